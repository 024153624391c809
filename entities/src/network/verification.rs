//! The verified mark was given, renewed or taken; each time a row.

use sea_orm::entity::prelude::*;

/// The verified mark was given, renewed or taken; each time a row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "verification")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Of which organisation.
    pub organisation_id: i32,
    /// Until when it was given; none where it was taken.
    pub until: Option<DateTimeUtc>,
    /// Why.
    pub reason: String,
    /// Who decided; none where the platform did.
    pub decided_by: Option<i32>,
    /// When.
    pub decided_at: DateTimeUtc,
    /// When the owners were reminded that it ends.
    pub reminded_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
