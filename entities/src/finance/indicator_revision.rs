//! An edit of the texts of an indicator.

use sea_orm::entity::prelude::*;

/// An edit of the texts of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "indicator_revision")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The indicator.
    pub indicator_id: i32,
    /// Who edited it.
    pub person_id: i32,
    /// When.
    pub at: DateTimeUtc,
    /// Why.
    pub note: String,
    /// Each text that changed, before and after, as JSON.
    pub changes: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
