//! When somebody is written to of their news: at once, or gathered once a day or once a week. Pure.

use bashke_vocabulary::{Frequency, NoticeKind};
use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Tirane;

/// When digests are made, by the clock on the wall: summer time moves it in UTC, not for those who read.
const MADE_AT: NaiveTime = match NaiveTime::from_hms_opt(7, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// How far back a digest looks: a week and a day, so that a day on which nothing could be made is made up for, and
/// whoever asks for digests after a long time is not told all that is long over.
pub const LOOKS_BACK: Duration = Duration::days(8);

/// How often somebody is written to about a kind of news where they did not choose.
#[must_use]
pub const fn by_default(kind: NoticeKind) -> Frequency {
    match kind {
        NoticeKind::Figures | NoticeKind::Thread => Frequency::Daily,
        NoticeKind::Invitation
        | NoticeKind::JoinRequest
        | NoticeKind::Membership
        | NoticeKind::Claim
        | NoticeKind::Mention
        | NoticeKind::Question
        | NoticeKind::Dialogue
        | NoticeKind::Official
        | NoticeKind::Learning
        | NoticeKind::Network
        | NoticeKind::Message
        | NoticeKind::Moderation => Frequency::AtOnce,
    }
}

/// One making of digests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The day on which it is made.
    pub day: NaiveDate,
    /// The moment; what is newer belongs to the next one.
    pub at: DateTime<Utc>,
}

/// The newest slot that has begun; none for what is not gathered.
#[must_use]
pub fn slot(frequency: Frequency, now: DateTime<Utc>) -> Option<Slot> {
    let today = now.with_timezone(&Tirane).date_naive();
    let (newest, apart) = match frequency {
        Frequency::Daily => (today, 1),
        Frequency::Weekly => (today - Days::new(today.weekday().num_days_from_monday().into()), 7),
        Frequency::AtOnce | Frequency::Never => return None,
    };
    [newest, newest - Days::new(apart)]
        .into_iter()
        .filter_map(slot_on)
        .find(|slot| slot.at <= now)
}

fn slot_on(day: NaiveDate) -> Option<Slot> {
    // seven in the morning is there once on every day: the clock is changed at night
    let at = Tirane.from_local_datetime(&day.and_time(MADE_AT)).earliest()?;
    Some(Slot {
        day,
        at: at.with_timezone(&Utc),
    })
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    #[test]
    fn the_clock_on_the_wall_decides_also_where_it_is_changed() {
        let table = [
            // winter: seven is six in UTC
            ("2026-11-24T05:59:59Z", Frequency::Daily, "2026-11-23T06:00:00Z"),
            ("2026-11-24T06:00:00Z", Frequency::Daily, "2026-11-24T06:00:00Z"),
            // summer: seven is five in UTC
            ("2026-07-01T04:59:59Z", Frequency::Daily, "2026-06-30T05:00:00Z"),
            ("2026-07-01T05:00:00Z", Frequency::Daily, "2026-07-01T05:00:00Z"),
            // the day on which summer time begins, 29 March, has 23 hours before its next slot
            ("2026-03-29T04:59:59Z", Frequency::Daily, "2026-03-28T06:00:00Z"),
            ("2026-03-29T05:00:00Z", Frequency::Daily, "2026-03-29T05:00:00Z"),
            // and the one on which it ends, 25 October, 25
            ("2026-10-25T05:59:59Z", Frequency::Daily, "2026-10-24T05:00:00Z"),
            ("2026-10-25T06:00:00Z", Frequency::Daily, "2026-10-25T06:00:00Z"),
            // shortly after midnight in Tirana it is the day before in UTC
            ("2026-11-23T23:30:00Z", Frequency::Daily, "2026-11-23T06:00:00Z"),
            // Mondays
            ("2026-11-23T05:59:59Z", Frequency::Weekly, "2026-11-16T06:00:00Z"),
            ("2026-11-23T06:00:00Z", Frequency::Weekly, "2026-11-23T06:00:00Z"),
            ("2026-11-29T22:59:59Z", Frequency::Weekly, "2026-11-23T06:00:00Z"),
            ("2026-03-30T04:59:59Z", Frequency::Weekly, "2026-03-23T06:00:00Z"),
            ("2026-03-30T05:00:00Z", Frequency::Weekly, "2026-03-30T05:00:00Z"),
            ("2026-10-26T06:00:00Z", Frequency::Weekly, "2026-10-26T06:00:00Z"),
        ];
        for (now, frequency, expected) in table {
            let slot = slot(frequency, at(now)).map(|slot| slot.at);
            assert_eq!(slot, Some(at(expected)), "{frequency} at {now}");
        }
    }

    #[test]
    fn what_is_not_gathered_has_no_slot() {
        for frequency in [Frequency::AtOnce, Frequency::Never] {
            assert_eq!(slot(frequency, at("2026-11-23T09:00:00Z")), None);
        }
    }

    proptest! {
        #[test]
        fn at_any_time_the_slot_has_begun_and_the_next_has_not(minutes in 0_i64..60 * 24 * 3650) {
            let now = at("2024-01-01T00:00:00Z") + Duration::minutes(minutes);
            let day = slot(Frequency::Daily, now).expect("there is always one");
            let local = day.at.with_timezone(&Tirane);
            prop_assert_eq!(local.time(), MADE_AT);
            prop_assert!(day.at <= now && now - day.at < Duration::hours(25));
            prop_assert_eq!(slot(Frequency::Daily, day.at), Some(day));
            let week = slot(Frequency::Weekly, now).expect("there is always one");
            prop_assert_eq!(week.day.weekday(), Weekday::Mon);
            prop_assert!(week.at <= day.at && now - week.at <= Duration::hours(7 * 24 + 1));
        }
    }
}
