//! When a stage of a dialogue opens and closes.

use sea_orm::entity::prelude::*;

/// When a stage of a dialogue opens and closes.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dialogue_stage")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// The word of the stage.
    pub stage: String,
    /// From when on it is open.
    pub opens_at: DateTimeUtc,
    /// Until when, which is no longer in it.
    pub closes_at: DateTimeUtc,
    /// When those who follow were told that it opened.
    pub told_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
