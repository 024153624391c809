//! How far people are in a course, and where they stop.

use std::collections::{BTreeMap, HashMap};

use axum::extract::Path;
use axum::response::Response;
use bashke_views::components::{Choice, Link};
use bashke_views::paths;
use bashke_views::training::cohorts::{
    self as views, CourseProgressPage, PersonLine, ProgressView, QuestionLine, StuckLine,
};
use bashke_vocabulary::fold;

use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::params::Params;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::pages::{by_slug, item_link, told};
use crate::training::queries::{self, Progress, Published, Whose};
use crate::training::rules::course::{Content, Course, item_key};
use crate::training::rules::progress::{Deadlines, Tried, stand, stuck, wrong};
use crate::training::{Volume, commands};

/// How many people stand on a page.
const SIZE: usize = 25;

/// The most items and questions that are told of.
const TOLD: usize = 10;

/// The most letters of a question.
const LONGEST: usize = 140;

/// By what people are sorted.
const SORTS: [&str; 3] = ["name", "done", "last"];

/// What is asked of the table of people.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    sort: &'static str,
    page: usize,
}

impl Default for Asked {
    fn default() -> Self {
        Self { sort: "name", page: 1 }
    }
}

impl Asked {
    /// Reads it from the address.
    pub(super) fn read(params: &mut Params) -> Self {
        let sort = params.one("sort", |word| SORTS.into_iter().find(|known| *known == word));
        let page = params.number("page", 1u32, 100_000).unwrap_or(1);
        Self {
            sort: sort.unwrap_or("name"),
            page: usize::try_from(page).unwrap_or(1),
        }
    }
}

/// How far everyone is who takes a course, or one of its cohorts.
///
/// # Errors
/// Where the actor does not tend cohorts; not found where there is no such course; where the address holds what the page
/// does not know; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    request.may(Action::TendCohort, &Facts::default())?;
    let published = by_slug(&request, &slug).await?;
    let cohorts = queries::cohorts_of(&request.app.db, published.course.id).await?;
    let params = &mut request.params;
    let asked = Asked::read(params);
    let chosen = params.one("cohort", |key| cohorts.iter().find(|one| one.id.to_string() == key));
    let done = params.one("done", |word| (word == "let-anew").then(|| word.to_owned()));
    std::mem::take(params).finish()?;
    let cx = request.cx();
    let own = cx.url(&paths::course_progress(&slug));
    let (whose, address) = match chosen {
        Some(one) => (Whose::Cohort(one.id), format!("{own}?cohort={}&", one.id)),
        None => (Whose::Course(published.course.id), format!("{own}?")),
    };
    let progress = view(&request, &published, whose, &asked, address).await?;
    let everyone = Choice::new("", cx.t("progress-everyone"), chosen.is_none());
    let each = cohorts.iter().map(|one| {
        Choice::new(
            one.id.to_string(),
            &one.name,
            chosen.is_some_and(|chosen| chosen.id == one.id),
        )
    });
    let title = told(&request, &published.volume.course.title).0;
    let data = CourseProgressPage {
        course: Link::new(title, cx.url(&paths::course(&slug))),
        cohorts: std::iter::once(everyone).chain(each).collect(),
        cohort: chosen.map(|one| Link::new(&one.name, cx.url(&paths::cohort(one.id)))),
        progress,
        slug,
        done,
    };
    Ok(Page::private(views::course_progress(&cx, &data)))
}

/// Lets somebody try the quizzes again at which their attempts are used up.
///
/// # Errors
/// Where the actor may not; not found where nobody takes the course so; a conflict where they completed it; where the database
/// cannot be reached.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::TendCohort, &Facts::default())?;
    let published = by_slug(&request, &slug).await?;
    let enrolment = fields.text("anew").parse().map_err(|_| Error::NotFound)?;
    let act = request.act().await?;
    commands::let_try_again(&act, &request.app.shelf, &published, enrolment).await?;
    act.commit().await?;
    Ok(see_other(
        &request,
        &format!("{}?done=let-anew", paths::course_progress(&slug)),
    ))
}

