//! A call for applications of a programme.

use sea_orm::entity::prelude::*;

/// A call for applications of a programme.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "call")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Whose call it is.
    pub programme_id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// Its name in Albanian.
    pub name_sq: String,
    /// Its name in English.
    pub name_en: String,
    /// The first day of applications.
    pub opens_on: Option<Date>,
    /// The last day of applications.
    pub closes_on: Option<Date>,
    /// What it gives in all, in minor units of its currency.
    pub budget: Option<i64>,
    /// The currency of the budget, ISO 4217.
    pub currency: Option<String>,
    /// What the source says of the budget, in Albanian.
    pub budget_note_sq: Option<String>,
    /// The same in English.
    pub budget_note_en: Option<String>,
    /// How many applied.
    pub applications: Option<i32>,
    /// How many were supported.
    pub supported: Option<i32>,
    /// What a reader should know, in Albanian.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
    /// Where one applies.
    pub apply_at: Option<String>,
    /// Where it was read.
    pub source: String,
    /// How the page is called on which it was read; none where nobody said.
    pub source_title: Option<String>,
    /// How often it was changed, and once more.
    pub revision: i32,
    /// When it was entered.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub changed_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
