//! What a course shows besides texts and figures, as it is written: pictures, recordings, files, what lies elsewhere.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::writing::{self as views, Meanwhile, MediaView, MediumEdit, MediumLine};
use http::StatusCode;

use super::fields::{both, show};
use super::gone::gone;
use super::{drafted, title, written};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, PostedFiles, SentFile, see_other};
use crate::platform::recordings::BYTES;
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training::commands::{self, Brought, Change};
use crate::training::pages::media::{checked, kept};
use crate::training::pages::{Writers, told};
use crate::training::queries::Writing;
use crate::training::rules::folder::media::{FOLDER, MOST_OF_MEDIA, elsewhere};
use crate::training::rules::folder::{Files, MEDIA, MediumForm};
use crate::training::rules::media::{self as rules, Said};
use crate::training::rules::outline::{self, Piece, mark};

/// The page of a course's media.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no draft; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = super::done(&mut request, &["medium", "saved", "removed"])?;
    let writing = drafted(&request, &slug).await?;
    let mut data = data(&request, &writing);
    data.done = done;
    let state = FormState::default().with("where", "file");
    Ok(Page::private(views::media(&request.cx(), &data, &state)))
}

fn data(request: &Request, writing: &Writing) -> MediaView {
    let cx = request.cx();
    let (slug, files) = (&writing.course.slug, &writing.files);
    let manifest = outline::manifest(files).ok();
    let item = |at: &str| {
        let (module, item) = at.split_once('/')?;
        let entry = outline::find(manifest.as_ref()?, at)?;
        let path = paths::course_write(slug, module, item);
        Some(Link::new(told(request, &entry.title).0, cx.url(&path)))
    };
    // a list that cannot be read is told among the faults of the course
    let all = rules::form(files).unwrap_or_default();
    let lines = all.media.iter().map(|one| {
        let file = rules::file_of(files, &one.slug);
        let sort = file.as_ref().map(|file| file.sort().word().to_owned());
        MediumLine {
            slug: one.slug.clone(),
            title: told(request, &one.title).0,
            sort: one.link.as_ref().map(|_| "link".to_owned()).or(sort),
            file: file.map(|file| {
                let path = file.path(&one.slug);
                let name = path.trim_start_matches(FOLDER);
                (Link::new(name, cx.url(&paths::draft_media(slug, name))), file.bytes)
            }),
            host: one.link.as_deref().and_then(elsewhere),
            shown_in: rules::shown_in(files, &one.slug).into_iter().filter_map(item).collect(),
        }
    });
    MediaView {
        slug: slug.clone(),
        title: title(request, files, slug),
        mark: mark(files, &Piece::Media),
        lines: lines.collect(),
        bytes: (rules::bytes(files), MOST_OF_MEDIA),
        done: None,
        meanwhile: false,
        refused: Vec::new(),
    }
}

