//! The desk of those who teach, and what was handed in to them.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::{Choice, Link};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, DeskLine, QueueLine, QueueView, ReviewView};

use super::hand_ins::{is_late, rounds};
use super::item::rubric;
use super::media::{self, Stands};
use super::{parts, told};
use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands::{self, Review};
use crate::training::queries::{self, ForReview};
use crate::training::rules::completion::Verdict;
use crate::training::rules::course::{Assignment, Content, Course, Item};

/// The parts of the desk: who may, the name of the page, what it is for, where it is.
const DESK: [(Action, &str, &str, &str); 9] = [
    (
        Action::ReviewHandIn,
        "hand-ins-title",
        "teaching-hand-ins",
        paths::HAND_INS,
    ),
    (
        Action::DecideEnrolment,
        "enrolments-title",
        "teaching-enrolments",
        paths::ENROLMENTS,
    ),
    (Action::TendCohort, "cohorts-title", "teaching-cohorts", paths::COHORTS),
    (
        Action::LeadSession,
        "session-list-title",
        "teaching-sessions",
        paths::SESSIONS,
    ),
    (
        Action::OfferCounselling,
        "counselling-slots-title",
        "teaching-slots",
        paths::COUNSELLING_SLOTS,
    ),
    (
        Action::WriteCourse,
        "written-title",
        "teaching-courses",
        paths::COURSES_WRITTEN,
    ),
    (Action::WriteCourse, "bank-title", "teaching-bank", paths::QUESTION_BANK),
    (
        Action::WriteCourse,
        "course-import-title",
        "teaching-import",
        paths::COURSE_IMPORT,
    ),
    (
        Action::ReportLearning,
        "reports-title",
        "teaching-reports",
        paths::REPORTS,
    ),
];

/// Whether the actor has anything to do on the desk.
pub(super) fn teaches(request: &Request) -> bool {
    DESK.iter()
        .any(|(action, ..)| request.may(*action, &Facts::default()).is_ok())
}

/// The desk: what somebody who teaches has to do where.
///
/// # Errors
/// Where the actor does not teach; where the database cannot be reached.
pub async fn desk(mut request: Request) -> Result<Page, Error> {
    std::mem::take(&mut request.params).finish()?;
    if !teaches(&request) {
        // the reason is that of the first, such as that nobody is signed in
        request.may(Action::ReviewHandIn, &Facts::default())?;
    }
    let mut desk = Vec::new();
    for (action, title, text, path) in DESK {
        if request.may(action, &Facts::default()).is_err() {
            continue;
        }
        let db = &request.app.db;
        let waiting = match action {
            Action::ReviewHandIn => queries::work_waiting(db, request.actor.id().unwrap_or_default()).await?,
            Action::DecideEnrolment => queries::asking_count(db).await?,
            _ => 0,
        };
        let waiting = usize::try_from(waiting).unwrap_or(usize::MAX);
        let cx = request.cx();
        desk.push(DeskLine {
            link: Link::new(cx.t(title), cx.url(path)),
            text: cx.t(text),
            waits: (waiting > 0).then(|| {
                cx.ta(
                    "teaching-waiting",
                    &[("count", waiting.into()), ("shown", cx.count(waiting).into())],
                )
            }),
        });
    }
    Ok(Page::private(views::teaching(&request.cx(), &desk)))
}

