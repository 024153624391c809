//! An event: its page, registering and no longer coming.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, Attendance, Attending, EventPage, Said, Shown};
use bashke_views::paths;
use bashke_vocabulary::{Seat, SubjectKind};
use chrono::{DateTime, Utc};

use super::{by_id, co_host};
use crate::network::pages::offers::{done, face, kept_from_others, key};
use crate::network::pages::{followable, people_shown, place_link, refused};
use crate::network::queries::EventRow;
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// What can have been done before this page is seen.
const DONE: [&str; 9] = [
    "planned",
    "saved",
    "cancelled",
    "registered",
    "waiting",
    LEFT[0],
    LEFT[1],
    "co-host-confirmed",
    "co-host-declined",
];

/// What is said to whoever does not come: that they are registered no more, or were not before.
pub(super) const LEFT: [&str; 2] = ["unregistered", "not-registered"];

/// The page.
///
/// # Errors
/// Not found where there is none, or it is hidden; where the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let number = request.params.number("page", 1_u32, 100_000).unwrap_or(1);
    let done = done(&mut request, &DONE)?;
    let (row, edits) = by_id(&request, key(&id)?).await?;
    let shown = shown(&request, &row, edits, done, number).await?;
    Ok(Page::private(views::event(
        &request.cx(),
        &shown,
        &FormState::default(),
    )))
}

pub(super) async fn shown(
    request: &Request,
    row: &EventRow,
    edits: bool,
    done: Option<String>,
    number: u32,
) -> Result<EventPage, Error> {
    let (app, event) = (&request.app, &row.event);
    let (db, now) = (&app.db, app.clock.now());
    let seat = match request.actor.id() {
        Some(id) => queries::seat_of(db, event.id, id).await?,
        None => None,
    };
    let own = seat.map(|(seat, _)| seat);
    // the other organisation sees whoever registers once it confirmed
    let confirmed = row.co_host.as_ref().and_then(|named| named.agreed_at);
    let seen_by_both = confirmed.is_some_and(|at| seat.is_none_or(|(_, registered)| registered >= at));
    let (taken, waiting) = queries::attendance(db, event.id, None).await?;
    let sees = sees(request, row, edits);
    let since = sees.flatten();
    // of those who registered before the other organisation confirmed, its people do not see who they are
    let (come, wait) = match since {
        Some(_) => queries::attendance(db, event.id, since).await?,
        None => (taken, waiting),
    };
    let whole = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let places = event.capacity.map(|capacity| {
        let capacity = usize::try_from(capacity).unwrap_or_default();
        (capacity, capacity.saturating_sub(whole(taken)))
    });
    // the names stand on pages for those alone who hold it
    let pages = if sees.is_some() {
        (come + wait).div_ceil(queries::ATTENDING).max(1)
    } else {
        1
    };
    if u64::from(number) > pages {
        return Err(Error::NotFound);
    }
    let begun = event.begins_at <= now;
    let free = waiting == 0 && places.is_none_or(|(_, left)| left > 0);
    let own_place = match (own, request.actor.id()) {
        (Some(Seat::Registered), _) => Attendance::Registered(!begun),
        (Some(Seat::Waiting), _) => Attendance::Waiting(!begun),
        (_, _) if begun => Attendance::Late,
        (_, None) => Attendance::Guest(free),
        (_, Some(_)) => Attendance::Can(free),
    };
    let faces = queries::faces(db, [event.organisation_id]).await?;
    let project = match event.project_id {
        Some(id) => queries::published_project(db, id).await?,
        None => None,
    };
    let (co_host, decides) = co_host::named(request, row).await?;
    let people = if sees.is_some() {
        let attending = queries::attending(db, event.id, since, number.into()).await?;
        let ids: Vec<i32> = attending.iter().map(|(person, _)| *person).collect();
        let mut known = people_shown(request, &ids).await?;
        // whom the reader blocks is counted and not listed to them
        let blocked = queries::blocked_among(db, request.actor.id(), &ids).await?;
        let mut people = Attending {
            come: whole(come),
            wait: whole(wait),
            page: usize::try_from(number).unwrap_or(1),
            pages: whole(pages),
            ..Attending::default()
        };
        for (person, seat) in attending.into_iter().filter(|(person, _)| !blocked.contains(person)) {
            let list = match seat {
                Seat::Waiting => &mut people.waiting,
                Seat::Registered | Seat::Cancelled => &mut people.coming,
            };
            list.push(known.remove(&person).unwrap_or(Shown::Left));
        }
        Some(people)
    } else {
        None
    };
    let cx = request.cx();
    let hidden = kept_from_others(request, (SubjectKind::Event, event.id), event.organisation_id).await?;
    Ok(EventPage {
        hidden,
        id: event.id,
        title: Said::of(&cx, event.title_sq.as_deref(), event.title_en.as_deref()),
        text: Said::of(&cx, event.text_sq.as_deref(), event.text_en.as_deref()),
        when: request.locale.span(event.begins_at, event.ends_at),
        organisation: face(&cx, &faces, event.organisation_id).ok_or(Error::NotFound)?,
        co_host,
        decides,
        edits,
        project: project.map(|row| {
            let title = Said::of(&cx, row.title_sq.as_deref(), row.title_en.as_deref());
            (title, cx.url(&paths::project(&row.slug)))
        }),
        themes: row.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        online: event.online,
        link: event
            .link
            .clone()
            .filter(|_| sees.is_some() || own == Some(Seat::Registered)),
        place: event
            .place_id
            .and_then(|id| place_link(&cx, &request.current.catalogue, id)),
        venue: event.venue.clone(),
        places,
        cancelled: event.cancelled_reason.clone().filter(|_| event.cancelled_at.is_some()),
        over: event.ends_at <= now,
        own: own_place,
        seen_by_both,
        people,
        follow: followable(
            &request.current.catalogue,
            faces.get(&event.organisation_id).map_or("", |(slug, _)| slug),
            event.place_id.as_slice(),
            &row.themes,
        ),
        done,
    })
}

