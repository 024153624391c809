//! A course as it is read from its folder.

use bashke_vocabulary::Period;
use serde::Deserialize;

use super::exercise::Exercise;
use super::folder::Stored;
use super::gift::Question;
pub use super::words::{Admission, Feedback, Format, Grade, Level, Theme};

/// A text in both languages. What is not translated yet is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// Albanian.
    #[serde(default)]
    pub sq: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl Both {
    /// The text in a language; the other one's where it is not translated yet, with that language.
    #[must_use]
    pub fn pick(&self, language: &str) -> (&str, &'static str) {
        let (own, other) = if language == "en" { ("en", "sq") } else { ("sq", "en") };
        let text = self.in_language(own);
        if text.trim().is_empty() {
            (self.in_language(other), other)
        } else {
            (text, own)
        }
    }

    /// The text in a language, also where it is empty.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        if language == "en" { &self.en } else { &self.sq }
    }
}

/// A list of sentences in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BothLists {
    /// Albanian.
    #[serde(default)]
    pub sq: Vec<String>,
    /// English.
    #[serde(default)]
    pub en: Vec<String>,
}

impl BothLists {
    /// The sentences in a language, or in the other one where there are none.
    #[must_use]
    pub fn pick(&self, language: &str) -> &[String] {
        let own = self.in_language(language);
        if own.is_empty() {
            self.in_language(if language == "en" { "sq" } else { "en" })
        } else {
            own
        }
    }

    /// The sentences in a language, also where there are none.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &[String] {
        if language == "en" { &self.en } else { &self.sq }
    }
}

/// A course.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// How much one should know before.
    pub level: Level,
    /// Where it takes place.
    pub format: Format,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Short names of courses that come before it.
    pub prerequisites: Vec<String>,
    /// Percent of the points over quizzes and exercises that are needed.
    pub pass: u8,
    /// Who teaches it, as their names stand on the certificate.
    pub trainer: String,
    /// Who may take it.
    pub enrolment: Admission,
    /// Which certificates it gives.
    pub certificate: Certificate,
    /// Its name.
    pub title: Both,
    /// One or two sentences.
    pub summary: Both,
    /// For whom it is.
    pub audience: Both,
    /// What one can do afterwards.
    pub aims: BothLists,
    /// Its parts.
    pub modules: Vec<Module>,
    /// What its texts show besides figures.
    pub media: Vec<Medium>,
}

/// A picture, a recording, a file, or what lies elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medium {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: Both,
    /// What a picture shows, for those who do not see it.
    pub alt: Both,
    /// What is said and shown in a recording, in Markdown.
    pub transcript: Both,
    /// Where it is.
    pub source: Source,
}

/// Where a medium is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// With us.
    File(Stored),
    /// Elsewhere, at an address of this host.
    Link {
        /// The address.
        link: String,
        /// The host.
        host: String,
    },
}

/// Which certificates a course gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Certificate {
    /// That of attendance.
    pub attendance: bool,
    /// That for work that was validated.
    pub applied: bool,
    /// For how many months they hold; for good where none.
    pub months: Option<u16>,
}

/// A part of a course.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: Both,
    /// What is in it, in order.
    pub items: Vec<Item>,
}

/// A lesson, quiz, exercise, assignment or session.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: Both,
    /// How long it takes.
    pub minutes: u16,
    /// What it is.
    pub content: Content,
}

/// What an item holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A text.
    Lesson(Both),
    /// Questions.
    Quiz(Box<Quiz>),
    /// A question about the platform's own figures.
    Exercise(Box<Exercise>),
    /// Work to be handed in.
    Assignment(Box<Assignment>),
    /// A meeting of those who learn, held several times.
    Session(Box<Meeting>),
}

impl Item {
    /// Whether it is one of those that a learner has to do; a session may be left to their choice.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        !matches!(&self.content, Content::Session(meeting) if !meeting.required)
    }
}

impl Content {
    /// Its word in the format and in message keys.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Lesson(_) => "lesson",
            Self::Quiz(_) => "quiz",
            Self::Exercise(_) => "exercise",
            Self::Assignment(_) => "assignment",
            Self::Session(_) => "session",
        }
    }

    /// Whether it gives points by itself.
    #[must_use]
    pub const fn is_marked(&self) -> bool {
        matches!(self, Self::Quiz(_) | Self::Exercise(_))
    }
}

