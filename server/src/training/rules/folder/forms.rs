//! The TOML files of a folder as they are written: every key of theirs, before anything is checked of what they say.

use serde::Deserialize;

use super::whole::Ours;
use crate::training::rules::course::{Admission, Both, BothLists, Criterion, Feedback, Format, Grade, Level, Theme};
use crate::training::rules::exercise::{Extreme, Kind as Asks};
use crate::training::rules::words::words;

/// `course.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// How much one should know before.
    pub level: Level,
    /// Where it takes place.
    pub format: Format,
    /// What it is about.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// Short names of courses that come before it.
    #[serde(default)]
    pub prerequisites: Vec<String>,
    /// Percent of the points that are needed.
    #[serde(default = "pass")]
    pub pass: u8,
    /// Who teaches it.
    #[serde(default)]
    pub trainer: String,
    /// Who may take it.
    #[serde(default = "open")]
    pub enrolment: Admission,
    /// Its name.
    pub title: Both,
    /// One or two sentences.
    #[serde(default)]
    pub summary: Both,
    /// For whom it is.
    #[serde(default)]
    pub audience: Both,
    /// What one can do afterwards.
    #[serde(default)]
    pub aims: BothLists,
    /// Which certificates it gives.
    #[serde(default)]
    pub certificate: CertificateForm,
    /// Its parts.
    #[serde(default)]
    pub modules: Vec<Part>,
}

/// Which certificates a course gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateForm {
    /// That of attendance.
    #[serde(default = "yes")]
    pub attendance: bool,
    /// That for work that was validated; where nothing is said, if there is an assignment.
    pub applied: Option<bool>,
    /// For how many months they hold; for good where nothing is said.
    pub months: Option<u16>,
}

impl Default for CertificateForm {
    fn default() -> Self {
        Self {
            attendance: true,
            applied: None,
            months: None,
        }
    }
}

/// A module.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: Both,
    /// What is in it.
    #[serde(default)]
    pub items: Vec<Entry>,
}

/// Modules and items without those of which it is not known what they are, since something else stands in for it.
pub(super) fn as_written(modules: Vec<Part>, ours: &Ours) -> Vec<Part> {
    let known = modules.into_iter().enumerate().filter_map(|(number, mut module)| {
        let at = format!("modules.{number}");
        let [slug, items] = ["slug", "items"].map(|key| format!("{at}.{key}"));
        if ours.is(&at) || ours.is(&slug) || ours.is(&items) {
            return None;
        }
        let all = module.items.len();
        let known = module.items.into_iter().enumerate();
        let known = known.filter(|(number, _)| !ours.within(&format!("{items}.{number}")));
        module.items = known.map(|(_, item)| item).collect();
        // one of which all items are unknown is not empty
        (module.items.len() == all || !module.items.is_empty()).then_some(module)
    });
    known.collect()
}

words! {
    /// What an item is.
    Kind {
        /// A text.
        Lesson => "lesson",
        /// Questions.
        Quiz => "quiz",
        /// A question about the platform's own figures.
        Exercise => "exercise",
        /// Work to be handed in.
        Assignment => "assignment",
        /// A meeting, held several times.
        Session => "session",
    }
}

/// An item, with the rules of a quiz or a session.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: Both,
    /// How long it takes.
    #[serde(default)]
    pub minutes: u16,
    /// How often a quiz may be tried; as often as one likes where it is zero.
    #[serde(default)]
    pub attempts: u16,
    /// Which attempt counts.
    #[serde(default = "best")]
    pub grade: Grade,
    /// When one is told.
    #[serde(default = "after")]
    pub feedback: Feedback,
    /// Percent needed to pass.
    #[serde(default = "pass")]
    pub pass: u8,
    /// Whether answers come in another order for each attempt.
    #[serde(default)]
    pub shuffle: bool,
    /// Minutes for an attempt.
    pub limit: Option<u16>,
    /// How many of the questions an attempt draws.
    pub draw: Option<usize>,
    /// Whether the course is completed only by coming to such a session.
    #[serde(default = "yes")]
    pub required: bool,
}

impl Entry {
    /// An item of which nothing is known but its names.
    #[must_use]
    pub fn new(kind: Kind, slug: &str, title: Both) -> Self {
        Self {
            kind,
            slug: slug.to_owned(),
            title,
            minutes: 0,
            attempts: 0,
            grade: best(),
            feedback: after(),
            pass: pass(),
            shuffle: false,
            limit: None,
            draw: None,
            required: true,
        }
    }
}

/// The file of an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExerciseForm {
    /// What is asked.
    #[serde(rename = "type")]
    pub kind: Asks,
    /// The dataset.
    pub dataset: String,
    /// The indicators of which one is drawn.
    pub indicators: Vec<String>,
    /// The places of which one is drawn.
    #[serde(default)]
    pub places: PlacesForm,
    /// The periods of which one is drawn.
    pub periods: Vec<String>,
    /// How far an answer may be off.
    #[serde(default)]
    pub tolerance: Option<String>,
    /// Which end of a course is asked for.
    #[serde(default)]
    pub ask: Option<Extreme>,
    /// How many choices are offered.
    #[serde(default = "choices")]
    pub choices: usize,
    /// What it is worth.
    #[serde(default = "points")]
    pub points: u32,
    /// The question.
    pub question: Both,
    /// A help.
    #[serde(default)]
    pub hint: Both,
}

/// The places of an exercise: a word for many, or each by its short name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum PlacesForm {
    /// `municipalities`, or `county:` and a short name.
    Group(String),
    /// These.
    These(Vec<String>),
}

impl Default for PlacesForm {
    fn default() -> Self {
        Self::Group("municipalities".to_owned())
    }
}

/// The file of an assignment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignmentForm {
    /// The most points.
    pub points: u32,
    /// How many pages it should have.
    pub pages: Option<u16>,
    /// What is asked.
    pub brief: Both,
    /// What is looked at.
    #[serde(default)]
    pub rubric: Vec<Criterion>,
}

const fn pass() -> u8 {
    60
}
const fn open() -> Admission {
    Admission::Open
}
const fn yes() -> bool {
    true
}
const fn best() -> Grade {
    Grade::Best
}
const fn after() -> Feedback {
    Feedback::After
}
const fn choices() -> usize {
    4
}
const fn points() -> u32 {
    1
}
