//! An organisation, group, medium, institution or activist with a public profile. All kinds are equals.

use sea_orm::entity::prelude::*;

/// An organisation, group, medium, institution or activist with a public profile. All kinds are equals.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Short name in addresses.
    pub slug: String,
    /// `OrganisationKind`.
    pub kind: String,
    /// Full name.
    pub name: String,
    /// Full and short name folded, for search.
    pub name_key: String,
    /// Where the name stands in an Albanian list: a collation key in hexadecimal digits.
    pub sort_key: String,
    /// Short name or acronym.
    pub short_name: Option<String>,
    /// What it says of itself in Albanian; plain text with paragraphs.
    pub about_sq: Option<String>,
    /// The same in English.
    pub about_en: Option<String>,
    /// Year in which it was founded.
    pub founded: Option<i16>,
    /// NIPT.
    pub register_number: Option<String>,
    /// Address of its site.
    pub website: Option<String>,
    /// The domain of its mail addresses, as administrators set it.
    pub mail_domain: Option<String>,
    /// The place whose municipality it is.
    pub place_id: Option<i32>,
    /// Its logo.
    pub logo_id: Option<i32>,
    /// Until when it bears the verified mark.
    pub verified_until: Option<DateTimeUtc>,
    /// Where the platform read of it; none where its own people listed it.
    pub source: Option<String>,
    /// Who listed it; none where the platform did.
    pub created_by: Option<i32>,
    /// When it was listed.
    pub created_at: DateTimeUtc,
    /// When its profile was last changed.
    pub changed_at: DateTimeUtc,
    /// How often it was changed, and once more.
    pub revision: i32,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
