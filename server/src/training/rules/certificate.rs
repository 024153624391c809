//! Certificates: their codes, and whether they hold.

use std::collections::BTreeMap;

use bashke_entities::training::{certificate, enrolment};
use chrono::{DateTime, Duration, Months, Utc};

use super::words::words;

/// The letters of a code: digits and capitals without those that are read as others (I, L, O, U), after Crockford's
/// base 32.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many letters a code has: 60 bits, so that nobody finds one by trying.
const LENGTH: usize = 12;

/// How long before it expires a certificate may be renewed at most.
pub const RENEWED: Duration = Duration::days(30);

words! {
    /// How a certificate stands.
    State {
        /// It holds.
        Valid => "valid",
        /// Its time is over.
        Expired => "expired",
        /// It was revoked.
        Revoked => "revoked",
    }
}

/// A code from a random number, in three groups of four: `7Q2M-01XA-9TKV`.
#[must_use]
pub fn code(random: u64) -> String {
    in_fours(random, LENGTH)
}

/// The first letters of a number, five bits each and at most twelve, in groups of four.
pub(super) fn in_fours(number: u64, length: usize) -> String {
    let letters: Vec<char> = (0..length)
        .map(|at| char::from(LETTERS[usize::try_from((number >> (5 * at)) & 31).unwrap_or_default()]))
        .collect();
    letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

/// A code as somebody typed it: in small letters, without hyphens, with O for 0 or I for 1. None where it is no code.
#[must_use]
pub fn read_code(typed: &str) -> Option<String> {
    let letters = read_letters(typed);
    let good = letters.len() == LENGTH && letters.bytes().all(|letter| LETTERS.contains(&letter));
    good.then(|| format!("{}-{}-{}", &letters[..4], &letters[4..8], &letters[8..]))
}

/// The letters of a code as somebody typed it, without what only parts them, those in place of which others are read made into
/// these.
#[must_use]
pub fn read_letters(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && !"-–.".contains(*c))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// Until when a certificate holds that is issued now; none where it holds for good.
#[must_use]
pub fn expires(issued: DateTime<Utc>, months: Option<u16>) -> Option<DateTime<Utc>> {
    issued.checked_add_months(Months::new(u32::from(months?)))
}

/// Until when a certificate holds that expired or soon will: in 30 days, or in the last third of its time where that is
/// shorter. None for any other.
#[must_use]
pub fn ends(row: &certificate::Model, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let at = row.expires_at?;
    let soon = RENEWED.min((at - row.issued_at) / 3);
    (at <= now + soon).then_some(at)
}

/// Until when the certificates of a course hold of somebody who may take it anew: they completed it, the newest of a kind
/// [`ends`], and none of the newest was revoked. None for anybody else, and where it is withdrawn.
#[must_use]
pub fn renewable<'a>(
    enrolment: &enrolment::Model,
    withdrawn: bool,
    own: impl Iterator<Item = &'a certificate::Model>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    if withdrawn || enrolment.left_at.is_some() || enrolment.completed_at.is_none() {
        return None;
    }
    let newest = newest(own);
    let sound = newest.values().all(|one| one.revoked_at.is_none());
    newest.values().filter_map(|one| ends(one, now)).min().filter(|_| sound)
}

/// The newest certificates of a course, by their kinds.
#[must_use]
pub fn newest<'a>(own: impl Iterator<Item = &'a certificate::Model>) -> BTreeMap<&'a str, &'a certificate::Model> {
    let mut newest: BTreeMap<&str, &certificate::Model> = BTreeMap::new();
    for one in own {
        let known = newest.entry(&one.kind).or_insert(one);
        if one.issued_at > known.issued_at {
            *known = one;
        }
    }
    newest
}

/// How a certificate stands at a time.
#[must_use]
pub fn state(revoked: Option<DateTime<Utc>>, expires: Option<DateTime<Utc>>, now: DateTime<Utc>) -> State {
    if revoked.is_some() {
        State::Revoked
    } else if expires.is_some_and(|at| at <= now) {
        State::Expired
    } else {
        State::Valid
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(read_code(" 7q2m 01xa 9tkv "), Some("7Q2M-01XA-9TKV".to_owned()));
        assert_eq!(read_code("7Q2M-O1XA-9TKV"), Some("7Q2M-01XA-9TKV".to_owned()));
        assert_eq!(read_code("7Q2M-OIXA-9TKV"), Some("7Q2M-01XA-9TKV".to_owned()));
        for wrong in ["", "7Q2M", "7Q2M-01XA-9TKVV", "7Q2M-01XA-9TK!", "ëëëëëë"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn revoked_comes_before_expired() {
        let now: DateTime<Utc> = "2026-11-27T10:00:00Z".parse().expect("a time");
        let before = now - chrono::Duration::days(1);
        assert_eq!(state(None, None, now), State::Valid);
        assert_eq!(state(None, Some(now), now), State::Expired);
        assert_eq!(state(Some(before), Some(before), now), State::Revoked);
        assert_eq!(expires(now, None), None);
        assert_eq!(
            expires("2026-08-31T10:00:00Z".parse().expect("a time"), Some(6)),
            Some("2027-02-28T10:00:00Z".parse().expect("a time"))
        );
    }

    #[test]
    fn whoever_completed_a_course_may_take_it_anew_while_it_is_offered_and_a_certificate_soon_ends() {
        let now: DateTime<Utc> = "2026-11-27T10:00:00Z".parse().expect("a time");
        let taken = enrolment::Model {
            id: 1,
            course_id: 1,
            version_id: 1,
            person_id: 1,
            enrolled_at: now - Duration::days(400),
            left_at: None,
            completed_at: Some(now - Duration::days(360)),
            first_completed_at: Some(now - Duration::days(360)),
            cohort_id: None,
            organisation_id: None,
            state: "active".to_owned(),
            request: None,
            decided_by: None,
            decided_at: None,
            reason: None,
            anew_at: None,
        };
        let own = certificate::Model {
            id: 1,
            code: code(1),
            person_id: 1,
            course_id: 1,
            version_id: 1,
            kind: "attendance".to_owned(),
            name: String::new(),
            issued_at: now - Duration::days(360),
            expires_at: Some(now + Duration::days(5)),
            revoked_at: None,
            revoked_by: None,
            revoked_reason: None,
            shown: false,
            organisation_id: None,
            session_asked: false,
            ending_told_at: None,
        };
        let all = [own.clone()];
        assert_eq!(renewable(&taken, false, all.iter(), now), own.expires_at);
        assert_eq!(renewable(&taken, true, all.iter(), now), None, "withdrawn");
        let early = now - Duration::days(60);
        assert_eq!(renewable(&taken, false, all.iter(), early), None, "it holds for long");
        assert_eq!(renewable(&taken, false, [].iter(), now), None, "none was earned");
        let left = enrolment::Model {
            left_at: Some(now),
            ..taken.clone()
        };
        assert_eq!(renewable(&left, false, all.iter(), now), None);
        let under_way = enrolment::Model {
            completed_at: None,
            ..taken.clone()
        };
        assert_eq!(renewable(&under_way, false, all.iter(), now), None);
        let revoked = [certificate::Model {
            revoked_at: Some(now),
            ..own
        }];
        assert_eq!(renewable(&taken, false, revoked.iter(), now), None);
    }

    proptest! {
        #[test]
        fn every_code_is_read_as_itself(random in any::<u64>()) {
            let made = code(random);
            prop_assert_eq!(read_code(&made.to_lowercase().replace('-', " ")), Some(made));
        }
    }
}
