//! A thing that was reported, as it was then; all reports until the decision join it.

use sea_orm::entity::prelude::*;

/// A thing that was reported, as it was then; all reports until the decision join it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "moderation_case")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// What kind of thing.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: String,
    /// Kind and id while it is open, so that one thing has one open case; none after.
    pub open_key: Option<String>,
    /// `open`, `decided` or `closed`.
    pub state: String,
    /// How the thing was called.
    pub title: String,
    /// Where it stands.
    pub path: String,
    /// What it said.
    pub excerpt: String,
    /// Whose it is.
    pub author_id: Option<i32>,
    /// Which organisation it is, or whose it is; none where it is no organisation's.
    pub organisation_id: Option<i32>,
    /// When it was first reported.
    pub opened_at: DateTimeUtc,
    /// Who looks after it.
    pub taken_by: Option<i32>,
    /// Since when.
    pub taken_at: Option<DateTimeUtc>,
    /// When it was decided or closed.
    pub decided_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
