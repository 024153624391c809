//! What was decided, with its reasons. It stands until it is reversed; it is never rewritten.

use sea_orm::entity::prelude::*;

/// What was decided, with its reasons. It stands until it is reversed; it is never rewritten.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The case.
    pub case_id: i32,
    /// Who decided.
    pub decided_by: i32,
    /// On whose thing.
    pub author_id: Option<i32>,
    /// What kind of thing.
    pub subject_kind: String,
    /// What was decided.
    pub measure: String,
    /// The rule that it stands on.
    pub rule: String,
    /// What was found, in the moderator's words.
    pub facts: String,
    /// The end of a suspension.
    pub until: Option<DateTimeUtc>,
    /// The decision that it takes back.
    pub lifts: Option<i32>,
    /// The month, `2026-11`, by which the public log counts.
    pub month: String,
    /// When.
    pub decided_at: DateTimeUtc,
    /// When it was taken back, by an appeal or another decision.
    pub reversed_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
