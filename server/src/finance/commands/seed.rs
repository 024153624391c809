//! Loads the built-in data, once; again only where it changed with the program.

use std::collections::HashMap;

use bashke_entities::finance::{
    dataset, indicator, indicator_group, place, place_alias, place_code, seed as loaded, set_aside, set_aside_reason,
    source,
};
use bashke_seeds as seeds;
use bashke_vocabulary::{Period, Phase, Status, fold};
use chrono::NaiveDate;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter,
};

use super::batch::{Changes, Extent, Incoming, PublishError, compare, discard, open_batch, publish, stage};
use crate::finance::queries;
use crate::platform::clock::Clock;
use crate::platform::db::{BINDS, begin_write, lock_publication};
use crate::platform::digest::sha256;

/// The built-in data cannot be loaded.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbErr),
    /// A built-in file is broken.
    #[error(transparent)]
    File(#[from] seeds::SeedError),
    /// A release could not be published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A file refers to what no file holds.
    #[error("{file}: there is no {what} `{name}`")]
    Unknown {
        /// The file.
        file: &'static str,
        /// What is referred to.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// A word or a period of a file is not one of those known.
    #[error("{0}")]
    Word(String),
}

fn unknown(file: &'static str, what: &'static str, name: &str) -> SeedError {
    SeedError::Unknown {
        file,
        what,
        name: name.to_owned(),
    }
}

/// Loads the reference data and the published figures, and the illustrative panel where it is wanted.
/// What is already loaded is left alone.
///
/// # Errors
/// Where the database fails or a built-in file is broken; what was done of a part is undone.
pub async fn seed(db: &DatabaseConnection, clock: &Clock, illustrative: bool) -> Result<(), SeedError> {
    let reference = sha256(&seeds::REFERENCE);
    if let Some(tx) = begin_part(db, "reference", &reference).await? {
        tracing::info!("loading places, sources and indicators");
        load_reference(&tx).await?;
        finish_part(tx, clock, "reference", &reference).await?;
    }
    let published = sha256(&[seeds::PUBLISHED]);
    if let Some(tx) = begin_part(db, "published", &published).await? {
        tracing::info!("publishing the figures");
        let rows = published_rows(&tx).await?;
        let notes = (
            "Shifrat me burim, siç i kanë botuar ministria, auditi, kërkimi dhe shtypi; çdo vlerë mban burimin e vet.",
            "The sourced figures, as the ministry, audit, research and the press published them; each value carries its source.",
        );
        load_dataset(&tx, clock, "published", &published, &rows, notes).await?;
        finish_part(tx, clock, "published", &published).await?;
    }
    if !illustrative {
        return Ok(());
    }
    let parts = [
        seeds::illustrative::VERSION.as_bytes(),
        reference.as_bytes(),
        seeds::PUBLISHED,
    ];
    let panel = sha256(&parts);
    if let Some(tx) = begin_part(db, "illustrative", &panel).await? {
        tracing::info!("making the illustrative panel");
        let rows = illustrative_rows(&tx).await?;
        let notes = (
            "Panel ilustrues për mësim dhe provë, i krijuar nga një gjenerator. Vlerat nuk janë reale.",
            "Illustrative panel for training and trials, made by a generator. The values are not real.",
        );
        load_dataset(&tx, clock, "illustrative", &panel, &rows, notes).await?;
        finish_part(tx, clock, "illustrative", &panel).await?;
    }
    Ok(())
}

/// Begins to load a part; none where it is loaded already. Two instances that start together wait for one another.
async fn begin_part(db: &DatabaseConnection, name: &str, digest: &str) -> Result<Option<DatabaseTransaction>, DbErr> {
    let loaded = |found: Option<String>| found.as_deref() == Some(digest);
    if loaded(queries::seed_digest(db, name).await?) {
        return Ok(None);
    }
    let tx = begin_write(db).await?;
    lock_publication(&tx).await?;
    if loaded(queries::seed_digest(&tx, name).await?) {
        return Ok(None);
    }
    Ok(Some(tx))
}

async fn finish_part(tx: DatabaseTransaction, clock: &Clock, name: &str, digest: &str) -> Result<(), DbErr> {
    remember(&tx, clock, name, digest).await?;
    tx.commit().await
}

async fn remember(tx: &DatabaseTransaction, clock: &Clock, name: &str, digest: &str) -> Result<(), DbErr> {
    loaded::Entity::delete_many()
        .filter(loaded::Column::Name.eq(name))
        .exec(tx)
        .await?;
    let row = loaded::ActiveModel {
        id: NotSet,
        name: Set(name.to_owned()),
        digest: Set(digest.to_owned()),
        loaded_at: Set(clock.now()),
    };
    row.insert(tx).await?;
    Ok(())
}

async fn load_dataset(
    tx: &DatabaseTransaction,
    clock: &Clock,
    slug: &str,
    digest: &str,
    rows: &[Incoming],
    (note_sq, note_en): (&str, &str),
) -> Result<(), SeedError> {
    let datasets = queries::datasets(tx).await?;
    let dataset_id = datasets
        .iter()
        .find(|d| d.slug == slug)
        .map(|d| d.id)
        .ok_or_else(|| unknown("datasets", "dataset", slug))?;
    let name = format!("{slug} (built in)");
    let batch = open_batch(tx, clock, dataset_id, &name, digest, Extent::Origin).await?;
    stage(tx, batch, rows).await?;
    let changes: Changes = compare(tx, batch, dataset_id, Extent::Origin).await?;
    if changes.none() {
        discard(tx, batch).await?;
    } else {
        publish(tx, clock, batch, note_sq, note_en).await?;
    }
    Ok(())
}

/// Keys by slug.
type Keys = HashMap<String, i32>;

async fn load_reference(tx: &DatabaseTransaction) -> Result<(), SeedError> {
    for (slug, illustrative) in [("published", false), ("illustrative", true)] {
        if dataset::Entity::find()
            .filter(dataset::Column::Slug.eq(slug))
            .one(tx)
            .await?
            .is_none()
        {
            dataset::ActiveModel {
                id: NotSet,
                slug: Set(slug.to_owned()),
                illustrative: Set(illustrative),
            }
            .insert(tx)
            .await?;
        }
    }
    let sources = load_sources(tx).await?;
    let places = load_places(tx).await?;
    load_codes(tx, &places, &sources).await?;
    load_aliases(tx, &places).await?;
    load_indicators(tx).await?;
    load_set_aside(tx).await
}

fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

async fn load_sources(tx: &DatabaseTransaction) -> Result<Keys, SeedError> {
    let mut keys: Keys = source::Entity::find()
        .all(tx)
        .await?
        .into_iter()
        .map(|s| (s.slug, s.id))
        .collect();
    for row in seeds::sources()? {
        let known = keys.get(&row.id).copied();
        let read_on = row
            .read_on
            .as_deref()
            .filter(|d| !d.is_empty())
            .and_then(|d| d.parse::<NaiveDate>().ok());
        let model = source::ActiveModel {
            id: known.map_or(NotSet, Set),
            slug: Set(row.id.clone()),
            title_sq: Set(row.title_sq),
            title_en: Set(row.title_en),
            publisher: Set(row.publisher),
            url: Set(row.url),
            read_on: Set(read_on),
            licence: Set(filled(row.licence)),
            note_sq: Set(filled(row.note_sq)),
            note_en: Set(filled(row.note_en)),
            // a built-in source stands, whoever brought it first
            waits_for: Set(None),
        };
        keys.insert(row.id, put(tx, model, known.is_some()).await?);
    }
    // the generator is a source too
    let known = keys.get("illustrative-generator").copied();
    let model = source::ActiveModel {
        id: known.map_or(NotSet, Set),
        slug: Set("illustrative-generator".to_owned()),
        title_sq: Set("Gjeneratori i panelit ilustrues".to_owned()),
        title_en: Set("Illustrative panel generator".to_owned()),
        publisher: Set("Bashkë".to_owned()),
        url: Set(String::new()),
        read_on: Set(None),
        licence: Set(None),
        note_sq: Set(Some("Vlerat nuk janë reale.".to_owned())),
        note_en: Set(Some("The values are not real.".to_owned())),
        waits_for: Set(None),
    };
    keys.insert(
        "illustrative-generator".to_owned(),
        put(tx, model, known.is_some()).await?,
    );
    Ok(keys)
}

/// A row that has an integer key.
trait Keyed {
    fn key(&self) -> i32;
}

macro_rules! keyed {
    ($($table:ident),+) => { $(impl Keyed for $table::Model { fn key(&self) -> i32 { self.id } })+ };
}
keyed!(source, place, indicator_group, indicator);

/// Inserts a row, or brings a known one up to date; gives its key.
async fn put<A>(tx: &DatabaseTransaction, model: A, known: bool) -> Result<i32, DbErr>
where
    A: ActiveModelTrait + sea_orm::ActiveModelBehavior + Send,
    <A::Entity as EntityTrait>::Model: IntoActiveModel<A> + Keyed,
{
    let row = if known {
        model.reset_all().update(tx).await?
    } else {
        model.insert(tx).await?
    };
    Ok(row.key())
}

async fn load_places(tx: &DatabaseTransaction) -> Result<Keys, SeedError> {
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

async fn load_codes(tx: &DatabaseTransaction, places: &Keys, sources: &Keys) -> Result<(), SeedError> {
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

async fn load_aliases(tx: &DatabaseTransaction, places: &Keys) -> Result<(), SeedError> {
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

async fn load_indicators(tx: &DatabaseTransaction) -> Result<(), SeedError> {
    let catalogue = seeds::catalogue()?;
    let mut groups: Keys = indicator_group::Entity::find()
        .all(tx)
        .await?
        .into_iter()
        .map(|g| (g.slug, g.id))
        .collect();
    for (position, group) in catalogue.group.into_iter().enumerate() {
        let parent = match group.parent {
            Some(slug) => Some(
                *groups
                    .get(&slug)
                    .ok_or_else(|| unknown("indicators.toml", "group", &slug))?,
            ),
            None => None,
        };
        let known = groups.get(&group.slug).copied();
        let model = indicator_group::ActiveModel {
            id: known.map_or(NotSet, Set),
            slug: Set(group.slug.clone()),
            parent_id: Set(parent),
            position: Set(position as i32),
            name_sq: Set(group.name_sq),
            name_en: Set(group.name_en),
        };
        groups.insert(group.slug, put(tx, model, known.is_some()).await?);
    }
    let keys: Keys = indicator::Entity::find()
        .all(tx)
        .await?
        .into_iter()
        .map(|i| (i.slug, i.id))
        .collect();
    for (position, row) in catalogue.indicator.into_iter().enumerate() {
        let known = keys.get(&row.slug).copied();
        let model = indicator::ActiveModel {
            id: known.map_or(NotSet, Set),
            group_id: Set(*groups
                .get(&row.group)
                .ok_or_else(|| unknown("indicators.toml", "group", &row.group))?),
            slug: Set(row.slug),
            position: Set(position as i32),
            name_sq: Set(row.name_sq),
            name_en: Set(row.name_en),
            short_sq: Set(row.short_sq),
            short_en: Set(row.short_en),
            definition_sq: Set(row.definition_sq),
            definition_en: Set(row.definition_en),
            basis_sq: Set(row.basis_sq),
            basis_en: Set(row.basis_en),
            unit: Set(row.unit),
            direction: Set(row.direction),
            time: Set(row.time),
            scope: Set(row.scope),
            additive: Set(row.additive),
            panel: Set(row.panel),
            planned: Set(row.planned),
            share_of: Set(row.share_of),
            accounts: Set(row.accounts.join(",")),
            formula: Set(row.formula),
        };
        put(tx, model, known.is_some()).await?;
    }
    // what a steward wrote outlives the next version of the program
    Ok(super::texts::write_edits_again(tx).await?)
}

async fn load_set_aside(tx: &DatabaseTransaction) -> Result<(), SeedError> {
    set_aside::Entity::delete_many().exec(tx).await?;
    set_aside_reason::Entity::delete_many().exec(tx).await?;
    let mut reasons = Keys::new();
    for reason in seeds::set_aside_reasons()? {
        let model = set_aside_reason::ActiveModel {
            id: NotSet,
            code: Set(reason.code.clone()),
            text_sq: Set(reason.text_sq),
            text_en: Set(reason.text_en),
        };
        reasons.insert(reason.code, model.insert(tx).await?.id);
    }
    let mut models = Vec::new();
    for row in seeds::set_aside()? {
        models.push(set_aside::ActiveModel {
            id: NotSet,
            reason_id: Set(*reasons
                .get(&row.reason)
                .ok_or_else(|| unknown("set_aside.csv", "reason", &row.reason))?),
            file: Set(row.file),
            row: Set(row.row),
            place: Set(row.place),
            working_name: Set(row.working_name),
            period: Set(row.period),
            value: Set(row.value),
            unit: Set(row.unit),
            source_url: Set(row.source_url),
        });
    }
    set_aside::Entity::insert_many(models)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The keys that observations refer to: indicators, places, sources.
async fn keys(tx: &DatabaseTransaction) -> Result<(Keys, Keys, Keys), DbErr> {
    Ok((
        indicator::Entity::find()
            .all(tx)
            .await?
            .into_iter()
            .map(|i| (i.slug, i.id))
            .collect(),
        place::Entity::find()
            .all(tx)
            .await?
            .into_iter()
            .map(|p| (p.slug, p.id))
            .collect(),
        source::Entity::find()
            .all(tx)
            .await?
            .into_iter()
            .map(|s| (s.slug, s.id))
            .collect(),
    ))
}

async fn published_rows(tx: &DatabaseTransaction) -> Result<Vec<Incoming>, SeedError> {
    const FILE: &str = "published.csv";
    let (indicators, places, sources) = keys(tx).await?;
    let mut seen: HashMap<(i32, i32, Period, Phase), i16> = HashMap::new();
    seeds::published()?
        .into_iter()
        .map(|row| {
            let indicator_id = *indicators
                .get(&row.indicator)
                .ok_or_else(|| unknown(FILE, "indicator", &row.indicator))?;
            let place_id = *places
                .get(&row.place)
                .ok_or_else(|| unknown(FILE, "place", &row.place))?;
            let period: Period = row
                .period
                .parse()
                .map_err(|e| SeedError::Word(format!("{FILE}: {e}")))?;
            let phase: Phase = row.phase.parse().map_err(|e| SeedError::Word(format!("{FILE}: {e}")))?;
            let position = seen.entry((indicator_id, place_id, period, phase)).or_default();
            *position += 1;
            Ok(Incoming {
                indicator_id,
                place_id,
                period,
                phase,
                position: *position - 1,
                value: row.value,
                status: row
                    .status
                    .parse()
                    .map_err(|e| SeedError::Word(format!("{FILE}: {e}")))?,
                stated: filled(row.stated),
                note: filled(row.note_sq).zip(filled(row.note_en)),
                source_id: *sources
                    .get(&row.source)
                    .ok_or_else(|| unknown(FILE, "source", &row.source))?,
                row: None,
            })
        })
        .collect()
}

async fn illustrative_rows(tx: &DatabaseTransaction) -> Result<Vec<Incoming>, SeedError> {
    const FILE: &str = "illustrative panel";
    let (indicators, places, sources) = keys(tx).await?;
    let source_id = *sources
        .get("illustrative-generator")
        .ok_or_else(|| unknown(FILE, "source", "illustrative-generator"))?;
    let catalogue = seeds::catalogue()?;
    let municipalities: Vec<seeds::Place> = seeds::places()?
        .into_iter()
        .filter(|p| p.kind == "municipality")
        .collect();
    let published = seeds::published()?;
    // constant prices need the index: it is the published one, so that the switch can be tried
    let prices = published.iter().filter(|row| row.indicator == "cpi-index").map(|row| {
        Ok(Incoming {
            indicator_id: *indicators
                .get(&row.indicator)
                .ok_or_else(|| unknown(FILE, "indicator", &row.indicator))?,
            place_id: *places
                .get(&row.place)
                .ok_or_else(|| unknown(FILE, "place", &row.place))?,
            period: row
                .period
                .parse()
                .map_err(|e| SeedError::Word(format!("{FILE}: {e}")))?,
            phase: Phase::Actual,
            position: 0,
            value: row.value,
            status: Status::Illustrative,
            stated: None,
            note: Some((
                "Indeksi i botuar i çmimeve.".to_owned(),
                "The published price index.".to_owned(),
            )),
            source_id,
            row: None,
        })
    });
    seeds::illustrative::panel(&catalogue, &municipalities, &published)?
        .into_iter()
        .map(|made| {
            let indicator = catalogue
                .indicator
                .get(usize::from(made.indicator))
                .map_or("", |i| &i.slug);
            let place = municipalities.get(usize::from(made.place)).map_or("", |p| &p.slug);
            Ok(Incoming {
                indicator_id: *indicators
                    .get(indicator)
                    .ok_or_else(|| unknown(FILE, "indicator", indicator))?,
                place_id: *places.get(place).ok_or_else(|| unknown(FILE, "place", place))?,
                period: Period::Year(made.year),
                phase: made.phase,
                position: 0,
                value: Some(made.value),
                status: Status::Illustrative,
                stated: None,
                note: None,
                source_id,
                row: None,
            })
        })
        .chain(prices)
        .collect()
}
