//! Somebody is told of what becomes of a question.

use sea_orm::entity::prelude::*;

/// Somebody is told of what becomes of a question.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "question_follow")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The question.
    pub question_id: i32,
    /// Who.
    pub person_id: i32,
    /// Since when.
    pub since: DateTimeUtc,
    /// The newest piece of news that they were told of; 0 where there is none.
    pub told: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
