//! Planning a session, and changing it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Choice;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::sessions::{self as views, EditPage};

use super::items::items;
use super::kept::{differing, kept};
use super::materials::link;
use super::typed::{TITLE, line, read, web_address};
use super::{Leaders, courses, done, head, key, refused};
use crate::platform::attached::TOGETHER;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, PostedFiles, SentFile, local_path, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::stored::with_files;
use crate::policy::{Action, Facts};
use crate::training::commands;
use crate::training::pages::told as course_told;
use crate::training::queries::{self, OnSession, Published, session_mark};

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
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<TOGETHER, Leaders>,
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
            form.meanwhile = differing(&request, (&form.courses, &form.items), &stands, &state);
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
