//! Why there is no value. Missing is never zero.

use crate::{Period, Phase};

/// The reason for which a value is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// No observation is held.
    NoObservation,
    /// The source says that there is none.
    NotReported,
    /// There can be none.
    NotApplicable,
    /// The formula divides by this indicator, which is zero.
    DivisionByZero,
    /// The formula needs a value that is missing.
    Input {
        /// The indicator that is missing, as its number in the catalogue.
        indicator: u16,
        /// The period looked for.
        period: Period,
        /// The budget phase looked for.
        phase: Phase,
    },
    /// A sum over municipalities of which only some are known.
    IncompleteSum {
        /// How many are known.
        known: u16,
        /// How many there are.
        of: u16,
    },
    /// There is no population figure on the chosen base.
    NoPopulation,
    /// There is no price index for the period or for the base year.
    NoPrices,
    /// The indicator has no total that it is a share of, or the total is missing.
    NoTotal,
    /// The view cannot be applied to this unit.
    NotForUnit,
}

impl Missing {
    /// A short code, the same in exports, in the API and in message keys.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoObservation => "no-observation",
            Self::NotReported => "not-reported",
            Self::NotApplicable => "not-applicable",
            Self::DivisionByZero => "division-by-zero",
            Self::Input { .. } => "input-missing",
            Self::IncompleteSum { .. } => "incomplete-sum",
            Self::NoPopulation => "no-population",
            Self::NoPrices => "no-prices",
            Self::NoTotal => "no-total",
            Self::NotForUnit => "not-for-unit",
        }
    }
}
