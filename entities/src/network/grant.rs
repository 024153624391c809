//! A grant that was given.

use sea_orm::entity::prelude::*;

/// A grant that was given.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "grant")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// The programme that gave it.
    pub programme_id: i32,
    /// The call that it came from.
    pub call_id: Option<i32>,
    /// Who received it; none where it was one person, whose name is not kept.
    pub organisation_id: Option<i32>,
    /// What it was given for, as the source has it.
    pub title: Option<String>,
    /// The language of the title.
    pub title_language: Option<String>,
    /// The title in the other language; none where nobody translated it.
    pub title_translated: Option<String>,
    /// The year, as `year_kind` says.
    pub year: Option<i16>,
    /// `YearKind`.
    pub year_kind: Option<String>,
    /// How long it ran, as the source has it.
    pub period: Option<String>,
    /// Its first day.
    pub starts_on: Option<Date>,
    /// Its last day.
    pub ends_on: Option<Date>,
    /// What was given, in minor units of its currency.
    pub amount: Option<i64>,
    /// The currency, ISO 4217.
    pub currency: Option<String>,
    /// What a reader should know, in Albanian.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
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
