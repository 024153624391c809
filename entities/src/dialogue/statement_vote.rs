//! What somebody says to a statement. It is never shown by person.

use sea_orm::entity::prelude::*;

/// What somebody says to a statement. It is never shown by person.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement_vote")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// The statement.
    pub statement_id: i32,
    /// Who voted.
    pub person_id: i32,
    /// 1 agrees, -1 disagrees, 0 passes.
    pub vote: i32,
    /// When they said so last.
    pub voted_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
