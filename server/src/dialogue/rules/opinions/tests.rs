use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;

use super::*;

fn ballot(person: i32, statement: i32, vote: Vote, minute: i64) -> Ballot {
    let at = DateTime::UNIX_EPOCH + TimeDelta::minutes(minute);
    Ballot {
        person,
        statement,
        vote,
        at,
    }
}

/// A row for each person: `+` agrees, `-` disagrees, `0` passes, a space did not see it.
fn table(rows: &[&str]) -> Vec<Ballot> {
    let mut ballots = Vec::new();
    for (person, row) in rows.iter().enumerate() {
        for (statement, sign) in row.chars().enumerate() {
            let vote = match sign {
                '+' => Vote::Agree,
                '-' => Vote::Disagree,
                '0' => Vote::Pass,
                _ => continue,
            };
            ballots.push(ballot(person as i32, statement as i32, vote, 0));
        }
    }
    ballots
}

fn map(rows: &[&str]) -> OpinionMap {
    OpinionMap::of(&table(rows), &BTreeSet::new())
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// Two camps of five and four who share the last statement.
const CAMPS: [&str; 9] = [
    "++++---+", "+++0---+", "++++--0+", "++++---+", "0+++---+", "----++++", "----+++0", "-0--++++", "----++++",
];

#[test]
fn camps_are_found_and_what_they_share() {
    let map = map(&CAMPS);
    assert_eq!(map.groups().iter().map(|group| group.size).collect::<Vec<_>>(), [5, 4]);
    for person in 0..9 {
        let place = map.where_do_i_stand(person).unwrap().place.unwrap();
        assert_eq!(place.group, usize::from(person >= 5), "{person}");
    }
    let [large, small] = map.groups() else { unreachable!() };
    assert!(large.middle[0] * small.middle[0] < 0.0, "they stand on two sides");
    let agreed = |group: &Group| -> Vec<i32> {
        let chosen = group.representative.iter().filter(|chosen| chosen.side == Side::Agree);
        chosen.map(|chosen| chosen.statement).collect()
    };
    assert!(agreed(large).iter().all(|statement| (0..4).contains(statement)));
    assert!(agreed(small).iter().all(|statement| (4..7).contains(statement)));
    assert!(!agreed(large).is_empty() && !agreed(small).is_empty());
    assert!(large.representative.len() <= MOST_REPRESENTATIVE);
    let shared = map.statements()[7].consensus.unwrap();
    // (5 + 1) ÷ (5 + 2) of the large, (3 + 1) ÷ (4 + 2) of the small
    assert!(close(shared.agree, 6.0 / 7.0 * 4.0 / 6.0), "{shared:?}");
    assert!(close(shared.disagree, 1.0 / 7.0 * 1.0 / 6.0));
    assert!(
        map.statements()[..7]
            .iter()
            .all(|one| one.consensus.unwrap().agree < shared.agree)
    );
}

#[test]
fn an_answer_is_weighed_as_polis_does() {
    let map = map(&CAMPS);
    // to the first statement four of five agree and one passes; of the others nobody does
    let weight = map.groups()[0].weighed[0].agree;
    assert!(close(weight.share, 5.0 / 7.0));
    assert!(close(weight.share_z, 2.0 * 6.0_f64.sqrt() * (5.0 / 6.0 - 0.5)));
    assert!(close(weight.ratio, (5.0 / 7.0) / (1.0 / 6.0)));
    let together: f64 = (5.0 + 1.0) / (6.0 + 5.0);
    let spread = (together * (1.0 - together) * (1.0 / 6.0 + 1.0 / 5.0)).sqrt();
    assert!(close(weight.ratio_z, (5.0 / 6.0 - 1.0 / 5.0) / spread));
    let against = map.groups()[1].weighed[0].disagree;
    assert!(close(against.share, 5.0 / 6.0));
    // where everybody of both groups answers alike there is no difference
    let alike = map_of_alike().groups()[0].weighed[0].agree;
    assert_eq!((alike.ratio_z, alike.share > 0.5), (0.0, true));
}

fn map_of_alike() -> OpinionMap {
    map(&["+++++++-", "+++++++-", "+++++++-", "+----++-", "+----++-", "+----++-"])
}

#[test]
fn whoever_voted_little_stands_as_far_out_as_whoever_says_the_same_of_more() {
    let mut rows = vec!["++++++++----++++"; 6];
    rows.extend(["--------++++----"; 6]);
    // sees half of what the first six saw and says the same
    rows.push("+ + + + - - + + ");
    let map = map(&rows);
    let at = |person: i32| map.where_do_i_stand(person).unwrap().place.unwrap();
    assert_eq!(at(12).group, at(0).group);
    let (half, all) = (at(12).at[0].abs(), at(0).at[0].abs());
    // half of the way, times √(16 ÷ 8)
    assert!((half / all - 0.5 * 2.0_f64.sqrt()).abs() < 0.02, "{half} {all}");
}

#[test]
fn the_axes_have_one_sign() {
    // the largest coefficient is positive, here all are: whoever agrees stands there, in whatever row
    let rows = ["+++++++", "+++++++", "-------", "-------"];
    let mut turned = rows;
    turned.reverse();
    let at = |rows: &[&str], person: i32| map(rows).where_do_i_stand(person).unwrap().place.unwrap().at;
    assert!(at(&rows, 0)[0] > 0.0 && at(&rows, 2)[0] < 0.0);
    assert!(at(&turned, 0)[0] < 0.0 && at(&turned, 2)[0] > 0.0);
    // there is no second direction, and rounding is taken for none
    assert!((0..4).all(|person| at(&rows, person)[1] == 0.0));
}

#[test]
fn too_few_votes_are_told_but_do_not_make_a_place() {
    let mut rows = CAMPS.to_vec();
    rows.push("++++-- ");
    rows.push("+      ");
    let map = map(&rows);
    assert_eq!((map.voters(), map.on_map()), (11, 9));
    let of = |person| {
        let stand = map.where_do_i_stand(person).unwrap();
        (stand.votes.len(), stand.missing, stand.place)
    };
    assert_eq!(of(9), (6, 1, None));
    assert_eq!(of(10), (1, 6, None));
    assert_eq!(map.where_do_i_stand(11), None);
    assert_eq!(map.statements()[0].everyone.agree, map.statements()[0].on_map.agree + 2);
    // where there are fewer statements than that, all of them are enough
    let few = super::tests::map(&["+-", "+-", "-+", "- "]);
    assert_eq!((few.voters(), few.on_map()), (4, 3));
    assert_eq!(few.where_do_i_stand(3).unwrap().missing, 1);
}

#[test]
fn the_last_vote_counts_and_what_is_moderated_out_does_not() {
    let mut ballots = table(&CAMPS);
    ballots.push(ballot(0, 0, Vote::Pass, 5));
    ballots.push(ballot(0, 0, Vote::Disagree, 3));
    ballots.push(ballot(0, 99, Vote::Agree, 5));
    let map = OpinionMap::of(&ballots, &BTreeSet::from([99, 7]));
    let stand = map.where_do_i_stand(0).unwrap();
    assert_eq!((stand.votes[0], stand.votes.len()), ((0, Vote::Pass), 7));
    assert!(map.statements().iter().all(|one| one.id < 7));
}

#[test]
fn nothing_and_no_difference_make_no_groups() {
    let none = map(&[]);
    assert_eq!((none.voters(), none.on_map(), none.groups().len()), (0, 0, 0));
    assert_eq!(none.public(1), none.public(5));
    for rows in [&["+++++++"][..], &["+++++++"; 5], &["0"; 3]] {
        let map = map(rows);
        assert_eq!(map.groups().len(), 1);
        assert_eq!(map.groups()[0].size, rows.len());
        assert!(map.groups()[0].representative.is_empty());
        assert!(map.statements().iter().all(|one| one.consensus.is_none()));
    }
}

#[test]
fn small_groups_are_hidden_and_cannot_be_worked_out() {
    let map = map(&CAMPS);
    let sizes = |least: usize| -> Vec<Option<usize>> {
        let groups = map.public(least).groups;
        groups
            .iter()
            .map(|group| group.figures.as_ref().map(|figures| figures.size))
            .collect()
    };
    assert_eq!(sizes(4), [Some(5), Some(4)]);
    // were the large one shown, the rest would be the small one
    assert_eq!(sizes(5), [None, None]);
    let public = map.public(5);
    assert_eq!((public.counted, public.statements.len()), (Counted::Everyone, 8));
    assert!(public.statements.iter().all(|one| one.consensus.is_none()));
    assert_eq!(map.public(9).counted, Counted::Everyone);
    let too_few = map.public(10);
    assert_eq!((too_few.counted, too_few.statements.len()), (Counted::Nobody, 0));
}

#[test]
fn the_few_who_are_not_on_the_map_cannot_be_worked_out_either() {
    let mut rows = CAMPS.to_vec();
    rows.push("+");
    let map = map(&rows);
    let public = map.public(4);
    assert_eq!(public.counted, Counted::OnMap);
    assert_eq!(public.statements[0].tally, map.statements()[0].on_map);
    rows.extend(["+"; 3]);
    let public = super::tests::map(&rows).public(4);
    assert_eq!(public.counted, Counted::Everyone);
    assert_eq!(public.statements[0].tally.agree, map.statements()[0].on_map.agree + 4);
}

#[test]
fn no_vote_gets_into_a_log() {
    let map = map(&CAMPS);
    assert_eq!(format!("{map:?}"), "OpinionMap(9 people, 8 statements, 2 groups)");
}

#[test]
fn votes_have_words() {
    for vote in [Vote::Agree, Vote::Disagree, Vote::Pass] {
        assert_eq!(Vote::of(vote.word()), Some(vote));
    }
    assert_eq!(Vote::of("yes"), None);
}

fn votes() -> impl Strategy<Value = Vec<Ballot>> {
    let vote = prop_oneof![3 => Just(Vote::Agree), 3 => Just(Vote::Disagree), 1 => Just(Vote::Pass)];
    let one = (0..40_i32, 0..12_i32, vote, 0..4_i64);
    prop::collection::vec(
        one.prop_map(|(person, statement, vote, minute)| ballot(person, statement, vote, minute)),
        0..400,
    )
}

proptest! {
    // a map takes its time where nothing is optimised
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_votes_makes_no_difference(
        (ballots, mixed) in votes().prop_flat_map(|ballots| (Just(ballots.clone()), Just(ballots).prop_shuffle())),
        least in 0..8_usize,
    ) {
        let none = BTreeSet::new();
        let (one, other) = (OpinionMap::of(&ballots, &none), OpinionMap::of(&mixed, &none));
        prop_assert!(one == other);
        prop_assert_eq!(one.public(least), other.public(least));
    }

    #[test]
    fn whoever_saw_nothing_that_counts_changes_nothing(ballots in votes(), out in 0..12_i32) {
        let excluded = BTreeSet::from([out, 50]);
        let mut more = ballots.clone();
        more.extend((100..110).map(|person| ballot(person, 50, Vote::Agree, 0)));
        more.extend((0..40).map(|person| ballot(person, out, Vote::Disagree, 9)));
        let less: Vec<Ballot> = ballots.iter().copied().filter(|ballot| ballot.statement != out).collect();
        let map = OpinionMap::of(&more, &excluded);
        prop_assert!(map == OpinionMap::of(&ballots, &excluded));
        prop_assert!(map == OpinionMap::of(&less, &BTreeSet::new()));
    }

    #[test]
    fn figures_stay_within_their_bounds(ballots in votes()) {
        let map = OpinionMap::of(&ballots, &BTreeSet::new());
        prop_assert!(map.groups().len() <= MOST_GROUPS);
        prop_assert!(map.groups().iter().all(|group| group.size > 0 && group.spread.is_finite() && group.spread >= 0.0));
        prop_assert!(map.groups().is_sorted_by(|a, b| a.size >= b.size));
        let places = (0..40).filter_map(|person| map.where_do_i_stand(person)?.place);
        prop_assert_eq!(places.clone().count(), map.on_map());
        for (number, group) in map.groups().iter().enumerate() {
            prop_assert_eq!(places.clone().filter(|place| place.group == number).count(), group.size);
            prop_assert!(group.representative.len() <= MOST_REPRESENTATIVE);
            prop_assert!(group.representative.is_sorted_by_key(|chosen| chosen.side == Side::Disagree));
            let chosen: BTreeSet<i32> = group.representative.iter().map(|chosen| chosen.statement).collect();
            prop_assert_eq!(chosen.len(), group.representative.len());
            // something stands for every group that has said something, where there is another
            let says = group.weighed.iter().any(|weighed| weighed.tally.agree + weighed.tally.disagree > 0);
            prop_assert_eq!(!chosen.is_empty(), says && map.groups().len() > 1);
        }
        for (at, statement) in map.statements().iter().enumerate() {
            let mut sum = Tally::default();
            for group in map.groups() {
                let weighed = group.weighed[at];
                sum = sum.and(weighed.tally);
                for weight in [weighed.agree, weighed.disagree] {
                    prop_assert!(weight.share > 0.0 && weight.share < 1.0);
                    prop_assert!(weight.ratio > 0.0 && weight.ratio.is_finite());
                    prop_assert!(weight.share_z.is_finite() && weight.ratio_z.is_finite());
                }
                prop_assert!(weighed.agree.share + weighed.disagree.share <= 1.0 + 1e-12);
            }
            prop_assert_eq!(sum, statement.on_map);
            prop_assert!(statement.everyone.seen() >= statement.on_map.seen());
            prop_assert_eq!(statement.consensus.is_some(), map.groups().len() > 1);
            if let Some(consensus) = statement.consensus {
                prop_assert!(consensus.agree > 0.0 && consensus.disagree > 0.0);
                prop_assert!(consensus.agree + consensus.disagree <= 1.0);
            }
        }
        for place in places {
            prop_assert!(place.at.iter().all(|at| at.is_finite()));
        }
    }

    #[test]
    fn nothing_is_told_of_fewer_people_than_may_be(ballots in votes(), least in 1..12_usize) {
        let map = OpinionMap::of(&ballots, &BTreeSet::new());
        let public = map.public(least);
        let shown: usize = public.groups.iter().filter_map(|group| group.figures.as_ref()).map(|one| one.size).sum();
        prop_assert!(public.groups.iter().filter_map(|group| group.figures.as_ref()).all(|one| one.size >= least));
        let hidden = map.on_map() - shown;
        let counted = match public.counted {
            Counted::Everyone => map.voters(),
            Counted::OnMap => map.on_map(),
            Counted::Nobody => 0,
        };
        // what is left when all that is shown is taken from the whole
        prop_assert!(shown == 0 || hidden == 0 || hidden >= least, "{hidden} of {least}");
        prop_assert!(shown == 0 || counted == map.on_map() || counted - map.on_map() >= least);
        prop_assert!(counted == 0 || counted >= least);
        prop_assert_eq!(public.statements.is_empty(), counted == 0);
    }
}
