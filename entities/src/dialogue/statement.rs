//! A short statement that people vote on.

use sea_orm::entity::prelude::*;

/// A short statement that people vote on.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// Who made it.
    pub author_id: i32,
    /// For which organisation.
    pub organisation_id: Option<i32>,
    /// The language that it is in, `sq` or `en`.
    pub language: String,
    /// The statement, plain.
    pub text: String,
    /// The statement as it is found: folded, so that the same is not said twice.
    pub text_key: String,
    /// `StatementState`: whether it waits, is voted on, or was taken out.
    pub state: String,
    /// How many voted on it, so that whoever votes next needs no count of all votes.
    pub votes: i32,
    /// Why it was taken out.
    pub reason: Option<String>,
    /// The host who decided.
    pub decided_by: Option<i32>,
    /// When.
    pub decided_at: Option<DateTimeUtc>,
    /// When it was made.
    pub made_at: DateTimeUtc,
    /// When its words were last changed.
    pub changed_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
