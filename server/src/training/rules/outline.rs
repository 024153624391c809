//! Changing a course piece by piece. What is not touched keeps its bytes; what is taken out takes its files along.

mod marks;

use std::collections::BTreeSet;

use bashke_vocabulary::slugify;

use super::course::{Both, Grade};
use super::folder::{self, Entry, Files, Kind, MANIFEST, MEDIA, MOST_BYTES, MOST_FILES, MOST_IN_ALL, Manifest, Part};

pub use marks::{Piece, mark, moved};

/// The endings of the files of any item.
const ENDINGS: [&str; 5] = [".sq.md", ".en.md", ".sq.gift", ".en.gift", ".toml"];

/// A change to the frame of a course. Modules and items are named by their short names.
#[derive(Debug, Clone)]
pub enum Edit {
    /// Another module at the end.
    AddModule(Both),
    /// Another name for a module, and another short name.
    RenameModule {
        /// Which.
        module: String,
        /// Its new short name.
        slug: String,
        /// Its new name.
        title: Both,
    },
    /// A module goes with all that is in it.
    RemoveModule(String),
    /// A module goes up, or down.
    MoveModule(String, bool),
    /// Another item at the end of a module.
    AddItem {
        /// Where.
        module: String,
        /// What it is.
        kind: Kind,
        /// Its name.
        title: Both,
    },
    /// An item goes.
    RemoveItem(String, String),
    /// An item goes up, or down; from one module into the next.
    MoveItem(String, String, bool),
    /// A file that no item names goes.
    RemoveFile(String),
}

/// Why a change cannot be made: the key of a message.
pub type Why = &'static str;

const GONE: Why = "write-gone";
const TAKEN: Why = "write-slug-taken";
const NO_SLUG: Why = "write-no-slug";
const NO_TITLE: Why = "write-no-title";
const HELD: Why = "write-held";

/// The endings of the files of an item of a kind; others that bear its name belong to nothing.
const fn endings(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Lesson | Kind::Session => &[".sq.md", ".en.md"],
        Kind::Quiz => &[".sq.gift", ".en.gift"],
        Kind::Exercise | Kind::Assignment => &[".toml"],
    }
}

/// The manifest of a folder.
///
/// # Errors
/// Where it cannot be read.
pub fn manifest(files: &Files) -> Result<Manifest, Why> {
    let text = files.get(MANIFEST).map_or("", String::as_str);
    folder::form(text).map_err(|_| "write-no-manifest")
}

/// Puts a manifest into a folder; where it says what it said before, its bytes stay.
pub fn put_manifest(files: &mut Files, new: &Manifest) {
    if manifest(files).as_ref() != Ok(new) {
        files.insert(MANIFEST.to_owned(), folder::manifest(new));
    }
}

/// A course of nothing but its name.
#[must_use]
pub fn empty(title: Both) -> Files {
    let text = "level = \"beginner\"\nformat = \"online\"\n[title]\n";
    let mut files = Files::new();
    if let Ok(mut manifest) = folder::form::<Manifest>(text) {
        manifest.title = title;
        files.insert(MANIFEST.to_owned(), folder::manifest(&manifest));
    }
    files
}

/// The items for which sessions are held, `module/item`. A session knows its item by that name alone.
pub type Held = BTreeSet<String>;

/// Whether an item keeps its name: it is a session, and some are held for it.
fn is_held(held: &Held, module: &str, item: &Entry) -> bool {
    item.kind == Kind::Session && held.contains(&format!("{module}/{}", item.slug))
}

