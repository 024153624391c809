//! The observations of one release, held in memory.
//!
//! Observations stand sorted by indicator, phase, place and period, 32 bytes each; a value is
//! found by two binary searches. Values that are computed (formulas, sums over municipalities)
//! are worked out once per indicator and phase, on first use, and live as long as the cube.

mod behind;
mod computed;
mod periods;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use bashke_vocabulary::{Missing, Period, Phase, Status};

use self::computed::Computed;
use super::catalogue::{Catalogue, Dataset, IndicatorIx, PlaceIx, Release, SourceIx};

/// One value of one source.
#[derive(Debug, Clone, Copy)]
pub struct Observation {
    /// What is measured.
    pub indicator: IndicatorIx,
    /// Where.
    pub place: PlaceIx,
    /// When.
    pub period: Period,
    /// In which budget phase.
    pub phase: Phase,
    /// How firm it is.
    pub status: Status,
    /// The value in the indicator's unit; none where the source says that there is none.
    pub value: Option<f64>,
    /// Where it was read.
    pub source: SourceIx,
    /// Its order among sources of the same key, best first.
    pub position: u8,
    /// Number of its texts in the cube; zero where it has none.
    pub text: u32,
}

/// What a source adds to a value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Text {
    /// The value as the source writes it.
    pub stated: Option<String>,
    /// A note, in Albanian and in English.
    pub note: Option<(String, String)>,
}

/// A value as it is shown: the number or why there is none, how firm it is and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The value in the indicator's unit, or the reason for which it is missing.
    pub value: Result<f64, Missing>,
    /// How firm it is.
    pub status: Status,
    /// Where it was read; none where it is computed or missing.
    pub source: Option<SourceIx>,
    /// Whether sources disagree on it.
    pub disputed: bool,
}

impl Reading {
    /// A missing value.
    #[must_use]
    pub const fn missing(why: Missing) -> Self {
        let status = match why {
            Missing::NotApplicable => Status::NotApplicable,
            _ => Status::NotReported,
        };
        Self {
            value: Err(why),
            status,
            source: None,
            disputed: false,
        }
    }

    /// The number, where there is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        self.value.ok()
    }
}

/// The observations of one release of one dataset, with the catalogue that they refer to.
#[derive(Debug)]
pub struct Cube {
    /// What the observations refer to.
    pub catalogue: Arc<Catalogue>,
    /// The dataset.
    pub dataset: Dataset,
    /// The release.
    pub release: Release,
    observations: Vec<Observation>,
    /// Where the observations of an indicator in a phase stand.
    spans: Vec<Range<usize>>,
    texts: Vec<Text>,
    computed: Vec<OnceLock<Computed>>,
    periods: Vec<OnceLock<Vec<Period>>>,
    coverage: Vec<OnceLock<Vec<(Period, usize)>>>,
}

impl Cube {
    /// Builds the cube. `observations` may come in any order; among several of the same key the firmer
    /// status comes first, then the position given.
    #[must_use]
    pub fn build(
        catalogue: Arc<Catalogue>,
        dataset: Dataset,
        release: Release,
        mut observations: Vec<Observation>,
        texts: Vec<Text>,
    ) -> Self {
        observations.sort_unstable_by_key(|o| {
            (
                o.indicator,
                o.phase,
                o.place,
                o.period,
                firmness(o.status),
                o.position,
                o.source,
            )
        });
        observations.shrink_to_fit();
        let slots = catalogue.indicators.len() * Phase::ALL.len();
        let mut spans = vec![0..0; slots];
        let mut start = 0;
        while let Some(first) = observations.get(start) {
            let key = (first.indicator, first.phase);
            let end = start + observations[start..].partition_point(|o| (o.indicator, o.phase) <= key);
            if let Some(span) = spans.get_mut(slot(key.0, key.1)) {
                *span = start..end;
            }
            start = end;
        }
        Self {
            catalogue,
            dataset,
            release,
            observations,
            spans,
            texts,
            computed: std::iter::repeat_with(OnceLock::new).take(slots).collect(),
            periods: std::iter::repeat_with(OnceLock::new).take(slots).collect(),
            coverage: std::iter::repeat_with(OnceLock::new).take(slots).collect(),
        }
    }

    /// All observations, sorted by indicator, phase, place and period.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// The observations of an indicator in a phase, sorted by place and period.
    #[must_use]
    pub fn of_indicator(&self, indicator: IndicatorIx, phase: Phase) -> &[Observation] {
        &self.observations[self.spans[slot(indicator, phase)].clone()]
    }

    /// The observations of an indicator at a place in a phase, sorted by period.
    #[must_use]
    pub fn of_place(&self, indicator: IndicatorIx, place: PlaceIx, phase: Phase) -> &[Observation] {
        let rows = self.of_indicator(indicator, phase);
        let start = rows.partition_point(|o| o.place < place);
        let length = rows[start..].partition_point(|o| o.place == place);
        &rows[start..start + length]
    }

    /// What every source says of one value, the firmest first.
    #[must_use]
    pub fn sources_of(&self, indicator: IndicatorIx, place: PlaceIx, period: Period, phase: Phase) -> &[Observation] {
        let rows = self.of_place(indicator, place, phase);
        let start = rows.partition_point(|o| o.period < period);
        let length = rows[start..].partition_point(|o| o.period == period);
        &rows[start..start + length]
    }

    /// What the source of an observation adds to it.
    #[must_use]
    pub fn text(&self, observation: &Observation) -> Option<&Text> {
        (observation.text as usize)
            .checked_sub(1)
            .and_then(|n| self.texts.get(n))
    }

    /// One value: reported where a source has it, otherwise summed or computed, otherwise missing with the reason.
    #[must_use]
    pub fn read(&self, indicator: IndicatorIx, place: PlaceIx, period: Period, phase: Phase) -> Reading {
        if let [first, others @ ..] = self.sources_of(indicator, place, period, phase) {
            return reported(first, others);
        }
        let computed = self.computed(indicator, phase).get(place, period);
        computed.copied().unwrap_or(Reading::missing(Missing::NoObservation))
    }

    /// For each indicator how many observations it has here.
    #[must_use]
    pub fn counts(&self) -> HashMap<IndicatorIx, usize> {
        let mut counts = HashMap::new();
        for observation in &self.observations {
            *counts.entry(observation.indicator).or_default() += 1;
        }
        counts
    }
}

const fn slot(indicator: IndicatorIx, phase: Phase) -> usize {
    indicator.0 as usize * Phase::ALL.len() + phase as usize
}

/// The firmer of two statuses comes first.
const fn firmness(status: Status) -> u8 {
    match status {
        Status::Revised => 0,
        Status::Reported | Status::Illustrative | Status::Computed => 1,
        Status::Provisional => 2,
        Status::Approximate => 3,
        Status::Estimated => 4,
        Status::NotApplicable => 5,
        Status::NotReported => 6,
        // it says something of another value, and is never shown in its place
        Status::Disputed => 7,
    }
}

fn reported(first: &Observation, others: &[Observation]) -> Reading {
    let value = first.value.ok_or(match first.status {
        Status::NotApplicable => Missing::NotApplicable,
        _ => Missing::NotReported,
    });
    // a figure that one source states and another lacks is not disputed; two different figures are, and one of which
    // another source says that it is not right
    let disputed = first.value.is_some_and(|a| {
        others
            .iter()
            .any(|other| other.status == Status::Disputed || other.value.is_some_and(|b| a != b))
    });
    Reading {
        value,
        status: first.status,
        source: Some(first.source),
        disputed,
    }
}
