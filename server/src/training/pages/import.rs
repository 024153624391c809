//! Bringing a course as a folder that was packed.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, ImportPage};
use zip::ZipArchive;

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
use crate::training::rules::folder::media::{FOLDER, MOST_MEDIA, MOST_OF_MEDIA, slug_of};
use crate::training::rules::folder::{Fault, Files, MOST_FILES, MOST_IN_ALL, is_path, is_plain, is_slug, unknown};
use crate::training::{Volume, commands};

/// The most bytes of a packed folder: its texts, and the files that its lessons show.
const MOST: usize = 56 * 1024 * 1024;

/// The endings of pictures that are drawn anew as PNG.
const DRAWN_ANEW: [&str; 3] = ["jpg", "jpeg", "webp"];

/// Short names that are addresses of ours.
pub(super) const TAKEN: [&str; 2] = ["import", "new"];

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
    if !is_slug(slug) || TAKEN.contains(&slug) {
        refusals.push("slug", "course-import-no-slug");
    }
    let folder = match files.into_iter().find(|file| file.field == "file") {
        None => Err(Refusal::new("file", "course-import-no-file")),
        Some(file) => {
            // many bytes may come out of few: apart from the requests
            let unpacked = tokio::task::spawn_blocking(move || unpacked(&file.bytes)).await;
            unpacked
                .map_err(Error::internal)?
                .map_err(|why| Refusal::new("file", why))
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
                faults.extend(unknown(&volume.course, &OfNow(&request.current)));
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

/// A folder as it was packed: its texts, and the files that its lessons show by their short names.
#[derive(Debug, Default, PartialEq, Eq)]
struct Packed {
    files: Files,
    media: BTreeMap<String, Vec<u8>>,
    /// Short names under which more than one file came, with their paths.
    twice: BTreeMap<String, Vec<String>>,
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

/// The short name of the file of a medium by its path, with or without a folder around it; its true ending is found later.
fn medium(path: &str) -> Option<&str> {
    let (folder, file) = path.rsplit_once('/')?;
    let (slug, ending) = file.split_once('.')?;
    let known = slug_of(&format!("{FOLDER}x.{ending}")).is_some() || DRAWN_ANEW.contains(&ending);
    let own = folder == FOLDER.trim_end_matches('/') || folder.ends_with(&format!("/{}", FOLDER.trim_end_matches('/')));
    (own && known && is_slug(slug)).then_some(slug)
}

/// The files of a packed folder, where its course may stand in a folder of its own; the key of a message where it is none.
fn unpacked(bytes: &[u8]) -> Result<Packed, &'static str> {
    const BAD: &str = "course-import-bad-zip";
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BAD)?;
    // folders are entries too
    if archive.len() > 2 * MOST_FILES + MOST_MEDIA {
        return Err(BAD);
    }
    let mut files = Vec::new();
    let mut left = MOST_IN_ALL;
    let mut left_of_media = usize::try_from(MOST_OF_MEDIA).unwrap_or(usize::MAX);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| BAD)?;
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().map_err(|_| BAD)?.into_owned();
        let left = if medium(&name).is_some() {
            &mut left_of_media
        } else {
            &mut left
        };
        let mut content = Vec::new();
        // what an entry says of its size is not believed
        let most = u64::try_from(*left).unwrap_or(u64::MAX);
        entry
            .by_ref()
            .take(most + 1)
            .read_to_end(&mut content)
            .map_err(|_| BAD)?;
        *left = left.checked_sub(content.len()).ok_or(BAD)?;
        files.push((name, content));
    }
    let top = files
        .first()
        .and_then(|(name, _)| name.split_once('/'))
        .map(|(top, _)| format!("{top}/"));
    let own = top.filter(|top| {
        let manifest = format!("{top}course.toml");
        files.iter().all(|(name, _)| name.starts_with(top.as_str())) && files.iter().any(|(name, _)| *name == manifest)
    });
    let own = own.unwrap_or_default();
    let mut folder = Packed::default();
    let mut came: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, content) in files {
        let path = name.strip_prefix(&own).unwrap_or(&name);
        match medium(path).filter(|_| path.starts_with(FOLDER)) {
            Some(slug) => {
                came.entry(slug.to_owned()).or_default().push(path.to_owned());
                folder.media.insert(slug.to_owned(), content);
            }
            None if is_path(path) && slug_of(path).is_none() => {
                let text = String::from_utf8(content).map_err(|_| "course-import-bad-text")?;
                if !is_plain(&text) {
                    return Err("course-import-control");
                }
                folder.files.insert(path.to_owned(), text);
            }
            None => return Err("course-import-bad-text"),
        }
    }
    came.retain(|_, paths| paths.len() > 1);
    folder.twice = came;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_folder_is_found_with_or_without_one_around_it() {
        for top in ["", "my-course/"] {
            let names = [format!("{top}course.toml"), format!("{top}a/b.sq.md")];
            let bytes = packed(&[(&names[0], b"x"), (&names[1], b"y")]);
            let files = unpacked(&bytes).unwrap().files;
            assert_eq!(files.keys().collect::<Vec<_>>(), ["a/b.sq.md", "course.toml"]);
        }
    }

    #[test]
    fn files_that_lessons_show_are_told_from_texts_by_where_they_stand() {
        for top in ["", "my-course/"] {
            let names =
                ["course.toml", "media/map.jpg", "media/x.sq.md", "media.toml"].map(|name| format!("{top}{name}"));
            let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
            let folder = unpacked(&packed(&parts)).unwrap();
            assert_eq!(folder.media.keys().collect::<Vec<_>>(), ["map"]);
            assert_eq!(
                folder.files.keys().collect::<Vec<_>>(),
                ["course.toml", "media.toml", "media/x.sq.md"]
            );
        }
        // of two files of one short name none is chosen in silence
        let two = [
            ("course.toml", &b"x"[..]),
            ("media/map.jpg", b"x"),
            ("media/map.png", b"y"),
        ];
        let twice = unpacked(&packed(&two)).unwrap().twice;
        let told: Vec<(&str, String)> = twice
            .iter()
            .map(|(slug, paths)| (slug.as_str(), paths.join(" ")))
            .collect();
        assert_eq!(told, [("map", "media/map.jpg media/map.png".to_owned())]);
        // in no other folder, of no other kind
        for path in [
            "other/map.jpg",
            "media/map.exe",
            "media/map.svg",
            "media/../map.png",
            "a/media/map.png",
            "media/Map.png",
        ] {
            let bytes = packed(&[("course.toml", b"x"), (path, b"x")]);
            assert_eq!(unpacked(&bytes), Err("course-import-bad-text"), "{path}");
        }
        // a few kilobytes that would become many megabytes
        let bomb = packed(&[("course.toml", b"x"), ("media/map.png", &vec![0; 49_000_000])]);
        assert!(bomb.len() < 200_000);
        assert_eq!(unpacked(&bomb), Err("course-import-bad-zip"));
    }

    #[test]
    fn what_could_harm_is_refused() {
        let whole = packed(&[("course.toml", b"title")]);
        assert_eq!(unpacked(b"no zip"), Err("course-import-bad-zip"));
        assert_eq!(unpacked(&whole[..whole.len() / 2]), Err("course-import-bad-zip"));
        for path in [
            "../course.toml",
            "/etc/passwd",
            "a/../b.sq.md",
            "a/b/c.sq.md",
            "a/b.exe",
            "a\\b.sq.md",
        ] {
            let bytes = packed(&[("course.toml", b"x"), (path, b"x")]);
            assert_eq!(unpacked(&bytes), Err("course-import-bad-text"), "{path}");
        }
        assert_eq!(
            unpacked(&packed(&[("course.toml", &[0xff, 0xfe])])),
            Err("course-import-bad-text")
        );
        for hidden in ["\0", "\u{1b}", "\u{7f}"] {
            let bytes = packed(&[("course.toml", hidden.as_bytes())]);
            assert_eq!(unpacked(&bytes), Err("course-import-control"), "{hidden:?}");
        }
        // a few kilobytes that would become many megabytes
        let bomb = packed(&[("course.toml", &vec![b' '; MOST_IN_ALL + 1])]);
        assert!(bomb.len() < 100_000);
        assert_eq!(unpacked(&bomb), Err("course-import-bad-zip"));
        let many: Vec<String> = (0..=2 * MOST_FILES + MOST_MEDIA)
            .map(|n| format!("a/n{n}.sq.md"))
            .collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
        assert_eq!(unpacked(&packed(&many)), Err("course-import-bad-zip"));
    }
}
