//! The map itself.

use std::collections::BTreeSet;
use std::fmt;

use super::LEAST_VOTES;
use super::axes::Axes;
use super::groups::{distance, middle, split};
use super::votes::{Ballot, Table, Tally, Vote, voted};
use super::weighing::{Consensus, Representative, Weighed, representative};

/// The opinion map of a dialogue. The same votes, in whatever order, make the same map to the last bit.
///
/// It holds every vote, but gives none away except to whoever asks for their own by
/// [`where_do_i_stand`](Self::where_do_i_stand). What everyone may see is [`public`](Self::public).
#[derive(Clone, PartialEq)]
pub struct OpinionMap {
    table: Table,
    /// For each row of the table where it stands; none for whoever is not on the map.
    places: Vec<Option<Place>>,
    statements: Vec<Statement>,
    groups: Vec<Group>,
}

/// A place on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Along the direction in which people differ most, and along the one after it.
    pub at: [f64; 2],
    /// The number of the group, the largest being 0.
    pub group: usize,
}

/// A statement and what all say to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Statement {
    /// Its key.
    pub id: i32,
    /// The answers of everyone.
    pub everyone: Tally,
    /// The answers of those who are on the map.
    pub on_map: Tally,
    /// How far all groups share an answer; none where there is but one group.
    pub consensus: Option<Consensus>,
}

/// People who vote alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// How many they are.
    pub size: usize,
    /// The middle of their places.
    pub middle: [f64; 2],
    /// How far they stand from it: the root of the mean square.
    pub spread: f64,
    /// What they say to each statement, in the order of [`OpinionMap::statements`].
    pub weighed: Vec<Weighed>,
    /// The statements that stand for them; none where there is no other group.
    pub representative: Vec<Representative>,
}

/// What somebody is told of themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// Their own votes that count, by the key of the statement.
    pub votes: Vec<(i32, Vote)>,
    /// How many more votes they need to be on the map.
    pub missing: usize,
    /// Where they stand; none while votes are missing.
    pub place: Option<Place>,
}

impl OpinionMap {
    /// The map of these votes, without those on statements that were moderated out.
    #[must_use]
    pub fn of(ballots: &[Ballot], excluded: &BTreeSet<i32>) -> Self {
        let table = Table::of(ballots, excluded);
        let axes = Axes::of(&table);
        let rows: Vec<usize> = (0..table.people.len())
            .filter(|row| voted(table.row(*row)) >= needed(&table))
            .collect();
        let points: Vec<[f64; 2]> = rows.iter().map(|row| axes.place(table.row(*row))).collect();
        let mut places = vec![None; table.people.len()];
        let mut members: Vec<Vec<usize>> = Vec::new();
        for ((row, at), group) in rows.iter().zip(&points).zip(split(&points)) {
            places[*row] = Some(Place { at: *at, group });
            if members.len() <= group {
                members.resize(group + 1, Vec::new());
            }
            members[group].push(*row);
        }
        let tallies: Vec<Vec<Tally>> = members.iter().map(|rows| table.tallies(rows.iter().copied())).collect();
        let others = table.tallies((0..places.len()).filter(|row| places[*row].is_none()));
        let statements = table.statements.iter().enumerate().map(|(at, id)| {
            let of_groups = || tallies.iter().map(|group| group[at]);
            let on_map = of_groups().fold(Tally::default(), Tally::and);
            Statement {
                id: *id,
                everyone: on_map.and(others[at]),
                on_map,
                consensus: (tallies.len() > 1).then(|| Consensus::of(of_groups())),
            }
        });
        let statements: Vec<Statement> = statements.collect();
        let groups = members.iter().zip(&tallies).map(|(rows, tallies)| {
            let weighed: Vec<(i32, Weighed)> = statements
                .iter()
                .zip(tallies)
                .map(|(statement, tally)| (statement.id, Weighed::of(*tally, statement.on_map.less(*tally))))
                .collect();
            let points: Vec<[f64; 2]> = rows
                .iter()
                .filter_map(|row| places[*row])
                .map(|place| place.at)
                .collect();
            let middle = middle(points.iter());
            let squares: f64 = points.iter().map(|at| distance(*at, middle).powi(2)).sum();
            Group {
                size: rows.len(),
                middle,
                spread: (squares / rows.len().max(1) as f64).sqrt(),
                representative: if members.len() > 1 {
                    representative(&weighed)
                } else {
                    Vec::new()
                },
                weighed: weighed.into_iter().map(|(_, weighed)| weighed).collect(),
            }
        });
        Self {
            groups: groups.collect(),
            table,
            places,
            statements,
        }
    }

    /// The statements that have a vote, by key.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The groups, the largest first. Not for everyone: the smallest may be one person.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// How many people voted.
    #[must_use]
    pub fn voters(&self) -> usize {
        self.table.people.len()
    }

    /// How many of them are on the map.
    #[must_use]
    pub fn on_map(&self) -> usize {
        self.groups.iter().map(|group| group.size).sum()
    }

    /// What somebody is told of themselves, and nobody else; none where they did not vote.
    #[must_use]
    pub fn where_do_i_stand(&self, person: i32) -> Option<Stand> {
        let row = self.table.people.binary_search(&person).ok()?;
        let cells = self.table.row(row);
        let votes = self.table.statements.iter().zip(cells);
        Some(Stand {
            votes: votes.filter_map(|(id, vote)| vote.map(|vote| (*id, vote))).collect(),
            missing: needed(&self.table).saturating_sub(voted(cells)),
            place: self.places[row],
        })
    }
}

impl fmt::Debug for OpinionMap {
    /// Says how large it is. Votes belong in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (voters, statements, groups) = (self.voters(), self.statements.len(), self.groups.len());
        write!(
            f,
            "OpinionMap({voters} people, {statements} statements, {groups} groups)"
        )
    }
}

/// How many votes somebody needs to be on the map.
fn needed(table: &Table) -> usize {
    LEAST_VOTES.min(table.statements.len())
}
