//! Somebody blocks somebody: neither writes to the other.

use sea_orm::entity::prelude::*;

/// Somebody blocks somebody: neither writes to the other.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message_block")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Who blocks whom, as one word.
    pub block: String,
    /// The two sides as one word, as in their conversation.
    pub pair: String,
    /// Who blocks, where it is a person.
    pub by_person_id: Option<i32>,
    /// Who blocks, where it is an organisation.
    pub by_organisation_id: Option<i32>,
    /// Who is blocked, where it is a person.
    pub person_id: Option<i32>,
    /// Who is blocked, where it is an organisation.
    pub organisation_id: Option<i32>,
    /// Since when.
    pub made_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
