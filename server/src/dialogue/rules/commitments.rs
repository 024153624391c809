//! Whether a commitment is kept: its baseline and target held against what was published since.
//!
//! The rule, as it is shown to everyone:
//!
//! 1. **Met** where a value reached the target in a period at or before the deadline's.
//! 2. Otherwise **missed** where a period at or after the deadline is published and did not reach it.
//! 3. Otherwise, where the newest value up to the deadline is nearer to the target than the baseline, **on the way**; where
//!    it is not, **off the way**.
//! 4. **No data** where there is no value that tells: none since the baseline, or only one after the deadline that
//!    reached the target, of which nobody knows whether it did so in time.
//!
//! Only like is held against like: a value counts where its period is after the baseline's and of the deadline's kind (a
//! quarter's revenue says nothing of a year's). What is missing is no value, whatever the reason.

use std::cmp::Ordering;

use bashke_vocabulary::Period;

/// Which way a value is to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

impl Direction {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }

    /// The direction of a stored word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Up, Self::Down]
            .into_iter()
            .find(|direction| direction.word() == word)
    }

    /// Whether `a` lies further this way than `b`.
    fn is_beyond(self, a: f64, b: f64) -> bool {
        match self {
            Self::Up => a > b,
            Self::Down => a < b,
        }
    }
}

/// What is wrong with a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A number is none, or infinite.
    Number,
    /// The target is not beyond the baseline, in the direction that was named: it would be met already.
    Target,
    /// The deadline has no date.
    Undated,
    /// The deadline is not after the baseline.
    Deadline,
    /// Baseline and deadline are periods of two kinds, which cannot be compared.
    Kind,
}

impl Fault {
    /// The key of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Number => "commitment-number-none",
            Self::Target => "commitment-target-behind",
            Self::Undated => "commitment-deadline-undated",
            Self::Deadline => "commitment-deadline-early",
            Self::Kind => "commitment-periods-differ",
        }
    }
}

/// A commitment that can be judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Commitment {
    /// When it was made out from.
    pub baseline_period: Period,
    /// The value then.
    pub baseline: f64,
    /// The value to reach.
    pub target: f64,
    /// Which way that is.
    pub direction: Direction,
    /// The last period in which it may be reached.
    pub deadline: Period,
}

/// What was published of a period. Of each period there is one: the newest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The period.
    pub period: Period,
    /// The value; none where it is missing.
    pub value: Option<f64>,
}

/// How a commitment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The target was reached in time.
    Met,
    /// It was not.
    Missed,
    /// There is time, and the value moves towards the target.
    OnTheWay,
    /// There is time, but the value does not.
    OffTheWay,
    /// There is no value that tells.
    NoData,
}

impl Standing {
    /// The word in message keys and addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
            Self::OnTheWay => "on-the-way",
            Self::OffTheWay => "off-the-way",
            Self::NoData => "no-data",
        }
    }
}

/// How a commitment stands, and what says so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// How it stands.
    pub standing: Standing,
    /// The value that decides.
    pub by: Option<(Period, f64)>,
    /// How much of the way from the baseline to the target that value is: 0 at the one, 1 at the other; below and above it
    /// where it is.
    pub way: Option<f64>,
}

