//! A mail in the outbox. It is rendered when it is sent.

use sea_orm::entity::prelude::*;

/// A mail in the outbox. It is rendered when it is sent.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which mail it is.
    pub kind: String,
    /// To whom, where that is somebody with an account.
    pub person_id: Option<i32>,
    /// The address.
    pub recipient: String,
    /// The language.
    pub locale: String,
    /// What it says, sealed, since it may hold a link that works once; gone once it is sent.
    pub sealed: Option<String>,
    /// Its Message-ID, the same at every attempt.
    pub message_id: String,
    /// `waiting`, `handing-over`, `sent`, `uncertain` or `dead`.
    pub state: String,
    /// How often it was tried.
    pub attempts: i32,
    /// What went wrong the last time.
    pub error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
    /// When the next server took it.
    pub sent_at: Option<DateTimeUtc>,
    /// In a trial, the mail as it would have gone out, JSON; it goes nowhere.
    pub shown: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
