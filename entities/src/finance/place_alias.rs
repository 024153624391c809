//! A name by which a place is also found.

use sea_orm::entity::prelude::*;

/// A name by which a place is also found.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "place_alias")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// The place of today.
    pub place_id: i32,
    /// The other name.
    pub name: String,
    /// Its folded key.
    pub folded: String,
    /// Former unit, former name, seat or other name.
    pub kind: String,
    /// The code of a former unit.
    pub code: Option<String>,
    /// The treasury's code of a former unit.
    pub treasury: Option<String>,
    /// What a reader should know, in Albanian; a note stands in both languages or in none.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
