//! Bringing a course as a folder that was packed.

mod packed;

use std::collections::BTreeSet;

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, ImportPage};

use packed::{Packed, Unfit, unpacked};

use super::media::{self, Checked};
use super::{Writers, told};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::forms::{PostedFiles, see_other};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::queries::OfNow;
use crate::training::rules::folder::media::FOLDER;
use crate::training::rules::folder::{Fault, Files, is_slug, partly, unknown};
use crate::training::{Volume, commands};

/// The most bytes of a packed folder: its texts, and the files that its lessons show.
const MOST: usize = 56 * 1024 * 1024;

/// Short names that are addresses of ours.
const TAKEN: [&str; 2] = ["import", "new"];

/// Why a word is no short name of a course.
pub(super) fn no_slug(word: &str) -> Option<&'static str> {
    if TAKEN.contains(&word) {
        Some("course-import-reserved")
    } else {
        (!is_slug(word)).then_some("course-import-no-slug")
    }
}

/// The page where a course is brought.
///
/// # Errors
/// Where the actor does not write courses.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::WriteCourse, &Facts::default())?;
    let state = FormState::default().with("do", "check");
    Ok(Page::private(views::import(
        &request.cx(),
        &ImportPage::default(),
        &state,
    )))
}

/// Checks a folder and tells all that is wrong with it, or publishes it as a new version.
///
/// # Errors
/// Where the actor does not write courses; where the database cannot be reached.
pub async fn submit(
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<MOST, Writers>,
) -> Result<Response, Error> {
    request.may(Action::WriteCourse, &Facts::default())?;
    let mut state = fields.state();
    let mut refusals = Refusals::default();
    let slug = fields.text("slug");
    if let Some(why) = no_slug(slug) {
        refusals.push("slug", why);
    }
    let folder = match files.into_iter().find(|file| file.field == "file") {
        None => Err(Refusal::new("file", "course-import-no-file")),
        Some(file) => {
            // many bytes may come out of few: apart from the requests
            let unpacked = tokio::task::spawn_blocking(move || unpacked(&file.bytes)).await;
            unpacked.map_err(Error::internal)?.map_err(|unfit| unfit.refusal())
        }
    };
    let mut page = ImportPage::default();
    match folder {
        Err(refused) => refusals.0.push(refused),
        Ok(folder) => {
            let Brought {
                files: folder,
                mut media,
                unfit,
                untold,
            } = with_media(&request, folder).await?;
            let (volume, mut faults) = Volume::read(&folder, &request.app.config.public_url);
            let partly = volume.is_none().then(|| partly(&folder)).flatten();
            if let Some(course) = volume.as_ref().map(|volume| &volume.course).or(partly.as_ref()) {
                let app = &request.app;
                let now = (&*request.current, &app.shelf, &*app.config.public_url);
                let known = OfNow::read(&app.db, now, course).await?;
                faults.extend(unknown(slug, (&folder, course), &known));
            }
            faults.retain(|fault| !untold.contains(bare(&fault.path)));
            let fit = unfit.is_empty();
            let own = faults.iter().map(|fault| said(&request, fault));
            page.faults = unfit.into_iter().chain(own).collect();
            let draft = fields.text("do") == "draft";
            if draft && fit && volume.is_some() && refusals.0.is_empty() {
                // a draft may have faults: they are mended in the browser
                match brought(
                    &request,
                    std::mem::take(&mut media),
                    async |act| commands::bring_draft(act, slug, &folder, false).await,
                    slug,
                )
                .await
                {
                    Ok(()) => {
                        return Ok(see_other(
                            &request,
                            &format!("{}?done=brought", paths::course_outline(slug)),
                        ));
                    }
                    Err(Error::Refused(more)) => refusals.0.extend(more.0),
                    Err(error) => return Err(error),
                }
            } else if !page.faults.is_empty() {
                refusals.push("file", "course-import-faulty");
            }
            if let (Some(volume), true) = (volume, refusals.0.is_empty()) {
                if fields.text("do") == "publish" {
                    match brought(
                        &request,
                        media,
                        async |act| commands::publish_folder(act, slug, &folder).await,
                        slug,
                    )
                    .await
                    {
                        Ok(_) => {
                            return Ok(see_other(&request, &format!("{}?done=published", paths::course(slug))));
                        }
                        Err(Error::Refused(more)) => refusals.0.extend(more.0),
                        Err(error) => return Err(error),
                    }
                } else {
                    let title = told(&request, &volume.course.title).0;
                    page.sound = Some(request.cx().ta("course-import-sound", &[("title", title.into())]));
                    return Ok(Page::private(views::import(&request.cx(), &page, &state)).into_response());
                }
            }
        }
    }
    refusals.show(&mut state, request.locale);
    Ok(Page::refused(views::import(&request.cx(), &page, &state)).into_response())
}

