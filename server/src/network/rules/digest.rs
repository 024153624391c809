//! When digests of what one follows are made, and over what time each goes. Pure.

use bashke_vocabulary::FollowDigest;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Tirane;

/// When they are made, by the clock on the wall in Tirana.
const MADE_AT: NaiveTime = match NaiveTime::from_hms_opt(7, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The newest day on which such digests were to be made by now: a Monday, or the first of a month.
#[must_use]
pub fn digest_day(every: FollowDigest, now: DateTime<Utc>) -> Option<NaiveDate> {
    let today = now.with_timezone(&Tirane).date_naive();
    let newest = match every {
        FollowDigest::Weekly => today - Days::new(today.weekday().num_days_from_monday().into()),
        FollowDigest::Monthly => today.with_day(1)?,
    };
    [Some(newest), before(every, newest)]
        .into_iter()
        .flatten()
        .find(|day| moment(*day).is_some_and(|at| at <= now))
}

/// The time over which the digest of a day goes: from the one before up to it.
#[must_use]
pub fn digest_time(every: FollowDigest, day: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    Some((moment(before(every, day)?)?, moment(day)?))
}

fn before(every: FollowDigest, day: NaiveDate) -> Option<NaiveDate> {
    match every {
        FollowDigest::Weekly => day.checked_sub_days(Days::new(7)),
        FollowDigest::Monthly => day.checked_sub_months(Months::new(1)),
    }
}

fn moment(day: NaiveDate) -> Option<DateTime<Utc>> {
    let at = Tirane.from_local_datetime(&day.and_time(MADE_AT)).earliest()?;
    Some(at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_digest_goes_from_the_one_before_up_to_its_own_morning() {
        let table = [
            (FollowDigest::Weekly, "2026-11-23T05:59:59Z", "2026-11-16"),
            (FollowDigest::Weekly, "2026-11-23T06:00:00Z", "2026-11-23"),
            (FollowDigest::Weekly, "2026-11-29T23:30:00Z", "2026-11-23"),
            (FollowDigest::Monthly, "2026-12-01T05:59:59Z", "2026-11-01"),
            (FollowDigest::Monthly, "2026-12-01T06:00:00Z", "2026-12-01"),
            (FollowDigest::Monthly, "2027-01-01T00:00:00Z", "2026-12-01"),
        ];
        for (every, now, day) in table {
            let found = digest_day(every, now.parse().unwrap());
            assert_eq!(found, Some(day.parse().unwrap()), "{every} at {now}");
        }
        // summer time begins on 29 March and ends on 25 October: the mornings stay mornings
        let times = [
            (
                FollowDigest::Weekly,
                "2026-03-30",
                "2026-03-23T06:00:00Z",
                "2026-03-30T05:00:00Z",
            ),
            (
                FollowDigest::Monthly,
                "2026-11-01",
                "2026-10-01T05:00:00Z",
                "2026-11-01T06:00:00Z",
            ),
        ];
        for (every, day, from, until) in times {
            let expected = (from.parse().unwrap(), until.parse().unwrap());
            assert_eq!(
                digest_time(every, day.parse().unwrap()),
                Some(expected),
                "{every} of {day}"
            );
        }
    }
}
