//! Somebody hosts a dialogue.

use sea_orm::entity::prelude::*;

/// Somebody hosts a dialogue.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dialogue_host")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// The host.
    pub person_id: i32,
    /// Since when.
    pub since: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
