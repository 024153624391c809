//! A discussion on a subject.

use sea_orm::entity::prelude::*;

/// A discussion on a subject.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "thread")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The readable end of its address.
    pub slug: String,
    /// What it is about.
    pub title: String,
    /// The title as it is found: folded.
    pub title_key: String,
    /// The language of its first post, `sq` or `en`.
    pub language: String,
    /// What kind of thing it stands on.
    pub subject_kind: String,
    /// The indicator that it is about.
    pub indicator_id: Option<i32>,
    /// The place that it is about.
    pub place_id: Option<i32>,
    /// The period of the point of a chart that it is about.
    pub period: Option<String>,
    /// The figure that it is about.
    pub figure_id: Option<i32>,
    /// The dialogue that it is about.
    pub dialogue_id: Option<i32>,
    /// The question to a municipality that it is about.
    pub question_id: Option<i32>,
    /// The course, the module and the item that it is on.
    pub item: Option<String>,
    /// The project that it is about.
    pub project_id: Option<i32>,
    /// The experience that it is about.
    pub experience_id: Option<i32>,
    /// Who started it.
    pub author_id: i32,
    /// For which organisation they did.
    pub organisation_id: Option<i32>,
    /// The position of its last post; posts stand at 1 and on.
    pub last_position: i32,
    /// Since when it stands above the others.
    pub pinned_at: Option<DateTimeUtc>,
    /// Since when nobody posts in it.
    pub locked_at: Option<DateTimeUtc>,
    /// How many seconds must pass between two posts of the same person.
    pub slow_seconds: Option<i32>,
    /// The thread in which its posts stand now.
    pub merged_into: Option<i32>,
    /// When it was started.
    pub created_at: DateTimeUtc,
    /// When the last post came.
    pub active_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
