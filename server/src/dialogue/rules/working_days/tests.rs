use chrono::{TimeDelta, TimeZone, Utc};
use proptest::prelude::*;

use super::holidays::{catholic_easter, orthodox_easter};
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn easters_are_where_the_churches_have_them() {
    for (year, catholic, orthodox) in [
        (2018, "04-01", "04-08"),
        (2019, "04-21", "04-28"),
        (2022, "04-17", "04-24"),
        (2024, "03-31", "05-05"),
        (2025, "04-20", "04-20"),
        (2026, "04-05", "04-12"),
        (2027, "03-28", "05-02"),
        (2038, "04-25", "04-25"),
    ] {
        assert_eq!(catholic_easter(year), Some(day(&format!("{year}-{catholic}"))));
        assert_eq!(orthodox_easter(year), Some(day(&format!("{year}-{orthodox}"))));
    }
}

#[test]
fn days_off_are_those_of_the_published_calendars() {
    for (year, expected) in [
        // the new year on a Saturday and Sunday; 1 May on a Sunday before the Great Bajram
        (
            2022,
            "01-03 01-04 03-14 03-22 04-18 04-25 05-02 05-03 07-11 09-05 11-28 11-29 12-08 12-26",
        ),
        (
            2024,
            "01-01 01-02 03-14 03-22 04-01 04-10 05-01 05-06 06-17 09-05 11-22 11-28 11-29 12-09 12-25",
        ),
        // both Easters on one Sunday
        (
            2025,
            "01-01 01-02 03-14 03-24 03-31 04-21 05-01 06-06 09-05 11-24 11-28 12-01 12-08 12-25",
        ),
        // 28 and 29 November on a Saturday and Sunday
        (
            2026,
            "01-01 01-02 03-16 03-20 03-23 04-06 04-13 05-01 05-27 09-07 11-23 11-30 12-01 12-08 12-25",
        ),
        // without the Bajrams, which are not known
        (
            2027,
            "01-01 01-04 03-15 03-22 03-29 05-03 05-04 09-06 11-22 11-29 11-30 12-08 12-27",
        ),
    ] {
        let mut days: Vec<NaiveDate> = Calendar::default().holidays(year).iter().map(|off| off.day).collect();
        days.dedup();
        let expected: Vec<NaiveDate> = expected.split(' ').map(|end| day(&format!("{year}-{end}"))).collect();
        assert_eq!(days, expected, "{year}");
    }
}

#[test]
fn a_holiday_tells_where_it_falls() {
    let holidays = Calendar::default().holidays(2026);
    let liberation = holidays.iter().find(|off| off.holiday == Holiday::Liberation).unwrap();
    assert_eq!(
        (liberation.day, liberation.falls_on),
        (day("2026-12-01"), day("2026-11-29"))
    );
    assert_eq!(
        holidays
            .iter()
            .filter(|off| off.holiday == Holiday::AlphabetDay)
            .count(),
        1
    );
    assert!(
        Calendar::default()
            .holidays(2023)
            .iter()
            .all(|off| off.holiday != Holiday::AlphabetDay)
    );
    let words: BTreeSet<&str> = holidays.iter().map(|off| off.holiday.word()).collect();
    assert_eq!(words.len(), 14);
}

#[test]
fn terms_are_counted_in_working_days() {
    let calendar = Calendar::default();
    // Friday; 23 November, 30 November and 1 December are off
    let asked = day("2026-11-20");
    for (count, reached) in [
        (0, "2026-11-20"),
        (1, "2026-11-24"),
        (5, "2026-12-02"),
        (10, "2026-12-10"),
    ] {
        let reckoned = calendar.after(asked, count);
        assert_eq!((reckoned.day, reckoned.unknown), (day(reached), None), "{count}");
        assert_eq!(calendar.between(asked, reckoned.day), usize::from(count));
    }
    assert_eq!(calendar.before(day("2026-12-10"), 3).day, day("2026-12-04"));
    assert_eq!(calendar.between(asked, asked), 0);
    assert_eq!(calendar.between(asked, day("2026-11-01")), 0);
    let given = calendar.with_day_off(day("2026-12-02"));
    assert_eq!(given.after(asked, 5).day, day("2026-12-03"));
    assert!(!given.is_working_day(day("2026-12-02")));
}

