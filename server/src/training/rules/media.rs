//! Changing what a course shows besides figures: bringing a medium, changing what is said of it, taking it away.

use super::course::Both;
use super::folder::media::{FOLDER, MOST_MEDIA, MOST_OF_MEDIA, Sort, elsewhere, slug_of, stored};
use super::folder::{self, Files, MEDIA, MediaForm, MediumForm, Stored};
use super::lesson;
use super::outline::{Why, free, named};

/// What a form says of a medium.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Its name.
    pub title: Both,
    /// What a picture shows.
    pub alt: Both,
    /// What is said and shown in a recording.
    pub transcript: Both,
    /// Where it lies, where not with us.
    pub link: Option<String>,
    /// The file that came; none where the one that is there stays.
    pub file: Option<Stored>,
}

/// The media of a folder as they are written.
///
/// # Errors
/// Where `media.toml` cannot be read.
pub fn form(files: &Files) -> Result<MediaForm, Why> {
    let text = files.get(MEDIA).map_or("", String::as_str);
    folder::form(text).map_err(|_| "media-no-list")
}

fn put(files: &mut Files, form: &MediaForm) {
    if form.media.is_empty() {
        files.remove(MEDIA);
    } else {
        files.insert(MEDIA.to_owned(), folder::media_file(form));
    }
}

/// The line that stands for the file of a medium; none where it has none.
#[must_use]
pub fn file_of(files: &Files, slug: &str) -> Option<Stored> {
    let (_, line) = stored(files).find(|(known, _)| *known == slug)?;
    Stored::read(line)
}

/// What is missing in what is said of a medium, by the field: a picture is described, a recording has a transcript.
///
/// # Errors
/// The field, and why not.
fn whole(said: &Said, kept: Option<&Stored>) -> Result<(), (&'static str, Why)> {
    let nothing = |text: &Both| text.pick("sq").0.trim().is_empty();
    if said.title.sq.trim().is_empty() {
        return Err(("title-sq", "write-no-title"));
    }
    if let Some(link) = &said.link {
        return match elsewhere(link) {
            Some(_) => Ok(()),
            None => Err(("link", "media-no-link")),
        };
    }
    match said.file.as_ref().or(kept).map(Stored::sort) {
        None => Err(("files", "media-no-file")),
        Some(Sort::Picture) if nothing(&said.alt) => Err(("alt-sq", "media-no-alt")),
        Some(Sort::Audio | Sort::Video) if nothing(&said.transcript) => Err(("transcript-sq", "media-no-transcript")),
        Some(_) => Ok(()),
    }
}

/// Brings a medium, or changes the one of this short name. Gives its short name.
///
/// # Errors
/// The field, and why not.
pub fn set(files: &mut Files, slug: Option<&str>, said: &Said) -> Result<String, (&'static str, Why)> {
    let mut all = form(files).map_err(|why| ("title-sq", why))?;
    let kept = slug.and_then(|slug| file_of(files, slug));
    whole(said, kept.as_ref())?;
    let slug = match slug {
        Some(slug) => slug.to_owned(),
        None => {
            if all.media.len() >= MOST_MEDIA {
                return Err(("files", "media-too-many"));
            }
            let named = named(&said.title).map_err(|why| ("title-sq", why))?;
            free(&named, |slug| {
                all.media.iter().any(|one| one.slug == slug) || stored(files).any(|(known, _)| known == slug)
            })
        }
    };
    let text = |text: &Both| Both {
        sq: text.sq.trim_end().to_owned(),
        en: text.en.trim_end().to_owned(),
    };
    let new = MediumForm {
        slug: slug.clone(),
        title: said.title.clone(),
        link: said.link.clone(),
        alt: text(&said.alt),
        transcript: text(&said.transcript),
    };
    match all.media.iter_mut().find(|one| one.slug == slug) {
        Some(there) => *there = new,
        None => all.media.push(new),
    }
    if said.file.is_some() || said.link.is_some() {
        remove_files(files, &slug);
    }
    if let Some(file) = said.file.as_ref().filter(|_| said.link.is_none()) {
        files.insert(file.path(&slug), file.line());
    }
    if bytes(files) > MOST_OF_MEDIA {
        return Err(("files", "media-too-much"));
    }
    put(files, &all);
    Ok(slug)
}

