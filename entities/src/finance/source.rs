//! Where a value was read.

use sea_orm::entity::prelude::*;

/// Where a value was read.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "source")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name, stable over imports.
    pub slug: String,
    /// What the page or file is, in Albanian; a document's own name is the same in both languages.
    pub title_sq: String,
    /// The same in English.
    pub title_en: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The day on which it was read.
    pub read_on: Option<Date>,
    /// Its licence, where stated.
    pub licence: Option<String>,
    /// What a reader should know of it, in Albanian; a note stands in both languages or in none.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
    /// The import batch that brings it and is not published yet; none for a source that stands.
    pub waits_for: Option<i32>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
