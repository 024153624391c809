//! What somebody began to write and did not send yet.

use sea_orm::entity::prelude::*;

/// What somebody began to write and did not send yet.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post_draft")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Whose.
    pub person_id: i32,
    /// Where it will stand: the number of a thread, or `new`.
    pub place: String,
    /// The title, where a thread is begun.
    pub title: String,
    /// What the thread is to be about, as it stands in addresses.
    pub subject: String,
    /// The language.
    pub language: String,
    /// What is written so far.
    pub text: String,
    /// The post that it is to answer.
    pub answers_to: Option<i32>,
    /// When it was kept.
    pub saved_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
