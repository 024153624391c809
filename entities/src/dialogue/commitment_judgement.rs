//! A release changed how a commitment stands.

use sea_orm::entity::prelude::*;

/// A release changed how a commitment stands.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "commitment_judgement")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The commitment.
    pub commitment_id: i32,
    /// The release.
    pub release_id: i32,
    /// How it stands since: `Standing`.
    pub standing: String,
    /// The period whose value says so.
    pub by_period: Option<String>,
    /// That value, in the indicator's unit.
    pub by_value: Option<f64>,
    /// How much of the way to the target that is.
    pub way: Option<f64>,
    /// When it was judged.
    pub judged_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
