//! A course as a folder of text files: `course.toml`, lessons and sessions in Markdown, quizzes in GIFT, exercises and
//! assignments in TOML, and the files that lessons show. The same folder is what is kept in the database, what the seeds ship and what is exported.

mod applied;
mod check;
mod drawing;
mod forms;
mod known;
mod lines;
pub mod media;
#[cfg(test)]
mod round_trip;
mod twins;
mod unread;
mod whole;
mod write;

use std::collections::BTreeMap;

use super::gift;
use crate::platform::signs::is_hidden;

pub use check::{MONTHS, partly, read};
pub use forms::{AssignmentForm, CertificateForm, Entry, ExerciseForm, Kind, Manifest, Part, PlacesForm};
pub use known::{Known, unknown};
pub use media::{MEDIA, MediaForm, MediumForm, Stored};
pub use unread::{Unread, form};
pub use write::{assignment, exercise, files, item, manifest, media as media_file};

/// The file that says what a course is made of.
pub const MANIFEST: &str = "course.toml";

/// The most files.
pub const MOST_FILES: usize = 400;

/// The most bytes of a file.
pub const MOST_BYTES: usize = 256 * 1024;

/// The most bytes of all files.
pub const MOST_IN_ALL: usize = 4 * 1024 * 1024;

/// The files of a course by their paths.
pub type Files = BTreeMap<String, String>;

/// What is wrong with a folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// In which file.
    pub path: String,
    /// In which line; none where it is about the whole.
    pub line: Option<usize>,
    /// What it is.
    pub what: What,
    /// The word that it is about, with those that would hold, or the line itself; may be empty.
    pub detail: String,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// There are too many files, or too much in one.
    TooMuch,
    /// A path is no path of a course.
    Path,
    /// A file that is named is not there.
    NotThere,
    /// A file is named nowhere.
    Unused,
    /// The file is no TOML.
    Toml,
    /// A key is not known.
    UnknownKey,
    /// A key is missing.
    MissingKey,
    /// A word is none of those that hold there.
    UnknownWord,
    /// A value is of another kind, or beyond what its kind holds.
    Kind,
    /// A key stands twice.
    Twice,
    /// A short name is none, or stands twice.
    Slug,
    /// There is nothing in it.
    Empty,
    /// A percentage is above 100.
    Percent,
    /// So many months no certificate holds.
    Months,
    /// A period is none.
    Period,
    /// A tolerance is none.
    Tolerance,
    /// There is no dataset of this name.
    Dataset,
    /// There is no indicator of this name.
    Indicator,
    /// There is no place of this name.
    Place,
    /// There is no pinned figure of this code.
    Figure,
    /// At this address the platform draws nothing.
    View,
    /// What should come before is no course that is offered.
    NoCourse,
    /// A course should come before itself.
    Itself,
    /// Each of two courses should come before the other.
    Circle,
    /// There are not enough to choose from.
    Choices,
    /// A line of a rubric or an assignment gives so many points as none may, or a level more than its line.
    Points,
    /// The points of the lines of a rubric are not those of the assignment.
    Sum,
    /// There is no work of as many pages as the certificate of application asks for.
    Pages,
    /// The questions of the two languages are not the same ones.
    Languages,
    /// There are too many media, or too much in them.
    MuchMedia,
    /// A text names a medium that the course does not have.
    NoMedium,
    /// A picture is not described.
    NoAlt,
    /// A recording has no transcript.
    NoTranscript,
    /// An address leads nowhere, or is not a safe one.
    Address,
    /// A question has a fault; the code says which.
    Question(gift::Code),
}

impl What {
    /// The end of the key of the message that says so.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooMuch => "too-much",
            Self::Path => "path",
            Self::NotThere => "not-there",
            Self::Unused => "unused",
            Self::Toml => "toml",
            Self::UnknownKey => "unknown-key",
            Self::MissingKey => "missing-key",
            Self::UnknownWord => "unknown-word",
            Self::Kind => "kind",
            Self::Twice => "twice",
            Self::Slug => "slug",
            Self::Empty => "empty",
            Self::Percent => "percent",
            Self::Months => "months",
            Self::Period => "period",
            Self::Tolerance => "tolerance",
            Self::Dataset => "dataset",
            Self::Indicator => "indicator",
            Self::Place => "place",
            Self::Figure => "figure",
            Self::View => "view",
            Self::NoCourse => "no-course",
            Self::Itself => "itself",
            Self::Circle => "circle",
            Self::Choices => "choices",
            Self::Points => "points",
            Self::Sum => "sum",
            Self::Pages => "pages",
            Self::Languages => "languages",
            Self::MuchMedia => "much-media",
            Self::NoMedium => "no-medium",
            Self::NoAlt => "no-alt",
            Self::NoTranscript => "no-transcript",
            Self::Address => "address",
            Self::Question(code) => code.key(),
        }
    }
}

/// Whether a word may be a short name.
#[must_use]
pub fn is_slug(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !word.is_empty() && word.len() <= 80 && word.chars().all(plain) && !word.starts_with('-') && !word.ends_with('-')
}

/// In which line a text first has something in it that cannot be seen: what a database may not even keep, or what lets it be
/// read otherwise than it stands. The mark with which some programs begin their files is none.
#[must_use]
pub fn unseen(text: &str) -> Option<usize> {
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let at = text.find(|c| control(c) || is_hidden(c))?;
    Some(1 + text[..at].matches('\n').count())
}

/// A text as it was typed, without signs that cannot be seen: nobody who types means them.
#[must_use]
pub fn seen(text: &str) -> String {
    text.chars().filter(|c| !is_hidden(*c)).collect()
}

/// Whether a path may stand in the folder of a course: what says what it is made of, or one folder and a file with an
/// ending of ours.
#[must_use]
pub fn is_path(path: &str) -> bool {
    if path == MANIFEST || path == MEDIA || media::slug_of(path).is_some() {
        return true;
    }
    let Some((folder, file)) = path.split_once('/') else {
        return false;
    };
    let stem = [".sq.md", ".en.md", ".sq.gift", ".en.gift", ".toml"]
        .iter()
        .find_map(|ending| file.strip_suffix(ending));
    is_slug(folder) && stem.is_some_and(is_slug)
}

fn fault(path: &str, line: Option<usize>, what: What, detail: impl Into<String>) -> Fault {
    Fault {
        path: path.to_owned(),
        line,
        what,
        detail: detail.into(),
    }
}
