//! Values that are computed: by formulas, and as sums over municipalities. They are worked out once per indicator and
//! phase, on first use, and live as long as the cube.

use bashke_vocabulary::{Missing, Period, Phase, PlaceKind, Status};

use super::{Cube, Reading, reported, slot};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::formula::Input;

/// A value computed for each of some places and each of some periods.
#[derive(Debug, Default)]
pub(super) struct Computed {
    /// The first place that has readings; municipalities have none where there is no formula.
    pub(super) first: usize,
    pub(super) periods: Vec<Period>,
    /// Place by place, period by period.
    pub(super) readings: Vec<Reading>,
}

impl Computed {
    pub(super) fn get(&self, place: PlaceIx, period: Period) -> Option<&Reading> {
        let place = usize::from(place.0).checked_sub(self.first)?;
        let period = self.periods.binary_search(&period).ok()?;
        self.readings.get(place * self.periods.len() + period)
    }
}

impl Cube {
    pub(super) fn computed(&self, indicator: IndicatorIx, phase: Phase) -> &Computed {
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

    /// Where, when and in which phase an input is read for a value; none where there is no period before.
    pub(super) fn place_of(
        &self,
        input: Input,
        place: PlaceIx,
        period: Period,
        phase: Phase,
    ) -> Option<(PlaceIx, Period, Phase)> {
        let place = match self.catalogue.country() {
            Some(country) if input.country => country,
            _ => place,
        };
        let period = input.period.unwrap_or(period);
        let period = if input.previous { period.previous()? } else { period };
        Some((place, period, self.phase_of(input, phase)))
    }

    fn input(&self, input: Input, place: PlaceIx, period: Period, phase: Phase) -> Result<f64, Missing> {
        let (place, period, phase) = self
            .place_of(input, place, period, phase)
            .ok_or(Missing::NoObservation)?;
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
