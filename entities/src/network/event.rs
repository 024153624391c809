//! Something that an organisation holds, at a place or online.

use sea_orm::entity::prelude::*;

/// Something that an organisation holds, at a place or online.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its name in the file of what a trial shows; none where somebody wrote it.
    pub seeded_as: Option<String>,
    /// Who holds it.
    pub organisation_id: i32,
    /// The project that it belongs to.
    pub project_id: Option<i32>,
    /// Its title, in Albanian.
    pub title_sq: Option<String>,
    /// Its title, in English.
    pub title_en: Option<String>,
    /// Both titles folded, for search.
    pub title_key: String,
    /// What it is about, in Albanian.
    pub text_sq: Option<String>,
    /// What it is about, in English.
    pub text_en: Option<String>,
    /// When it begins.
    pub begins_at: DateTimeUtc,
    /// When it ends.
    pub ends_at: DateTimeUtc,
    /// Whether it is held online.
    pub online: bool,
    /// Where online, for those who come.
    pub link: Option<String>,
    /// The municipality.
    pub place_id: Option<i32>,
    /// Where in it.
    pub venue: Option<String>,
    /// How many can come; none where all can.
    pub capacity: Option<i32>,
    /// How often it changed in a way that calendars take over.
    pub sequence: i32,
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
    /// When it was cancelled.
    pub cancelled_at: Option<DateTimeUtc>,
    /// Why.
    pub cancelled_reason: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
