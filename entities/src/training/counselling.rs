//! Somebody is counselled.

use sea_orm::entity::prelude::*;

/// Somebody is counselled.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counselling")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// When.
    pub slot_id: i32,
    /// By whom.
    pub counsellor_id: i32,
    /// Who asks.
    pub person_id: i32,
    /// For which organisation.
    pub organisation_id: Option<i32>,
    /// What they ask.
    pub question: String,
    /// The code of a figure that it is about.
    pub figure: Option<String>,
    /// Whether it is booked, cancelled, was held or was not.
    pub state: String,
    /// How often what calendars show of it changed.
    pub sequence: i32,
    /// When it was booked.
    pub asked_at: DateTimeUtc,
    /// When its state or time changed last.
    pub changed_at: DateTimeUtc,
    /// Who cancelled it.
    pub cancelled_by: Option<i32>,
    /// Why.
    pub cancelled_reason: Option<String>,
    /// One more than the sequence of which the two were reminded; 0 where they were not.
    pub reminded: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
