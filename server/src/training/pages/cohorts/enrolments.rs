//! Those who ask to be let into courses.

use std::collections::HashMap;

use axum::response::{IntoResponse, Response};
use bashke_entities::training::cohort;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::cohorts::{self as views, AskingLine, EnrolmentsPage};
use http::StatusCode;
use maud::Markup;

use super::{done, pages};
use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands;
use crate::training::pages::told;
use crate::training::queries;
use crate::training::rules::admission::lacking;

/// The page of those who ask.
///
/// # Errors
/// Where the actor does not decide; where the address holds what the page does not know; where the database cannot be
/// reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    request.may(Action::DecideEnrolment, &Facts::default())?;
    let done = done(&mut request, &["accepted", "declined"]);
    let page = asked_page(&mut request);
    std::mem::take(&mut request.params).finish()?;
    let markup = shown(&request, page, done, false, &FormState::default()).await?;
    Ok(Page::private(markup))
}

/// Which page of those who ask is looked at.
fn asked_page(request: &mut Request) -> u32 {
    request.params.number("page", 1u32, 100_000).unwrap_or(1)
}

/// The page; the last one where there are not as many by now.
async fn shown(
    request: &Request,
    page: u32,
    done: Option<String>,
    meanwhile: bool,
    state: &FormState,
) -> Result<Markup, Error> {
    let app = &request.app;
    let (mut rows, total) = queries::asking(&app.db, u64::from(page)).await?;
    let last = pages(total, queries::ASKING_SIZE);
    let page = usize::try_from(page).unwrap_or(usize::MAX).min(last);
    if rows.is_empty() && total > 0 {
        rows = queries::asking(&app.db, u64::try_from(last).unwrap_or(1)).await?.0;
    }
    // those that are withdrawn as well: whoever asked for one still waits
    let courses = queries::all_courses(&app.db, &app.shelf, &app.config.public_url).await?;
    let people: Vec<i32> = rows.iter().map(|row| row.person_id).collect();
    let names = accounts::names(&app.db, people.iter().copied()).await?;
    let completed = queries::completed(&app.db, &people).await?;
    let cohorts: HashMap<i32, cohort::Model> =
        queries::cohorts_by_key(&app.db, rows.iter().filter_map(|row| row.cohort_id)).await?;
    let cx = request.cx();
    let link = |slug: &str| {
        let found = courses.iter().find(|one| one.course.slug == slug);
        let title = found.map_or_else(|| slug.to_owned(), |one| told(request, &one.volume.course.title).0);
        Link::new(title, cx.url(&paths::course(slug)))
    };
    let lines = rows.into_iter().filter_map(|row| {
        let course = courses.iter().find(|one| one.course.id == row.course_id)?;
        let done = completed.iter().filter(|(person, _)| *person == row.person_id);
        let done: Vec<String> = done.map(|(_, slug)| slug.clone()).collect();
        Some(AskingLine {
            id: row.id,
            name: names.get(&row.person_id).cloned().unwrap_or_default(),
            course: link(&course.course.slug),
            at: request.locale.moment(row.enrolled_at),
            request: row.request.unwrap_or_default(),
            lacks: lacking(&course.volume.course.prerequisites, &done)
                .into_iter()
                .map(link)
                .collect(),
            cohort: row.cohort_id.and_then(|id| Some(cohorts.get(&id)?.name.clone())),
            withdrawn: course.course.withdrawn_at.is_some(),
        })
    });
    let data = EnrolmentsPage {
        lines: lines.collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: (page, last),
        done,
        meanwhile,
    };
    Ok(views::enrolments(&cx, &data, state))
}

/// Lets somebody in, or not.
///
/// # Errors
/// Where the actor may not; not found where nobody asks; where the database cannot be reached.
pub async fn submit(Posted { mut request, fields }: Posted) -> Result<Response, Error> {
    let page = asked_page(&mut request);
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::DecideEnrolment, &Facts::default())?;
    let id: i32 = fields.text("enrolment").parse().map_err(|_| Error::NotFound)?;
    let lets_in = match fields.text("do") {
        "accept" => true,
        "decline" => false,
        _ => return Err(Error::NotFound),
    };
    let name = format!("reason-{id}");
    let decided = async {
        let act = request.act().await?;
        commands::decide_enrolment(&act, id, lets_in, fields.text(&name)).await?;
        act.commit().await
    };
    match decided.await {
        Ok(()) => {
            let word = if lets_in { "accepted" } else { "declined" };
            Ok(see_other(
                &request,
                &format!("{}?done={word}&page={page}", paths::ENROLMENTS),
            ))
        }
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            for words in refusals.words(request.locale) {
                state.refuse(&name, words);
            }
            let markup = shown(&request, page, None, false, &state).await?;
            Ok(Page::refused(markup).into_response())
        }
        Err(Error::Conflict) => {
            let markup = shown(&request, page, None, true, &FormState::default()).await?;
            let mut page = Page::private(markup);
            page.status = StatusCode::CONFLICT;
            Ok(page.into_response())
        }
        Err(error) => Err(error),
    }
}
