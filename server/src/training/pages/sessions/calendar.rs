//! One's own calendar, the address at which other programs read it, and a session as a file.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::training::{counselling, counselling_slot, training_session};
use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::sessions::{self as views, CalendarLine, CalendarPage};

use super::{done, key, title, told, told_in, when};
use crate::accounts;
use crate::platform::calendar::{Entry, host, write};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::{Page, calendar};
use crate::policy::{Action, Denied, Facts};
use crate::training::commands;
use crate::training::queries::{self, Dated};
use crate::training::rules::sessions::state::{Counselled, Place};

/// The page of one's own calendar.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &["calendar-revoked"])?;
    request.may(Action::ManageAccount, &Facts::default())?;
    let data = data(&request, None, done).await?;
    Ok(Page::private(views::calendar(&request.cx(), &data)))
}

async fn data(request: &Request, token: Option<&str>, done: Option<String>) -> Result<CalendarPage, Error> {
    let person = request.actor.id().ok_or(Denied::SignIn)?;
    let made = queries::feed_made(&request.app.db, person).await?;
    let cx = request.cx();
    Ok(CalendarPage {
        lines: coming(request, person).await?,
        made: made.map(|at| request.locale.moment(at)),
        address: token.map(|token| format!("{}{}", cx.origin, cx.url(&paths::calendar_feed(token)))),
        done,
    })
}

/// What is to come of somebody's sessions and counselling, the next first.
///
/// # Errors
/// Where the database cannot be reached.
pub(in crate::training::pages) async fn coming(request: &Request, person: i32) -> Result<Vec<CalendarLine>, Error> {
    let (app, now) = (&request.app, request.app.clock.now());
    let mut dated = queries::dated(&app.db, person, now).await?;
    dated.sessions.retain(|row| row.ends_at > now);
    dated.counselling.retain(|(_, slot)| slot.ends_at > now);
    let names = others(request, &dated, person).await?;
    let cx = request.cx();
    let sessions = dated.sessions.iter().map(|row| {
        let line = CalendarLine {
            link: Link::new(title(request, row), cx.url(&paths::session(row.id))),
            when: when(request, row.begins_at, row.ends_at),
            lang: told_in(request, &row.title_sq, &row.title_en).1,
            cancelled: row.cancelled_at.is_some(),
        };
        (row.begins_at, line)
    });
    let counselling = dated.counselling.iter().map(|(row, slot)| {
        let line = CalendarLine {
            link: Link::new(
                summary(request, &names, row, person),
                cx.url(&paths::counselling_one(row.id)),
            ),
            when: when(request, slot.begins_at, slot.ends_at),
            lang: None,
            cancelled: Counselled::of(&row.state) == Some(Counselled::Cancelled),
        };
        (slot.begins_at, line)
    });
    let mut lines: Vec<_> = sessions.chain(counselling).collect();
    lines.sort_by_key(|(begins, _)| *begins);
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// The names of those with whom one is counselled.
async fn others(request: &Request, dated: &Dated, person: i32) -> Result<HashMap<i32, String>, Error> {
    let other = |row: &counselling::Model| {
        if row.person_id == person {
            row.counsellor_id
        } else {
            row.person_id
        }
    };
    let ids: Vec<i32> = dated.counselling.iter().map(|(row, _)| other(row)).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(accounts::names(&request.app.db, ids).await?)
}

/// A counselling as one of the two calls it: nothing of what is asked, since calendars are shown to others.
fn summary(request: &Request, names: &HashMap<i32, String>, row: &counselling::Model, person: i32) -> String {
    let cx = request.cx();
    let (key, other) = if row.counsellor_id == person {
        ("counselling-for", row.person_id)
    } else {
        ("counselling-with", row.counsellor_id)
    };
    let name = names.get(&other).cloned().unwrap_or_else(|| cx.t("post-former-member"));
    cx.ta(key, &[("name", name.into())])
}

/// Makes the address, shows it this once, or takes it back.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    if fields.text("do") == "revoke" {
        commands::revoke_feed(&act).await?;
        act.commit().await?;
        return Ok(see_other(
            &request,
            &format!("{}?done=calendar-revoked", paths::CALENDAR),
        ));
    }
    let token = commands::make_feed(&act).await?;
    act.commit().await?;
    let data = data(&request, Some(&token), None).await?;
    Ok(Page::private(views::calendar(&request.cx(), &data)).into_response())
}

/// A session as an entry; with its link only for those who come.
fn session_entry(request: &Request, row: &training_session::Model, inside: bool) -> Entry {
    let cx = request.cx();
    let location = match (&row.link, &row.place) {
        (Some(link), _) if inside => link.clone(),
        (Some(_), _) => cx.t("session-online"),
        (None, place) => {
            let parts = [place.clone(), row.address.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    };
    Entry {
        uid: format!("session-{}@{}", row.id, host(cx.origin)),
        sequence: row.sequence,
        changed: row.changed_at,
        begins: row.begins_at,
        ends: row.ends_at,
        summary: title(request, row),
        about: told(request, &row.about_sq, &row.about_en).to_owned(),
        location,
        url: format!("{}{}", cx.origin, cx.url(&paths::session(row.id))),
        cancelled: row.cancelled_at.is_some(),
    }
}

fn counselling_entry(
    request: &Request,
    summary: String,
    row: &counselling::Model,
    slot: &counselling_slot::Model,
) -> Entry {
    let cx = request.cx();
    let location = slot.link.clone().or_else(|| slot.place.clone());
    Entry {
        uid: format!("counselling-{}@{}", row.id, host(cx.origin)),
        sequence: row.sequence,
        changed: row.changed_at,
        begins: slot.begins_at,
        ends: slot.ends_at,
        summary,
        about: String::new(),
        location: location.unwrap_or_default(),
        url: format!("{}{}", cx.origin, cx.url(&paths::counselling_one(row.id))),
        cancelled: Counselled::of(&row.state) == Some(Counselled::Cancelled),
    }
}

/// A session for calendars.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn file(Path(id): Path<String>, mut request: Request) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    let on = queries::session(&request.app.db, request.actor.id(), key(&id)?).await?;
    let inside = on.place() == Some(Place::Registered) || request.may(Action::LeadSession, &Facts::default()).is_ok();
    let entry = session_entry(&request, &on.row, inside);
    Ok(calendar(
        "bashke-session.ics",
        write(&title(&request, &on.row), &[entry]),
    ))
}

/// Somebody's calendar, to whoever brings its token: calendars sign in nowhere.
///
/// # Errors
/// Not found where no such address was made, or it was taken back; where the database cannot be reached.
pub async fn feed(Path(token): Path<String>, mut request: Request) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    let app = &request.app;
    let person = queries::feed_owner(&app.db, &token).await?;
    let dated = queries::dated(&app.db, person, app.clock.now()).await?;
    let names = others(&request, &dated, person).await?;
    let sessions = dated.sessions.iter().map(|row| session_entry(&request, row, true));
    let counselling = dated.counselling.iter().map(|(row, slot)| {
        let summary = summary(&request, &names, row, person);
        counselling_entry(&request, summary, row, slot)
    });
    let entries: Vec<Entry> = sessions.chain(counselling).collect();
    let name = request.cx().t("calendar-name");
    Ok(calendar("bashke.ics", write(&name, &entries)))
}
