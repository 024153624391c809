//! Attempts: beginning one, and its page with what was right.

mod answering;

pub(super) use answering::sent;
pub use answering::submit;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::training::{attempt, attempt_answer, enrolment};
use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::{self as views, AttemptPage, Onward};
use chrono::Duration;
use sea_orm::{ConnectionTrait, StreamTrait};

use super::course::own;
use super::figures::Question as OnFigures;
use super::item::result;
use super::{by_slug, done, item_link, questions, told};
use crate::App;
use crate::finance::Cube;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::secrets::random_number;
use crate::policy::{Action, Facts};
use crate::training::commands::{self, Begin};
use crate::training::queries::{self, OwnAttempt, Progress};
use crate::training::rules::completion::Deeds as _;
use crate::training::rules::course::{Content, Course, Feedback, Item, Module, item_key};
use crate::training::rules::exercise::{Drawn, Exercise};
use crate::training::rules::marks::Marks;
use crate::training::rules::quiz;
use crate::training::{Volume, queries::OfRelease};

/// A time below which its end is told to the second.
const SHORT: Duration = Duration::minutes(10);

/// Begins an attempt at a quiz or an exercise, or goes on with the one that is under way.
///
/// # Errors
/// Not found where there is none or the actor does not take the course; a conflict where all attempts are used.
pub async fn begin(
    Path((slug, module, item)): Path<(String, String, String)>,
    Posted { request, .. }: Posted,
) -> Result<Response, Error> {
    let published = by_slug(&request, &slug).await?;
    let own = own(&request, &published).await?;
    let shown = own.as_ref().map_or(&published, |(_, theirs)| theirs);
    let (module, item) = shown.volume.course.item(&module, &item).ok_or(Error::NotFound)?;
    let key = item_key(&module.slug, &item.slug);
    if let Some((progress, _)) = &own {
        close_over(&request, progress, &key).await?;
    }
    let seed = random_number().map_err(Error::internal)?;
    let (attempts, limit, release) = match &item.content {
        Content::Quiz(quiz) => (quiz.attempts, quiz.limit, None),
        Content::Exercise(exercise) => {
            let cube = request.current.cube(&exercise.dataset);
            let cube = cube.filter(|cube| exercise.can_be_drawn(&queries::OfRelease(cube)));
            let Some(cube) = cube else {
                // the page was opened while there were figures; now it says that there are none
                return Ok(see_other(
                    &request,
                    &paths::course_item(&slug, &module.slug, &item.slug),
                ));
            };
            (0, None, Some(cube.release.number))
        }
        _ => return Err(Error::NotFound),
    };
    let begin = Begin {
        course: published.course.id,
        key: &key,
        attempts,
        limit,
        release,
        seed,
        language: request.locale.tag(),
    };
    let act = request.act().await?;
    let id = commands::begin(&act, &begin).await?;
    act.commit().await?;
    Ok(see_other(&request, &paths::attempt(id)))
}

/// Closes the actor's attempts at an item whose time is over, where the job that does it has not come yet.
async fn close_over(request: &Request, own: &Progress, key: &str) -> Result<(), Error> {
    let now = request.app.clock.now();
    let attempts = own.attempts.get(key).map_or(&[][..], Vec::as_slice);
    let over = attempts.iter().filter(|one| queries::is_over(one, now));
    let over: Vec<i32> = over.map(|one| one.id).collect();
    let facts = Facts::concerning(Some(own.enrolment.person_id));
    if over.is_empty() || request.may(Action::AnswerAttempt, &facts).is_err() {
        return Ok(());
    }
    let act = request.act().await?;
    for id in over {
        commands::close(&act, &request.app.shelf, id).await?;
    }
    act.commit().await
}

/// An attempt with all that it is made of.
struct Whole {
    row: attempt::Model,
    answers: BTreeMap<usize, attempt_answer::Model>,
    made_of: MadeOf,
    /// How its learner takes the course.
    enrolment: enrolment::Model,
}

/// What an attempt is at.
struct MadeOf {
    volume: Arc<Volume>,
    module: String,
    item: String,
    seed: u64,
    /// What an exercise is computed from.
    cube: Option<Arc<Cube>>,
}

impl Whole {
    /// The actor's own attempt; nobody else's is found.
    async fn read(request: &Request, id: i32) -> Result<Self, Error> {
        let own = queries::attempt(&request.app.db, &request.actor, id).await?;
        Ok(Self {
            made_of: MadeOf::read(&request.app.db, &request.app, &own).await?,
            row: own.row,
            answers: own.answers,
            enrolment: own.enrolment,
        })
    }

