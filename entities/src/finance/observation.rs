//! Indicator × place × period, as it stood between two releases.

use sea_orm::entity::prelude::*;

/// Indicator × place × period, as it stood between two releases.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "observation")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Its dataset.
    pub dataset_id: i32,
    /// What is measured.
    pub indicator_id: i32,
    /// Where.
    pub place_id: i32,
    /// When, in the canonical form of `Period`.
    pub period: String,
    /// `Phase` of the budget.
    pub phase: String,
    /// Order among sources of the same observation, best first.
    pub position: i16,
    /// The value in the indicator's unit; none where it is missing.
    pub value: Option<f64>,
    /// `Status`.
    pub status: String,
    /// The value as the source writes it.
    pub stated: Option<String>,
    /// What the source adds, in Albanian; a note stands in both languages or in none.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
    /// Where it was read.
    pub source_id: i32,
    /// The first release in which it stands.
    pub first_release: i32,
    /// The last one; none while it still stands.
    pub last_release: Option<i32>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
