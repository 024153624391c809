//! An organisation that is named as holding an event together with the one that planned it.

use sea_orm::entity::prelude::*;

/// An organisation that is named as holding an event together with the one that planned it. Of one event there is at most one
/// that did not decline; those that did stay, so that they are not named over and over.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event_co_host")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which event.
    pub event_id: i32,
    /// Who is named.
    pub organisation_id: i32,
    /// When it was named.
    pub asked_at: DateTimeUtc,
    /// When it was told that it is named; none while moderators hide the event, and where it was told the same of it earlier on that
    /// day.
    pub told_at: Option<DateTimeUtc>,
    /// When it agreed, where that stands.
    pub agreed_at: Option<DateTimeUtc>,
    /// When it declined, where that stands.
    pub declined_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
