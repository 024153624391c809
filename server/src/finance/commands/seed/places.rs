//! Places with their codes and their other names.

use std::collections::HashMap;

use bashke_entities::finance::{place, place_alias, place_code};
use bashke_seeds as seeds;
use bashke_vocabulary::fold;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{DatabaseTransaction, EntityTrait};

use super::reference::{filled, put};
use super::{Keys, SeedError, unknown};
use crate::platform::db::BINDS;

pub(super) async fn load_places(tx: &DatabaseTransaction) -> Result<Keys, SeedError> {
    let tiles: HashMap<String, (i16, i16)> = seeds::tiles()?.into_iter().map(|t| (t.place, (t.col, t.row))).collect();
    let mut keys: Keys = place::Entity::find()
        .all(tx)
        .await?
        .into_iter()
        .map(|p| (p.slug, p.id))
        .collect();
    let mut rows = seeds::places()?;
    // a place refers to the one that it lies in, so the larger come first
    rows.sort_by_key(|row| match row.kind.as_str() {
        "region" => 0,
        "country" => 1,
        "county" => 2,
        _ => 3,
    });
    for row in rows {
        let parent = match filled(row.parent) {
            Some(slug) => Some(*keys.get(&slug).ok_or_else(|| unknown("places.csv", "place", &slug))?),
            None => None,
        };
        let known = keys.get(&row.slug).copied();
        let tile = tiles.get(&row.slug).copied();
        let model = place::ActiveModel {
            id: known.map_or(NotSet, Set),
            slug: Set(row.slug.clone()),
            kind: Set(row.kind),
            parent_id: Set(parent),
            name_sq: Set(row.name_sq),
            name_en: Set(row.name_en),
            seat: Set(filled(row.seat)),
            seat_lat: Set(row.seat_lat),
            seat_lon: Set(row.seat_lon),
            degree_of_urbanisation: Set(row.degurba),
            coastal: Set(row.coastal.as_deref().and_then(|word| match word {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            })),
            tile_column: Set(tile.map(|t| t.0)),
            tile_row: Set(tile.map(|t| t.1)),
            note_sq: Set(filled(row.note_sq)),
            note_en: Set(filled(row.note_en)),
        };
        keys.insert(row.slug, put(tx, model, known.is_some()).await?);
    }
    Ok(keys)
}

pub(super) async fn load_codes(tx: &DatabaseTransaction, places: &Keys, sources: &Keys) -> Result<(), SeedError> {
    let columns: HashMap<String, seeds::PlaceColumn> = seeds::place_columns()?
        .into_iter()
        .map(|c| (c.column.clone(), c))
        .collect();
    place_code::Entity::delete_many().exec(tx).await?;
    let mut models = Vec::new();
    for row in seeds::places()? {
        let place_id = *places
            .get(&row.slug)
            .ok_or_else(|| unknown("places.csv", "place", &row.slug))?;
        let schemes = [
            ("lau", "LAU", row.lau),
            ("nuts3", "NUTS 3", row.nuts3),
            ("instat", "INSTAT", row.instat),
            ("treasury", "Thesari", row.treasury),
            ("boost", "BOOST", row.boost),
            ("geonames", "GeoNames", row.geonames),
        ];
        for (column, scheme, code) in schemes {
            let Some(code) = filled(code) else { continue };
            let source = columns
                .get(column)
                .and_then(|c| c.source.as_ref())
                .and_then(|slug| sources.get(slug));
            models.push(place_code::ActiveModel {
                id: NotSet,
                place_id: Set(place_id),
                scheme: Set(scheme.to_owned()),
                code: Set(code),
                source_id: Set(source.copied()),
                note_sq: Set(None),
                note_en: Set(None),
            });
        }
    }
    for chunk in models.chunks(BINDS / 7) {
        place_code::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

pub(super) async fn load_aliases(tx: &DatabaseTransaction, places: &Keys) -> Result<(), SeedError> {
    place_alias::Entity::delete_many().exec(tx).await?;
    let mut models = Vec::new();
    for row in seeds::aliases()? {
        models.push(place_alias::ActiveModel {
            id: NotSet,
            place_id: Set(*places
                .get(&row.place)
                .ok_or_else(|| unknown("place_aliases.csv", "place", &row.place))?),
            folded: Set(fold(&row.name)),
            name: Set(row.name),
            kind: Set(row.kind),
            code: Set(filled(row.code)),
            treasury: Set(filled(row.treasury)),
            note_sq: Set(filled(row.note_sq)),
            note_en: Set(filled(row.note_en)),
        });
    }
    for chunk in models.chunks(BINDS / 9) {
        place_alias::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
