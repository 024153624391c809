//! What was learnt in a period, by groups, told so that nothing is told of few people.
//!
//! A group behind which fewer than [`FEW`] people stand is withheld whole, and so is every single cell with fewer. What
//! is withheld must not follow from the total either: of each column at least two cells are withheld, with at least
//! [`FEW`] people behind them together, or none, or the total as well. One mark stands for all that is withheld, so that
//! nobody sees which cell was small and which only hides another.

use std::collections::BTreeSet;

use super::words::words;

/// Of fewer people than this nothing is told.
pub const FEW: usize = 5;

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
}

/// Something that somebody did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deed {
    /// The group, by its number.
    pub group: usize,
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
    fn told(&self, column: Column) -> Told {
        Told::Known(match column {
            _ if column.counts_people() => self.people.len() as f64,
            _ if column.is_hours() => self.amount / 60.0,
            _ => self.amount,
        })
    }
}

/// The report of so many groups.
#[must_use]
pub fn report(groups: usize, columns: &[Column], deeds: &[Deed]) -> Report {
    let mut cells = vec![vec![Behind::default(); columns.len()]; groups];
    let mut total = vec![Behind::default(); columns.len()];
    let mut rows = vec![BTreeSet::new(); groups];
    for deed in deeds {
        let Some(at) = columns.iter().position(|column| *column == deed.column) else {
            continue;
        };
        let (Some(cell), Some(sum)) = (
            cells.get_mut(deed.group).and_then(|row| row.get_mut(at)),
            total.get_mut(at),
        ) else {
            continue;
        };
        for behind in [cell, sum] {
            behind.people.insert(deed.person);
            behind.amount += deed.amount;
        }
        if let Some(row) = rows.get_mut(deed.group) {
            row.insert(deed.person);
        }
    }
    let mut told = vec![Vec::new(); groups];
    let mut sums = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let of: Vec<&BTreeSet<i32>> = cells.iter().filter_map(|row| Some(&row.get(at)?.people)).collect();
        let (hidden, hides_total) = withheld(&of, &rows);
        for ((row, hidden), told) in cells.iter().zip(hidden).zip(&mut told) {
            told.push(match row.get(at) {
                Some(behind) if !hidden => behind.told(*column),
                _ => Told::Withheld,
            });
        }
        sums.push(match total.get(at) {
            Some(behind) if !hides_total => behind.told(*column),
            _ => Told::Withheld,
        });
    }
    Report {
        columns: columns.to_vec(),
        rows: told,
        total: sums,
    }
}

/// Whether so few stand behind something that it is not told.
fn is_few(people: usize) -> bool {
    (1..FEW).contains(&people)
}

