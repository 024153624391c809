//! A session: its page, registering and no longer coming.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::sessions::{self as views, Heard, Own, SessionPage};

use super::materials::{inside, link};
use super::{count, courses, done, head, key, refused, told_in};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands;
use crate::training::pages::told as course_told;
use crate::training::queries::{self, OnSession};
use crate::training::rules::sessions::feedback;
use crate::training::rules::sessions::state::Place;

/// What can have been done before this page is seen.
const DONE: [&str; 8] = [
    "planned",
    "changed",
    "cancelled",
    "registered",
    "waiting",
    "unregistered",
    "attended",
    "feedback",
];

/// The page of a session.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &DONE)?;
    let on = queries::session(&request.app.db, request.actor.id(), key(&id)?).await?;
    let data = data(&request, &on, done).await?;
    Ok(Page::private(views::session(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

/// Where the reader stands.
fn own(request: &Request, on: &OnSession, free: usize) -> Own {
    let now = request.app.clock.now();
    let coming = on.row.begins_at > now;
    match on.place() {
        Some(Place::Registered) => Own::Registered(coming),
        Some(Place::Waiting) => Own::Waiting(coming),
        _ if on.row.register_until <= now => Own::Late,
        _ if request.actor.id().is_none() => Own::Guest,
        _ => Own::Can(free > 0 && on.waiting == 0),
    }
}

async fn data(request: &Request, on: &OnSession, done: Option<String>) -> Result<SessionPage, Error> {
    let (app, row, cx) = (&request.app, &on.row, request.cx());
    let now = app.clock.now();
    let faces = queries::seen_faces(&app.db, &on.trainers).await?;
    let trainers = on.trainers.iter().filter_map(|id| {
        let (slug, name) = faces.get(id)?;
        Some(Link::new(name, cx.url(&paths::person(slug))))
    });
    let course = match row.course_id {
        Some(id) => courses(request).await?.into_iter().find(|one| one.course.id == id),
        None => None,
    };
    let leads = request.may(Action::LeadSession, &Facts::default()).is_ok();
    // where it is held and what is to be read is for those who come
    let inside = inside(request, on);
    let over = row.ends_at <= now;
    let heard = match leads && over {
        true => feedback::heard(&queries::feedback(&app.db, row.id).await?),
        false => None,
    };
    let free = count(row.capacity).saturating_sub(count(on.taken));
    let open = row.register_until > now && row.cancelled_at.is_none();
    let (about, about_lang) = told_in(request, &row.about_sq, &row.about_en);
    Ok(SessionPage {
        head: head(request, row),
        about_lang,
        about: about
            .split("\n\n")
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect(),
        course: course.map(|one| {
            let name = course_told(request, &one.volume.course.title).0;
            Link::new(name, cx.url(&paths::course(&one.course.slug)))
        }),
        required: row.required && row.item.is_none(),
        trainers: trainers.collect(),
        place: row
            .place
            .clone()
            .filter(|_| row.link.is_none())
            .map(|place| (place, row.address.clone().unwrap_or_default())),
        link: row.link.clone().filter(|_| inside),
        places: (count(row.capacity), free),
        until: open.then(|| request.locale.moment(row.register_until)),
        cancelled: row
            .cancelled_at
            .map(|_| row.cancelled_reason.clone().unwrap_or_default()),
        over,
        own: own(request, on, free),
        came: on.came(),
        feedback: on.came() && feedback::is_open(row.begins_at, row.ends_at, now),
        materials: on
            .materials
            .iter()
            .filter(|_| inside)
            .map(|one| link(request, one))
            .collect(),
        trains: request.actor.id().is_some_and(|id| on.trainers.contains(&id)),
        leads: leads.then(|| (count(on.taken), count(on.waiting))),
        heard: heard.map(|heard| Heard {
            mean: request.locale.number(heard.mean, 1),
            answers: heard.answers,
            texts: heard.texts,
        }),
        done,
    })
}

/// Registers the reader, or lets them come no longer.
///
/// # Errors
/// Where the actor may not; not found where there is none; where the database cannot be reached.
pub async fn registration(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let act = request.act().await?;
    let outcome = if fields.text("register") == "no" {
        commands::unregister(&act, id).await.map(|()| "unregistered")
    } else {
        commands::register(&act, id).await.map(|place| place.word())
    };
    match outcome {
        Ok(word) => {
            act.commit().await?;
            Ok(see_other(&request, &format!("{}?done={word}", paths::session(id))))
        }
        Err(error) => {
            drop(act);
            let on = queries::session(&request.app.db, request.actor.id(), id).await?;
            let data = data(&request, &on, None).await?;
            let page = refused(&request, FormState::default(), error, |state| {
                views::session(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}
