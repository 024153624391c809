//! The outline of a place, loaded by an administrator.

use sea_orm::entity::prelude::*;

/// The outline of a place, loaded by an administrator.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "boundary")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The place.
    pub place_id: i32,
    /// JSON: rings of longitude and latitude.
    pub rings: String,
    /// Whom to name as the source.
    pub credit: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
