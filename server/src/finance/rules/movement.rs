//! How an indicator moved at a place since a period, beside its peers and the country.

use bashke_vocabulary::{Period, Phase, PlaceKind};

use super::catalogue::{IndicatorIx, PlaceIx};
use super::change::{Size, size};
use super::cube::Cube;
use super::peers::{Traits, Weights, nearest};
use super::statistics::median;

/// How many peers a place is held against.
pub const PEERS: usize = 6;

/// How many of them must be known, so that their median says something.
pub const PEERS_NEEDED: usize = 3;

/// How an indicator moved at a place. It says what moved, never why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Movement {
    /// The value from which it is counted.
    pub before: f64,
    /// The newest period of the same kind in which the same is counted, with its value; none where there is none after.
    pub after: Option<(Period, f64, Size)>,
    /// The median of how the peers moved between the same two periods: percent or percentage points like the own one, and
    /// how many of them are known.
    pub peers: Option<(f64, usize)>,
    /// How the country moved between the same two periods.
    pub country: Option<Size>,
}

/// How an indicator moved at a place since a period; none where the value of that period is not known.
#[must_use]
pub fn movement(cube: &Cube, indicator: IndicatorIx, place: PlaceIx, from: Period) -> Option<Movement> {
    let value = |place: PlaceIx, period: Period| cube.read(indicator, place, period, Phase::Actual).number();
    let scope = |period: Period| cube.scope(indicator, place, period, Phase::Actual);
    let unit = cube.catalogue.indicator(indicator).unit;
    let before = value(place, from)?;
    let after = cube
        .periods(indicator, Phase::Actual)
        .iter()
        .rev()
        .filter(|period| **period > from && period.kind() == from.kind() && scope(**period) == scope(from))
        .find_map(|period| Some((*period, value(place, *period)?)));
    let moved = |place: PlaceIx, to: Period| Some(size(value(place, from)?, value(place, to)?, unit));
    let peers = after.and_then(|(to, _)| {
        let moves: Vec<f64> = peers_of(cube, place)
            .into_iter()
            .filter_map(|peer| moved(peer, to).and_then(Size::number))
            .collect();
        median(&moves)
            .filter(|_| moves.len() >= PEERS_NEEDED)
            .map(|middle| (middle, moves.len()))
    });
    let country = after.and_then(|(to, _)| moved(cube.catalogue.country().filter(|country| *country != place)?, to));
    Some(Movement {
        before,
        after: after.map(|(to, value)| (to, value, size(before, value, unit))),
        peers,
        country,
    })
}

/// The nearest municipalities of a municipality by inhabitants, density, urbanisation and coast; none for other places.
#[must_use]
pub fn peers_of(cube: &Cube, place: PlaceIx) -> Vec<PlaceIx> {
    if cube.catalogue.place(place).kind != PlaceKind::Municipality {
        return Vec::new();
    }
    let of = |slug: &str, year, place| {
        let ix = cube.catalogue.find_indicator(slug)?;
        cube.read(ix, place, Period::Year(year), Phase::Actual).number()
    };
    let traits = |place: PlaceIx| Traits {
        population: of("population-census-2011", 2011, place),
        area: of("area", 2019, place),
    };
    let municipalities: Vec<PlaceIx> = cube.catalogue.places_of(PlaceKind::Municipality).collect();
    nearest(
        &cube.catalogue,
        &traits,
        &municipalities,
        place,
        Weights::default(),
        PEERS,
    )
    .into_iter()
    .map(|(place, _)| place)
    .collect()
}
