//! The queue.

use bashke_views::moderation::{self as views, QueueEntry, QueuePage};
use chrono::Duration;

use super::{count, desk, page_of, pages};
use crate::moderation::queries::{self, CaseLine, Queue, Which};
use crate::moderation::subjects;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The queue, by state, kind and age.
///
/// # Errors
/// Where the actor decides on nothing, or something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    let desk = desk(&request)?;
    let (state, which) = match request.params.text("state") {
        Some("taken") => ("taken", Which::Taken),
        Some("decided") => ("decided", Which::Decided),
        _ => ("open", Which::Open),
    };
    let (age, days) = match request.params.text("age") {
        Some("day") => ("day", Some(1)),
        Some("three-days") => ("three-days", Some(3)),
        Some("week") => ("week", Some(7)),
        _ => ("any", None),
    };
    let kind = request
        .params
        .text("kind")
        .and_then(|word| word.parse().ok())
        .filter(|kind| desk.kinds.contains(kind));
    let page = page_of(&request);
    let asked = Queue {
        desk,
        kind,
        which,
        before: days.map(|days| request.app.clock.now() - Duration::days(days)),
        page,
    };
    let (lines, total) = queries::queue(&request.app.db, &asked).await?;
    let data = QueuePage {
        state: state.to_owned(),
        kind: kind.map(|kind| kind.word().to_owned()).unwrap_or_default(),
        age: age.to_owned(),
        kinds: asked.desk.kinds.iter().map(|kind| kind.word()).collect(),
        entries: lines.into_iter().map(|line| entry(&request, line)).collect(),
        total: count(total),
        page: count(page),
        pages: pages(total),
    };
    Ok(Page::private(views::queue(&request.cx(), &data)))
}

fn entry(request: &Request, line: CaseLine) -> QueueEntry {
    QueueEntry {
        id: line.case.id,
        title: subjects::called(&line.case, request.locale),
        kind: line.case.subject_kind,
        at: request.locale.moment(line.case.opened_at),
        reports: count(line.reports),
        reasons: line.reasons.iter().map(|reason| reason.word()).collect(),
        taken_by: line.taken_by,
    }
}
