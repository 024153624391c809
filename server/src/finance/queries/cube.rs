//! The observations of a dataset as they stood in a release.

use std::collections::HashMap;
use std::sync::Arc;

use bashke_entities::finance::observation;
use futures_util::TryStreamExt;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, StreamTrait};

use super::{LoadError, catalogue::numbers, word};
use crate::finance::rules::catalogue::{Catalogue, Dataset, IndicatorIx, PlaceIx, Release, SourceIx};
use crate::finance::rules::cube::{Cube, Observation, Text};

/// For how many observations room is made ahead, whatever a release says of their number.
const AHEAD: usize = 1 << 20;

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

    let mut observations = Vec::with_capacity(usize::try_from(release.total).unwrap_or_default().min(AHEAD));
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
