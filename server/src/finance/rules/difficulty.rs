//! The levels of financial difficulty by which the law reads arrears.
//!
//! Law 68/2017, as the Supreme State Audit was quoted: *problems* from 15 % of approved annual
//! expenditure (together with payments more than 30 days late), *difficulty* (article 56) above
//! 25 %, *serious difficulty* above 80 %. A level above these is not given: its threshold could not
//! be verified. The level says nothing of where a place stands among others.

/// From how many percent there are problems.
pub const PROBLEMS: f64 = 15.0;

/// Above how many percent there is difficulty.
pub const DIFFICULTY: f64 = 25.0;

/// Above how many percent there is serious difficulty.
pub const SERIOUS: f64 = 80.0;

/// A level of difficulty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Under 15 %.
    None,
    /// 15 % or more.
    Problems,
    /// Above 25 %.
    Difficulty,
    /// Above 80 %.
    Serious,
}

impl Level {
    /// The level of arrears that make up `percent` of the denominator named beside it.
    #[must_use]
    pub fn of(percent: f64) -> Self {
        if percent > SERIOUS {
            Self::Serious
        } else if percent > DIFFICULTY {
            Self::Difficulty
        } else if percent >= PROBLEMS {
            Self::Problems
        } else {
            Self::None
        }
    }

    /// The word in message keys and in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Problems => "problems",
            Self::Difficulty => "difficulty",
            Self::Serious => "serious",
        }
    }
}

/// The three denominators in use, with the indicator that holds each ratio. The same place can
/// change level with the denominator, so it is always named.
pub const DENOMINATORS: [(&str, &str); 3] = [
    ("approved", "arrears-to-approved-expenditure"),
    ("actual", "arrears-to-expenditure"),
    ("own-source", "arrears-to-own-source"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_stand_where_the_law_puts_them() {
        for (percent, level) in [
            (0.0, Level::None),
            (14.99, Level::None),
            (15.0, Level::Problems),
            (25.0, Level::Problems),
            (25.01, Level::Difficulty),
            (80.0, Level::Difficulty),
            (80.01, Level::Serious),
            (200.0, Level::Serious),
        ] {
            assert_eq!(Level::of(percent), level, "{percent}");
        }
    }
}
