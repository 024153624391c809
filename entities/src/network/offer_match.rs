//! An ask and an offer whose organisations were told of each other.

use sea_orm::entity::prelude::*;

/// An ask and an offer whose organisations were told of each other.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_match")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The ask.
    pub ask_id: i32,
    /// The offer.
    pub offer_id: i32,
    /// When.
    pub told_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
