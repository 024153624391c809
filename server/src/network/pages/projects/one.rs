//! A project, with how the indicators moved that it wants to move; publishing it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::project_target;
use bashke_views::components::Link;
use bashke_views::network::{self as views, MovedView, ProjectPage, Said, StepLine, TargetView, ValueView};
use bashke_views::paths;
use bashke_vocabulary::{Period, SubjectKind};
use chrono::NaiveDate;

use super::super::calls::{money, titled};
use super::super::events::{event_line, holders};
use super::super::offers::own_for;
use super::super::{followable, media, place_link, told, why_locked};
use super::{between, files, partners, seen};
use crate::finance::{CourseOf, Courses, Moved, Told, illustrative_href};
use crate::network::pages::offers::kept_from_others;
use crate::network::queries::WholeProject;
use crate::network::rules::{self, Beside};
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// A project.
///
/// # Errors
/// Not found where there is none, or none that the reader may see; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    const DONE: [&str; 6] = [
        "created",
        "saved",
        "published",
        "unpublished",
        "partner-confirmed",
        "partner-declined",
    ];
    let done = request
        .params
        .one("done", |word| DONE.contains(&word).then(|| word.to_owned()));
    let courses = Courses::asked(&mut request);
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let (whole, edits) = seen(&request, &slug).await?;
    shown(&request, courses.as_ref(), whole, edits, (done, None)).await
}

async fn shown(
    request: &Request,
    courses: Option<&Courses>,
    whole: WholeProject,
    edits: bool,
    (done, problem): (Option<String>, Option<String>),
) -> Result<Page, Error> {
    let project = &whole.row.project;
    let db = &request.app.db;
    let (coming, over) = queries::events_of_project(db, project.id, request.app.clock.now()).await?;
    let hold = holders(&coming).chain(holders(&over));
    let faces = queries::faces(db, hold.chain([project.organisation_id])).await?;
    let (organisation, name) = faces.get(&project.organisation_id).ok_or(Error::NotFound)?;
    let mut asks = own_for(request, Action::AskCollaboration).into_iter();
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let targets: Vec<TargetView> = whole
        .targets
        .iter()
        .filter_map(|row| target(request, courses?, row, project.starts_on))
        .collect();
    let unknown = targets.iter().any(|target| target.moved.is_none());
    let illustrative = courses
        .filter(|_| unknown)
        .and_then(|courses| illustrative_href(&cx, courses, &request.current));
    let steps = whole.milestones.iter().map(|step| StepLine {
        title: Said::of(&cx, step.title_sq.as_deref(), step.title_en.as_deref()),
        due: step.due_on.map(|day| cx.date(day)),
        done: step.done_on.map(|day| cx.date(day)),
    });
    let grant = whole.grant.as_ref().map(|(grant, call)| {
        let call = call.as_ref();
        let link = call.map(|call| Link::new(cx.pick(&call.name_sq, &call.name_en), cx.url(&paths::call(&call.slug))));
        (titled(&cx, grant).0, link)
    });
    let data = ProjectPage {
        hidden: kept_from_others(request, (SubjectKind::Project, project.id), project.organisation_id).await?,
        id: project.id,
        slug: project.slug.clone(),
        title: Said::of(&cx, project.title_sq.as_deref(), project.title_en.as_deref()),
        organisation: Link::new(name, cx.url(&paths::organisation(organisation))),
        status: project.status.clone(),
        when: between(&cx, project.starts_on, project.ends_on),
        budget: money(project.budget, project.currency.as_deref()),
        grant,
        themes: whole.row.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        places: whole
            .row
            .places
            .iter()
            .filter_map(|id| place_link(&cx, catalogue, *id))
            .collect(),
        aims: (project.aims_sq.clone(), project.aims_en.clone()),
        activities: (project.activities_sq.clone(), project.activities_en.clone()),
        results: (project.results_sq.clone(), project.results_en.clone()),
        steps: steps.collect(),
        targets,
        illustrative,
        events: [coming, over].map(|rows| rows.iter().map(|row| event_line(&cx, catalogue, row, &faces)).collect()),
        partners: partners::shown(request, project).await?,
        media: media::shown(request, &files::holder(request, project)).await?,
        proposes: asks
            .any(|one| one.0 != project.organisation_id && project.published_at.is_some())
            .then(|| organisation.clone()),
        draft: project.published_at.is_none(),
        locked: if edits && project.published_at.is_none() {
            let of = (SubjectKind::Project, project.id, "project-locked");
            why_locked(request, of, project.organisation_id).await?
        } else {
            None
        },
        edits,
        follow: followable(catalogue, organisation, &whole.row.places, &whole.row.themes),
        done,
        problem,
    };
    Ok(Page::private(views::project(&cx, &data)))
}

/// What it wants to move, as the release in force has it; none where there is no such indicator or place any more.
fn target(
    request: &Request,
    courses: &Courses,
    row: &project_target::Model,
    begins: Option<NaiveDate>,
) -> Option<TargetView> {
    let cx = request.cx();
    let from: Period = row.period.parse().ok()?;
    let course = CourseOf::new(courses, row.indicator_id, row.place_id)?;
    let moved = course.moved(&cx, from);
    let (indicator, place) = (course.indicator(&cx), course.place(&cx));
    let title = format!("{}, {}", indicator.text, place.text);
    let id = format!("target-{}", row.id);
    Some(TargetView {
        chart: moved
            .is_some()
            .then(|| course.line(&cx, &request.current, from, (&id, &title))),
        moved: moved.map(|moved| {
            let lie = begins.map(|day| (cx.date(day), rules::beside(from, moved.newest, day)));
            moved_view(moved, lie)
        }),
        release: course.release(&cx),
        from: cx.period(from),
        wanted: row.wanted.clone(),
        indicator,
        place,
    })
}

fn moved_view(moved: Moved, lie: Option<(String, Beside)>) -> MovedView {
    let value = |period: String, told: Told| ValueView {
        period,
        amount: told.amount,
        status: told.status,
        source: told.source,
    };
    let (period, before) = moved.before;
    MovedView {
        before: value(period, before),
        after: moved.after.map(|(period, told, change)| (value(period, told), change)),
        nothing_since: lie
            .as_ref()
            .filter(|(_, lie)| lie.nothing_since)
            .map(|(day, _)| day.clone()),
        older_by: lie
            .and_then(|(_, lie)| lie.older_by)
            .and_then(|years| usize::try_from(years).ok()),
        peers: moved.peers,
        country: moved.country,
    }
}

/// Publishes it, or makes it a draft again; says for an organisation that it is named in whether it is a partner.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let (whole, edits) = seen(&request, &slug).await?;
    let written = match fields.text("do") {
        "publish" => publish(&request, &slug, true).await.map(|()| "published"),
        "unpublish" => publish(&request, &slug, false).await.map(|()| "unpublished"),
        _ => partners::decide(&request, &slug, &fields).await,
    };
    match written {
        Ok(word) => Ok(see_other(&request, &format!("{}?done={word}", paths::project(&slug)))),
        Err(Error::Refused(refusals)) => {
            let problem = told(&request, &refusals);
            let courses = Courses::now(&request.current);
            let page = shown(&request, courses.as_ref(), whole, edits, (None, Some(problem))).await?;
            Ok(Page {
                status: http::StatusCode::UNPROCESSABLE_ENTITY,
                ..page
            }
            .into_response())
        }
        Err(error) => Err(error),
    }
}

async fn publish(request: &Request, slug: &str, shown: bool) -> Result<(), Error> {
    let act = request.act().await?;
    commands::publish_project(&act, slug, shown).await?;
    act.commit().await
}
