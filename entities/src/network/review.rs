//! What a member of a verified organisation thinks of a tool or a resource.

use sea_orm::entity::prelude::*;

/// What a member of a verified organisation thinks of a tool or a resource.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Of which tool; none where it is of a resource.
    pub tool_id: Option<i32>,
    /// Of which resource; none where it is of a tool.
    pub resource_id: Option<i32>,
    /// In the name of which organisation.
    pub organisation_id: i32,
    /// Who wrote it.
    pub person_id: i32,
    /// From one to five.
    pub rating: i16,
    /// The language of the words.
    pub language: String,
    /// The words.
    pub text: String,
    /// How often it was changed.
    pub revision: i32,
    /// When it was written.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub changed_at: DateTimeUtc,
    /// Since when it is taken back.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
