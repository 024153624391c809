//! Somebody said that something is wrong with a thing.

use sea_orm::entity::prelude::*;

/// Somebody said that something is wrong with a thing.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "report")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The case that it joined.
    pub case_id: i32,
    /// Who reported it; none for a guest, and where that is not kept any more.
    pub reporter_id: Option<i32>,
    /// What tells that a guest's browser reported this very thing, and nothing else: a signature over both.
    pub browser: Option<String>,
    /// Where a guest wants the answer; gone once it was sent.
    pub answer_to: Option<String>,
    /// The language that they are answered in.
    pub locale: String,
    /// Why.
    pub reason: String,
    /// In their words.
    pub text: String,
    /// When.
    pub created_at: DateTimeUtc,
    /// When they were told how it ended.
    pub answered_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
