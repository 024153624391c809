//! A file that was handed in.

use sea_orm::entity::prelude::*;

/// A file that was handed in.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "hand_in_file")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// What it belongs to.
    pub hand_in_id: i32,
    /// Where it is stored.
    pub key: String,
    /// How the learner named it.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// How large it is.
    pub bytes: i64,
    /// When it was added.
    pub added_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
