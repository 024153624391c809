//! Which holidays there are, and when they fall.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

/// The years for which the dates of the two Bajrams are known. They follow the moon and are confirmed each year, so that
/// nothing is guessed beyond.
pub const BAJRAMS_KNOWN: RangeInclusive<i32> = 2018..=2026;

/// The Great Bajram (Fitër) and Kurban Bajram by year, from 2018: month and day.
const BAJRAMS: [[(u32, u32); 2]; 9] = [
    [(6, 15), (8, 21)],
    [(6, 4), (8, 11)],
    [(5, 24), (7, 31)],
    [(5, 13), (7, 20)],
    [(5, 2), (7, 9)],
    [(4, 21), (6, 28)],
    [(4, 10), (6, 16)],
    [(3, 30), (6, 6)],
    [(3, 20), (5, 27)],
];

/// An official holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 and 2 January.
    NewYear,
    /// 14 March.
    SummerDay,
    /// 22 March.
    Nevruz,
    /// Easter Sunday of the Catholics.
    CatholicEaster,
    /// Easter Sunday of the Orthodox.
    OrthodoxEaster,
    /// 1 May.
    WorkersDay,
    /// Fitër Bajram.
    GreatBajram,
    /// Kurban Bajram.
    KurbanBajram,
    /// 5 September, when Mother Teresa was made a saint.
    SaintTeresa,
    /// 22 November, since 2024.
    AlphabetDay,
    /// 28 November, day of the flag and of independence.
    Independence,
    /// 29 November.
    Liberation,
    /// 8 December.
    YouthDay,
    /// 25 December.
    Christmas,
}

impl Holiday {
    /// The word in message keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::SummerDay => "summer-day",
            Self::Nevruz => "nevruz",
            Self::CatholicEaster => "catholic-easter",
            Self::OrthodoxEaster => "orthodox-easter",
            Self::WorkersDay => "workers-day",
            Self::GreatBajram => "great-bajram",
            Self::KurbanBajram => "kurban-bajram",
            Self::SaintTeresa => "saint-teresa",
            Self::AlphabetDay => "alphabet-day",
            Self::Independence => "independence",
            Self::Liberation => "liberation",
            Self::YouthDay => "youth-day",
            Self::Christmas => "christmas",
        }
    }
}

/// The two Bajrams of a year: the great one and Kurban Bajram.
pub(super) type Bajrams = [NaiveDate; 2];

/// The Bajrams that are known, by year.
pub(super) fn bajrams() -> BTreeMap<i32, Bajrams> {
    let known = BAJRAMS_KNOWN.zip(BAJRAMS).filter_map(|(year, days)| {
        let [great, kurban] = days.map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
        Some((year, [great?, kurban?]))
    });
    known.collect()
}

/// The holidays of a year and the dates on which they fall.
pub(super) fn of_year(year: i32, bajrams: Option<&Bajrams>) -> Vec<(NaiveDate, Holiday)> {
    let fixed = [
        (1, 1, Holiday::NewYear),
        (1, 2, Holiday::NewYear),
        (3, 14, Holiday::SummerDay),
        (3, 22, Holiday::Nevruz),
        (5, 1, Holiday::WorkersDay),
        (9, 5, Holiday::SaintTeresa),
        (11, 22, Holiday::AlphabetDay),
        (11, 28, Holiday::Independence),
        (11, 29, Holiday::Liberation),
        (12, 8, Holiday::YouthDay),
        (12, 25, Holiday::Christmas),
    ];
    let fixed = fixed
        .into_iter()
        .filter(|(.., holiday)| *holiday != Holiday::AlphabetDay || year >= 2024)
        .filter_map(|(month, day, holiday)| Some((NaiveDate::from_ymd_opt(year, month, day)?, holiday)));
    let easters = [
        (catholic_easter(year), Holiday::CatholicEaster),
        (orthodox_easter(year), Holiday::OrthodoxEaster),
    ];
    let easters = easters.into_iter().filter_map(|(day, holiday)| Some((day?, holiday)));
    let bajrams = bajrams
        .into_iter()
        .flat_map(|[great, kurban]| [(*great, Holiday::GreatBajram), (*kurban, Holiday::KurbanBajram)]);
    fixed.chain(easters).chain(bajrams).collect()
}

/// Easter Sunday by the Gregorian calendar (the anonymous algorithm, Meeus, *Astronomical Algorithms*, chapter 8).
pub(super) fn catholic_easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let m = (a + 11 * h) / 319;
    let l = (2 * (b % 4) + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
    let month = (h - m + l + 90) / 25;
    let day = (h - m + l + month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// Easter Sunday by the Julian calendar (Meeus, chapter 8), as the day that it is in ours.
pub(super) fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let d = (19 * (year % 19) + 15) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    let month = (d + e + 114) / 31;
    let day = (d + e + 114) % 31 + 1;
    // the calendars are 13 days apart from 1900 to 2099
    let apart = year / 100 - year / 400 - 2;
    let julian = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)?;
    julian.checked_add_days(Days::new(u64::try_from(apart).ok()?))
}