/// Whether the reader sees who comes, and since when somebody must have registered for that: those who planned it see all,
/// those who hold it too whoever registered since they confirmed it.
fn sees(request: &Request, row: &EventRow, edits: bool) -> Option<Option<DateTime<Utc>>> {
    if edits {
        return Some(None);
    }
    let named = row.co_host.as_ref()?;
    let since = named.agreed_at?;
    let facts = Facts::organisation(named.organisation_id);
    request.may(Action::SeeRegistrations, &facts).ok()?;
    Some(Some(since))
}

/// Registers the reader, or says that they do not come. Whoever is registered can say so also where they do not see the event any
/// more; they are sent to the list then.
///
/// # Errors
/// Not found where there is none, or they do not see it and were not registered; where the actor may not, or something of ours
/// fails.
pub async fn register(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let leaves = fields.text("register") == "no";
    let (row, edits) = match by_id(&request, id).await {
        Err(Error::NotFound) if leaves => return leave_unseen(&request, id).await,
        seen => seen?,
    };
    let done = async {
        let act = request.act().await?;
        let word = if leaves {
            left(commands::unregister_from_event(&act, id).await?)
        } else {
            match commands::register_for_event(&act, id).await? {
                Seat::Waiting => "waiting",
                Seat::Registered | Seat::Cancelled => "registered",
            }
        };
        act.commit().await?;
        Ok(word)
    };
    match done.await {
        Ok(word) => Ok(see_other(&request, &format!("{}?done={word}", paths::event(id)))),
        Err(error) => {
            let shown = shown(&request, &row, edits, None, 1).await?;
            refused(&request, fields.state(), error, |state| {
                views::event(&request.cx(), &shown, state)
            })
        }
    }
}

/// The reader does not come to an event that they do not see any more. Nothing of it is shown; the list says that it is done.
async fn leave_unseen(request: &Request, id: i32) -> Result<Response, Error> {
    let act = request.act().await?;
    let word = left(commands::unregister_from_event(&act, id).await?);
    act.commit().await?;
    Ok(see_other(request, &format!("{}?done={word}", paths::EVENTS)))
}

/// What is said to whoever does not come, by whether that is new.
const fn left(new: bool) -> &'static str {
    if new { LEFT[0] } else { LEFT[1] }
}
