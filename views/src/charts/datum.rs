//! One value as a chart is given it.

use bashke_vocabulary::{Status, Unit};

use crate::i18n::Locale;

/// Beyond this no value is drawn: no sum of public money comes near it, and the arithmetic stays exact enough.
const LARGEST: f64 = 1e16;

/// A value to draw, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// One value.
    Known {
        /// The value in the unit of the chart.
        value: f64,
        /// How firm it is.
        status: Status,
    },
    /// Two sources give different values; both are drawn.
    Disputed {
        /// The value that the platform goes by.
        value: f64,
        /// The value of the other source.
        other: f64,
        /// How firm the first one is.
        status: Status,
    },
    /// No value; the reason in words, in the language of the page. Empty where none is known.
    Missing(String),
}

impl Datum {
    /// A value as its source states it.
    #[must_use]
    pub const fn reported(value: f64) -> Self {
        Self::Known {
            value,
            status: Status::Reported,
        }
    }

    /// A value with its status.
    #[must_use]
    pub const fn known(value: f64, status: Status) -> Self {
        Self::Known { value, status }
    }

    /// A value that another source contradicts.
    #[must_use]
    pub const fn disputed(value: f64, other: f64) -> Self {
        Self::Disputed {
            value,
            other,
            status: Status::Reported,
        }
    }

    /// No value, and why.
    #[must_use]
    pub fn missing(reason: impl Into<String>) -> Self {
        Self::Missing(reason.into())
    }

    /// The value, where there is one that can be drawn.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        match *self {
            Self::Known { value, .. } | Self::Disputed { value, .. } => drawable(value),
            Self::Missing(_) => None,
        }
    }

    /// The value of the other source, where the two disagree.
    #[must_use]
    pub fn other(&self) -> Option<f64> {
        match *self {
            Self::Disputed { value, other, .. } => drawable(value).and(drawable(other)),
            _ => None,
        }
    }

    /// Every value that the datum puts on the chart.
    pub(super) fn values(&self) -> impl Iterator<Item = f64> {
        self.value().into_iter().chain(self.other())
    }

    /// Whether the value is not firm: approximate, estimated or provisional.
    #[must_use]
    pub const fn is_soft(&self) -> bool {
        match self {
            Self::Known { status, .. } | Self::Disputed { status, .. } => {
                matches!(status, Status::Approximate | Status::Estimated | Status::Provisional)
            }
            Self::Missing(_) => false,
        }
    }

    /// The datum in words: the value with its unit, or that there is none.
    pub(super) fn words(&self, unit: Unit, locale: Locale) -> String {
        match (self.value(), self.other()) {
            (Some(value), Some(other)) => {
                format!("{} / {}", locale.amount(value, unit), locale.amount(other, unit))
            }
            (Some(value), None) => locale.amount(value, unit),
            (None, _) => self.reason(locale),
        }
    }

    /// Why there is no value; "no figure" where no reason is known.
    pub(super) fn reason(&self, locale: Locale) -> String {
        match self {
            Self::Missing(reason) if !reason.is_empty() => reason.clone(),
            Self::Missing(_) => locale.message("chart-no-figure"),
            _ => locale.message("chart-not-drawable"),
        }
    }
}

/// A value as short as a label wants it: the unit is named elsewhere.
pub(super) fn short(value: f64, unit: Unit, locale: Locale) -> String {
    match unit {
        Unit::Percent => locale.amount(value, unit),
        _ if value.abs() < 1e6 => locale.bare(value, unit),
        _ => locale.compact_number(value, unit),
    }
}

/// The value, if it is finite and of a size that can be drawn.
pub(super) fn drawable(value: f64) -> Option<f64> {
    (value.is_finite() && value.abs() <= LARGEST).then_some(value)
}

/// What has to be said about the data of a chart because of how they are drawn.
pub(super) fn notes<'a>(data: impl IntoIterator<Item = &'a Datum>, locale: Locale) -> Vec<String> {
    let (mut soft, mut disputed, mut beyond) = (false, false, false);
    for datum in data {
        soft |= datum.is_soft() && datum.value().is_some();
        disputed |= datum.other().is_some();
        beyond |= !matches!(datum, Datum::Missing(_)) && datum.value().is_none();
    }
    [
        (soft, "chart-note-soft"),
        (disputed, "chart-note-disputed"),
        (beyond, "chart-note-beyond"),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, key)| locale.message(key))
    .collect()
}

/// The same for a map, on which no mark is hollow and no bracket drawn: tiles have a ring in their corner, outlines nothing.
pub(super) fn map_notes<'a>(
    data: impl IntoIterator<Item = &'a Datum> + Clone,
    ringed: bool,
    locale: Locale,
) -> Vec<String> {
    let any = |holds: fn(&Datum) -> bool| data.clone().into_iter().any(holds);
    let soft = any(|datum| datum.is_soft() && datum.value().is_some() && datum.other().is_none());
    let disputed = any(|datum| datum.other().is_some());
    let beyond = any(|datum| !matches!(datum, Datum::Missing(_)) && datum.value().is_none());
    [
        (soft && ringed, "chart-note-soft-ring"),
        (disputed && ringed, "chart-note-disputed-ring"),
        (soft && !ringed, "chart-note-soft-table"),
        (disputed && !ringed, "chart-note-disputed-table"),
        (beyond, "chart-note-beyond"),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, key)| locale.message(key))
    .collect()
}
