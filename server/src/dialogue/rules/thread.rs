//! Pages of a thread, and when somebody may post again. Pure.

use chrono::{DateTime, Duration, Utc};

/// How many posts stand on a page.
pub const SIZE: i32 = 25;

/// The waits that a moderator can set, in seconds.
pub const SLOW: [i32; 4] = [60, 600, 3_600, 86_400];

/// The page on which a position stands, from 1.
#[must_use]
pub fn page_of(position: i32) -> i32 {
    (position.max(1) - 1) / SIZE + 1
}

/// How many pages a thread has; an empty one has one.
#[must_use]
pub fn pages(last_position: i32) -> i32 {
    page_of(last_position)
}

/// The first and the last position of a page.
#[must_use]
pub const fn positions(page: i32) -> (i32, i32) {
    let first = (page - 1).saturating_mul(SIZE).saturating_add(1);
    (first, first.saturating_add(SIZE - 1))
}

/// For how many minutes somebody must wait before they post again, where the thread is slowed down.
#[must_use]
pub fn waits(slow_seconds: Option<i32>, last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<i64> {
    let until = last? + Duration::seconds(i64::from(slow_seconds?));
    let left = (until - now).num_seconds();
    (left > 0).then_some((left + 59) / 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_position_stands_on_one_page() {
        for position in 1..=5_000 {
            let page = page_of(position);
            let (first, last) = positions(page);
            assert!(first <= position && position <= last, "{position}");
        }
        assert_eq!((page_of(25), page_of(26), pages(0)), (1, 2, 1));
        // an address that asks for too much does not overflow
        assert!(positions(i32::MAX).0 > 0);
    }

    #[test]
    fn whoever_posted_waits() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).expect("a time");
        let before = |seconds| Some(now - Duration::seconds(seconds));
        assert_eq!(waits(Some(600), before(1), now), Some(10));
        assert_eq!(waits(Some(600), before(599), now), Some(1));
        assert_eq!(waits(Some(600), before(600), now), None);
        assert_eq!(waits(None, before(1), now), None);
        assert_eq!(waits(Some(600), None, now), None);
    }
}
