//! What stewards bring, and how it goes on until it is published or discarded.

use serde::{Deserialize, Serialize};

use super::import::suspicion::{Against, Oddity, Suspicion};

/// From this size on a file is read in the background.
pub const INLINE: i64 = 256 * 1024;

/// The most that one steward may have open at once.
pub const OPEN_AT_ONCE: u64 = 20;

/// Where a work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The file is there; its columns are to be named.
    Uploaded,
    /// It is to be read.
    Queued,
    /// It is being read.
    Reading,
    /// It has faults.
    Faulty,
    /// All of it stands already.
    Same,
    /// The same file waits already.
    Twin,
    /// It waits for another steward to publish it.
    Waiting,
    /// It could not be read at all.
    Failed,
    /// It is published.
    Published,
    /// It was dropped.
    Discarded,
}

impl State {
    const ALL: [Self; 10] = [
        Self::Uploaded,
        Self::Queued,
        Self::Reading,
        Self::Faulty,
        Self::Same,
        Self::Twin,
        Self::Waiting,
        Self::Failed,
        Self::Published,
        Self::Discarded,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Uploaded => "uploaded",
            Self::Queued => "queued",
            Self::Reading => "reading",
            Self::Faulty => "faulty",
            Self::Same => "same",
            Self::Twin => "twin",
            Self::Waiting => "waiting",
            Self::Failed => "failed",
            Self::Published => "published",
            Self::Discarded => "discarded",
        }
    }

    /// The state of a stored word; one that nobody knows is treated as failed.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|state| state.word() == word)
            .unwrap_or(Self::Failed)
    }

    /// The words of those that are not done with, besides what waits.
    pub const IN_HAND: [&'static str; 7] = ["uploaded", "queued", "reading", "faulty", "same", "twin", "failed"];

    /// Whether its file and columns can be changed.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Uploaded | Self::Faulty | Self::Same | Self::Twin | Self::Failed
        )
    }

    /// Whether it is done with.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Published | Self::Discarded)
    }
}

/// What looks odd in a batch, as it is kept with the work.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Oddities {
    /// How many there are of each kind.
    pub counts: Vec<(String, u64)>,
    /// The first of them.
    pub kept: Vec<Odd>,
}

/// One thing that looks odd.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Odd {
    /// Its kind, such as `unit-slip`.
    pub kind: String,
    /// Slug of the indicator.
    pub indicator: String,
    /// Slug of the place.
    pub place: String,
    /// When.
    pub period: String,
    /// The budget phase.
    pub phase: String,
    /// The value.
    pub value: Option<f64>,
    /// What it was held against.
    pub other: Option<f64>,
    /// Where that comes from: `before`, `other-source`, `peers`, or a period.
    pub against: Option<String>,
    /// Its row in the file.
    pub row: Option<i32>,
}

impl Odd {
    /// What is kept of a suspicion about this indicator and place.
    #[must_use]
    pub fn of(suspicion: &Suspicion, indicator: &str, place: &str) -> Self {
        let (against, other) = match suspicion.oddity {
            Oddity::UnitSlip { against, other, .. }
            | Oddity::Jump { against, other }
            | Oddity::SignFlip { against, other } => (Some(against), Some(other)),
            Oddity::Vanished { other } => (Some(Against::Before), Some(other)),
            Oddity::Total { sum: other } | Oddity::AboveWhole { whole: other } => (None, Some(other)),
            Oddity::Percent | Oddity::Future => (None, None),
        };
        Self {
            kind: kind(suspicion.oddity.code()),
            indicator: indicator.to_owned(),
            place: place.to_owned(),
            period: suspicion.seen.period.to_string(),
            phase: suspicion.seen.phase.word().to_owned(),
            value: suspicion.seen.value,
            other,
            against: against.map(|against| match against {
                Against::Before => "before".to_owned(),
                Against::OtherSource => "other-source".to_owned(),
                Against::Peers => "peers".to_owned(),
                Against::Period(period) => period.to_string(),
            }),
            row: suspicion.seen.row,
        }
    }
}

/// A kind of suspicion as a word.
#[must_use]
pub fn kind(code: &str) -> String {
    code.replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_hand_is_neither_waiting_nor_closed() {
        for state in State::ALL {
            assert_eq!(State::of(state.word()), state);
            let in_hand = State::IN_HAND.contains(&state.word());
            assert_eq!(in_hand, !state.is_closed() && state != State::Waiting, "{state:?}");
            assert!(!state.is_open() || in_hand);
        }
    }
}
