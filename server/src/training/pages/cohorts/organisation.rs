//! What members of an organisation learn for it, for its owners: who was enrolled in what, and whether they completed it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::organisation;
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::cohorts::{self as views, LearnerLine, OrganisationLearningPage};
use maud::Markup;

use super::done;
use crate::network;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};
use crate::training::commands;
use crate::training::pages::told;
use crate::training::queries::{self, Published};
use crate::training::rules::completion::completed_since;
use crate::training::rules::course::Admission;

/// How many lines stand on a page.
const SIZE: usize = 50;

/// The page of an organisation's learning.
///
/// # Errors
/// Not found where there is no such organisation or the reader does not own it; where the address holds what the page does
/// not know; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let row = owned(&request, &slug).await?;
    let done = done(&mut request, &["enrolled", "nobody-new"]);
    let page = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(&mut request.params).finish()?;
    let page = usize::try_from(page).unwrap_or(usize::MAX);
    let markup = shown(&request, &row, page, done, Vec::new(), &FormState::default()).await?;
    Ok(Page::private(markup))
}

/// The organisation of an address, for its owners; others are not told whether there is one.
async fn owned(request: &Request, slug: &str) -> Result<organisation::Model, Error> {
    let row = network::organisation(&request.app.db, slug)
        .await?
        .ok_or(Error::NotFound)?;
    match request.may(Action::EnrolMembers, &Facts::organisation(row.id)) {
        Ok(()) => Ok(row),
        Err(Denied::NotAllowed) => Err(Error::NotFound),
        Err(denied) => Err(denied.into()),
    }
}

/// The courses in which owners enrol.
fn offered(all: &[Published]) -> impl Iterator<Item = &Published> {
    all.iter().filter(|one| owners_enrol(one))
}

/// Whether owners of organisations enrol people in a course.
pub(in crate::training::pages) fn owners_enrol(one: &Published) -> bool {
    one.course.withdrawn_at.is_none()
        && matches!(one.volume.course.enrolment, Admission::Open | Admission::Organisation)
}

async fn shown(
    request: &Request,
    row: &organisation::Model,
    page: usize,
    done: Option<String>,
    before: Vec<Link>,
    state: &FormState,
) -> Result<Markup, Error> {
    let app = &request.app;
    let members = network::members(&app.db, row.id, app.clock.now()).await?;
    let people: Vec<i32> = members.iter().map(|member| member.person_id).collect();
    let now = app.clock.now();
    let rows = queries::enrolled_for(&app.db, &request.actor, row.id, &people, now).await?;
    let courses = queries::all_courses(&app.db, &app.shelf, &app.config.public_url).await?;
    let cx = request.cx();
    let hidden = cx.t("organisations-person-hidden");
    let named = |id: i32| {
        let member = members.iter().find(|member| member.person_id == id)?;
        Some(if member.hidden {
            hidden.clone()
        } else {
            member.name.clone()
        })
    };
    let progress = queries::progress_of(&app.db, &request.current, rows).await?;
    let lines = progress.iter().filter_map(|one| {
        let enrolment = &one.enrolment;
        let course = courses.iter().find(|course| course.course.id == enrolment.course_id)?;
        // what they did before they were enrolled is theirs alone
        let since = |at: &chrono::DateTime<chrono::Utc>| *at >= enrolment.enrolled_at;
        let title = told(request, &course.volume.course.title).0;
        let offered = course.course.withdrawn_at.is_none();
        Some(LearnerLine {
            name: named(enrolment.person_id)?,
            course: title,
            // one that is withdrawn has no page for whoever does not take it
            href: offered.then(|| cx.url(&paths::course(&course.course.slug))),
            enrolled: request.locale.day_of(enrolment.enrolled_at),
            completed: completed_since(
                enrolment.first_completed_at,
                enrolment.completed_at,
                enrolment.enrolled_at,
            )
            .map(|at| request.locale.day_of(at)),
            last: one.last.filter(since).map(|at| request.locale.day_of(at)),
        })
    });
    let lines: Vec<LearnerLine> = lines.collect();
    let pages = lines.len().div_ceil(SIZE).max(1);
    let data = OrganisationLearningPage {
        page: (page, pages),
        slug: row.slug.clone(),
        name: row.name.clone(),
        lines: lines.into_iter().skip((page - 1) * SIZE).take(SIZE).collect(),
        courses: offered(&courses)
            .map(|one| (one.course.slug.clone(), told(request, &one.volume.course.title).0))
            .collect(),
        members: people
            .iter()
            .filter_map(|id| Some((id.to_string(), named(*id)?)))
            .collect(),
        before,
        done,
    };
    Ok(views::organisation_learning(&cx, &data, state))
}

/// Enrols members in a course.
///
/// # Errors
/// Not found where there is no such organisation or course, or the reader does not own it; where the database cannot be
/// reached.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = owned(&request, &slug).await?;
    let app = &request.app;
    // one that was withdrawn since the form was made is refused with words
    let course = queries::course(&app.db, &app.shelf, &app.config.public_url, fields.text("course"))
        .await?
        .ok_or(Error::NotFound)?;
    match enrol(&request, &row, &course, &fields).await {
        Ok(enrolled) => {
            let word = if enrolled > 0 { "enrolled" } else { "nobody-new" };
            let path = paths::organisation_learning(&slug);
            Ok(see_other(&request, &format!("{path}?done={word}")))
        }
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let before = &course.volume.course.prerequisites;
            let names = queries::names(&app.db, &app.shelf, &app.config.public_url, before).await?;
            let cx = request.cx();
            let links = names
                .iter()
                .map(|(slug, title)| Link::new(told(&request, title).0, cx.url(&paths::course(slug))));
            let markup = shown(&request, &row, 1, None, links.collect(), &state).await?;
            Ok(Page::refused(markup).into_response())
        }
        Err(error) => Err(error),
    }
}

async fn enrol(
    request: &Request,
    row: &organisation::Model,
    course: &Published,
    fields: &Fields,
) -> Result<usize, Error> {
    let mut people: Vec<i32> = fields.all("person").filter_map(|id| id.parse().ok()).collect();
    people.sort_unstable();
    people.dedup();
    let act = request.act().await?;
    let enrolled = commands::enrol_members(&act, (row.id, &row.name), course, &people).await?;
    act.commit().await?;
    Ok(enrolled)
}