/// A quiz: its rules and its questions, the same in both languages one by one.
#[derive(Debug, Clone, PartialEq)]
pub struct Quiz {
    /// How often it may be tried; as often as one likes where it is zero.
    pub attempts: u16,
    /// Which attempt counts.
    pub grade: Grade,
    /// When one is told.
    pub feedback: Feedback,
    /// Percent needed to pass.
    pub pass: u8,
    /// Whether answers come in another order for each attempt.
    pub shuffle: bool,
    /// Minutes from the beginning of an attempt to its end; none where there is all the time.
    pub limit: Option<u16>,
    /// How many of the questions an attempt draws; all where none.
    pub draw: Option<usize>,
    /// The questions in Albanian.
    pub sq: Vec<Question>,
    /// The questions in English; empty where they are not translated yet.
    pub en: Vec<Question>,
}

impl Quiz {
    /// The questions in a language, or in the other one where there are none, with that language.
    #[must_use]
    pub fn questions(&self, language: &str) -> (&[Question], &'static str) {
        let (own, other) = if language == "en" {
            ((&self.en, "en"), (&self.sq, "sq"))
        } else {
            ((&self.sq, "sq"), (&self.en, "en"))
        };
        let (questions, language) = if own.0.is_empty() { other } else { own };
        (questions, language)
    }
}

/// Work to be handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// The most points.
    pub points: u32,
    /// How many pages it should have.
    pub pages: Option<u16>,
    /// What is asked, in Markdown.
    pub brief: Both,
    /// What is looked at.
    pub rubric: Vec<Criterion>,
}

/// A session as a part of a course: what it is for. Those that are held are linked to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// What it is for, in Markdown.
    pub about: Both,
    /// Whether the course is completed only by coming to one.
    pub required: bool,
}

/// One line of a rubric.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// The most points.
    pub points: u32,
    /// What is looked at.
    pub title: Both,
    /// What is worth how much.
    pub levels: Vec<RubricLevel>,
}

/// What is worth so many points.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RubricLevel {
    /// Points.
    pub points: u32,
    /// In Albanian.
    #[serde(default)]
    pub sq: String,
    /// In English.
    #[serde(default)]
    pub en: String,
}

impl Course {
    /// Every item with its module, in order.
    pub fn items(&self) -> impl Iterator<Item = (&Module, &Item)> {
        self.modules
            .iter()
            .flat_map(|module| module.items.iter().map(move |item| (module, item)))
    }

    /// An item by its short names.
    #[must_use]
    pub fn item(&self, module: &str, item: &str) -> Option<(&Module, &Item)> {
        self.items().find(|(m, i)| m.slug == module && i.slug == item)
    }

    /// The items before and after one, in order.
    #[must_use]
    pub fn beside(&self, module: &str, item: &str) -> [Option<(&Module, &Item)>; 2] {
        let all: Vec<_> = self.items().collect();
        let Some(at) = all.iter().position(|(m, i)| m.slug == module && i.slug == item) else {
            return [None, None];
        };
        let before = at.checked_sub(1).and_then(|before| all.get(before)).copied();
        [before, all.get(at + 1).copied()]
    }

    /// How long it takes, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.items().map(|(_, item)| u32::from(item.minutes)).sum()
    }

    /// A medium by its short name.
    #[must_use]
    pub fn medium(&self, slug: &str) -> Option<&Medium> {
        self.media.iter().find(|one| one.slug == slug)
    }

    /// How many items of a kind it has.
    #[must_use]
    pub fn count(&self, kind: &str) -> usize {
        self.items().filter(|(_, item)| item.content.word() == kind).count()
    }

    /// Whether everything in it stands in a language.
    #[must_use]
    pub fn is_whole_in(&self, language: &str) -> bool {
        let there = |text: &Both| !if language == "en" { &text.en } else { &text.sq }.trim().is_empty();
        there(&self.title)
            && there(&self.summary)
            && self.items().all(|(module, item)| {
                let content = match &item.content {
                    Content::Lesson(text) => there(text),
                    Content::Quiz(quiz) => !if language == "en" { &quiz.en } else { &quiz.sq }.is_empty(),
                    Content::Exercise(exercise) => there(&exercise.question),
                    Content::Assignment(assignment) => there(&assignment.brief),
                    Content::Session(meeting) => there(&meeting.about),
                };
                there(&module.title) && there(&item.title) && content
            })
    }
}

/// The name of an item in the database: module and item.
#[must_use]
pub fn item_key(module: &str, item: &str) -> String {
    format!("{module}/{item}")
}

/// Periods as the format writes them.
pub(super) fn periods(words: &[String]) -> Result<Vec<Period>, String> {
    words
        .iter()
        .map(|word| word.parse().map_err(|_| word.clone()))
        .collect()
}
