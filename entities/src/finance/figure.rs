//! A figure: a view of observations as of a release, pinned under an address of its own to be cited.

use sea_orm::entity::prelude::*;

/// A figure: a view of observations as of a release, pinned under an address of its own to be cited.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "figure")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// What stands in its address.
    pub code: String,
    /// Fingerprint of the view and the release: the same view is pinned once.
    pub digest: String,
    /// The page that it is a view of, without the language.
    pub path: String,
    /// The state of the view, without the release; names in order.
    pub query: String,
    /// Its dataset.
    pub dataset_id: i32,
    /// The release as of which it was pinned.
    pub release_id: i32,
    /// `Phase` of the budget.
    pub phase: String,
    /// What values are set against.
    pub basis: String,
    /// Whose count of inhabitants.
    pub population: String,
    /// The year in whose prices money is shown.
    pub prices: Option<i32>,
    /// What it says, Albanian, as it was then.
    pub title_sq: String,
    /// What it says, English.
    pub title_en: String,
    /// What is measured and in which unit, Albanian.
    pub subtitle_sq: String,
    /// What is measured and in which unit, English.
    pub subtitle_en: String,
    /// Who says so, Albanian, as it was then.
    pub source_sq: String,
    /// Who says so, English.
    pub source_en: String,
    /// How many values stand behind it.
    pub size: i32,
    /// Who pinned it first; none where a guest did.
    pub created_by: Option<i32>,
    /// When.
    pub created_at: DateTimeUtc,
    /// The newest release that it was held against.
    pub judged_release: i32,
    /// The release since which its values are not what they were; none while they are.
    pub changed_since: Option<i32>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
