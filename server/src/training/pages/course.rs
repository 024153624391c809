//! A course: its page, and enrolling.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::sessions::CalendarLine;
use bashke_views::training::{self as views, CoursePage, ItemLine, ModuleView, Standing};
use maud::Markup;

use super::cohorts::organisation::owners_enrol;
use super::{by_slug, certificates, done, entering, item_link, meetings, told};
use crate::accounts::Belonging;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands::{self, Wish};
use crate::training::queries::{self, Progress, Published};
use crate::training::rules::admission::State;
use crate::training::rules::certificate::renewable;
use crate::training::rules::completion::{self, Attended, Certified, Deeds, Missing};
use crate::training::rules::course::{Content, Course, Item, item_key};
use crate::training::rules::progress::Deadlines;

/// How many of the next sessions stand on the page; the list has them all.
const SESSIONS: u64 = 3;

/// How somebody takes a course: with the version that they began with.
pub(super) async fn own(request: &Request, published: &Published) -> Result<Option<(Progress, Published)>, Error> {
    let Some(person) = request.actor.id() else {
        return Ok(None);
    };
    let app = &request.app;
    let Some(progress) = queries::progress(&app.db, &request.current, (person, published.course.id)).await? else {
        return Ok(None);
    };
    let mut theirs = published.clone();
    if progress.enrolment.version_id != published.version.id {
        let version = progress.enrolment.version_id;
        let found = queries::version(&app.db, &app.shelf, &app.config.public_url, version).await?;
        if let Some((version, volume)) = found {
            theirs.version = version;
            theirs.volume = volume;
        }
    }
    Ok(Some((progress, theirs)))
}

/// The page of a course.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request);
    std::mem::take(&mut request.params);
    let markup = shown(&request, slug, done, &FormState::default()).await?;
    Ok(Page::private(markup))
}

async fn shown(request: &Request, slug: String, done: Option<String>, state: &FormState) -> Result<Markup, Error> {
    let published = by_slug(request, &slug).await?;
    let own = own(request, &published).await?;
    let shown = own.as_ref().map_or(&published, |(_, theirs)| theirs);
    let progress = own.as_ref().map(|(progress, _)| progress);
    let course = &shown.volume.course;
    let deadlines = entering::deadlines(request, progress).await?;
    let data = CoursePage {
        modules: course
            .modules
            .iter()
            .map(|module| {
                let (title, language) = told(request, &module.title);
                let items = module.items.iter().map(|item| ItemLine {
                    link: item_link(request, &slug, module, item),
                    language: told(request, &item.title).1,
                    kind: item.content.word().to_owned(),
                    minutes: u32::from(item.minutes),
                    done: progress.map(|own| own.is_done(&item_key(&module.slug, &item.slug), item)),
                    without_figures: is_without_figures(request, progress, &item_key(&module.slug, &item.slug), item),
                    // the day of the whole stands above, once
                    due: progress
                        .filter(|_| deadlines.has_own(&item_key(&module.slug, &item.slug)))
                        .and_then(|own| {
                            entering::due_of(request, own, &deadlines, &item_key(&module.slug, &item.slug), item)
                        }),
                });
                ModuleView {
                    title,
                    language,
                    items: items.collect(),
                }
            })
            .collect(),
        sessions: sessions(request, published.course.id).await?,
        standing: standing(request, &slug, &published, own.as_ref(), &deadlines).await?,
        writes: request.may(Action::WriteCourse, &Facts::default()).is_ok(),
        tends: request.may(Action::TendCohort, &Facts::default()).is_ok(),
        enrols: enrols(request, &published),
        done,
        ..about(request, &slug, shown).await?
    };
    Ok(views::course(&request.cx(), &data, state))
}

