//! Work that is done in the background, once.

use sea_orm::entity::prelude::*;

/// Work that is done in the background, once.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What is to be done.
    pub kind: String,
    /// With what, JSON; never a secret.
    pub payload: String,
    /// Two jobs with the same word are one, so that several instances schedule a thing once.
    pub once: Option<String>,
    /// Not before.
    pub run_at: DateTimeUtc,
    /// How often it was begun.
    pub attempts: i32,
    /// An instance works on it until then; after that another may take it.
    pub leased_until: Option<DateTimeUtc>,
    /// Which instance.
    pub leased_by: Option<String>,
    /// When it succeeded.
    pub done_at: Option<DateTimeUtc>,
    /// When it was given up.
    pub dead_at: Option<DateTimeUtc>,
    /// What went wrong the last time.
    pub error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
