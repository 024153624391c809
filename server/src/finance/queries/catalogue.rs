//! The catalogue as it stands: places, sources, groups, indicators.

use std::collections::HashMap;

use bashke_entities::finance::{indicator, indicator_group, place, place_alias, place_code, source};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{LoadError, word};
use crate::finance::order;
use crate::finance::rules::catalogue::{
    Alias, Catalogue, Group, Indicator, Place, PlaceCode, PlaceIx, Source, SourceIx,
};

/// The catalogue as it stands.
///
/// # Errors
/// Where the database fails or holds what cannot be read.
pub async fn catalogue(db: &impl ConnectionTrait) -> Result<Catalogue, LoadError> {
    // a source that waits with a batch is published with it
    let sources = source::Entity::find()
        .filter(source::Column::WaitsFor.is_null())
        .order_by_asc(source::Column::Id)
        .all(db)
        .await?;
    let source_numbers: HashMap<i32, SourceIx> = numbers(&sources, |s| s.id, SourceIx);
    let places = places(db, &source_numbers).await?;

    let groups = indicator_group::Entity::find()
        .order_by_asc(indicator_group::Column::Position)
        .all(db)
        .await?;
    let group_numbers: HashMap<i32, usize> = groups.iter().enumerate().map(|(n, g)| (g.id, n)).collect();
    let rows = indicator::Entity::find()
        .order_by_asc(indicator::Column::Position)
        .all(db)
        .await?;
    let share_of: Vec<Option<String>> = rows.iter().map(|row| row.share_of.clone()).collect();
    let indicators = rows
        .into_iter()
        .map(|row| indicator_of(row, &group_numbers))
        .collect::<Result<Vec<_>, LoadError>>()?;
    let groups = groups
        .into_iter()
        .map(|g| Group {
            parent: g.parent_id.and_then(|id| group_numbers.get(&id)).copied(),
            slug: g.slug,
            name_sq: g.name_sq,
            name_en: g.name_en,
        })
        .collect();
    let sources = sources
        .into_iter()
        .map(|s| Source {
            id: s.id,
            slug: s.slug,
            title_sq: s.title_sq,
            title_en: s.title_en,
            publisher: s.publisher,
            url: s.url,
            read_on: s.read_on,
            licence: s.licence,
            note: s.note_sq.zip(s.note_en),
        })
        .collect();
    Ok(Catalogue::build(places, groups, indicators, &share_of, sources)?)
}

pub(super) fn numbers<M, Ix>(rows: &[M], id: impl Fn(&M) -> i32, ix: impl Fn(u16) -> Ix) -> HashMap<i32, Ix> {
    rows.iter()
        .enumerate()
        .map(|(n, row)| (id(row), ix(n as u16)))
        .collect()
}

async fn places(db: &impl ConnectionTrait, sources: &HashMap<i32, SourceIx>) -> Result<Vec<Place>, LoadError> {
    let mut rows = place::Entity::find().all(db).await?;
    order::by_albanian(&mut rows, |row| (kind_order(&row.kind), row.name_sq.clone()));
    let place_numbers: HashMap<i32, PlaceIx> = numbers(&rows, |p| p.id, PlaceIx);
    let mut codes: HashMap<i32, Vec<PlaceCode>> = HashMap::new();
    for code in place_code::Entity::find()
        .order_by_asc(place_code::Column::Id)
        .all(db)
        .await?
    {
        codes.entry(code.place_id).or_default().push(PlaceCode {
            scheme: code.scheme,
            code: code.code,
            source: code.source_id.and_then(|id| sources.get(&id)).copied(),
            note: code.note_sq.zip(code.note_en),
        });
    }
    let mut aliases: HashMap<i32, Vec<Alias>> = HashMap::new();
    for alias in place_alias::Entity::find()
        .order_by_asc(place_alias::Column::Id)
        .all(db)
        .await?
    {
        let entry = Alias {
            name: alias.name,
            folded: alias.folded,
            kind: alias.kind,
        };
        aliases.entry(alias.place_id).or_default().push(entry);
    }
    rows.into_iter()
        .map(|row| {
            Ok(Place {
                kind: word("place", row.id.into(), &row.kind)?,
                parent: row.parent_id.and_then(|id| place_numbers.get(&id)).copied(),
                members: Vec::new(),
                seat: row.seat,
                seat_at: row.seat_lat.zip(row.seat_lon),
                degree_of_urbanisation: row.degree_of_urbanisation.and_then(|n| u8::try_from(n).ok()),
                coastal: row.coastal,
                tile: row
                    .tile_column
                    .and_then(|n| u8::try_from(n).ok())
                    .zip(row.tile_row.and_then(|n| u8::try_from(n).ok())),
                note: row.note_sq.zip(row.note_en),
                codes: codes.remove(&row.id).unwrap_or_default(),
                aliases: aliases.remove(&row.id).unwrap_or_default(),
                id: row.id,
                slug: row.slug,
                name_sq: row.name_sq,
                name_en: row.name_en,
            })
        })
        .collect()
}

fn kind_order(kind: &str) -> u8 {
    match kind {
        "municipality" => 0,
        "county" => 1,
        "country" => 2,
        _ => 3,
    }
}

fn indicator_of(row: indicator::Model, groups: &HashMap<i32, usize>) -> Result<Indicator, LoadError> {
    let id = i64::from(row.id);
    Ok(Indicator {
        unit: word("indicator", id, &row.unit)?,
        direction: word("indicator", id, &row.direction)?,
        time: word("indicator", id, &row.time)?,
        scope: word("indicator", id, &row.scope)?,
        // read in two questions: between them a newer catalogue may have been published
        group: *groups.get(&row.group_id).ok_or_else(|| LoadError::Word {
            table: "indicator",
            id,
            error: format!("there is no group {}", row.group_id),
        })?,
        id: row.id,
        slug: row.slug,
        name_sq: row.name_sq,
        name_en: row.name_en,
        short_sq: row.short_sq,
        short_en: row.short_en,
        definition_sq: row.definition_sq,
        definition_en: row.definition_en,
        basis_sq: row.basis_sq,
        basis_en: row.basis_en,
        additive: row.additive,
        planned: row.planned,
        share_of: None,
        accounts: row
            .accounts
            .split(',')
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
            .collect(),
        formula: row.formula,
        expression: None,
    })
}
