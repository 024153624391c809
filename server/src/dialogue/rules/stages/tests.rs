use chrono::Days;
use proptest::prelude::*;

use super::*;

const START: &str = "2026-03-02";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn slot(stage: Stage, opens: i64, closes: i64) -> Slot {
    let on = |day: i64| at("2026-03-01T08:00:00Z") + TimeDelta::days(day);
    Slot {
        stage,
        opens: on(opens),
        closes: on(closes),
    }
}

#[test]
fn templates_are_timetables_of_their_length() {
    for (template, length) in [(Template::TwoWeeks, 14), (Template::Month, 28), (Template::Quarter, 91)] {
        assert_eq!(template.length(), length);
        assert_eq!(Template::of(template.word()), Some(template));
        let timetable = Timetable::new(template.slots(day(START))).unwrap();
        let slots = timetable.slots();
        assert_eq!(slots.iter().map(|slot| slot.stage).collect::<Vec<_>>(), Stage::ALL);
        assert!(slots.windows(2).all(|pair| pair[0].closes == pair[1].opens));
        assert_eq!(slots[0].days().0, day(START));
        assert_eq!(slots[5].days().0, day(START) + Days::new(length));
    }
    assert_eq!(Template::of("year"), None);
}

#[test]
fn days_are_those_of_tirana_also_where_the_clock_is_changed() {
    // summer time begins on 29 March 2026
    let slots = Template::Month.slots(day(START));
    let say = slots[2];
    assert_eq!(
        (say.opens, say.closes),
        (at("2026-03-09T23:00:00Z"), at("2026-03-19T23:00:00Z"))
    );
    assert_eq!(say.days(), (day("2026-03-10"), day("2026-03-19")));
    let follow_up = slots[5];
    assert_eq!(follow_up.opens, at("2026-03-29T22:00:00Z"));
    assert_eq!(follow_up.days().0, day("2026-03-30"));
}

#[test]
fn a_stage_opens_and_closes_by_itself() {
    let timetable = Timetable::new(Template::TwoWeeks.slots(day(START))).unwrap();
    for (now, open, current, next) in [
        (
            "2026-03-01T22:59:59Z",
            None,
            Stage::Inform,
            Some("2026-03-01T23:00:00Z"),
        ),
        (
            "2026-03-01T23:00:00Z",
            Some(Stage::Inform),
            Stage::Inform,
            Some("2026-03-03T23:00:00Z"),
        ),
        (
            "2026-03-03T22:59:59Z",
            Some(Stage::Inform),
            Stage::Inform,
            Some("2026-03-03T23:00:00Z"),
        ),
        (
            "2026-03-03T23:00:00Z",
            Some(Stage::Ask),
            Stage::Ask,
            Some("2026-03-05T23:00:00Z"),
        ),
        (
            "2026-03-08T12:00:00Z",
            Some(Stage::Say),
            Stage::Say,
            Some("2026-03-10T23:00:00Z"),
        ),
        (
            "2026-03-12T12:00:00Z",
            Some(Stage::Weigh),
            Stage::Weigh,
            Some("2026-03-13T23:00:00Z"),
        ),
        (
            "2026-03-15T12:00:00Z",
            Some(Stage::Conclude),
            Stage::Conclude,
            Some("2026-03-15T23:00:00Z"),
        ),
        (
            "2026-06-01T12:00:00Z",
            Some(Stage::FollowUp),
            Stage::FollowUp,
            Some("2026-06-13T22:00:00Z"),
        ),
        ("2026-06-13T22:00:00Z", None, Stage::FollowUp, None),
    ] {
        let now_at = at(now);
        let stages: Vec<Stage> = timetable.open(now_at).map(|slot| slot.stage).collect();
        assert_eq!(stages, Vec::from_iter(open), "{now}");
        assert_eq!(timetable.current(now_at).unwrap().stage, current, "{now}");
        assert_eq!(timetable.next_change(now_at), next.map(at), "{now}");
    }
}

#[test]
fn each_deed_belongs_to_one_stage() {
    use Deed::{Answer, Argue, Ask, Commit, Conclude, Inform, Propose, Report, State, Vote};
    let timetable = Timetable::new(Template::TwoWeeks.slots(day(START))).unwrap();
    for (stage, deeds) in [
        (Stage::Inform, vec![Inform]),
        (Stage::Ask, vec![Ask, Answer]),
        (Stage::Say, vec![State, Vote]),
        (Stage::Weigh, vec![Propose, Argue]),
        (Stage::Conclude, vec![Conclude, Commit]),
        (Stage::FollowUp, vec![Report]),
    ] {
        let slot = timetable.slots().iter().find(|slot| slot.stage == stage).unwrap();
        let all = [
            Inform, Ask, Answer, State, Vote, Propose, Argue, Conclude, Commit, Report,
        ];
        let may: Vec<Deed> = all
            .into_iter()
            .filter(|deed| timetable.may(*deed, slot.opens))
            .collect();
        assert_eq!(may, deeds, "{stage:?}");
        assert!(
            all.into_iter()
                .all(|deed| !timetable.may(deed, at("2026-01-01T00:00:00Z")))
        );
    }
}