/// What was handed in: what waits, or what was decided on.
///
/// # Errors
/// Where the actor does not look at work; where the address holds what the page does not know; where the database cannot
/// be reached.
pub async fn hand_ins(mut request: Request) -> Result<Page, Error> {
    request.may(Action::ReviewHandIn, &Facts::default())?;
    let reader = request.actor.id().ok_or(Error::NotFound)?;
    let app = &request.app;
    let courses = queries::all_courses(&app.db, &app.shelf, &app.config.public_url).await?;
    let params = &mut request.params;
    let state = params.one("state", |word| {
        ["waiting", "decided"].contains(&word).then(|| word.to_owned())
    });
    let waiting = state.as_deref() != Some("decided");
    let course = params.one("course", |slug| {
        (slug.is_empty() || courses.iter().any(|one| one.course.slug == slug)).then(|| slug.to_owned())
    });
    let asked = params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(params).finish()?;
    let course = course.unwrap_or_default();
    let of = courses
        .iter()
        .find(|one| one.course.slug == course)
        .map(|one| one.course.id);
    let (rows, total) = queries::queue(&request.app.db, reader, waiting, of, u64::from(asked)).await?;
    let pages = total.div_ceil(queries::QUEUE_SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let versions: Vec<i32> = rows.iter().map(|row| row.version_id).collect();
    let app = &request.app;
    let volumes = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &versions).await?;
    let names = accounts::names(&app.db, rows.iter().map(|row| row.person_id)).await?;
    let deadlines = queries::deadlines(&app.db, rows.iter().filter_map(|row| row.cohort_id)).await?;
    let cx = request.cx();
    let lines = rows.iter().filter_map(|row| {
        let volume = volumes.get(&row.version_id)?;
        let (_, item) = row.item.split_once('/').and_then(|(m, i)| volume.course.item(m, i))?;
        let name = names.get(&row.person_id).cloned().unwrap_or_default();
        Some(QueueLine {
            link: Link::new(told(&request, &item.title).0, cx.url(&paths::hand_in_review(row.id))),
            course: told(&request, &volume.course.title).0,
            told: cx.ta(
                "hand-ins-line",
                &[
                    ("name", name.into()),
                    ("number", row.number.to_string().into()),
                    ("at", request.locale.moment(row.submitted_at).into()),
                ],
            ),
            late: row
                .cohort_id
                .and_then(|id| deadlines.get(&id))
                .is_some_and(|of| is_late(of, &row.item, row.number, row.submitted_at)),
            verdict: row.verdict.clone(),
        })
    });
    let choices = std::iter::once(Choice::new("", cx.t("hand-ins-all-courses"), course.is_empty()));
    let choices = choices.chain(courses.iter().map(|one| {
        let title = told(&request, &one.volume.course.title).0;
        Choice::new(&one.course.slug, title, one.course.slug == course)
    }));
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let data = QueueView {
        waiting,
        lines: lines.collect(),
        courses: choices.collect(),
        course,
        total: count(total),
        page: (count(u64::from(asked)), count(pages)),
    };
    Ok(Page::private(views::hand_ins(&cx, &data)))
}

/// Work with the assignment that it is for.
struct Looked {
    found: ForReview,
    course: std::sync::Arc<crate::training::Volume>,
    release: Option<i32>,
    item: String,
}

impl Looked {
    async fn read(request: &Request, id: i32) -> Result<Self, Error> {
        let app = &request.app;
        let found = queries::for_review(&app.db, &request.actor, id, app.clock.now()).await?;
        let version = found.enrolment.version_id;
        let volume = queries::version(&app.db, &app.shelf, &app.config.public_url, version).await?;
        let item = found.rounds.first().map(|round| round.row.item.clone());
        let (version, course) = volume.ok_or(Error::NotFound)?;
        Ok(Self {
            found,
            course,
            release: version.release_id,
            item: item.ok_or(Error::NotFound)?,
        })
    }

    fn course(&self) -> &Course {
        &self.course.course
    }

    /// The item with what is asked.
    fn assignment(&self) -> Result<(&Item, &Assignment), Error> {
        let found = self.item.split_once('/').and_then(|(m, i)| self.course().item(m, i));
        match found.map(|(_, item)| (item, &item.content)) {
            Some((item, Content::Assignment(assignment))) => Ok((item, assignment)),
            _ => Err(Error::NotFound),
        }
    }
}

