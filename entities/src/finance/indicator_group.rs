//! A group of indicators.

use sea_orm::entity::prelude::*;

/// A group of indicators.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "indicator_group")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its name in addresses.
    pub slug: String,
    /// The group above.
    pub parent_id: Option<i32>,
    /// Its place in the catalogue.
    pub position: i32,
    /// Albanian name.
    pub name_sq: String,
    /// English name.
    pub name_en: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
