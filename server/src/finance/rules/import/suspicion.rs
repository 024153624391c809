//! What looks odd in a batch: magnitudes, units, signs, totals. None of it keeps a batch from publication.

mod sums;

pub use sums::{Sum, of_sums, sums};

use std::collections::HashMap;

use bashke_vocabulary::{Period, Phase, PlaceKind, Unit};

use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};

/// From this ratio on, or its inverse, a value has jumped.
pub const JUMP: f64 = 8.0;
/// From this ratio on, or its inverse, a large amount has jumped against every value of its own place just before and
/// after it. In the published figures four values of nine hundred are that far from their neighbours, and all of them count
/// something else than these.
pub const LARGE_JUMP: f64 = 3.0;
/// From how many lekë on an amount is large, be it this one or its neighbour.
pub const LARGE: f64 = 100_000_000.0;
/// How far the logarithm of a ratio may be from that of a thousand or a million to look like a slip of the unit.
const NEAR: f64 = 0.3;
/// How far a total may be from the sum of its parts.
pub const TOTAL: f64 = 0.005;
/// A percentage above this, either way, is not plausible.
const PERCENT: f64 = 1_000.0;
/// How many places must have a value so that one can be held against them.
const PEERS: usize = 8;

/// An observation as it would stand, or stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// What is measured.
    pub indicator: IndicatorIx,
    /// Where.
    pub place: PlaceIx,
    /// When.
    pub period: Period,
    /// The budget phase.
    pub phase: Phase,
    /// Order among sources.
    pub position: i16,
    /// The value.
    pub value: Option<f64>,
    /// Whether the batch brings it.
    pub fresh: bool,
    /// Its row in the file.
    pub row: Option<i32>,
    /// What it replaces: nothing, a missing value, or a value.
    pub then: Option<Option<f64>>,
}

/// What a value was held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Against {
    /// The value that it replaces.
    Before,
    /// Another source of the same.
    OtherSource,
    /// The period before.
    Period(Period),
    /// What other places have per inhabitant.
    Peers,
}

/// What looks odd.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Oddity {
    /// The ratio is close to a thousand or a million (or their inverse): the power of ten.
    UnitSlip {
        /// 3, 6, -3 or -6.
        power: i32,
        /// Held against what.
        against: Against,
        /// The value there.
        other: f64,
    },
    /// More than eight times, or less than an eighth.
    Jump {
        /// Held against what.
        against: Against,
        /// The value there.
        other: f64,
    },
    /// From above zero to below, or the other way.
    SignFlip {
        /// Held against what.
        against: Against,
        /// The value there.
        other: f64,
    },
    /// There was a value, now there is none.
    Vanished {
        /// The value that there was.
        other: f64,
    },
    /// A percentage that is hardly possible.
    Percent,
    /// A value that is in no plan, of a year that has not begun.
    Future,
    /// A part that is larger than the whole country.
    AboveWhole {
        /// The value of the country.
        whole: f64,
    },
    /// A total that is not the sum of its parts.
    Total {
        /// The sum of the parts.
        sum: f64,
    },
}

impl Oddity {
    /// A short code for counting.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnitSlip { .. } => "unit slip",
            Self::Jump { .. } => "magnitude jump",
            Self::SignFlip { .. } => "sign flip",
            Self::Vanished { .. } => "value gone missing",
            Self::Percent => "percentage hardly possible",
            Self::Future => "not begun yet",
            Self::AboveWhole { .. } => "part above the whole",
            Self::Total { .. } => "total does not add up",
        }
    }
}

/// An observation that looks odd.
#[derive(Debug, Clone, PartialEq)]
pub struct Suspicion {
    /// The observation.
    pub seen: Seen,
    /// What looks odd.
    pub oddity: Oddity,
}

