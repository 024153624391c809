//! The address at which a calendar reads somebody’s sessions.

use sea_orm::entity::prelude::*;

/// The address at which a calendar reads somebody’s sessions.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_feed")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Whose.
    pub person_id: i32,
    /// The digest of the token in the address.
    pub token_digest: String,
    /// When it was made.
    pub made_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
