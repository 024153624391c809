//! A note of a counselling.

use sea_orm::entity::prelude::*;

/// A note of a counselling.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counselling_note")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The counselling.
    pub counselling_id: i32,
    /// Who wrote it.
    pub author_id: i32,
    /// Whether its writer alone reads it.
    pub private: bool,
    /// The text.
    pub text: String,
    /// When.
    pub written_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
