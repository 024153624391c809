//! A month as a calendar shows it. Pure.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc};

use crate::platform::local_time;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// Its first day.
    first: NaiveDate,
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            first: day.with_day(1).unwrap_or(day),
        }
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            first: self.first.checked_add_months(Months::new(1)).unwrap_or(self.first),
        }
    }

    /// The one before it.
    #[must_use]
    pub fn previous(self) -> Self {
        Self {
            first: self.first.checked_sub_months(Months::new(1)).unwrap_or(self.first),
        }
    }

    /// Its days, in their order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let end = self.next().first;
        self.first.iter_days().take_while(move |day| *day < end)
    }

    /// When it begins and when the next one does, by the clock of Tirana.
    #[must_use]
    pub fn span(self) -> (DateTime<Utc>, DateTime<Utc>) {
        (midnight(self.first), midnight(self.next().first))
    }
}

/// When a day begins by the clock of Tirana; its clock is never changed at midnight.
#[must_use]
pub fn midnight(day: NaiveDate) -> DateTime<Utc> {
    local_time::instant(day, NaiveTime::MIN).unwrap_or_else(|_| day.and_time(NaiveTime::MIN).and_utc())
}

/// The days on which something is that lasts from one time to another, of those of a month.
pub fn days_of(begins: NaiveDate, ends: NaiveDate, month: Month) -> impl Iterator<Item = NaiveDate> {
    let first = begins.max(month.first);
    let last = ends.min(month.next().first - Days::new(1));
    first.iter_days().take_while(move |day| *day <= last)
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first.format("%Y-%m"))
    }
}

/// It is no month that a calendar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no month")]
pub struct NoMonth;

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        if text.len() != 7 {
            return Err(NoMonth);
        }
        let first: NaiveDate = format!("{text}-01").parse().map_err(|_| NoMonth)?;
        (2000..2100)
            .contains(&first.year())
            .then_some(Self { first })
            .ok_or(NoMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_and_told_alike_and_follow_each_other() {
        let month: Month = "2026-12".parse().unwrap();
        assert_eq!(month.to_string(), "2026-12");
        assert_eq!(
            (month.next().to_string(), month.previous().to_string()),
            ("2027-01".to_owned(), "2026-11".to_owned())
        );
        assert_eq!(month.days().count(), 31);
        for odd in ["2026-13", "2026-1", "1999-12", "2100-01", "2026-12-01", "tani"] {
            assert!(odd.parse::<Month>().is_err(), "{odd}");
        }
    }

    #[test]
    fn a_month_is_that_of_tirana_and_what_goes_beyond_it_is_cut() {
        let month: Month = "2027-03".parse().unwrap();
        let (begins, ends) = month.span();
        assert_eq!(begins.to_rfc3339(), "2027-02-28T23:00:00+00:00");
        assert_eq!(ends.to_rfc3339(), "2027-03-31T22:00:00+00:00", "summer time began");
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let days: Vec<u32> = days_of(day("2027-02-27"), day("2027-03-02"), month)
            .map(|day| day.day())
            .collect();
        assert_eq!(days, [1, 2]);
        assert_eq!(days_of(day("2027-03-31"), day("2027-04-02"), month).count(), 1);
        assert_eq!(days_of(day("2027-04-01"), day("2027-04-02"), month).count(), 0);
    }
}
