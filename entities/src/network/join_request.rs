//! Somebody asks to belong to an organisation.

use sea_orm::entity::prelude::*;

/// Somebody asks to belong to an organisation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "join_request")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// To which organisation.
    pub organisation_id: i32,
    /// Who asks.
    pub person_id: i32,
    /// What they say.
    pub word: String,
    /// When they asked.
    pub created_at: DateTimeUtc,
    /// Whether it was accepted; none while it waits.
    pub accepted: Option<bool>,
    /// Who decided.
    pub decided_by: Option<i32>,
    /// When it was decided.
    pub decided_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