    fn kept(&self) -> BTreeMap<usize, String> {
        self.answers
            .iter()
            .map(|(position, answer)| (*position, answer.response.clone()))
            .collect()
    }
}

impl MadeOf {
    /// Read over one connection: whoever is writing must not wait for a second one.
    async fn read<C>(db: &C, app: &App, own: &OwnAttempt) -> Result<Self, Error>
    where
        C: ConnectionTrait + StreamTrait,
    {
        let version = own.enrolment.version_id;
        let volumes = queries::volumes(db, &app.shelf, &app.config.public_url, &[version]).await?;
        let (module, item) = own.row.item.split_once('/').ok_or(Error::NotFound)?;
        let cube = match own.row.release_id {
            Some(number) => {
                let current = app.cubes.current();
                app.cubes.as_of(db, &current, number).await.map_err(Error::internal)?
            }
            None => None,
        };
        Ok(Self {
            volume: volumes.into_values().next().ok_or(Error::NotFound)?,
            module: module.to_owned(),
            item: item.to_owned(),
            seed: own.row.seed.cast_unsigned(),
            cube,
        })
    }

    fn course(&self) -> &Course {
        &self.volume.course
    }

    fn item(&self) -> Result<(&Module, &Item), Error> {
        self.course().item(&self.module, &self.item).ok_or(Error::NotFound)
    }

    fn drawn(&self, exercise: &Exercise) -> Option<Drawn> {
        exercise.draw(&OfRelease(self.cube.as_deref()?), self.seed)
    }

    /// Which answers cannot be read as what their questions ask for; nothing at all can.
    fn unreadable<'a>(&self, language: &str, answers: impl Iterator<Item = (usize, &'a str)>) -> BTreeSet<usize> {
        let answers = answers.filter(|(_, answer)| !answer.trim().is_empty());
        match self.item().map(|(_, item)| &item.content) {
            Ok(Content::Quiz(quiz)) => {
                let (all, _) = quiz.questions(language);
                let drawn = quiz::drawn(quiz, all.len(), self.seed);
                let question = |position: usize| drawn.get(position).and_then(|index| all.get(*index));
                answers
                    .filter(|(position, answer)| question(*position).is_some_and(|one| !quiz::can_read(one, answer)))
                    .map(|(position, _)| position)
                    .collect()
            }
            Ok(Content::Exercise(exercise)) => {
                let drawn = self.drawn(exercise);
                answers
                    .filter(|(_, answer)| drawn.as_ref().is_some_and(|drawn| !drawn.can_read(answer)))
                    .map(|(position, _)| position)
                    .collect()
            }
            _ => BTreeSet::new(),
        }
    }

    fn marks(&self, language: &str, kept: &BTreeMap<usize, String>) -> Result<Marks, Error> {
        Ok(match &self.item()?.1.content {
            Content::Quiz(quiz) => quiz::marks(quiz, quiz.questions(language).0, self.seed, kept),
            Content::Exercise(exercise) => {
                let answer = kept.get(&0).map_or("", String::as_str);
                let right = self.drawn(exercise).and_then(|drawn| drawn.is_right(answer));
                Marks {
                    points: if right == Some(true) {
                        f64::from(exercise.points)
                    } else {
                        0.0
                    },
                    of: f64::from(exercise.points),
                }
            }
            _ => return Err(Error::NotFound),
        })
    }
}

/// The page of one's own attempt.
///
/// # Errors
/// Not found where it is not the actor's; where the database cannot be reached.
pub async fn page(Path(id): Path<i32>, mut request: Request) -> Result<Page, Error> {
    let notice = done(&mut request);
    std::mem::take(&mut request.params);
    let whole = Whole::read(&request, id).await?;
    // for a moment what was sent in time may still arrive, and then a job closes it
    let over = whole.row.submitted_at.is_none() && whole.row.due_at.is_some_and(|due| request.app.clock.now() > due);
    let notice = if over {
        Some("quiz-over".to_owned())
    } else {
        notice.filter(|word| word != "submitted")
    };
    Ok(Page::private(views::attempt(
        &request.cx(),
        &shown(&request, &whole, notice).await?,
    )))
}

