//! A value behind a figure, as it was when the figure was pinned.

use sea_orm::entity::prelude::*;

/// A value behind a figure, as it was when the figure was pinned.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "figure_value")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its figure.
    pub figure_id: i32,
    /// Its place among the values of the figure, from zero.
    pub position: i32,
    /// What is measured.
    pub indicator_id: i32,
    /// Where.
    pub place_id: i32,
    /// When, in the canonical form of `Period`.
    pub period: String,
    /// `Unit` in which it is shown.
    pub unit: String,
    /// The value as it is shown; none where it was missing.
    pub value: Option<f64>,
    /// Why it was missing, as `Missing` says it in one word.
    pub missing: Option<String>,
    /// `Status`.
    pub status: String,
    /// Whether sources disagreed on it.
    pub disputed: bool,
    /// Where it was read; none where it was computed or missing.
    pub source_id: Option<i32>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
