//! Who voted how: the table of people and statements that everything else reads.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};

/// What somebody says to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// They agree.
    Agree,
    /// They disagree.
    Disagree,
    /// They saw it and would say neither.
    Pass,
}

impl Vote {
    const ALL: [Self; 3] = [Self::Agree, Self::Disagree, Self::Pass];

    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Pass => "pass",
        }
    }

    /// The vote of a stored word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vote| vote.word() == word)
    }

    /// Its number in the table: +1, −1 or 0. (Inside Polis the signs are the other way round; in its exports they are
    /// these.)
    pub(super) const fn number(self) -> f64 {
        match self {
            Self::Agree => 1.0,
            Self::Disagree => -1.0,
            Self::Pass => 0.0,
        }
    }
}

/// One vote. Who votes again on the same statement changes their mind: the last one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    /// Whose.
    pub person: i32,
    /// On which statement.
    pub statement: i32,
    /// What they said.
    pub vote: Vote,
    /// When.
    pub at: DateTime<Utc>,
}

/// How often a statement was answered in each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many agree.
    pub agree: usize,
    /// How many disagree.
    pub disagree: usize,
    /// How many saw it and would say neither.
    pub pass: usize,
}

impl Tally {
    /// How many saw it.
    #[must_use]
    pub const fn seen(self) -> usize {
        self.agree + self.disagree + self.pass
    }

    pub(super) const fn add(&mut self, vote: Vote) {
        match vote {
            Vote::Agree => self.agree += 1,
            Vote::Disagree => self.disagree += 1,
            Vote::Pass => self.pass += 1,
        }
    }

    /// Without some of them.
    pub(super) const fn less(self, some: Self) -> Self {
        Self {
            agree: self.agree - some.agree,
            disagree: self.disagree - some.disagree,
            pass: self.pass - some.pass,
        }
    }

    /// With others.
    pub(super) const fn and(self, others: Self) -> Self {
        Self {
            agree: self.agree + others.agree,
            disagree: self.disagree + others.disagree,
            pass: self.pass + others.pass,
        }
    }
}

/// A row for each person and a column for each statement, both in the order of their keys, so that the order in which
/// votes come makes no difference.
#[derive(Clone, PartialEq)]
pub(super) struct Table {
    pub(super) people: Vec<i32>,
    pub(super) statements: Vec<i32>,
    cells: Vec<Option<Vote>>,
}

impl Table {
    pub(super) fn of(ballots: &[Ballot], excluded: &BTreeSet<i32>) -> Self {
        let (mut people, mut statements) = (Keys::default(), Keys::default());
        let counted: Vec<(usize, usize, &Ballot)> = ballots
            .iter()
            .filter(|ballot| excluded.is_empty() || !excluded.contains(&ballot.statement))
            .map(|ballot| {
                (
                    people.number(ballot.person),
                    statements.number(ballot.statement),
                    ballot,
                )
            })
            .collect();
        let (people, row_of) = people.sorted();
        let (statements, column_of) = statements.sorted();
        let mut newest: Vec<Option<(DateTime<Utc>, Vote)>> = vec![None; people.len() * statements.len()];
        for (person, statement, ballot) in counted {
            let cell = &mut newest[row_of[person] * statements.len() + column_of[statement]];
            // two at the same instant are told apart by what they say, so that no order decides
            *cell = (*cell).max(Some((ballot.at, ballot.vote)));
        }
        Self {
            people,
            cells: newest.into_iter().map(|cell| cell.map(|(_, vote)| vote)).collect(),
            statements,
        }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &[Option<Vote>]> {
        // a table without statements has no rows either
        self.cells.chunks_exact(self.statements.len().max(1))
    }

    pub(super) fn row(&self, person: usize) -> &[Option<Vote>] {
        &self.cells[person * self.statements.len()..(person + 1) * self.statements.len()]
    }

    /// How all of these people answered each statement.
    pub(super) fn tallies(&self, people: impl IntoIterator<Item = usize>) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); self.statements.len()];
        for person in people {
            for (tally, vote) in tallies.iter_mut().zip(self.row(person)) {
                if let Some(vote) = vote {
                    tally.add(*vote);
                }
            }
        }
        tallies
    }
}

/// On how many statements somebody voted.
pub(super) fn voted(row: &[Option<Vote>]) -> usize {
    row.iter().flatten().count()
}

/// Keys numbered as they come, to be put in their order afterwards.
#[derive(Default)]
struct Keys(HashMap<i32, usize>);

impl Keys {
    fn number(&mut self, key: i32) -> usize {
        let next = self.0.len();
        *self.0.entry(key).or_insert(next)
    }

    /// The keys in order, and for each number the place of its key among them.
    fn sorted(self) -> (Vec<i32>, Vec<usize>) {
        let mut keys: Vec<(i32, usize)> = self.0.into_iter().collect();
        keys.sort_unstable();
        let mut places = vec![0; keys.len()];
        for (place, (_, number)) in keys.iter().enumerate() {
            places[*number] = place;
        }
        (keys.into_iter().map(|(key, _)| key).collect(), places)
    }
}