/// How far people are, as a page shows it. It takes the same few statements however many they are.
pub(super) async fn view(
    request: &Request,
    published: &Published,
    whose: Whose,
    asked: &Asked,
    address: String,
) -> Result<ProgressView, Error> {
    let app = &request.app;
    let (rows, total) = queries::taken_by(&app.db, whose).await?;
    let names = accounts::names(&app.db, rows.iter().map(|row| row.person_id)).await?;
    let versions: Vec<i32> = rows.iter().map(|row| row.version_id).collect();
    let volumes = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &versions).await?;
    let deadlines = queries::deadlines(&app.db, rows.iter().filter_map(|row| row.cohort_id)).await?;
    let mut people = queries::progress_of(&app.db, &request.current, rows).await?;
    let usual = usual(&people).unwrap_or(published.version.id);
    let (version, volume) = queries::version(&app.db, &app.shelf, &app.config.public_url, usual)
        .await?
        .unwrap_or_else(|| (published.version.clone(), published.volume.clone()));
    let questions = questions(request, published, (version.id, &volume), whose, &people).await?;
    let course = &published.volume.course;
    let name = |one: &Progress| names.get(&one.enrolment.person_id).cloned().unwrap_or_default();
    people.sort_by_cached_key(|one| fold(&name(one)));
    let theirs = |one: &Progress| volumes.get(&one.enrolment.version_id).map(|volume| &volume.course);
    match asked.sort {
        "done" => people.sort_by_cached_key(|one| {
            let share = theirs(one).map_or(0, |course| one.share(course).0);
            (
                std::cmp::Reverse(one.enrolment.first_completed_at.is_some()),
                std::cmp::Reverse(share),
            )
        }),
        "last" => people.sort_by_key(|one| one.last),
        _ => {}
    }
    // an item of another version may be another one under the same name
    let same: Vec<&Progress> = people
        .iter()
        .filter(|one| one.enrolment.version_id == version.id)
        .collect();
    let stuck = stuck(&volume.course, &same)
        .into_iter()
        .take(TOLD)
        .map(|one| StuckLine {
            item: item_link(request, &published.course.slug, one.module, one.item),
            share: percent(request, one.share()),
            counts: [one.reached, one.stopped, one.failed],
        });
    let stuck = stuck.collect();
    let none = Deadlines::default();
    let lines = people.iter().skip((asked.page - 1) * SIZE).take(SIZE).map(|one| {
        let due = one
            .enrolment
            .cohort_id
            .and_then(|id| deadlines.get(&id))
            .unwrap_or(&none);
        PersonLine {
            enrolment: one.enrolment.id,
            name: name(one),
            modules: modules(course, theirs(one).unwrap_or(course), one),
            completed: one.enrolment.first_completed_at.map(|at| request.locale.day_of(at)),
            anew: (one.enrolment.anew_at)
                .filter(|_| one.enrolment.completed_at.is_none())
                .map(|at| request.locale.day_of(at)),
            last: one.last.map(|at| request.locale.day_of(at)),
            late: late(one, due),
            spent: theirs(one)
                .filter(|_| one.enrolment.completed_at.is_none())
                .map(|course| spent(request, one, course))
                .unwrap_or_default(),
        }
    });
    let cx = request.cx();
    let counted = [
        ("number", version.number.to_string().into()),
        ("count", same.len().into()),
        ("shown", cx.count(same.len()).into()),
        ("all", cx.count(people.len()).into()),
    ];
    Ok(ProgressView {
        version: (same.len() < people.len()).then(|| cx.ta("stuck-version", &counted)),
        modules: course
            .modules
            .iter()
            .map(|module| told(request, &module.title).0)
            .collect(),
        people: lines.collect(),
        count: [
            people.len(),
            people
                .iter()
                .filter(|one| one.enrolment.first_completed_at.is_some())
                .count(),
        ],
        more: usize::try_from(total).ok().filter(|total| *total > people.len()),
        sort: asked.sort.to_owned(),
        slug: published.course.slug.clone(),
        address,
        page: (asked.page, people.len().div_ceil(SIZE).max(1)),
        stuck,
        questions,
        deadlines: !deadlines.is_empty(),
        removes: match whose {
            Whose::Cohort(id) => Some(cx.url(&paths::cohort(id))),
            Whose::Course(_) => None,
        },
    })
}

