//! An item as it is written: a lesson, a quiz, an exercise, an assignment.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::writing::{self as views, Drawn, ItemForm, Meanwhile, WriteView};
use http::StatusCode;

use super::fields::{both, number, show, words};
use super::{drafted, is_of, questions, said, title};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, PostedFiles, SentFile, see_other};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::secrets::random_number;
use crate::training::Volume;
use crate::training::commands::{self, Change};
use crate::training::pages::figures::Question as OnFigures;
use crate::training::pages::told;
use crate::training::queries::{OfRelease, Writing};
use crate::training::rules::bank;
use crate::training::rules::course::{Both, Content, Course, Criterion, Feedback, Grade, RubricLevel};
use crate::training::rules::exercise::{Extreme, Kind as Asks};
use crate::training::rules::folder::{self, AssignmentForm, Entry, ExerciseForm, Files, Kind, PlacesForm, form};
use crate::training::rules::outline::{self as rules, Piece, QuizRules, Rules, find, mark};

/// The most bytes of the files of questions that are sent.
const MOST: usize = 512 * 1024;

/// How many empty lines of a rubric are offered.
const SPARE: usize = 2;

/// The most lines of a rubric.
const CRITERIA: usize = 20;

/// The page of an item.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none in a draft; where the database cannot be
/// reached.
pub async fn page(
    Path((slug, module, item)): Path<(String, String, String)>,
    mut request: Request,
) -> Result<Page, Error> {
    let done = super::done(&mut request, &["saved", "made"])?;
    let writing = drafted(&request, &slug).await?;
    let (mut data, state) = data(&request, &writing, &format!("{module}/{item}")).await?;
    data.done = done;
    Ok(Page::private(views::write_item(&request.cx(), &data, &state)))
}

async fn data(request: &Request, writing: &Writing, at: &str) -> Result<(WriteView, FormState), Error> {
    let files = &writing.files;
    let slug = &writing.course.slug;
    let manifest = rules::manifest(files).map_err(|_| Error::NotFound)?;
    let entry = find(&manifest, at).ok_or(Error::NotFound)?;
    let (module, item) = at.split_once('/').ok_or(Error::NotFound)?;
    let (course, faults) = Volume::read(files, &request.app.config.public_url);
    let course = course.map(|volume| volume.course);
    let (form, state) = as_form(request, files, at, entry);
    let mut data = WriteView {
        names: [slug.clone(), module.to_owned(), item.to_owned()],
        course: title(request, files, slug),
        title: told(request, &entry.title).0,
        kind: entry.kind.word().to_owned(),
        mark: mark(files, &Piece::Item(at.to_owned())),
        form,
        faults: faults
            .iter()
            .filter(|fault| is_of(fault, at))
            .map(|fault| said(request, slug, files, Some(&manifest), fault))
            .collect(),
        done: None,
        meanwhile: Vec::new(),
        questions: Vec::new(),
        drawn: None,
    };
    if let Some(course) = &course {
        read_back(request, course, (module, item), &mut data).await?;
    }
    Ok((data, state))
}

/// What came of what was written: the questions of a quiz, a question that an exercise draws.
async fn read_back(
    request: &Request,
    course: &Course,
    (module, item): (&str, &str),
    data: &mut WriteView,
) -> Result<(), Error> {
    let cx = request.cx();
    match course.item(module, item).map(|(_, item)| &item.content) {
        Some(Content::Quiz(quiz)) => {
            data.questions = bank::twins(&quiz.sq, &quiz.en)
                .filter_map(|twins| questions::line(&cx, &twins))
                .collect();
        }
        Some(Content::Exercise(exercise)) => {
            let seed = random_number().map_err(Error::internal)?;
            let cube = request.current.cube(&exercise.dataset);
            let drawn = cube.and_then(|cube| exercise.draw(&OfRelease(cube), seed));
            if let (Some(cube), Some(drawn)) = (cube, drawn) {
                let (_, language) = exercise.question.pick(request.locale.tag());
                let asked = OnFigures {
                    cx: &cx,
                    cube,
                    exercise,
                    drawn: &drawn,
                    language,
                };
                data.drawn = Some(Drawn {
                    question: asked.view(request, &questions::right(&drawn.key), true).await?,
                    language: language.to_owned(),
                });
            }
        }
        _ => {}
    }
    Ok(())
}

