//! Something that a member wrote; what stands unchallenged for a while counts as accepted.

use sea_orm::entity::prelude::*;

/// Something that a member wrote; what stands unchallenged for a while counts as accepted.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contribution")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who.
    pub person_id: i32,
    /// What kind of thing.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: String,
    /// When.
    pub made_at: DateTimeUtc,
    /// When it was hidden or removed.
    pub struck_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
