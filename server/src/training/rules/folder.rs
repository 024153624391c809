//! A course as a folder of text files: `course.toml`, lessons in Markdown, quizzes in GIFT, exercises and assignments in
//! TOML. The same folder is what is kept in the database, what the seeds ship and what is exported.

use std::collections::{BTreeMap, BTreeSet};

use bashke_vocabulary::Period;
use serde::Deserialize;

use super::course::{
    Admission, Assignment, Both, BothLists, Content, Course, Criterion, Feedback, Format, Grade, Item, Level, Module, Quiz, Theme,
    periods,
};
use super::exercise::{Exercise, Extreme, Kind as Asks, Places, Tolerance};
use super::gift::{self, Kind, Question};

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
    /// The word that it is about, or what the reader of the format says; may be empty.
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
    /// The file is no TOML, or has what it should not have.
    Toml,
    /// A short name is none, or stands twice.
    Slug,
    /// There is nothing in it.
    Empty,
    /// A percentage is above 100.
    Percent,
    /// A period is none.
    Period,
    /// A tolerance is none.
    Tolerance,
    /// There are not enough to choose from.
    Choices,
    /// The questions of the two languages are not the same ones.
    Languages,
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
            Self::Slug => "slug",
            Self::Empty => "empty",
            Self::Percent => "percent",
            Self::Period => "period",
            Self::Tolerance => "tolerance",
            Self::Choices => "choices",
            Self::Languages => "languages",
            Self::Question(code) => code.key(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ManifestToml {
    level: Level,
    format: Format,
    #[serde(default)]
    themes: Vec<Theme>,
    #[serde(default)]
    prerequisites: Vec<String>,
    #[serde(default = "pass")]
    pass: u8,
    #[serde(default = "open")]
    enrolment: Admission,
    title: Both,
    #[serde(default)]
    summary: Both,
    #[serde(default)]
    audience: Both,
    #[serde(default)]
    aims: BothLists,
    #[serde(default)]
    modules: Vec<ModuleToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ModuleToml {
    slug: String,
    title: Both,
    #[serde(default)]
    items: Vec<ItemToml>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KindToml {
    Lesson,
    Quiz,
    Exercise,
    Assignment,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemToml {
    kind: KindToml,
    slug: String,
    title: Both,
    #[serde(default)]
    minutes: u16,
    #[serde(default)]
    attempts: u16,
    #[serde(default = "best")]
    grade: Grade,
    #[serde(default = "after")]
    feedback: Feedback,
    #[serde(default = "pass")]
    pass: u8,
    #[serde(default)]
    shuffle: bool,
    limit: Option<u16>,
    draw: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExerciseToml {
    #[serde(rename = "type")]
    kind: Asks,
    dataset: String,
    indicators: Vec<String>,
    #[serde(default)]
    places: PlacesToml,
    periods: Vec<String>,
    #[serde(default)]
    tolerance: Option<String>,
    #[serde(default)]
    ask: Option<Extreme>,
    #[serde(default = "choices")]
    choices: usize,
    #[serde(default = "points")]
    points: u32,
    question: Both,
    #[serde(default)]
    hint: Both,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum PlacesToml {
    Group(String),
    These(Vec<String>),
}

impl Default for PlacesToml {
    fn default() -> Self {
        Self::Group("municipalities".to_owned())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AssignmentToml {
    points: u32,
    pages: Option<u16>,
    brief: Both,
    #[serde(default)]
    rubric: Vec<Criterion>,
}

const fn open() -> Admission {
    Admission::Open
}
const fn pass() -> u8 {
    60
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

/// Whether a word may be a short name.
#[must_use]
pub fn is_slug(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !word.is_empty() && word.len() <= 80 && word.chars().all(plain) && !word.starts_with('-') && !word.ends_with('-')
}

/// Whether a path may stand in the folder of a course: the manifest, or one folder and a file with an ending of ours.
#[must_use]
pub fn is_path(path: &str) -> bool {
    if path == MANIFEST {
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

/// Reads a course. What is wrong is told all at once; a course is given where its manifest can be read, without the items
/// that cannot.
#[must_use]
pub fn read(files: &Files) -> (Option<Course>, Vec<Fault>) {
    let mut reader = Reader {
        files,
        faults: Vec::new(),
        used: BTreeSet::from([MANIFEST.to_owned()]),
    };
    let course = reader.course();
    let mut faults = reader.faults;
    if course.is_some() {
        let unused = files.keys().filter(|path| !reader.used.contains(*path));
        faults.extend(unused.map(|path| fault(path, None, What::Unused, "")));
    }
    (course, faults)
}

fn fault(path: &str, line: Option<usize>, what: What, detail: impl Into<String>) -> Fault {
    Fault {
        path: path.to_owned(),
        line,
        what,
        detail: detail.into(),
    }
}

struct Reader<'a> {
    files: &'a Files,
    faults: Vec<Fault>,
    used: BTreeSet<String>,
}

impl Reader<'_> {
    fn fault(&mut self, path: &str, what: What, detail: impl Into<String>) {
        self.faults.push(fault(path, None, what, detail));
    }

    fn course(&mut self) -> Option<Course> {
        self.sizes();
        let manifest: ManifestToml = self.toml(MANIFEST)?;
        if manifest.title.pick("sq").0.is_empty() || manifest.modules.is_empty() {
            self.fault(MANIFEST, What::Empty, "");
        }
        self.percent(manifest.pass);
        let mut seen = BTreeSet::new();
        let mut modules = Vec::new();
        for module in manifest.modules {
            if !is_slug(&module.slug) || !seen.insert(module.slug.clone()) {
                self.fault(MANIFEST, What::Slug, &module.slug);
                continue;
            }
            modules.push(self.module(module));
        }
        Some(Course {
            level: manifest.level,
            format: manifest.format,
            themes: manifest.themes,
            prerequisites: manifest.prerequisites,
            pass: manifest.pass,
            trainer: String::new(),
            enrolment: manifest.enrolment,
            certificate: super::course::Certificate {
                attendance: true,
                applied: modules
                    .iter()
                    .flat_map(|module: &Module| &module.items)
                    .any(|item| matches!(item.content, Content::Assignment(_))),
                months: None,
            },
            title: manifest.title,
            summary: manifest.summary,
            audience: manifest.audience,
            aims: manifest.aims,
            modules,
        })
    }

    fn sizes(&mut self) {
        let all: usize = self.files.values().map(String::len).sum();
        if self.files.len() > MOST_FILES || all > MOST_IN_ALL {
            self.fault(MANIFEST, What::TooMuch, "");
        }
        let files = self.files;
        for (path, text) in files {
            if !is_path(path) {
                self.fault(path, What::Path, "");
            }
            if text.len() > MOST_BYTES {
                self.fault(path, What::TooMuch, "");
            }
        }
    }

    fn percent(&mut self, percent: u8) {
        if percent > 100 {
            self.fault(MANIFEST, What::Percent, percent.to_string());
        }
    }

    fn module(&mut self, toml: ModuleToml) -> Module {
        let mut seen = BTreeSet::new();
        let mut items = Vec::new();
        for item in toml.items {
            if !is_slug(&item.slug) || !seen.insert(item.slug.clone()) {
                self.fault(MANIFEST, What::Slug, format!("{}/{}", toml.slug, item.slug));
                continue;
            }
            let at = format!("{}/{}", toml.slug, item.slug);
            let content = match item.kind {
                KindToml::Lesson => self.lesson(&at),
                KindToml::Quiz => self.quiz(&at, &item),
                KindToml::Exercise => self.exercise(&format!("{at}.toml")),
                KindToml::Assignment => self.assignment(&format!("{at}.toml")),
            };
            if let Some(content) = content {
                items.push(Item {
                    slug: item.slug,
                    title: item.title,
                    minutes: item.minutes,
                    content,
                });
            }
        }
        if items.is_empty() {
            self.fault(MANIFEST, What::Empty, &toml.slug);
        }
        Module {
            slug: toml.slug,
            title: toml.title,
            items,
        }
    }

    /// The text of a file; none where it is not there.
    fn text(&mut self, path: &str) -> Option<&str> {
        self.used.insert(path.to_owned());
        self.files.get(path).map(String::as_str)
    }

    /// The texts of a pair of files; a fault where there is neither.
    fn pair(&mut self, at: &str, ending: &str) -> Option<Both> {
        let [sq, en] = ["sq", "en"].map(|language| {
            let path = format!("{at}.{language}.{ending}");
            self.text(&path).unwrap_or_default().to_owned()
        });
        if sq.trim().is_empty() && en.trim().is_empty() {
            self.fault(&format!("{at}.sq.{ending}"), What::NotThere, "");
            return None;
        }
        Some(Both { sq, en })
    }

    fn lesson(&mut self, at: &str) -> Option<Content> {
        self.pair(at, "md").map(Content::Lesson)
    }

    fn quiz(&mut self, at: &str, item: &ItemToml) -> Option<Content> {
        let texts = self.pair(at, "gift")?;
        self.percent(item.pass);
        let sq = self.questions(&format!("{at}.sq.gift"), &texts.sq);
        let en = self.questions(&format!("{at}.en.gift"), &texts.en);
        if !sq.is_empty() && !en.is_empty() {
            let same = sq.len() == en.len() && sq.iter().zip(&en).all(|(one, other)| are_twins(one, other));
            if !same {
                let first = sq.iter().zip(&en).find(|(one, other)| !are_twins(one, other));
                let name = first.and_then(|(one, _)| one.name.clone()).unwrap_or_default();
                self.fault(&format!("{at}.en.gift"), What::Languages, name);
            }
        }
        Some(Content::Quiz(Box::new(Quiz {
            attempts: item.attempts,
            grade: item.grade,
            feedback: item.feedback,
            pass: item.pass,
            shuffle: item.shuffle,
            limit: item.limit.filter(|minutes| *minutes > 0),
            draw: item.draw.filter(|draw| *draw > 0),
            sq,
            en,
        })))
    }

    fn questions(&mut self, path: &str, text: &str) -> Vec<Question> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        let (questions, faults) = gift::parse(text);
        let faults = faults
            .into_iter()
            .map(|one| fault(path, Some(one.line), What::Question(one.code), ""));
        self.faults.extend(faults);
        if questions.is_empty() {
            self.fault(path, What::Empty, "");
        }
        questions
    }

    fn exercise(&mut self, path: &str) -> Option<Content> {
        let toml: ExerciseToml = self.toml(path)?;
        let periods = match periods(&toml.periods) {
            Ok(periods) => periods,
            Err(word) => {
                self.fault(path, What::Period, word);
                return None;
            }
        };
        let tolerance = match &toml.tolerance {
            None => Some(Tolerance::Absolute(0.0)),
            Some(text) => Tolerance::read(text),
        };
        let Some(tolerance) = tolerance else {
            self.fault(path, What::Tolerance, toml.tolerance.unwrap_or_default());
            return None;
        };
        if toml.indicators.is_empty() || periods.is_empty() || toml.question.pick("sq").0.trim().is_empty() {
            self.fault(path, What::Empty, "");
            return None;
        }
        if !(2..=8).contains(&toml.choices) {
            self.fault(path, What::Choices, toml.choices.to_string());
            return None;
        }
        let places = match toml.places {
            PlacesToml::These(these) => Places::These(these),
            PlacesToml::Group(word) => match word.strip_prefix("county:") {
                Some(county) => Places::County(county.to_owned()),
                None if word == "municipalities" => Places::Municipalities,
                None => Places::These(vec![word]),
            },
        };
        Some(Content::Exercise(Box::new(Exercise {
            kind: toml.kind,
            dataset: toml.dataset,
            indicators: toml.indicators,
            places,
            periods: in_order(periods),
            tolerance,
            ask: toml.ask.unwrap_or(Extreme::YearOfMaximum),
            choices: toml.choices,
            points: toml.points,
            question: toml.question,
            hint: toml.hint,
        })))
    }

    fn assignment(&mut self, path: &str) -> Option<Content> {
        let toml: AssignmentToml = self.toml(path)?;
        if toml.brief.pick("sq").0.trim().is_empty() {
            self.fault(path, What::Empty, "");
        }
        Some(Content::Assignment(Box::new(Assignment {
            points: toml.points,
            pages: toml.pages,
            brief: toml.brief,
            rubric: toml.rubric,
        })))
    }

    fn toml<T: serde::de::DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let Some(text) = self.text(path) else {
            self.fault(path, What::NotThere, "");
            return None;
        };
        match toml::from_str(text) {
            Ok(read) => Some(read),
            Err(error) => {
                let line = error.span().map(|span| {
                    let before = text.get(..span.start).unwrap_or(text);
                    1 + before.matches('\n').count()
                });
                let said = error.message().to_owned();
                self.faults.push(fault(path, line, What::Toml, said));
                None
            }
        }
    }
}

/// Whether two questions are the same one in two languages: the same name and kind, and as far as the language does not
/// matter, the same key.
fn are_twins(one: &Question, other: &Question) -> bool {
    let same = match (&one.kind, &other.kind) {
        (
            Kind::Choice {
                several: a,
                answers: left,
            },
            Kind::Choice {
                several: b,
                answers: right,
            },
        ) => a == b && left.iter().map(|one| one.weight).eq(right.iter().map(|one| one.weight)),
        (Kind::TrueFalse { right: a, .. }, Kind::TrueFalse { right: b, .. }) => a == b,
        (Kind::Number { answers: left }, Kind::Number { answers: right }) => {
            let key = |one: &gift::Number| (one.span, one.weight);
            left.iter().map(key).eq(right.iter().map(key))
        }
        (Kind::Matching { pairs: left, .. }, Kind::Matching { pairs: right, .. }) => left.len() == right.len(),
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    };
    same && one.name == other.name
}

fn in_order(mut periods: Vec<Period>) -> Vec<Period> {
    periods.sort_unstable();
    periods.dedup();
    periods
}
