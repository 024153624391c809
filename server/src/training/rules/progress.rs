//! How far people are by module, where they stop, and until when something is due.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::completion::Deeds;
use super::course::{Content, Course, Item, Module, Quiz, item_key};
use super::quiz;
use crate::platform::local_time::date;

/// Under so many nothing is said of what most did.
pub const LEAST: usize = 5;

/// How many days before a deadline people are reminded.
pub const REMINDED: [i64; 2] = [3, 1];

/// What somebody did in a course, with what it takes to say where they are.
pub trait Steps: Deeds {
    /// Whether something was begun of an item.
    fn is_tried(&self, key: &str) -> bool;
    /// Whether it waits for a trainer.
    fn waits(&self, key: &str) -> bool;
}

/// Where somebody is in a part of a course.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stand {
    /// How many items there are.
    pub of: usize,
    /// How many are done: read, passed, validated.
    pub done: usize,
    /// How many were handed in, and not passed.
    pub failed: usize,
    /// How many wait for a trainer.
    pub waiting: usize,
}

/// Where somebody is in a module.
#[must_use]
pub fn stand(module: &Module, steps: &impl Steps) -> Stand {
    let mut stand = Stand::default();
    for item in module.items.iter().filter(|item| item.is_asked()) {
        let key = item_key(&module.slug, &item.slug);
        if !steps.can_be_done(&key, item) {
            continue;
        }
        stand.of += 1;
        if steps.is_done(&key, item) {
            stand.done += 1;
        } else if steps.waits(&key) {
            stand.waiting += 1;
        } else if steps.counted(&key, item).is_some() {
            stand.failed += 1;
        }
    }
    stand
}

/// How many came to an item, and how many did not get past it.
#[derive(Debug, Clone, Copy)]
pub struct Stuck<'a> {
    /// The module.
    pub module: &'a Module,
    /// The item.
    pub item: &'a Item,
    /// How many reached it: they did it, tried it, or it comes next for them.
    pub reached: usize,
    /// For how many it comes next, and they tried nothing of it.
    pub stopped: usize,
    /// How many tried it and have not passed.
    pub failed: usize,
}

impl Stuck<'_> {
    /// The share of those who reached it and did not get past, from 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        (self.stopped + self.failed) as f64 / self.reached.max(1) as f64
    }
}

/// The items at which people stop or fail who take this version of a course, the largest share first; only those that enough
/// people reached.
#[must_use]
pub fn stuck<'a, S: Steps>(course: &'a Course, people: &[&S]) -> Vec<Stuck<'a>> {
    // nobody stops at a session: its day has not come
    let items: Vec<(String, &Module, &Item)> = course
        .items()
        .filter(|(_, item)| !matches!(item.content, Content::Session(_)))
        .map(|(module, item)| (item_key(&module.slug, &item.slug), module, item))
        .collect();
    let next: Vec<Option<usize>> = people
        .iter()
        .map(|one| {
            items
                .iter()
                .position(|(key, _, item)| !one.is_done(key, item) && !one.waits(key) && one.can_be_done(key, item))
        })
        .collect();
    let mut all: Vec<Stuck<'a>> = Vec::new();
    for (at, (key, module, item)) in items.iter().enumerate() {
        let mut stuck = Stuck {
            module,
            item,
            reached: 0,
            stopped: 0,
            failed: 0,
        };
        for (one, next) in people.iter().zip(&next) {
            let (done, tried) = (one.is_done(key, item), one.is_tried(key));
            if done || tried || *next == Some(at) {
                stuck.reached += 1;
            }
            if !done && tried && !one.waits(key) {
                stuck.failed += 1;
            } else if !done && !tried && *next == Some(at) {
                stuck.stopped += 1;
            }
        }
        if stuck.reached >= LEAST && stuck.stopped + stuck.failed > 0 {
            all.push(stuck);
        }
    }
    all.sort_by(|a, b| b.share().total_cmp(&a.share()));
    all
}

/// How often a question of a quiz was answered wrong, of how many who were asked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong {
    /// The question, by its place in the quiz.
    pub question: usize,
    /// How many did not get it right; whoever had the time and left it empty is one of them.
    pub wrong: usize,
    /// Of how many.
    pub of: usize,
}

