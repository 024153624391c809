//! What was learnt in a period, by groups, told so that nothing is told of few people.
//!
//! What is withheld is decided for each month by itself, and for all sorts of groups at once (see [`hiding`]). A cell of a
//! period is told where it is told in each of its months. So a report tells nothing that those of its months do not tell, and
//! no report less another tells of a group that was withheld. People alone do not add up over months: over several months
//! they are told in fives, since how many came to those of a shorter period would tell of a few.

mod hiding;

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::words::words;
use crate::platform::local_time::date;
pub use hiding::FEW;
use hiding::Month;

words! {
    /// What is counted.
    Column {
        /// People who enrolled.
        Enrolled => "enrolled",
        /// People who did anything.
        Active => "active",
        /// Courses that were completed.
        Completed => "completed",
        /// Certificates that were issued.
        Certificates => "certificates",
        /// Hours of what was done on the platform.
        Online => "online",
        /// Hours in sessions.
        InPerson => "in-person",
        /// Hours of counselling.
        Counselling => "counselling",
    }
}

impl Column {
    /// Whether it counts people, each once, however often they did it.
    #[must_use]
    pub const fn counts_people(self) -> bool {
        matches!(self, Self::Enrolled | Self::Active)
    }

    /// Whether it is told in hours.
    #[must_use]
    pub const fn is_hours(self) -> bool {
        matches!(self, Self::Online | Self::InPerson | Self::Counselling)
    }
}

words! {
    /// By what groups are made.
    By {
        /// By the organisation.
        Organisation => "organisation",
        /// By the municipality of the organisation.
        Municipality => "municipality",
        /// By the course.
        Course => "course",
    }
}

/// Hours that somebody spent with others: a session that they attended, or counselling that they had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// Who.
    pub person_id: i32,
    /// For which organisation, where one is known.
    pub organisation_id: Option<i32>,
    /// How many minutes.
    pub minutes: i64,
    /// [`Column::InPerson`] or [`Column::Counselling`].
    pub kind: Column,
    /// The day in Albania.
    pub date: NaiveDate,
}

/// The whole months of a period, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    /// The first day of the first one.
    pub first: NaiveDate,
    /// The first day of the last one.
    pub last: NaiveDate,
}

impl Months {
    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.place(self.last) + 1
    }

    /// In which of them a time is.
    #[must_use]
    pub fn of(self, at: DateTime<Utc>) -> usize {
        self.place(date(at))
    }

    /// In which of them a day is; what is before them is in the first.
    #[must_use]
    pub fn place(self, day: NaiveDate) -> usize {
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        usize::try_from(months(day) - months(self.first)).unwrap_or_default()
    }
}

/// The groups to which somebody belongs in what they did, by the number of each: of organisations, municipalities, courses.
pub type Groups = [usize; 3];

impl By {
    /// Where groups of this sort stand among [`Groups`].
    #[must_use]
    pub const fn place(self) -> usize {
        match self {
            Self::Organisation => 0,
            Self::Municipality => 1,
            Self::Course => 2,
        }
    }
}

/// Something that somebody did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deed {
    /// The groups.
    pub groups: Groups,
    /// In which month of the period.
    pub month: usize,
    /// Who.
    pub person: i32,
    /// What it counts towards.
    pub column: Column,
    /// How much: one, or so many minutes.
    pub amount: f64,
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Told {
    /// So much; hours where the column is told in hours.
    Known(f64),
    /// Too few people stand behind it, or it would tell of a cell behind which too few stand.
    Withheld,
}

/// A report: a line for each group, and the total.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// By group, by column.
    pub rows: Vec<Vec<Told>>,
    /// By column.
    pub total: Vec<Told>,
}

/// What stands behind a cell.
#[derive(Debug, Clone, Default)]
struct Behind {
    people: BTreeSet<i32>,
    amount: f64,
}

impl Behind {
    fn told(&self, column: Column, months: usize) -> Told {
        let people = self.people.len();
        Told::Known(match column {
            _ if column.counts_people() && months > 1 => (people - people % FEW) as f64,
            _ if column.counts_people() => people as f64,
            _ if column.is_hours() => self.amount / 60.0,
            _ => self.amount,
        })
    }
}

/// The report by groups of a sort, of which there are so many, over so many months.
#[must_use]
pub fn report(by: By, groups: Groups, months: usize, columns: &[Column], deeds: &[Deed]) -> Report {
    let own = groups.get(by.place()).copied().unwrap_or_default();
    let mut cells = vec![vec![Behind::default(); columns.len()]; own];
    let mut total = vec![Behind::default(); columns.len()];
    let mut each = vec![Month::of(groups, columns.len()); months];
    for deed in deeds {
        let at = columns.iter().position(|column| *column == deed.column);
        let (Some(at), Some(month)) = (at, each.get_mut(deed.month)) else {
            continue;
        };
        month.note(deed.groups, at, deed.person);
        let cell = deed.groups.get(by.place()).and_then(|group| cells.get_mut(*group));
        let behind = cell.and_then(|row| row.get_mut(at)).into_iter();
        for behind in behind.chain(total.get_mut(at)) {
            behind.people.insert(deed.person);
            behind.amount += deed.amount;
        }
    }
    let mut hidden = vec![vec![false; columns.len()]; own];
    let mut hides_total = vec![false; columns.len()];
    for month in &each {
        for (at, hides_total) in hides_total.iter_mut().enumerate() {
            let found = month.hidden(at);
            *hides_total |= found.total;
            let of = found.groups.get(by.place()).map_or(&[][..], Vec::as_slice);
            for (row, found) in hidden.iter_mut().zip(of) {
                if let Some(hidden) = row.get_mut(at) {
                    *hidden |= *found;
                }
            }
        }
    }
    let told = |behind: &[Behind], hidden: &[bool]| {
        let cells = columns.iter().zip(behind).zip(hidden);
        let told = cells.map(|((column, behind), hidden)| match hidden {
            true => Told::Withheld,
            false => behind.told(*column, months),
        });
        told.collect::<Vec<_>>()
    };
    Report {
        columns: columns.to_vec(),
        rows: cells
            .iter()
            .zip(&hidden)
            .map(|(row, hidden)| told(row, hidden))
            .collect(),
        total: told(&total, &hides_total),
    }
}

#[cfg(test)]
mod tests;
