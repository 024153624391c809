//! Planning a session, and changing it.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Choice;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::sessions::{self as views, EditPage};
use chrono::{DateTime, Duration, Utc};

use super::items::items;
use super::kept::{differing, kept};
use super::materials::link;
use super::{courses, done, head, key, refused};
use crate::accounts;
use crate::platform::attached::TOGETHER;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, PostedFiles, SentFile, local_path, see_other};
use crate::platform::local_time::{self as clock, NoTime};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::stored::with_files;
use crate::policy::{Action, Facts};
use crate::training::commands::{self, Planned};
use crate::training::pages::told as course_told;
use crate::training::queries::{self, OnSession, Published, session_mark};

/// The most people who can come to a session: all of them are told in one go.
const PEOPLE: i32 = 300;

/// The most who lead one.
const TRAINERS: usize = 6;

/// The longest title and the like.
const TITLE: usize = 160;

/// The longest text.
const TEXT: usize = 4_000;

/// The boxes of the form of a session.
const BOXES: [&str; 1] = ["required"];

/// The courses to which a session can belong: those that are offered, and its own where that is withdrawn meanwhile.
async fn offered_to(request: &Request, on: &OnSession) -> Result<Vec<Published>, Error> {
    let mut offered = courses(request).await?;
    if let Some(id) = on.row.course_id
        && !offered.iter().any(|one| one.course.id == id)
    {
        let app = &request.app;
        offered.extend(queries::course_by_id(&app.db, &app.shelf, &app.config.public_url, id).await?);
    }
    Ok(offered)
}

fn form(request: &Request, offered: &[Published], (chosen, item): (&str, &str), on: Option<&OnSession>) -> EditPage {
    let cx = request.cx();
    let courses = offered.iter().map(|one| {
        let name = course_told(request, &one.volume.course.title).0;
        Choice::new(&one.course.slug, name, one.course.slug == chosen)
    });
    let now = request.app.clock.now();
    EditPage {
        head: on.map(|on| head(request, &on.row)),
        items: items(request, offered, on, item),
        courses: std::iter::once(Choice::new("", cx.t("session-course-none"), chosen.is_empty()))
            .chain(courses)
            .collect(),
        materials: on.map_or_else(Vec::new, |on| {
            let lines = on.materials.iter();
            lines.map(|one| (one.id, link(request, one))).collect()
        }),
        cancels: on.is_some_and(|on| on.row.cancelled_at.is_none() && on.row.ends_at > now),
        done: None,
        meanwhile: Vec::new(),
    }
}

/// The form of a new session.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::LeadSession, &Facts::default())?;
    let own = request.actor.signed.as_ref().map(|signed| format!("@{}", signed.slug));
    let state = FormState::default()
        .with("mode", "place")
        .with("capacity", "20")
        .with("trainers", own.unwrap_or_default());
    let form = form(&request, &courses(&request).await?, ("", ""), None);
    Ok(Page::private(views::edit(&request.cx(), &form, &state)))
}

/// Plans a session.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::LeadSession, &Facts::default())?;
    let offered = courses(&request).await?;
    match plan(&request, &offered, &fields).await {
        Ok(id) => Ok(see_other(&request, &format!("{}?done=planned", paths::session(id)))),
        Err(error) => {
            let chosen = (fields.text("course"), fields.text("item"));
            let form = form(&request, &offered, chosen, None);
            let page = refused(&request, fields.state(), error, |state| {
                views::edit(&request.cx(), &form, state)
            })?;
            Ok(page.into_response())
        }
    }
}

async fn plan(request: &Request, offered: &[Published], fields: &Fields) -> Result<i32, Error> {
    let planned = read(request, offered, fields, None).await?;
    let act = request.act().await?;
    let id = commands::plan_session(&act, planned).await?;
    act.commit().await?;
    Ok(id)
}

/// The form in which a session is changed.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &["changed", "materials"])?;
    request.may(Action::LeadSession, &Facts::default())?;
    let on = queries::session(&request.app.db, request.actor.id(), key(&id)?).await?;
    let offered = offered_to(&request, &on).await?;
    let state = kept(&request, &offered, &on).await?;
    let chosen = (state.value("course"), state.value("item"));
    let mut form = form(&request, &offered, chosen, Some(&on));
    form.done = done;
    Ok(Page::private(views::edit(&request.cx(), &form, &state)))
}