/// An attempt, as far as it tells which questions are hard.
#[derive(Debug, Clone, Default)]
pub struct Tried {
    /// From which it is drawn.
    pub seed: u64,
    /// Its answers by place.
    pub answers: BTreeMap<usize, String>,
    /// Whether it was cut off by its end: what stands empty in it was perhaps never seen.
    pub cut_off: bool,
}

/// The questions of a quiz that attempts got wrong, the largest share first; only those that enough were asked. In which
/// language somebody answered does not count against them, nor what they had no time for.
#[must_use]
pub fn wrong(quiz: &Quiz, attempts: &[Tried]) -> Vec<Wrong> {
    let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    let questions = quiz.sq.len().max(quiz.en.len());
    for Tried { seed, answers, cut_off } in attempts {
        for (position, index) in quiz::drawn(quiz, questions, *seed).into_iter().enumerate() {
            let both = [quiz.sq.get(index), quiz.en.get(index)];
            if !both.iter().flatten().any(|question| quiz::is_marked(question)) {
                continue;
            }
            let answer = answers.get(&position).map_or("", String::as_str);
            if *cut_off && answer.trim().is_empty() {
                continue;
            }
            let order = quiz::order(quiz, *seed, index);
            let best = both
                .iter()
                .flatten()
                .filter_map(|question| quiz::marked(question, order, answer)?.fraction)
                .fold(0.0, f64::max);
            let (wrong, of) = counts.entry(index).or_default();
            *of += 1;
            *wrong += usize::from(best < 1.0 - 1e-6);
        }
    }
    let mut all: Vec<Wrong> = counts
        .into_iter()
        .map(|(question, (wrong, of))| Wrong { question, wrong, of })
        .filter(|one| one.wrong > 0 && one.of >= LEAST)
        .collect();
    all.sort_by(|a, b| (b.wrong * a.of).cmp(&(a.wrong * b.of)));
    all
}

/// The days until which a cohort does what it does; the whole course under an empty key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deadlines(pub Vec<(String, NaiveDate)>);

impl Deadlines {
    /// Until when an item is due: its own day, or that of the whole.
    #[must_use]
    pub fn of(&self, key: &str) -> Option<NaiveDate> {
        let day = |wanted: &str| self.0.iter().find(|(item, _)| item == wanted).map(|(_, day)| *day);
        day(key).or_else(|| day(""))
    }

    /// Until when somebody is asked to do an item: what is left to their choice is due only on a day of its own.
    #[must_use]
    pub fn asked(&self, key: &str, item: &Item) -> Option<NaiveDate> {
        self.of(key).filter(|_| item.is_asked() || self.has_own(key))
    }

    /// Whether an item has a day of its own.
    #[must_use]
    pub fn has_own(&self, key: &str) -> bool {
        self.0.iter().any(|(item, _)| item == key)
    }

    /// Until when the whole course is due.
    #[must_use]
    pub fn whole(&self) -> Option<NaiveDate> {
        self.0.iter().find(|(item, _)| item.is_empty()).map(|(_, day)| *day)
    }

    /// Whether something that was begun at this time was begun after its deadline; the day itself is in time.
    #[must_use]
    pub fn is_late(&self, key: &str, begun: DateTime<Utc>) -> bool {
        self.of(key).is_some_and(|due| date(begun) > due)
    }
}

/// How a deadline stands to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// In so many days.
    In(usize),
    /// On that day.
    Today,
    /// It is over, since so many days.
    Over(usize),
}

/// How a deadline stands to a day.
#[must_use]
pub fn due(day: NaiveDate, today: NaiveDate) -> Due {
    let days = (day - today).num_days();
    let count = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    match days {
        0 => Due::Today,
        1.. => Due::In(count),
        _ => Due::Over(count),
    }
}

/// The reminder that is due for a deadline: the smallest number of days before that has come, and the deadline has not
/// passed. Where the first one was missed the second alone is sent.
#[must_use]
pub fn reminder(day: NaiveDate, today: NaiveDate) -> Option<i64> {
    let left = (day - today).num_days();
    if left < 1 {
        return None;
    }
    REMINDED.into_iter().filter(|days| left <= *days).min()
}

#[cfg(test)]
mod tests {
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
}
