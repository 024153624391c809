//! Whether a release moved what a project wants to move.

use bashke_vocabulary::Period;

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

#[cfg(test)]
mod tests {
    use super::*;

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
