//! A law, guide, template, study or set of data that helps those who watch over public money.

use sea_orm::entity::prelude::*;

/// A law, guide, template, study or set of data that helps those who watch over public money.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "resource")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// `ResourceKind`.
    pub kind: String,
    /// Its title, in Albanian.
    pub title_sq: String,
    /// Its title, in English.
    pub title_en: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The year of publication.
    pub year: Option<i16>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
    /// Which version it is, as the source says.
    pub version: Option<String>,
    /// Words of `Tongue`, each with `;` before and after.
    pub languages: String,
    /// Words of `Theme`, each with `;` before and after.
    pub themes: String,
    /// Where it can be read.
    pub address: String,
    /// What it gives, in Albanian.
    pub about_sq: String,
    /// What it gives, in English.
    pub about_en: String,
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
