//! Somebody is told of what happens in a dialogue.

use sea_orm::entity::prelude::*;

/// Somebody is told of what happens in a dialogue.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dialogue_follow")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// Who.
    pub person_id: i32,
    /// Since when.
    pub since: DateTimeUtc,
    /// The number of the last piece of news that they were told.
    pub told: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
