//! All cohorts, and a new one.

use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::cohorts::{self as views, CohortLine, CohortsPage};
use maud::Markup;

use super::{day, pages, people, titles, today, when};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands::{self, Dates};
use crate::training::pages::by_slug;
use crate::training::queries;

/// All cohorts, or those that may be joined.
///
/// # Errors
/// Where the actor tends none; where the address holds what the page does not know; where the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let params = &mut request.params;
    let all = params.one("state", |word| match word {
        "open" => Some(false),
        "all" => Some(true),
        _ => None,
    });
    let page = params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(params).finish()?;
    let markup = shown(&request, all.unwrap_or(false), page, &FormState::default()).await?;
    Ok(Page::private(markup))
}

async fn shown(request: &Request, all: bool, page: u32, state: &FormState) -> Result<Markup, Error> {
    request.may(Action::TendCohort, &Facts::default())?;
    let open = (!all).then(|| today(request));
    let (rows, total) = queries::cohorts(&request.app.db, open, u64::from(page)).await?;
    // that all are closed is another thing than that there are none
    let others = !all && rows.is_empty() && queries::cohorts(&request.app.db, None, 1).await?.1 > 0;
    let (courses, names) = titles(request).await?;
    let cx = request.cx();
    let lines = rows.into_iter().map(|one| CohortLine {
        link: Link::new(&one.row.name, cx.url(&paths::cohort(one.row.id))),
        course: names.get(&one.course.id).cloned().unwrap_or(one.course.slug),
        when: when(request, &one.row),
        people: people(request, one.taken, one.row.capacity),
        closed: one.row.closed_at.is_some(),
    });
    let data = CohortsPage {
        all,
        lines: lines.collect(),
        others,
        page: (
            usize::try_from(page).unwrap_or(usize::MAX),
            pages(total, queries::COHORTS_SIZE),
        ),
        courses,
    };
    Ok(views::cohorts(&cx, &data, state))
}

/// Makes a cohort.
///
/// # Errors
/// Where the actor may not; not found where there is no such course; where the database cannot be reached.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::TendCohort, &Facts::default())?;
    let course = by_slug(&request, fields.text("course")).await?;
    let dates = Dates {
        name: fields.text("name"),
        starts_on: day(fields.text("starts")),
        ends_on: day(fields.text("ends")),
        capacity: fields.text("capacity"),
    };
    let made = async {
        let act = request.act().await?;
        let id = commands::make_cohort(&act, course.course.id, dates).await?;
        act.commit().await?;
        Ok(id)
    };
    match made.await {
        Ok(id) => Ok(see_other(&request, &format!("{}?done=made", paths::cohort(id)))),
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            Ok(Page::refused(shown(&request, false, 1, &state).await?).into_response())
        }
        Err(error) => Err(error),
    }
}
