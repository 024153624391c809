//! What people did in a period, as reports count it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::reports::{Enrolled, Handed, Happened};
use crate::training::Volume;
use crate::training::rules::course::{Content, Course, Grade, Item};
use crate::training::rules::marks::{Marks, counting};
use crate::training::rules::report::{Column, Deed, Groups, Hours, Months};

/// What people did from a moment on, each in its groups and in a month of the period. An item counts once, with its minutes, when it is done: a lesson that
/// is read, a quiz or exercise that is passed for the first time, work that is validated.
#[must_use]
pub fn deeds(
    happened: &Happened,
    hours: &[Hours],
    (from, months): (DateTime<Utc>, Months),
    volumes: &HashMap<i32, Arc<Volume>>,
    groups: impl Fn(i32, Option<i32>, Option<i32>) -> Groups,
) -> Vec<Deed> {
    let mut all = Vec::new();
    let groups_of = |row: &Enrolled| groups(row.person_id, row.organisation_id, Some(row.course_id));
    let mut push = |row: &Enrolled, at: DateTime<Utc>, column: Column, amount: f64| {
        all.push(Deed {
            groups: groups_of(row),
            month: months.of(at),
            person: row.person_id,
            column,
            amount,
        });
    };
    for row in happened.enrolments.values() {
        if row.enrolled_at >= from {
            push(row, row.enrolled_at, Column::Enrolled, 1.0);
        }
        if let Some(at) = row.first_completed_at.filter(|at| *at >= from && *at < happened.until) {
            push(row, at, Column::Completed, 1.0);
        }
    }
    for (id, at) in &happened.active {
        if let Some(row) = happened.enrolments.get(id) {
            push(row, *at, Column::Active, 1.0);
        }
    }
    let rows = happened.enrolments.values();
    let of: HashMap<(i32, i32), &Enrolled> = rows.map(|row| ((row.person_id, row.course_id), row)).collect();
    for (person, course, at) in &happened.certificates {
        if let Some(row) = of.get(&(*person, *course)) {
            push(row, *at, Column::Certificates, 1.0);
        }
    }
    let course = |row: &Enrolled| volumes.get(&row.version_id).map(|volume| &volume.course);
    let done = happened.read.iter().chain(&happened.validated);
    let passed = passed(happened, from, course);
    for (enrolment, item, at) in done
        .map(|(enrolment, item, at)| (*enrolment, item.as_str(), *at))
        .chain(passed)
    {
        let Some(row) = happened.enrolments.get(&enrolment) else {
            continue;
        };
        if let Some(item) = course(row).and_then(|course| find(course, item)) {
            push(row, at, Column::Online, f64::from(item.minutes));
        }
    }
    all.extend(hours.iter().map(|spent| Deed {
        groups: groups(spent.person_id, spent.organisation_id, None),
        month: months.place(spent.date),
        person: spent.person_id,
        column: spent.kind,
        amount: spent.minutes as f64,
    }));
    all
}

fn find<'a>(course: &'a Course, key: &str) -> Option<&'a Item> {
    let (module, item) = key.split_once('/')?;
    Some(course.item(module, item)?.1)
}

/// The quizzes and exercises that were passed for the first time from a moment on, and when.
fn passed<'a>(
    happened: &'a Happened,
    from: DateTime<Utc>,
    course: impl Fn(&Enrolled) -> Option<&'a Course>,
) -> Vec<(i32, &'a str, DateTime<Utc>)> {
    let mut tried: BTreeMap<(i32, &str), Vec<&Handed>> = BTreeMap::new();
    for one in &happened.handed {
        tried.entry((one.enrolment_id, &one.item)).or_default().push(one);
    }
    let passed = tried.into_iter().filter_map(|((enrolment, key), attempts)| {
        let item = find(course(happened.enrolments.get(&enrolment)?)?, key)?;
        let (grade, pass) = match &item.content {
            Content::Quiz(quiz) => (quiz.grade, quiz.pass),
            Content::Exercise(_) => (Grade::Best, 100),
            _ => return None,
        };
        let mut marks = Vec::new();
        let first = attempts.into_iter().find(|one| {
            marks.push(Marks {
                points: one.points.unwrap_or_default(),
                of: one.out_of.unwrap_or_default(),
            });
            counting(grade, &marks).is_some_and(|marks| marks.reaches(pass))
        })?;
        (first.submitted_at >= from).then_some((enrolment, key, first.submitted_at))
    });
    passed.collect()
}
