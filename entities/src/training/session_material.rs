//! Something to read for a session.

use sea_orm::entity::prelude::*;

/// Something to read for a session.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_material")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The session.
    pub session_id: i32,
    /// What it is.
    pub title: String,
    /// Where it is; empty where it is a file.
    pub address: String,
    /// Who added it.
    pub added_by: Option<i32>,
    /// When.
    pub added_at: DateTimeUtc,
    /// Where the file is stored; none where it is an address.
    pub key: Option<String>,
    /// How the file is named.
    pub name: Option<String>,
    /// What it is.
    pub media_type: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
