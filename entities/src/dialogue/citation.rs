//! A question, or something written in a dialogue, cites a figure. Posts have a table of their own.

use sea_orm::entity::prelude::*;

/// A question, or something written in a dialogue, cites a figure. Posts have a table of their own.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "citation")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue in which it was written.
    pub dialogue_id: Option<i32>,
    /// The figure.
    pub figure_id: i32,
    /// `CitingKind`: what cites it.
    pub item_kind: String,
    /// The key of that.
    pub item_id: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
