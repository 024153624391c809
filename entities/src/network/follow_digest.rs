//! Somebody is written to of what is new of what they follow.

use sea_orm::entity::prelude::*;

/// Somebody is written to of what is new of what they follow.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "follow_digest")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Who.
    pub person_id: i32,
    /// `FollowDigest`.
    pub frequency: String,
    /// Since when.
    pub since: DateTimeUtc,
    /// The day of the last one that was made.
    pub made_on: Option<Date>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
