//! Times as they are typed by the clock of Tirana.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Tirane;

/// Why a time cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTime {
    /// It is no date or no time.
    Unreadable,
    /// The clock skips it, in the night in which summer time begins.
    Skipped,
}

impl NoTime {
    /// The key of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Unreadable => "session-time-wrong",
            Self::Skipped => "session-time-skipped",
        }
    }
}

/// A day and an hour by the clock of Tirana. Of an hour that comes twice, the first is meant.
///
/// # Errors
/// Where it is none, or the clock skips it.
pub fn instant(day: NaiveDate, time: NaiveTime) -> Result<DateTime<Utc>, NoTime> {
    match Tirane.from_local_datetime(&day.and_time(time)) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Ok(at.with_timezone(&Utc)),
        LocalResult::None => Err(NoTime::Skipped),
    }
}

/// A day as a form sends it; none that lies beyond what is planned.
///
/// # Errors
/// Where it is none.
pub fn day(typed: &str) -> Result<NaiveDate, NoTime> {
    let day: NaiveDate = typed.trim().parse().map_err(|_| NoTime::Unreadable)?;
    let known = NaiveDate::from_ymd_opt(2000, 1, 1)..NaiveDate::from_ymd_opt(2100, 1, 1);
    if known.contains(&Some(day)) {
        Ok(day)
    } else {
        Err(NoTime::Unreadable)
    }
}

/// An hour as a form sends it or somebody types it: `9:30`, `09.30`.
///
/// # Errors
/// Where it is none.
pub fn time(typed: &str) -> Result<NaiveTime, NoTime> {
    let typed = typed.trim().replace('.', ":");
    NaiveTime::parse_from_str(&typed, "%H:%M").map_err(|_| NoTime::Unreadable)
}

/// The day and the hour of an instant in Tirana, as forms hold them.
#[must_use]
pub fn typed(at: DateTime<Utc>) -> (String, String) {
    let local = at.with_timezone(&Tirane);
    (local.format("%Y-%m-%d").to_string(), local.format("%H:%M").to_string())
}

/// The day of an instant in Tirana.
#[must_use]
pub fn date(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Tirane).date_naive()
}

/// The whole minutes between two instants.
#[must_use]
pub fn minutes(from: DateTime<Utc>, to: DateTime<Utc>) -> i64 {
    (to - from).num_minutes().max(0)
}

/// Cuts a time into slots of so many minutes; what is left over at the end is no slot.
#[must_use]
pub fn cut(from: DateTime<Utc>, to: DateTime<Utc>, minutes: i64) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let length = chrono::Duration::minutes(minutes.max(1));
    let mut slots = Vec::new();
    let mut begins = from;
    while begins + length <= to {
        slots.push((begins, begins + length));
        begins += length;
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day_text: &str, time_text: &str) -> Result<String, NoTime> {
        instant(day(day_text)?, time(time_text)?).map(|at| at.to_rfc3339())
    }

    #[test]
    fn hours_are_those_of_tirana_in_winter_and_summer() {
        assert_eq!(at("2026-12-01", "10:00").as_deref(), Ok("2026-12-01T09:00:00+00:00"));
        assert_eq!(at("2026-07-01", "9.30").as_deref(), Ok("2026-07-01T07:30:00+00:00"));
        let back = "2026-12-01T09:00:00Z".parse().unwrap();
        assert_eq!(typed(back), ("2026-12-01".to_owned(), "10:00".to_owned()));
    }

    #[test]
    fn an_hour_that_is_skipped_is_refused_and_one_that_comes_twice_is_the_first() {
        assert_eq!(at("2027-03-28", "02:30"), Err(NoTime::Skipped));
        assert_eq!(at("2027-03-28", "03:00").as_deref(), Ok("2027-03-28T01:00:00+00:00"));
        assert_eq!(at("2026-10-25", "02:30").as_deref(), Ok("2026-10-25T00:30:00+00:00"));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for (day, time) in [
            ("", "10:00"),
            ("2026-02-30", "10:00"),
            ("2026-12-01", "25:00"),
            ("2026-12-01", ""),
            ("9999-01-01", "10:00"),
        ] {
            assert_eq!(at(day, time), Err(NoTime::Unreadable), "{day} {time}");
        }
    }

    #[test]
    fn a_time_is_cut_into_whole_slots() {
        let from: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
        let slots = cut(from, from + chrono::Duration::minutes(100), 30);
        assert_eq!(slots.len(), 3);
        assert_eq!(slots[2].1, from + chrono::Duration::minutes(90));
        assert_eq!(cut(from, from, 30), []);
    }
}
