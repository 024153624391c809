//! The opinion map against a conversation that was held on Polis and published: "Tax HiveMind Window" (New Zealand, 2018).
//!
//! Its comments file counts every vote that was cast, also those that people changed; the other files, and we, count the
//! last. Its group ids are those of Polis at the end of a conversation that ran for ten days.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;

use bashke::dialogue::rules::opinions::{Ballot, OpinionMap, Tally, Vote};
use bashke_tests::repository::shared;
use chrono::DateTime;

type Row = BTreeMap<String, String>;

fn rows(folder: &Path, name: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(File::open(folder.join(name)).unwrap());
    reader.deserialize().map(Result::unwrap).collect()
}

fn number<T: std::str::FromStr<Err: std::fmt::Debug>>(row: &Row, column: &str) -> T {
    row[column].parse().unwrap()
}

fn vote(number: &str) -> Vote {
    match number {
        "1" => Vote::Agree,
        "-1" => Vote::Disagree,
        "0" => Vote::Pass,
        other => panic!("a vote of {other}"),
    }
}

fn ballots(folder: &Path) -> Vec<Ballot> {
    let rows = rows(folder, "votes.csv");
    rows.iter()
        .map(|row| Ballot {
            person: number(row, "voter-id"),
            statement: number(row, "comment-id"),
            vote: vote(&row["vote"]),
            at: DateTime::from_timestamp_millis(number(row, "timestamp")).unwrap(),
        })
        .collect()
}

/// How far two ways to split the same things agree: 1 where they are the same, about 0 where chance would do as well
/// (Hubert and Arabie 1985).
fn adjusted_rand_index(pairs: &[(usize, usize)]) -> f64 {
    let (ours, theirs) = pairs.iter().map(|(one, other)| (*one, *other)).unzip();
    let (both, one, other) = (
        together(pairs.to_vec()),
        together::<usize>(ours),
        together::<usize>(theirs),
    );
    let chance = one * other / pairs_of(pairs.len());
    (both - chance) / (f64::midpoint(one, other) - chance)
}

/// How many pairs can be made of those that are alike.
fn together<T: Ord>(of: Vec<T>) -> f64 {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in of {
        *counts.entry(one).or_default() += 1;
    }
    counts.into_values().map(pairs_of).sum()
}

fn pairs_of(n: usize) -> f64 {
    (n * n.saturating_sub(1)) as f64 / 2.0
}

#[test]
fn the_index_of_agreement_is_one_for_the_same_split_and_near_zero_for_none() {
    let same = [(0, 1), (0, 1), (1, 0), (1, 0), (2, 2)];
    assert!((adjusted_rand_index(&same) - 1.0).abs() < 1e-12);
    let unrelated: Vec<_> = (0..1000).map(|n| (n % 2, n / 2 % 2)).collect();
    assert!(adjusted_rand_index(&unrelated).abs() < 0.01);
    // the worked example of scikit-learn's documentation
    assert!((adjusted_rand_index(&[(0, 0), (0, 0), (1, 1), (1, 2)]) - 4.0 / 7.0).abs() < 1e-12);
}

#[test]
fn counts_are_those_that_polis_published() {
    let Some(folder) = shared("fixtures/polis-taxes") else {
        return;
    };
    let ballots = ballots(&folder);
    let map = OpinionMap::of(&ballots, &BTreeSet::new());
    let people = rows(&folder, "participants-votes.csv");
    let mut columns: BTreeMap<i32, Tally> = BTreeMap::new();
    assert_eq!(map.voters(), people.len());
    for person in &people {
        let stand = map.where_do_i_stand(number(person, "participant")).unwrap();
        let of = |vote: Vote| stand.votes.iter().filter(|(_, own)| *own == vote).count();
        assert_eq!(stand.votes.len(), number::<usize>(person, "n-votes"));
        assert_eq!(of(Vote::Agree), number::<usize>(person, "n-agree"));
        assert_eq!(of(Vote::Disagree), number::<usize>(person, "n-disagree"));
        let cells = person
            .iter()
            .filter_map(|(column, cell)| Some((column.parse::<i32>().ok()?, cell)));
        let mut cells: Vec<_> = cells
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(id, cell)| (id, vote(cell)))
            .collect();
        cells.sort_unstable();
        assert_eq!(stand.votes, cells, "of {}", person["participant"]);
        for (id, vote) in cells {
            let tally = columns.entry(id).or_default();
            match vote {
                Vote::Agree => tally.agree += 1,
                Vote::Disagree => tally.disagree += 1,
                Vote::Pass => tally.pass += 1,
            }
        }
    }
    assert_eq!(map.statements().len(), columns.len());
    for statement in map.statements() {
        assert_eq!(statement.everyone, columns[&statement.id], "{}", statement.id);
    }
    // the comments file counts every vote that was cast
    for comment in rows(&folder, "comments.csv") {
        let id = number::<i32>(&comment, "comment-id");
        let cast = |vote: Vote| {
            ballots
                .iter()
                .filter(|one| one.statement == id && one.vote == vote)
                .count()
        };
        assert_eq!(
            (cast(Vote::Agree), cast(Vote::Disagree)),
            (number(&comment, "agrees"), number(&comment, "disagrees")),
            "{id}"
        );
    }
}

#[test]
fn groups_are_those_that_polis_published() {
    let Some(folder) = shared("fixtures/polis-taxes") else {
        return;
    };
    let comments = rows(&folder, "comments.csv");
    let out = comments.iter().filter(|comment| comment["moderated"] == "-1");
    let excluded: BTreeSet<i32> = out.map(|comment| number(comment, "comment-id")).collect();
    let map = OpinionMap::of(&ballots(&folder), &excluded);
    assert!(
        map.statements()
            .iter()
            .all(|statement| !excluded.contains(&statement.id))
    );
    let people = rows(&folder, "participants-votes.csv");
    let pairs: Vec<(usize, usize)> = people
        .iter()
        .filter_map(|person| {
            let stand = map.where_do_i_stand(number(person, "participant"))?;
            Some((stand.place?.group, person["group-id"].parse().ok()?))
        })
        .collect();
    let index = adjusted_rand_index(&pairs);
    println!(
        "{} people in both, {:?} of us, index {index:.4}",
        pairs.len(),
        map.groups().iter().map(|group| group.size).collect::<Vec<_>>()
    );
    assert!(pairs.len() > 280, "{}", pairs.len());
    assert_eq!(map.groups().len(), 2);
    assert!(index >= 0.8, "{index}");
}
