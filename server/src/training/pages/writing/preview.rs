//! A draft as a learner would see it. Nothing is counted and nothing is kept.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, AttemptPage, Body, CoursePage, ItemLine, ItemPage, ModuleView, Standing};
use bashke_views::training::{WayIn, WorkView};

use super::{title, written};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::secrets::random_number;
use crate::training::Volume;
use crate::training::pages::attempt::sent;
use crate::training::pages::course::{is_without_figures, offered};
use crate::training::pages::figures::Question as OnFigures;
use crate::training::pages::item::{result, rubric};
use crate::training::pages::media::Stands;
use crate::training::pages::{parts, questions, sessions, told};
use crate::training::queries::{OfRelease, Writing};
use crate::training::rules::course::{Content, Item, Module, item_key};
use crate::training::rules::marks::Marks;
use crate::training::rules::quiz;

/// A draft, read anew each time: it is another one after each change.
struct Looked {
    writing: Writing,
    volume: Volume,
}

impl Looked {
    async fn read(request: &Request, slug: &str) -> Result<Self, Error> {
        let writing = written(request, slug).await?;
        let (volume, _) = Volume::read(&writing.files, &request.app.config.public_url);
        Ok(Self {
            volume: volume.ok_or(Error::NotFound)?,
            writing,
        })
    }

    fn slug(&self) -> &str {
        &self.writing.course.slug
    }

    fn link(&self, request: &Request, (module, item): (&Module, &Item)) -> Link {
        let path = paths::item_preview(self.slug(), &module.slug, &item.slug);
        Link::new(told(request, &item.title).0, request.cx().url(&path))
    }

    fn course(&self, request: &Request) -> Link {
        let name = title(request, &self.writing.files, self.slug());
        Link::new(name, request.cx().url(&paths::course_preview(self.slug())))
    }
}

/// The page of a course as a learner would see it.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    super::done(&mut request, &[])?;
    let looked = Looked::read(&request, &slug).await?;
    let course = &looked.volume.course;
    let cx = request.cx();
    let modules = course.modules.iter().map(|module| {
        let (title, language) = told(&request, &module.title);
        let items = module.items.iter().map(|item| ItemLine {
            link: looked.link(&request, (module, item)),
            language: told(&request, &item.title).1,
            kind: item.content.word().to_owned(),
            minutes: u32::from(item.minutes),
            done: None,
            without_figures: is_without_figures(&request, None, "", item),
            due: None,
        });
        ModuleView {
            title,
            language,
            items: items.collect(),
        }
    });
    let data = CoursePage {
        slug: slug.clone(),
        title: looked.course(&request).text,
        language: told(&request, &course.title).1,
        summary: told(&request, &course.summary).0,
        audience: told(&request, &course.audience).0,
        trainer: course.trainer.clone(),
        enrols: Vec::new(),
        gives: offered(course).map(|certified| certified.word().to_owned()).collect(),
        aims: course.aims.pick(request.locale.tag()).to_vec(),
        level: course.level.word().to_owned(),
        format: course.format.word().to_owned(),
        themes: course.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        minutes: course.minutes(),
        pass: course.pass,
        months: course.certificate.months,
        prerequisites: course
            .prerequisites
            .iter()
            .map(|slug| Link::new(slug, cx.url(&paths::course(slug))))
            .collect(),
        version: cx.t("write-draft"),
        release: None,
        sessions: Vec::new(),
        modules: modules.collect(),
        standing: Standing::Preview(Link::new(cx.t("write-back"), cx.url(&paths::course_outline(&slug)))),
        writes: false,
        tends: false,
        done: None,
    };
    Ok(Page::private(views::course(&cx, &data, &FormState::default())))
}

/// The page of an item as a learner would see it.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn item(
    Path((slug, module, item)): Path<(String, String, String)>,
    mut request: Request,
) -> Result<Response, Error> {
    super::done(&mut request, &[])?;
    let looked = Looked::read(&request, &slug).await?;
    let at = looked.volume.course.item(&module, &item).ok_or(Error::NotFound)?;
    let seed = random_number().map_err(Error::internal)? >> 33;
    shown(&request, &looked, at, (seed, None)).await
}

/// What an answer would give.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn answer(
    Path((slug, module, item)): Path<(String, String, String)>,
    Posted { request, fields }: Posted,
) -> Result<Response, Error> {
    let looked = Looked::read(&request, &slug).await?;
    let at = looked.volume.course.item(&module, &item).ok_or(Error::NotFound)?;
    let seed = fields.text("revision").parse().unwrap_or_default();
    shown(&request, &looked, at, (seed, Some(&fields))).await
}

