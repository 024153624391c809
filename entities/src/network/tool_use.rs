//! A use of a tool, as a source tells.

use sea_orm::entity::prelude::*;

/// A use of a tool, as a source tells.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tool_use")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which tool.
    pub tool_id: i32,
    /// Who used it.
    pub who: String,
    /// Where, in Albanian.
    pub place_sq: String,
    /// Where, in English.
    pub place_en: String,
    /// When, as the source says.
    pub time: Option<String>,
    /// What came of it, in Albanian.
    pub result_sq: String,
    /// What came of it, in English.
    pub result_en: String,
    /// Where it was read.
    pub source: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
