//! The observations of the built-in datasets: the published ones, and the panel that the generator makes.

use std::collections::HashMap;

use bashke_entities::finance::{indicator, place, source};
use bashke_seeds as seeds;
use bashke_vocabulary::{Period, Phase, Status};
use sea_orm::{DatabaseTransaction, DbErr, EntityTrait};

use super::reference::filled;
use super::{Keys, SeedError, unknown};
use crate::finance::commands::batch::Incoming;

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

pub(super) async fn published_rows(tx: &DatabaseTransaction) -> Result<Vec<Incoming>, SeedError> {
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

pub(super) async fn illustrative_rows(tx: &DatabaseTransaction) -> Result<Vec<Incoming>, SeedError> {
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
