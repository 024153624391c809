//! What lessons show besides figures: pictures, recordings, files, and what lies elsewhere.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use bashke_views::paths;
use bashke_views::training::{MediumShown, MediumView, Part};
use data_encoding::HEXLOWER;
use http::HeaderMap;
use sha2::{Digest, Sha256};

use super::course::own;
use super::{by_slug, headed, told};
use crate::platform::errors::Error;
use crate::platform::markdown::{self, Piece};
use crate::platform::recordings;
use crate::platform::refusal::Refusal;
use crate::platform::request::Request;
use crate::platform::storage::{self, Content};
use crate::platform::{attached, pictures, stored};
use crate::training::Volume;
use crate::training::commands::Brought;
use crate::training::queries;
use crate::training::rules::course::{Medium, Source};
use crate::training::rules::folder::media::{FOLDER, Sort, slug_of};
use crate::training::rules::folder::{Files, Stored};
use crate::training::rules::lesson::Block;

/// Where a text stands: what it may show, and as of which release its figures are drawn.
pub(in crate::training::pages) struct Stands<'a> {
    /// The course; none for texts of others, which show no media.
    pub volume: Option<&'a Volume>,
    /// The address of a file of the course, by its name.
    pub file: &'a (dyn Fn(&str) -> String + Send + Sync),
    /// The release.
    pub release: Option<i32>,
    /// The level of its sections.
    pub level: u8,
    /// Whether it is on paper, where nothing can be opened.
    pub paper: bool,
}

/// No file: a text of somebody else than the course.
pub(in crate::training::pages) fn no_file(_: &str) -> String {
    String::new()
}

/// A medium as it stands in a text.
pub(in crate::training::pages) fn part(request: &Request, stands: &Stands<'_>, slug: &str) -> Part {
    let Some(volume) = stands.volume else {
        let typed = format!("@media {slug}");
        return Part::Html(maud::html! { p { (typed) } }.into_string());
    };
    match volume.course.medium(slug) {
        Some(medium) => Part::Medium(Box::new(view(request, stands, volume, medium))),
        None => Part::NoMedium(slug.to_owned()),
    }
}

fn view(request: &Request, stands: &Stands<'_>, volume: &Volume, medium: &Medium) -> MediumView {
    let (title, language) = told(request, &medium.title);
    let shown = match &medium.source {
        Source::Link { link, host } => MediumShown::Link {
            href: link.clone(),
            host: host.clone(),
        },
        Source::File(file) => {
            let path = file.path(&medium.slug);
            let name = path.trim_start_matches(FOLDER);
            let href = request.cx().url(&(stands.file)(name));
            match file.sort() {
                Sort::Picture => {
                    let (alt, language) = told(request, &medium.alt);
                    MediumShown::Picture {
                        href,
                        alt,
                        language,
                        size: file.size,
                    }
                }
                Sort::Audio => MediumShown::Audio { href },
                Sort::Video => MediumShown::Video { href },
                Sort::File => MediumShown::File {
                    href,
                    kind: name.rsplit('.').next().unwrap_or_default().to_uppercase(),
                    bytes: file.bytes,
                },
            }
        }
    };
    let (_, spoken) = medium.transcript.pick(request.locale.tag());
    let prefix = request.locale.prefix();
    let said = volume
        .transcript(&medium.slug, spoken)
        .iter()
        .filter_map(|block| match block {
            Block::Text(html) => Some(markdown::pieces(html, prefix)),
            // what is said in a recording shows nothing of its own
            Block::Figure(_) | Block::Medium(_) => None,
        });
    let transcript: String = said
        .flatten()
        .filter_map(|piece| match piece {
            Piece::Html(html) => Some(headed(&html, 4)),
            Piece::Figure(_) => None,
        })
        .collect();
    MediumView {
        title,
        language,
        shown,
        transcript,
        spoken: spoken.to_owned(),
        open: stands.paper,
    }
}

/// A file of a course, for whoever may read its lessons: of the version that the reader takes, otherwise of the one that is
/// offered.
///
/// # Errors
/// Not found where there is none; where the store or the database cannot be reached.
pub async fn file(
    Path((slug, name)): Path<(String, String)>,
    asked: HeaderMap,
    mut request: Request,
) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    let published = by_slug(&request, &slug).await?;
    let own = own(&request, &published).await?;
    let shown = own.as_ref().map_or(&published, |(_, theirs)| theirs);
    let path = format!("{FOLDER}{name}");
    let medium = slug_of(&path).and_then(|slug| shown.volume.course.medium(slug));
    match medium.map(|medium| &medium.source) {
        Some(Source::File(file)) if medium.is_some_and(|medium| file.path(&medium.slug) == path) => {
            play(&request, published.course.id, file, &name, &asked).await
        }
        _ => Err(Error::NotFound),
    }
}

