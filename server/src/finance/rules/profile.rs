//! What a profile of a place says of one indicator: which value stands for it, how it changed, where it stands.

use bashke_vocabulary::{Period, PeriodKind, Phase, Status, TimeKind, Unit};

use super::cube::Reading;
use super::statistics::{median, percentile};

/// A known value with when and in which phase it holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// When.
    pub period: Period,
    /// In which budget phase.
    pub phase: Phase,
    /// The value; never missing.
    pub reading: Reading,
    /// The number.
    pub value: f64,
}

impl Known {
    /// A reading that has a value.
    #[must_use]
    pub fn new(period: Period, phase: Phase, reading: Reading) -> Option<Self> {
        let value = reading.number()?;
        Some(Self {
            period,
            phase,
            reading,
            value,
        })
    }
}

/// The value that stands for an indicator, and what may be said beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chosen {
    /// The value.
    pub at: Known,
    /// What it may be compared with: the period before.
    pub before: Option<Known>,
    /// A newer value that does not compare with it, such as five months after a whole year.
    pub later: Option<Known>,
    /// A plan for a newer period.
    pub plan: Option<Known>,
}

/// How many years older a whole year may be than a part of a year and still stand before it.
const YEAR_STANDS_FOR: i16 = 3;

/// Chooses the value that stands for an indicator among all that are known, in any order.
///
/// What was collected or spent comes before plans, and firm values before the estimates of a source. Of a stock
/// the newest is taken. Of a flow or a ratio the newest whole year is taken before parts of years, unless these
/// are years newer. Sums over several
/// years, and values without a date, stand only where there is no other.
#[must_use]
pub fn choose(time: TimeKind, known: &[Known]) -> Option<Chosen> {
    let newest = |fits: &dyn Fn(&Known) -> bool| {
        known
            .iter()
            .filter(|k| fits(k))
            .max_by_key(|k| (k.period, phase_order(k.phase)))
            .copied()
    };
    let actual = |k: &Known| k.phase == Phase::Actual;
    // the sum of several years is not what one year brought
    let dated = |k: &Known| !matches!(k.period.kind(), PeriodKind::Undated | PeriodKind::Years);
    let firm = |k: &Known| actual(k) && k.reading.status != Status::Estimated && dated(k);
    let newest_firm = newest(&firm);
    let whole_year = newest(&|k| firm(k) && k.period.kind() == PeriodKind::Year).filter(|year| {
        let years = |k: Known| k.period.year().unwrap_or_default();
        time != TimeKind::Stock && newest_firm.is_some_and(|any| years(any) - years(*year) <= YEAR_STANDS_FOR)
    });
    let at = whole_year
        .or(newest_firm)
        .or_else(|| newest(&|k| actual(k) && dated(k)))
        .or_else(|| newest(&actual))
        .or_else(|| newest(&|_| true))?;
    let later = newest_firm.filter(|other| actual(&at) && other.period > at.period);
    let plan = newest(&|k| !actual(k) && actual(&at) && k.period.year() > at.period.year());
    Some(Chosen {
        at,
        before: before(time, &at, known),
        later,
        plan,
    })
}

/// Among the plans of one period the last one counts.
const fn phase_order(phase: Phase) -> u8 {
    match phase {
        Phase::Draft => 0,
        Phase::Initial => 1,
        Phase::Revised => 2,
        Phase::Actual => 3,
    }
}

/// What a value is compared with: the same kind of period, one earlier; of a stock the newest that holds before it,
/// whatever the kind of its period.
fn before(time: TimeKind, at: &Known, known: &[Known]) -> Option<Known> {
    let same_phase = known.iter().filter(|k| k.phase == at.phase);
    if time == TimeKind::Stock {
        same_phase
            .filter(|k| k.period.is_moment() && at.period.is_moment() && k.period.end() < at.period.end())
            .max_by_key(|k| k.period)
            .copied()
    } else {
        let earlier = at.period.previous()?;
        same_phase.into_iter().find(|k| k.period == earlier).copied()
    }
}

/// The points of one place on a line over time. Of a stock every dated value stands on it; that a place has no value for a
/// quarter or a half-year in which others have one breaks its line only where its own values come in that rhythm.
#[must_use]
pub fn on_line<T>(time: TimeKind, points: Vec<(Period, T)>, known: impl Fn(&T) -> bool) -> Vec<(Period, T)> {
    if time != TimeKind::Stock {
        return points;
    }
    let own: Vec<Period> = points.iter().filter(|(_, t)| known(t)).map(|(p, _)| *p).collect();
    let same_kind = |period: Period, before: bool| {
        let other = |one: &&Period| one.kind() == period.kind() && (**one < period) == before;
        own.iter().any(|one| other(&one))
    };
    let in_rhythm = |period: Period| same_kind(period, true) && same_kind(period, false);
    points
        .into_iter()
        .filter(|(period, one)| known(one) || period.kind() == PeriodKind::Year || in_rhythm(*period))
        .collect()
}

