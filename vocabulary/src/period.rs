//! Reference periods.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// The years that a period may lie in.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// What kind of period it is. Values of different kinds never share a line in a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// A calendar year.
    Year,
    /// A half-year.
    Half,
    /// A quarter.
    Quarter,
    /// Some months of one year.
    Months,
    /// Several years together.
    Years,
    /// A day.
    Date,
    /// The source states no date.
    Undated,
}

/// A reference period, with one canonical text form each.
///
/// | form | meaning |
/// |---|---|
/// | `2023` | the calendar year |
/// | `2019-H1` | its first half |
/// | `2019-Q2` | its second quarter |
/// | `2019-M01-M09` | January to September |
/// | `2015-2018` | the four years together |
/// | `2023-09-18` | the day |
/// | `undated` | the source states no date |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar year.
    Year(i16),
    /// A half-year: year and half (1 or 2).
    Half(i16, u8),
    /// A quarter: year and quarter (1 to 4).
    Quarter(i16, u8),
    /// Months of one year: year, first and last month (1 to 12).
    Months(i16, u8, u8),
    /// Several years together: first and last year.
    Years(i16, i16),
    /// A day: year, month, day.
    Date(i16, u8, u8),
    /// The source states no date.
    Undated,
}

/// The text is not a period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a period: write 2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018 or 2023-09-18")]
pub struct PeriodError(pub String);

impl Period {
    /// The kind of the period.
    #[must_use]
    pub const fn kind(self) -> PeriodKind {
        match self {
            Self::Year(_) => PeriodKind::Year,
            Self::Half(..) => PeriodKind::Half,
            Self::Quarter(..) => PeriodKind::Quarter,
            Self::Months(..) => PeriodKind::Months,
            Self::Years(..) => PeriodKind::Years,
            Self::Date(..) => PeriodKind::Date,
            Self::Undated => PeriodKind::Undated,
        }
    }

    /// The calendar year in which the period ends; none where the source states no date.
    #[must_use]
    pub const fn year(self) -> Option<i16> {
        match self {
            Self::Year(y)
            | Self::Half(y, _)
            | Self::Quarter(y, _)
            | Self::Months(y, _, _)
            | Self::Date(y, _, _)
            | Self::Years(_, y) => Some(y),
            Self::Undated => None,
        }
    }

    /// Whether a stock at its end has a place on the line of time: several years together have none, nor has what is not
    /// dated.
    #[must_use]
    pub const fn is_moment(self) -> bool {
        !matches!(self, Self::Years(..) | Self::Undated)
    }

    /// The period of the same kind just before, where there is one.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        let before = match self {
            Self::Year(y) => Self::Year(y - 1),
            Self::Half(y, 1) => Self::Half(y - 1, 2),
            Self::Half(y, h) => Self::Half(y, h - 1),
            Self::Quarter(y, 1) => Self::Quarter(y - 1, 4),
            Self::Quarter(y, q) => Self::Quarter(y, q - 1),
            // the same months a year earlier: what such figures are compared with
            Self::Months(y, from, to) => Self::Months(y - 1, from, to),
            Self::Years(..) | Self::Date(..) | Self::Undated => return None,
        };
        before.is_valid().then_some(before)
    }

    /// The last day as (year, month, day): when a stock holds. Every month ends on day 31 here, so that the end of a
    /// quarter, of a half-year and of a year that coincide are the same.
    #[must_use]
    pub const fn end(self) -> (i16, u8, u8) {
        match self {
            Self::Year(y) | Self::Years(_, y) => (y, 12, 31),
            Self::Half(y, h) => (y, 6 * h, 31),
            Self::Quarter(y, q) => (y, 3 * q, 31),
            Self::Months(y, _, to) => (y, to, 31),
            Self::Date(y, m, d) => (y, m, d),
            Self::Undated => (0, 0, 0),
        }
    }

    fn is_valid(self) -> bool {
        match self {
            Self::Year(y) => YEARS.contains(&y),
            Self::Half(y, h) => YEARS.contains(&y) && (1..=2).contains(&h),
            Self::Quarter(y, q) => YEARS.contains(&y) && (1..=4).contains(&q),
            Self::Months(y, from, to) => YEARS.contains(&y) && (1..=12).contains(&from) && (from..=12).contains(&to),
            Self::Years(a, b) => YEARS.contains(&a) && YEARS.contains(&b) && a < b,
            Self::Date(y, m, d) => YEARS.contains(&y) && (1..=12).contains(&m) && (1..=days_in(y, m)).contains(&d),
            Self::Undated => true,
        }
    }
}

