//! Bringing a course as a folder that was packed.

use std::io::{Cursor, Read};

use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, ImportPage};
use zip::ZipArchive;

use super::told;
use crate::platform::errors::Error;
use crate::platform::forms::{PostedFiles, see_other};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::rules::folder::{Fault, Files, MOST_FILES, MOST_IN_ALL, is_path, is_plain, is_slug};
use crate::training::{Volume, commands};

/// The most bytes of a packed folder.
const MOST: usize = 5 * 1024 * 1024;

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
pub async fn submit(sent: PostedFiles<MOST>) -> Result<Response, Error> {
    let PostedFiles { request, fields, files } = sent;
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
    let mut page = ImportPage::default();
    match folder {
        Err(refusal) => refusals.0.push(refusal),
        Ok(folder) => {
            let (volume, faults) = Volume::read(&folder, &request.app.config.public_url);
            page.faults = faults.iter().map(|fault| said(&request, fault)).collect();
            let draft = fields.text("do") == "draft";
            if draft && volume.is_some() && refusals.0.is_empty() {
                // a draft may have faults: they are mended in the browser
                let act = request.act().await?;
                match commands::bring_draft(&act, slug, &folder, false).await {
                    Ok(()) => {
                        act.commit().await?;
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
                    let act = request.act().await?;
                    match commands::publish_folder(&act, slug, &folder).await {
                        Ok(_) => {
                            act.commit().await?;
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

/// The files of a packed folder, where its course may stand in a folder of its own; the key of a message where it is none.
fn unpacked(bytes: &[u8]) -> Result<Files, &'static str> {
    const BAD: &str = "course-import-bad-zip";
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BAD)?;
    // folders are entries too
    if archive.len() > 2 * MOST_FILES {
        return Err(BAD);
    }
    let mut files = Vec::new();
    let mut left = MOST_IN_ALL;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| BAD)?;
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().map_err(|_| BAD)?.into_owned();
        let mut text = Vec::new();
        // what an entry says of its size is not believed
        let most = u64::try_from(left).unwrap_or(u64::MAX);
        entry.by_ref().take(most + 1).read_to_end(&mut text).map_err(|_| BAD)?;
        left = left.checked_sub(text.len()).ok_or(BAD)?;
        let text = String::from_utf8(text).map_err(|_| "course-import-bad-text")?;
        if !is_plain(&text) {
            return Err("course-import-control");
        }
        files.push((name, text));
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
    let named = files.into_iter().map(|(name, text)| {
        let path = name.strip_prefix(&own).unwrap_or(&name).to_owned();
        if is_path(&path) {
            Ok((path, text))
        } else {
            Err("course-import-bad-text")
        }
    });
    named.collect()
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
            let files = unpacked(&bytes).unwrap();
            assert_eq!(files.keys().collect::<Vec<_>>(), ["a/b.sq.md", "course.toml"]);
        }
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
        let many: Vec<String> = (0..=2 * MOST_FILES).map(|n| format!("a/n{n}.sq.md")).collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
        assert_eq!(unpacked(&packed(&many)), Err("course-import-bad-zip"));
    }
}
