//! A right that a link in a mail gives, once and for a while.

use sea_orm::entity::prelude::*;

/// A right that a link in a mail gives, once and for a while.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "one_time_token")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// What it is for.
    pub purpose: String,
    /// Digest of what stands in the link.
    pub digest: String,
    /// Whose.
    pub person_id: i32,
    /// What it is about, such as the new address.
    pub detail: Option<String>,
    /// When it was given.
    pub created_at: DateTimeUtc,
    /// Until when it works.
    pub expires_at: DateTimeUtc,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
