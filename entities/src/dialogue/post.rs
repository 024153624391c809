//! A post in a thread.

use sea_orm::entity::prelude::*;

/// A post in a thread.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Where it stands.
    pub thread_id: i32,
    /// At which place, from 1 and without gaps.
    pub position: i32,
    /// Who wrote it.
    pub author_id: i32,
    /// For which organisation.
    pub organisation_id: Option<i32>,
    /// The language that it is written in, `sq` or `en`.
    pub language: String,
    /// What was written, in Markdown; empty once deleted.
    pub text: String,
    /// The text as it is found: folded.
    pub text_key: String,
    /// What is shown, as `markdown` made it.
    pub html: String,
    /// The version that made it.
    pub renderer: i32,
    /// The post that it answers.
    pub answers_to: Option<i32>,
    /// When it was written.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub edited_at: Option<DateTimeUtc>,
    /// When its author deleted it; the place stays.
    pub deleted_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
