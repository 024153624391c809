//! Which offers complement an ask and the other way round, and why: the same kind from another organisation, with a
//! theme in common or near by. Pure.

use std::collections::{BTreeMap, BTreeSet};

use bashke_vocabulary::{OfferKind, OfferSide, PlaceKind, Theme};
use chrono::NaiveDate;

use crate::finance::Catalogue;

/// What an offer or an ask is matched by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Its key.
    pub id: i32,
    /// Whose it is.
    pub organisation: i32,
    /// Which side it is.
    pub side: OfferSide,
    /// What is offered or asked for.
    pub kind: OfferKind,
    /// What it is about.
    pub themes: BTreeSet<Theme>,
    /// For which municipalities; none where it is meant for the whole country.
    pub places: BTreeSet<i32>,
    /// The first and the last day for which it is meant, as far as that is said.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
}

/// Where a municipality lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Its county.
    pub county: Option<i32>,
    /// Column and row in the map of tiles.
    pub tile: Option<(u8, u8)>,
    /// Latitude and longitude of its seat, degrees.
    pub seat: Option<(f64, f64)>,
}

/// Where the municipalities lie, and which counties touch.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Map {
    /// Where each municipality lies, by their keys.
    spots: BTreeMap<i32, Spot>,
    /// The pairs of counties that touch on the map of tiles, each both ways.
    touching: BTreeSet<(i32, i32)>,
}

impl Map {
    /// The map of these municipalities.
    #[must_use]
    pub fn of(spots: BTreeMap<i32, Spot>) -> Self {
        let tiles: BTreeMap<(u8, u8), i32> = spots
            .values()
            .filter_map(|spot| Some((spot.tile?, spot.county?)))
            .collect();
        let mut touching = BTreeSet::new();
        for ((x, y), county) in &tiles {
            let right = x.checked_add(1).map(|x| (x, *y));
            let below = y.checked_add(1).map(|y| (*x, y));
            for other in [right, below].into_iter().flatten().filter_map(|tile| tiles.get(&tile)) {
                if other != county {
                    touching.extend([(*county, *other), (*other, *county)]);
                }
            }
        }
        Self { spots, touching }
    }

    /// The county of a municipality.
    fn county(&self, place: i32) -> Option<i32> {
        self.spots.get(&place)?.county
    }

    /// The counties of some municipalities.
    fn counties(&self, places: &BTreeSet<i32>) -> BTreeSet<i32> {
        places.iter().filter_map(|place| self.county(*place)).collect()
    }
}

/// Where all municipalities lie.
#[must_use]
pub fn map_of(catalogue: &Catalogue) -> Map {
    let all = catalogue.places_of(PlaceKind::Municipality).map(|ix| {
        let place = catalogue.place(ix);
        let spot = Spot {
            county: place.parent.map(|parent| catalogue.place(parent).id),
            tile: place.tile,
            seat: place.seat_at,
        };
        (place.id, spot)
    });
    Map::of(all.collect())
}

/// What organisations did before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Past {
    /// The municipalities in which each worked.
    pub places: BTreeMap<i32, BTreeSet<i32>>,
    /// The themes on which each worked.
    pub themes: BTreeMap<i32, BTreeSet<Theme>>,
}

/// How near two offers are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// In the same municipality.
    Place(i32),
    /// In the same county.
    County(i32),
    /// In neighbouring counties, so many kilometres away, as far as that is known.
    Neighbours(Option<u32>),
}

/// Why two complement each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reasons {
    /// The themes that they have in common.
    pub themes: Vec<Theme>,
    /// How near they are.
    pub near: Option<Near>,
    /// Where the other organisation worked before, of the places that count here.
    pub worked_in: Vec<i32>,
    /// On what it worked before, of the themes that count here.
    pub worked_on: Vec<Theme>,
}

/// An offer that complements another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Its key.
    pub id: i32,
    /// How well it does; more is better.
    pub score: u32,
    /// Why.
    pub reasons: Reasons,
}

/// The most reasons of one sort that are told, and that count.
const TOLD: usize = 3;

/// Those of `others` that complement `own`, the best first.
#[must_use]
pub fn matches(own: &Side, others: &[Side], map: &Map, past: &Past) -> Vec<Match> {
    let mut found: Vec<Match> = others
        .iter()
        .filter(|other| complement(own, other))
        .filter_map(|other| {
            let reasons = reasons(own, other, map, past);
            // whoever shares neither a theme nor a region has nothing but a word in common
            let any = !reasons.themes.is_empty() || reasons.near.is_some();
            any.then(|| Match {
                id: other.id,
                score: score(&reasons),
                reasons,
            })
        })
        .collect();
    found.sort_by_key(|one| (std::cmp::Reverse(one.score), one.id));
    found
}

