//! A day until which a cohort does something.

use sea_orm::entity::prelude::*;

/// A day until which a cohort does something.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort_deadline")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The cohort.
    pub cohort_id: i32,
    /// The item; the whole course where it is empty.
    pub item: String,
    /// The day.
    pub due_on: Date,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
