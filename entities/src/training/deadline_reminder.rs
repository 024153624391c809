//! Somebody was reminded of a deadline.

use sea_orm::entity::prelude::*;

/// Somebody was reminded of a deadline.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deadline_reminder")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Whose.
    pub enrolment_id: i32,
    /// The item; the whole course where it is empty.
    pub item: String,
    /// The deadline.
    pub due_on: Date,
    /// How many days before.
    pub days: i32,
    /// When.
    pub sent_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
