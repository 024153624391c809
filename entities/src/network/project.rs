//! What an organisation does for a time, with an aim.

use sea_orm::entity::prelude::*;

/// What an organisation does for a time, with an aim.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// Who leads it.
    pub organisation_id: i32,
    /// The grant that pays for it.
    pub grant_id: Option<i32>,
    /// Its title, in Albanian.
    pub title_sq: Option<String>,
    /// Its title, in English.
    pub title_en: Option<String>,
    /// Its titles, folded, by which it is found.
    pub title_key: String,
    /// What it is for, in Albanian.
    pub aims_sq: Option<String>,
    /// What it is for, in English.
    pub aims_en: Option<String>,
    /// What is done, in Albanian.
    pub activities_sq: Option<String>,
    /// What is done, in English.
    pub activities_en: Option<String>,
    /// What came of it, in Albanian.
    pub results_sq: Option<String>,
    /// What came of it, in English.
    pub results_en: Option<String>,
    /// `ProjectStatus`.
    pub status: String,
    /// Its first day.
    pub starts_on: Option<Date>,
    /// Its last day.
    pub ends_on: Option<Date>,
    /// What it costs, in hundredths of its currency.
    pub budget: Option<i64>,
    /// `Currency`.
    pub currency: Option<String>,
    /// How often it was changed.
    pub revision: i32,
    /// Who entered it.
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
