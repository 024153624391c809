//! Somebody's place in an organisation.

use sea_orm::entity::prelude::*;

/// Somebody's place in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which organisation.
    pub organisation_id: i32,
    /// Who.
    pub person_id: i32,
    /// `Standing`.
    pub standing: String,
    /// Since when.
    pub joined_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
