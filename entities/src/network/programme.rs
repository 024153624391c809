//! A programme that gives grants.

use sea_orm::entity::prelude::*;

/// A programme that gives grants.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programme")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// Its name in Albanian.
    pub name_sq: String,
    /// Its name in English.
    pub name_en: String,
    /// Who pays for it.
    pub funder: String,
    /// Who pays for it, by the name in English; none where that is not known.
    pub funder_en: Option<String>,
    /// What it is, in Albanian.
    pub about_sq: Option<String>,
    /// What it is, in English.
    pub about_en: Option<String>,
    /// Address of its site.
    pub website: Option<String>,
    /// Where it was read.
    pub source: String,
    /// How the page is called on which it was read; none where nobody said.
    pub source_title: Option<String>,
    /// How often it was changed, and once more.
    pub revision: i32,
    /// When it was entered.
    pub created_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
