//! Somebody read a lesson.

use sea_orm::entity::prelude::*;

/// Somebody read a lesson.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item_done")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The enrolment.
    pub enrolment_id: i32,
    /// The module and the item.
    pub item: String,
    /// When.
    pub done_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