#[test]
fn what_is_not_known_is_said() {
    let calendar = Calendar::default();
    assert!(calendar.is_complete(2026) && !calendar.is_complete(2027) && !calendar.is_complete(2017));
    let over = calendar.after(day("2026-12-28"), 10);
    assert_eq!((over.day, over.unknown), (day("2027-01-13"), Some(2027)));
    assert_eq!(calendar.before(day("2027-01-05"), 4).unknown, Some(2027));
    assert_eq!(calendar.after(day("2026-12-28"), 3).unknown, None);
    let told = calendar.with_bajrams(day("2027-03-09"), day("2027-05-16"));
    assert_eq!(told.after(day("2026-12-28"), 10).unknown, None);
    assert!(!told.is_working_day(day("2027-03-09")));
    // Kurban Bajram on a Sunday
    assert!(!told.is_working_day(day("2027-05-17")));
}

#[test]
fn the_day_is_that_of_tirana() {
    let late = Utc.with_ymd_and_hms(2026, 12, 31, 23, 30, 0).unwrap();
    assert_eq!(day_in_tirana(late), day("2027-01-01"));
    assert_eq!(day_in_tirana(late - TimeDelta::hours(1)), day("2026-12-31"));
}

fn days() -> impl Strategy<Value = NaiveDate> {
    let first = day("2017-12-01");
    (0..3700_u64).prop_map(move |after| first + chrono::Days::new(after))
}

proptest! {
    #[test]
    fn a_term_ends_on_a_working_day(from in days(), count in 1..60_u16) {
        let calendar = Calendar::default();
        let (after, before) = (calendar.after(from, count).day, calendar.before(from, count).day);
        prop_assert!(calendar.is_working_day(after) && calendar.is_working_day(before));
        prop_assert!(before < from && from < after);
        prop_assert_eq!(calendar.between(from, after), usize::from(count));
        // never fewer days than weekends make of it
        prop_assert!((after - from).num_days() >= i64::from(count) + 2 * i64::from((count - 1) / 5));
    }

    #[test]
    fn terms_add_up(from in days(), first in 0..40_u16, second in 0..40_u16) {
        let calendar = Calendar::default();
        let way = calendar.after(from, first);
        let whole = calendar.after(from, first + second);
        prop_assert_eq!(calendar.after(way.day, second).day, whole.day);
        prop_assert_eq!(way.unknown.or(calendar.after(way.day, second).unknown), whole.unknown);
    }

    #[test]
    fn who_asks_later_has_no_earlier_answer(from in days(), later in 0..400_u64, count in 0..40_u16) {
        let calendar = Calendar::default();
        let other = from + chrono::Days::new(later);
        prop_assert!(calendar.after(from, count).day <= calendar.after(other, count).day);
        prop_assert!(calendar.before(from, count).day <= calendar.before(other, count).day);
    }

    #[test]
    fn a_term_is_undone_by_counting_back(from in days(), count in 1..40_u16) {
        let calendar = Calendar::default();
        prop_assume!(calendar.is_working_day(from));
        prop_assert_eq!(calendar.before(calendar.after(from, count).day, count).day, from);
    }

    #[test]
    fn a_further_day_off_never_makes_a_term_shorter(from in days(), off in days(), count in 0..40_u16) {
        let calendar = Calendar::default();
        prop_assert!(calendar.after(from, count).day <= calendar.clone().with_day_off(off).after(from, count).day);
    }

    #[test]
    fn each_holiday_on_its_own_day_is_one_day_off(year in 2018..2100_i32) {
        let off = Calendar::default().holidays(year);
        let own: BTreeSet<NaiveDate> = off.iter().map(|off| off.falls_on).collect();
        let days: BTreeSet<NaiveDate> = off.iter().map(|off| off.day).collect();
        prop_assert_eq!(own.len(), days.len());
        prop_assert!(days.iter().all(|day| !is_weekend(*day) && day.year() == year));
        prop_assert!(off.iter().all(|off| off.day >= off.falls_on));
    }
}
