//! Somebody says that a listed organisation is theirs to speak for.

use sea_orm::entity::prelude::*;

/// Somebody says that a listed organisation is theirs to speak for.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claim")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which organisation.
    pub organisation_id: i32,
    /// Who claims it.
    pub person_id: i32,
    /// Why it is theirs, in their words.
    pub reason: String,
    /// Whether the domain of their proved address is the institution's; none where the institution's is not known.
    pub mail_matches: Option<bool>,
    /// When it was made.
    pub created_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
