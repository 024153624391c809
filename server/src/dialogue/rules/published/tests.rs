use chrono::DateTime;

use super::*;
use crate::dialogue::rules::opinions::{Ballot, OpinionMap, Vote};

/// Two camps that answer statements 1 to 4 the other way round, and agree on 5, disagree on 6 and pass on the others
/// together.
fn ballots(sizes: [i32; 2]) -> Vec<Ballot> {
    let people = (0..sizes[0]).map(|n| (n, false));
    let people = people.chain((0..sizes[1]).map(|n| (1_000 + n, true)));
    people
        .flat_map(|(person, other)| {
            (1..=8).map(move |statement| Ballot {
                person,
                statement,
                vote: match statement {
                    1..=4 if (statement % 2 == 0) == other => Vote::Agree,
                    1..=4 | 6 => Vote::Disagree,
                    5 => Vote::Agree,
                    _ => Vote::Pass,
                },
                at: DateTime::UNIX_EPOCH,
            })
        })
        .collect()
}

fn published(sizes: [i32; 2]) -> Published {
    Published::of(&OpinionMap::of(&ballots(sizes), &BTreeSet::new()).public(LEAST), LEAST)
}

#[test]
fn what_is_kept_is_read_again_the_same() {
    let map = published([30, 20]);
    assert_eq!(map.shown().map(|(_, group)| group.size).collect::<Vec<_>>(), [30, 20]);
    let text = serde_json::to_string(&map).expect("it is plain");
    assert_eq!(serde_json::from_str::<Published>(&text).ok(), Some(map));
    assert!(!text.contains("-0.0") && !text.contains("person"), "{text}");
}

#[test]
fn what_all_say_is_shared_and_what_sets_groups_apart_divides() {
    let map = published([30, 20]);
    assert_eq!(map.shared(true), [5]);
    assert_eq!(map.shared(false), [6]);
    let mut dividing = map.dividing();
    dividing.sort_unstable();
    assert_eq!(dividing, [1, 2, 3, 4]);
}

#[test]
fn what_is_taken_out_is_gone_everywhere() {
    let seen = BTreeSet::from([2, 3, 5, 6, 7, 8]);
    let (before, map) = (published([30, 20]), published([30, 20]).only(&seen));
    assert_eq!(map.statements.iter().map(|one| one.id).collect::<BTreeSet<_>>(), seen);
    for ((_, group), (_, whole)) in map.shown().zip(before.shown()) {
        assert_eq!(group.answers, [1, 2, 4, 5, 6, 7].map(|at| whole.answers[at]));
        assert!(group.typical.iter().all(|one| seen.contains(&one.statement)));
    }
}

#[test]
fn too_few_are_not_shown() {
    let map = published([3, 1]);
    assert_eq!((map.counted, map.statements.len()), (Whose::Nobody, 0));
    let map = published([30, 3]);
    assert_eq!((map.hidden(), map.shown().count()), (2, 0));
    assert_eq!(map.shared(true), [0; 0]);
    assert_eq!(map.dividing(), [0; 0]);
}

#[test]
fn a_map_is_made_anew_once_enough_people_voted_and_at_the_close() {
    assert!(!is_due(4, false, true) && is_due(5, false, true) && is_due(5, false, false));
    assert!(is_due(1, true, true) && !is_due(0, true, true));
    // two maps of which one was kept would tell the last votes
    assert!(!is_due(4, true, false) && is_due(5, true, false));
}

#[test]
fn what_those_not_shown_think_otherwise_is_not_shared() {
    // two camps of nobody in particular, and one that is not shown and agrees or not
    let answers = Answers {
        agree: 40,
        disagree: 5,
        pass: 5,
    };
    let group = |number, figures| Group { number, figures };
    let figures = Figures {
        size: 50,
        middle: [0.0; 2],
        spread: 1.0,
        answers: vec![answers],
        typical: Vec::new(),
    };
    let map = |hidden: f64| Published {
        least: LEAST,
        voters: 110,
        on_map: 110,
        counted: Whose::Everyone,
        statements: vec![Statement {
            id: 1,
            answers,
            shared: Some([answers.share(true).powi(2) * hidden, 0.0]),
        }],
        groups: vec![
            group(0, Some(figures.clone())),
            group(1, Some(figures.clone())),
            group(2, None),
        ],
    };
    assert_eq!(map(0.8).shared(true), [1]);
    assert_eq!(map(0.3).shared(true), [0; 0]);
}
