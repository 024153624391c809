//! A piece of news of a dialogue, for those who follow.

use sea_orm::entity::prelude::*;

/// A piece of news of a dialogue, for those who follow.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dialogue_news")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// Its number; the first is 1.
    pub number: i32,
    /// The key of what is told.
    pub message: String,
    /// What the message names besides the dialogue; empty where nothing.
    pub detail: String,
    /// Where the news is to be seen, below the dialogue's address.
    pub path: String,
    /// Who made it, and need not be told.
    pub made_by: Option<i32>,
    /// When.
    pub made_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
