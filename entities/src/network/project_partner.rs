//! An organisation that is named as doing a project together with the one that leads it. It is a partner once it agreed.

use sea_orm::entity::prelude::*;

/// An organisation that is named as doing a project together with the one that leads it. It is a partner once it agreed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project_partner")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which project.
    pub project_id: i32,
    /// The partner.
    pub organisation_id: i32,
    /// When it was named.
    pub asked_at: DateTimeUtc,
    /// When it agreed, where that stands.
    pub agreed_at: Option<DateTimeUtc>,
    /// When it was told that it is named; none while the project is a draft that it does not see or moderators hide it, and where it
    /// was told the same of it earlier on that day.
    pub told_at: Option<DateTimeUtc>,
    /// When it declined, where that stands.
    pub declined_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
