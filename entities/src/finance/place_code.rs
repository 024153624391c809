//! A code of a place in somebody's scheme.

use sea_orm::entity::prelude::*;

/// A code of a place in somebody's scheme.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "place_code")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The place.
    pub place_id: i32,
    /// LAU, NUTS 3, INSTAT, BOOST, treasury or GeoNames.
    pub scheme: String,
    /// The code.
    pub code: String,
    /// Where the scheme was read.
    pub source_id: Option<i32>,
    /// What is not certain, in Albanian; a note stands in both languages or in none.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
