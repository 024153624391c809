//! What is known of each municipality, and what is made up where it is not.

use std::collections::BTreeMap;

use super::FIRST_YEAR;
use super::noise::{pair, seed, swing, unit};
use super::spread::spread;
use crate::{Observation, Place};

/// A municipality and the traits that its figures follow.
pub(super) struct Town {
    /// Its place in the list given.
    pub(super) index: u16,
    pub(super) slug: String,
    pub(super) county: String,
    pub(super) seed: u64,
    /// Eurostat's degree of urbanisation: 1 city, 2 town, 3 rural.
    pub(super) urbanisation: i16,
    pub(super) coastal: bool,
    /// Square kilometres.
    pub(super) area: f64,
    pub(super) census_2011: f64,
    pub(super) census_2023: f64,
    /// Civil registry, about 2016.
    pub(super) registry: f64,
}

impl Town {
    /// Inhabitants in a year: on the line through the two censuses, never below a third of the first.
    pub(super) fn people(&self, year: usize) -> f64 {
        let part = (f64::from(FIRST_YEAR) + year as f64 - 2011.0) / 12.0;
        let people = self.census_2011 + (self.census_2023 - self.census_2011) * part;
        people.max(self.census_2011 / 3.0)
    }

    /// One of three values: for a city, a town, a rural municipality.
    pub(super) const fn by_urbanisation(&self, city: f64, town: f64, rural: f64) -> f64 {
        match self.urbanisation {
            1 => city,
            2 => town,
            _ => rural,
        }
    }

    /// Thinly settled or in the northern highlands.
    pub(super) fn is_mountain(&self) -> bool {
        self.census_2011 < 32.0 * self.area || ["qarku-diber", "qarku-kukes"].contains(&self.county.as_str())
    }
}

/// A value that municipalities named in `table` have, and all others another.
pub(super) fn named(table: &[(&str, f64)], town: &Town, otherwise: f64) -> f64 {
    table
        .iter()
        .find(|(slug, _)| *slug == town.slug)
        .map_or(otherwise, |(_, value)| *value)
}

/// The straight line through points (year, value), level before the first and after the last.
pub(super) fn line(points: &[(i16, f64)], year: usize) -> f64 {
    let year = f64::from(FIRST_YEAR) + year as f64;
    let mut before = None;
    for &(at, value) in points {
        let at = f64::from(at);
        match before {
            _ if year > at => before = Some((at, value)),
            None => return value,
            Some((from, start)) => return start + (value - start) * (year - from) / (at - from),
        }
    }
    before.map_or(0.0, |(_, value)| value)
}

/// The first published value of each indicator and place, whatever its period.
type Known<'a> = BTreeMap<(&'a str, &'a str), f64>;

pub(super) fn read(places: &[Place], published: &[Observation]) -> Vec<Town> {
    let mut known = Known::new();
    for row in published {
        if let Some(value) = row.value {
            known.entry((&row.indicator, &row.place)).or_insert(value);
        }
    }
    let mut towns: Vec<Town> = (0..)
        .zip(places)
        .filter(|(_, place)| place.kind == "municipality")
        .map(|(index, place)| town(index, place, &known))
        .collect();
    count_2023(&mut towns, &known);
    towns
}

fn town(index: u16, place: &Place, known: &Known<'_>) -> Town {
    let of = |indicator: &'static str| known.get(&(indicator, place.slug.as_str())).copied();
    let seed = seed(&place.slug);
    let census_2011 = of("population-census-2011").unwrap_or_else(|| (8000.0 + 40000.0 * unit(seed)).floor());
    let urbanisation = place.degurba.unwrap_or(3);
    let made_registry = census_2011 * (if urbanisation == 1 { 1.3 } else { 1.5 } + 0.2 * unit(pair(seed, 1)));
    Town {
        index,
        slug: place.slug.clone(),
        county: place.parent.clone().unwrap_or_default(),
        seed,
        urbanisation,
        coastal: place.coastal.as_deref() == Some("yes"),
        area: of("area").unwrap_or(400.0),
        census_2011,
        // set by `count_2023`
        census_2023: 0.0,
        registry: of("population-registry")
            .unwrap_or(made_registry)
            .max(1.2 * census_2011),
    }
}

/// The census of 2023: the published count; where it is not known, what is left of the county's count, in proportion
/// to the count of 2011 and the change since, which is published for a few and made for the others.
fn count_2023(towns: &mut [Town], known: &Known<'_>) {
    const CENSUS: &str = "population-census-2023";
    let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut counted: BTreeMap<String, f64> = BTreeMap::new();
    for (i, town) in towns.iter_mut().enumerate() {
        if let Some(&count) = known.get(&(CENSUS, town.slug.as_str())) {
            town.census_2023 = count;
            *counted.entry(town.county.clone()).or_default() += count;
        } else {
            open.entry(town.county.clone()).or_default().push(i);
        }
    }
    for (county, members) in open {
        let guesses: Vec<f64> = members.iter().map(|&i| guess_2023(&towns[i], known)).collect();
        let whole = known
            .get(&(CENSUS, county.as_str()))
            .map(|count| count - counted.get(&county).unwrap_or(&0.0));
        let counts = spread(whole.unwrap_or_else(|| guesses.iter().sum::<f64>().round()), &guesses);
        for (&i, count) in members.iter().zip(counts) {
            towns[i].census_2023 = count;
        }
    }
}

fn guess_2023(town: &Town, known: &Known<'_>) -> f64 {
    let made = town.by_urbanisation(-6.0, -18.0, -30.0) + 6.0 * swing(pair(town.seed, 2));
    let change = known
        .get(&("population-change", town.slug.as_str()))
        .copied()
        .unwrap_or(made);
    town.census_2011 * (1.0 + change / 100.0)
}