/// What a course says of itself, as whoever does not take it reads it, without what is in it.
pub(super) async fn about(request: &Request, slug: &str, shown: &Published) -> Result<CoursePage, Error> {
    let course = &shown.volume.course;
    let cx = request.cx();
    let (title, language) = told(request, &course.title);
    let app = &request.app;
    let before = &course.prerequisites;
    let all = queries::names(&app.db, &app.shelf, &app.config.public_url, before).await?;
    Ok(CoursePage {
        summary: told(request, &course.summary).0,
        audience: told(request, &course.audience).0,
        trainer: course.trainer.clone(),
        gives: offered(course).map(|certified| certified.word().to_owned()).collect(),
        aims: course.aims.pick(request.locale.tag()).to_vec(),
        level: course.level.word().to_owned(),
        format: course.format.word().to_owned(),
        themes: course.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        minutes: course.minutes(),
        pass: course.pass,
        months: course.certificate.months,
        prerequisites: all
            .iter()
            .map(|(slug, title)| Link::new(told(request, title).0, cx.url(&paths::course(slug))))
            .collect(),
        version: cx.ta(
            "course-version-text",
            &[
                ("number", shown.version.number.to_string().into()),
                (
                    "at",
                    request
                        .locale
                        .day_of(shown.version.published_at.unwrap_or(shown.version.created_at))
                        .into(),
                ),
            ],
        ),
        release: shown.version.release_id.map(|number| {
            let text = cx.ta("release-page-title", &[("number", number.to_string().into())]);
            Link::new(text, cx.url(&paths::release(number)))
        }),
        modules: Vec::new(),
        sessions: Vec::new(),
        standing: Standing::Guest,
        writes: false,
        tends: false,
        enrols: Vec::new(),
        done: None,
        title,
        language,
        slug: slug.to_owned(),
    })
}

/// The next sessions of a course, with where they are held.
async fn sessions(request: &Request, course: i32) -> Result<Vec<CalendarLine>, Error> {
    let rows = queries::next_sessions(&request.app.db, course, request.app.clock.now(), SESSIONS).await?;
    let cx = request.cx();
    let lines = rows.iter().map(|row| {
        let place = match (&row.link, &row.place) {
            (None, Some(place)) => place.clone(),
            _ => cx.t("session-online"),
        };
        let when = super::sessions::when(request, row.begins_at, row.ends_at);
        CalendarLine {
            link: Link::new(super::sessions::title(request, row), cx.url(&paths::session(row.id))),
            when: format!("{when} · {place}"),
            lang: super::sessions::told_in(request, &row.title_sq, &row.title_en).1,
            cancelled: false,
        }
    });
    Ok(lines.collect())
}

/// Whether an item is an exercise for which the platform has no figures, and that the reader did not solve when it had: nobody
/// is asked for it.
pub(super) fn is_without_figures(request: &Request, own: Option<&Progress>, key: &str, item: &Item) -> bool {
    match (&item.content, own) {
        (Content::Exercise(_), Some(own)) => !own.can_be_done(key, item),
        (Content::Exercise(exercise), None) => !queries::can_be_drawn(&request.current, exercise),
        _ => false,
    }
}

/// Where the reader enrols people in a course: at the organisations that they own.
fn enrols(request: &Request, published: &Published) -> Vec<Link> {
    if !owners_enrol(published) {
        return Vec::new();
    }
    let cx = request.cx();
    let belonging = request.actor.signed.iter().flat_map(|signed| &signed.memberships);
    let owned = belonging.filter(|one| {
        let facts = Facts::organisation(one.organisation_id);
        request.may(Action::EnrolMembers, &facts).is_ok()
    });
    let link = |one: &Belonging| {
        let text = cx.ta("course-enrol-members", &[("name", one.name.as_str().into())]);
        Link::new(text, cx.url(&paths::organisation_learning(&one.slug)))
    };
    owned.map(link).collect()
}

async fn standing(
    request: &Request,
    slug: &str,
    published: &Published,
    own: Option<&(Progress, Published)>,
    deadlines: &Deadlines,
) -> Result<Standing, Error> {
    let Some((progress, theirs)) = own else {
        return match request.actor.id() {
            Some(person) => entering::out(request, published, person).await,
            None => Ok(Standing::Guest),
        };
    };
    let now = request.app.clock.now();
    let course = &theirs.volume.course;
    let (done, of) = progress.share(course);
    let person = progress.enrolment.person_id;
    let db = &request.app.db;
    let attended = queries::attended(db, person, &[published.course.id]).await?;
    let attended = attended.get(&published.course.id);
    let lacking = meetings::are_missing(progress, course, attended).then_some(published.course.id);
    let planned = meetings::planned(request, lacking.as_slice()).await?;
    let mut earned = queries::certificates_of(db, person, false).await?;
    earned.retain(|(_, course)| course.id == published.course.id);
    let (cohort, messages) = entering::cohort(request, progress, deadlines).await?;
    let withdrawn = published.course.withdrawn_at.is_some();
    let joins = match progress.enrolment.cohort_id {
        None if !withdrawn => entering::seats(request, published.course.id).await?,
        _ => Vec::new(),
    };
    Ok(Standing::In {
        cohort,
        joins,
        messages,
        done,
        of,
        next: progress
            .next(course)
            .map(|(module, item)| item_link(request, slug, module, item)),
        spent: progress
            .spent(course)
            .into_iter()
            .map(|(module, item)| item_link(request, slug, module, item))
            .collect(),
        renews: renewable(&progress.enrolment, withdrawn, earned.iter().map(|(row, _)| row), now)
            .map(|at| (at <= now, request.locale.day_of(at))),
        newer: theirs.version.id != published.version.id,
        missing: meetings::still_missing(request, progress, course, attended, &planned),
        certificates: certificates::lines(request, &earned, |_| Some(told(request, &course.title).0)),
    })
}

