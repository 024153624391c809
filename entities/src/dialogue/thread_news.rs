//! Those of a thread were told that a release changed figures in it.

use sea_orm::entity::prelude::*;

/// Those of a thread were told that a release changed figures in it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "thread_news")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The thread.
    pub thread_id: i32,
    /// The release.
    pub release_id: i32,
    /// When.
    pub told_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
