//! Observations chosen by indicator, place, period, phase and status, in an order that stands as long as the release.
//!
//! The order is that of the words themselves (indicator, phase, place, period), not that of the catalogue,
//! which a later release may change.

#[cfg(test)]
mod tests;

use bashke_vocabulary::{Period, Phase, Status};

use super::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use super::cube::{Cube, Reading};
use super::lens::Lens;

/// A period, or those of one kind from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Periods {
    /// This one.
    One(Period),
    /// Those of the same kind from the first to the last.
    Range(Period, Period),
}

impl Periods {
    /// Reads `2019`, `2019-Q2`, `2015..2020`, `2019-Q1..2020-Q4`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Some((from, to)) = text.split_once("..") else {
            return text.parse().ok().map(Self::One);
        };
        let (from, to): (Period, Period) = (from.parse().ok()?, to.parse().ok()?);
        (from.kind() == to.kind() && from <= to).then_some(Self::Range(from, to))
    }

    /// Whether a period is meant.
    #[must_use]
    pub fn contain(&self, period: Period) -> bool {
        match *self {
            Self::One(one) => one == period,
            Self::Range(from, to) => period.kind() == from.kind() && (from..=to).contains(&period),
        }
    }
}

/// What an observation is found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// What is measured.
    pub indicator: IndicatorIx,
    /// In which budget phase.
    pub phase: Phase,
    /// Where.
    pub place: PlaceIx,
    /// When.
    pub period: Period,
}

/// An observation that was chosen.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    /// What it is found by.
    pub key: Key,
    /// Its value, through the lens.
    pub reading: Reading,
    /// Whether sources disagree on it.
    pub disputed: bool,
}

/// Which observations are meant, and how they are looked at.
#[derive(Debug, Clone)]
pub struct Selection {
    indicators: Vec<IndicatorIx>,
    phases: Vec<Phase>,
    places: Vec<PlaceIx>,
    periods: Vec<Periods>,
    statuses: Vec<Status>,
    /// How values are looked at.
    pub lens: Lens,
    wide: Wide,
}

/// How far a selection goes beyond what sources state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wide {
    /// Only what a source states.
    #[default]
    Stated,
    /// Also what formulas and sums give.
    Computed,
    /// Also the cells in which there is no value, with the reason.
    Gaps,
}

/// What a selection is made of. An empty list means all.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// Indicators.
    pub indicators: Vec<IndicatorIx>,
    /// Budget phases.
    pub phases: Vec<Phase>,
    /// Places.
    pub places: Vec<PlaceIx>,
    /// Periods.
    pub periods: Vec<Periods>,
    /// Statuses.
    pub statuses: Vec<Status>,
    /// How values are looked at.
    pub lens: Lens,
    /// How far it goes.
    pub wide: Wide,
}

impl Selection {
    /// Puts the parts in order.
    #[must_use]
    pub fn new(catalogue: &Catalogue, parts: Parts) -> Self {
        let mut indicators = parts.indicators;
        if indicators.is_empty() {
            indicators.extend(catalogue.indicator_numbers());
        }
        indicators.sort_by(|a, b| catalogue.indicator(*a).slug.cmp(&catalogue.indicator(*b).slug));
        indicators.dedup();
        let mut places = parts.places;
        if places.is_empty() {
            places.extend(catalogue.place_numbers());
        }
        places.sort_by(|a, b| catalogue.place(*a).slug.cmp(&catalogue.place(*b).slug));
        places.dedup();
        let mut phases = parts.phases;
        if phases.is_empty() {
            phases.extend(Phase::ALL);
        }
        phases.sort_unstable();
        phases.dedup();
        Self {
            indicators,
            phases,
            places,
            periods: parts.periods,
            statuses: parts.statuses,
            lens: parts.lens,
            wide: parts.wide,
        }
    }

    /// The observations, in order; those after `after` where there is one.
    pub fn observations<'a>(&'a self, cube: &'a Cube, after: Option<Key>) -> impl Iterator<Item = Chosen> + 'a {
        let start = after.map_or(0, |key| self.line(key).unwrap_or(usize::MAX));
        let lines = self.indicators.len() * self.phases.len() * self.places.len();
        (start.min(lines)..lines)
            .flat_map(move |line| {
                let floor = after.filter(|_| line == start).map(|key| key.period);
                self.keys(cube, line)
                    .filter(move |key| floor.is_none_or(|floor| key.period > floor))
            })
            .filter_map(move |key| self.read(cube, key))
    }

    /// How many observations there are.
    #[must_use]
    pub fn count(&self, cube: &Cube) -> usize {
        if self.statuses.is_empty() && self.wide != Wide::Computed {
            // every key is an observation: no value needs to be read
            let lines = self.indicators.len() * self.phases.len() * self.places.len();
            return (0..lines).map(|line| self.keys(cube, line).count()).sum();
        }
        self.observations(cube, None).count()
    }

    /// The indicators meant.
    #[must_use]
    pub fn indicators(&self) -> &[IndicatorIx] {
        &self.indicators
    }

    /// Whether only what a source states is meant.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.wide == Wide::Stated
    }

    /// Whether a key lies within the selection.
    #[must_use]
    pub fn holds(&self, key: Key) -> bool {
        self.line(key).is_some() && self.means(key.period)
    }

    fn means(&self, period: Period) -> bool {
        self.periods.is_empty() || self.periods.iter().any(|periods| periods.contain(period))
    }

    /// Number of the line (indicator, phase, place) that a key stands in.
    fn line(&self, key: Key) -> Option<usize> {
        let indicator = self.indicators.iter().position(|ix| *ix == key.indicator)?;
        let phase = self.phases.iter().position(|phase| *phase == key.phase)?;
        let place = self.places.iter().position(|ix| *ix == key.place)?;
        Some((indicator * self.phases.len() + phase) * self.places.len() + place)
    }

    /// The keys of a line for which there is, or may be, a value.
    fn keys<'a>(&'a self, cube: &'a Cube, line: usize) -> impl Iterator<Item = Key> + 'a {
        let (rest, place) = (line / self.places.len(), self.places[line % self.places.len()]);
        let phase = self.phases[rest % self.phases.len()];
        let indicator = self.indicators[rest / self.phases.len()];
        let wide = self.wide != Wide::Stated;
        let stated = (!wide).then(|| {
            let rows = cube.of_place(indicator, place, phase);
            rows.chunk_by(|a, b| a.period == b.period).map(|rows| rows[0].period)
        });
        let all = wide.then(|| cube.periods(indicator, phase).iter().copied());
        stated
            .into_iter()
            .flatten()
            .chain(all.into_iter().flatten())
            .filter(|period| self.means(*period))
            .map(move |period| Key {
                indicator,
                phase,
                place,
                period,
            })
    }

    fn read(&self, cube: &Cube, key: Key) -> Option<Chosen> {
        let Key {
            indicator,
            phase,
            place,
            period,
        } = key;
        let plain = cube.read(indicator, place, period, phase);
        if self.wide == Wide::Computed && plain.value.is_err() && plain.source.is_none() {
            return None;
        }
        let reading = if self.lens == Lens::default() {
            plain
        } else {
            self.lens.read(cube, indicator, place, period, phase)
        };
        let chosen = self.statuses.is_empty() || self.statuses.contains(&reading.status);
        chosen.then_some(Chosen {
            key,
            reading,
            disputed: plain.disputed,
        })
    }
}
