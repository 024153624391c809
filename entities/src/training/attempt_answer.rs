//! An answer in an attempt.

use sea_orm::entity::prelude::*;

/// An answer in an attempt.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt_answer")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The attempt.
    pub attempt_id: i32,
    /// Which of its questions, from 0.
    pub position: i32,
    /// What was answered, in the form in which the page sends it.
    pub response: String,
    /// Whether the learner was told whether it is right, so that it stands.
    pub checked: bool,
    /// When.
    pub saved_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
