//! An attempt at a quiz or an exercise.

use sea_orm::entity::prelude::*;

/// An attempt at a quiz or an exercise.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The enrolment.
    pub enrolment_id: i32,
    /// The module and the item.
    pub item: String,
    /// Its number, from 1.
    pub number: i32,
    /// From which questions, their order and what they ask are drawn.
    pub seed: i64,
    /// The release from which an exercise is computed.
    pub release_id: Option<i32>,
    /// The language in which it was begun, or in which its answers were last kept: they are marked in it.
    pub language: String,
    /// How often its answers were saved.
    pub revision: i32,
    /// When it began.
    pub started_at: DateTimeUtc,
    /// When it ends; none where there is all the time.
    pub due_at: Option<DateTimeUtc>,
    /// When it was handed in.
    pub submitted_at: Option<DateTimeUtc>,
    /// Whether it was handed in after its end; then what was saved before counts.
    pub late: bool,
    /// Its points, once it is handed in.
    pub points: Option<f64>,
    /// How many there were.
    pub out_of: Option<f64>,
    /// Whether it counts no more, since a trainer let its learner try again.
    pub set_aside: bool,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