/// The names of the quizzes at which somebody used up all attempts, in the version that they take.
fn spent(request: &Request, one: &Progress, course: &Course) -> Vec<String> {
    let all = one.spent(course).into_iter();
    all.map(|(_, item)| told(request, &item.title).0).collect()
}

/// Where somebody is in each module of the course as it is read now, by the version that they take.
fn modules(course: &Course, theirs: &Course, one: &Progress) -> Vec<[usize; 4]> {
    let all = course.modules.iter().map(|module| {
        let own = theirs.modules.iter().find(|other| other.slug == module.slug);
        let stand = own.map(|own| stand(own, one)).unwrap_or_default();
        [stand.done, stand.of, stand.failed, stand.waiting]
    });
    all.collect()
}

/// The version that most of these people take; of two the newer.
fn usual(people: &[Progress]) -> Option<i32> {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for one in people {
        *counts.entry(one.enrolment.version_id).or_default() += 1;
    }
    let usual = counts.into_iter().max_by_key(|(version, count)| (*count, *version));
    usual.map(|(version, _)| version)
}

/// How many items somebody began after their deadline, or handed in first after it.
fn late(one: &Progress, deadlines: &Deadlines) -> usize {
    let begun = one.attempts.iter().filter(|(key, attempts)| {
        attempts
            .iter()
            .any(|attempt| deadlines.is_late(key, attempt.started_at))
    });
    let handed = one.handed.iter().filter(|(key, at)| deadlines.is_late(key, **at));
    begun.count() + handed.count()
}

fn percent(request: &Request, share: f64) -> String {
    request.cx().ta(
        "stuck-percent",
        &[("percent", request.locale.number(100.0 * share, 0).into())],
    )
}

/// The questions that are most often answered wrong, by the first attempts at a version.
async fn questions(
    request: &Request,
    published: &Published,
    (version, volume): (i32, &Volume),
    whose: Whose,
    people: &[Progress],
) -> Result<Vec<QuestionLine>, Error> {
    let mut answers: HashMap<i32, BTreeMap<usize, String>> = HashMap::new();
    for row in queries::first_answers(&request.app.db, whose).await? {
        if let Ok(position) = usize::try_from(row.position) {
            answers
                .entry(row.attempt_id)
                .or_default()
                .insert(position, row.response);
        }
    }
    let own: Vec<&Progress> = people
        .iter()
        .filter(|one| one.enrolment.version_id == version)
        .collect();
    let mut lines: Vec<(f64, QuestionLine)> = Vec::new();
    for (module, item) in volume.course.items() {
        let Content::Quiz(quiz) = &item.content else { continue };
        let key = item_key(&module.slug, &item.slug);
        let first = own.iter().filter_map(|one| {
            let first = one.attempts.get(&key)?.first()?;
            first.submitted_at?;
            let answers = answers.get(&first.id).cloned().unwrap_or_default();
            Some(Tried {
                seed: first.seed.cast_unsigned(),
                answers,
                cut_off: first.late,
            })
        });
        let (all, _) = quiz.questions(request.locale.tag());
        for wrong in wrong(quiz, &first.collect::<Vec<_>>()) {
            let Some(question) = all.get(wrong.question) else {
                continue;
            };
            let share = wrong.wrong as f64 / wrong.of as f64;
            let text: String = question.text.shown().chars().take(LONGEST).collect();
            let line = QuestionLine {
                text,
                quiz: item_link(request, &published.course.slug, module, item),
                share: percent(request, share),
                of: wrong.of,
            };
            lines.push((share, line));
        }
    }
    lines.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    Ok(lines.into_iter().take(TOLD).map(|(_, line)| line).collect())
}