/// Changes the frame of a course, where what is `held` keeps its name. Gives what is to be looked at next: a module, or module
/// and item.
///
/// # Errors
/// Why not.
pub fn edit(files: &mut Files, edit: &Edit, held: &Held) -> Result<String, Why> {
    let mut course = manifest(files)?;
    let at = |course: &Manifest, slug: &str| course.modules.iter().position(|one| one.slug == slug).ok_or(GONE);
    let seen = match edit {
        Edit::AddModule(title) => {
            let taken = |slug: &str| course.modules.iter().any(|one| one.slug == slug);
            let slug = free(&named(title)?, taken);
            course.modules.push(Part {
                slug: slug.clone(),
                title: title.clone(),
                items: Vec::new(),
            });
            slug
        }
        Edit::RenameModule { module, slug, title } => {
            let index = at(&course, module)?;
            named(title)?;
            if !folder::is_slug(slug) {
                return Err(NO_SLUG);
            }
            if slug != module && course.modules.iter().any(|one| one.slug == *slug) {
                return Err(TAKEN);
            }
            let part = course.modules.get_mut(index).ok_or(GONE)?;
            if slug != module && part.items.iter().any(|item| is_held(held, module, item)) {
                return Err("write-held-module");
            }
            for item in &part.items {
                move_files(
                    files,
                    &format!("{module}/{}", item.slug),
                    &format!("{slug}/{}", item.slug),
                );
            }
            part.slug.clone_from(slug);
            part.title.clone_from(title);
            slug.clone()
        }
        Edit::RemoveModule(module) => {
            let index = at(&course, module)?;
            for item in course.modules.remove(index).items {
                remove_files(files, &format!("{module}/{}", item.slug));
            }
            String::new()
        }
        Edit::MoveModule(module, up) => {
            let index = at(&course, module)?;
            let other = if *up { index.checked_sub(1) } else { Some(index + 1) };
            if let Some(other) = other.filter(|other| *other < course.modules.len()) {
                course.modules.swap(index, other);
            }
            module.clone()
        }
        Edit::AddItem { module, kind, title } => {
            let index = at(&course, module)?;
            let part = course.modules.get_mut(index).ok_or(GONE)?;
            let slug = free(&named(title)?, |slug| part.items.iter().any(|one| one.slug == slug));
            part.items.push(Entry::new(*kind, &slug, title.clone()));
            format!("{module}/{slug}")
        }
        Edit::RemoveItem(module, item) => {
            let index = at(&course, module)?;
            let part = course.modules.get_mut(index).ok_or(GONE)?;
            let place = part.items.iter().position(|one| one.slug == *item).ok_or(GONE)?;
            part.items.remove(place);
            remove_files(files, &format!("{module}/{item}"));
            module.clone()
        }
        Edit::MoveItem(module, item, up) => move_item(&mut course, files, (module, item), *up, held)?,
        Edit::RemoveFile(path) => {
            if path == MANIFEST || path == MEDIA || is_used(&course, path) {
                return Err("write-file-used");
            }
            files.remove(path);
            String::new()
        }
    };
    put_manifest(files, &course);
    Ok(seen)
}

fn move_item(
    course: &mut Manifest,
    files: &mut Files,
    (module, item): (&str, &str),
    up: bool,
    held: &Held,
) -> Result<String, Why> {
    let index = course.modules.iter().position(|one| one.slug == module).ok_or(GONE)?;
    let part = course.modules.get_mut(index).ok_or(GONE)?;
    let place = part.items.iter().position(|one| one.slug == item).ok_or(GONE)?;
    let within = if up { place.checked_sub(1) } else { Some(place + 1) };
    if let Some(other) = within.filter(|other| *other < part.items.len()) {
        part.items.swap(place, other);
        return Ok(format!("{module}/{item}"));
    }
    let beyond = if up { index.checked_sub(1) } else { Some(index + 1) };
    let Some(beyond) = beyond.filter(|beyond| *beyond < course.modules.len()) else {
        return Ok(format!("{module}/{item}"));
    };
    let entry = course.modules.get(index).and_then(|part| part.items.get(place));
    if entry.is_some_and(|entry| is_held(held, module, entry)) {
        return Err(HELD);
    }
    let target = course.modules.get(beyond).ok_or(GONE)?;
    if target.items.iter().any(|one| one.slug == item) {
        return Err(TAKEN);
    }
    let to = format!("{}/{item}", target.slug);
    let entry = course.modules.get_mut(index).ok_or(GONE)?.items.remove(place);
    let target = course.modules.get_mut(beyond).ok_or(GONE)?;
    target.items.insert(if up { target.items.len() } else { 0 }, entry);
    move_files(files, &format!("{module}/{item}"), &to);
    Ok(to)
}

/// What a form says of an item besides what is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: Both,
    /// How long it takes.
    pub minutes: u16,
    /// The rules of a quiz.
    pub quiz: Option<QuizRules>,
    /// Whether one has to come to a session.
    pub required: Option<bool>,
}

/// The rules of a quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuizRules {
    /// How often it may be tried.
    pub attempts: u16,
    /// Which attempt counts.
    pub grade: Grade,
    /// When one is told.
    pub feedback: super::course::Feedback,
    /// Percent needed to pass.
    pub pass: u8,
    /// Whether answers come in another order each time.
    pub shuffle: bool,
    /// Minutes for an attempt.
    pub limit: Option<u16>,
    /// How many questions are drawn.
    pub draw: Option<usize>,
}

