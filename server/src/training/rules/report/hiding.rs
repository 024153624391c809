//! What a report withholds of a month.
//!
//! A group behind which fewer than [`FEW`] people stand is withheld whole, and so is every single cell with fewer. What is
//! withheld must not follow from anything else that is told of the month: not from the total, not from another sort of
//! groups. Organisations add up to municipalities, and municipalities and courses to the same total. So wherever a sum is told,
//! what is withheld of it is several cells with at least [`FEW`] people behind them together, or nothing; and a total that is
//! withheld is withheld from each sort of groups. One mark stands for all of it, so that nobody sees which cell was small and
//! which only hides another.

use std::collections::BTreeSet;

use super::{By, Groups};

/// Of fewer people than this nothing is told.
pub const FEW: usize = 5;

type People = BTreeSet<i32>;

/// Who did what in a month, by the groups of each sort.
#[derive(Debug, Clone)]
pub(super) struct Month {
    /// By sort, by group, by column.
    cells: [Vec<Vec<People>>; 3],
    /// By sort, by group: in any column.
    rows: [Vec<People>; 3],
    /// The municipality of each organisation.
    seats: Vec<usize>,
}

/// What is withheld of a column.
#[derive(Debug, Clone)]
pub(super) struct Hidden {
    /// By sort, by group.
    pub(super) groups: [Vec<bool>; 3],
    /// The total.
    pub(super) total: bool,
}

/// Whether so few stand behind something that it is not told.
pub(super) fn is_few(people: usize) -> bool {
    (1..FEW).contains(&people)
}

const ORGANISATIONS: usize = By::Organisation.place();
const MUNICIPALITIES: usize = By::Municipality.place();
const COURSES: usize = By::Course.place();

impl Month {
    /// A month in which nobody did anything.
    pub(super) fn of(groups: Groups, columns: usize) -> Self {
        Self {
            cells: groups.map(|count| vec![vec![People::new(); columns]; count]),
            rows: groups.map(|count| vec![People::new(); count]),
            // an organisation in which nobody did anything is nowhere
            seats: vec![usize::MAX; groups.first().copied().unwrap_or_default()],
        }
    }

    /// Somebody did something.
    pub(super) fn note(&mut self, groups: Groups, column: usize, person: i32) {
        for ((group, cells), rows) in groups.iter().zip(&mut self.cells).zip(&mut self.rows) {
            if let Some(cell) = cells.get_mut(*group).and_then(|row| row.get_mut(column)) {
                cell.insert(person);
            }
            if let Some(row) = rows.get_mut(*group) {
                row.insert(person);
            }
        }
        let [organisation, municipality, _] = groups;
        if let Some(seat) = self.seats.get_mut(organisation) {
            *seat = municipality;
        }
    }

    /// What is withheld of a column.
    pub(super) fn hidden(&self, column: usize) -> Hidden {
        let cells = self.cells.each_ref().map(|rows| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.collect::<Vec<_>>()
        });
        let few = |sort: usize| {
            let cells = cells.get(sort).into_iter().flatten();
            let rows = self.rows.get(sort).into_iter().flatten();
            cells
                .zip(rows)
                .map(|(cell, row)| is_few(cell.len()) || is_few(row.len()))
                .collect()
        };
        let everyone: People = cells.iter().flatten().flat_map(|cell| cell.iter().copied()).collect();
        let hidden = Hidden {
            groups: [few(ORGANISATIONS), few(MUNICIPALITIES), few(COURSES)],
            total: is_few(everyone.len()),
        };
        let mut hiding = Hiding {
            cells,
            seats: &self.seats,
            hidden,
        };
        hiding.within_municipalities();
        hiding.municipalities();
        hiding.courses();
        if hiding.hidden.total {
            hiding.hide_total();
        }
        hiding.hidden
    }
}

/// A column while it is found out what is withheld of it.
struct Hiding<'a> {
    cells: [Vec<&'a People>; 3],
    seats: &'a [usize],
    hidden: Hidden,
}

