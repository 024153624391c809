//! A question to a municipality that was asked in a dialogue.

use sea_orm::entity::prelude::*;

/// A question to a municipality that was asked in a dialogue.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dialogue_question")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// The question.
    pub question_id: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
