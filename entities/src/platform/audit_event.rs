//! Who did what to what, when, from where. Never changed and never removed.

use sea_orm::entity::prelude::*;

/// Who did what to what, when, from where. Never changed and never removed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// When.
    pub at: DateTimeUtc,
    /// Who; none for a guest or the platform itself.
    pub person_id: Option<i32>,
    /// What.
    pub action: String,
    /// `done`, `refused` or `failed`.
    pub outcome: String,
    /// To what kind of thing.
    pub subject_kind: Option<String>,
    /// To which.
    pub subject_id: Option<String>,
    /// What else is to be known, JSON; never a secret.
    pub detail: String,
    /// From which address.
    pub address: String,
    /// In which request.
    pub request_id: String,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
