//! What looks odd in a batch: magnitudes, units, signs, totals. None of it keeps a batch from publication.

use std::collections::HashMap;

use bashke_vocabulary::{Period, Phase, Unit};

use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use crate::finance::rules::formula::{Expression, Operator};

/// From this ratio on, or its inverse, a value has jumped.
pub const JUMP: f64 = 8.0;
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
        let period = seen.period.previous().and_then(|previous| {
            let (_, other, _) = first.get(&(previous, seen.phase))?;
            Some((Against::Period(previous), *other))
        });
        let held = [before, beside, period].into_iter().flatten();
        // growth may turn; shares are held by their range
        let odd = held
            .filter_map(|(against, other)| compare(now, other, against))
            .find(|oddity| unit != Unit::Percent || !matches!(oddity, Oddity::SignFlip { .. }));
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

/// An indicator that is the sum of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The total.
    pub total: IndicatorIx,
    /// Its parts.
    pub parts: Vec<IndicatorIx>,
}

/// The indicators whose formula is a sum and nothing else.
#[must_use]
pub fn sums(catalogue: &Catalogue) -> Vec<Sum> {
    fn parts(expression: &Expression, into: &mut Vec<IndicatorIx>) -> bool {
        match expression {
            Expression::Number(_) => false,
            Expression::Input(input) => {
                into.push(input.indicator);
                input.phase.is_none() && input.period.is_none() && !input.previous && !input.country
            }
            Expression::Binary(left, Operator::Add, right) => parts(left, into) && parts(right, into),
            Expression::Binary(..) => false,
        }
    }
    catalogue
        .indicator_numbers()
        .filter_map(|total| {
            let mut inputs = Vec::new();
            let pure = parts(catalogue.indicator(total).expression.as_ref()?, &mut inputs);
            (pure && inputs.len() > 1).then_some(Sum { total, parts: inputs })
        })
        .collect()
}

/// Which totals do not add up among the observations of one place, period and phase.
///
/// A total is looked at where it and all its parts have a value and the batch brings one of them.
#[must_use]
pub fn of_sums(sums: &[Sum], together: &[Seen]) -> Vec<Suspicion> {
    let mut first: HashMap<IndicatorIx, &Seen> = HashMap::new();
    for seen in together.iter().filter(|seen| seen.value.is_some()) {
        let entry = first.entry(seen.indicator).or_insert(seen);
        if seen.position < entry.position {
            *entry = seen;
        }
    }
    sums.iter()
        .filter_map(|sum| {
            let total = first.get(&sum.total)?;
            let parts: Vec<&&Seen> = sum.parts.iter().map(|part| first.get(part)).collect::<Option<_>>()?;
            if !total.fresh && parts.iter().all(|part| !part.fresh) {
                return None;
            }
            let added: f64 = parts.iter().filter_map(|part| part.value).sum();
            let value = total.value?;
            let apart = (value - added).abs() > TOTAL * value.abs().max(added.abs());
            apart.then(|| Suspicion {
                seen: (*total).clone(),
                oddity: Oddity::Total { sum: added },
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
