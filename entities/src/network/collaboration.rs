//! What one organisation asks another to do together, and what became of it. Once it is accepted all see it.

use sea_orm::entity::prelude::*;

/// What one organisation asks another to do together, and what became of it. Once it is accepted all see it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "collaboration")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its name in the file of what a trial shows; none where somebody asked.
    pub seeded_as: Option<String>,
    /// Who asks.
    pub from_id: i32,
    /// Who is asked.
    pub to_id: i32,
    /// The project of one of the two that it is about.
    pub project_id: Option<i32>,
    /// The language of the words, `sq` or `en`.
    pub language: String,
    /// What for.
    pub text: String,
    /// Its first day.
    pub starts_on: Option<Date>,
    /// Its last day.
    pub ends_on: Option<Date>,
    /// Who wrote that; none where they left.
    pub asked_by: Option<i32>,
    /// When.
    pub asked_at: DateTimeUtc,
    /// When it was taken back.
    pub withdrawn_at: Option<DateTimeUtc>,
    /// Whether it was accepted; none while it waits.
    pub accepted: Option<bool>,
    /// What was said to it.
    pub answer: Option<String>,
    /// By whom.
    pub decided_by: Option<i32>,
    /// When.
    pub decided_at: Option<DateTimeUtc>,
    /// Which of the two ended it.
    pub ended_for: Option<i32>,
    /// What was said then.
    pub ended_words: Option<String>,
    /// By whom.
    pub ended_by: Option<i32>,
    /// When.
    pub ended_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
