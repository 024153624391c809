//! Reads of the finance room.

use std::collections::HashMap;
use std::sync::Arc;

use bashke_entities::finance::{
    boundary, dataset, import_batch, indicator, indicator_group, indicator_revision, observation, place, place_alias,
    place_code, release, seed, set_aside, set_aside_reason, source,
};
use futures_util::TryStreamExt;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, StreamTrait,
};

mod changes;
pub mod figures;
mod imports;
mod works;

pub use changes::{ChangeKind, ReleaseChange, release_changes, set_aside_reasons, set_asides_for};
pub use imports::{Change, Together, all_sources, changes, changes_from, inhabitants, look_through, waiting_batch};
pub use works::{
    batch_of, faults, indicator_row, open_works, revisions, standing, waiting, work, work_of_batch, works_of_batches,
};

use super::order;
use super::rules::catalogue::{
    Alias, Catalogue, CatalogueError, Dataset, Group, Indicator, IndicatorIx, Place, PlaceCode, PlaceIx, Release,
    Source, SourceIx,
};
use super::rules::cube::{Cube, Observation, Text};

/// What is stored cannot be put together.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbErr),
    /// The catalogue contradicts itself.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// A stored word is not one of those known.
    #[error("{table} {id}: {error}")]
    Word {
        /// The table.
        table: &'static str,
        /// The key of the row.
        id: i64,
        /// What is wrong.
        error: String,
    },
}

fn word<T: std::str::FromStr>(table: &'static str, id: i64, word: &str) -> Result<T, LoadError>
where
    T::Err: std::fmt::Display,
{
    word.parse().map_err(|error: T::Err| LoadError::Word {
        table,
        id,
        error: error.to_string(),
    })
}

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

fn numbers<M, Ix>(rows: &[M], id: impl Fn(&M) -> i32, ix: impl Fn(u16) -> Ix) -> HashMap<i32, Ix> {
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
        group: groups.get(&row.group_id).copied().unwrap_or_default(),
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

/// The datasets.
///
/// # Errors
/// Where the database fails.
pub async fn datasets(db: &impl ConnectionTrait) -> Result<Vec<Dataset>, DbErr> {
    let rows = dataset::Entity::find()
        .order_by_asc(dataset::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|d| Dataset {
            id: d.id,
            slug: d.slug,
            illustrative: d.illustrative,
        })
        .collect())
}

/// The releases, newest first.
///
/// # Errors
/// Where the database fails.
pub async fn releases(db: &impl ConnectionTrait) -> Result<Vec<Release>, DbErr> {
    let rows = release::Entity::find()
        .order_by_desc(release::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|r| Release {
            number: r.id,
            dataset_id: r.dataset_id,
            published_at: r.published_at,
            note_sq: r.note_sq,
            note_en: r.note_en,
            added: r.added,
            changed: r.changed,
            removed: r.removed,
            total: r.total,
        })
        .collect())
}

/// The number of the newest release; zero where there is none.
///
/// # Errors
/// Where the database fails.
pub async fn newest_release(db: &impl ConnectionTrait) -> Result<i32, DbErr> {
    let newest: Option<Option<i32>> = release::Entity::find()
        .select_only()
        .expr(release::Column::Id.max())
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.flatten().unwrap_or_default())
}

/// What changes whenever the figures or what is said of them do: the newest release, the newest outline and the newest
/// edit of a text.
pub type Version = (i32, i32, i32);

/// The version that stands.
///
/// # Errors
/// Where the database fails.
pub async fn version(db: &impl ConnectionTrait) -> Result<Version, DbErr> {
    let outline: Option<Option<i32>> = boundary::Entity::find()
        .select_only()
        .expr(boundary::Column::Id.max())
        .into_tuple()
        .one(db)
        .await?;
    let edit: Option<Option<i32>> = indicator_revision::Entity::find()
        .select_only()
        .expr(indicator_revision::Column::Id.max())
        .into_tuple()
        .one(db)
        .await?;
    Ok((
        newest_release(db).await?,
        outline.flatten().unwrap_or_default(),
        edit.flatten().unwrap_or_default(),
    ))
}

type ObservationRow = (
    i32,
    i32,
    String,
    String,
    Option<f64>,
    String,
    i32,
    i16,
    Option<String>,
    Option<String>,
    Option<String>,
);

