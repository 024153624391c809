//! The code on the wall of the room, which is another every two minutes: it tells that whoever brings it is there.

use std::ops::RangeInclusive;

use chrono::{DateTime, Duration, Utc};

use crate::training::rules::certificate::{LETTERS, read_letters};

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

/// The numbers of the codes that are taken now: the one that is shown, and the last few.
#[must_use]
pub const fn taken(now: DateTime<Utc>) -> RangeInclusive<i64> {
    let shown = number(now);
    shown - TAKEN..=shown
}

/// A code of a signature, short enough to be typed from the wall: `7Q2M-01XA`.
#[must_use]
pub fn short(signature: &str) -> String {
    let values = signature.bytes().map(|byte| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' => 62,
        _ => 63,
    });
    let letters = values
        .take(LENGTH)
        .map(|value| char::from(LETTERS[usize::from(value & 31)]));
    let letters: String = letters.collect();
    let (first, last) = letters.split_at(letters.len() / 2);
    format!("{first}-{last}")
}

/// Whether what somebody typed or scanned is a code; told in the same time for any of its length.
#[must_use]
pub fn is_same(typed: &str, code: &str) -> bool {
    let (typed, code) = (read_letters(typed), read_letters(code));
    let differs = typed
        .bytes()
        .zip(code.bytes())
        .fold(0, |all, (one, other)| all | (one ^ other));
    typed.len() == code.len() && differs == 0
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
        let code = number(now);
        assert!(taken(now).contains(&code));
        assert!(taken(now + Duration::minutes(10)).contains(&code));
        assert!(!taken(now + Duration::minutes(12)).contains(&code));
        assert!(!taken(now - Duration::minutes(2)).contains(&code));
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = short("AZaz09-_more");
        assert_eq!(code, "0STK-MXYZ");
        for typed in ["0STK-MXYZ", "ostk mxyz", " 0stkmxyz "] {
            assert!(is_same(typed, &code), "{typed}");
        }
        for other in ["", "0STK-MXY", "0STK-MXYZZ", "0STK-MXYY", "ë"] {
            assert!(!is_same(other, &code), "{other}");
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
