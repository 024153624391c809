//! The observations of one release, held in memory.
//!
//! Observations stand sorted by indicator, phase, place and period, 32 bytes each; a value is
//! found by two binary searches. Values that are computed (formulas, sums over municipalities)
//! are worked out once per indicator and phase, on first use, and live as long as the cube.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use bashke_vocabulary::{Missing, Period, Phase, PlaceKind, Status};

use super::catalogue::{Catalogue, Dataset, IndicatorIx, PlaceIx, Release, SourceIx};
use super::formula::Input;

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

/// A value computed for each of some places and each of some periods.
#[derive(Debug, Default)]
struct Computed {
    /// The first place that has readings; municipalities have none where there is no formula.
    first: usize,
    periods: Vec<Period>,
    /// Place by place, period by period.
    readings: Vec<Reading>,
}

impl Computed {
    fn get(&self, place: PlaceIx, period: Period) -> Option<&Reading> {
        let place = usize::from(place.0).checked_sub(self.first)?;
        let period = self.periods.binary_search(&period).ok()?;
        self.readings.get(place * self.periods.len() + period)
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

    /// The periods for which any place has a value of this indicator, oldest first.
    #[must_use]
    pub fn periods(&self, indicator: IndicatorIx, phase: Phase) -> &[Period] {
        self.periods[slot(indicator, phase)].get_or_init(|| {
            let mut periods: Vec<Period> = self.of_indicator(indicator, phase).iter().map(|o| o.period).collect();
            let computed = self.computed(indicator, phase);
            let width = computed.periods.len();
            for (n, period) in computed.periods.iter().enumerate() {
                if computed.readings.iter().skip(n).step_by(width).any(|r| r.value.is_ok()) {
                    periods.push(*period);
                }
            }
            periods.sort_unstable();
            periods.dedup();
            periods
        })
    }

    /// For each period of an indicator how many municipalities have a value, oldest period first.
    #[must_use]
    pub fn coverage(&self, indicator: IndicatorIx, phase: Phase) -> &[(Period, usize)] {
        self.coverage[slot(indicator, phase)].get_or_init(|| {
            let known = |period: &Period| {
                let municipalities = self.catalogue.places_of(PlaceKind::Municipality);
                municipalities
                    .filter(|place| self.read(indicator, *place, *period, phase).value.is_ok())
                    .count()
            };
            self.periods(indicator, phase)
                .iter()
                .map(|period| (*period, known(period)))
                .collect()
        })
    }

    /// How many municipalities have a value in a period.
    #[must_use]
    pub fn known(&self, indicator: IndicatorIx, period: Period, phase: Phase) -> usize {
        let coverage = self.coverage(indicator, phase);
        coverage
            .binary_search_by_key(&period, |(period, _)| *period)
            .map_or(0, |n| coverage[n].1)
    }

    /// The period of an indicator in which the most municipalities have a value, the newest of several.
    ///
    /// A page opens on it: sparse data should not greet with an empty chart.
    #[must_use]
    pub fn best_period(&self, indicator: IndicatorIx, phase: Phase) -> Option<Period> {
        let covered = self.coverage(indicator, phase).iter().filter(|(_, known)| *known > 0);
        covered
            .max_by_key(|(period, known)| (*known, *period))
            .map(|(period, _)| *period)
    }

    /// Works out everything that is computed, so that no reader waits for it.
    pub fn warm(&self) {
        for indicator in self.catalogue.indicator_numbers() {
            for phase in Phase::ALL {
                let _ = self.coverage(indicator, *phase);
            }
        }
    }

    fn computed(&self, indicator: IndicatorIx, phase: Phase) -> &Computed {
        self.computed[slot(indicator, phase)].get_or_init(|| {
            let periods = self.candidate_periods(indicator, phase);
            let leaf = self.catalogue.indicator(indicator).expression.is_none();
            let is_municipality = |ix: &PlaceIx| self.catalogue.place(*ix).kind == PlaceKind::Municipality;
            // municipalities stand first in the catalogue, so that sums find their parts worked out
            let first = if leaf {
                self.catalogue.place_numbers().take_while(is_municipality).count()
            } else {
                0
            };
            let count = self.catalogue.places.len() - first;
            let mut computed = Computed {
                first,
                readings: Vec::with_capacity(periods.len() * count),
                periods,
            };
            for place in self.catalogue.place_numbers().skip(first) {
                for n in 0..computed.periods.len() {
                    let reading = self.compute(indicator, place, computed.periods[n], phase, &computed);
                    computed.readings.push(reading);
                }
            }
            computed
        })
    }

    /// The periods for which a value may be computed.
    fn candidate_periods(&self, indicator: IndicatorIx, phase: Phase) -> Vec<Period> {
        let definition = self.catalogue.indicator(indicator);
        let mut periods: Vec<Period> = Vec::new();
        if definition.additive {
            periods.extend(self.of_indicator(indicator, phase).iter().map(|o| o.period));
        }
        if let Some(fixed) = self.catalogue.fixed_period(indicator) {
            periods.push(fixed);
        } else if let Some(expression) = &definition.expression {
            for input in expression.inputs().filter(|input| input.period.is_none()) {
                periods.extend(self.periods(input.indicator, self.phase_of(input, phase)));
            }
        }
        periods.retain(|period| *period != Period::Undated);
        periods.sort_unstable();
        periods.dedup();
        periods
    }

    /// The phase in which an input is read: only budget lines have plans, all else is actual.
    fn phase_of(&self, input: Input, asked: Phase) -> Phase {
        input.phase.unwrap_or(asked)
    }

    /// Computes one value; `parts` holds the same indicator's values of the municipalities.
    fn compute(
        &self,
        indicator: IndicatorIx,
        place: PlaceIx,
        period: Period,
        phase: Phase,
        parts: &Computed,
    ) -> Reading {
        let definition = self.catalogue.indicator(indicator);
        let whole = self.catalogue.place(place);
        if definition.additive && whole.kind != PlaceKind::Municipality && !whole.members.is_empty() {
            let sum = self.sum(indicator, &whole.members, period, phase, parts);
            // with a formula, its own failure says more than the sum's
            if sum.is_ok() || definition.expression.is_none() {
                return computed(sum, self.dataset.illustrative);
            }
        }
        let Some(expression) = &definition.expression else {
            return Reading::missing(Missing::NoObservation);
        };
        let value = expression.evaluate(&mut |input| self.input(input, place, period, phase));
        // of what sources report, the lack of a report says more than the lack of its parts
        let value = value.map_err(|why| match why {
            Missing::Input { .. } if !self.of_indicator(indicator, phase).is_empty() => Missing::NoObservation,
            _ => why,
        });
        computed(value, self.dataset.illustrative)
    }

    /// The sum over municipalities, where all are known.
    fn sum(
        &self,
        indicator: IndicatorIx,
        members: &[PlaceIx],
        period: Period,
        phase: Phase,
        parts: &Computed,
    ) -> Result<f64, Missing> {
        let mut total = 0.0;
        let mut known = 0;
        for member in members {
            let value = match self.sources_of(indicator, *member, period, phase) {
                [first, others @ ..] => reported(first, others).number(),
                [] => parts.get(*member, period).and_then(Reading::number),
            };
            if let Some(value) = value {
                total += value;
                known += 1;
            }
        }
        if known == members.len() {
            Ok(total)
        } else {
            Err(Missing::IncompleteSum {
                known: known as u16,
                of: members.len() as u16,
            })
        }
    }

    fn input(&self, input: Input, place: PlaceIx, period: Period, phase: Phase) -> Result<f64, Missing> {
        let place = match self.catalogue.country() {
            Some(country) if input.country => country,
            _ => place,
        };
        let phase = self.phase_of(input, phase);
        let period = input.period.unwrap_or(period);
        let period = if input.previous {
            period.previous().ok_or(Missing::NoObservation)?
        } else {
            period
        };
        self.read(input.indicator, place, period, phase)
            .value
            .map_err(|why| match why {
                Missing::DivisionByZero => why,
                // the formula's own input is what a reader can look for; its page tells what that one lacks
                _ => Missing::Input {
                    indicator: input.indicator.0,
                    period,
                    phase,
                },
            })
    }

    /// What the formula makes of its inputs, also where a source states the value itself.
    #[must_use]
    pub fn worked_out(&self, indicator: IndicatorIx, place: PlaceIx, period: Period, phase: Phase) -> Option<f64> {
        self.computed(indicator, phase).get(place, period)?.number()
    }

    /// The values that a computed reading was worked out from: each input of the formula and its reading.
    #[must_use]
    pub fn working(
        &self,
        indicator: IndicatorIx,
        place: PlaceIx,
        period: Period,
        phase: Phase,
    ) -> Vec<(Input, Result<f64, Missing>)> {
        let Some(expression) = &self.catalogue.indicator(indicator).expression else {
            return Vec::new();
        };
        expression
            .inputs()
            .map(|input| (input, self.input(input, place, period, phase)))
            .collect()
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
    }
}

fn reported(first: &Observation, others: &[Observation]) -> Reading {
    let value = first.value.ok_or(match first.status {
        Status::NotApplicable => Missing::NotApplicable,
        _ => Missing::NotReported,
    });
    // a figure that one source states and another lacks is not disputed; two different figures are
    let disputed = others
        .iter()
        .any(|other| matches!((first.value, other.value), (Some(a), Some(b)) if a != b));
    Reading {
        value,
        status: first.status,
        source: Some(first.source),
        disputed,
    }
}

const fn computed(value: Result<f64, Missing>, illustrative: bool) -> Reading {
    match value {
        Ok(_) => {
            let status = if illustrative {
                Status::Illustrative
            } else {
                Status::Computed
            };
            Reading {
                value,
                status,
                source: None,
                disputed: false,
            }
        }
        Err(why) => Reading::missing(why),
    }
}