async fn shown(
    request: &Request,
    looked: &Looked,
    (module, item): (&Module, &Item),
    asked: (u64, Option<&Fields>),
) -> Result<Response, Error> {
    let key = item_key(&module.slug, &item.slug);
    let cx = request.cx();
    let file = |name: &str| paths::draft_media(looked.slug(), name);
    let stands = Stands {
        volume: Some(&looked.volume),
        file: &file,
        release: None,
        level: 2,
        paper: false,
    };
    let body = match &item.content {
        Content::Lesson(text) => {
            let (_, language) = text.pick(request.locale.tag());
            let blocks = looked.volume.text(&key, language);
            (Body::Lesson(parts(request, blocks, &stands).await?), language)
        }
        Content::Session(meeting) => {
            let (_, language) = meeting.about.pick(request.locale.tag());
            let body = Body::Session {
                about: parts(request, looked.volume.text(&key, language), &stands).await?,
                required: meeting.required,
                minutes: u32::from(item.minutes),
                held: sessions::of_item(request, looked.writing.course.id, &key).await?,
            };
            (body, language)
        }
        Content::Assignment(assignment) => {
            let (_, language) = assignment.brief.pick(request.locale.tag());
            let body = Body::Assignment {
                brief: parts(request, looked.volume.text(&key, language), &stands).await?,
                pages: assignment.pages,
                rubric: rubric(assignment, language == "en"),
                work: Box::new(WorkView {
                    way: WayIn::Out,
                    rounds: Vec::new(),
                    typed: None,
                }),
            };
            (body, language)
        }
        Content::Quiz(_) | Content::Exercise(_) => {
            let page = attempt(request, looked, (module, item), asked).await?;
            return Ok(Page::private(views::attempt(&cx, &page)).into_response());
        }
    };
    let course = &looked.volume.course;
    let data = ItemPage {
        course: looked.course(request),
        names: [looked.slug().to_owned(), module.slug.clone(), item.slug.clone()],
        module: told(request, &module.title).0,
        title: told(request, &item.title).0,
        language: body.1.to_owned(),
        kind: item.content.word().to_owned(),
        body: body.0,
        done: None,
        due: None,
        beside: course
            .beside(&module.slug, &item.slug)
            .map(|other| other.map(|other| looked.link(request, other))),
        notice: None,
        note: None,
        discussed: Vec::new(),
        preview: true,
    };
    Ok(Page::private(views::item(&cx, &data))
        .playing(data.body.plays())
        .into_response())
}

async fn attempt(
    request: &Request,
    looked: &Looked,
    (module, item): (&Module, &Item),
    (seed, fields): (u64, Option<&Fields>),
) -> Result<AttemptPage, Error> {
    let cx = request.cx();
    let tag = request.locale.tag();
    let (questions, marks, pass, language, (illustrative, origin)) = match &item.content {
        Content::Quiz(quiz) => {
            let (all, language) = quiz.questions(tag);
            let kept = fields.map_or_else(BTreeMap::new, |fields| sent(Some(quiz), tag, seed, fields));
            let views = questions::views(&cx, quiz, language, seed, &kept, |_| fields.is_some());
            (
                views,
                quiz::marks(quiz, all, seed, &kept),
                quiz.pass,
                language,
                (false, None),
            )
        }
        Content::Exercise(exercise) => {
            let (_, language) = exercise.question.pick(tag);
            let cube = request.current.cube(&exercise.dataset);
            let drawn = cube.and_then(|cube| exercise.draw(&OfRelease(cube), seed));
            let typed = fields.map_or("", |fields| fields.text("q0"));
            let (view, right, origin) = match (cube, &drawn) {
                (Some(cube), Some(drawn)) => {
                    let asked = OnFigures {
                        cx: &cx,
                        cube,
                        exercise,
                        drawn,
                        language,
                    };
                    let view = asked.view(request, typed, fields.is_some()).await?;
                    (view, drawn.is_right(typed) == Some(true), Some(asked.origin()))
                }
                _ => (questions::nothing(&cx), false, None),
            };
            let marks = Marks {
                points: if right { f64::from(exercise.points) } else { 0.0 },
                of: f64::from(exercise.points),
            };
            let made = cube.is_some_and(|cube| cube.dataset.illustrative);
            (vec![view], marks, 100, language, (made, origin))
        }
        _ => return Err(Error::NotFound),
    };
    let said = fields.map(|_| {
        let passed = marks.reaches(pass);
        let key = if passed { "quiz-passed" } else { "quiz-not-passed" };
        (cx.ta(key, &[("result", result(request, marks).into())]), passed)
    });
    let own = looked.link(request, (module, item));
    Ok(AttemptPage {
        asked_back: None,
        completed: false,
        spent: false,
        title: own.text.clone(),
        action: own.href.clone(),
        trail: [looked.course(request), own],
        language: language.to_owned(),
        revision: i32::try_from(seed).unwrap_or_default(),
        questions,
        submitted: fields.is_some(),
        result: said,
        kind: item.content.word().to_owned(),
        due: None,
        onward: None,
        checks: false,
        saved: None,
        illustrative,
        origin,
        notice: None,
        preview: true,
    })
}