/// Whether the file of an exercise or an assignment asks something in a language.
pub(super) fn asks_in(text: &str, language: &str, assignment: bool) -> bool {
    let asked = if assignment {
        form::<AssignmentForm>(text).map(|form| form.brief)
    } else {
        form::<ExerciseForm>(text).map(|form| form.question)
    };
    asked.is_ok_and(|asked| !if language == "en" { &asked.en } else { &asked.sq }.trim().is_empty())
}

/// The form of an item as it is kept.
fn as_form(request: &Request, files: &Files, at: &str, entry: &Entry) -> (ItemForm, FormState) {
    let text = |ending: &str| files.get(&format!("{at}{ending}")).map_or("", |text| text.trim_end());
    let number = |number: Option<String>| number.unwrap_or_default();
    let state = show(FormState::default(), "title", &entry.title)
        .with("slug", &entry.slug)
        .with("minutes", entry.minutes.to_string());
    match entry.kind {
        Kind::Lesson => {
            let state = state.with("text-sq", text(".sq.md")).with("text-en", text(".en.md"));
            (ItemForm::Lesson, state)
        }
        Kind::Quiz => {
            let state = state
                .with("text-sq", text(".sq.gift"))
                .with("text-en", text(".en.gift"))
                .with("attempts", entry.attempts.to_string())
                .with("grade", entry.grade.word())
                .with("feedback", entry.feedback.word())
                .with("shuffle", if entry.shuffle { "yes" } else { "no" })
                .with("pass", entry.pass.to_string())
                .with("limit", number(entry.limit.map(|limit| limit.to_string())))
                .with("draw", number(entry.draw.map(|draw| draw.to_string())));
            (ItemForm::Quiz, state)
        }
        Kind::Exercise => match form::<ExerciseForm>(text(".toml")) {
            Ok(kept) => (exercise_form(request), exercise_state(state, &kept)),
            Err(_) if text(".toml").is_empty() => {
                let state = state
                    .with("dataset", "illustrative")
                    .with("choices", "4")
                    .with("points", "1");
                (exercise_form(request), state)
            }
            Err(_) => (ItemForm::Raw, state.with("raw", text(".toml"))),
        },
        Kind::Assignment => match form::<AssignmentForm>(text(".toml")) {
            Ok(kept) => {
                let lines = (kept.rubric.len() + SPARE).min(CRITERIA.max(kept.rubric.len()));
                (ItemForm::Assignment(lines), assignment_state(state, &kept))
            }
            Err(_) if text(".toml").is_empty() => (ItemForm::Assignment(SPARE + 1), state),
            Err(_) => (ItemForm::Raw, state.with("raw", text(".toml"))),
        },
    }
}

fn exercise_form(request: &Request) -> ItemForm {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let indicators = catalogue.indicator_numbers().map(|ix| {
        let one = catalogue.indicator(ix);
        let name = cx.pick(&one.name_sq, &one.name_en).to_owned();
        (one.slug.clone(), name)
    });
    ItemForm::Exercise {
        kinds: Asks::ALL.iter().map(|one| one.word().to_owned()).collect(),
        datasets: ["published", "illustrative"]
            .map(|word| (word.to_owned(), cx.t(&format!("write-dataset-{word}"))))
            .to_vec(),
        asks: Extreme::ALL.iter().map(|one| one.word().to_owned()).collect(),
        indicators: indicators.collect(),
    }
}

