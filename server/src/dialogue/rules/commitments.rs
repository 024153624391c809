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
    /// All, in the order in which they are counted.
    pub const ALL: [Self; 5] = [Self::Met, Self::OnTheWay, Self::OffTheWay, Self::Missed, Self::NoData];

    /// The standing of a stored word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.word() == word)
    }

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

    /// Whether the value of a period can be held against this commitment's.
    #[must_use]
    pub fn is_measured_in(&self, period: Period) -> bool {
        is_like(period, self.deadline)
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
mod tests;
