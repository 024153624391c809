//! A file that hangs on a post; its content lies in the store under its key.

use sea_orm::entity::prelude::*;

/// A file that hangs on a post; its content lies in the store under its key.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The post.
    pub post_id: i32,
    /// Where its content lies.
    pub key: String,
    /// How it is called, for whoever keeps it.
    pub name: String,
    /// What it is, as its content says.
    pub media_type: String,
    /// How large it is.
    pub bytes: i64,
    /// Width of a picture in pixels.
    pub width: Option<i32>,
    /// Height of a picture in pixels.
    pub height: Option<i32>,
    /// When it was kept.
    pub created_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
