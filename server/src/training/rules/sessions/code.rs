//! The code on the wall of the room, which is another every two minutes: it tells that whoever brings it is there.

use std::ops::RangeInclusive;

use chrono::{DateTime, Duration, Utc};

use crate::training::rules::certificate::in_fours;

/// For how many seconds a code is shown.
const SHOWN: i64 = 120;

/// For how many such times it is taken afterwards: whoever scans it may have to sign in first.
const TAKEN: i64 = 5;

/// How many letters a code has: 40 bits, which nobody finds by trying while it is taken.
const LENGTH: usize = 8;

/// How long before the beginning people may be marked present.
pub const BEFORE: Duration = Duration::minutes(60);

/// How long after the end they may mark themselves.
pub const AFTER: Duration = Duration::minutes(30);

/// What numbers of codes are drawn for.
pub const PURPOSE: &str = "session attendance";

/// The number of the code that is shown now.
#[must_use]
pub const fn number(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(SHOWN)
}

/// From what the number of a code is drawn.
#[must_use]
pub fn signed_text(session: i32, number: i64) -> String {
    format!("{session} {number}")
}

/// The numbers of the codes that are taken now: the one that is shown, and the last few.
#[must_use]
pub const fn taken(now: DateTime<Utc>) -> RangeInclusive<i64> {
    let shown = number(now);
    shown - TAKEN..=shown
}

/// A code of a number, short enough to be typed from the wall: `7Q2M-01XA`.
#[must_use]
pub fn short(number: u64) -> String {
    in_fours(number, LENGTH)
}

/// Whether people may mark themselves present now.
#[must_use]
pub fn is_open(begins: DateTime<Utc>, ends: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (begins - BEFORE..=ends + AFTER).contains(&now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::rules::certificate::read_letters;

    #[test]
    fn a_code_is_taken_for_ten_minutes_and_not_before_it_was_shown() {
        let now: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
        let code = number(now);
        assert!(taken(now).contains(&code));
        assert!(taken(now + Duration::minutes(10)).contains(&code));
        assert!(!taken(now + Duration::minutes(12)).contains(&code));
        assert!(!taken(now - Duration::minutes(2)).contains(&code));
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        // from the last bits on, five a letter
        let code = short((u64::MAX << 40) | (4 << 30) | 31);
        assert_eq!(code, "Z000-0040");
        assert_eq!(short(u64::MAX), "ZZZZ-ZZZZ");
        for typed in ["Z000-0040", "zooo oo4o", " z0000040 ", "Z000.0040"] {
            assert_eq!(read_letters(typed), read_letters(&code), "{typed}");
        }
        for wrong in ["", "Z000-004", "Z000-00400", "Z000-0041", "ë"] {
            assert_ne!(read_letters(wrong), read_letters(&code), "{wrong}");
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
