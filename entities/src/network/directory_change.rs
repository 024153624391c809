//! A profile that changed in the directory.

use sea_orm::entity::prelude::*;

/// A profile that changed in the directory.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "directory_change")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The edition in which it changed.
    pub edition: i64,
    /// `organisation` or `person`.
    pub kind: String,
    /// Whose profile.
    pub subject_id: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
