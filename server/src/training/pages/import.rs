//! Bringing a course as a folder that was packed.

mod packed;

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, ImportPage};

use packed::{Packed, unpacked};

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
use crate::training::rules::folder::{Fault, Files, is_slug, unknown};
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
            unpacked.map_err(Error::internal)?.map_err(packed::Unfit::refusal)
        }
    };
    let folder = match folder {
        Ok(folder) => with_media(&request, folder).await?,
        Err(refusal) => Err(vec![refusal]),
    };
    let mut page = ImportPage::default();
    match folder {
        Err(refused) => refusals.0.extend(refused),
        Ok((folder, mut media)) => {
            let (volume, mut faults) = Volume::read(&folder, &request.app.config.public_url);
            if let Some(volume) = &volume {
                let app = &request.app;
                let now = (&*request.current, &app.shelf, &*app.config.public_url);
                let known = OfNow::read(&app.db, now, &volume.course).await?;
                faults.extend(unknown(slug, (&folder, &volume.course), &known));
            }
            page.faults = faults.iter().map(|fault| said(&request, fault)).collect();
            let draft = fields.text("do") == "draft";
            if draft && volume.is_some() && refusals.0.is_empty() {
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
            } else if !faults.is_empty() {
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

/// The texts of a folder with the lines that stand for its files, which were checked.
type Sound = (Files, Vec<Checked>);

async fn with_media(request: &Request, folder: Packed) -> Result<Result<Sound, Vec<Refusal>>, Error> {
    let Packed {
        mut files,
        media,
        twice,
    } = folder;
    let (mut sound, mut refused) = (Vec::new(), Vec::new());
    // of two files of one short name none is chosen in silence
    refused.extend(twice.into_iter().map(|(slug, paths)| {
        Refusal::new("file", "course-import-twice")
            .with("slug", slug)
            .with("paths", paths.join(", "))
    }));
    for (slug, bytes) in media {
        match media::checked(request, &slug, bytes).await? {
            Ok(file) => {
                files.insert(file.stored.path(&slug), file.stored.line());
                sound.push(file);
            }
            Err(refusal) => refused.push(Refusal {
                field: "file",
                ..refusal
            }),
        }
    }
    Ok(if refused.is_empty() {
        Ok((files, sound))
    } else {
        Err(refused)
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