fn exercise_state(state: FormState, kept: &ExerciseForm) -> FormState {
    let places = match &kept.places {
        PlacesForm::Group(group) => group.clone(),
        PlacesForm::These(these) => these.join(", "),
    };
    let state = state
        .with("type", kept.kind.word())
        .with("dataset", &kept.dataset)
        .with("indicators", kept.indicators.join("\n"))
        .with("places", places)
        .with("periods", kept.periods.join(", "))
        .with("tolerance", kept.tolerance.as_deref().unwrap_or_default())
        .with("ask", kept.ask.unwrap_or(Extreme::YearOfMaximum).word())
        .with("choices", kept.choices.to_string())
        .with("points", kept.points.to_string());
    show(show(state, "question", &kept.question), "hint", &kept.hint)
}

fn assignment_state(state: FormState, kept: &AssignmentForm) -> FormState {
    let pages = kept.pages.map(|pages| pages.to_string()).unwrap_or_default();
    let mut state = show(state, "brief", &kept.brief)
        .with("points", kept.points.to_string())
        .with("pages", pages);
    for (number, line) in kept.rubric.iter().enumerate() {
        state = show(state, &format!("rubric-{number}-title"), &line.title)
            .with(&format!("rubric-{number}-points"), line.points.to_string());
        for language in ["sq", "en"] {
            let levels = line.levels.iter().map(|level| {
                let text = if language == "en" { &level.en } else { &level.sq };
                format!("{} {}", level.points, text.replace('\n', " "))
                    .trim_end()
                    .to_owned()
            });
            let levels: Vec<String> = levels.collect();
            state = state.with(&format!("rubric-{number}-levels-{language}"), levels.join("\n"));
        }
    }
    state
}