/// A folder as it was brought.
struct Brought {
    /// Its texts, with the lines that stand for its files.
    files: Files,
    /// Its files, which were checked.
    media: Vec<Checked>,
    /// What is wrong with single files: where, what, and nothing besides.
    unfit: Vec<(String, String, String)>,
    /// Of which files nothing else is told, since it is what was made of them that is wrong: by path, media without ending.
    untold: BTreeSet<String>,
}

/// The path of a file, of one that lessons show without its ending: that is found only when it is looked at.
fn bare(path: &str) -> &str {
    let of_media = path.starts_with(FOLDER);
    path.split_once('.').filter(|_| of_media).map_or(path, |(bare, _)| bare)
}

async fn with_media(request: &Request, folder: Packed) -> Result<Brought, Error> {
    let Packed {
        mut files,
        media: bytes,
        twice,
        unfit: wrong,
    } = folder;
    let words = |refusal: &Refusal| request.locale.message_with(refusal.message, &refusal.args);
    let (mut media, mut untold) = (Vec::new(), BTreeSet::new());
    let mut unfit: Vec<(String, String, String)> = Vec::new();
    for one in wrong {
        unfit.push((one.path(), words(&one.refusal()), String::new()));
        if let Unfit::Text(path) = one {
            untold.insert(path);
        }
    }
    // of two files of one short name none is chosen in silence
    for (slug, paths) in twice {
        let refusal = Refusal::new("file", "course-import-twice")
            .with("slug", slug.clone())
            .with("paths", paths.join(", "));
        unfit.push((format!("{FOLDER}{slug}"), words(&refusal), String::new()));
    }
    for (slug, bytes) in bytes {
        match media::checked(request, &slug, bytes).await? {
            Ok(file) => {
                files.insert(file.stored.path(&slug), file.stored.line());
                media.push(file);
            }
            Err(refusal) => {
                let path = format!("{FOLDER}{slug}");
                unfit.push((path.clone(), words(&refusal), String::new()));
                untold.insert(path);
            }
        }
    }
    Ok(Brought {
        files,
        media,
        unfit,
        untold,
    })
}

/// Writes a folder with the content of its files, which is gone again where nothing comes of it.
async fn brought<T>(
    request: &Request,
    media: Vec<Checked>,
    write: impl AsyncFnOnce(&Act) -> Result<T, Error>,
    slug: &str,
) -> Result<T, Error> {
    let brought = media::kept(request, media).await?;
    let keys: Vec<String> = brought.iter().map(|one| one.key.key().to_owned()).collect();
    let outcome = async {
        let act = request.act().await?;
        let made = write(&act).await?;
        commands::note_media(&act, slug, brought).await?;
        act.commit().await?;
        Ok(made)
    }
    .await;
    if outcome.is_err() {
        for key in keys {
            request.app.storage.remove(&key).await?;
        }
    }
    outcome
}

/// A fault in words.
fn said(request: &Request, fault: &Fault) -> (String, String, String) {
    let cx = request.cx();
    let place = match fault.line {
        Some(line) => cx.ta(
            "course-import-line",
            &[("path", fault.path.as_str().into()), ("line", line.to_string().into())],
        ),
        None => fault.path.clone(),
    };
    let what = cx.t(&format!("course-fault-{}", fault.what.key()));
    (place, what, fault.detail.clone())
}
