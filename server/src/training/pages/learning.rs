//! One's own learning.

use bashke_entities::training::{attempt, course};
use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::{self as views, LearningLine, LearningPage};

use super::sessions::calendar;
use super::teaching::teaches;
use super::{certificates, entering, item_link, meetings, told};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::queries;
use crate::training::rules::certificate::renewable;
use crate::training::rules::course::item_key;

/// How many of the next dates stand on the page; the calendar has them all.
const DATES: usize = 5;

/// The page of one's own learning.
///
/// # Errors
/// Where nobody is signed in, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let left = request
        .params
        .one("done", |word| (word == "left").then_some(()))
        .is_some();
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::ManageAccount, &Facts::default())?;
    let person = request.actor.id().ok_or(Error::NotFound)?;
    let app = &request.app;
    let rows = queries::enrolments(&app.db, person).await?;
    let courses: Vec<course::Model> = queries::courses_of(&app.db, &rows).await?;
    let versions: Vec<i32> = rows.iter().map(|row| row.version_id).collect();
    let volumes = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &versions).await?;
    let taken: Vec<i32> = rows.iter().map(|row| row.course_id).collect();
    let progress = queries::progress_of(&app.db, &request.current, rows).await?;
    let attended = queries::attended(&app.db, person, &taken).await?;
    let lacks = progress.iter().filter(|own| {
        let volume = volumes.get(&own.enrolment.version_id);
        volume.is_some_and(|volume| meetings::are_missing(own, &volume.course, attended.get(&own.enrolment.course_id)))
    });
    let lacking: Vec<i32> = lacks.map(|own| own.enrolment.course_id).collect();
    let planned = meetings::planned(&request, &lacking).await?;
    let earned = queries::certificates_of(&app.db, person, false).await?;
    let of: Vec<i32> = earned.iter().map(|(row, _)| row.version_id).collect();
    let certified = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &of).await?;
    let cohorts = progress.iter().filter_map(|own| own.enrolment.cohort_id);
    let deadlines = queries::deadlines(&app.db, cohorts).await?;
    let asked = entering::asked(&request, person).await?;
    let mut dates = calendar::coming(&request, person).await?;
    dates.retain(|line| !line.cancelled);
    dates.truncate(DATES);
    let (cx, now) = (request.cx(), app.clock.now());
    let lines = progress.iter().filter_map(|own| {
        let row = courses.iter().find(|row| row.id == own.enrolment.course_id)?;
        let course = &volumes.get(&own.enrolment.version_id)?.course;
        let (title, language) = told(&request, &course.title);
        let under_way = course.items().filter_map(|(module, item)| {
            let attempts = own.attempts.get(&item_key(&module.slug, &item.slug))?;
            // one whose time is over is closed by a job
            let goes_on = |one: &&attempt::Model| one.submitted_at.is_none() && !queries::is_over(one, now);
            let open = attempts.iter().find(goes_on)?;
            Some(Link::new(
                told(&request, &item.title).0,
                cx.url(&paths::attempt(open.id)),
            ))
        });
        let of = own.enrolment.cohort_id.and_then(|id| deadlines.get(&id));
        let (due, more) = entering::due_next(&request, &row.slug, own, course, of);
        Some(LearningLine {
            due,
            more,
            course: Link::new(title, cx.url(&paths::course(&row.slug))),
            language,
            progress: own.share(course),
            next: own
                .next(course)
                .map(|(module, item)| item_link(&request, &row.slug, module, item)),
            spent: own
                .spent(course)
                .into_iter()
                .map(|(module, item)| item_link(&request, &row.slug, module, item))
                .collect(),
            under_way: under_way.collect(),
            renews: renewable(
                &own.enrolment,
                row.withdrawn_at.is_some(),
                earned.iter().map(|(one, _)| one).filter(|one| one.course_id == row.id),
                now,
            )
            .map(|at| (at <= now, request.locale.day_of(at))),
            missing: meetings::still_missing(&request, own, course, attended.get(&row.id), &planned),
        })
    });
    let mut ways = vec![
        ("session-list-title", paths::SESSIONS),
        ("counselling-title", paths::COUNSELLING),
        ("calendar-title", paths::CALENDAR),
        ("notes-title", paths::NOTES),
    ];
    if teaches(&request) {
        ways.push(("teaching-title", paths::TEACHING));
    }
    let ways = ways.into_iter().map(|(key, path)| Link::new(cx.t(key), cx.url(path)));
    let data = LearningPage {
        left,
        ways: ways.collect(),
        lines: lines.collect(),
        asked,
        dates,
        certificates: certificates::lines(&request, &earned, |version| {
            certified
                .get(&version)
                .map(|volume| told(&request, &volume.course.title).0)
        }),
    };
    Ok(Page::private(views::learning(&cx, &data)))
}