/// What a form says of an item: its rules, and its files by their endings.
type Said = (Rules, Vec<(&'static str, String)>);

fn read(fields: &Fields, sent: &[SentFile], kind: Kind, kept: &str) -> Result<Said, Refusals> {
    let mut refusals = Refusals::default();
    let mut said = Rules {
        slug: fields.text("slug").to_owned(),
        title: both(fields, "title"),
        minutes: number(fields, "minutes", 6_000u16, &mut refusals).unwrap_or_default(),
        quiz: None,
    };
    let texts = match kind {
        _ if fields.has("raw") => vec![(".toml", fields.raw("raw").to_owned())],
        Kind::Lesson => vec![
            (".sq.md", fields.raw("text-sq").to_owned()),
            (".en.md", fields.raw("text-en").to_owned()),
        ],
        Kind::Quiz => {
            said.quiz = Some(quiz(fields, &mut refusals));
            vec![
                (
                    ".sq.gift",
                    questions_of(fields, sent, ("text-sq", "file-sq"), &mut refusals),
                ),
                (
                    ".en.gift",
                    questions_of(fields, sent, ("text-en", "file-en"), &mut refusals),
                ),
            ]
        }
        Kind::Exercise => match exercise(fields, &mut refusals) {
            Some(new) if form::<ExerciseForm>(kept).as_ref() != Ok(&new) => vec![(".toml", folder::exercise(&new))],
            _ => Vec::new(),
        },
        Kind::Assignment => {
            let new = assignment(fields, &mut refusals);
            if form::<AssignmentForm>(kept).as_ref() == Ok(&new) {
                Vec::new()
            } else {
                vec![(".toml", folder::assignment(&new))]
            }
        }
    };
    refusals.into_result()?;
    Ok((said, texts))
}

fn quiz(fields: &Fields, refusals: &mut Refusals) -> QuizRules {
    let pass = number(fields, "pass", 100u8, refusals);
    if fields.given("pass").is_none() {
        refusals.push("pass", "write-no-number");
    }
    QuizRules {
        attempts: number(fields, "attempts", 1_000u16, refusals).unwrap_or_default(),
        grade: Grade::read(fields.text("grade")).unwrap_or(Grade::Best),
        feedback: Feedback::read(fields.text("feedback")).unwrap_or(Feedback::After),
        pass: pass.unwrap_or_default(),
        shuffle: fields.text("shuffle") == "yes",
        limit: number(fields, "limit", 10_000u16, refusals).filter(|limit| *limit > 0),
        draw: number(fields, "draw", 1_000usize, refusals).filter(|draw| *draw > 0),
    }
}

/// The questions in a language: the file where one was sent, otherwise what was typed.
fn questions_of(
    fields: &Fields,
    sent: &[SentFile],
    (typed, file): (&'static str, &'static str),
    refusals: &mut Refusals,
) -> String {
    match sent.iter().find(|one| one.field == file) {
        None => fields.raw(typed).to_owned(),
        Some(sent) => match std::str::from_utf8(&sent.bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
            Err(_) => {
                refusals.push(file, "write-no-text");
                String::new()
            }
        },
    }
}

fn exercise(fields: &Fields, refusals: &mut Refusals) -> Option<ExerciseForm> {
    let Some(kind) = Asks::read(fields.text("type")) else {
        refusals.push("type", "write-choose");
        return None;
    };
    let ask = Extreme::read(fields.text("ask")).unwrap_or(Extreme::YearOfMaximum);
    let places = fields.text("places");
    let places = if places.is_empty() {
        PlacesForm::default()
    } else if places == "municipalities" || places.starts_with("county:") {
        PlacesForm::Group(places.to_owned())
    } else {
        PlacesForm::These(words(places))
    };
    Some(ExerciseForm {
        kind,
        dataset: fields.text("dataset").to_owned(),
        indicators: words(fields.text("indicators")),
        places,
        periods: words(fields.text("periods")),
        tolerance: fields.given("tolerance").map(str::to_owned),
        ask: (kind == Asks::ReadAChart || ask != Extreme::YearOfMaximum).then_some(ask),
        choices: number(fields, "choices", 100usize, refusals).unwrap_or(4),
        points: number(fields, "points", 1_000u32, refusals).unwrap_or(1),
        question: both(fields, "question"),
        hint: both(fields, "hint"),
    })
}

fn assignment(fields: &Fields, refusals: &mut Refusals) -> AssignmentForm {
    let lines: usize = fields.text("rubric").parse().unwrap_or_default();
    let mut rubric = Vec::new();
    for line in 0..lines.min(CRITERIA) {
        let title = both(fields, &format!("rubric-{line}-title"));
        let typed = fields.text(&format!("rubric-{line}-points"));
        let levels = levels(
            fields.text(&format!("rubric-{line}-levels-sq")),
            fields.text(&format!("rubric-{line}-levels-en")),
        );
        if title == Both::default() && typed.is_empty() && levels.is_empty() {
            continue;
        }
        let points = typed.parse().ok().filter(|points| *points <= 1_000);
        if points.is_none() {
            refusals.push("points", "write-criterion-points");
        }
        rubric.push(Criterion {
            points: points.unwrap_or_default(),
            title,
            levels,
        });
    }
    AssignmentForm {
        points: number(fields, "points", 1_000u32, refusals)
            .unwrap_or_else(|| rubric.iter().map(|one| one.points).sum()),
        pages: number(fields, "pages", 1_000u16, refusals).filter(|pages| *pages > 0),
        brief: long(fields, "brief"),
        rubric,
    }
}

/// A text of several lines in both languages; what has lines ends with one.
fn long(fields: &Fields, name: &str) -> Both {
    let ended = |text: String| if text.contains('\n') { format!("{text}\n") } else { text };
    let text = both(fields, name);
    Both {
        sq: ended(text.sq),
        en: ended(text.en),
    }
}

/// What is worth how many points, a line each that begins with the points.
fn levels(sq: &str, en: &str) -> Vec<RubricLevel> {
    let read = |text: &str| -> Vec<(u32, String)> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines
            .map(|line| {
                let (points, text) = line.split_once(' ').unwrap_or((line, ""));
                match points.trim_end_matches([':', '.', '=']).parse() {
                    Ok(points) => (points, text.trim().to_owned()),
                    Err(_) => (0, line.to_owned()),
                }
            })
            .collect()
    };
    let (sq, en) = (read(sq), read(en));
    (0..sq.len().max(en.len()))
        .filter_map(|line| {
            let (first, other) = (sq.get(line), en.get(line));
            Some(RubricLevel {
                points: first.or(other)?.0,
                sq: first.map(|(_, text)| text.clone()).unwrap_or_default(),
                en: other.map(|(_, text)| text.clone()).unwrap_or_default(),
            })
        })
        .collect()
}

/// Saves an item. What has faults is saved too; only publishing refuses them.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none in a draft; where the database cannot be
/// reached.
pub async fn submit(
    Path((slug, module, item)): Path<(String, String, String)>,
    sent: PostedFiles<MOST>,
) -> Result<Response, Error> {
    let PostedFiles {
        request,
        fields,
        files: sent,
    } = sent;
    let at = format!("{module}/{item}");
    let writing = drafted(&request, &slug).await?;
    let manifest = rules::manifest(&writing.files).map_err(|_| Error::NotFound)?;
    let kind = find(&manifest, &at).ok_or(Error::NotFound)?.kind;
    let kept = writing.files.get(&format!("{at}.toml")).map_or("", String::as_str);
    let mut state = fields.state();
    let (meanwhile, status) = match read(&fields, &sent, kind, kept) {
        Err(refusals) => {
            refusals.show(&mut state, request.locale);
            (None, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Ok((said, texts)) => {
            // what came as a file is not lost where somebody changed the same meanwhile
            for (ending, text) in texts.iter().filter(|(ending, _)| ending.ends_with(".gift")) {
                let field = if ending.contains("en") { "text-en" } else { "text-sq" };
                state.put_over(FormState::default().with(field, text));
            }
            let seen = (&Piece::Item(at.clone()), fields.text("mark"));
            let act = request.act().await?;
            let change =
                commands::change_draft(&act, &slug, seen, |files| rules::set_item(files, &at, &said, &texts)).await?;
            match change {
                Change::Made(at) => {
                    act.commit().await?;
                    let (module, item) = at.split_once('/').ok_or(Error::NotFound)?;
                    let to = paths::course_write(&slug, module, item);
                    return Ok(see_other(&request, &format!("{to}?done=saved")));
                }
                Change::Meanwhile(files) => (Some(files), StatusCode::CONFLICT),
                Change::Refused(why) => {
                    let field = if why == "write-no-title" { "title-sq" } else { "slug" };
                    Refusals::from(Refusal::new(field, why)).show(&mut state, request.locale);
                    (None, StatusCode::UNPROCESSABLE_ENTITY)
                }
            }
        }
    };
    let writing = drafted(&request, &slug).await?;
    let (mut data, _) = data(&request, &writing, &at).await?;
    if let ItemForm::Assignment(lines) = &mut data.form {
        *lines = fields.text("rubric").parse().unwrap_or(*lines).min(CRITERIA);
    }
    if let Some(files) = meanwhile {
        let own = files.iter().filter(|(path, _)| super::at(path) == at);
        data.meanwhile = own
            .map(|(path, text)| Meanwhile {
                path: path.clone(),
                text: text.clone(),
            })
            .collect();
        let entry = rules::manifest(&files)
            .ok()
            .and_then(|manifest| find(&manifest, &at).cloned());
        data.meanwhile.extend(entry.map(|entry| Meanwhile {
            path: folder::MANIFEST.to_owned(),
            text: folder::item(&entry),
        }));
    }
    let mut page = Page::private(views::write_item(&request.cx(), &data, &state));
    page.status = status;
    Ok(page.into_response())
}
