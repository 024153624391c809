//! Something became of a question, of which those who follow it are told.

use sea_orm::entity::prelude::*;

/// Something became of a question, of which those who follow it are told.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "question_news")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The question.
    pub question_id: i32,
    /// The how manieth piece of news it is, from 1.
    pub number: i32,
    /// The key of what is told.
    pub message: String,
    /// Whose doing it is, who need not be told; none where time passed.
    pub made_by: Option<i32>,
    /// Whose doing it is, by name; empty where time passed.
    pub name: String,
    /// When.
    pub made_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
