//! An organisation or a municipality is invited to a dialogue.

use sea_orm::entity::prelude::*;

/// An organisation or a municipality is invited to a dialogue.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dialogue_invitation")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The dialogue.
    pub dialogue_id: i32,
    /// The organisation; none where a municipality is invited.
    pub organisation_id: Option<i32>,
    /// The municipality, which need not be here yet.
    pub place_id: Option<i32>,
    /// The host who did.
    pub invited_by: i32,
    /// When.
    pub invited_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
