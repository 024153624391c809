//! A time at which a counsellor can be asked.

use sea_orm::entity::prelude::*;

/// A time at which a counsellor can be asked.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counselling_slot")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The counsellor.
    pub counsellor_id: i32,
    /// When it begins.
    pub begins_at: DateTimeUtc,
    /// When it ends.
    pub ends_at: DateTimeUtc,
    /// Where it is held online.
    pub link: Option<String>,
    /// At which place, where not online.
    pub place: Option<String>,
    /// What can be asked, in Albanian.
    pub topics_sq: String,
    /// What can be asked, in English.
    pub topics_en: String,
    /// When it was published.
    pub offered_at: DateTimeUtc,
    /// When it was taken; none while it is free.
    pub booked_at: Option<DateTimeUtc>,
    /// When it was taken back.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
