//! A message to all of a cohort.

use sea_orm::entity::prelude::*;

/// A message to all of a cohort.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort_message")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The cohort.
    pub cohort_id: i32,
    /// Who wrote it; none where they deleted their account.
    pub author_id: Option<i32>,
    /// What it says.
    pub text: String,
    /// To how many it went.
    pub people: i32,
    /// When.
    pub sent_at: DateTimeUtc,
    /// The last enrolment that was told of it; none where nobody was yet.
    pub told_to: Option<i32>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
