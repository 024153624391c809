//! An indicator that a project wants to move at a place.

use sea_orm::entity::prelude::*;

/// An indicator that a project wants to move at a place.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project_target")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which project.
    pub project_id: i32,
    /// What is measured.
    pub indicator_id: i32,
    /// Where.
    pub place_id: i32,
    /// The period from which it is counted, `Period`.
    pub period: String,
    /// `Wanted`.
    pub wanted: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
