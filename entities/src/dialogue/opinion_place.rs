//! Where somebody stands on an opinion map; only they are told.

use sea_orm::entity::prelude::*;

/// Where somebody stands on an opinion map; only they are told.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "opinion_place")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// Who.
    pub person_id: i32,
    /// Along the direction in which people differ most.
    pub x: f64,
    /// Along the one after it.
    pub y: f64,
    /// The number of their group, the largest being 0.
    pub group_number: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
