//! A numbered publication of a dataset, never changed afterwards. Its key is its number.

use sea_orm::entity::prelude::*;

/// A numbered publication of a dataset, never changed afterwards. Its key is its number.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "release")]
pub struct Model {
    /// Its number.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// What was published.
    pub dataset_id: i32,
    /// When.
    pub published_at: DateTimeUtc,
    /// What is in it, Albanian.
    pub note_sq: String,
    /// What is in it, English.
    pub note_en: String,
    /// Observations that are new.
    pub added: i32,
    /// Observations that replace others.
    pub changed: i32,
    /// Observations that no longer stand.
    pub removed: i32,
    /// Observations that stand.
    pub total: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
