//! Somebody takes a course.

use sea_orm::entity::prelude::*;

/// Somebody takes a course.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enrolment")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The course.
    pub course_id: i32,
    /// The version that they began with.
    pub version_id: i32,
    /// Who.
    pub person_id: i32,
    /// Since when.
    pub enrolled_at: DateTimeUtc,
    /// When they left it.
    pub left_at: Option<DateTimeUtc>,
    /// When all of it was done that completes it; none while it is taken anew.
    pub completed_at: Option<DateTimeUtc>,
    /// When that was for the first time.
    pub first_completed_at: Option<DateTimeUtc>,
    /// The cohort in which they take it.
    pub cohort_id: Option<i32>,
    /// The organisation whose owner enrolled them.
    pub organisation_id: Option<i32>,
    /// Whether they were let in: active, waiting or declined.
    pub state: String,
    /// What they wrote when they asked.
    pub request: Option<String>,
    /// Who decided.
    pub decided_by: Option<i32>,
    /// When.
    pub decided_at: Option<DateTimeUtc>,
    /// Why they were not let in.
    pub reason: Option<String>,
    /// Since when they take its quizzes and exercises anew: attempts that were begun before count no more.
    pub anew_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
