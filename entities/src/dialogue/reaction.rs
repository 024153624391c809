//! Somebody found a post of use, or not sure enough.

use sea_orm::entity::prelude::*;

/// Somebody found a post of use, or not sure enough.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reaction")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The post.
    pub post_id: i32,
    /// Who.
    pub person_id: i32,
    /// What they say by it.
    pub kind: String,
    /// When.
    pub made_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
