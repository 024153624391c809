//! A course.

use sea_orm::entity::prelude::*;

/// A course.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its short name.
    pub slug: String,
    /// Where it stands in the catalogue.
    pub position: i32,
    /// The version that is read; none before the first is published.
    pub published_version: Option<i32>,
    /// Who made it; none where it shipped with the platform.
    pub created_by: Option<i32>,
    /// When.
    pub created_at: DateTimeUtc,
    /// Since when it is offered no more.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