/// Adds a medium, or takes one away.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no course; where the store or the database cannot be
/// reached.
pub async fn submit(
    Path(slug): Path<String>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<BYTES, Writers>,
) -> Result<Response, Error> {
    let writing = written(&request, &slug).await?;
    if writing.draft.is_none() {
        return Ok(gone(&request, &writing, &fields, &files));
    }
    let list = paths::course_media_written(&slug);
    let removes = fields.text("do") == "remove";
    let outcome = if removes {
        let medium = fields.text("medium").to_owned();
        let seen = fields.text("mark");
        put(&request, &slug, seen, Vec::new(), |files| {
            rules::remove(files, &medium).map_err(|why| ("medium", why))
        })
        .await?
        .map(|()| format!("{list}?done=removed#media"))
    } else {
        match said(&request, &fields, files, fields.text("where") == "link").await? {
            Err(refusals) => Outcome::Refused(refusals),
            Ok((said, brought)) => put(&request, &slug, fields.text("mark"), brought, |files| {
                rules::set(files, None, &said)
            })
            .await?
            .map(|medium| format!("{list}?done=medium#medium-{medium}")),
        }
    };
    // what takes a medium away says nothing that belongs into the form of a new one
    let mut state = if removes {
        FormState::default().with("where", "file")
    } else {
        fields.state()
    };
    let (meanwhile, told, status) = match outcome {
        Outcome::Made(to) => return Ok(see_other(&request, &to)),
        Outcome::Meanwhile(_) => (true, Vec::new(), StatusCode::CONFLICT),
        Outcome::Refused(refusals) if removes => {
            let words = refusals.words(request.locale);
            (false, words, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Outcome::Refused(refusals) => {
            refusals.show(&mut state, request.locale);
            (false, Vec::new(), StatusCode::UNPROCESSABLE_ENTITY)
        }
    };
    let writing = written(&request, &slug).await?;
    if writing.draft.is_none() {
        return Ok(gone(&request, &writing, &fields, &[]));
    }
    let mut data = data(&request, &writing);
    data.meanwhile = meanwhile;
    data.refused = told;
    let mut page = Page::private(views::media(&request.cx(), &data, &state));
    page.status = status;
    Ok(page.into_response())
}

/// The page on which a medium is changed.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none in a draft; where the database cannot be reached.
pub async fn one(Path((slug, medium)): Path<(String, String)>, mut request: Request) -> Result<Page, Error> {
    super::done(&mut request, &[])?;
    let writing = drafted(&request, &slug).await?;
    let (data, form) = edit(&request, &writing, &medium).ok_or(Error::NotFound)?;
    let state = show(FormState::default(), "title", &form.title);
    let state = show(show(state, "alt", &form.alt), "transcript", &form.transcript)
        .with("link", form.link.as_deref().unwrap_or_default());
    Ok(Page::private(views::medium(&request.cx(), &data, &state)))
}

/// A medium as it stands in a draft; none where there is no draft or no such medium any more.
fn edit(request: &Request, writing: &Writing, medium: &str) -> Option<(MediumEdit, MediumForm)> {
    writing.draft.as_ref()?;
    let files = &writing.files;
    let form = rules::form(files)
        .ok()?
        .media
        .into_iter()
        .find(|one| one.slug == medium)?;
    let data = MediumEdit {
        slug: writing.course.slug.clone(),
        course: title(request, files, &writing.course.slug),
        medium: medium.to_owned(),
        title: told(request, &form.title).0,
        mark: mark(files, &Piece::Media),
        link: form.link.is_some(),
        meanwhile: Vec::new(),
    };
    Some((data, form))
}

/// Changes a medium.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no course; where the store or the database cannot be
/// reached.
pub async fn change(
    Path((slug, medium)): Path<(String, String)>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<BYTES, Writers>,
) -> Result<Response, Error> {
    let writing = written(&request, &slug).await?;
    let Some((before, _)) = edit(&request, &writing, &medium) else {
        return Ok(gone(&request, &writing, &fields, &files));
    };
    let outcome = match said(&request, &fields, files, before.link).await? {
        Err(refusals) => Outcome::Refused(refusals),
        Ok((said, brought)) => {
            put(&request, &slug, fields.text("mark"), brought, |files| {
                rules::set(files, Some(&medium), &said)
            })
            .await?
        }
    };
    let mut state = fields.state();
    let (meanwhile, status) = match outcome {
        Outcome::Made(medium) => {
            let list = paths::course_media_written(&slug);
            return Ok(see_other(&request, &format!("{list}?done=saved#medium-{medium}")));
        }
        Outcome::Meanwhile(files) => (files.get(MEDIA).cloned(), StatusCode::CONFLICT),
        Outcome::Refused(refusals) => {
            refusals.show(&mut state, request.locale);
            (None, StatusCode::UNPROCESSABLE_ENTITY)
        }
    };
    let writing = written(&request, &slug).await?;
    let Some((mut data, _)) = edit(&request, &writing, &medium) else {
        return Ok(gone(&request, &writing, &fields, &[]));
    };
    data.meanwhile.extend(meanwhile.map(|text| Meanwhile {
        path: MEDIA.to_owned(),
        text,
    }));
    let mut page = Page::private(views::medium(&request.cx(), &data, &state));
    page.status = status;
    Ok(page.into_response())
}

/// What became of a change.
enum Outcome<T> {
    /// It stands.
    Made(T),
    /// Somebody changed the media meanwhile.
    Meanwhile(Files),
    /// It was refused.
    Refused(Refusals),
}

impl<T> Outcome<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::Made(made) => Outcome::Made(change(made)),
            Self::Meanwhile(files) => Outcome::Meanwhile(files),
            Self::Refused(refusals) => Outcome::Refused(refusals),
        }
    }
}

/// What a form says of a medium, its file checked and its content kept.
async fn said(
    request: &Request,
    fields: &Fields,
    files: Vec<SentFile>,
    link: bool,
) -> Result<Result<(Said, Vec<Brought>), Refusals>, Error> {
    let mut said = Said {
        title: both(fields, "title"),
        alt: both(fields, "alt"),
        transcript: both(fields, "transcript"),
        link: link.then(|| fields.text("link").to_owned()),
        file: None,
    };
    let sent = files.into_iter().find(|file| file.field == "files").filter(|_| !link);
    let Some(sent) = sent else {
        return Ok(Ok((said, Vec::new())));
    };
    match checked(request, &sent.name, sent.bytes).await? {
        Err(refusal) => Ok(Err(refusal.into())),
        Ok(file) => {
            said.file = Some(file.stored.clone());
            Ok(Ok((said, kept(request, vec![file]).await?)))
        }
    }
}

/// Changes the media of a draft; content that came along is gone again where nothing comes of it.
async fn put<T>(
    request: &Request,
    slug: &str,
    seen: &str,
    brought: Vec<Brought>,
    change: impl FnOnce(&mut Files) -> Result<T, (&'static str, &'static str)>,
) -> Result<Outcome<T>, Error> {
    let keys: Vec<String> = brought.iter().map(|one| one.key.key().to_owned()).collect();
    let outcome = async {
        let act = request.act().await?;
        let mut field = "title-sq";
        let changed = commands::change_draft(&act, slug, (&Piece::Media, seen), |files| {
            change(files).map_err(|(named, why)| {
                field = named;
                why
            })
        })
        .await;
        match changed {
            Ok(Change::Made(made)) => {
                commands::note_media(&act, slug, brought).await?;
                act.commit().await?;
                Ok(Outcome::Made(made))
            }
            Ok(Change::Meanwhile(files)) => Ok(Outcome::Meanwhile(files)),
            // the draft went meanwhile, which is said where it is looked for again
            Err(Error::Conflict) => Ok(Outcome::Meanwhile(Files::new())),
            Ok(Change::Refused(why)) => {
                let most = (MOST_OF_MEDIA / 1_000_000).to_string();
                let refusal = Refusal::new(field, why).with("most", most);
                Ok(Outcome::Refused(refusal.into()))
            }
            Err(error) => Err(error),
        }
    }
    .await;
    if !matches!(outcome, Ok(Outcome::Made(_))) {
        for key in keys {
            request.app.storage.remove(&key).await?;
        }
    }
    outcome
}