/// Which cells of a column are withheld, and whether the total is.
fn withheld(cells: &[&BTreeSet<i32>], rows: &[BTreeSet<i32>]) -> (Vec<bool>, bool) {
    let mut hidden: Vec<bool> = cells
        .iter()
        .zip(rows)
        .map(|(cell, row)| is_few(cell.len()) || is_few(row.len()))
        .collect();
    let everyone: BTreeSet<i32> = cells.iter().flat_map(|cell| cell.iter().copied()).collect();
    if is_few(everyone.len()) {
        return (hidden, true);
    }
    loop {
        let together: BTreeSet<i32> = cells
            .iter()
            .zip(&hidden)
            .filter(|(_, hidden)| **hidden)
            .flat_map(|(cell, _)| cell.iter().copied())
            .collect();
        let count = hidden.iter().filter(|hidden| **hidden).count();
        if count == 0 || (count > 1 && together.len() >= FEW) {
            return (hidden, false);
        }
        // the smallest of those that are told hides the others best for what it costs
        let next = (0..cells.len())
            .filter(|at| hidden.get(*at) == Some(&false))
            .filter(|at| cells.get(*at).is_some_and(|cell| !cell.is_empty()))
            .min_by_key(|at| cells.get(*at).map(|cell| cell.len()));
        match next.and_then(|at| hidden.get_mut(at)) {
            Some(cell) => *cell = true,
            None => return (hidden, true),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const COLUMNS: [Column; 2] = [Column::Enrolled, Column::Online];

    /// Deeds of groups of these sizes; of each group so many did something that takes time.
    fn deeds(groups: &[(usize, usize)]) -> Vec<Deed> {
        let mut all = Vec::new();
        let mut person = 0;
        for (group, (people, busy)) in groups.iter().enumerate() {
            for number in 0..*people {
                person += 1;
                let deed = |column, amount| Deed {
                    group,
                    person,
                    column,
                    amount,
                };
                all.push(deed(Column::Enrolled, 1.0));
                if number < *busy {
                    all.push(deed(Column::Online, 30.0));
                }
            }
        }
        all
    }

    proptest! {
        #[test]
        fn nothing_is_told_of_few_nor_follows_from_the_total(groups in prop::collection::vec((0..12_usize, 0..12_usize), 1..9)) {
            let report = report(groups.len(), &COLUMNS, &deeds(&groups));
            for (at, column) in COLUMNS.iter().enumerate() {
                let people = |group: usize| match column {
                    Column::Enrolled => groups[group].0,
                    _ => groups[group].0.min(groups[group].1),
                };
                let hidden: Vec<usize> = (0..groups.len()).filter(|group| report.rows[*group][at] == Told::Withheld).collect();
                for group in 0..groups.len() {
                    if is_few(people(group)) || is_few(groups[group].0) {
                        prop_assert!(hidden.contains(&group), "group {group} of {groups:?}");
                    }
                }
                let together: usize = hidden.iter().map(|group| people(*group)).sum();
                if report.total[at] != Told::Withheld && !hidden.is_empty() {
                    // what the total gives of them is the sum of several, of enough people
                    prop_assert!(hidden.len() > 1 && together >= FEW, "{hidden:?} of {groups:?}");
                }
            }
        }

        #[test]
        fn what_is_told_is_true(groups in prop::collection::vec((0..12_usize, 0..12_usize), 1..9)) {
            let report = report(groups.len(), &COLUMNS, &deeds(&groups));
            for (row, (people, busy)) in report.rows.iter().zip(&groups) {
                let hours = (*people).min(*busy) as f64 / 2.0;
                prop_assert!(row[0] == Told::Withheld || row[0] == Told::Known(*people as f64));
                prop_assert!(row[1] == Told::Withheld || row[1] == Told::Known(hours));
            }
        }
    }

    #[test]
    fn a_single_small_group_takes_another_with_it() {
        let told = report(3, &COLUMNS[..1], &deeds(&[(20, 0), (3, 0), (7, 0)]));
        assert_eq!(told.rows, [[Told::Known(20.0)], [Told::Withheld], [Told::Withheld]]);
        assert_eq!(told.total, [Told::Known(30.0)]);
        // where there is none to take along the total goes
        let alone = report(1, &COLUMNS[..1], &deeds(&[(3, 0)]));
        assert_eq!((alone.rows[0][0], alone.total[0]), (Told::Withheld, Told::Withheld));
        let zero = report(2, &COLUMNS[..1], &deeds(&[(3, 0), (0, 0)]));
        assert_eq!(zero.rows[1], [Told::Known(0.0)]);
        assert_eq!(zero.total, [Told::Withheld]);
    }

    #[test]
    fn somebody_in_two_groups_counts_once_in_the_total() {
        let one = |group, person| Deed {
            group,
            person,
            column: Column::Enrolled,
            amount: 1.0,
        };
        let all: Vec<Deed> = (0..6).flat_map(|person| [one(0, person), one(1, person)]).collect();
        let told = report(2, &[Column::Enrolled], &all);
        assert_eq!(told.rows, [[Told::Known(6.0)], [Told::Known(6.0)]]);
        assert_eq!(told.total, [Told::Known(6.0)]);
    }
}
