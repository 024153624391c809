//! What a line of the rubric gave.

use sea_orm::entity::prelude::*;

/// What a line of the rubric gave.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "hand_in_mark")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// What was looked at.
    pub hand_in_id: i32,
    /// Which line of the rubric, from 0.
    pub criterion: i32,
    /// Points.
    pub points: i32,
    /// What the trainer says of this line; may be empty.
    pub comment: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
