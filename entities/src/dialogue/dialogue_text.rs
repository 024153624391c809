//! A text of the hosts: the background, or a part of the conclusion.

use sea_orm::entity::prelude::*;

/// A text of the hosts: the background, or a part of the conclusion.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dialogue_text")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// `TextKind`: which text it is.
    pub kind: String,
    /// What was written, in Markdown.
    pub text: String,
    /// The text as it is found: folded.
    pub text_key: String,
    /// What is shown, as `markdown` made it.
    pub html: String,
    /// The version that made it.
    pub renderer: i32,
    /// Who wrote it last.
    pub changed_by: i32,
    /// When.
    pub changed_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
