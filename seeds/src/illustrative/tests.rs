//! The promises of the panel, each held against a panel made from the built-in data.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use proptest::prelude::*;

use super::spread::{spread, spread_below};
use super::ties::SET_ASIDE;
use super::*;

mod promises;
mod stories;

static MADE: LazyLock<Made> = LazyLock::new(Made::new);

/// A panel with what is needed to read it.
struct Made {
    catalogue: Catalogue,
    places: Vec<Place>,
    published: Vec<Observation>,
    values: Vec<Value>,
    cells: BTreeMap<(u16, Phase), Vec<Option<f64>>>,
    numbers: BTreeMap<String, u16>,
}

impl Made {
    fn new() -> Self {
        let (catalogue, places) = (crate::catalogue().unwrap(), crate::places().unwrap());
        let published = crate::published().unwrap();
        let values = panel(&catalogue, &places, &published).unwrap();
        let mut cells: BTreeMap<_, Vec<Option<f64>>> = BTreeMap::new();
        for value in &values {
            let series = cells
                .entry((value.indicator, value.phase))
                .or_insert_with(|| vec![None; places.len() * YEARS]);
            series[usize::from(value.place) * YEARS + (value.year - FIRST_YEAR) as usize] = Some(value.value);
        }
        let numbers = (0..)
            .zip(&catalogue.indicator)
            .map(|(n, i)| (i.slug.clone(), n))
            .collect();
        Self {
            catalogue,
            places,
            published,
            values,
            cells,
            numbers,
        }
    }

    fn indicator(&self, slug: &str) -> &Indicator {
        &self.catalogue.indicator[usize::from(self.numbers[slug])]
    }

    /// The leaves of a sum, by the formulas of the catalogue; none where it is not a plain sum of leaves.
    fn leaves(&self, slug: &str) -> Option<Vec<u16>> {
        let number = *self.numbers.get(slug)?;
        let indicator = self.indicator(slug);
        if indicator.panel {
            return Some(vec![number]);
        }
        let parts: Option<Vec<_>> = indicator
            .formula
            .as_deref()?
            .split(" + ")
            .map(|part| self.leaves(part))
            .collect();
        Some(parts?.concat())
    }

    /// Municipalities, as positions in the list of places.
    fn towns(&self) -> impl Iterator<Item = usize> {
        (0..self.places.len()).filter(|&i| self.places[i].kind == "municipality")
    }

    fn place(&self, slug: &str) -> usize {
        self.places.iter().position(|place| place.slug == slug).unwrap()
    }

    /// The value of an indicator, summed from its leaves.
    fn at(&self, slug: &str, phase: Phase, place: usize, year: i16) -> f64 {
        let cell = place * YEARS + (year - FIRST_YEAR) as usize;
        self.leaves(slug)
            .unwrap()
            .iter()
            .map(|&leaf| self.cells[&(leaf, phase)][cell].unwrap())
            .sum()
    }

    fn national(&self, slug: &str, phase: Phase, year: i16) -> f64 {
        self.towns().map(|place| self.at(slug, phase, place, year)).sum()
    }

    /// Actual value of one municipality.
    fn of(&self, place: &str, slug: &str, year: i16) -> f64 {
        self.at(slug, Phase::Actual, self.place(place), year)
    }
}

fn all_years() -> impl Iterator<Item = i16> {
    FIRST_YEAR..FIRST_YEAR + YEARS as i16
}

proptest! {
    #[test]
    fn parts_add_up_and_are_off_by_less_than_one(
        total in 0_i64..200_000_000_000,
        weights in prop::collection::vec(prop_oneof![Just(0.0), 0.001..1.0e9], 1..61),
    ) {
        let (total, sum) = (total as f64, weights.iter().sum::<f64>());
        prop_assume!(sum > 0.0);
        let parts = spread(total, &weights);
        prop_assert_eq!(parts.iter().sum::<f64>(), total);
        for (part, weight) in parts.iter().zip(&weights) {
            prop_assert!(*part >= 0.0 && part.fract() == 0.0);
            prop_assert!((part - total * weight / sum).abs() < 1.001, "{part}");
        }
    }

    #[test]
    fn ceilings_hold_and_the_total_stays_where_it_fits(
        ceilings in prop::collection::vec(1_i64..1_000_000, 1..61),
        weights in prop::collection::vec(0.1..9.0, 61),
        part in 0.0..1.0_f64,
    ) {
        let ceilings: Vec<f64> = ceilings.into_iter().map(|ceiling| ceiling as f64).collect();
        let total = (part * ceilings.iter().sum::<f64>()).floor();
        let parts = spread_below(total, &weights[..ceilings.len()], &ceilings);
        prop_assert_eq!(parts.iter().sum::<f64>(), total);
        for (part, ceiling) in parts.iter().zip(&ceilings) {
            prop_assert!(part <= ceiling && *part >= 0.0);
        }
    }
}
