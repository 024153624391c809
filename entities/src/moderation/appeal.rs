//! The author objects to a decision; somebody else decides.

use sea_orm::entity::prelude::*;

/// The author objects to a decision; somebody else decides.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appeal")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The decision; there is one appeal against it.
    pub decision_id: i32,
    /// Who objects.
    pub person_id: i32,
    /// In their words.
    pub text: String,
    /// When.
    pub created_at: DateTimeUtc,
    /// How it ended.
    pub outcome: Option<String>,
    /// Who decided.
    pub decided_by: Option<i32>,
    /// Why.
    pub answer: Option<String>,
    /// When that was.
    pub decided_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