/// Whether one gives what the other looks for, at a time that both can.
fn complement(own: &Side, other: &Side) -> bool {
    own.kind == other.kind
        && own.side == other.side.other()
        && own.organisation != other.organisation
        && meet(own.days, other.days)
}

/// Whether two times have a day in common; what is not said stands against nothing.
fn meet(a: (Option<NaiveDate>, Option<NaiveDate>), b: (Option<NaiveDate>, Option<NaiveDate>)) -> bool {
    let before =
        |last: Option<NaiveDate>, first: Option<NaiveDate>| last.zip(first).is_some_and(|(last, first)| last < first);
    !before(a.1, b.0) && !before(b.1, a.0)
}

fn reasons(own: &Side, other: &Side, map: &Map, past: &Past) -> Reasons {
    let before = past.places.get(&other.organisation);
    let on = past.themes.get(&other.organisation);
    Reasons {
        themes: own.themes.intersection(&other.themes).copied().take(TOLD).collect(),
        near: near(&own.places, &other.places, map),
        worked_in: before
            .map(|before| own.places.intersection(before).copied().take(TOLD).collect())
            .unwrap_or_default(),
        worked_on: on
            .map(|on| own.themes.intersection(on).copied().take(TOLD).collect())
            .unwrap_or_default(),
    }
}

/// How near the nearest of the places of two offers are; none where they are far, or one is meant for everywhere.
fn near(own: &BTreeSet<i32>, other: &BTreeSet<i32>, map: &Map) -> Option<Near> {
    if let Some(same) = own.intersection(other).next() {
        return Some(Near::Place(*same));
    }
    let (here, there) = (map.counties(own), map.counties(other));
    if let Some(same) = here.intersection(&there).next() {
        return Some(Near::County(*same));
    }
    let touching = |a: i32, b: i32| map.touching.contains(&(a, b));
    if !here.iter().any(|a| there.iter().any(|b| touching(*a, *b))) {
        return None;
    }
    let pairs = own.iter().flat_map(|a| other.iter().map(move |b| (*a, *b)));
    let away = pairs
        .filter(|(a, b)| map.county(*a).zip(map.county(*b)).is_some_and(|(a, b)| touching(a, b)))
        .filter_map(|(a, b)| kilometres(map.spots.get(&a)?.seat?, map.spots.get(&b)?.seat?));
    // the nearest of those whose distance is known
    Some(Near::Neighbours(away.min()))
}

/// The distance of two points on the ground, in whole kilometres; none where a coordinate is none.
fn kilometres(a: (f64, f64), b: (f64, f64)) -> Option<u32> {
    const RADIUS: f64 = 6_371.0;
    let (north, east) = ((b.0 - a.0).to_radians(), (b.1 - a.1).to_radians());
    let chord =
        (north / 2.0).sin().powi(2) + a.0.to_radians().cos() * b.0.to_radians().cos() * (east / 2.0).sin().powi(2);
    let away = 2.0 * RADIUS * chord.clamp(0.0, 1.0).sqrt().asin();
    // half of the way around the world at most
    (away.is_finite()).then(|| away.round() as u32)
}

