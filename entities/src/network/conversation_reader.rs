//! How far somebody read a conversation, and whether they were told that there is more.

use sea_orm::entity::prelude::*;

/// How far somebody read a conversation, and whether they were told that there is more.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "conversation_reader")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The conversation.
    pub conversation_id: i32,
    /// Who reads.
    pub person_id: i32,
    /// The newest message that they saw; 0 where they saw none.
    pub read_to: i32,
    /// When they were told of what they have not read; none where there is nothing that they were told of.
    pub told_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