/// Changes a session, cancels it, adds something to read or takes it away.
///
/// # Errors
/// Where the actor may not, there is none such, or something of ours fails.
pub async fn submit(
    Path(id): Path<String>,
    PostedFiles { request, fields, files }: PostedFiles<TOGETHER>,
) -> Result<Response, Error> {
    let id = key(&id)?;
    request.may(Action::LeadSession, &Facts::default())?;
    let on = queries::session(&request.app.db, request.actor.id(), id).await?;
    let offered = offered_to(&request, &on).await?;
    let edit = paths::session_edit(id);
    let saves = !matches!(fields.text("do"), "cancel" | "material" | "material-remove");
    let outcome = match fields.text("do") {
        "cancel" => cancel(&request, id, fields.text("reason"))
            .await
            .map(|()| format!("{}?done=cancelled", paths::session(id))),
        "material" => add(&request, id, &fields, files)
            .await
            .map(|()| format!("{edit}?done=materials#materials")),
        "material-remove" => remove(&request, id, fields.text("material"))
            .await
            .map(|()| format!("{edit}?done=materials#materials")),
        _ => change(&request, &offered, &on, &fields)
            .await
            .map(|()| format!("{}?done=changed", paths::session(id))),
    };
    match outcome {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(Error::Conflict) => {
            // what was typed stays, what stands there now is told beside it, and the form is that of what stands there
            let on = queries::session(&request.app.db, request.actor.id(), id).await?;
            let offered = offered_to(&request, &on).await?;
            let stands = kept(&request, &offered, &on).await?;
            let mut state = stands.clone();
            state.put_sent_over(fields.state(), &BOXES);
            let mut form = form(
                &request,
                &offered,
                (state.value("course"), state.value("item")),
                Some(&on),
            );
            form.meanwhile = differing(&request, &form.courses, &stands, &state);
            state.put_over(FormState::default().with("mark", session_mark(&on.row, &on.trainers)));
            let mut page = Page::private(views::edit(&request.cx(), &form, &state));
            page.status = http::StatusCode::CONFLICT;
            Ok(page.into_response())
        }
        Err(error) => {
            // the forms of the page hold each its own fields; what the others hold is as it is kept
            let mut state = kept(&request, &offered, &on).await?;
            let boxes = if saves { &BOXES[..] } else { &[] };
            state.put_sent_over(fields.state(), boxes);
            let chosen = (state.value("course"), state.value("item"));
            let form = form(&request, &offered, chosen, Some(&on));
            let page = refused(&request, state, error, |state| views::edit(&request.cx(), &form, state))?;
            Ok(page.into_response())
        }
    }
}

async fn change(request: &Request, offered: &[Published], on: &OnSession, fields: &Fields) -> Result<(), Error> {
    let planned = read(request, offered, fields, Some(on)).await?;
    let act = request.act().await?;
    commands::change_session(&act, on.row.id, planned, fields.text("mark")).await?;
    act.commit().await
}

async fn cancel(request: &Request, id: i32, reason: &str) -> Result<(), Error> {
    let act = request.act().await?;
    commands::cancel_session(&act, id, reason).await?;
    act.commit().await
}

async fn add(request: &Request, id: i32, fields: &Fields, files: Vec<SentFile>) -> Result<(), Error> {
    let mut refusals = Refusals::default();
    let address = fields.given("material-address");
    let good = |address: &str| local_path(address).is_some() || web_address(address).is_some();
    if address.is_some_and(|address| !good(address)) {
        refusals.push("material-address", "session-address-wrong");
    }
    let title = if address.is_some() {
        line(fields, "material-title", &mut refusals)
    } else {
        fields.text("material-title").chars().take(TITLE).collect()
    };
    refusals.into_result()?;
    with_files(request, files, async |files| {
        let act = request.act().await?;
        commands::add_material(&act, id, &title, address.map(str::to_owned), files).await?;
        act.commit().await
    })
    .await
}

async fn remove(request: &Request, id: i32, material: &str) -> Result<(), Error> {
    let act = request.act().await?;
    commands::remove_material(&act, id, key(material)?).await?;
    act.commit().await
}

/// An address of the web; nothing that a browser would do something else with.
pub(in crate::training::pages) fn web_address(typed: &str) -> Option<String> {
    let url = url::Url::parse(typed).ok()?;
    let good = matches!(url.scheme(), "https" | "http") && url.host().is_some() && typed.len() <= 1_000;
    good.then(|| typed.to_owned())
}

/// A line that must be there.
pub(in crate::training::pages) fn line(fields: &Fields, name: &'static str, refusals: &mut Refusals) -> String {
    let typed = fields.text(name).split_whitespace().collect::<Vec<_>>().join(" ");
    if typed.is_empty() || typed.chars().count() > TITLE {
        refusals.push(name, "session-line-missing");
    }
    typed
}

fn text(fields: &Fields, name: &'static str, refusals: &mut Refusals) -> String {
    let typed = fields.text(name);
    if typed.is_empty() {
        refusals.push(name, "session-text-missing");
    } else if typed.chars().count() > TEXT {
        refusals.push(name, "session-text-long");
    }
    typed.to_owned()
}