/// Holds a value against another; none where nothing is odd.
#[must_use]
pub fn compare(now: f64, other: f64, against: Against) -> Option<Oddity> {
    if now == 0.0 && other == 0.0 {
        return None;
    }
    if now * other < 0.0 {
        return (against != Against::Peers).then_some(Oddity::SignFlip { against, other });
    }
    // from nothing there is no ratio; down to nothing may be a missing value written as zero
    if other == 0.0 {
        return None;
    }
    if now == 0.0 {
        return (against != Against::Peers).then_some(Oddity::Jump { against, other });
    }
    let magnitude = (now / other).abs().log10();
    for power in [3, 6, -3, -6] {
        if (magnitude - f64::from(power)).abs() <= NEAR {
            return Some(Oddity::UnitSlip { power, against, other });
        }
    }
    let jump = magnitude.abs() > JUMP.log10() && against != Against::Peers;
    jump.then_some(Oddity::Jump { against, other })
}

/// A large amount that is far from each neighbour in time that is known; told against the earlier one.
fn large_jump(now: f64, earlier: Option<(Against, f64)>, later: Option<(Against, f64)>) -> Option<Oddity> {
    let far = |other: f64| {
        let (small, large) = (now.abs().min(other.abs()), now.abs().max(other.abs()));
        small > 0.0 && large >= LARGE && large / small >= LARGE_JUMP
    };
    let mut neighbours = earlier.into_iter().chain(later);
    let all = neighbours.clone().all(|(_, other)| far(other));
    let (against, other) = neighbours.next().filter(|_| all)?;
    Some(Oddity::Jump { against, other })
}

/// What looks odd in the observations of one indicator in one place, all periods and phases.
#[must_use]
pub fn of_series(catalogue: &Catalogue, this_year: i16, series: &[Seen]) -> Vec<Suspicion> {
    // the first source speaks for its period
    let mut first: HashMap<(Period, Phase), (i16, f64, usize)> = HashMap::new();
    for (n, seen) in series.iter().enumerate() {
        let Some(value) = seen.value else { continue };
        let entry = first
            .entry((seen.period, seen.phase))
            .or_insert((seen.position, value, n));
        if seen.position < entry.0 {
            *entry = (seen.position, value, n);
        }
    }
    let mut found = Vec::new();
    for (n, seen) in series.iter().enumerate().filter(|(_, seen)| seen.fresh) {
        let mut say = |oddity| {
            found.push(Suspicion {
                seen: seen.clone(),
                oddity,
            });
        };
        let Some(now) = seen.value else {
            if let Some(Some(other)) = seen.then {
                say(Oddity::Vanished { other });
            }
            continue;
        };
        let unit = catalogue.indicator(seen.indicator).unit;
        if unit == Unit::Percent && now.abs() > PERCENT {
            say(Oddity::Percent);
        }
        if seen.phase == Phase::Actual && seen.period.year().is_some_and(|year| year > this_year) {
            say(Oddity::Future);
        }
        let before = seen.then.flatten().map(|other| (Against::Before, other));
        let beside = first
            .get(&(seen.period, seen.phase))
            .filter(|(_, _, other)| *other != n)
            .map(|(_, other, _)| (Against::OtherSource, *other));
        let earlier = seen.period.previous().and_then(|previous| {
            let (_, other, _) = first.get(&(previous, seen.phase))?;
            Some((Against::Period(previous), *other))
        });
        let later = first
            .iter()
            .find(|((period, phase), _)| *phase == seen.phase && period.previous() == Some(seen.period))
            .map(|((period, _), (_, other, n))| (Against::Period(*period), *other, series[*n].fresh));
        // what is new just after is held against this one itself
        let standing = later
            .filter(|(.., fresh)| !fresh)
            .map(|(against, other, _)| (against, other));
        let held = [before, beside, earlier, standing].into_iter().flatten();
        // growth may turn; shares are held by their range
        let odd = held
            .filter_map(|(against, other)| compare(now, other, against))
            .find(|oddity| unit != Unit::Percent || !matches!(oddity, Oddity::SignFlip { .. }));
        let later = later.map(|(against, other, _)| (against, other));
        let odd = odd.or_else(|| (unit == Unit::Lek).then(|| large_jump(now, earlier, later)).flatten());
        if let Some(oddity) = odd {
            say(oddity);
        }
    }
    found
}