/// The certificates that a course gives.
pub(super) fn offered(course: &Course) -> impl Iterator<Item = Certified> {
    let offered = [
        (Certified::Attendance, course.certificate.attendance),
        (Certified::Applied, course.certificate.applied),
    ];
    offered
        .into_iter()
        .filter(|(_, offered)| *offered)
        .map(|(certified, _)| certified)
}

/// What is still missing for the certificates that a course gives, in words; nothing for those that are earned.
pub(super) fn missing(
    request: &Request,
    progress: &Progress,
    course: &Course,
    attended: Option<&Attended>,
) -> Vec<(String, Vec<String>)> {
    let cx = request.cx();
    let attended = attended.copied().unwrap_or_default();
    let completed = progress.enrolment.completed_at.is_some();
    let count = |n: usize| [("count", n.into()), ("shown", cx.count(n).into())];
    let told = |missing: Missing| match missing {
        Missing::Lessons(n) => cx.ta("missing-lessons", &count(n)),
        Missing::Quizzes(n) => cx.ta("missing-quizzes", &count(n)),
        Missing::Assignments(n) => cx.ta("missing-assignments", &count(n)),
        Missing::Session => cx.t("missing-session"),
        Missing::Sessions(n) => cx.ta("missing-sessions", &count(n)),
        Missing::Points(reached, needed) => cx.ta(
            "missing-points",
            &[
                ("reached", request.locale.number(reached, 0).into()),
                ("needed", usize::from(needed).into()),
            ],
        ),
    };
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for certified in offered(course) {
        // what is missing for the first is not told again for the second
        let mut what: Vec<String> = completion::still_missing(course, progress, attended, certified, completed)
            .into_iter()
            .map(told)
            .collect();
        what.retain(|one| !all.iter().any(|(_, before)| before.contains(one)));
        if !what.is_empty() {
            all.push((certified.word().to_owned(), what));
        }
    }
    all
}

/// Enrols, or leaves.
///
/// # Errors
/// Where the actor may not; where the database cannot be reached.
pub async fn enrolment(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    match enrolled(&request, &slug, &fields).await {
        Ok(to) => Ok(see_other(&request, &to)),
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let markup = shown(&request, slug, None, &state).await?;
            Ok(Page::refused(markup).into_response())
        }
        Err(error) => Err(error),
    }
}

/// Enrols, asks, joins a cohort or leaves; gives where that is shown.
async fn enrolled(request: &Request, slug: &str, fields: &Fields) -> Result<String, Error> {
    let published = by_slug(request, slug).await?;
    let wish = Wish {
        cohort: fields.given("cohort").and_then(|key| key.parse().ok()),
        request: fields.has("request").then(|| fields.text("request")),
    };
    let act = request.act().await?;
    let word = match fields.text("enrol") {
        "no" => {
            commands::leave_course(&act, published.course.id).await?;
            "left"
        }
        "anew" => {
            commands::take_anew(&act, &published).await?;
            "anew"
        }
        "cohort" => {
            commands::join_cohort(&act, &published, wish.cohort).await?;
            "joined"
        }
        _ => match commands::enrol(&act, &published, wish).await? {
            State::Active => "enrolled",
            State::Waiting | State::Declined => "asked",
        },
    };
    act.commit().await?;
    // whoever left a course that is withdrawn does not see it any more
    if word == "left" && published.course.withdrawn_at.is_some() {
        return Ok(format!("{}?done=left", paths::LEARNING));
    }
    Ok(format!("{}?done={word}", paths::course(slug)))
}
