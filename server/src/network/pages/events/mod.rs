//! Events.

pub mod calendar;
pub mod co_host;
pub mod edit;
pub mod list;
pub mod one;

use bashke_views::network::{EventLine, Said};
use bashke_views::{Cx, paths};
use bashke_vocabulary::SubjectKind;

use super::offers::{Faces, face, is_seen};
use super::place_link;
use crate::finance::Catalogue;
use crate::network::queries::{self, EventRow};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::policy::{Action, Facts};

/// The event of an address, with whether the reader writes it.
async fn by_id(request: &Request, id: i32) -> Result<(EventRow, bool), Error> {
    let row = queries::event(&request.app.db, id).await?.ok_or(Error::NotFound)?;
    let organisation = row.event.organisation_id;
    if !is_seen(request, SubjectKind::Event, id, organisation).await? {
        return Err(Error::NotFound);
    }
    let edits = request
        .may(Action::WriteEvent, &Facts::organisation(organisation))
        .is_ok();
    Ok((row, edits))
}

/// The organisations that hold events: those that planned them, and those that are named too.
pub(in crate::network::pages) fn holders(rows: &[EventRow]) -> impl Iterator<Item = i32> {
    let both = |row: &EventRow| {
        let named = row.co_host.as_ref().map(|named| named.organisation_id);
        std::iter::once(row.event.organisation_id).chain(named)
    };
    rows.iter().flat_map(both)
}

/// An event as a line; who holds it stands there where `faces` know it.
pub(in crate::network::pages) fn event_line(
    cx: &Cx<'_>,
    catalogue: &Catalogue,
    row: &EventRow,
    faces: &Faces,
) -> EventLine {
    let event = &row.event;
    let place = event.place_id.and_then(|id| place_link(cx, catalogue, id));
    let parts = [event.venue.clone(), place.map(|place| place.text)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    EventLine {
        title: Said::of(cx, event.title_sq.as_deref(), event.title_en.as_deref()),
        href: cx.url(&paths::event(event.id)),
        when: cx.locale.span(event.begins_at, event.ends_at),
        place: (!parts.is_empty()).then(|| parts.join(", ")),
        online: event.online,
        organisation: face(cx, faces, event.organisation_id),
        with: (row.co_host.as_ref())
            .filter(|named| named.agreed_at.is_some())
            .and_then(|named| face(cx, faces, named.organisation_id)),
        themes: row.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        cancelled: event.cancelled_at.is_some(),
    }
}
