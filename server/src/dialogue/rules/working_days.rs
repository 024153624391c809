//! Official holidays of Albania and the days on which its offices work.
//!
//! Law 7651 of 21.12.1992 *On official holidays and commemorative days*, as amended up to 2024 (22 November; before it 5
//! September in place of 19 October, from 2018). The list, and the rule that a holiday on a Saturday or Sunday is made up
//! for on the next working day ("e hënë dhe e martë" where there are two), are those of the calendars that the Bank of
//! Albania publishes each year, read for 2022 (podiumi.com), 2025 (aziendeaccordi.ice.it) and, through version 0.109 of
//! the Python package `holidays`, which names them as its source, for 2018 to 2024 and 2026. The text of the law itself
//! could not be read.
//!
//! Not here, since they are no official holidays: the days that the Council of Ministers gives the state administration
//! off and has made up for later (3.1.2025, 26.12.2025). Whoever counts them adds them by [`Calendar::with_day_off`].

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

mod holidays;
#[cfg(test)]
mod tests;

use holidays::Bajrams;
pub use holidays::{BAJRAMS_KNOWN, Holiday};

pub use crate::platform::local_time::date as day_in_tirana;

/// A holiday, and the day on which it is not worked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayOff {
    /// The day that is off.
    pub day: NaiveDate,
    /// Which holiday it is.
    pub holiday: Holiday,
    /// The day of the holiday itself: another one where that is a Saturday or Sunday.
    pub falls_on: NaiveDate,
}

/// A day that was counted out in working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoned {
    /// The day.
    pub day: NaiveDate,
    /// The first year on the way whose Bajrams are not known. Where there is one, they may fall on the way, and the day may
    /// then lie further on: whoever shows it says so.
    pub unknown: Option<i32>,
}

/// The working days of Albania.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    bajrams: BTreeMap<i32, Bajrams>,
    given: BTreeSet<NaiveDate>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self {
            bajrams: holidays::bajrams(),
            given: BTreeSet::new(),
        }
    }
}

impl Calendar {
    /// The same with the two Bajrams of one further year, once they are announced.
    #[must_use]
    pub fn with_bajrams(mut self, great: NaiveDate, kurban: NaiveDate) -> Self {
        self.bajrams.insert(great.year(), [great, kurban]);
        self
    }

    /// The same with a further day off.
    #[must_use]
    pub fn with_day_off(mut self, day: NaiveDate) -> Self {
        self.given.insert(day);
        self
    }

    /// Whether all holidays of a year are known.
    #[must_use]
    pub fn is_complete(&self, year: i32) -> bool {
        self.bajrams.contains_key(&year)
    }

    /// The holidays of a year that are known, by the day that is off. Two on one and the same day are one day off.
    #[must_use]
    pub fn holidays(&self, year: i32) -> Vec<DayOff> {
        let holidays = holidays::of_year(year, self.bajrams.get(&year));
        let dates: BTreeSet<NaiveDate> = holidays.iter().map(|(day, _)| *day).collect();
        // a weekend's holiday goes to the next day that is neither weekend nor holiday nor taken by one before it
        let mut instead: BTreeMap<NaiveDate, NaiveDate> = BTreeMap::new();
        for date in dates.iter().filter(|date| is_weekend(**date)) {
            let taken: BTreeSet<NaiveDate> = instead.values().copied().collect();
            let free = |day: &NaiveDate| !is_weekend(*day) && !dates.contains(day) && !taken.contains(day);
            if let Some(day) = date.iter_days().find(free) {
                instead.insert(*date, day);
            }
        }
        let mut off: Vec<DayOff> = holidays
            .into_iter()
            .map(|(falls_on, holiday)| DayOff {
                day: instead.get(&falls_on).copied().unwrap_or(falls_on),
                holiday,
                falls_on,
            })
            .collect();
        off.sort_unstable();
        off
    }

    /// Whether offices work on a day, as far as is known.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        Year::of(self, day.year()).works(day)
    }

    /// The day that is `count` working days after `day`, which itself does not count, as with any term of the
    /// administration: Saturdays, Sundays and official holidays suspend it (so article 62 of the Code of Administrative
    /// Procedure of 1999, as ligjet.com has it; that of 2015, which took its place, could not be read). After 0 days it is
    /// the day itself.
    #[must_use]
    pub fn after(&self, day: NaiveDate, count: u16) -> Reckoned {
        self.count(day, count, NaiveDate::succ_opt)
    }

    /// The day that is `count` working days before `day`.
    #[must_use]
    pub fn before(&self, day: NaiveDate, count: u16) -> Reckoned {
        self.count(day, count, NaiveDate::pred_opt)
    }

    /// How many working days there are after `from` up to and with `to`; 0 where that is not after it.
    #[must_use]
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> usize {
        let mut year = Year::of(self, from.year());
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        days.filter(|day| {
            year.turn(self, day.year());
            year.works(*day)
        })
        .count()
    }

    fn count(&self, day: NaiveDate, count: u16, step: impl Fn(&NaiveDate) -> Option<NaiveDate>) -> Reckoned {
        let mut reached = day;
        let mut left = count;
        let mut year = Year::of(self, day.year());
        let mut unknown = None;
        while left > 0 {
            // the calendar of chrono ends after 262,000 years
            let Some(next) = step(&reached) else { break };
            reached = next;
            year.turn(self, reached.year());
            if !self.is_complete(year.number) {
                unknown = unknown.or(Some(year.number));
            }
            if year.works(reached) {
                left -= 1;
            }
        }
        Reckoned { day: reached, unknown }
    }
}

/// The days off of the year in which one counts.
struct Year {
    number: i32,
    off: BTreeSet<NaiveDate>,
}

impl Year {
    fn of(calendar: &Calendar, number: i32) -> Self {
        let off = calendar.holidays(number).into_iter().map(|off| off.day);
        Self {
            number,
            off: off.chain(calendar.given.iter().copied()).collect(),
        }
    }

    fn turn(&mut self, calendar: &Calendar, number: i32) {
        if self.number != number {
            *self = Self::of(calendar, number);
        }
    }

    fn works(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && !self.off.contains(&day)
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
