//! Somebody who comes to an event, or wanted to.

use sea_orm::entity::prelude::*;

/// Somebody who comes to an event, or wanted to.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event_registration")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which event.
    pub event_id: i32,
    /// Who.
    pub person_id: i32,
    /// `Seat`.
    pub state: String,
    /// Their place in the order in which they came.
    pub number: i32,
    /// When they registered.
    pub registered_at: DateTimeUtc,
    /// One more than the sequence of which they were reminded.
    pub reminded: i32,
    /// Up to which sequence they were told of changes.
    pub told: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
