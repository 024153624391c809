//! What is measured.

use sea_orm::entity::prelude::*;

/// What is measured.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "indicator")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its name in addresses, files and formulas.
    pub slug: String,
    /// Its group.
    pub group_id: i32,
    /// Its place in the catalogue.
    pub position: i32,
    /// Albanian name.
    pub name_sq: String,
    /// English name.
    pub name_en: String,
    /// Short Albanian name.
    pub short_sq: String,
    /// Short English name.
    pub short_en: String,
    /// Definition in Albanian.
    pub definition_sq: String,
    /// Definition in English.
    pub definition_en: String,
    /// Legal basis or source of the definition, Albanian.
    pub basis_sq: String,
    /// Legal basis or source of the definition, English.
    pub basis_en: String,
    /// `Unit`.
    pub unit: String,
    /// `Direction`.
    pub direction: String,
    /// `TimeKind`.
    pub time: String,
    /// `Scope`.
    pub scope: String,
    /// Whether it may be summed over municipalities.
    pub additive: bool,
    /// Whether the illustrative generator fills it.
    pub panel: bool,
    /// Whether it has an initial and a revised plan.
    pub planned: bool,
    /// Slug of the total whose share it is.
    pub share_of: Option<String>,
    /// Codes of the chart of accounts, comma between.
    pub accounts: String,
    /// How it is computed from others.
    pub formula: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
