//! The code on the wall of the room, which is another every two minutes: it tells that whoever brings it is there.

use chrono::{DateTime, Duration, Utc};

/// For how many seconds a code is shown.
const SHOWN: i64 = 120;

/// For how many such times it is taken afterwards: whoever scans it may have to sign in first.
const TAKEN: i64 = 5;

/// How long before the beginning people may be marked present.
pub const BEFORE: Duration = Duration::minutes(60);

/// How long after the end they may mark themselves.
pub const AFTER: Duration = Duration::minutes(30);

/// What signatures of codes are for.
pub const PURPOSE: &str = "session attendance";

/// The number of the code that is shown now.
#[must_use]
pub const fn number(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(SHOWN)
}

/// What is signed of a code.
#[must_use]
pub fn signed_text(session: i32, number: i64) -> String {
    format!("{session} {number}")
}

/// The number and the signature of a code, where it is one of the last few.
#[must_use]
pub fn read(code: &str, now: DateTime<Utc>) -> Option<(i64, &str)> {
    let (number_text, signature) = code.split_once('.')?;
    let given: i64 = number_text.parse().ok()?;
    let shown = number(now);
    (shown - TAKEN..=shown).contains(&given).then_some((given, signature))
}

/// Whether people may mark themselves present now.
#[must_use]
pub fn is_open(begins: DateTime<Utc>, ends: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (begins - BEFORE..=ends + AFTER).contains(&now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_taken_for_ten_minutes_and_not_before_it_was_shown() {
        let now: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
        let code = format!("{}.abc", number(now));
        assert_eq!(read(&code, now), Some((number(now), "abc")));
        assert!(read(&code, now + Duration::minutes(10)).is_some());
        assert!(read(&code, now + Duration::minutes(12)).is_none());
        assert!(read(&code, now - Duration::minutes(2)).is_none());
        for bad in ["", ".", "x.abc", "1", "99999999999999999999.abc"] {
            assert_eq!(read(bad, now), None, "{bad}");
        }
    }

    #[test]
    fn people_mark_themselves_around_the_session_only() {
        let begins: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
        let ends = begins + Duration::hours(2);
        for (minutes, open) in [(-61, false), (-60, true), (0, true), (150, true), (151, false)] {
            assert_eq!(
                is_open(begins, ends, begins + Duration::minutes(minutes)),
                open,
                "{minutes}"
            );
        }
    }
}
