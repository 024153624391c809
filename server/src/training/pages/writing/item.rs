//! An item as it is written: a lesson, a quiz, an exercise, an assignment.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::writing::{self as views, Drawn, ItemForm, Meanwhile, WriteView};
use http::StatusCode;

use super::gone::gone;
use super::said::{questions_in, read};
use super::shown::{CRITERIA, as_form};
use super::{drafted, is_of, questions, title, told_where, written};
use crate::platform::errors::Error;
use crate::platform::forms::{PostedFiles, SentFile, see_other};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::secrets::random_number;
use crate::training::commands::{self, Change};
use crate::training::pages::Writers;
use crate::training::pages::figures::Question as OnFigures;
use crate::training::pages::questions::nothing;
use crate::training::pages::told;
use crate::training::queries::{self, OfRelease, Writing};
use crate::training::rules::bank;
use crate::training::rules::course::{Content, Course};
use crate::training::rules::folder::{self, Kind};
use crate::training::rules::outline::{self as rules, Piece, find, mark};

/// The most bytes of the files of questions that are sent.
const MOST: usize = 512 * 1024;

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
    let (course, faults) = super::checked(request, slug, files).await?;
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
            .map(|fault| told_where(request, slug, files, Some(&manifest), fault))
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
            let (_, language) = exercise.question.pick(request.locale.tag());
            let question = match (cube, &drawn) {
                (Some(cube), Some(drawn)) => {
                    let asked = OnFigures {
                        cx: &cx,
                        cube,
                        exercise,
                        drawn,
                        language,
                    };
                    asked.view(request, &questions::right(&drawn.key), true).await?
                }
                _ => nothing(&cx),
            };
            data.drawn = Some(Drawn {
                question,
                language: language.to_owned(),
            });
        }
        _ => {}
    }
    Ok(())
}

/// Which kind of item stands there in a draft; none where there is no draft or no such item any more.
fn kind_of(writing: &Writing, at: &str) -> Option<Kind> {
    writing.draft.as_ref()?;
    let manifest = rules::manifest(&writing.files).ok()?;
    Some(find(&manifest, at)?.kind)
}

/// Puts the questions of files into the form: a browser does not send a file again by itself, and nothing of it is lost
/// where the form comes back.
fn keep_questions(state: &mut FormState, sent: &[SentFile]) {
    for language in ["sq", "en"] {
        let file = sent.iter().find(|one| one.field == format!("file-{language}"));
        if let Some(Ok(text)) = file.map(questions_in) {
            let kept = FormState::default()
                .with(&format!("text-{language}"), text)
                .with(&format!("kept-{language}"), "yes");
            state.put_over(kept);
        }
    }
}

/// Saves an item. What has faults is saved too; only publishing refuses them.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no course; where the database cannot be reached.
pub async fn submit(
    Path((slug, module, item)): Path<(String, String, String)>,
    sent: PostedFiles<MOST, Writers>,
) -> Result<Response, Error> {
    let PostedFiles {
        request,
        fields,
        files: sent,
        ..
    } = sent;
    let at = format!("{module}/{item}");
    let writing = written(&request, &slug).await?;
    let Some(kind) = kind_of(&writing, &at) else {
        return Ok(gone(&request, &writing, &fields, &sent));
    };
    let kept = writing.files.get(&format!("{at}.toml")).map_or("", String::as_str);
    let mut state = fields.state();
    keep_questions(&mut state, &sent);
    let (meanwhile, status) = match read(&fields, &sent, kind, kept) {
        Err(refusals) => {
            refusals.show(&mut state, request.locale);
            (None, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Ok((said, texts)) => {
            let seen = (&Piece::Item(at.clone()), fields.text("mark"));
            let act = request.act().await?;
            let held = queries::items_held(&act.tx, &slug).await?;
            let change = commands::change_draft(&act, &slug, seen, |files| {
                rules::set_item(files, &at, &said, &texts, &held)
            })
            .await;
            match change {
                Ok(Change::Made(at)) => {
                    act.commit().await?;
                    let (module, item) = at.split_once('/').ok_or(Error::NotFound)?;
                    let to = paths::course_write(&slug, module, item);
                    return Ok(see_other(&request, &format!("{to}?done=saved")));
                }
                Ok(Change::Meanwhile(files)) => (Some(files), StatusCode::CONFLICT),
                // the draft went meanwhile, which is said below
                Err(Error::Conflict) => (None, StatusCode::CONFLICT),
                Err(error) => return Err(error),
                Ok(Change::Refused(why)) => {
                    let field = if why == "write-no-title" { "title-sq" } else { "slug" };
                    Refusals::from(Refusal::new(field, why)).show(&mut state, request.locale);
                    (None, StatusCode::UNPROCESSABLE_ENTITY)
                }
            }
        }
    };
    let writing = written(&request, &slug).await?;
    if kind_of(&writing, &at).is_none() {
        return Ok(gone(&request, &writing, &fields, &sent));
    }
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
