//! A certificate.

use sea_orm::entity::prelude::*;

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "certificate")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// By which anyone can verify it.
    pub code: String,
    /// Whose it is.
    pub person_id: i32,
    /// For which course.
    pub course_id: i32,
    /// Which version of it.
    pub version_id: i32,
    /// What it is for: attendance or applied.
    pub kind: String,
    /// The name that stands on it.
    pub name: String,
    /// When it was issued.
    pub issued_at: DateTimeUtc,
    /// Until when it holds; none where it holds for good.
    pub expires_at: Option<DateTimeUtc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTimeUtc>,
    /// By whom.
    pub revoked_by: Option<i32>,
    /// Why, in words that the person reads.
    pub revoked_reason: Option<String>,
    /// Whether it stands on the profile.
    pub shown: bool,
    /// The organisation for which it counts.
    pub organisation_id: Option<i32>,
    /// Whether a session was asked for besides those that stand in the course, and attended.
    pub session_asked: bool,
    /// When its holder was told that it ends.
    pub ending_told_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
