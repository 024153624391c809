//! When a course is completed, and which certificates that gives.
//!
//! A course is completed once every lesson is read, every quiz passed, as many points reached over all quizzes and
//! exercises as the course asks for, every session attended that stands in it and is required, and one of its other
//! required sessions where it has any. That gives the
//! certificate of attendance. The applied one is for work: besides, every assignment is validated.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::course::{Content, Course, Item, item_key};
use super::marks::Marks;
use super::words::words;

words! {
    /// What a certificate is for.
    Certified {
        /// The course was completed.
        Attendance => "attendance",
        /// What was learnt was applied, in work that a trainer validated.
        Applied => "applied",
    }
}

words! {
    /// What a trainer decides on what was handed in.
    Verdict {
        /// It is good.
        Validated => "validated",
        /// It goes back, to be handed in again.
        Returned => "returned",
    }
}

/// What somebody did in a course, as the rule reads it.
pub trait Deeds {
    /// Whether an item is done, by its key.
    fn is_done(&self, key: &str, item: &Item) -> bool;
    /// The marks that count of a quiz or an exercise; none where nothing was handed in.
    fn counted(&self, key: &str, item: &Item) -> Option<Marks>;
    /// Whether an item can be done at all: an exercise needs figures from which it is drawn. What cannot be done is asked of
    /// nobody.
    fn can_be_done(&self, key: &str, item: &Item) -> bool;
}

/// The required sessions of a course, and whether somebody attended one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attended {
    /// How many sessions there are of which one is to be attended.
    pub required: usize,
    /// Whether one was.
    pub one: bool,
}

/// Something that is still missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Missing {
    /// So many lessons are to be read.
    Lessons(usize),
    /// So many quizzes are to be passed.
    Quizzes(usize),
    /// So many percent of the points are reached, of so many that are needed.
    Points(f64, u8),
    /// A session is to be attended.
    Session,
    /// So many sessions that stand in the course are to be attended.
    Sessions(usize),
    /// So many assignments are to be validated.
    Assignments(usize),
}

/// What is missing for a certificate, in the order of the course; nothing where it is earned.
#[must_use]
pub fn missing(course: &Course, deeds: &impl Deeds, attended: Attended, certified: Certified) -> Vec<Missing> {
    let open = |wanted: fn(&Content) -> bool| {
        course
            .items()
            .filter(|(module, item)| wanted(&item.content) && !deeds.is_done(&item_key(&module.slug, &item.slug), item))
            .count()
    };
    let mut missing = Vec::new();
    let mut some = |count: usize, what: fn(usize) -> Missing| {
        if count > 0 {
            missing.push(what(count));
        }
    };
    some(open(|content| matches!(content, Content::Lesson(_))), Missing::Lessons);
    some(open(|content| matches!(content, Content::Quiz(_))), Missing::Quizzes);
    some(
        open(|content| matches!(content, Content::Session(meeting) if meeting.required)),
        Missing::Sessions,
    );
    if certified == Certified::Applied {
        some(
            open(|content| matches!(content, Content::Assignment(_))),
            Missing::Assignments,
        );
    }
    if let Some(marks) = points(course, deeds).filter(|marks| !marks.reaches(course.pass)) {
        missing.push(Missing::Points(marks.percent().unwrap_or_default(), course.pass));
    }
    if attended.required > 0 && !attended.one {
        missing.push(Missing::Session);
    }
    missing
}

/// Whether all lessons of a course are among the items that were read: each certificate asks for them.
#[must_use]
pub fn all_read(course: &Course, read: &BTreeSet<String>) -> bool {
    let mut lessons = course
        .items()
        .filter(|(_, item)| matches!(item.content, Content::Lesson(_)));
    lessons.all(|(module, item)| read.contains(&item_key(&module.slug, &item.slug)))
}

/// The same for whoever may have completed the course already: they are not asked anew for what a session that was planned
/// since or a newer look at the course would ask; only work is.
#[must_use]
pub fn still_missing(
    course: &Course,
    deeds: &impl Deeds,
    attended: Attended,
    certified: Certified,
    completed: bool,
) -> Vec<Missing> {
    let mut missing = missing(course, deeds, attended, certified);
    if completed {
        missing.retain(|one| matches!(one, Missing::Assignments(_)));
    }
    missing
}

/// Something that is asked for a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// So many lessons are read.
    Lessons(usize),
    /// So many quizzes are passed.
    Quizzes(usize),
    /// So many percent of the points over quizzes and exercises are reached.
    Points(u8),
    /// So many sessions that stand in the course are attended.
    Sessions(usize),
    /// A session is attended.
    Session,
    /// So many assignments are validated.
    Assignments(usize),
}

/// All that a course asks for a certificate, in the order in which it is told: what [`missing`] looks at, nothing else.
/// `session` is whether a session was asked for.
#[must_use]
pub fn asked_for(course: &Course, session: bool, certified: Certified) -> Vec<Asked> {
    let count = |wanted: fn(&Content) -> bool| course.items().filter(|(_, item)| wanted(&item.content)).count();
    let lessons = count(|content| matches!(content, Content::Lesson(_)));
    let quizzes = count(|content| matches!(content, Content::Quiz(_)));
    let sessions = count(|content| matches!(content, Content::Session(meeting) if meeting.required));
    let marked = count(Content::is_marked);
    let work = count(|content| matches!(content, Content::Assignment(_)));
    let asked = [
        (lessons > 0, Asked::Lessons(lessons)),
        (quizzes > 0, Asked::Quizzes(quizzes)),
        (marked > 0 && course.pass > 0, Asked::Points(course.pass)),
        (sessions > 0, Asked::Sessions(sessions)),
        (session, Asked::Session),
        (certified == Certified::Applied && work > 0, Asked::Assignments(work)),
    ];
    asked.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect()
}

/// The points over all quizzes and exercises that can be done, each weighing the same, whatever its own points are: what was
/// not tried gives none. None where a course has neither.
#[must_use]
pub fn points(course: &Course, deeds: &impl Deeds) -> Option<Marks> {
    let shares: Vec<f64> = course
        .items()
        .filter(|(_, item)| item.content.is_marked())
        .map(|(module, item)| (item_key(&module.slug, &item.slug), item))
        .filter(|(key, item)| deeds.can_be_done(key, item))
        .map(|(key, item)| deeds.counted(&key, item).and_then(Marks::percent).unwrap_or_default())
        .collect();
    (!shares.is_empty()).then(|| Marks {
        points: shares.iter().sum::<f64>() / 100.0,
        of: shares.len() as f64,
    })
}

/// Whether what was marked by a rubric is good enough to be validated: as many percent of its points as the course asks
/// for. `points` are those given line by line, `most` those that there are.
#[must_use]
pub fn may_be_validated(points: u64, most: u64, pass: u8) -> bool {
    most == 0
        || Marks {
            points: points as f64,
            of: most as f64,
        }
        .reaches(pass)
}

/// When somebody completed a course since some time: for the first time, or else the last time. Whoever completed it before
/// and takes it anew completes it once more.
#[must_use]
pub fn completed_since(
    first: Option<DateTime<Utc>>,
    last: Option<DateTime<Utc>>,
    since: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    [first, last].into_iter().flatten().find(|at| *at >= since)
}

#[cfg(test)]
mod tests;
