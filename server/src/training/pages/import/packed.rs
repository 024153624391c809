//! A packed folder of a course, unpacked: nothing of it is believed before it is looked at.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::platform::refusal::Refusal;
use crate::training::rules::folder::media::{FOLDER, MOST_MEDIA, MOST_OF_MEDIA, slug_of};
use crate::training::rules::folder::{Files, MOST_FILES, MOST_IN_ALL, is_path, is_slug, unseen};

/// How much is shown of a path that is not taken.
const SHOWN: usize = 120;

/// The endings of pictures that are drawn anew as PNG.
const DRAWN_ANEW: [&str; 3] = ["jpg", "jpeg", "webp"];

/// Why a packed folder, or a file in it, is not read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It is no whole archive that opens without a password.
    Broken,
    /// It holds too many files, or too many bytes.
    Much,
    /// A file stands at a path, or is of a kind, that courses do not have.
    Path(String),
    /// A file is no text.
    Text(String),
    /// A text has signs that cannot be seen, the first in this line.
    Signs(String, usize),
}

impl Unfit {
    /// As it is told, of the folder or of its file.
    pub(super) fn refusal(&self) -> Refusal {
        let refusal = |message| Refusal::new("file", message);
        let of = |message| refusal(message).with("path", self.path());
        match self {
            Self::Broken => refusal("course-import-bad-zip"),
            Self::Much => refusal("course-import-much"),
            Self::Path(_) => of("course-import-bad-path"),
            Self::Text(_) => of("course-import-bad-text"),
            Self::Signs(_, line) => of("course-import-control").with("line", line.to_string()),
        }
    }

    /// The path of the file, as far as it is shown; empty where it is the folder.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Broken | Self::Much => String::new(),
            Self::Path(path) | Self::Text(path) | Self::Signs(path, _) => path.chars().take(SHOWN).collect(),
        }
    }
}

/// A folder as it was packed: its texts, and the files that its lessons show by their short names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Packed {
    /// Its texts.
    pub files: Files,
    /// The files that its lessons show.
    pub media: BTreeMap<String, Vec<u8>>,
    /// Short names under which more than one file came, with their paths.
    pub twice: BTreeMap<String, Vec<String>>,
    /// Files that are not taken. Those that should be texts stand among the texts as far as they can be read, so that what
    /// else is wrong is told with them; nothing of the folder is kept where there are any.
    pub unfit: Vec<Unfit>,
}

/// The short name of the file of a medium by its path, with or without a folder around it; its true ending is found later.
fn medium(path: &str) -> Option<&str> {
    let (folder, file) = path.rsplit_once('/')?;
    let (slug, ending) = file.split_once('.')?;
    let known = slug_of(&format!("{FOLDER}x.{ending}")).is_some() || DRAWN_ANEW.contains(&ending);
    let own = folder == FOLDER.trim_end_matches('/') || folder.ends_with(&format!("/{}", FOLDER.trim_end_matches('/')));
    (own && known && is_slug(slug)).then_some(slug)
}

/// A text without what no database keeps: names in it are looked up, whatever else it holds.
fn legible(text: String) -> String {
    let bad = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    match text.contains(bad) {
        true => text.replace(bad, ""),
        false => text,
    }
}

/// The files of a packed folder, where its course may stand in a folder of its own.
///
/// # Errors
/// Why it is none; what is wrong with single files is told of each.
pub(super) fn unpacked(bytes: &[u8]) -> Result<Packed, Unfit> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unfit::Broken)?;
    // folders are entries too
    if archive.len() > 2 * MOST_FILES + MOST_MEDIA {
        return Err(Unfit::Much);
    }
    let mut files = Vec::new();
    let mut left = MOST_IN_ALL;
    let mut left_of_media = usize::try_from(MOST_OF_MEDIA).unwrap_or(usize::MAX);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| Unfit::Broken)?;
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().map_err(|_| Unfit::Broken)?.into_owned();
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
            .map_err(|_| Unfit::Broken)?;
        *left = left.checked_sub(content.len()).ok_or(Unfit::Much)?;
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
                let text = match String::from_utf8(content) {
                    Ok(text) => {
                        let line = unseen(&text);
                        folder
                            .unfit
                            .extend(line.map(|line| Unfit::Signs(path.to_owned(), line)));
                        text
                    }
                    Err(error) => {
                        folder.unfit.push(Unfit::Text(path.to_owned()));
                        String::from_utf8_lossy(error.as_bytes()).into_owned()
                    }
                };
                folder.files.insert(path.to_owned(), legible(text));
            }
            None => folder.unfit.push(Unfit::Path(path.to_owned())),
        }
    }
    came.retain(|_, paths| paths.len() > 1);
    folder.twice = came;
    Ok(folder)
}

#[cfg(test)]
mod tests;
