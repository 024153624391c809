//! A signed-in browser, or one that is on its way there.

use sea_orm::entity::prelude::*;

/// A signed-in browser, or one that is on its way there.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Digest of the number that the browser holds; the number itself is not kept.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Who is signed in; none before the sign-in is complete.
    pub person_id: Option<i32>,
    /// What the session holds, JSON.
    pub data: String,
    /// The address that signed in.
    pub address: String,
    /// What the browser says it is.
    pub agent: String,
    /// When it began; the absolute limit counts from here.
    pub created_at: DateTimeUtc,
    /// When it was last used; the idle limit counts from here.
    pub seen_at: DateTimeUtc,
    /// When it ends unless it is used.
    pub expires_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