impl Hiding<'_> {
    fn is_hidden(&self, sort: usize, group: usize) -> bool {
        let groups = self.hidden.groups.get(sort);
        groups.and_then(|groups| groups.get(group)).copied().unwrap_or_default()
    }

    fn hide(&mut self, sort: usize, group: usize) {
        if let Some(hidden) = self
            .hidden
            .groups
            .get_mut(sort)
            .and_then(|groups| groups.get_mut(group))
        {
            *hidden = true;
        }
    }

    fn len(&self, sort: usize, group: usize) -> usize {
        let cells = self.cells.get(sort);
        cells.and_then(|cells| cells.get(group)).map_or(0, |cell| cell.len())
    }

    fn all(&self, sort: usize) -> std::ops::Range<usize> {
        0..self.cells.get(sort).map_or(0, Vec::len)
    }

    /// The organisations of a municipality.
    fn seated(&self, municipality: usize) -> Vec<usize> {
        let seats = self.seats.iter().enumerate();
        seats
            .filter(|(_, seat)| **seat == municipality)
            .map(|(at, _)| at)
            .collect()
    }

    /// Of these groups one that is told and not empty: the smallest hides the others best for what it costs.
    fn smallest(&self, sort: usize, groups: impl IntoIterator<Item = usize>) -> Option<usize> {
        let told = groups.into_iter().filter(|group| !self.is_hidden(sort, *group));
        told.filter(|group| self.len(sort, *group) > 0)
            .min_by_key(|group| self.len(sort, *group))
    }

    /// Whether the sum of what is withheld of these groups may be known: several, with enough people behind them together.
    fn may_be_summed(&self, sort: usize, groups: &[usize]) -> bool {
        let hidden: Vec<usize> = groups
            .iter()
            .copied()
            .filter(|group| self.is_hidden(sort, *group))
            .collect();
        let cells = hidden.iter().filter_map(|group| self.cells.get(sort)?.get(*group));
        let together: People = cells.flat_map(|cell| cell.iter().copied()).collect();
        hidden.len() > 1 && together.len() >= FEW
    }

    fn hides_any(&self, sort: usize, groups: &[usize]) -> bool {
        groups.iter().any(|group| self.is_hidden(sort, *group))
    }

    /// A municipality that is told tells what its organisations have together.
    fn within_municipalities(&mut self) {
        for municipality in self.all(MUNICIPALITIES) {
            let own = self.seated(municipality);
            while !self.is_hidden(MUNICIPALITIES, municipality)
                && self.hides_any(ORGANISATIONS, &own)
                && !self.may_be_summed(ORGANISATIONS, &own)
            {
                match self.smallest(ORGANISATIONS, own.iter().copied()) {
                    Some(next) => self.hide(ORGANISATIONS, next),
                    None => self.hide(MUNICIPALITIES, municipality),
                }
            }
        }
    }

    /// The total less the municipalities that are told is what the others have together, and less those of their
    /// organisations that are told, what the rest of these have.
    fn municipalities(&mut self) {
        while !self.hidden.total {
            let hidden: Vec<usize> = self
                .all(MUNICIPALITIES)
                .filter(|group| self.is_hidden(MUNICIPALITIES, *group))
                .collect();
            let theirs: Vec<usize> = hidden.iter().flat_map(|group| self.seated(*group)).collect();
            if hidden.is_empty() || self.may_be_summed(ORGANISATIONS, &theirs) {
                return;
            }
            match self.smallest(MUNICIPALITIES, self.all(MUNICIPALITIES)) {
                Some(next) => self.hide_municipality(next),
                None => self.hidden.total = true,
            }
        }
    }

    /// Withholds a municipality, and with it an organisation of its own, since these would add up to it.
    fn hide_municipality(&mut self, municipality: usize) {
        self.hide(MUNICIPALITIES, municipality);
        let own = self.seated(municipality);
        if !self.hides_any(ORGANISATIONS, &own)
            && let Some(next) = self.smallest(ORGANISATIONS, own)
        {
            self.hide(ORGANISATIONS, next);
        }
    }

    /// The total less the courses that are told is what the others have together.
    fn courses(&mut self) {
        let all: Vec<usize> = self.all(COURSES).collect();
        while !self.hidden.total && self.hides_any(COURSES, &all) && !self.may_be_summed(COURSES, &all) {
            match self.smallest(COURSES, all.iter().copied()) {
                Some(next) => self.hide(COURSES, next),
                None => self.hidden.total = true,
            }
        }
    }

    /// A total that is withheld is not what the groups of a sort add up to.
    fn hide_total(&mut self) {
        for sort in [MUNICIPALITIES, ORGANISATIONS, COURSES] {
            let all: Vec<usize> = self.all(sort).collect();
            if self.hides_any(sort, &all) {
                continue;
            }
            let next = self.smallest(sort, all.iter().copied()).or(all.first().copied());
            match next {
                Some(next) if sort == MUNICIPALITIES => self.hide_municipality(next),
                Some(next) => self.hide(sort, next),
                None => {}
            }
        }
    }
}
