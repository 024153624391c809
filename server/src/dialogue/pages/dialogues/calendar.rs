//! The timetable of a dialogue as a file for calendars (RFC 5545).

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use bashke_views::paths;
use icalendar::{Calendar, Component, Event, EventLike};

use crate::dialogue::queries;
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// The stages of a dialogue, each an event of whole days: as calendars show them, the last day is the one before that on
/// which an event ends.
///
/// # Errors
/// Not found where there is none that the actor may see; where the database cannot be reached.
pub async fn file(Path(slug): Path<String>, request: Request) -> Result<Response, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    let cx = request.cx();
    let mut calendar = Calendar::new();
    calendar.name(&on.row.title);
    for slot in &on.slots {
        let (first, last) = slot.days();
        let word = slot.stage.word();
        let address = format!("{}{}", cx.origin, cx.url(&paths::dialogue_stage(&slug, word)));
        let mut event = Event::new();
        event
            // the same for ever, so that a calendar that fetches the file again moves what was moved
            .uid(&format!("{word}.{}@{}", on.row.id, host(cx.origin)))
            .timestamp(on.row.published_at.unwrap_or(on.row.created_at))
            .summary(&format!("{}: {}", cx.t(&format!("dialogue-here-{word}")), on.row.title))
            .description(&cx.t(&format!("stage-about-{word}")))
            .url(&address)
            .starts(first)
            .ends(last.succ_opt().unwrap_or(last));
        calendar.push(event.done());
    }
    let mut response = calendar.done().to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/calendar; charset=utf-8"),
    );
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{slug}.ics\""));
    if let Ok(disposition) = disposition {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}

/// The name of the machine in the origin.
fn host(origin: &str) -> &str {
    origin.split("://").nth(1).unwrap_or(origin)
}
