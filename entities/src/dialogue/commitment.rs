//! What somebody committed to in a dialogue, in a form that releases judge.

use sea_orm::entity::prelude::*;

/// What somebody committed to in a dialogue, in a form that releases judge.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "commitment")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// The language that it is in, `sq` or `en`.
    pub language: String,
    /// Who committed, in words.
    pub who: String,
    /// The organisation that did, where it is here.
    pub organisation_id: Option<i32>,
    /// What they will do, in words.
    pub what: String,
    /// The indicator that tells.
    pub indicator_id: i32,
    /// The place of which it tells.
    pub place_id: i32,
    /// The period that it starts from.
    pub baseline_period: String,
    /// The value then, in the indicator's unit.
    pub baseline: f64,
    /// The value to reach, in the indicator's unit.
    pub target: f64,
    /// Which way that is: `Direction`.
    pub direction: String,
    /// The last period in which it may be reached.
    pub deadline: String,
    /// The release in which the baseline was read.
    pub release_id: i32,
    /// The host who wrote it down.
    pub made_by: i32,
    /// When.
    pub made_at: DateTimeUtc,
    /// How it stands: `Standing`.
    pub standing: String,
    /// The newest release that it was held against.
    pub judged_release: i32,
    /// The period whose value says so.
    pub by_period: Option<String>,
    /// That value, in the indicator's unit.
    pub by_value: Option<f64>,
    /// How much of the way to the target that is: 0 at the baseline, 1 at the target.
    pub way: Option<f64>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
