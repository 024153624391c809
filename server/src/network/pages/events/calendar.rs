//! Events for the calendars of others: one as a file, all of them as a feed.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::event;
use bashke_views::network::Said;
use bashke_views::paths;
use bashke_vocabulary::Seat;

use super::by_id;
use crate::network::pages::offers::key;
use crate::network::pages::place_link;
use crate::network::queries;
use crate::platform::calendar::{Entry, host, write};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::calendar;

/// An event as an entry; with its link only for those who come.
fn entry(request: &Request, row: &event::Model, inside: bool) -> Entry {
    let cx = request.cx();
    let place = row
        .place_id
        .and_then(|id| place_link(&cx, &request.current.catalogue, id))
        .map(|place| place.text);
    let online = row.online.then(|| match &row.link {
        Some(link) if inside => link.clone(),
        _ => cx.t("event-online"),
    });
    let parts = [online, row.venue.clone(), place];
    let text = |sq: &Option<String>, en: &Option<String>| Said::of(&cx, sq.as_deref(), en.as_deref()).text;
    Entry {
        uid: format!("event-{}@{}", row.id, host(cx.origin)),
        sequence: row.sequence,
        changed: row.changed_at,
        begins: row.begins_at,
        ends: row.ends_at,
        summary: text(&row.title_sq, &row.title_en),
        about: text(&row.text_sq, &row.text_en),
        location: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        url: format!("{}{}", cx.origin, cx.url(&paths::event(row.id))),
        cancelled: row.cancelled_at.is_some(),
    }
}

/// An event for calendars.
///
/// # Errors
/// Not found where there is none, or it is hidden; where the database cannot be reached.
pub async fn file(Path(id): Path<String>, mut request: Request) -> Result<Response, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let (row, edits) = by_id(&request, key(&id)?).await?;
    let comes = match request.actor.id() {
        Some(id) => queries::seat_of(&request.app.db, row.event.id, id).await? == Some(Seat::Registered),
        None => false,
    };
    let entry = entry(&request, &row.event, edits || comes);
    let name = entry.summary.clone();
    Ok(calendar("bashke-event.ics", write(&name, &[entry])))
}

/// All events for calendars: those to come and those that were lately, without what only those are told who come.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn feed(mut request: Request) -> Result<Response, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let app = &request.app;
    let rows = queries::events_fed(&app.db, app.clock.now()).await?;
    let entries: Vec<Entry> = rows.iter().map(|row| entry(&request, row, false)).collect();
    Ok(calendar(
        "bashke-events.ics",
        write(&request.cx().t("events-feed-name"), &entries),
    ))
}
