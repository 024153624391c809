//! What an organisation offers, or asks for.

use sea_orm::entity::prelude::*;

/// What an organisation offers, or asks for.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its name in the file of what a trial shows; none where somebody wrote it.
    pub seeded_as: Option<String>,
    /// Whose it is.
    pub organisation_id: i32,
    /// `OfferSide`.
    pub side: String,
    /// `OfferKind`.
    pub kind: String,
    /// Its title, in Albanian.
    pub title_sq: Option<String>,
    /// Its title, in English.
    pub title_en: Option<String>,
    /// Both titles folded, for search.
    pub title_key: String,
    /// What it is, in Albanian.
    pub text_sq: Option<String>,
    /// What it is, in English.
    pub text_en: Option<String>,
    /// The first day for which it is meant.
    pub starts_on: Option<Date>,
    /// The last.
    pub ends_on: Option<Date>,
    /// The last day on which it is open.
    pub expires_on: Date,
    /// The last day of which its organisation was reminded.
    pub reminded_of: Option<Date>,
    /// When its organisation closed it.
    pub closed_at: Option<DateTimeUtc>,
    /// When it was noted that it is open no more.
    pub expired_at: Option<DateTimeUtc>,
    /// How often it was changed.
    pub revision: i32,
    /// The key of the last follower who was told of it.
    pub told_until: i32,
    /// Who wrote it.
    pub created_by: Option<i32>,
    /// When it was written.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub changed_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
