//! A municipality in which a grant was spent.

use sea_orm::entity::prelude::*;

/// A municipality in which a grant was spent.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "grant_place")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which grant.
    pub grant_id: i32,
    /// The municipality.
    pub place_id: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