impl Commitment {
    /// The commitment, where it can be judged at all.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn checked(self) -> Result<Self, Fault> {
        if !self.baseline.is_finite() || !self.target.is_finite() {
            Err(Fault::Number)
        } else if !self.direction.is_beyond(self.target, self.baseline) {
            Err(Fault::Target)
        } else if self.deadline == Period::Undated {
            Err(Fault::Undated)
        } else if !is_like(self.baseline_period, self.deadline) {
            Err(Fault::Kind)
        } else if self.deadline <= self.baseline_period {
            Err(Fault::Deadline)
        } else {
            Ok(self)
        }
    }

    /// How it stands by what is published, in whatever order.
    #[must_use]
    pub fn judge(&self, readings: &[Reading]) -> Judgement {
        let mut values: Vec<(Period, f64)> = readings
            .iter()
            .filter(|reading| is_like(reading.period, self.deadline) && reading.period > self.baseline_period)
            .filter_map(|reading| Some((reading.period, reading.value.filter(|value| value.is_finite())?)))
            .collect();
        values.sort_by_key(|(period, _)| *period);
        let reached = |value: f64| !self.direction.is_beyond(self.target, value);
        let in_time = || values.iter().filter(|(period, _)| *period <= self.deadline);
        if let Some(first) = in_time().find(|(_, value)| reached(*value)) {
            return self.by(Standing::Met, *first);
        }
        let over = || values.iter().filter(|(period, _)| *period >= self.deadline);
        if let Some(first) = over().find(|(_, value)| !reached(*value)) {
            return self.by(Standing::Missed, *first);
        }
        match (over().next_back(), in_time().next_back()) {
            (Some(late), _) => self.by(Standing::NoData, *late),
            (None, Some(newest)) if self.direction.is_beyond(newest.1, self.baseline) => {
                self.by(Standing::OnTheWay, *newest)
            }
            (None, Some(newest)) => self.by(Standing::OffTheWay, *newest),
            (None, None) => Judgement {
                standing: Standing::NoData,
                by: None,
                way: None,
            },
        }
    }

    fn by(&self, standing: Standing, by: (Period, f64)) -> Judgement {
        Judgement {
            standing,
            by: Some(by),
            way: Some((by.1 - self.baseline) / (self.target - self.baseline)),
        }
    }
}