/// A theme weighs most, then where, then what was done before.
fn score(reasons: &Reasons) -> u32 {
    let count = |all: usize| u32::try_from(all.min(TOLD)).unwrap_or(0);
    let near = match reasons.near {
        Some(Near::Place(_)) => 12,
        Some(Near::County(_)) => 8,
        Some(Near::Neighbours(_)) => 4,
        None => 0,
    };
    10 * count(reasons.themes.len()) + near + 3 * count(reasons.worked_in.len()) + 2 * count(reasons.worked_on.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn map() -> Map {
        // three counties in a row, two municipalities each; the last county touches none of the first
        let spots = (1..=6).map(|place: i32| {
            let county = (place - 1) / 2;
            let column = u8::try_from(county).unwrap_or_default();
            let spot = Spot {
                county: Some(100 + county),
                tile: Some((column, u8::try_from(place % 2).unwrap_or_default())),
                seat: Some((41.0 + f64::from(place) / 10.0, 19.5)),
            };
            (place, spot)
        });
        Map::of(spots.collect())
    }

    fn side() -> impl Strategy<Value = Side> {
        let day = || prop::option::of((0..40_u64).prop_map(|n| NaiveDate::default() + chrono::Days::new(n)));
        (
            (0..40_i32, 0..4_i32),
            prop::sample::select(OfferSide::ALL),
            prop::sample::select(&OfferKind::ALL[..2]),
            prop::collection::btree_set(prop::sample::select(&Theme::ALL[..5]), 0..4),
            prop::collection::btree_set(1..7_i32, 0..3),
            (day(), day()),
        )
            .prop_map(|((id, organisation), side, kind, themes, places, days)| Side {
                id,
                organisation,
                side,
                kind,
                themes,
                places,
                days,
            })
    }

    fn past() -> impl Strategy<Value = Past> {
        let places = prop::collection::btree_map(0..4_i32, prop::collection::btree_set(1..7_i32, 0..4), 0..4);
        let themes = prop::collection::btree_set(prop::sample::select(&Theme::ALL[..5]), 0..4);
        let themes = prop::collection::btree_map(0..4_i32, themes, 0..4);
        (places, themes).prop_map(|(places, themes)| Past { places, themes })
    }

    proptest! {
        #[test]
        fn only_what_complements_is_found_and_each_has_a_reason(
            own in side(), others in prop::collection::vec(side(), 0..12), past in past(),
        ) {
            let found = matches(&own, &others, &map(), &past);
            prop_assert!(found.windows(2).all(|two| two[0].score >= two[1].score));
            for one in &found {
                let of: Vec<&Side> = others.iter().filter(|other| other.id == one.id).collect();
                let good = |other: &&&Side| {
                    other.kind == own.kind && other.side != own.side && other.organisation != own.organisation
                };
                prop_assert!(of.iter().any(|other| good(&other)));
                prop_assert!(one.score > 0);
                prop_assert!(!one.reasons.themes.is_empty() || one.reasons.near.is_some());
                prop_assert!(one.reasons.themes.iter().all(|theme| own.themes.contains(theme)));
                prop_assert!(one.reasons.worked_in.iter().all(|place| own.places.contains(place)));
            }
        }

        #[test]
        fn whoever_is_found_finds_back(a in side(), b in side(), past in past()) {
            let there = matches(&a, std::slice::from_ref(&b), &map(), &past);
            let back = matches(&b, std::slice::from_ref(&a), &map(), &past);
            prop_assert_eq!(there.is_empty(), back.is_empty());
            if let (Some(there), Some(back)) = (there.first(), back.first()) {
                prop_assert_eq!(&there.reasons.themes, &back.reasons.themes);
                prop_assert_eq!(there.reasons.near, back.reasons.near);
            }
        }

        #[test]
        fn more_in_common_is_never_worse(own in side(), other in side(), theme in prop::sample::select(&Theme::ALL[..5]), past in past()) {
            let scored = |own: &Side, other: &Side| {
                matches(own, std::slice::from_ref(other), &map(), &past).first().map(|one| one.score)
            };
            let before = scored(&own, &other);
            let (mut own, mut other) = (own, other);
            own.themes.insert(theme);
            other.themes.insert(theme);
            prop_assert!(scored(&own, &other) >= before);
        }

        #[test]
        fn what_was_done_before_is_never_held_against_anybody(own in side(), other in side(), past in past()) {
            let none = matches(&own, std::slice::from_ref(&other), &map(), &Past::default());
            let some = matches(&own, std::slice::from_ref(&other), &map(), &past);
            prop_assert_eq!(none.len(), some.len());
            prop_assert!(none.iter().zip(&some).all(|(none, some)| some.score >= none.score));
        }
    }

    fn of(id: i32, side: OfferSide, places: &[i32], themes: &[Theme]) -> Side {
        Side {
            id,
            organisation: id,
            side,
            kind: OfferKind::Space,
            themes: themes.iter().copied().collect(),
            places: places.iter().copied().collect(),
            days: (None, None),
        }
    }

    #[test]
    fn near_is_told_as_near_as_it_is() {
        let own = of(1, OfferSide::Ask, &[1], &[]);
        let near = |places: &[i32]| {
            let other = of(2, OfferSide::Offer, places, &[]);
            matches(&own, &[other], &map(), &Past::default())
                .first()
                .and_then(|one| one.reasons.near)
        };
        assert_eq!(near(&[1, 4]), Some(Near::Place(1)));
        assert_eq!(near(&[2]), Some(Near::County(100)));
        // two tenths of a degree to the north
        assert_eq!(near(&[3]), Some(Near::Neighbours(Some(22))));
        assert_eq!(near(&[5]), None, "far");
        assert_eq!(near(&[]), None, "everywhere is not near by itself");
        assert_eq!(
            kilometres((41.33, 19.82), (42.07, 19.51)),
            Some(86),
            "Tirana to Shkodër"
        );
    }

    #[test]
    fn times_that_do_not_meet_do_not_match() {
        let day = |n: u64| Some(NaiveDate::default() + chrono::Days::new(n));
        let mut own = of(1, OfferSide::Ask, &[1], &[Theme::Youth]);
        let mut other = of(2, OfferSide::Offer, &[], &[Theme::Youth]);
        own.days = (None, day(4));
        for (first, meets) in [(4, true), (5, false)] {
            other.days = (day(first), None);
            let found = matches(&own, std::slice::from_ref(&other), &map(), &Past::default());
            assert_eq!(found.len(), usize::from(meets), "{first}");
        }
    }
}