/// Takes a medium away, with its file.
///
/// # Errors
/// Why not.
pub fn remove(files: &mut Files, slug: &str) -> Result<(), Why> {
    let mut all = form(files)?;
    all.media.retain(|one| one.slug != slug);
    remove_files(files, slug);
    put(files, &all);
    Ok(())
}

fn remove_files(files: &mut Files, slug: &str) {
    files.retain(|path, _| !path.starts_with(FOLDER) || slug_of(path) != Some(slug));
}

/// How many bytes the files of media have together.
#[must_use]
pub fn bytes(files: &Files) -> u64 {
    stored(files)
        .filter_map(|(_, line)| Stored::read(line))
        .map(|one| one.bytes)
        .sum()
}

/// The items whose texts show a medium, `module/item`, each once.
#[must_use]
pub fn shown_in<'a>(files: &'a Files, slug: &str) -> Vec<&'a str> {
    let mut all: Vec<&str> = files
        .iter()
        .filter(|(path, text)| path.contains('/') && lesson::media(text).any(|(_, named)| named == slug))
        .filter_map(|(path, _)| path.split_once('.').map(|(at, _)| at))
        .collect();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored_as(media_type: &str) -> Stored {
        Stored {
            media_type: media_type.to_owned(),
            bytes: 5,
            size: None,
            digest: "0a".repeat(32),
        }
    }

    fn said(media_type: &str) -> Said {
        Said {
            title: Both {
                sq: "Harta e Lezhës".to_owned(),
                en: String::new(),
            },
            file: Some(stored_as(media_type)),
            ..Said::default()
        }
    }

    #[test]
    fn a_picture_is_described_and_a_recording_has_a_transcript() {
        let mut files = Files::new();
        let why = |files: &mut Files, said: &Said| set(files, None, said).unwrap_err().1;
        assert_eq!(why(&mut files, &said("image/png")), "media-no-alt");
        for kind in ["audio/mpeg", "video/mp4"] {
            assert_eq!(why(&mut files, &said(kind)), "media-no-transcript");
        }
        let nothing = Said {
            file: None,
            ..said("image/png")
        };
        assert_eq!(why(&mut files, &nothing), "media-no-file");
        let link = Said {
            link: Some("http://a.al".to_owned()),
            ..nothing
        };
        assert_eq!(why(&mut files, &link), "media-no-link");
        assert_eq!(files, Files::new());
        assert!(set(&mut files, None, &said("application/pdf")).is_ok());
    }

    #[test]
    fn a_medium_is_brought_changed_and_taken_away() {
        let mut files = Files::new();
        let described = Said {
            alt: Both {
                sq: "Një hartë".to_owned(),
                en: String::new(),
            },
            ..said("image/png")
        };
        assert_eq!(set(&mut files, None, &described).unwrap(), "harta-e-lezhes");
        assert_eq!(set(&mut files, None, &described).unwrap(), "harta-e-lezhes-2");
        files.insert("m/l.sq.md".to_owned(), "Shihni:\n\n@media harta-e-lezhes\n".to_owned());
        assert_eq!(shown_in(&files, "harta-e-lezhes"), ["m/l"]);
        assert_eq!(shown_in(&files, "harta-e-lezhes-2"), Vec::<&str>::new());
        // another kind of file takes the place of the first
        let other = Said {
            file: Some(stored_as("application/pdf")),
            ..described.clone()
        };
        set(&mut files, Some("harta-e-lezhes"), &other).unwrap();
        assert!(files.contains_key("media/harta-e-lezhes.pdf") && !files.contains_key("media/harta-e-lezhes.png"));
        // without another file the one that is there stays
        let kept = Said { file: None, ..other };
        set(&mut files, Some("harta-e-lezhes"), &kept).unwrap();
        assert!(files.contains_key("media/harta-e-lezhes.pdf"));
        remove(&mut files, "harta-e-lezhes").unwrap();
        remove(&mut files, "harta-e-lezhes-2").unwrap();
        assert_eq!(files.keys().collect::<Vec<_>>(), ["m/l.sq.md"]);
    }
}
