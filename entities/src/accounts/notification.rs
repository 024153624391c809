//! Something that somebody is told of.

use sea_orm::entity::prelude::*;

/// Something that somebody is told of.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who is told.
    pub person_id: i32,
    /// What kind of news it is; people choose by kind how they are written to.
    pub kind: String,
    /// The key of the message, after `notice-`.
    pub message: String,
    /// The arguments of the message, a JSON object of texts.
    pub args: String,
    /// Where it leads.
    pub path: String,
    /// When.
    pub created_at: DateTimeUtc,
    /// When it was seen.
    pub read_at: Option<DateTimeUtc>,
    /// When it went out by mail, alone or in a digest.
    pub mailed_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
