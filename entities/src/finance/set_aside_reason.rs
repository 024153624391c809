//! Why a row of a source was not published.

use sea_orm::entity::prelude::*;

/// Why a row of a source was not published.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "set_aside_reason")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name.
    pub code: String,
    /// The reason in Albanian.
    pub text_sq: String,
    /// The reason in English.
    pub text_en: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
