//! How an amount spreads over the municipalities.

use super::noise::{drift, jitter, pair, seed, unit};
use super::revenue::Leaf;
use super::towns::{Town, named};

/// What the spread of an amount follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spread {
    /// Inhabitants.
    People,
    /// Inhabitants, more in cities.
    Urban,
    /// New construction: the capital, the big cities, the coast.
    Building,
    /// Visitors.
    Tourism,
    /// Only on the coast.
    Beach,
    /// Agricultural land.
    Farm,
    /// Forests and pastures.
    Forest,
    /// Mines, oil and quarries.
    Mines,
    /// Hydropower in the mountains.
    Rivers,
    /// The formula of the general transfer: people, area and a fixed part.
    Formula,
    /// Kindergartens and schools.
    Children,
    /// Fire stations: one in each, more for many people.
    Stations,
    /// Length of local roads.
    Roads,
    /// Social homes, dormitories: towns and cities.
    Homes,
    /// Families in need.
    Poverty,
    /// Investment projects.
    Projects,
    /// Damage of the earthquake of November 2019.
    Quake,
    /// Old unpaid bills.
    OldBills,
    /// The loans of 2010 to 2014.
    Loans,
}

/// Construction per inhabitant, against an inland city.
const BUILDING: [(&str, f64); 12] = [
    ("tirane", 7.0),
    ("durres", 2.0),
    ("vlore", 3.0),
    ("kamez", 1.0),
    ("himare", 6.0),
    ("sarande", 4.5),
    ("vore", 1.8),
    ("lezhe", 1.3),
    ("kavaje", 1.2),
    ("shkoder", 0.9),
    ("korce", 0.8),
    ("elbasan", 0.7),
];

/// Visitors per inhabitant.
const VISITORS: [(&str, f64); 14] = [
    ("himare", 14.0),
    ("sarande", 12.0),
    ("vlore", 4.5),
    ("durres", 3.2),
    ("lezhe", 2.6),
    ("kavaje", 2.4),
    ("konispol", 2.2),
    ("tirane", 2.0),
    ("berat", 1.3),
    ("gjirokaster", 2.2),
    ("korce", 1.3),
    ("pogradec", 1.6),
    ("permet", 1.8),
    ("tropoje", 2.0),
];

/// Minerals per inhabitant; elsewhere quarries at the most.
const MINERALS: [(&str, f64); 12] = [
    ("bulqize", 14.0),
    ("mallakaster", 12.0),
    ("patos", 11.0),
    ("selenice", 7.0),
    ("roskovec", 5.0),
    ("has", 6.0),
    ("mirdite", 5.0),
    ("prrenjas", 4.0),
    ("kukes", 3.0),
    ("kruje", 3.0),
    ("klos", 2.5),
    ("kucove", 2.5),
];

/// Damage per inhabitant of the earthquake of November 2019; elsewhere none.
const DAMAGE: [(&str, f64); 11] = [
    ("durres", 1.0),
    ("shijak", 1.4),
    ("kruje", 1.3),
    ("vore", 1.2),
    ("kurbin", 0.9),
    ("lezhe", 0.6),
    ("kavaje", 0.5),
    ("kamez", 0.4),
    ("rrogozhine", 0.45),
    ("mirdite", 0.35),
    ("tirane", 0.22),
];

/// Who borrowed.
pub(super) const BORROWERS: [(&str, f64); 6] = [
    ("vlore", 1.0),
    ("korce", 1.3),
    ("elbasan", 0.9),
    ("lezhe", 0.6),
    ("shkoder", 0.3),
    ("pogradec", 0.25),
];

/// Old bills per inhabitant.
const UNPAID: [(&str, f64); 6] = [
    ("kavaje", 13.0),
    ("vore", 9.0),
    ("pogradec", 5.0),
    ("vlore", 3.0),
    ("konispol", 5.0),
    ("tirane", 0.6),
];

