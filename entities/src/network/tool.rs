//! A tool of the web for transparency, accountability or participation.

use sea_orm::entity::prelude::*;

/// A tool of the web for transparency, accountability or participation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tool")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its address.
    pub website: String,
    /// What it does, in Albanian.
    pub does_sq: String,
    /// What it does, in English.
    pub does_en: String,
    /// Words of `Purpose`, each with `;` before and after.
    pub purposes: String,
    /// `ToolCost`.
    pub cost: String,
    /// What is said of its cost, in Albanian.
    pub cost_note_sq: Option<String>,
    /// What is said of its cost, in English.
    pub cost_note_en: Option<String>,
    /// Words of `Tongue`, each with `;` before and after.
    pub languages: String,
    /// Slugs of similar tools, each with `;` before and after.
    pub alternatives: String,
    /// Under which licence its code may be used.
    pub licence: Option<String>,
    /// Where the platform read of it.
    pub source: String,
    /// Its texts folded, for search.
    pub search_key: String,
    /// How often it was changed.
    pub revision: i32,
    /// When it was entered.
    pub created_at: DateTimeUtc,
    /// When editors of the library changed it last; none where nobody did.
    pub changed_at: Option<DateTimeUtc>,
    /// Since when it is listed no more.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
