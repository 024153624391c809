//! A figure that an experience cites.

use sea_orm::entity::prelude::*;

/// A figure that an experience cites.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "experience_figure")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which experience.
    pub experience_id: i32,
    /// Which figure.
    pub figure_id: i32,
    /// Where it stands among them.
    pub position: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