/// How a value moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// By so many percentage points; the change of a share is never told in percent of a percent.
    Points(f64),
    /// By so many percent.
    Percent(f64),
    /// To so many times what it was.
    Times(f64),
    /// Hardly.
    Same,
}

/// The change from one value to the next; none where a percentage would say nothing (from zero or below).
#[must_use]
pub fn change(unit: Unit, before: f64, now: f64) -> Option<Change> {
    if unit == Unit::Percent {
        let points = now - before;
        return Some(if points.abs() < 0.05 {
            Change::Same
        } else {
            Change::Points(points)
        });
    }
    if before <= 0.0 || now < 0.0 {
        return None;
    }
    let percent = 100.0 * (now / before - 1.0);
    Some(match percent {
        p if p >= 100.0 => Change::Times(now / before),
        p if p.abs() < 0.5 => Change::Same,
        p => Change::Percent(p),
    })
}

/// Where a value stands among those of the same period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The largest is first; equal values share the better rank.
    pub rank: usize,
    /// Over how many values.
    pub n: usize,
    /// (Below + half of those equal) ÷ n, in percent.
    pub percentile: f64,
    /// The middle value.
    pub median: f64,
}

/// Where `value` stands among `values`, of which it is one; none where there are fewer than eight.
#[must_use]
pub fn standing(value: f64, values: &[f64]) -> Option<Standing> {
    Some(Standing {
        rank: 1 + values.iter().filter(|other| **other > value).count(),
        n: values.len(),
        percentile: percentile(value, values)?,
        median: median(values)?,
    })
}

/// The newest period in which every one of `parts` is known.
#[must_use]
pub fn newest_complete(periods: &[Period], parts: usize, known: impl Fn(usize, Period) -> bool) -> Option<Period> {
    periods
        .iter()
        .rev()
        .copied()
        .find(|period| parts > 0 && (0..parts).all(|part| known(part, *period)))
}

/// The best covered first, at most `most`; where two are equally covered, the one named earlier. Those with fewer
/// than two points cannot be drawn as a line and are left out.
#[must_use]
pub fn best_covered<T: Copy>(points: &[(T, usize)], most: usize) -> Vec<T> {
    let mut enough: Vec<(T, usize)> = points.iter().copied().filter(|(_, n)| *n >= 2).collect();
    enough.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    enough.into_iter().take(most).map(|(item, _)| item).collect()
}

