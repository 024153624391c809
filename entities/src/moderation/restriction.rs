//! Something is hidden, locked or removed: a row and not a flag, so it is known since when and why.

use sea_orm::entity::prelude::*;

/// Something is hidden, locked or removed: a row and not a flag, so it is known since when and why.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "restriction")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// What kind of thing.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: String,
    /// `hidden`, `locked` or `removed`.
    pub what: String,
    /// By which decision.
    pub decision_id: i32,
    /// Since when.
    pub since: DateTimeUtc,
    /// When it ended.
    pub lifted_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
