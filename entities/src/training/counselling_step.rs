//! What was agreed to do next.

use sea_orm::entity::prelude::*;

/// What was agreed to do next.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counselling_step")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The counselling.
    pub counselling_id: i32,
    /// What.
    pub text: String,
    /// Until when.
    pub due_on: Date,
    /// Who wrote it down.
    pub agreed_by: i32,
    /// When.
    pub agreed_at: DateTimeUtc,
    /// When it was done.
    pub done_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
