//! A use of a tool, as a source tells or an organisation.

use sea_orm::entity::prelude::*;

/// A use of a tool, as a source tells or an organisation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tool_use")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Which tool.
    pub tool_id: i32,
    /// Who used it, as a source tells; none where an organisation tells it of itself.
    pub who: Option<String>,
    /// The organisation that tells it of itself.
    pub organisation_id: Option<i32>,
    /// Where, in Albanian, as a source tells.
    pub place_sq: Option<String>,
    /// Where, in English, as a source tells.
    pub place_en: Option<String>,
    /// In which municipality, as an organisation tells; none for the whole country.
    pub place_id: Option<i32>,
    /// When, as the source says or the organisation.
    pub time: Option<String>,
    /// What came of it, in Albanian.
    pub result_sq: Option<String>,
    /// What came of it, in English.
    pub result_en: Option<String>,
    /// Where it was read; none where an organisation tells it of itself.
    pub source: Option<String>,
    /// How often it was changed.
    pub revision: i32,
    /// Who wrote it for the organisation.
    pub created_by: Option<i32>,
    /// When the organisation told it.
    pub created_at: Option<DateTimeUtc>,
    /// When it changed it last.
    pub changed_at: Option<DateTimeUtc>,
    /// Since when it is taken back.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
