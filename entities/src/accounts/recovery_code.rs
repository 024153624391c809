//! A code that stands in for a second factor, once.

use sea_orm::entity::prelude::*;

/// A code that stands in for a second factor, once.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_code")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Whose.
    pub person_id: i32,
    /// Digest of the code.
    pub digest: String,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