/// What looks odd among all places of one indicator, period and phase: slips of the unit, per inhabitant.
#[must_use]
pub fn of_peers(catalogue: &Catalogue, inhabitants: &HashMap<PlaceIx, f64>, peers: &[Seen]) -> Vec<Suspicion> {
    let Some(first) = peers.first() else {
        return Vec::new();
    };
    if !catalogue.indicator(first.indicator).unit.is_money() {
        return Vec::new();
    }
    let each = |seen: &Seen| -> Option<f64> {
        let people = inhabitants.get(&seen.place).filter(|people| **people > 0.0)?;
        seen.value
            .filter(|value| *value != 0.0)
            .map(|value| value.abs() / people)
    };
    let mut all: Vec<f64> = peers.iter().filter_map(each).collect();
    if all.len() < PEERS {
        return Vec::new();
    }
    all.sort_by(f64::total_cmp);
    let median = all[all.len() / 2];
    peers
        .iter()
        .filter(|seen| seen.fresh)
        .filter_map(|seen| {
            let people = inhabitants.get(&seen.place)?;
            let oddity = compare(each(seen)?, median, Against::Peers)?;
            let oddity = match oddity {
                Oddity::UnitSlip { power, against, .. } => Oddity::UnitSlip {
                    power,
                    against,
                    other: (median * people).round(),
                },
                other => other,
            };
            Some(Suspicion {
                seen: seen.clone(),
                oddity,
            })
        })
        .collect()
}

/// Which values of one indicator that adds up, of one period and phase, are larger than the country's; and whether the
/// country's is smaller than all that is known of its municipalities together, or, where all are known, other than these.
#[must_use]
pub fn of_whole(
    (country, municipalities): (PlaceIx, usize),
    kind: impl Fn(PlaceIx) -> PlaceKind,
    together: &[Seen],
) -> Vec<Suspicion> {
    let first = |place: PlaceIx| {
        let of_place = together
            .iter()
            .filter(move |seen| seen.place == place && seen.value.is_some());
        of_place.min_by_key(|seen| seen.position)
    };
    let Some((whole, value)) = first(country).and_then(|seen| Some((seen, seen.value?))) else {
        return Vec::new();
    };
    let most = value + TOTAL * value.abs();
    let is_part = |seen: &&Seen| matches!(kind(seen.place), PlaceKind::Municipality | PlaceKind::County);
    let mut found: Vec<Suspicion> = together
        .iter()
        .filter(is_part)
        .filter(|part| part.fresh || whole.fresh)
        .filter(|part| part.value.is_some_and(|part| part > most))
        .map(|part| Suspicion {
            seen: part.clone(),
            oddity: Oddity::AboveWhole { whole: value },
        })
        .collect();
    let mut places: Vec<PlaceIx> = together.iter().map(|seen| seen.place).collect();
    places.sort_unstable();
    places.dedup();
    let towns = places
        .into_iter()
        .filter(|place| kind(*place) == PlaceKind::Municipality);
    let towns: Vec<&Seen> = towns.filter_map(first).collect();
    let sum: f64 = towns.iter().filter_map(|seen| seen.value).sum();
    let signed = towns.iter().any(|seen| seen.value.is_some_and(|value| value < 0.0));
    let fresh = whole.fresh || towns.iter().any(|seen| seen.fresh);
    let apart = if towns.len() == municipalities {
        (sum - value).abs() > TOTAL * value.abs().max(sum.abs())
    } else {
        !signed && sum > most
    };
    // one part that is above the whole says it already
    if fresh && apart && found.is_empty() {
        found.push(Suspicion {
            seen: whole.clone(),
            oddity: Oddity::Total { sum },
        });
    }
    found
}

#[cfg(test)]
mod tests;
