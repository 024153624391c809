//! A step of a project.

use sea_orm::entity::prelude::*;

/// A step of a project.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project_milestone")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which project.
    pub project_id: i32,
    /// Its place among the steps, from 1.
    pub position: i32,
    /// What is to be reached, in Albanian.
    pub title_sq: Option<String>,
    /// What is to be reached, in English.
    pub title_en: Option<String>,
    /// Until when.
    pub due_on: Option<Date>,
    /// When it was reached.
    pub done_on: Option<Date>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