/// Whether values of two periods can be held against each other: both of a kind, and as long as each other.
fn is_like(a: Period, b: Period) -> bool {
    match (a, b) {
        (Period::Months(_, from, to), Period::Months(_, other_from, other_to)) => (from, to) == (other_from, other_to),
        (Period::Years(from, to), Period::Years(other_from, other_to)) => to - from == other_to - other_from,
        (Period::Undated, _) => false,
        _ => a.kind().cmp(&b.kind()) == Ordering::Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Arrears from 100 in 2023 down to 60 by 2026.
    const ARREARS: Commitment = Commitment {
        baseline_period: Period::Year(2023),
        baseline: 100.0,
        target: 60.0,
        direction: Direction::Down,
        deadline: Period::Year(2026),
    };

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    /// Written as `2024 80, 2025 ?`, where `?` is missing.
    fn readings(text: &str) -> Vec<Reading> {
        let parts = text.split(", ").filter(|part| !part.is_empty());
        parts
            .map(|part| {
                let (when, value) = part.split_once(' ').unwrap();
                Reading {
                    period: period(when),
                    value: value.parse().ok(),
                }
            })
            .collect()
    }

    #[test]
    fn every_case_of_the_rule() {
        for (published, standing, by) in [
            // nothing tells
            ("", Standing::NoData, None),
            ("2024 ?", Standing::NoData, None),
            ("2024 ?, 2025 ?, 2026 ?, 2027 ?", Standing::NoData, None),
            ("2022 50, 2023 60", Standing::NoData, None),
            (
                "2024-Q4 50, 2025-H1 50, 2026-01-31 50, 2024-2025 50, undated 50",
                Standing::NoData,
                None,
            ),
            ("2024 NaN", Standing::NoData, None),
            ("2027 50", Standing::NoData, Some("2027")),
            ("2024 80, 2027 50, 2028 40", Standing::NoData, Some("2028")),
            // there is time
            ("2024 99", Standing::OnTheWay, Some("2024")),
            ("2024 61", Standing::OnTheWay, Some("2024")),
            ("2024 120, 2025 80", Standing::OnTheWay, Some("2025")),
            ("2025 80, 2026 ?", Standing::OnTheWay, Some("2025")),
            ("2024 100", Standing::OffTheWay, Some("2024")),
            ("2024 100.1", Standing::OffTheWay, Some("2024")),
            ("2024 80, 2025 110", Standing::OffTheWay, Some("2025")),
            ("2024 110, 2025 ?", Standing::OffTheWay, Some("2024")),
            // in time, at the target or beyond it; it stays met
            ("2024 60", Standing::Met, Some("2024")),
            ("2026 60", Standing::Met, Some("2026")),
            ("2026 -5", Standing::Met, Some("2026")),
            ("2024 55, 2025 50", Standing::Met, Some("2024")),
            ("2024 55, 2025 90, 2026 95, 2027 99", Standing::Met, Some("2024")),
            ("2026 60, 2027 ?", Standing::Met, Some("2026")),
            // the deadline, or a period after it, is out
            ("2026 60.1", Standing::Missed, Some("2026")),
            ("2024 80, 2025 70, 2026 61", Standing::Missed, Some("2026")),
            ("2026 61, 2027 60", Standing::Missed, Some("2026")),
            ("2026 ?, 2027 61", Standing::Missed, Some("2027")),
            ("2025 70, 2028 61", Standing::Missed, Some("2028")),
            ("2027 50, 2028 70", Standing::Missed, Some("2028")),
        ] {
            let judgement = ARREARS.judge(&readings(published));
            assert_eq!(judgement.standing, standing, "{published}");
            assert_eq!(judgement.by.map(|(when, _)| when), by.map(period), "{published}");
            assert_eq!(judgement.way.is_some(), by.is_some(), "{published}");
        }
    }

    #[test]
    fn the_way_is_measured_from_the_baseline() {
        for (published, way) in [
            ("2024 90", 0.25),
            ("2024 60", 1.0),
            ("2024 110", -0.25),
            ("2024 40", 1.5),
        ] {
            assert_eq!(ARREARS.judge(&readings(published)).way, Some(way), "{published}");
        }
    }

    #[test]
    fn quarters_and_months_are_held_against_their_like() {
        let quarters = Commitment {
            baseline_period: period("2024-Q1"),
            deadline: period("2025-Q2"),
            ..ARREARS
        };
        assert_eq!(quarters.checked(), Ok(quarters));
        assert_eq!(quarters.judge(&readings("2025 50, 2025-Q2 60")).standing, Standing::Met);
        assert_eq!(
            quarters.judge(&readings("2025-Q3 60, 2025 99")).standing,
            Standing::NoData
        );
        let months = Commitment {
            baseline_period: period("2023-M01-M09"),
            deadline: period("2025-M01-M09"),
            ..ARREARS
        };
        assert_eq!(months.judge(&readings("2024-M01-M06 50")).standing, Standing::NoData);
        assert_eq!(months.judge(&readings("2024-M01-M09 50")).standing, Standing::Met);
    }

    #[test]
    fn what_cannot_be_judged_is_refused() {
        assert_eq!(ARREARS.checked(), Ok(ARREARS));
        let with = |change: fn(&mut Commitment)| {
            let mut commitment = ARREARS;
            change(&mut commitment);
            commitment.checked().unwrap_err()
        };
        assert_eq!(with(|one| one.baseline = f64::NAN), Fault::Number);
        assert_eq!(with(|one| one.target = f64::NEG_INFINITY), Fault::Number);
        assert_eq!(with(|one| one.target = 100.0), Fault::Target);
        assert_eq!(with(|one| one.direction = Direction::Up), Fault::Target);
        assert_eq!(with(|one| one.deadline = Period::Undated), Fault::Undated);
        assert_eq!(with(|one| one.deadline = Period::Year(2023)), Fault::Deadline);
        assert_eq!(with(|one| one.deadline = Period::Year(2020)), Fault::Deadline);
        assert_eq!(with(|one| one.deadline = Period::Quarter(2026, 1)), Fault::Kind);
        assert_eq!(with(|one| one.baseline_period = Period::Undated), Fault::Kind);
        assert_eq!(
            with(|one| (one.baseline_period, one.deadline) = (Period::Years(2015, 2018), Period::Years(2019, 2020))),
            Fault::Kind
        );
    }

    #[test]
    fn words_and_messages_are_one_each() {
        use std::collections::BTreeSet;
        let standings = [
            Standing::Met,
            Standing::Missed,
            Standing::OnTheWay,
            Standing::OffTheWay,
            Standing::NoData,
        ];
        assert_eq!(BTreeSet::from(standings.map(Standing::word)).len(), 5);
        let faults = [
            Fault::Number,
            Fault::Target,
            Fault::Undated,
            Fault::Deadline,
            Fault::Kind,
        ];
        assert_eq!(BTreeSet::from(faults.map(Fault::message)).len(), 5);
        for direction in [Direction::Up, Direction::Down] {
            assert_eq!(Direction::of(direction.word()), Some(direction));
        }
        assert_eq!(Direction::of("sideways"), None);
    }

    /// For each year from 2022 to 2028 nothing, missing or a value.
    fn published() -> impl Strategy<Value = Vec<Reading>> {
        let year = prop::option::of(prop::option::of(prop_oneof![Just(60.0), Just(100.0), 0.0..160.0_f64]));
        prop::collection::vec(year, 7).prop_map(|years| {
            let years = years.into_iter().zip(2022..);
            years
                .filter_map(|(value, year)| {
                    Some(Reading {
                        period: Period::Year(year),
                        value: value?,
                    })
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn order_does_not_matter_and_up_mirrors_down(
            (readings, mixed) in published().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        ) {
            let judgement = ARREARS.judge(&readings);
            prop_assert_eq!(judgement, ARREARS.judge(&mixed));
            let up = Commitment { baseline: -100.0, target: -60.0, direction: Direction::Up, ..ARREARS };
            let turned: Vec<Reading> = readings
                .iter()
                .map(|reading| Reading { value: reading.value.map(|value| -value), ..*reading })
                .collect();
            let other = up.judge(&turned);
            prop_assert_eq!((judgement.standing, judgement.way), (other.standing, other.way));
        }

        #[test]
        fn what_is_missing_changes_nothing(readings in published()) {
            let known: Vec<Reading> = readings.iter().copied().filter(|reading| reading.value.is_some()).collect();
            prop_assert_eq!(ARREARS.judge(&readings), ARREARS.judge(&known));
        }

        #[test]
        fn what_is_met_stays_met(mut readings in published(), later in 2024..2040_i16, value in 0.0..200.0_f64) {
            let before = ARREARS.judge(&readings).standing;
            let is_new = readings.iter().all(|reading| reading.period != Period::Year(later));
            readings.push(Reading { period: Period::Year(later), value: Some(value) });
            prop_assert!(before != Standing::Met || !is_new || ARREARS.judge(&readings).standing == Standing::Met);
        }

        #[test]
        fn the_rule_in_its_words(readings in published()) {
            let value = |wanted: &dyn Fn(i16, f64) -> bool| {
                readings.iter().any(|reading| match (reading.period, reading.value) {
                    (Period::Year(year), Some(value)) => year > 2023 && wanted(year, value),
                    _ => false,
                })
            };
            let met = value(&|year, value| year <= 2026 && value <= 60.0);
            let missed = !met && value(&|year, value| year >= 2026 && value > 60.0);
            let standing = ARREARS.judge(&readings).standing;
            prop_assert_eq!(standing == Standing::Met, met);
            prop_assert_eq!(standing == Standing::Missed, missed);
            let over = value(&|year, _| year >= 2026);
            let running = !met && !missed && !over && value(&|_, _| true);
            prop_assert_eq!(matches!(standing, Standing::OnTheWay | Standing::OffTheWay), running);
        }
    }
}