impl Spread {
    /// The part of a normal year; visitors stayed away in 2020.
    pub(super) fn season(self, year: usize) -> f64 {
        match (self, year) {
            (Self::Tourism | Self::Beach, 10) => 0.72,
            (Self::Tourism | Self::Beach, 11) => 0.9,
            _ => 1.0,
        }
    }

    /// The weight of a municipality, without chance.
    pub(super) fn base(self, town: &Town, year: usize) -> f64 {
        let people = town.people(year);
        let rich = named(&[("tirane", 2.2)], town, town.by_urbanisation(1.25, 1.0, 0.6));
        let rural = town.by_urbanisation(0.12, 0.5, 1.0);
        let later = year as f64;
        people
            * match self {
                Self::People => 1.0,
                Self::Urban => rich * if town.coastal { 1.1 + 0.006 * later } else { 1.0 },
                Self::Building => named(
                    &BUILDING,
                    town,
                    if town.coastal {
                        0.7
                    } else {
                        town.by_urbanisation(0.6, 0.45, 0.2)
                    },
                ),
                Self::Tourism => {
                    let growth = if town.coastal {
                        1.0 + 0.05 * later
                    } else {
                        1.0 + 0.01 * later
                    };
                    growth * named(&VISITORS, town, if town.coastal { 1.1 } else { 0.35 * rich })
                }
                Self::Beach if town.coastal => named(&VISITORS, town, 0.8),
                Self::Beach => 0.0,
                Self::Farm => rural * if is_plain(town) { 1.6 } else { 0.8 } + 8.0 * town.area / people,
                Self::Forest => (if town.is_mountain() { 60.0 } else { 12.0 }) * town.area / people,
                Self::Mines => named(&MINERALS, town, 0.25),
                Self::Rivers => {
                    if town.is_mountain() {
                        30.0 * town.area / people
                    } else {
                        0.0
                    }
                }
                Self::Formula => town.by_urbanisation(0.75, 1.0, 1.15) + (13.0 * town.area + 2500.0) / people,
                Self::Children => town.by_urbanisation(0.85, 1.0, 1.1) + 1500.0 / people,
                Self::Stations => 1.0 + 25000.0 / people,
                Self::Roads => (40.0 * town.area + 4000.0) / people + 0.2,
                Self::Homes => town.by_urbanisation(1.4, 1.1, 0.7),
                Self::Poverty => {
                    if is_poor(town) {
                        1.5
                    } else {
                        town.by_urbanisation(0.8, 0.9, 1.0)
                    }
                }
                Self::Projects => town.by_urbanisation(0.75, 1.1, 1.2) + 5000.0 / people,
                Self::Quake => named(&DAMAGE, town, 0.0),
                Self::OldBills => named(&UNPAID, town, 0.4),
                Self::Loans => named(&BORROWERS, town, 0.0),
            }
    }
}

fn is_plain(town: &Town) -> bool {
    ["qarku-fier", "qarku-berat", "qarku-korce"].contains(&town.county.as_str()) && !town.is_mountain()
}

fn is_poor(town: &Town) -> bool {
    ["qarku-kukes", "qarku-diber", "qarku-shkoder", "qarku-elbasan"].contains(&town.county.as_str())
}

impl Leaf {
    /// The weight of a municipality in a year: its traits, a level of its own, slow drift and some jitter.
    /// Transfers by formula and shared taxes move less than what is collected on the spot.
    pub(super) fn weight(&self, town: &Town, year: usize) -> f64 {
        let seed = pair(seed(self.slug), town.seed);
        // the capital has everything that is not bound to the coast
        if town.slug != "tirane" && unit(pair(seed, 1)) >= self.found {
            return 0.0;
        }
        let calm = if self.block.is_own() { 1.0 } else { 0.35 };
        let level = 1.0 + calm * (unit(pair(seed, 2)) - 0.5);
        let moves = 1.0 + calm * (0.16 * drift(pair(seed, 3), year) + 0.06 * jitter(seed, year));
        self.spread.base(town, year) * level * moves
    }
}