#[test]
fn to_inform_and_to_ask_go_beside_others() {
    let slots = vec![
        slot(Stage::Conclude, 20, 25),
        slot(Stage::Say, 5, 20),
        slot(Stage::Ask, 0, 20),
        slot(Stage::Inform, 0, 30),
    ];
    let timetable = Timetable::new(slots).unwrap();
    let now = at("2026-03-08T08:00:00Z");
    assert!(
        [Deed::Inform, Deed::Ask, Deed::Vote]
            .iter()
            .all(|deed| timetable.may(*deed, now))
    );
    assert_eq!(timetable.current(now).unwrap().stage, Stage::Say);
    // between two stages the next one is shown
    let gap = vec![slot(Stage::Say, 0, 5), slot(Stage::Conclude, 10, 15)];
    let gap = Timetable::new(gap).unwrap();
    assert_eq!(gap.current(now).unwrap().stage, Stage::Conclude);
    assert_eq!(gap.open(now).count(), 0);
}

#[test]
fn all_that_is_wrong_is_told() {
    use Stage::{Ask, Conclude, Inform, Say, Weigh};
    for (slots, faults) in [
        (vec![], vec![Fault::Missing(Say), Fault::Missing(Conclude)]),
        (vec![slot(Say, 0, 5)], vec![Fault::Missing(Conclude)]),
        (
            vec![slot(Say, 0, 5), slot(Say, 6, 7), slot(Conclude, 8, 9)],
            vec![Fault::Twice(Say)],
        ),
        (vec![slot(Say, 0, 0), slot(Conclude, 8, 9)], vec![Fault::Short(Say)]),
        (vec![slot(Say, 5, 3), slot(Conclude, 8, 9)], vec![Fault::Short(Say)]),
        (
            vec![slot(Conclude, 0, 5), slot(Say, 6, 9)],
            vec![Fault::Order(Conclude)],
        ),
        // they go beside each other, but not before
        (
            vec![
                slot(Inform, 3, 9),
                slot(Ask, 2, 9),
                slot(Say, 3, 9),
                slot(Conclude, 9, 10),
            ],
            vec![Fault::Order(Ask)],
        ),
        (
            vec![slot(Say, 0, 5), slot(Weigh, 4, 8), slot(Conclude, 7, 9)],
            vec![Fault::Overlap(Weigh), Fault::Overlap(Conclude)],
        ),
        (
            vec![slot(Say, 0, 20), slot(Weigh, 20, 20), slot(Conclude, 7, 9)],
            vec![Fault::Short(Weigh), Fault::Order(Conclude)],
        ),
    ] {
        assert_eq!(Timetable::new(slots.clone()), Err(faults), "{slots:?}");
    }
    let all = [
        Fault::Missing(Say),
        Fault::Twice(Say),
        Fault::Short(Say),
        Fault::Order(Say),
        Fault::Overlap(Say),
    ];
    assert_eq!(BTreeSet::from(all.map(Fault::message)).len(), 5);
    assert!(all.iter().all(|fault| fault.stage() == Say));
}

#[test]
fn stages_have_words() {
    for stage in Stage::ALL {
        assert_eq!(Stage::of(stage.word()), Some(stage));
    }
    assert_eq!(Stage::of("vote"), None);
}

proptest! {
    #[test]
    fn whatever_is_accepted_can_be_held(
        stages in prop::collection::vec((prop::bool::weighted(0.8), -1..8_i64, 0..7_i64), 6),
    ) {
        let mut opens = 0;
        let slots = stages.into_iter().zip(Stage::ALL).filter(|((is_there, ..), _)| *is_there);
        let slots: Vec<Slot> = slots
            .map(|((_, gap, days), stage)| {
                opens += gap;
                slot(stage, opens, opens + days)
            })
            .collect();
        match Timetable::new(slots) {
            Err(faults) => prop_assert!(!faults.is_empty()),
            Ok(timetable) => {
                let mut now = at("2026-01-01T08:00:00Z");
                let mut opened: Vec<Stage> = Vec::new();
                while let Some(change) = timetable.next_change(now) {
                    prop_assert!(change > now);
                    now = change;
                    prop_assert!(timetable.open(now).filter(|slot| slot.stage.is_exclusive()).count() <= 1);
                    let new: Vec<Stage> = timetable.open(now).map(|slot| slot.stage).filter(|stage| !opened.contains(stage)).collect();
                    opened.extend(new);
                    prop_assert!(timetable.current(now).is_some());
                }
                // every stage opens once, in order
                prop_assert!(opened.is_sorted());
                prop_assert_eq!(opened.len(), timetable.slots().len());
            }
        }
    }

    #[test]
    fn templates_can_be_held_from_any_day(after in 0..4000_u64) {
        for template in Template::ALL {
            let first = day("2024-01-01") + Days::new(after);
            let slots = template.slots(first);
            prop_assert_eq!(slots[0].days().0, first);
            let days = slots.iter().zip(template.days()).all(|(slot, (_, days))| {
                let (from, to) = slot.days();
                (to - from).num_days() + 1 == i64::try_from(days).unwrap()
            });
            prop_assert!(days);
            prop_assert!(Timetable::new(slots).is_ok());
        }
    }
}
