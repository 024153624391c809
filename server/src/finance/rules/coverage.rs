//! Who has a figure, and how the size of a gap is classed.

use std::collections::BTreeMap;

use bashke_vocabulary::{Period, PeriodKind, Phase, PlaceKind};

use super::catalogue::{IndicatorIx, PlaceIx};
use super::cube::Cube;

/// How many of all are known, in six classes: none, up to a quarter, a half, three quarters, less than all, all.
#[must_use]
pub fn class(known: usize, of: usize) -> u8 {
    if known == 0 || of == 0 {
        0
    } else if known >= of {
        5
    } else {
        // 1 … 4, each a quarter wide
        (1 + (4 * known - 1) / of).min(4) as u8
    }
}

/// For each year how many municipalities have a value of an indicator, read or computed. Years without any are left out;
/// where the indicator itself compares two years, its value stands with the later.
#[must_use]
pub fn by_year(cube: &Cube, indicator: IndicatorIx) -> BTreeMap<i16, usize> {
    if cube.catalogue.indicator(indicator).expression.is_none() {
        return read(cube, indicator);
    }
    let fixed = cube.catalogue.fixed_period(indicator);
    let whole = |period: Period| period.kind() == PeriodKind::Year || Some(period) == fixed;
    let covered = cube.coverage(indicator, Phase::Actual).iter();
    covered
        .filter(|(period, known)| whole(*period) && *known > 0)
        .filter_map(|(period, known)| Some((period.year()?, *known)))
        .collect()
}

/// For each year how many municipalities have a value that was read, in one pass.
fn read(cube: &Cube, indicator: IndicatorIx) -> BTreeMap<i16, usize> {
    let mut counts = BTreeMap::new();
    let mut last = None;
    for observation in cube.of_indicator(indicator, Phase::Actual) {
        let Period::Year(year) = observation.period else {
            continue;
        };
        let key = (observation.place, year);
        let own = cube.catalogue.place(observation.place).kind == PlaceKind::Municipality;
        // several sources of one value stand next to each other
        if own && observation.value.is_some() && last != Some(key) {
            *counts.entry(year).or_default() += 1;
            last = Some(key);
        }
    }
    counts
}

/// For each place and year how many figures were read there: in any phase, of any part of the year.
#[must_use]
pub fn of_places(cube: &Cube) -> BTreeMap<PlaceIx, BTreeMap<i16, usize>> {
    let mut counts: BTreeMap<PlaceIx, BTreeMap<i16, usize>> = BTreeMap::new();
    for observation in cube.observations().iter().filter(|o| o.value.is_some()) {
        if let Some(year) = observation.period.year() {
            *counts.entry(observation.place).or_default().entry(year).or_default() += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::class;

    #[test]
    fn classes_are_quarters_with_none_and_all_apart() {
        let classes = [0, 1, 15, 16, 30, 31, 45, 46, 60, 61].map(|known| class(known, 61));
        assert_eq!(classes, [0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
        assert_eq!(class(0, 0), 0);
        assert_eq!(class(1, 1), 5);
    }
}