/// A file of a draft, for those who write it.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the store or the database cannot be
/// reached.
pub async fn draft_file(
    Path((slug, name)): Path<(String, String)>,
    asked: HeaderMap,
    mut request: Request,
) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    let now = request.app.clock.now();
    let writing = queries::writing(&request.app.db, &request.actor, now, &slug).await?;
    let line = writing.files.get(&format!("{FOLDER}{name}")).ok_or(Error::NotFound)?;
    let file = Stored::read(line).ok_or(Error::NotFound)?;
    play(&request, writing.course.id, &file, &name, &asked).await
}

async fn play(request: &Request, course: i32, file: &Stored, name: &str, asked: &HeaderMap) -> Result<Response, Error> {
    let key = queries::media_key(&request.app.db, course, &file.digest).await?;
    let content = (key.as_str(), file.digest.as_str(), file.bytes);
    let shown = file.sort() != Sort::File;
    stored::play(request, content, (&file.media_type, name, shown), asked).await
}

/// A file that was checked, and is not kept yet.
#[derive(Debug)]
pub(in crate::training::pages) struct Checked {
    /// What is in it.
    pub content: Content,
    /// What stands for it among the texts.
    pub stored: Stored,
}

/// Checks a file by its content. What lies with us already was checked when it came first, and stays as it is.
pub(in crate::training::pages) async fn checked(
    request: &Request,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Result<Checked, Refusal>, Error> {
    let digest = HEXLOWER.encode(&Sha256::digest(&bytes));
    let known = queries::media_known(&request.app.db, std::slice::from_ref(&digest)).await?;
    let known = known
        .get(&digest)
        .and_then(|row| Some((row, recordings::known(&row.media_type)?)));
    let content = match known {
        Some((row, media_type)) => {
            let side = |side: Option<i32>| side.and_then(|side| u32::try_from(side).ok());
            Ok(Content {
                media_type,
                bytes: bytes.clone(),
                size: side(row.width).zip(side(row.height)),
            })
        }
        None => request.app.heavy.run(|| Ok(recordings::check(&bytes))).await?,
    };
    let content = match content {
        Ok(content) => content,
        Err(why) => {
            let most = if recordings::is_one(&bytes) {
                recordings::BYTES
            } else {
                attached::BYTES
            };
            return Ok(Err(Refusal::new("files", why.message())
                .with("name", name.to_owned())
                .with("most", (most / 1024 / 1024).to_string())
                .with("pixels", pictures::MEGAPIXELS.to_string())));
        }
    };
    let stored = Stored {
        media_type: content.media_type.to_owned(),
        bytes: content.bytes.len() as u64,
        size: content.size,
        digest: HEXLOWER.encode(&Sha256::digest(&content.bytes)),
    };
    Ok(Ok(Checked { content, stored }))
}

/// Keeps the content of files that were checked, for a write that names them.
pub(in crate::training::pages) async fn kept(request: &Request, files: Vec<Checked>) -> Result<Vec<Brought>, Error> {
    let mut brought = Vec::new();
    for file in files {
        brought.push(Brought {
            key: storage::keep(&request.app, file.content.bytes).await?,
            stored: file.stored,
        });
    }
    Ok(brought)
}

/// The content of the files of media that a folder names, by their paths.
pub(in crate::training::pages) async fn contents(
    request: &Request,
    course: i32,
    files: &Files,
) -> Result<HashMap<String, Vec<u8>>, Error> {
    let mut all = HashMap::new();
    let named = files.iter().filter(|(path, _)| slug_of(path).is_some());
    let named: Vec<(&String, Stored)> = named
        .filter_map(|(path, line)| Some((path, Stored::read(line)?)))
        .collect();
    if named.is_empty() {
        return Ok(all);
    }
    let keys = queries::media_keys(&request.app.db, course).await?;
    for (path, file) in named {
        if let Some(key) = keys.get(&file.digest) {
            all.insert(path.clone(), request.app.storage.read(key).await?);
        }
    }
    Ok(all)
}

/// Where a file of a course lies.
pub(in crate::training::pages) fn at(slug: &str) -> impl Fn(&str) -> String + Send + Sync {
    let slug = slug.to_owned();
    move |name| paths::course_media(&slug, name)
}