const fn days_in(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

impl Ord for Period {
    /// By the day on which they end; then by kind; then by where they begin.
    fn cmp(&self, other: &Self) -> Ordering {
        let begin = |p: &Self| match *p {
            Self::Months(_, from, _) => i16::from(from),
            Self::Years(from, _) => from,
            _ => 0,
        };
        self.end()
            .cmp(&other.end())
            .then(self.kind().cmp(&other.kind()))
            .then(begin(self).cmp(&begin(other)))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(y) => write!(f, "{y}"),
            Self::Half(y, h) => write!(f, "{y}-H{h}"),
            Self::Quarter(y, q) => write!(f, "{y}-Q{q}"),
            Self::Months(y, from, to) => write!(f, "{y}-M{from:02}-M{to:02}"),
            Self::Years(a, b) => write!(f, "{a}-{b}"),
            Self::Date(y, m, d) => write!(f, "{y}-{m:02}-{d:02}"),
            Self::Undated => f.write_str("undated"),
        }
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || PeriodError(text.chars().take(40).collect());
        if text == "undated" {
            return Ok(Self::Undated);
        }
        // only ASCII digits: `parse` would also take a sign
        let digits = |part: &str, length: usize| -> Result<i16, PeriodError> {
            if part.len() == length && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse().map_err(|_| wrong())
            } else {
                Err(wrong())
            }
        };
        let small = |part: &str, length: usize| digits(part, length).and_then(|n| u8::try_from(n).map_err(|_| wrong()));
        let parts: Vec<&str> = text.split('-').collect();
        let period = match parts[..] {
            [year] => Self::Year(digits(year, 4)?),
            [year, part] => {
                let year = digits(year, 4)?;
                if let Some(half) = part.strip_prefix('H') {
                    Self::Half(year, small(half, 1)?)
                } else if let Some(quarter) = part.strip_prefix('Q') {
                    Self::Quarter(year, small(quarter, 1)?)
                } else {
                    Self::Years(year, digits(part, 4)?)
                }
            }
            [year, from, to] => {
                let year = digits(year, 4)?;
                match (from.strip_prefix('M'), to.strip_prefix('M')) {
                    (Some(from), Some(to)) => Self::Months(year, small(from, 2)?, small(to, 2)?),
                    _ => Self::Date(year, small(from, 2)?, small(to, 2)?),
                }
            }
            _ => return Err(wrong()),
        };
        if period.is_valid() { Ok(period) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_period() -> impl Strategy<Value = Period> {
        prop_oneof![
            YEARS.prop_map(Period::Year),
            (YEARS, 1..=2u8).prop_map(|(y, h)| Period::Half(y, h)),
            (YEARS, 1..=4u8).prop_map(|(y, q)| Period::Quarter(y, q)),
            (YEARS, 1..=12u8, 0..12u8).prop_map(|(y, a, n)| Period::Months(y, a, (a + n).min(12))),
            (1990..2050i16, 1..50i16).prop_map(|(a, n)| Period::Years(a, a + n)),
            (YEARS, 1..=12u8, 1..=28u8).prop_map(|(y, m, d)| Period::Date(y, m, d)),
            Just(Period::Undated),
        ]
    }

    proptest! {
        #[test]
        fn text_form_round_trips(period in any_period()) {
            prop_assert_eq!(period.to_string().parse::<Period>(), Ok(period));
        }

        #[test]
        fn order_is_total_and_agrees_with_equality(a in any_period(), b in any_period()) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a == b, a.cmp(&b) == Ordering::Equal);
        }

        #[test]
        fn previous_is_earlier_and_of_the_same_kind(period in any_period()) {
            if let Some(before) = period.previous() {
                prop_assert!(before < period);
                prop_assert_eq!(before.kind(), period.kind());
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,24}") {
            let _ = text.parse::<Period>();
        }
    }

    #[test]
    fn what_is_not_a_period_is_refused() {
        for text in [
            "",
            "9999",
            "1899",
            "23",
            "2023-",
            "2023-H3",
            "2019-Q0",
            "2019-M09-M01",
            "2019-M1-M9",
            "2018-2015",
            "2023-02-30",
            "+202",
            "２０２３",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
