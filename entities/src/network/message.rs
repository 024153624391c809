//! A message in a conversation.

use sea_orm::entity::prelude::*;

/// A message in a conversation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The conversation.
    pub conversation_id: i32,
    /// Who wrote it.
    pub person_id: i32,
    /// In whose name, where it is an organisation's.
    pub organisation_id: Option<i32>,
    /// The language of the words, `sq` or `en`.
    pub language: String,
    /// The words.
    pub text: String,
    /// The newest message that the writer had before them; the same words sent twice from there are one message.
    pub after_id: i32,
    /// When.
    pub sent_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