async fn shown(request: &Request, whole: &Whole, notice: Option<String>) -> Result<AttemptPage, Error> {
    let cx = request.cx();
    let at = &whole.made_of;
    let (module, item) = at.item()?;
    let courses = queries::courses_of(&request.app.db, std::slice::from_ref(&whole.enrolment)).await?;
    let slug = courses.into_iter().next().ok_or(Error::NotFound)?.slug;
    let row = &whole.row;
    let submitted = row.submitted_at.is_some();
    let kept = whole.kept();
    let (views, language, pass, checks, origin) = match &item.content {
        Content::Quiz(quiz) => {
            let (_, language) = quiz.questions(request.locale.tag());
            let checked = |position: &usize| submitted || whole.answers.get(position).is_some_and(|one| one.checked);
            let views = questions::views(&cx, quiz, language, at.seed, &kept, checked);
            (views, language, quiz.pass, quiz.feedback == Feedback::Now, None)
        }
        Content::Exercise(exercise) => {
            let (_, language) = exercise.question.pick(request.locale.tag());
            let (view, origin) = match (at.drawn(exercise), &at.cube) {
                (Some(drawn), Some(cube)) => {
                    let question = OnFigures {
                        cx: &cx,
                        cube,
                        exercise,
                        drawn: &drawn,
                        language,
                    };
                    let answer = kept.get(&0).map_or("", String::as_str);
                    let view = question.view(request, answer, submitted).await?;
                    (view, Some(question.origin()))
                }
                _ => (questions::nothing(&cx), None),
            };
            (vec![view], language, 100, false, origin)
        }
        _ => return Err(Error::NotFound),
    };
    let marks = Marks {
        points: row.points.unwrap_or_default(),
        of: row.out_of.unwrap_or_default(),
    };
    let said = submitted.then(|| {
        let passed = marks.reaches(pass);
        let key = match (row.late, passed) {
            (true, _) => "quiz-late",
            (_, true) => "quiz-passed",
            (_, false) => "quiz-not-passed",
        };
        let word = if passed { "yes" } else { "no" };
        let arguments = [("result", result(request, marks).into()), ("passed", word.into())];
        (cx.ta(key, &arguments), passed)
    });
    let (onward, spent) = match &said {
        Some((_, passed)) => onward(request, whole, &slug, *passed).await?,
        None => (None, false),
    };
    let passed = said.as_ref().is_some_and(|(_, passed)| *passed);
    let title = told(request, &item.title).0;
    let attempt = cx.ta("quiz-attempt", &[("number", row.number.to_string().into())]);
    Ok(AttemptPage {
        trail: [
            Link::new(told(request, &at.course().title).0, cx.url(&paths::course(&slug))),
            Link::new(
                title.clone(),
                cx.url(&paths::course_item(&slug, &module.slug, &item.slug)),
            ),
        ],
        title: format!("{title} · {attempt}"),
        language: language.to_owned(),
        action: cx.url(&paths::attempt(row.id)),
        revision: row.revision,
        questions: views,
        submitted,
        spent,
        onward,
        result: said,
        kind: item.content.word().to_owned(),
        due: row.due_at.map(|due| {
            let left = (due - request.app.clock.now()).num_seconds().max(0);
            // by the minute, the end of a short time would be a guess
            let words = match due - row.started_at < SHORT {
                true => request.locale.moment_to_the_second(due),
                false => request.locale.moment(due),
            };
            (words, left)
        }),
        checks,
        saved: whole
            .answers
            .values()
            .map(|answer| answer.saved_at)
            .max()
            .map(|at| request.locale.moment(at)),
        illustrative: at.cube.as_ref().is_some_and(|cube| cube.dataset.illustrative),
        origin,
        notice,
        asked_back: None,
        completed: passed && whole.enrolment.completed_at.is_some(),
        preview: false,
    })
}

/// Where one goes on from an attempt that is handed in: where it or another one passed, to the next item; where not, to another
/// attempt as long as any is left; and whether all are used up.
async fn onward(request: &Request, whole: &Whole, slug: &str, passed: bool) -> Result<(Option<Onward>, bool), Error> {
    let (module, item) = whole.made_of.item()?;
    let next = || {
        let [_, next] = whole.made_of.course().beside(&module.slug, &item.slug);
        next.map(|(module, item)| Onward::Next(item_link(request, slug, module, item)))
    };
    if passed {
        return Ok((next(), false));
    }
    let most = match &item.content {
        Content::Quiz(quiz) => u64::from(quiz.attempts),
        _ => 0,
    };
    let db = &request.app.db;
    if most == 0 || queries::tries(db, &whole.enrolment, &whole.row.item).await? < most {
        let path = paths::course_attempts(slug, &module.slug, &item.slug);
        return Ok((Some(Onward::Again(request.cx().url(&path))), false));
    }
    let key = &whole.row.item;
    let own = queries::progress_of(db, &request.current, vec![whole.enrolment.clone()]).await?;
    let done = own.iter().any(|own| own.is_done(key, item));
    let spent = own.iter().any(|own| own.is_spent(key, item));
    Ok((done.then(next).flatten(), spent))
}
