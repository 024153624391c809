//! Reading what was pinned.

use std::collections::HashMap;

use bashke_entities::finance::{figure, figure_change, figure_value};
use bashke_vocabulary::{Period, Phase, Unit};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use crate::finance::rules::cube::{Cube, Reading};
use crate::finance::rules::figure::Kept;
use crate::finance::rules::lens::{Basis, Lens, Look, Population};

/// A figure by its code; none where there is none.
///
/// # Errors
/// Where the database fails.
pub async fn by_code(db: &impl ConnectionTrait, code: &str) -> Result<Option<figure::Model>, DbErr> {
    figure::Entity::find()
        .filter(figure::Column::Code.eq(code))
        .one(db)
        .await
}

/// Figures by their codes, in any order.
///
/// # Errors
/// Where the database fails.
pub async fn by_codes(db: &impl ConnectionTrait, codes: &[String]) -> Result<Vec<figure::Model>, DbErr> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let codes = codes.iter().map(String::as_str);
    figure::Entity::find()
        .filter(figure::Column::Code.is_in(codes))
        .all(db)
        .await
}

/// The codes of figures, by their keys.
///
/// # Errors
/// Where the database fails.
pub async fn codes_of(db: &impl ConnectionTrait, figures: &[i32]) -> Result<HashMap<i32, String>, DbErr> {
    let rows: Vec<(i32, String)> = figure::Entity::find()
        .select_only()
        .columns([figure::Column::Id, figure::Column::Code])
        .filter(figure::Column::Id.is_in(figures.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The keys of figures, by their codes; what is no figure has none.
///
/// # Errors
/// Where the database fails.
pub async fn keys_of(db: &impl ConnectionTrait, codes: &[String]) -> Result<HashMap<String, i32>, DbErr> {
    let rows = by_codes(db, codes).await?;
    Ok(rows.into_iter().map(|row| (row.code, row.id)).collect())
}

/// The code under which a view is pinned.
///
/// # Errors
/// Where the database fails.
pub async fn code_of(db: &impl ConnectionTrait, digest: &str) -> Result<Option<String>, DbErr> {
    let found = figure::Entity::find()
        .filter(figure::Column::Digest.eq(digest))
        .one(db)
        .await?;
    Ok(found.map(|figure| figure.code))
}

/// Whether a code is another's.
///
/// # Errors
/// Where the database fails.
pub async fn is_taken(db: &impl ConnectionTrait, code: &str) -> Result<bool, DbErr> {
    Ok(id_of(db, code).await?.is_some())
}

/// The key of a figure.
///
/// # Errors
/// Where the database fails.
pub async fn id_of(db: &impl ConnectionTrait, code: &str) -> Result<Option<i32>, DbErr> {
    figure::Entity::find()
        .select_only()
        .column(figure::Column::Id)
        .filter(figure::Column::Code.eq(code))
        .into_tuple()
        .one(db)
        .await
}

/// The values of figures, each in its order, by the figure's key.
///
/// # Errors
/// Where the database fails.
pub async fn values_of(
    db: &impl ConnectionTrait,
    figures: &[i32],
) -> Result<HashMap<i32, Vec<figure_value::Model>>, DbErr> {
    let mut values: HashMap<i32, Vec<figure_value::Model>> = HashMap::new();
    if figures.is_empty() {
        return Ok(values);
    }
    let rows = figure_value::Entity::find()
        .filter(figure_value::Column::FigureId.is_in(figures.iter().copied()))
        .order_by_asc(figure_value::Column::FigureId)
        .order_by_asc(figure_value::Column::Position)
        .all(db)
        .await?;
    for row in rows {
        values.entry(row.figure_id).or_default().push(row);
    }
    Ok(values)
}

/// The first value of figures, by the figure's key.
///
/// # Errors
/// Where the database fails.
pub async fn first_values(
    db: &impl ConnectionTrait,
    figures: &[i32],
) -> Result<HashMap<i32, figure_value::Model>, DbErr> {
    if figures.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = figure_value::Entity::find()
        .filter(figure_value::Column::FigureId.is_in(figures.iter().copied()))
        .filter(figure_value::Column::Position.eq(0))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.figure_id, row)).collect())
}

/// What releases changed in a figure, newest first.
///
/// # Errors
/// Where the database fails.
pub async fn changes_of(db: &impl ConnectionTrait, figure: i32) -> Result<Vec<figure_change::Model>, DbErr> {
    figure_change::Entity::find()
        .filter(figure_change::Column::FigureId.eq(figure))
        .order_by_desc(figure_change::Column::ReleaseId)
        .limit(50)
        .all(db)
        .await
}

