//! For which periods there are values, and of how many municipalities.

use bashke_vocabulary::{Period, Phase, PlaceKind};

use super::{Cube, slot};
use crate::finance::rules::catalogue::IndicatorIx;

impl Cube {
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
}
