//! What people did in a period, as reports count it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::reports::{Enrolled, Handed, Happened};
use crate::training::Volume;
use crate::training::rules::course::{Content, Course, Grade, Item};
use crate::training::rules::marks::{Marks, counting};
use crate::training::rules::report::{Column, Deed, Hours};

/// What people did from a moment on, each in a group. An item counts once, with its minutes, when it is done: a lesson that
/// is read, a quiz or exercise that is passed for the first time, work that is validated.
#[must_use]
pub fn deeds(
    happened: &Happened,
    hours: &[Hours],
    from: DateTime<Utc>,
    volumes: &HashMap<i32, Arc<Volume>>,
    group: impl Fn(i32, Option<i32>, Option<i32>) -> usize,
) -> Vec<Deed> {
    let mut all = Vec::new();
    let group_of = |row: &Enrolled| group(row.person_id, row.organisation_id, Some(row.course_id));
    let mut push = |row: &Enrolled, column: Column, amount: f64| {
        all.push(Deed {
            group: group_of(row),
            person: row.person_id,
            column,
            amount,
        });
    };
    for row in happened.enrolments.values() {
        if row.enrolled_at >= from {
            push(row, Column::Enrolled, 1.0);
        }
        if row.completed_at.is_some_and(|at| at >= from && at < happened.until) {
            push(row, Column::Completed, 1.0);
        }
    }
    for row in happened.active.iter().filter_map(|id| happened.enrolments.get(id)) {
        push(row, Column::Active, 1.0);
    }
    let rows = happened.enrolments.values();
    let of: HashMap<(i32, i32), &Enrolled> = rows.map(|row| ((row.person_id, row.course_id), row)).collect();
    for row in happened.certificates.iter().filter_map(|one| of.get(one)) {
        push(row, Column::Certificates, 1.0);
    }
    let course = |row: &Enrolled| volumes.get(&row.version_id).map(|volume| &volume.course);
    let done = happened.read.iter().chain(&happened.validated);
    let passed = passed(happened, from, course);
    for (enrolment, item) in done
        .map(|(enrolment, item, _)| (*enrolment, item.as_str()))
        .chain(passed)
    {
        let Some(row) = happened.enrolments.get(&enrolment) else {
            continue;
        };
        if let Some(item) = course(row).and_then(|course| find(course, item)) {
            push(row, Column::Online, f64::from(item.minutes));
        }
    }
    all.extend(hours.iter().map(|spent| Deed {
        group: group(spent.person_id, spent.organisation_id, None),
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

/// The quizzes and exercises that were passed for the first time from a moment on.
fn passed<'a>(
    happened: &'a Happened,
    from: DateTime<Utc>,
    course: impl Fn(&Enrolled) -> Option<&'a Course>,
) -> Vec<(i32, &'a str)> {
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
        (first.submitted_at >= from).then_some((enrolment, key))
    });
    passed.collect()
}
