//! What was reported on a commitment.

use sea_orm::entity::prelude::*;

/// What was reported on a commitment.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "commitment_report")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// The commitment.
    pub commitment_id: i32,
    /// Who reports.
    pub author_id: i32,
    /// For which organisation.
    pub organisation_id: Option<i32>,
    /// The language that it is in, `sq` or `en`.
    pub language: String,
    /// What was written, in Markdown.
    pub text: String,
    /// What is shown, as `markdown` made it.
    pub html: String,
    /// The version that made it.
    pub renderer: i32,
    /// When.
    pub made_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
