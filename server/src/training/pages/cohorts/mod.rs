//! Pages of those who learn together and of those who look after them.

pub mod enrolments;
pub mod files;
pub mod list;
pub mod one;
pub mod organisation;
pub mod progress;
pub mod report;

use std::collections::HashMap;

use bashke_entities::training::cohort;
use chrono::NaiveDate;

use super::told;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::training::queries;
use crate::training::rules::progress::{Due, due};

/// What was just done, by the query; only words of ours, and nothing else stands in it.
fn done(request: &mut Request, words: &[&str]) -> Option<String> {
    request.params.knows("done");
    let word = request.params.text("done").map(str::to_owned);
    word.filter(|word| words.contains(&word.as_str()))
}

/// A day as a form sends it.
fn day(typed: &str) -> Option<NaiveDate> {
    typed.parse().ok()
}

/// The day in Albania now.
pub(super) fn today(request: &Request) -> NaiveDate {
    request.app.clock.today()
}

/// Until when something is due, in words, and whether that is over.
pub(super) fn due_words(request: &Request, day: NaiveDate) -> (String, bool) {
    let cx = request.cx();
    let date = [("day", cx.date(day).into())];
    match due(day, today(request)) {
        Due::In(days) => {
            let [(name, date)] = date;
            let args = [(name, date), ("count", days.into()), ("shown", cx.count(days).into())];
            (cx.ta("due-in", &args), false)
        }
        Due::Today => (cx.ta("due-today", &date), false),
        Due::Over(_) => (cx.ta("due-over", &date), true),
    }
}

/// From when until when a cohort learns, in words.
pub(super) fn when(request: &Request, row: &cohort::Model) -> String {
    let cx = request.cx();
    cx.ta(
        "cohort-dates",
        &[
            ("from", cx.date(row.starts_on).into()),
            ("to", cx.date(row.ends_on).into()),
        ],
    )
}

/// How many are in a cohort, in words.
pub(super) fn people(request: &Request, taken: u64, capacity: Option<i32>) -> String {
    let cx = request.cx();
    let taken = usize::try_from(taken).unwrap_or(usize::MAX);
    let taken = cx.ta(
        "cohort-people-count",
        &[("count", taken.into()), ("shown", cx.count(taken).into())],
    );
    match capacity.and_then(|most| usize::try_from(most).ok()) {
        Some(most) => {
            let args = [
                ("people", taken.into()),
                ("places", most.into()),
                ("most", cx.count(most).into()),
            ];
            cx.ta("cohort-people-of", &args)
        }
        None => taken,
    }
}

/// The courses that are offered, short name and name, in the order of the catalogue; and the names of all courses by key,
/// since what was learnt in one that was withdrawn since keeps its name.
async fn titles(request: &Request) -> Result<(Vec<(String, String)>, HashMap<i32, String>), Error> {
    let app = &request.app;
    let all = queries::all_courses(&app.db, &app.shelf, &app.config.public_url).await?;
    let named = |one: &queries::Published| told(request, &one.volume.course.title).0;
    let offered = all.iter().filter(|one| one.course.withdrawn_at.is_none());
    let choices = offered.map(|one| (one.course.slug.clone(), named(one))).collect();
    Ok((choices, all.iter().map(|one| (one.course.id, named(one))).collect()))
}

/// How many pages there are.
fn pages(total: u64, size: u64) -> usize {
    usize::try_from(total.div_ceil(size).max(1)).unwrap_or(usize::MAX)
}