/// The observations of a dataset as they stood in a release.
///
/// # Errors
/// Where the database fails or holds what cannot be read.
pub async fn cube<C>(db: &C, catalogue: Arc<Catalogue>, dataset: Dataset, release: Release) -> Result<Cube, LoadError>
where
    C: ConnectionTrait + StreamTrait,
{
    let indicators: HashMap<i32, IndicatorIx> = numbers(&catalogue.indicators, |i| i.id, IndicatorIx);
    let places: HashMap<i32, PlaceIx> = numbers(&catalogue.places, |p| p.id, PlaceIx);
    let sources: HashMap<i32, SourceIx> = numbers(&catalogue.sources, |s| s.id, SourceIx);
    let stood = Condition::all()
        .add(observation::Column::DatasetId.eq(dataset.id))
        .add(observation::Column::FirstRelease.lte(release.number))
        .add(
            Condition::any()
                .add(observation::Column::LastRelease.is_null())
                .add(observation::Column::LastRelease.gte(release.number)),
        );
    let mut rows = observation::Entity::find()
        .select_only()
        .columns([
            observation::Column::IndicatorId,
            observation::Column::PlaceId,
            observation::Column::Period,
            observation::Column::Phase,
            observation::Column::Value,
            observation::Column::Status,
            observation::Column::SourceId,
            observation::Column::Position,
            observation::Column::Stated,
            observation::Column::NoteSq,
            observation::Column::NoteEn,
        ])
        .filter(stood)
        .into_tuple::<ObservationRow>()
        .stream(db)
        .await?;

    let mut observations = Vec::with_capacity(usize::try_from(release.total).unwrap_or_default());
    let mut texts = Texts::default();
    while let Some((indicator, place, period, phase, value, status, source, position, stated, note_sq, note_en)) =
        rows.try_next().await?
    {
        // a row can only be out of the catalogue while a newer one is being published
        let (Some(indicator), Some(place), Some(source)) =
            (indicators.get(&indicator), places.get(&place), sources.get(&source))
        else {
            continue;
        };
        let id = i64::from(indicator.0);
        observations.push(Observation {
            indicator: *indicator,
            place: *place,
            period: word("observation", id, &period)?,
            phase: word("observation", id, &phase)?,
            status: word("observation", id, &status)?,
            value,
            source: *source,
            position: u8::try_from(position).unwrap_or(u8::MAX),
            text: texts.number(stated, note_sq.zip(note_en)),
        });
    }
    drop(rows);
    Ok(Cube::build(catalogue, dataset, release, observations, texts.list))
}

/// Texts, each kept once.
#[derive(Default)]
struct Texts {
    list: Vec<Text>,
    numbers: HashMap<Text, u32>,
}

impl Texts {
    fn number(&mut self, stated: Option<String>, note: Option<(String, String)>) -> u32 {
        if stated.is_none() && note.is_none() {
            return 0;
        }
        let text = Text { stated, note };
        if let Some(number) = self.numbers.get(&text) {
            return *number;
        }
        self.list.push(text.clone());
        let number = self.list.len() as u32;
        self.numbers.insert(text, number);
        number
    }
}

/// A row that was put aside, with the reason in both languages.
#[derive(Debug, Clone)]
pub struct Aside {
    /// The row.
    pub row: set_aside::Model,
    /// The reason.
    pub reason: set_aside_reason::Model,
}

/// One page of the rows put aside, and how many there are in all.
///
/// # Errors
/// Where the database fails.
pub async fn set_asides(db: &impl ConnectionTrait, page: u64, size: u64) -> Result<(Vec<Aside>, u64), DbErr> {
    use sea_orm::PaginatorTrait;
    let reasons: HashMap<i32, set_aside_reason::Model> = set_aside_reason::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|r| (r.id, r))
        .collect();
    let find = set_aside::Entity::find()
        .order_by_asc(set_aside::Column::File)
        .order_by_asc(set_aside::Column::Row);
    let total = find.clone().count(db).await?;
    let rows = find.offset(page.saturating_sub(1) * size).limit(size).all(db).await?;
    let rows = rows
        .into_iter()
        .filter_map(|row| {
            Some(Aside {
                reason: reasons.get(&row.reason_id)?.clone(),
                row,
            })
        })
        .collect();
    Ok((rows, total))
}

/// The digest under which a built-in part was loaded.
///
/// # Errors
/// Where the database fails.
pub async fn seed_digest(db: &impl ConnectionTrait, name: &str) -> Result<Option<String>, DbErr> {
    let row = seed::Entity::find().filter(seed::Column::Name.eq(name)).one(db).await?;
    Ok(row.map(|row| row.digest))
}

/// The outlines that were loaded.
///
/// # Errors
/// Where the database fails.
pub async fn boundaries(db: &impl ConnectionTrait) -> Result<Vec<boundary::Model>, DbErr> {
    boundary::Entity::find()
        .order_by_asc(boundary::Column::PlaceId)
        .all(db)
        .await
}

/// The batches that wait for publication, oldest first.
///
/// # Errors
/// Where the database fails.
pub async fn pending_batches(db: &impl ConnectionTrait) -> Result<Vec<import_batch::Model>, DbErr> {
    import_batch::Entity::find()
        .filter(import_batch::Column::State.eq("pending"))
        .order_by_asc(import_batch::Column::Id)
        .all(db)
        .await
}
