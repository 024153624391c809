//! A decision on a claim. The latest one holds; none is ever changed.

use sea_orm::entity::prelude::*;

/// A decision on a claim. The latest one holds; none is ever changed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claim_decision")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// On which claim.
    pub claim_id: i32,
    /// `Decision`.
    pub decision: String,
    /// Why.
    pub reason: String,
    /// Who decided; none where the platform did.
    pub decided_by: Option<i32>,
    /// When.
    pub decided_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
