//! Which built-in data is loaded, so that nothing is loaded twice.

use sea_orm::entity::prelude::*;

/// Which built-in data is loaded, so that nothing is loaded twice.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "seed")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Name of the part.
    pub name: String,
    /// Digest of its content.
    pub digest: String,
    /// When it was loaded.
    pub loaded_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