/// A day and an hour out of the form.
pub(in crate::training::pages) fn at(
    fields: &Fields,
    day: &'static str,
    time: &'static str,
    refusals: &mut Refusals,
) -> Option<DateTime<Utc>> {
    let read = |text: &'static str, refusals: &mut Refusals, why: NoTime| {
        refusals.push(text, why.message());
    };
    let date = clock::day(fields.text(day))
        .map_err(|why| read(day, refusals, why))
        .ok();
    let hour = clock::time(fields.text(time))
        .map_err(|why| read(time, refusals, why))
        .ok();
    clock::instant(date?, hour?)
        .map_err(|why| read(time, refusals, why))
        .ok()
}

/// Where it is held, online or at a place.
pub(in crate::training::pages) fn held_at(
    fields: &Fields,
    refusals: &mut Refusals,
) -> (Option<String>, Option<String>, Option<String>) {
    if fields.text("mode") == "online" {
        let link = web_address(fields.text("link"));
        if link.is_none() {
            refusals.push("link", "session-address-wrong");
        }
        return (link, None, None);
    }
    let place = line(fields, "place", refusals);
    let address: String = fields.text("address").chars().take(TITLE).collect();
    (None, Some(place), Some(address).filter(|text| !text.is_empty()))
}

/// Who leads it, by the names in the addresses of their pages.
async fn trainers(request: &Request, typed: &str, refusals: &mut Refusals) -> Result<Vec<i32>, Error> {
    let slugs: Vec<String> = typed
        .split([',', ' ', ';'])
        .map(|slug| slug.trim().trim_start_matches('@').to_owned())
        .filter(|slug| !slug.is_empty())
        .collect();
    let found: HashMap<String, i32> = accounts::by_slugs(&request.app.db, &slugs).await?;
    let mut ids: Vec<i32> = slugs.iter().filter_map(|slug| found.get(slug).copied()).collect();
    if ids.len() < slugs.len() || ids.is_empty() || ids.len() > TRAINERS {
        refusals.push("trainers", "session-trainers-wrong");
    }
    let mut seen = Vec::new();
    ids.retain(|id| {
        !seen.contains(id) && {
            seen.push(*id);
            true
        }
    });
    Ok(ids)
}

/// The session out of the form, with all that is wrong with it told at once.
async fn read(
    request: &Request,
    offered: &[Published],
    fields: &Fields,
    on: Option<&OnSession>,
) -> Result<Planned, Error> {
    let mut refusals = Refusals::default();
    let title = [
        line(fields, "title-sq", &mut refusals),
        line(fields, "title-en", &mut refusals),
    ];
    let about = [
        text(fields, "about-sq", &mut refusals),
        text(fields, "about-en", &mut refusals),
    ];
    let slug = fields.text("course");
    let course = offered.iter().find(|one| one.course.slug == slug);
    if course.is_none() && !slug.is_empty() {
        refusals.push("course", "session-course-wrong");
    }
    // an item stands in its course, and the course of a session is that of its item
    let item = fields.given("item");
    let known = items(request, offered, on, "");
    let within = item.and_then(|item| {
        item.split_once('/')
            .filter(|_| known.iter().any(|one| one.value == item))
    });
    if item.is_some() && within.is_none_or(|(own, _)| own != slug) {
        refusals.push("item", "session-item-wrong");
    }
    let required = fields.has("required");
    if required && course.is_none() {
        refusals.push("required", "session-required-alone");
    }
    let trainers = trainers(request, fields.text("trainers"), &mut refusals).await?;
    let begins = at(fields, "date", "begins", &mut refusals);
    // the day is said to be wrong once
    let day_is_good = clock::day(fields.text("date")).is_ok();
    let ends = if day_is_good {
        at(fields, "date", "ends", &mut refusals)
    } else {
        None
    };
    if let (Some(begins), Some(ends)) = (begins, ends)
        && (ends <= begins || ends - begins > Duration::hours(16))
    {
        refusals.push("ends", "session-ends-before");
    }
    let (link, place, address) = held_at(fields, &mut refusals);
    let capacity = fields
        .text("capacity")
        .parse()
        .ok()
        .filter(|n| (1..=PEOPLE).contains(n));
    if capacity.is_none() {
        refusals.push("capacity", "session-capacity-wrong");
    }
    let until = if fields.text("until-date").is_empty() && fields.text("until-time").is_empty() {
        begins
    } else {
        at(fields, "until-date", "until-time", &mut refusals)
    };
    if let (Some(begins), Some(until)) = (begins, until)
        && until > begins
    {
        refusals.push("until-date", "session-until-late");
    }
    refusals.clone().into_result()?;
    let (Some(begins_at), Some(ends_at), Some(register_until), Some(capacity)) = (begins, ends, until, capacity) else {
        return Err(Error::Refused(refusals));
    };
    Ok(Planned {
        course_id: course.map(|one| one.course.id),
        item: within.map(|(_, item)| item.to_owned()),
        required,
        title,
        about,
        trainers,
        begins_at,
        ends_at,
        link,
        place,
        address,
        capacity,
        register_until,
    })
}
