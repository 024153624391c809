//! A session, online or at a place.

use sea_orm::entity::prelude::*;

/// A session, online or at a place.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "training_session")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The course that it belongs to; none where it stands alone.
    pub course_id: Option<i32>,
    /// The item of the course for which it is held, `module/item`; none where it is held for the course as a whole.
    pub item: Option<String>,
    /// Whether coming to it, or to another such, is part of completing the course.
    pub required: bool,
    /// Its title in Albanian.
    pub title_sq: String,
    /// Its title in English.
    pub title_en: String,
    /// What it is about, in Albanian.
    pub about_sq: String,
    /// What it is about, in English.
    pub about_en: String,
    /// When it begins.
    pub begins_at: DateTimeUtc,
    /// When it ends.
    pub ends_at: DateTimeUtc,
    /// Where it is held online; shown to those who are registered.
    pub link: Option<String>,
    /// At which place it is held, where not online.
    pub place: Option<String>,
    /// The address of the place.
    pub address: Option<String>,
    /// How many can come.
    pub capacity: i32,
    /// Until when one can register.
    pub register_until: DateTimeUtc,
    /// How often what calendars show of it changed.
    pub sequence: i32,
    /// Who planned it.
    pub created_by: Option<i32>,
    /// When.
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
