//! What an organisation says to an offer of another; the two sides alone see it.

use sea_orm::entity::prelude::*;

/// What an organisation says to an offer of another; the two sides alone see it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_answer")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which offer.
    pub offer_id: i32,
    /// In whose name.
    pub organisation_id: i32,
    /// Who wrote it; none where they left.
    pub person_id: Option<i32>,
    /// The words.
    pub text: String,
    /// When.
    pub answered_at: DateTimeUtc,
    /// Whether it was accepted; none while it waits.
    pub accepted: Option<bool>,
    /// What was said to it.
    pub reply: Option<String>,
    /// By whom.
    pub decided_by: Option<i32>,
    /// When.
    pub decided_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
