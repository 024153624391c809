//! Whether a release moved what a project wants to move.

use bashke_vocabulary::Period;
use chrono::{Datelike as _, NaiveDate};

/// From how many years on a first period is old beside the beginning of a project.
const OLD_YEARS: i16 = 2;

/// What a release says of an indicator at a place: periods, each with its value where there is one.
type Readings = [(Period, Option<f64>)];

/// Whether a value of a period from which a target is counted on, of the same kind, is there now and was not, is another
/// one, or is there no more.
#[must_use]
pub fn is_moved(before: &Readings, now: &Readings, from: Period) -> bool {
    let counts = |period: Period| period >= from && period.kind() == from.kind();
    let value = |readings: &Readings, of: Period| {
        let found = readings.iter().find(|(period, _)| *period == of);
        found.and_then(|(_, value)| *value)
    };
    let periods = before.iter().chain(now).map(|(period, _)| *period);
    periods
        .filter(|period| counts(*period))
        .any(|period| value(before, period) != value(now, period))
}

/// How the periods of a figure lie beside the beginning of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    /// Whether the newest period was over before the project began: nothing is known yet of the time since.
    pub nothing_since: bool,
    /// By how many whole years the first period is older than the beginning, where these are several.
    pub older_by: Option<i16>,
}

/// How the first and the newest period lie beside the day on which a project begins.
#[must_use]
pub fn beside(first: Period, newest: Option<Period>, begins: NaiveDate) -> Beside {
    let none = if begins.year() < 0 { i16::MIN } else { i16::MAX };
    let day = (
        i16::try_from(begins.year()).unwrap_or(none),
        u8::try_from(begins.month()).unwrap_or_default(),
        u8::try_from(begins.day()).unwrap_or_default(),
    );
    let (year, month, of_month) = first.end();
    // a year that is not whole does not count
    let begun = i16::from((day.1, day.2) < (month, of_month));
    let older = day.0.saturating_sub(year).saturating_sub(begun);
    Beside {
        nothing_since: newest.is_some_and(|period| period.end() < day),
        older_by: (older >= OLD_YEARS).then_some(older),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_over_before_a_project_began_says_nothing_of_the_time_since() {
        let begins = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        for (first, newest, nothing_since, older_by) in [
            ("2024", Some("2025"), true, None),
            ("2024", Some("2026"), false, None),
            ("2024", None, false, None),
            ("2023", Some("2025"), true, Some(2)),
            ("2018", Some("2026"), false, Some(7)),
            ("2024-Q1", Some("2026-Q1"), false, None),
            ("2023-Q4", Some("2025-Q4"), true, Some(2)),
            ("2026", Some("2027"), false, None),
        ] {
            let parsed = |period: &str| period.parse().unwrap();
            let found = beside(parsed(first), newest.map(parsed), begins);
            let expected = Beside {
                nothing_since,
                older_by,
            };
            assert_eq!(found, expected, "{first} {newest:?}");
        }
        // what stands in the database may be any day
        let newest = "2026".parse().ok();
        for (begins, nothing_since) in [(NaiveDate::MIN, false), (NaiveDate::MAX, true)] {
            let found = beside("2024-Q1".parse().unwrap(), newest, begins);
            assert_eq!(
                (found.nothing_since, found.older_by.is_some()),
                (nothing_since, nothing_since)
            );
        }
    }

    /// Periods with their values.
    type Told<'a> = &'a [(&'a str, Option<f64>)];

    fn readings(pairs: &[(&str, Option<f64>)]) -> Vec<(Period, Option<f64>)> {
        pairs
            .iter()
            .map(|(period, value)| (period.parse().unwrap(), *value))
            .collect()
    }

    #[test]
    fn what_is_new_other_or_gone_from_the_period_on_is_a_move_and_nothing_else_is() {
        let before = readings(&[
            ("2018", Some(1.0)),
            ("2019", Some(2.0)),
            ("2020", None),
            ("2019-Q1", Some(1.0)),
        ]);
        let from = "2019".parse().unwrap();
        let table: [(Told<'_>, bool); 6] = [
            (
                &[
                    ("2018", Some(1.0)),
                    ("2019", Some(2.0)),
                    ("2020", None),
                    ("2019-Q1", Some(1.0)),
                ],
                false,
            ),
            // another year before, another kind of period, and a period without a value
            (
                &[
                    ("2018", Some(9.0)),
                    ("2019", Some(2.0)),
                    ("2021", None),
                    ("2019-Q1", Some(9.0)),
                ],
                false,
            ),
            (&[("2018", Some(1.0)), ("2019", Some(2.5))], true),
            (&[("2019", Some(2.0)), ("2020", Some(3.0))], true),
            (&[("2019", Some(2.0)), ("2021", Some(3.0))], true),
            (&[("2018", Some(1.0))], true),
        ];
        for (now, moved) in table {
            assert_eq!(is_moved(&before, &readings(now), from), moved, "{now:?}");
        }
        assert!(is_moved(&[], &before, from));
    }
}
