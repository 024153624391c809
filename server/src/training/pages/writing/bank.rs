//! The questions of all courses, for those who write courses.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use bashke_views::components::{Choice, Link};
use bashke_views::forms::FormState;
use bashke_views::training::writing::{self as views, BankLine, BankView};
use bashke_views::{layout, paths};
use bashke_vocabulary::fold;

use super::questions;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::Volume;
use crate::training::commands::{self, Change};
use crate::training::pages::told;
use crate::training::queries;
use crate::training::rules::bank::{self, KINDS, Twins, Wanted};
use crate::training::rules::course::{Both, Content, Course, Item, Module};
use crate::training::rules::folder::{Files, Kind};
use crate::training::rules::outline::{self, Piece};

/// How many questions stand on a page.
const SIZE: usize = 25;

/// How many may be taken at once.
const MOST: usize = 100;

/// The newest version of a course: its draft where there is one.
struct Source {
    slug: String,
    volume: Arc<Volume>,
    /// The quizzes of a draft, also those that cannot be read yet.
    quizzes: Vec<(String, Both)>,
}

async fn sources(request: &Request) -> Result<Vec<Source>, Error> {
    let app = &request.app;
    let origin = &app.config.public_url;
    let drafts = queries::drafts(&app.db, &request.actor, app.clock.now()).await?;
    let mut all: Vec<Source> = Vec::new();
    for (course, files) in drafts {
        if let (Some(volume), _) = Volume::read(&files, origin) {
            all.push(Source {
                slug: course.slug,
                volume: Arc::new(volume),
                quizzes: quizzes_of(&files),
            });
        }
    }
    for one in queries::courses(&app.db, &app.shelf, origin).await? {
        if !all.iter().any(|source| source.slug == one.course.slug) {
            all.push(Source {
                slug: one.course.slug,
                volume: one.volume,
                quizzes: Vec::new(),
            });
        }
    }
    Ok(all)
}

/// A question with where it stands.
struct Held<'a> {
    source: &'a Source,
    module: &'a Module,
    item: &'a Item,
    index: usize,
    twins: Twins<'a>,
}

impl Held<'_> {
    /// What stands for the question in the form: where it is, and the mark of what it is. Where somebody changed the quiz
    /// meanwhile, nobody takes another question than the one that they saw.
    fn value(&self) -> String {
        let Self {
            source,
            module,
            item,
            index,
            ..
        } = self;
        let mark = bank::mark(&self.twins);
        format!("{}:{}/{}:{index}:{mark}", source.slug, module.slug, item.slug)
    }
}

fn held(sources: &[Source]) -> impl Iterator<Item = Held<'_>> {
    sources.iter().flat_map(|source| {
        let course: &Course = &source.volume.course;
        course.items().flat_map(move |(module, item)| {
            let (sq, en) = match &item.content {
                Content::Quiz(quiz) => (quiz.sq.as_slice(), quiz.en.as_slice()),
                _ => (&[][..], &[][..]),
            };
            bank::twins(sq, en).enumerate().map(move |(index, twins)| Held {
                source,
                module,
                item,
                index,
                twins,
            })
        })
    })
}

/// What the address asks for, read and refused as other addresses are.
struct Asked {
    course: String,
    wanted: Wanted,
    search: String,
    page: usize,
    done: Option<String>,
}

fn asked(request: &mut Request) -> Result<Asked, Error> {
    let params = &mut request.params;
    let text = |word: &str| Some(word.chars().take(200).collect::<String>());
    let course = params.one("course", text).unwrap_or_default();
    let search = params.one("q", text).unwrap_or_default();
    let wanted = Wanted {
        category: params.one("category", text),
        tag: params.one("tag", text),
        kind: params.one("kind", |word| KINDS.into_iter().find(|kind| *kind == word)),
        words: fold(&search),
    };
    let page = params.number("page", 1u32, 100_000).unwrap_or(1);
    let done = super::done(request, &["taken"])?;
    Ok(Asked {
        course,
        wanted,
        search,
        page: usize::try_from(page).unwrap_or(1),
        done,
    })
}

/// The page of the bank.
///
/// # Errors
/// Where the actor does not write courses; where the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    request.may(Action::WriteCourse, &Facts::default())?;
    let asked = asked(&mut request)?;
    let sources = sources(&request).await?;
    let data = data(&request, &asked, &sources);
    Ok(Page::private(views::bank(&request.cx(), &data, &FormState::default())))
}

