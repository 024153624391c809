//! Exercises on the platform's own figures: a template, what is drawn from it for a learner, and whether an answer is right.
//!
//! The same seed over the same release draws the same question, so an attempt keeps the two and nothing else.

mod chance;
mod drawing;

pub use chance::Chance;

use bashke_vocabulary::Period;

use super::course::Both;
use super::gift::{UNITS, answered};
use super::words::words;

words! {
    /// What is asked.
    Kind {
        /// A value.
        Value => "value",
        /// A value divided by the inhabitants.
        PerInhabitant => "per-inhabitant",
        /// The rank of a place among all, the largest first.
        Rank => "rank",
        /// Which of some places has the largest value.
        WhichOfThese => "which-of-these",
        /// In which period a place's value was the largest or the smallest.
        ReadAChart => "read-a-chart",
        /// Which of some values was multiplied by a thousand.
        Implausible => "implausible",
    }
}

words! {
    /// Which end of a course is asked for.
    Extreme {
        /// The largest value.
        YearOfMaximum => "year-of-maximum",
        /// The smallest value.
        YearOfMinimum => "year-of-minimum",
    }
}

/// By what a slip of units multiplies.
pub const SLIP: f64 = 1_000.0;

/// How far an answer may be from the value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tolerance {
    /// A share of the value, 0.01 being one percent.
    Relative(f64),
    /// In the unit of the indicator.
    Absolute(f64),
}

impl Tolerance {
    /// Reads `1%` or a number.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (number, relative) = match text.strip_suffix('%') {
            Some(number) => (number.trim(), true),
            None => (text, false),
        };
        let number = number.parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0)?;
        Some(if relative {
            Self::Relative(number / 100.0)
        } else {
            Self::Absolute(number)
        })
    }

    /// How far from a value, in its unit.
    #[must_use]
    pub fn around(self, value: f64) -> f64 {
        match self {
            Self::Relative(share) => value.abs() * share,
            Self::Absolute(by) => by,
        }
    }
}

/// From which places is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Places {
    /// Any municipality.
    Municipalities,
    /// Those of a county, by its short name.
    County(String),
    /// These, by their short names.
    These(Vec<String>),
}

/// A template.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// What is asked.
    pub kind: Kind,
    /// The dataset, by its short name.
    pub dataset: String,
    /// The indicators of which one is drawn.
    pub indicators: Vec<String>,
    /// The places of which one is drawn.
    pub places: Places,
    /// The periods of which one is drawn; for a chart, all that are shown.
    pub periods: Vec<Period>,
    /// How far an answer may be off.
    pub tolerance: Tolerance,
    /// Which end of a course is asked for.
    pub ask: Extreme,
    /// How many choices are offered.
    pub choices: usize,
    /// What it is worth.
    pub points: u32,
    /// The question, with `{indicator}`, `{place}`, `{period}`, `{unit}`, `{population}`.
    pub question: Both,
    /// A help.
    pub hint: Both,
}

/// What exercises read of figures, by short names.
pub trait Figures {
    /// The places, by their short names, in an order that stays.
    fn places(&self, places: &Places) -> Vec<String>;
    /// A value, in the unit of its indicator.
    fn value(&self, indicator: &str, place: &str, period: Period) -> Option<f64>;
    /// The inhabitants by which the platform divides in a period.
    fn inhabitants(&self, place: &str) -> Option<f64>;
}

/// A place with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The place.
    pub place: String,
    /// Its value.
    pub value: f64,
    /// The value that is shown, where values are.
    pub shown: f64,
}

/// What is right.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// A number, and how far one may be off; the inhabitants where it was divided by them.
    Number {
        /// The value.
        accepted: f64,
        /// How far from it.
        within: f64,
        /// What was divided, and by how many.
        divided: Option<(f64, f64)>,
    },
    /// A rank among so many.
    Rank {
        /// The rank, from 1.
        accepted: usize,
        /// Among how many.
        of: usize,
        /// The value.
        value: f64,
    },
    /// One of some places.
    Choice {
        /// What is offered.
        offered: Vec<Choice>,
        /// Which is right.
        right: usize,
    },
    /// One of the periods of a course, or several that are equal.
    Period {
        /// The course.
        course: Vec<(Period, f64)>,
        /// Which are right.
        right: Vec<Period>,
    },
}

/// A question as it was drawn for a learner.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The indicator.
    pub indicator: String,
    /// The place that it is about; none where there are several.
    pub place: Option<String>,
    /// The period; none for a course.
    pub period: Option<Period>,
    /// What is right.
    pub key: Key,
}

impl Drawn {
    /// Whether an answer is what is asked for: where that is a number, whether one can be read in it.
    #[must_use]
    pub fn can_read(&self, answer: &str) -> bool {
        match &self.key {
            Key::Number { .. } => !answered(answer, &UNITS).is_empty(),
            Key::Rank { .. } => rank(answer).is_some(),
            Key::Choice { .. } | Key::Period { .. } => true,
        }
    }

    /// Whether an answer is right: a number as it was typed, the number of a choice, or a period. None where it says nothing.
    #[must_use]
    pub fn is_right(&self, answer: &str) -> Option<bool> {
        let answer = answer.trim();
        if answer.is_empty() {
            return None;
        }
        Some(match &self.key {
            Key::Number { accepted, within, .. } => answered(answer, &UNITS)
                .into_iter()
                .any(|given| (given - accepted).abs() <= within + accepted.abs() * 1e-9),
            Key::Rank { accepted, .. } => rank(answer) == Some(*accepted),
            Key::Choice { right, .. } => answer.parse() == Ok(*right),
            Key::Period { right, .. } => answer.parse::<Period>().is_ok_and(|period| right.contains(&period)),
        })
    }
}

/// A rank as it was typed: `3`, or `3.` as in an order.
fn rank(typed: &str) -> Option<usize> {
    typed.trim().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests;
