//! Somebody wants to come to a session.

use sea_orm::entity::prelude::*;

/// Somebody wants to come to a session.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_registration")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The session.
    pub session_id: i32,
    /// Who.
    pub person_id: i32,
    /// The organisation for which it counts.
    pub organisation_id: Option<i32>,
    /// Whether they have a place, wait for one, or cancelled.
    pub state: String,
    /// The order in which they came.
    pub number: i32,
    /// When they came.
    pub registered_at: DateTimeUtc,
    /// When they cancelled.
    pub cancelled_at: Option<DateTimeUtc>,
    /// When they were marked present.
    pub attended_at: Option<DateTimeUtc>,
    /// Who marked that last.
    pub attendance_by: Option<i32>,
    /// One more than the sequence of which they were reminded a day before; 0 where they were not.
    pub reminded_day: i32,
    /// The same for an hour before.
    pub reminded_hour: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
