//! Whoever does a project too and is not on the platform, as its organisation names them.

use sea_orm::entity::prelude::*;

/// Whoever does a project too and is not on the platform, as its organisation names them.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project_outside_partner")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which project.
    pub project_id: i32,
    /// Its place among them, from 1.
    pub position: i32,
    /// How it is called.
    pub name: String,
    /// Its site.
    pub website: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
