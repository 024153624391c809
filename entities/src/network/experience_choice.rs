//! That an experience is good practice, and why.

use sea_orm::entity::prelude::*;

/// That an experience is good practice, and why. The row is the choice: taken back, it goes.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "experience_choice")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which experience.
    #[sea_orm(unique)]
    pub experience_id: i32,
    /// Why, in Albanian.
    pub reason_sq: String,
    /// Why, in English.
    pub reason_en: Option<String>,
    /// Who chose it; none where they left.
    pub chosen_by: Option<i32>,
    /// When.
    pub chosen_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