/// The page on which work is looked at.
///
/// # Errors
/// Not found where there is none or the actor may not read it; where the database cannot be reached.
pub async fn review_page(Path(id): Path<i32>, mut request: Request) -> Result<Page, Error> {
    let done = request.params.text("done") == Some("decided");
    std::mem::take(&mut request.params);
    let looked = Looked::read(&request, id).await?;
    let mut data = shown(&request, id, &looked).await?;
    data.done = done;
    Ok(Page::private(views::review(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

async fn shown(request: &Request, id: i32, looked: &Looked) -> Result<ReviewView, Error> {
    let (item, assignment) = looked.assignment()?;
    let cx = request.cx();
    let (title, language) = told(request, &item.title);
    let person = looked.found.enrolment.person_id;
    let names = accounts::names(&request.app.db, [person]).await?;
    // as the version has it that they answered, which need not be the one that is offered now
    let (_, asked_in) = assignment.brief.pick(request.locale.tag());
    let brief = looked.course.text(&looked.item, asked_in);
    let slug = &looked.found.course.slug;
    let cohort = looked.found.enrolment.cohort_id;
    let deadlines = queries::deadlines(&request.app.db, cohort).await?.into_values().next();
    let stands = Stands {
        volume: Some(&looked.course),
        file: &media::at(slug),
        release: looked.release,
        level: 3,
        paper: false,
    };
    Ok(ReviewView {
        id,
        course: told(request, &looked.course().title).0,
        who: cx.ta(
            "review-who",
            &[("name", names.get(&person).cloned().unwrap_or_default().into())],
        ),
        asked: parts(request, brief, &stands).await?,
        asked_in: asked_in.to_owned(),
        pages: assignment.pages,
        rubric: rubric(assignment, language == "en"),
        language,
        title,
        pass: looked.course().pass,
        rounds: rounds(
            request,
            &looked.found.rounds,
            assignment,
            &deadlines.unwrap_or_default(),
        )
        .await?,
        decided: looked
            .found
            .rounds
            .first()
            .is_some_and(|round| round.row.verdict.is_some()),
        done: false,
        meanwhile: false,
    })
}

/// Decides on work.
///
/// # Errors
/// Not found where there is none or the actor may not read it; where the database cannot be reached.
pub async fn review(Path(id): Path<i32>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let looked = Looked::read(&request, id).await?;
    let (_, assignment) = looked.assignment()?;
    let decided = async {
        let review = read(&fields, assignment)?;
        let act = request.act().await?;
        commands::review(&act, id, assignment, looked.course().pass, &review).await?;
        commands::settle(&act, looked.found.enrolment.id, looked.course()).await?;
        act.commit().await
    };
    match decided.await {
        Ok(()) => Ok(see_other(
            &request,
            &format!("{}?done=decided", paths::hand_in_review(id)),
        )),
        Err(error @ (Error::Refused(_) | Error::Conflict)) => {
            // what was typed stays, beside what somebody else decided meanwhile
            let looked = Looked::read(&request, id).await?;
            let mut data = shown(&request, id, &looked).await?;
            let mut state = fields.state();
            data.meanwhile = matches!(error, Error::Conflict);
            let status = error.status();
            if let Error::Refused(refusals) = error {
                refusals.show(&mut state, request.locale);
            }
            let mut page = Page::private(views::review(&request.cx(), &data, &state));
            page.status = status;
            Ok(page.into_response())
        }
        Err(error) => Err(error),
    }
}

/// What was typed of a decision.
fn read(fields: &Fields, assignment: &Assignment) -> Result<Review, Error> {
    let verdict =
        Verdict::read(fields.text("verdict")).ok_or_else(|| Error::refused("verdict", "review-no-verdict"))?;
    let marks = (0..assignment.rubric.len()).map(|number| {
        let points = fields.text(&format!("points-{number}")).parse().ok();
        (points, fields.text(&format!("comment-{number}")).to_owned())
    });
    Ok(Review {
        marks: marks.collect(),
        feedback: fields.text("feedback").to_owned(),
        verdict,
    })
}
