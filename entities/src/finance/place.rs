//! A municipality, county, country or group of countries.

use sea_orm::entity::prelude::*;

/// A municipality, county, country or group of countries.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "place")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Its part of the address.
    pub slug: String,
    /// `PlaceKind`.
    pub kind: String,
    /// The place that it lies in.
    pub parent_id: Option<i32>,
    /// Albanian name.
    pub name_sq: String,
    /// English name.
    pub name_en: String,
    /// Where its council sits.
    pub seat: Option<String>,
    /// Latitude of the seat, degrees north.
    pub seat_lat: Option<f64>,
    /// Longitude of the seat, degrees east.
    pub seat_lon: Option<f64>,
    /// Eurostat's degree: 1 city, 2 town, 3 rural.
    pub degree_of_urbanisation: Option<i16>,
    /// Whether it lies on the sea.
    pub coastal: Option<bool>,
    /// Column in the tile map, from the west.
    pub tile_column: Option<i16>,
    /// Row in the tile map, from the north.
    pub tile_row: Option<i16>,
    /// Note in Albanian.
    pub note_sq: Option<String>,
    /// Note in English.
    pub note_en: Option<String>,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
