//! What somebody shows of themselves in the directory. Whoever has no row, or `nobody` in `listed`, is not in it.

use sea_orm::entity::prelude::*;

/// What somebody shows of themselves in the directory. Whoever has no row, or `nobody` in `listed`, is not in it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_profile")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Whose.
    pub person_id: i32,
    /// `Visibility`: who finds them in the directory.
    pub listed: String,
    /// What they say of themselves, in Albanian.
    pub about_sq: Option<String>,
    /// The same in English.
    pub about_en: Option<String>,
    /// `Visibility` of that.
    pub about_seen: String,
    /// `Visibility` of what they work on.
    pub themes_seen: String,
    /// `Visibility` of where.
    pub places_seen: String,
    /// `Visibility` of their languages.
    pub languages_seen: String,
    /// `Visibility` of where they belong.
    pub organisations_seen: String,
    /// How they are reached, in their words.
    pub contact: Option<String>,
    /// `Visibility` of that.
    pub contact_seen: String,
    /// `MessagesFrom`: who may begin to write them messages.
    pub messages_from: String,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub changed_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
