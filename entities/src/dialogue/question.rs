//! A question to a municipality.

use sea_orm::entity::prelude::*;

/// A question to a municipality. It stays as it was asked.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "question")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The readable end of its address.
    pub slug: String,
    /// What is asked, in a line.
    pub title: String,
    /// The title as it is found: folded.
    pub title_key: String,
    /// The language that it is asked in, `sq` or `en`.
    pub language: String,
    /// What was written, in Markdown.
    pub text: String,
    /// The text as it is found: folded.
    pub text_key: String,
    /// What is shown, as `markdown` made it.
    pub html: String,
    /// The version that made it.
    pub renderer: i32,
    /// The municipality.
    pub place_id: i32,
    /// Who asks.
    pub author_id: i32,
    /// For which organisation.
    pub organisation_id: Option<i32>,
    /// When it was asked.
    pub asked_at: DateTimeUtc,
    /// The day in Tirana on which it was.
    pub asked_on: Date,
    /// The last day for an answer, extended where it was.
    pub due_on: Date,
    /// The day on which notice was given that it takes longer.
    pub extended_on: Option<Date>,
    /// The day on which it was answered or refused.
    pub ended_on: Option<Date>,
    /// `ReplyKind` of what ended it.
    pub ending: Option<String>,
    /// Whether that was after the last day.
    pub late: Option<bool>,
    /// How many working days that took.
    pub took_days: Option<i32>,
    /// The day on which the municipality was last reminded.
    pub reminded_on: Option<Date>,
    /// The day on which those who follow were told that it is overdue.
    pub overdue_told_on: Option<Date>,
    /// How many pieces of news of it there were so far.
    pub news: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
