//! Pictures and files of experiences and of projects: whose they are, and what is said of them, out of what was typed.

use bashke_vocabulary::SubjectKind;

use super::profile::one_line;
use super::said::language;
use crate::platform::forms::Fields;
use crate::platform::refusal::Refusals;

/// Whose pictures and files they are, with its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaOf {
    /// Those of an experience.
    Experience(i32),
    /// Those of a project.
    Project(i32),
}

impl MediaOf {
    /// The key of the experience or the project.
    #[must_use]
    pub const fn id(self) -> i32 {
        match self {
            Self::Experience(id) | Self::Project(id) => id,
        }
    }

    /// What that is.
    #[must_use]
    pub const fn kind(self) -> SubjectKind {
        match self {
            Self::Experience(_) => SubjectKind::Experience,
            Self::Project(_) => SubjectKind::Project,
        }
    }
}

/// The most pictures of one, and the most files.
pub const MEDIA_MOST: usize = 6;

/// The longest text for those who do not see a picture, and the longest title.
const TITLE_MOST: usize = 200;

/// The longest caption.
const CAPTION_MOST: usize = 300;

/// What is said of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaText {
    /// Whether it is a picture.
    pub picture: bool,
    /// What the picture shows, or how the file is called.
    pub title: String,
    /// What stands below the picture.
    pub caption: Option<String>,
    /// The language of both.
    pub language: &'static str,
}

/// Reads what is said of a picture: what it shows must be said.
///
/// # Errors
/// All that is refused.
pub fn picture_text(fields: &Fields) -> Result<MediaText, Refusals> {
    let mut refused = Refusals::default();
    let title = said(fields, "alt", TITLE_MOST, &mut refused);
    if title.is_none() && !refused.0.iter().any(|one| one.field == "alt") {
        refused.push("alt", "files-picture-alt-missing");
    }
    let caption = said(fields, "caption", CAPTION_MOST, &mut refused);
    let language = language(fields, &mut refused);
    whole(true, title, caption, language, refused)
}

/// Reads what is said of a file: its title.
///
/// # Errors
/// All that is refused.
pub fn file_text(fields: &Fields) -> Result<MediaText, Refusals> {
    let mut refused = Refusals::default();
    let title = said(fields, "title", TITLE_MOST, &mut refused);
    if title.is_none() && !refused.0.iter().any(|one| one.field == "title") {
        refused.push("title", "files-file-title-missing");
    }
    let language = language(fields, &mut refused);
    whole(false, title, None, language, refused)
}

fn said(fields: &Fields, field: &'static str, most: usize, refused: &mut Refusals) -> Option<String> {
    one_line(fields, field, most).unwrap_or_else(|refusal| {
        refused.0.push(refusal);
        None
    })
}

fn whole(
    picture: bool,
    title: Option<String>,
    caption: Option<String>,
    language: Option<&'static str>,
    refused: Refusals,
) -> Result<MediaText, Refusals> {
    match (title, language) {
        (Some(title), Some(language)) if refused.0.is_empty() => Ok(MediaText {
            picture,
            title,
            caption,
            language,
        }),
        _ => Err(refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(typed: &[(&str, &str)]) -> Fields {
        let typed = typed
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        typed.collect()
    }

    fn at(refused: Result<MediaText, Refusals>) -> Vec<(&'static str, &'static str)> {
        let refused = refused.err().unwrap_or_default();
        refused.0.iter().map(|one| (one.field, one.message)).collect()
    }

    #[test]
    fn what_a_picture_shows_must_be_said_and_its_caption_need_not() {
        let told = picture_text(&fields(&[("alt", " Njerëz  në sallë "), ("language", "sq")]));
        let told = told.map(|told| (told.picture, told.title, told.caption, told.language));
        assert_eq!(told.ok(), Some((true, "Njerëz në sallë".to_owned(), None, "sq")));
        assert_eq!(
            at(picture_text(&fields(&[("caption", "Salla")]))),
            [
                ("alt", "files-picture-alt-missing"),
                ("language", "post-language-missing")
            ]
        );
        let long = "a".repeat(CAPTION_MOST + 1);
        let typed = [("alt", long.as_str()), ("caption", long.as_str()), ("language", "en")];
        assert_eq!(
            at(picture_text(&fields(&typed))),
            [("alt", "organisations-too-long"), ("caption", "organisations-too-long")]
        );
    }

    #[test]
    fn a_file_is_called_something() {
        assert_eq!(
            at(file_text(&fields(&[("language", "sq"), ("alt", "x")]))),
            [("title", "files-file-title-missing")]
        );
        assert!(file_text(&fields(&[("language", "sq"), ("title", "Pyetësori")])).is_ok());
    }
}
