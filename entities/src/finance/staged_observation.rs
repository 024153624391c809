//! A change that waits in an import batch.

use sea_orm::entity::prelude::*;

/// A change that waits in an import batch.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "staged_observation")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The batch.
    pub batch_id: i32,
    /// new, changed or gone.
    pub change: String,
    /// What is measured.
    pub indicator_id: i32,
    /// Where.
    pub place_id: i32,
    /// When.
    pub period: String,
    /// `Phase` of the budget.
    pub phase: String,
    /// Order among sources.
    pub position: i16,
    /// The value in the indicator's unit.
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
    /// The observation that it ends.
    pub replaces_id: Option<i64>,
    /// Its row in the file.
    pub file_row: Option<i32>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