fn data(request: &Request, asked: &Asked, sources: &[Source]) -> BankView {
    let cx = request.cx();
    let found: Vec<Held<'_>> = held(sources)
        .filter(|one| asked.course.is_empty() || one.source.slug == asked.course)
        .filter(|one| asked.wanted.takes(&one.twins))
        .collect();
    let lines = found.iter().skip((asked.page - 1) * SIZE).take(SIZE).filter_map(|one| {
        let text = format!(
            "{} · {}",
            told(request, &one.source.volume.course.title).0,
            told(request, &one.item.title).0
        );
        Some(BankLine {
            value: one.value(),
            question: questions::line(&cx, &one.twins)?,
            quiz: Link::new(
                text,
                cx.url(&paths::item_preview(&one.source.slug, &one.module.slug, &one.item.slug)),
            ),
        })
    });
    let query = [
        ("course", asked.course.as_str()),
        ("category", asked.wanted.category.as_deref().unwrap_or_default()),
        ("tag", asked.wanted.tag.as_deref().unwrap_or_default()),
        ("kind", asked.wanted.kind.unwrap_or_default()),
        ("q", asked.search.as_str()),
    ];
    let query = query
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .fold(String::new(), |query, (name, value)| layout::with(&query, name, value));
    BankView {
        lines: lines.collect(),
        total: found.len(),
        page: (asked.page, found.len().div_ceil(SIZE).max(1)),
        choices: choices(request, asked, sources),
        search: asked.search.clone(),
        query,
        quizzes: quizzes(request, sources),
        done: asked.done.clone(),
    }
}

fn choices(request: &Request, asked: &Asked, sources: &[Source]) -> [Vec<Choice>; 4] {
    let cx = request.cx();
    let mut categories = BTreeSet::new();
    let mut tags = BTreeSet::new();
    for one in held(sources).flat_map(|one| one.twins.into_iter().flatten()) {
        categories.extend(one.category.clone());
        tags.extend(one.tags.iter().cloned());
    }
    let with_any = |all: Vec<(String, String)>, chosen: &str| {
        let any = Choice::new("", cx.t("courses-any"), chosen.is_empty());
        let each = all
            .into_iter()
            .map(|(value, text)| Choice::new(value.clone(), text, chosen == value));
        std::iter::once(any).chain(each).collect::<Vec<_>>()
    };
    let same = |words: BTreeSet<String>| words.into_iter().map(|word| (word.clone(), word)).collect();
    let courses = sources.iter().map(|source| {
        let title = told(request, &source.volume.course.title).0;
        (source.slug.clone(), title)
    });
    let kinds = KINDS.map(|kind| (kind.to_owned(), cx.t(&format!("bank-kind-{kind}"))));
    [
        with_any(courses.collect(), &asked.course),
        with_any(same(categories), asked.wanted.category.as_deref().unwrap_or_default()),
        with_any(same(tags), asked.wanted.tag.as_deref().unwrap_or_default()),
        with_any(kinds.to_vec(), asked.wanted.kind.unwrap_or_default()),
    ]
}

/// The quizzes of a draft by module and item.
fn quizzes_of(files: &Files) -> Vec<(String, Both)> {
    let manifest = outline::manifest(files);
    let modules = manifest.into_iter().flat_map(|manifest| manifest.modules);
    modules
        .flat_map(|module| {
            let quizzes = module.items.into_iter().filter(|item| item.kind == Kind::Quiz);
            quizzes.map(move |item| (format!("{}/{}", module.slug, item.slug), item.title))
        })
        .collect()
}

/// The quizzes of all drafts, by what stands for them in the form.
fn quizzes(request: &Request, sources: &[Source]) -> Vec<(String, String)> {
    let quizzes = sources.iter().flat_map(|source| {
        let title = told(request, &source.volume.course.title).0;
        source.quizzes.iter().map(move |(at, name)| {
            let value = format!("{}:{at}", source.slug);
            (value, format!("{title} · {}", told(request, name).0))
        })
    });
    quizzes.collect()
}

/// Takes questions into a quiz of a draft.
///
/// # Errors
/// Where the actor does not write courses; where the database cannot be reached.
pub async fn take(Posted { mut request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::WriteCourse, &Facts::default())?;
    let asked = asked(&mut request)?;
    let sources = sources(&request).await?;
    let mut chosen: Vec<&str> = fields.all("question").take(MOST).collect();
    chosen.sort_unstable();
    chosen.dedup();
    let all: Vec<Held<'_>> = held(&sources)
        .filter(|one| chosen.contains(&one.value().as_str()))
        .collect();
    let target = fields.text("quiz").split_once(':').filter(|_| {
        quizzes(&request, &sources)
            .iter()
            .any(|(value, _)| value == fields.text("quiz"))
    });
    let why = match (all.is_empty(), target) {
        _ if all.len() < chosen.len() => Refusal::new("question", "bank-changed"),
        (true, _) => Refusal::new("question", "bank-choose"),
        (_, None) => Refusal::new("quiz", "bank-no-quiz"),
        (false, Some((slug, at))) => {
            let twins: Vec<Twins<'_>> = all.iter().map(|one| one.twins).collect();
            let act = request.act().await?;
            let change =
                commands::change_draft(&act, slug, (&Piece::Nothing, ""), |files| bank::take(files, at, &twins))
                    .await?;
            match change {
                Change::Made(()) => {
                    act.commit().await?;
                    let query = data(&request, &asked, &sources).query;
                    let query = layout::with(&query, "done", "taken");
                    return Ok(see_other(&request, &format!("{}?{query}", paths::QUESTION_BANK)));
                }
                Change::Meanwhile(_) => return Err(Error::Conflict),
                Change::Refused(why) => Refusal::new("quiz", why),
            }
        }
    };
    let mut state = fields.state();
    Refusals::from(why).show(&mut state, request.locale);
    let data = data(&request, &asked, &sources);
    Ok(Page::refused(views::bank(&request.cx(), &data, &state)).into_response())
}
