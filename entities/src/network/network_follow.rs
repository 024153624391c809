//! What somebody follows in the network.

use sea_orm::entity::prelude::*;

/// What somebody follows in the network.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "network_follow")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Who.
    pub person_id: i32,
    /// `FollowKind`.
    pub kind: String,
    /// The key of an organisation, a place or an indicator, the word of a theme.
    pub subject: String,
    /// Since when.
    pub since: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
