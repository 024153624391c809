//! An earlier text of a post.

use sea_orm::entity::prelude::*;

/// An earlier text of a post.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post_revision")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The post.
    pub post_id: i32,
    /// What it said.
    pub text: String,
    /// In which language.
    pub language: String,
    /// When another text came.
    pub replaced_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
