//! An invitation into an organisation, sent to a mail address.

use sea_orm::entity::prelude::*;

/// An invitation into an organisation, sent to a mail address.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Into which organisation.
    pub organisation_id: i32,
    /// How the invited is called, as the inviter wrote it.
    pub name: String,
    /// To which address; whoever accepts has proved that it is theirs.
    pub email: String,
    /// `Standing` that is offered.
    pub standing: String,
    /// Digest of what stands in the link.
    pub digest: String,
    /// Who invites.
    pub invited_by: i32,
    /// When it was sent.
    pub created_at: DateTimeUtc,
    /// Until when it works.
    pub expires_at: DateTimeUtc,
    /// Who accepted it.
    pub accepted_by: Option<i32>,
    /// When it was accepted or withdrawn.
    pub ended_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
