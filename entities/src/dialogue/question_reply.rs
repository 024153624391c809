//! What a municipality said to a question.

use sea_orm::entity::prelude::*;

/// What a municipality said to a question. It is on the record: never changed, never deleted, only followed by another.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "question_reply")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The question.
    pub question_id: i32,
    /// `ReplyKind`.
    pub kind: String,
    /// The official who wrote it.
    pub author_id: i32,
    /// The municipality as an organisation.
    pub organisation_id: i32,
    /// Its name when it was written.
    pub institution: String,
    /// The language that it is written in, `sq` or `en`.
    pub language: String,
    /// What was written, in Markdown.
    pub text: String,
    /// What is shown, as `markdown` made it.
    pub html: String,
    /// The version that made it.
    pub renderer: i32,
    /// When it was written.
    pub made_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
