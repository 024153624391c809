//! Writing courses. Nobody but those who write them sees any of these pages: they show drafts and keys.

pub mod bank;
mod fields;
mod gone;
pub mod item;
pub mod list;
pub mod media;
pub mod outline;
pub mod preview;
mod questions;
mod said;
pub mod settings;
mod shown;

use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::writing::FaultLine;

use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::training::Volume;
use crate::training::queries::{self, OfNow, Writing};
use crate::training::rules::course::Course;
use crate::training::rules::folder::media::slug_of;
use crate::training::rules::folder::{Fault, Files, MANIFEST, MEDIA, Manifest, What, unknown};
use crate::training::rules::outline::{self as rules, find};

/// A course with its draft.
async fn written(request: &Request, slug: &str) -> Result<Writing, Error> {
    queries::writing(&request.app.db, &request.actor, request.app.clock.now(), slug).await
}

/// A course of which something is being written; where nothing is, there is nothing to change.
async fn drafted(request: &Request, slug: &str) -> Result<Writing, Error> {
    let writing = written(request, slug).await?;
    if writing.draft.is_none() {
        return Err(Error::NotFound);
    }
    Ok(writing)
}

/// What a page asks of its address: which of these words was just done; anything else that it does not know is refused.
fn done(request: &mut Request, words: &[&str]) -> Result<Option<String>, Error> {
    let done = request
        .params
        .one("done", |word| words.contains(&word).then(|| word.to_owned()));
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    Ok(done)
}

/// How a course is called.
fn title(request: &Request, files: &Files, slug: &str) -> String {
    let title = rules::manifest(files).map(|manifest| super::told(request, &manifest.title).0);
    title
        .ok()
        .filter(|title| !title.trim().is_empty())
        .unwrap_or_else(|| slug.to_owned())
}

/// A folder as it is read, and all that is wrong with it, names among it of what there is not.
async fn checked(request: &Request, slug: &str, files: &Files) -> Result<(Option<Course>, Vec<Fault>), Error> {
    let app = &request.app;
    let (volume, mut faults) = Volume::read(files, &request.app.config.public_url);
    let course = volume.map(|volume| volume.course);
    if let Some(course) = &course {
        let now = (&*request.current, &app.shelf, &*app.config.public_url);
        let known = OfNow::read(&app.db, now, course).await?;
        faults.extend(unknown(slug, (files, course), &known));
    }
    Ok((course, faults))
}

/// The item that a file belongs to.
fn at(path: &str) -> &str {
    path.split_once('.').map_or(path, |(at, _)| at)
}

/// Whether a fault is about an item.
fn is_of(fault: &Fault, item: &str) -> bool {
    at(&fault.path) == item
}

/// The line of a fault; the lines of what a course says of itself are nothing to those who write in the browser.
fn line_of(fault: &Fault) -> Option<usize> {
    fault.line.filter(|_| fault.path != MANIFEST)
}

/// Where a fault is, as those know it who write in the browser: the name of the item or of the module, where it has one.
fn place(request: &Request, manifest: Option<&Manifest>, fault: &Fault) -> String {
    let cx = request.cx();
    let item = manifest.and_then(|manifest| find(manifest, at(&fault.path)));
    let module = manifest.and_then(|manifest| {
        let of_it = fault.path == MANIFEST && fault.what == What::Empty;
        manifest.modules.iter().find(|one| of_it && one.slug == fault.detail)
    });
    let title = match (item, module) {
        (Some(item), _) => super::told(request, &item.title).0,
        (None, Some(module)) => super::told(request, &module.title).0,
        (None, None) if fault.path == MANIFEST => cx.t("write-fault-course"),
        (None, None) => fault.path.clone(),
    };
    let language = ["sq", "en"]
        .into_iter()
        .find(|language| item.is_some() && fault.line.is_some() && fault.path.contains(&format!(".{language}.")));
    let place = match language {
        Some(language) => format!("{title} · {}", cx.t(&format!("course-language-{language}"))),
        None => title,
    };
    match line_of(fault) {
        Some(line) => cx.ta(
            "course-import-line",
            &[("path", place.into()), ("line", line.to_string().into())],
        ),
        None => place,
    }
}

/// What is wrong, as those know it who write in the browser, who see no files.
fn what(request: &Request, manifest: Option<&Manifest>, fault: &Fault) -> String {
    let cx = request.cx();
    let known = manifest.is_some_and(|manifest| find(manifest, at(&fault.path)).is_some());
    match fault.what {
        What::NotThere if known && fault.path.ends_with(".toml") => return cx.t("write-fault-not-written"),
        What::NotThere if known => return cx.t("write-fault-no-text"),
        What::Empty if fault.path == MANIFEST && !fault.detail.is_empty() => return cx.t("write-fault-module-empty"),
        What::Empty if fault.path == MANIFEST => {
            let none = manifest.is_none_or(|manifest| manifest.modules.is_empty());
            return cx.t(if none {
                "write-fault-no-module"
            } else {
                "write-fault-no-title"
            });
        }
        _ => {}
    }
    let what = cx.t(&format!("course-fault-{}", fault.what.key()));
    if fault.detail.is_empty() {
        what
    } else {
        format!("{what} ({})", fault.detail)
    }
}

/// A fault in words, with where it is mended.
fn told_where(request: &Request, slug: &str, files: &Files, manifest: Option<&Manifest>, fault: &Fault) -> FaultLine {
    let cx = request.cx();
    let item = at(&fault.path);
    let known = manifest.is_some_and(|manifest| find(manifest, item).is_some());
    let href = match item.split_once('/') {
        Some((module, item)) if known => {
            let field = if fault.path.contains(".en.") { "en" } else { "sq" };
            let anchor = if fault.path.ends_with(".toml") {
                String::new()
            } else {
                format!("#f-text-{field}")
            };
            format!("{}{anchor}", cx.url(&paths::course_write(slug, module, item)))
        }
        _ if fault.path == MEDIA || slug_of(&fault.path).is_some() && fault.what != What::Unused => {
            cx.url(&paths::course_media_written(slug))
        }
        _ if fault.path == MANIFEST && matches!(fault.what, What::Percent | What::Months | What::Pages) => {
            cx.url(&paths::course_settings(slug))
        }
        _ if matches!(fault.what, What::NoCourse | What::Itself | What::Circle) => {
            format!("{}#f-prerequisites", cx.url(&paths::course_settings(slug)))
        }
        _ => format!("{}#outline", cx.url(&paths::course_outline(slug))),
    };
    let line = line_of(fault).and_then(|line| files.get(&fault.path)?.lines().nth(line.checked_sub(1)?));
    FaultLine {
        link: Link::new(place(request, manifest, fault), href),
        text: line.map(|line| line.trim().chars().take(200).collect()),
        what: what(request, manifest, fault),
    }
}
