//! What was tried somewhere, and what others can learn from it.

use sea_orm::entity::prelude::*;

/// What was tried somewhere, and what others can learn from it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "experience")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// Whose it is; none where it is told from the region.
    pub organisation_id: Option<i32>,
    /// In which other country, ISO 3166; none in Albania.
    pub country: Option<String>,
    /// Where in that country.
    pub place_name: Option<String>,
    /// Who tried it there.
    pub told_of: Option<String>,
    /// The same in English, where it is no name; none where both languages call them alike.
    pub told_of_en: Option<String>,
    /// Where it was read; none where its own people wrote it.
    pub source: Option<String>,
    /// Its title, in Albanian.
    pub title_sq: Option<String>,
    /// Its title, in English.
    pub title_en: Option<String>,
    /// What was tried, in Albanian.
    pub tried_sq: Option<String>,
    /// What was tried, in English.
    pub tried_en: Option<String>,
    /// What worked, in Albanian.
    pub worked_sq: Option<String>,
    /// What worked, in English.
    pub worked_en: Option<String>,
    /// What did not, in Albanian.
    pub failed_sq: Option<String>,
    /// What did not, in English.
    pub failed_en: Option<String>,
    /// What it cost, in hundredths of its currency.
    pub cost_amount: Option<i64>,
    /// `Currency`.
    pub cost_currency: Option<String>,
    /// What is said of its cost, in Albanian.
    pub cost_sq: Option<String>,
    /// What is said of its cost, in English.
    pub cost_en: Option<String>,
    /// What others can use again, in Albanian.
    pub reuse_sq: Option<String>,
    /// What others can use again, in English.
    pub reuse_en: Option<String>,
    /// All its texts folded, for search.
    pub search_key: String,
    /// How often it was changed.
    pub revision: i32,
    /// Who wrote it first.
    pub created_by: Option<i32>,
    /// When it was entered.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub changed_at: DateTimeUtc,
    /// Since when all see it: the first time that it was published; none while it is a draft.
    pub published_at: Option<DateTimeUtc>,
    /// The same, kept while it is a draft again, so that nobody lifts it to the top by publishing it anew.
    pub first_published_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
