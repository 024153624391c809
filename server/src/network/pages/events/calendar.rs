//! Events for the calendars of others: one as a file, all of them as a feed.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::network::Said;
use bashke_views::paths;
use bashke_vocabulary::Seat;

use super::{by_id, holders};
use crate::network::pages::offers::{Faces, key};
use crate::network::pages::place_link;
use crate::network::queries::{self, EventRow};
use crate::platform::calendar::{Entry, host, write};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::calendar;

/// An event as an entry, which says who holds it; with its link only for those who come.
fn entry(request: &Request, listed: &EventRow, faces: &Faces, inside: bool) -> Entry {
    let cx = request.cx();
    let row = &listed.event;
    let co_host = listed.co_host.as_ref().filter(|named| named.agreed_at.is_some());
    let holds = [Some(row.organisation_id), co_host.map(|named| named.organisation_id)];
    let names: Vec<&str> = (holds.into_iter().flatten())
        .filter_map(|id| faces.get(&id).map(|(_, name)| name.as_str()))
        .collect();
    let held = (!names.is_empty()).then(|| cx.ta("event-held-by", &[("names", names.join(", ").into())]));
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
        about: [held, Some(text(&row.text_sq, &row.text_en))]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\n\n"),
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
        Some(id) => queries::seat_of(&request.app.db, row.event.id, id)
            .await?
            .is_some_and(|(seat, _)| seat == Seat::Registered),
        None => false,
    };
    let rows = [row];
    let faces = queries::faces(&request.app.db, holders(&rows)).await?;
    let [row] = &rows;
    let entry = entry(&request, row, &faces, edits || comes);
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
    let faces = queries::faces(&app.db, holders(&rows)).await?;
    let entries: Vec<Entry> = rows.iter().map(|row| entry(&request, row, &faces, false)).collect();
    Ok(calendar(
        "bashke-events.ics",
        write(&request.cx().t("events-feed-name"), &entries),
    ))
}
