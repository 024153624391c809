//! What an organisation tells of using an experience of another.

use sea_orm::entity::prelude::*;

/// What an organisation tells of using an experience of another.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "experience_use")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which experience.
    pub experience_id: i32,
    /// Who used it.
    pub organisation_id: i32,
    /// In which municipality.
    pub place_id: i32,
    /// In which year that began.
    pub year: i16,
    /// `UseOutcome`.
    pub outcome: String,
    /// The language of the words, `sq` or `en`.
    pub language: String,
    /// What happened.
    pub text: String,
    /// How often it was changed.
    pub revision: i32,
    /// Who wrote it first; none where they left.
    pub written_by: Option<i32>,
    /// When it was written, or written again after it was taken back.
    pub written_at: DateTimeUtc,
    /// When it was changed last.
    pub changed_at: DateTimeUtc,
    /// When it was taken back; none while it stands.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
