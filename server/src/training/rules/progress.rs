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
mod tests;
