//! A release moved figures that a project wants to move.

use sea_orm::entity::prelude::*;

/// A release moved figures that a project wants to move.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project_news")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The project.
    pub project_id: i32,
    /// The release.
    pub release_id: i32,
    /// How many of its targets.
    pub targets: i32,
    /// When that was found.
    pub at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
