//! How far people are, where they stop, and when they are reminded.

use proptest::prelude::*;

use super::*;
use crate::training::rules::folder::{self, Files};
use crate::training::rules::marks::Marks;

/// An item that cannot be done.
const CLOSED: u8 = 4;

/// What somebody did with each item: nothing, done, tried, waiting; or that it cannot be done.
#[derive(Debug, Clone, Default)]
struct Did(BTreeMap<String, u8>);

impl Deeds for Did {
    fn is_done(&self, key: &str, _: &Item) -> bool {
        self.0.get(key) == Some(&1)
    }

    fn counted(&self, key: &str, _: &Item) -> Option<Marks> {
        (self.0.get(key) == Some(&2)).then_some(Marks { points: 0.0, of: 1.0 })
    }

    fn can_be_done(&self, key: &str, _: &Item) -> bool {
        self.0.get(key) != Some(&CLOSED)
    }
}

impl Steps for Did {
    fn is_tried(&self, key: &str) -> bool {
        self.0.get(key).is_some_and(|did| [2, 3].contains(did))
    }

    fn waits(&self, key: &str) -> bool {
        self.0.get(key) == Some(&3)
    }
}

fn course() -> Course {
    let manifest = r#"
level = "beginner"
format = "online"
title = { sq = "A", en = "A" }
[[modules]]
slug = "one"
title = { sq = "A", en = "A" }
items = [
  { kind = "lesson", slug = "a", title = { sq = "A", en = "A" }, minutes = 1 },
  { kind = "lesson", slug = "b", title = { sq = "A", en = "A" }, minutes = 1 },
  { kind = "lesson", slug = "c", title = { sq = "A", en = "A" }, minutes = 1 },
]
"#;
    let mut files = Files::new();
    files.insert("course.toml".to_owned(), manifest.to_owned());
    for name in ["a", "b", "c"] {
        for language in ["sq", "en"] {
            files.insert(format!("one/{name}.{language}.md"), "A\n".to_owned());
        }
    }
    let (course, faults) = folder::read(&files);
    assert_eq!(faults, [], "the course is sound");
    course.unwrap()
}

fn people() -> impl Strategy<Value = Vec<Did>> {
    let one = prop::collection::vec(0..=CLOSED, 3).prop_map(|did| {
        let keys = ["one/a", "one/b", "one/c"].map(str::to_owned);
        Did(keys.into_iter().zip(did).collect())
    });
    prop::collection::vec(one, 0..20)
}

fn day(n: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + chrono::Duration::days(n)
}

proptest! {
    #[test]
    fn what_is_said_of_an_item_is_said_of_enough_people(people in people()) {
        let course = course();
        for stuck in stuck(&course, &people.iter().collect::<Vec<_>>()) {
            prop_assert!(stuck.reached >= LEAST && stuck.reached <= people.len());
            prop_assert!(stuck.stopped + stuck.failed <= stuck.reached);
            prop_assert!(stuck.share() > 0.0 && stuck.share() <= 1.0);
        }
    }

    #[test]
    fn a_person_is_in_one_state_for_each_item(people in people()) {
        let course = course();
        for one in &people {
            let stand = stand(&course.modules[0], one);
            let closed = one.0.values().filter(|did| **did == CLOSED).count();
            prop_assert_eq!(stand.of, 3 - closed);
            prop_assert!(stand.done + stand.failed + stand.waiting <= stand.of);
        }
    }

    #[test]
    fn running_each_day_reminds_of_each_deadline_twice(due in 5..40_i64) {
        let sent: Vec<i64> = (0..50).filter_map(|today| reminder(day(due), day(today))).collect();
        let mut each = sent.clone();
        each.dedup();
        prop_assert_eq!(each, vec![3, 1]);
    }
}

#[test]
fn nobody_stops_at_what_cannot_be_done() {
    let at = |did: [u8; 3]| {
        Did(["one/a", "one/b", "one/c"]
            .map(str::to_owned)
            .into_iter()
            .zip(did)
            .collect())
    };
    let (course, people) = (course(), vec![at([1, CLOSED, 0]); LEAST]);
    let all = stuck(&course, &people.iter().collect::<Vec<_>>());
    let stopped: Vec<(&str, usize)> = all.iter().map(|one| (one.item.slug.as_str(), one.stopped)).collect();
    assert_eq!(stopped, [("c", LEAST)]);
}

#[test]
fn an_item_is_due_on_its_own_day_or_with_the_whole() {
    let deadlines = Deadlines(vec![(String::new(), day(10)), ("one/a".to_owned(), day(4))]);
    assert_eq!(deadlines.of("one/a"), Some(day(4)));
    assert_eq!(deadlines.of("one/b"), Some(day(10)));
    assert_eq!(Deadlines::default().of("one/b"), None);
    // midnight is that of Albania, an hour before that of the clock in winter
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    assert!(!deadlines.is_late("one/a", at("2026-03-05T22:59:00Z")));
    assert!(deadlines.is_late("one/a", at("2026-03-05T23:00:00Z")));
}

#[test]
fn a_deadline_is_told_in_days() {
    assert_eq!(due(day(3), day(0)), Due::In(3));
    assert_eq!(due(day(0), day(0)), Due::Today);
    assert_eq!(due(day(0), day(2)), Due::Over(2));
    assert_eq!(reminder(day(0), day(0)), None);
    assert_eq!(reminder(day(2), day(0)), Some(3));
}
