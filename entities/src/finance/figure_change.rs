//! What a release changed in a figure, against the release before it.

use sea_orm::entity::prelude::*;

/// What a release changed in a figure, against the release before it.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "figure_change")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The figure.
    pub figure_id: i32,
    /// The release.
    pub release_id: i32,
    /// How many of its values differ.
    pub changed: i32,
    /// The value that changed most: of what.
    pub indicator_id: i32,
    /// Where.
    pub place_id: i32,
    /// When, in the canonical form of `Period`.
    pub period: String,
    /// `Unit` of the value.
    pub unit: String,
    /// The value before; none where it was missing.
    pub value_before: Option<f64>,
    /// The value after; none where it is missing.
    pub value_after: Option<f64>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