/// The releases that figures of a dataset were held against last, those before `release`, oldest first; a few at once,
/// since each is held in memory.
///
/// # Errors
/// Where the database fails.
pub async fn judged(db: &impl ConnectionTrait, dataset: i32, release: i32) -> Result<Vec<i32>, DbErr> {
    figure::Entity::find()
        .select_only()
        .column(figure::Column::JudgedRelease)
        .filter(figure::Column::DatasetId.eq(dataset))
        .filter(figure::Column::JudgedRelease.lt(release))
        .distinct()
        .order_by_asc(figure::Column::JudgedRelease)
        .limit(2)
        .into_tuple()
        .all(db)
        .await
}

/// How many figures a release changed.
///
/// # Errors
/// Where the database fails.
pub async fn count_changed(db: &impl ConnectionTrait, release: i32) -> Result<u64, DbErr> {
    figure_change::Entity::find()
        .filter(figure_change::Column::ReleaseId.eq(release))
        .count(db)
        .await
}

/// A page of the figures that a release changed, with what it changed in each; in the order in which they were pinned.
///
/// # Errors
/// Where the database fails.
pub async fn changed_by(
    db: &impl ConnectionTrait,
    release: i32,
    page: u64,
    size: u64,
) -> Result<Vec<(figure_change::Model, figure::Model)>, DbErr> {
    let changes = figure_change::Entity::find()
        .filter(figure_change::Column::ReleaseId.eq(release))
        .order_by_asc(figure_change::Column::FigureId)
        .offset(page.saturating_sub(1) * size)
        .limit(size)
        .all(db)
        .await?;
    let ids = changes.iter().map(|change| change.figure_id);
    let figures = figure::Entity::find()
        .filter(figure::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let mut figures: HashMap<i32, figure::Model> = figures.into_iter().map(|figure| (figure.id, figure)).collect();
    let with = |change: figure_change::Model| Some((figures.remove(&change.figure_id)?, change));
    Ok(changes
        .into_iter()
        .filter_map(with)
        .map(|(figure, change)| (change, figure))
        .collect())
}

/// How a figure reads values.
#[must_use]
pub fn look(figure: &figure::Model) -> Look {
    let basis = Basis::ALL.into_iter().find(|basis| basis.word() == figure.basis);
    let population = Population::ALL
        .into_iter()
        .find(|base| base.word() == figure.population);
    Look {
        lens: Lens {
            basis: basis.unwrap_or_default(),
            population: population.unwrap_or_default(),
            prices: figure.prices.and_then(|year| i16::try_from(year).ok()),
        },
        phase: figure.phase.parse().unwrap_or(Phase::Actual),
    }
}

/// What was kept of a value.
#[must_use]
pub fn kept(value: &figure_value::Model) -> Kept {
    match (value.value, &value.missing) {
        (Some(number), _) => Kept::Value(number),
        (None, why) => Kept::Missing(why.clone().unwrap_or_default()),
    }
}

/// The unit that a word of a row names.
#[must_use]
pub fn unit(word: &str) -> Unit {
    word.parse().unwrap_or(Unit::Count)
}

/// Where the keys of rows stand in a catalogue.
#[derive(Debug)]
pub struct Keys {
    indicators: HashMap<i32, IndicatorIx>,
    places: HashMap<i32, PlaceIx>,
}

impl Keys {
    /// The keys of a catalogue.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        Self {
            indicators: catalogue
                .indicator_numbers()
                .map(|ix| (catalogue.indicator(ix).id, ix))
                .collect(),
            places: catalogue
                .place_numbers()
                .map(|ix| (catalogue.place(ix).id, ix))
                .collect(),
        }
    }

    /// An indicator by its key; none where there is none any more.
    #[must_use]
    pub fn indicator(&self, id: i32) -> Option<IndicatorIx> {
        self.indicators.get(&id).copied()
    }

    /// A place by its key; none where there is none any more.
    #[must_use]
    pub fn place(&self, id: i32) -> Option<PlaceIx> {
        self.places.get(&id).copied()
    }

    /// What a value is of; none where its indicator, place or period is none any more.
    #[must_use]
    pub fn of(&self, value: &figure_value::Model) -> Option<(IndicatorIx, PlaceIx, Period)> {
        Some((
            *self.indicators.get(&value.indicator_id)?,
            *self.places.get(&value.place_id)?,
            value.period.parse().ok()?,
        ))
    }

    /// A value as a cube has it; none where its indicator, place or period is none any more.
    #[must_use]
    pub fn read(&self, cube: &Cube, look: &Look, value: &figure_value::Model) -> Option<Reading> {
        let (indicator, place, period) = self.of(value)?;
        Some(look.read(cube, indicator, place, period))
    }
}