/// Changes an item: its rules, and its files by their endings; a text of nothing takes its file away. What is `held` keeps
/// its short name. Gives where it stands now.
///
/// # Errors
/// Why not.
pub fn set_item(
    files: &mut Files,
    at: &str,
    rules: &Rules,
    texts: &[(&str, String)],
    held: &Held,
) -> Result<String, Why> {
    let mut course = manifest(files)?;
    let (module, item) = at.split_once('/').ok_or(GONE)?;
    let part = course.modules.iter_mut().find(|one| one.slug == module).ok_or(GONE)?;
    named(&rules.title)?;
    if !folder::is_slug(&rules.slug) {
        return Err(NO_SLUG);
    }
    if rules.slug != item && part.items.iter().any(|one| one.slug == rules.slug) {
        return Err(TAKEN);
    }
    let entry = part.items.iter_mut().find(|one| one.slug == item).ok_or(GONE)?;
    if rules.slug != item && is_held(held, module, entry) {
        return Err(HELD);
    }
    entry.slug.clone_from(&rules.slug);
    entry.title.clone_from(&rules.title);
    entry.minutes = rules.minutes;
    if let Some(quiz) = &rules.quiz {
        entry.attempts = quiz.attempts;
        entry.grade = quiz.grade;
        entry.feedback = quiz.feedback;
        entry.pass = quiz.pass;
        entry.shuffle = quiz.shuffle;
        entry.limit = quiz.limit;
        entry.draw = quiz.draw;
    }
    entry.required = rules.required.unwrap_or(entry.required);
    let to = format!("{module}/{}", rules.slug);
    move_files(files, at, &to);
    for (ending, text) in texts {
        let path = format!("{to}{ending}");
        if text.trim().is_empty() {
            files.remove(&path);
        } else if !is_same_text(files.get(&path), text) {
            files.insert(path, ended(text));
        }
    }
    put_manifest(files, &course);
    Ok(to)
}

/// A browser sends a text without the line ends that stood at its end.
fn is_same_text(kept: Option<&String>, typed: &str) -> bool {
    kept.is_some_and(|kept| kept.replace("\r\n", "\n").trim_end() == typed.replace("\r\n", "\n").trim_end())
}

fn ended(text: &str) -> String {
    let mut text = text.trim_end().to_owned();
    text.push('\n');
    text
}

/// Whether a file belongs to an item.
fn is_used(course: &Manifest, path: &str) -> bool {
    let Some(dot) = path.find('.') else { return false };
    let (at, ending) = path.split_at(dot);
    find(course, at).is_some_and(|item| endings(item.kind).contains(&ending))
}

/// An item in the frame.
#[must_use]
pub fn find<'a>(course: &'a Manifest, at: &str) -> Option<&'a Entry> {
    let (module, item) = at.split_once('/')?;
    let part = course.modules.iter().find(|one| one.slug == module)?;
    part.items.iter().find(|one| one.slug == item)
}

/// Whether a folder is larger than one may be, and than it was: one that was brought so is made smaller piece by piece.
#[must_use]
pub fn grows_too_large(files: &Files, before: &Files) -> bool {
    let grown = |size: fn(&Files) -> usize, most: usize| size(files) > most && size(files) > size(before);
    let too_long = |files: &Files| {
        files
            .values()
            .map(|text| text.len().saturating_sub(MOST_BYTES))
            .sum::<usize>()
    };
    grown(Files::len, MOST_FILES)
        || grown(|files| files.values().map(String::len).sum(), MOST_IN_ALL)
        || too_long(files) > too_long(before)
}

fn move_files(files: &mut Files, from: &str, to: &str) {
    if from == to {
        return;
    }
    for ending in ENDINGS {
        if let Some(text) = files.remove(&format!("{from}{ending}")) {
            files.insert(format!("{to}{ending}"), text);
        }
    }
}

fn remove_files(files: &mut Files, at: &str) {
    for ending in ENDINGS {
        files.remove(&format!("{at}{ending}"));
    }
}

/// The short name that a name gives.
pub(super) fn named(title: &Both) -> Result<String, Why> {
    let slug: String = slugify(title.pick("sq").0).chars().take(60).collect();
    let slug = slug.trim_matches('-').to_owned();
    if title.pick("sq").0.trim().is_empty() {
        Err(NO_TITLE)
    } else if folder::is_slug(&slug) {
        Ok(slug)
    } else {
        Ok("x".to_owned())
    }
}

/// The short name, or with a number where it is taken.
pub(super) fn free(slug: &str, taken: impl Fn(&str) -> bool) -> String {
    std::iter::once(slug.to_owned())
        .chain((2..).map(|number| format!("{slug}-{number}")))
        .find(|slug| !taken(slug))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
