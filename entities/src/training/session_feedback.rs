//! What somebody who came thinks of a session.

use sea_orm::entity::prelude::*;

/// What somebody who came thinks of a session.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_feedback")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Whose it is.
    pub registration_id: i32,
    /// The session.
    pub session_id: i32,
    /// From 1 to 5.
    pub rating: i32,
    /// In words; empty where they wrote none.
    pub text: String,
    /// When it was given or changed last.
    pub given_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