/// At most `most` neighbouring rows out of `rows`, with `own` as near to their middle as it goes.
#[must_use]
pub fn window(rows: usize, own: usize, most: usize) -> std::ops::Range<usize> {
    let width = most.min(rows);
    let start = own.saturating_sub(width / 2).min(rows - width);
    start..start + width
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known(period: &str, phase: Phase, value: f64, status: Status) -> Known {
        let reading = Reading {
            value: Ok(value),
            status,
            source: None,
            disputed: false,
        };
        Known::new(period.parse().expect("period"), phase, reading).expect("value")
    }

    fn fact(period: &str, value: f64) -> Known {
        known(period, Phase::Actual, value, Status::Reported)
    }

    #[test]
    fn a_whole_year_stands_before_newer_months() {
        let all = [
            fact("2022", 31.6),
            fact("2023", 34.9),
            fact("2025-M01-M05", 15.0),
            known("2025", Phase::Initial, 41.0, Status::Approximate),
        ];
        let chosen = choose(TimeKind::Flow, &all).expect("chosen");
        assert_eq!(chosen.at, all[1]);
        assert_eq!(chosen.before, Some(all[0]));
        assert_eq!(chosen.later, Some(all[2]));
        assert_eq!(chosen.plan, Some(all[3]));
    }

    #[test]
    fn an_old_year_gives_way_to_newer_months() {
        let all = [fact("2015", 1.0), fact("2024-M01-M05", 2.0)];
        assert_eq!(choose(TimeKind::Flow, &all).expect("chosen").at, all[1]);
    }

    #[test]
    fn of_a_stock_the_newest_is_taken_and_compared_with_the_nearest_before_it() {
        let all = [fact("2025-H1", 3.6), fact("2021-H1", 6.6), fact("2023", 4.75)];
        let chosen = choose(TimeKind::Stock, &all).expect("chosen");
        assert_eq!(
            (chosen.at, chosen.before, chosen.later),
            (all[0], Some(all[2]), None),
            "the end of 2023 is nearer to June 2025 than June 2021"
        );
        // the end of the second quarter is the end of the half-year: nothing lies between
        let same = [fact("2019-H1", 6.2), fact("2019-Q2", 6.3), fact("2018", 6.8)];
        let chosen = choose(TimeKind::Stock, &same).expect("chosen");
        assert_eq!(chosen.before, Some(same[2]));
    }

    #[test]
    fn a_line_of_a_stock_breaks_only_in_its_own_rhythm() {
        let line = |known: &[&str], missing: &[&str]| -> Vec<String> {
            let point = |text: &&str, value| (text.parse::<Period>().expect("period"), value);
            let mut points: Vec<(Period, bool)> = known.iter().map(|p| point(p, true)).collect();
            points.extend(missing.iter().map(|p| point(p, false)));
            points.sort_by_key(|(period, _)| *period);
            let kept = on_line(TimeKind::Stock, points, |known| *known);
            kept.into_iter().map(|(period, _)| period.to_string()).collect()
        };
        assert_eq!(line(&["2018", "2019"], &["2019-H1"]), ["2018", "2019"]);
        assert_eq!(line(&["2018", "2020"], &["2019"]), ["2018", "2019", "2020"]);
        assert_eq!(
            line(&["2019-Q1", "2019-Q3"], &["2019-Q2"]),
            ["2019-Q1", "2019-Q2", "2019-Q3"]
        );
    }

    #[test]
    fn plans_and_estimates_stand_only_where_there_is_nothing_else() {
        let plan = known("2025", Phase::Initial, 2.0, Status::Reported);
        let revised = known("2025", Phase::Revised, 3.0, Status::Reported);
        let estimate = known("2024", Phase::Actual, 1.0, Status::Estimated);
        let undated = fact("undated", 9.0);
        assert_eq!(choose(TimeKind::Flow, &[plan, revised]).expect("chosen").at, revised);
        assert_eq!(choose(TimeKind::Flow, &[plan, estimate]).expect("chosen").at, estimate);
        assert_eq!(choose(TimeKind::Stock, &[undated]).expect("chosen").at, undated);
        let years = fact("2015-2018", 60.0);
        assert_eq!(
            choose(TimeKind::Flow, &[years, fact("2016", 9.0)])
                .expect("chosen")
                .at
                .value,
            9.0
        );
        assert_eq!(choose(TimeKind::Flow, &[years]).expect("chosen").at, years);
        assert_eq!(choose(TimeKind::Flow, &[]), None);
    }

    #[test]
    fn changes_are_told_as_they_should_be() {
        assert_eq!(change(Unit::Percent, 24.0, 19.0), Some(Change::Points(-5.0)));
        assert_eq!(change(Unit::Percent, 24.0, 24.01), Some(Change::Same));
        assert!(matches!(change(Unit::Lek, 100.0, 80.0), Some(Change::Percent(p)) if (p + 20.0).abs() < 1e-9));
        assert_eq!(change(Unit::Lek, 100.0, 300.0), Some(Change::Times(3.0)));
        assert_eq!(change(Unit::Lek, 0.0, 300.0), None);
        assert_eq!(change(Unit::Lek, 100.0, 100.2), Some(Change::Same));
    }

    #[test]
    fn no_standing_among_few() {
        let values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
        assert_eq!(standing(1.0, &values[..7]), None);
        let standing = standing(7.0, &values).expect("standing");
        assert_eq!((standing.rank, standing.n, standing.median), (2, 8, 4.5));
        assert_eq!(standing.percentile, 81.25);
    }

    #[test]
    fn parts_are_shown_only_where_all_are_known() {
        let periods = [Period::Year(2022), Period::Year(2023)];
        let known = |part: usize, period: Period| part == 0 || period == Period::Year(2022);
        assert_eq!(newest_complete(&periods, 2, known), Some(Period::Year(2022)));
        assert_eq!(newest_complete(&periods, 1, known), Some(Period::Year(2023)));
        assert_eq!(newest_complete(&periods, 0, known), None);
    }

    #[test]
    fn the_best_covered_come_first() {
        assert_eq!(
            best_covered(&[('a', 2), ('b', 5), ('c', 1), ('d', 5)], 3),
            ['b', 'd', 'a']
        );
    }

    proptest! {
        #[test]
        fn a_window_holds_its_own_row(rows in 1usize..80, own in 0usize..80, most in 1usize..12) {
            let own = own % rows;
            let window = window(rows, own, most);
            prop_assert!(window.contains(&own) && window.end <= rows && window.len() == most.min(rows));
        }

        #[test]
        fn the_chosen_is_known_and_older_than_what_came_later(
            points in prop::collection::vec((2000i16..2030, 0u8..4, -1e6..1e6f64), 1..20)
        ) {
            let all: Vec<Known> = points
                .iter()
                .map(|(year, kind, value)| match kind {
                    0 => fact(&year.to_string(), *value),
                    1 => fact(&format!("{year}-H1"), *value),
                    2 => known(&year.to_string(), Phase::Initial, *value, Status::Reported),
                    _ => known(&year.to_string(), Phase::Actual, *value, Status::Estimated),
                })
                .collect();
            for time in [TimeKind::Flow, TimeKind::Stock, TimeKind::Ratio] {
                let chosen = choose(time, &all).expect("something is known");
                prop_assert!(all.contains(&chosen.at));
                prop_assert!(chosen.later.is_none_or(|later| later.period > chosen.at.period));
                prop_assert!(chosen.before.is_none_or(|before| before.period < chosen.at.period));
            }
        }
    }
}
