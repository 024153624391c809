//! A resource or a tool that an organisation proposes.

use sea_orm::entity::prelude::*;

/// A resource or a tool that an organisation proposes.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "library_proposal")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its name in the file of what a trial shows.
    #[sea_orm(unique)]
    pub seeded_as: Option<String>,
    /// The word of what it is: a resource or a tool.
    pub thing: String,
    /// The organisation that proposes it.
    pub organisation_id: i32,
    /// The answers of the form, packed as a form is sent.
    pub answers: String,
    /// Who wrote them; none where they left.
    pub proposed_by: Option<i32>,
    /// When.
    pub proposed_at: DateTimeUtc,
    /// When it was taken back.
    pub withdrawn_at: Option<DateTimeUtc>,
    /// Whether it was taken; none while it waits.
    pub taken: Option<bool>,
    /// The resource that it became.
    pub resource_id: Option<i32>,
    /// The tool that it became.
    pub tool_id: Option<i32>,
    /// The language of the words with which it was declined, `sq` or `en`.
    pub language: Option<String>,
    /// Those words.
    pub words: Option<String>,
    /// Who decided.
    pub decided_by: Option<i32>,
    /// When.
    pub decided_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
