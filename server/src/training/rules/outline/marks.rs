//! Marks by which forms tell whether somebody changed their part of a course meanwhile.

use sha2::{Digest, Sha256};

use super::{ENDINGS, Edit, find, manifest};
use crate::training::rules::folder::media::slug_of;
use crate::training::rules::folder::{self, Files, MEDIA};

/// Which part of a course a form changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// None: what is added stands beside whatever is there.
    Nothing,
    /// All of it.
    Whole,
    /// What the manifest says besides its modules.
    Settings,
    /// Which modules and items there are.
    Frame,
    /// An item with its files.
    Item(String),
    /// What it shows besides figures.
    Media,
    /// A module with all that is in it.
    Module(String),
    /// A file.
    File(String),
}

impl Edit {
    /// What a form must have seen as it is now: what is taken out goes with all that is in it, so nothing that somebody just
    /// wrote goes unseen.
    #[must_use]
    pub fn piece(&self) -> Piece {
        match self {
            Self::RemoveModule(module) => Piece::Module(module.clone()),
            Self::RemoveItem(module, item) => Piece::Item(format!("{module}/{item}")),
            Self::RemoveFile(path) => Piece::File(path.clone()),
            _ => Piece::Frame,
        }
    }
}

/// The mark by which a form tells whether somebody changed its part meanwhile.
#[must_use]
pub fn mark(files: &Files, piece: &Piece) -> String {
    let mut hash = Sha256::new();
    let mut feed = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    };
    match (piece, manifest(files)) {
        (Piece::Nothing, _) => return String::new(),
        (Piece::Item(at), Ok(course)) => {
            feed(&find(&course, at).map(|entry| format!("{entry:?}")).unwrap_or_default());
            for ending in ENDINGS {
                let path = format!("{at}{ending}");
                feed(files.get(&path).map_or("", String::as_str));
            }
        }
        (Piece::Module(slug), Ok(course)) => {
            for part in course.modules.iter().filter(|part| part.slug == *slug) {
                feed(&format!("{} {:?}", part.slug, part.title));
                for item in &part.items {
                    feed(&format!("{item:?}"));
                    for ending in ENDINGS {
                        let path = format!("{slug}/{}{ending}", item.slug);
                        feed(files.get(&path).map_or("", String::as_str));
                    }
                }
            }
        }
        (Piece::Media, _) => {
            let own = |path: &String| path == MEDIA || slug_of(path).is_some();
            for (path, text) in files.iter().filter(|(path, _)| own(path)) {
                feed(path);
                feed(text);
            }
        }
        (Piece::File(path), _) => feed(files.get(path).map_or("", String::as_str)),
        (Piece::Settings, Ok(mut course)) => {
            course.modules.clear();
            feed(&folder::manifest(&course));
        }
        (Piece::Frame, Ok(course)) => {
            for part in &course.modules {
                feed(&format!("{} {:?}", part.slug, part.title));
                part.items.iter().for_each(|item| feed(&item.slug));
            }
        }
        _ => {
            for (path, text) in files {
                feed(path);
                feed(text);
            }
        }
    }
    data_encoding::HEXLOWER.encode(hash.finalize().get(..12).unwrap_or_default())
}

/// Where the item stands now that a form saw with this mark, where somebody moved it meanwhile and changed nothing of it.
#[must_use]
pub fn moved(files: &Files, seen: &str) -> Option<String> {
    let course = manifest(files).ok()?;
    let mut all = course.modules.iter().flat_map(|part| {
        let items = part.items.iter();
        items.map(move |item| format!("{}/{}", part.slug, item.slug))
    });
    all.find(|at| mark(files, &Piece::Item(at.clone())) == seen)
}
