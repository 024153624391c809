//! Work that a learner hands in for an assignment.

use sea_orm::entity::prelude::*;

/// Work that a learner hands in for an assignment.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "hand_in")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The enrolment.
    pub enrolment_id: i32,
    /// The module and the item.
    pub item: String,
    /// Its number, from 1; it rises with every time that it is handed in again.
    pub number: i32,
    /// What they wrote, in Markdown.
    pub text: String,
    /// How often it was saved.
    pub revision: i32,
    /// When it was saved last.
    pub saved_at: DateTimeUtc,
    /// When it was handed in; none while it is written.
    pub submitted_at: Option<DateTimeUtc>,
    /// What was decided; none while it waits.
    pub verdict: Option<String>,
    /// What the trainer says of it, in Markdown.
    pub feedback: Option<String>,
    /// Who decided.
    pub decided_by: Option<i32>,
    /// When.
    pub decided_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
