//! What a folder says, and all that is wrong with it.

use std::collections::BTreeSet;

use bashke_vocabulary::Period;

use super::forms::{AssignmentForm, Entry, ExerciseForm, Kind as Sort, Manifest, Part, PlacesForm};
use super::media::{self, MEDIA, MediaForm};
use super::unread::form;
use super::{Fault, Files, MANIFEST, MOST_BYTES, MOST_FILES, MOST_IN_ALL, What, fault, is_path, is_slug};
use crate::training::rules::course::{
    Assignment, Both, Certificate, Content, Course, Item, Medium, Meeting, Module, Quiz, periods,
};
use crate::training::rules::exercise::{Exercise, Extreme, Places, Tolerance};
use crate::training::rules::gift::{self, Kind, Question};
use crate::training::rules::lesson;

/// The fewest and the most choices that an exercise may offer.
const CHOICES: std::ops::RangeInclusive<usize> = 2..=8;

/// The fewest and the most months for which certificates may hold.
pub const MONTHS: std::ops::RangeInclusive<u16> = 1..=120;

/// The fewest and the most points of a line of a rubric: all of them are offered to whoever reviews.
const LINE: std::ops::RangeInclusive<u32> = 1..=100;

/// The fewest and the most points of an assignment.
const WORK: std::ops::RangeInclusive<u32> = 1..=1_000;

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
        let manifest: Manifest = self.toml(MANIFEST)?;
        if manifest.title.pick("sq").0.is_empty() || manifest.modules.is_empty() {
            self.fault(MANIFEST, What::Empty, "");
        }
        self.percent(manifest.pass);
        if let Some(months) = manifest.certificate.months.filter(|months| !MONTHS.contains(months)) {
            self.fault(MANIFEST, What::Months, months.to_string());
        }
        let mut seen = BTreeSet::new();
        let mut modules = Vec::new();
        for module in manifest.modules {
            if !is_slug(&module.slug) || !seen.insert(module.slug.clone()) {
                self.fault(MANIFEST, What::Slug, &module.slug);
                continue;
            }
            modules.push(self.module(module));
        }
        let media = self.media(&modules);
        let assigns = modules
            .iter()
            .flat_map(|module| &module.items)
            .any(|item| matches!(item.content, Content::Assignment(_)));
        Some(Course {
            level: manifest.level,
            format: manifest.format,
            themes: manifest.themes,
            prerequisites: manifest.prerequisites,
            pass: manifest.pass,
            trainer: manifest.trainer,
            enrolment: manifest.enrolment,
            certificate: Certificate {
                attendance: manifest.certificate.attendance,
                applied: manifest.certificate.applied.unwrap_or(assigns),
                months: manifest.certificate.months,
            },
            title: manifest.title,
            summary: manifest.summary,
            audience: manifest.audience,
            aims: manifest.aims,
            modules,
            media,
        })
    }

    /// What the course shows besides figures; a fault where a text names something that it does not have.
    fn media(&mut self, modules: &[Module]) -> Vec<Medium> {
        let form = match self.text(MEDIA).is_some() {
            true => self.toml(MEDIA).unwrap_or_default(),
            false => MediaForm::default(),
        };
        let known: BTreeSet<String> = form.media.iter().map(|one| one.slug.clone()).collect();
        let (media, used, faults) = media::read(self.files, form);
        self.used.extend(used);
        self.faults.extend(faults);
        for module in modules {
            for item in &module.items {
                let (both, ending) = match &item.content {
                    Content::Lesson(both) => (both, "md"),
                    Content::Session(meeting) => (&meeting.about, "md"),
                    Content::Assignment(assignment) => (&assignment.brief, "toml"),
                    _ => continue,
                };
                for (language, text) in [("sq", &both.sq), ("en", &both.en)] {
                    let path = match ending {
                        "md" => format!("{}/{}.{language}.md", module.slug, item.slug),
                        _ => format!("{}/{}.toml", module.slug, item.slug),
                    };
                    for (line, slug) in lesson::media(text).filter(|(_, slug)| !known.contains(*slug)) {
                        let line = (ending == "md").then_some(line);
                        self.faults.push(fault(&path, line, What::NoMedium, slug));
                    }
                }
            }
        }
        media
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

    fn module(&mut self, toml: Part) -> Module {
        let mut seen = BTreeSet::new();
        let mut items = Vec::new();
        // items that cannot be read have faults of their own
        if toml.items.is_empty() {
            self.fault(MANIFEST, What::Empty, &toml.slug);
        }
        for item in toml.items {
            if !is_slug(&item.slug) || !seen.insert(item.slug.clone()) {
                self.fault(MANIFEST, What::Slug, format!("{}/{}", toml.slug, item.slug));
                continue;
            }
            let at = format!("{}/{}", toml.slug, item.slug);
            let content = match item.kind {
                Sort::Lesson => self.lesson(&at),
                Sort::Quiz => self.quiz(&at, &item),
                Sort::Exercise => self.exercise(&format!("{at}.toml")),
                Sort::Assignment => self.assignment(&format!("{at}.toml")),
                Sort::Session => self.session(&at, item.required),
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

    fn session(&mut self, at: &str, required: bool) -> Option<Content> {
        let about = self.pair(at, "md")?;
        Some(Content::Session(Box::new(Meeting { about, required })))
    }

    fn quiz(&mut self, at: &str, item: &Entry) -> Option<Content> {
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
        let toml: ExerciseForm = self.toml(path)?;
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
        if !CHOICES.contains(&toml.choices) {
            self.fault(path, What::Choices, toml.choices.to_string());
            return None;
        }
        let places = match toml.places {
            PlacesForm::These(these) => Places::These(these),
            PlacesForm::Group(word) => match word.strip_prefix("county:") {
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
        let toml: AssignmentForm = self.toml(path)?;
        if toml.brief.pick("sq").0.trim().is_empty() {
            self.fault(path, What::Empty, "");
        }
        let wrong = toml.rubric.iter().find(|line| {
            let dearer = line.levels.iter().any(|level| level.points > line.points);
            !LINE.contains(&line.points) || dearer
        });
        if let Some(line) = wrong {
            self.fault(path, What::Points, line.points.to_string());
        } else if !WORK.contains(&toml.points) {
            self.fault(path, What::Points, toml.points.to_string());
        }
        let sum: u64 = toml.rubric.iter().map(|line| u64::from(line.points)).sum();
        if !toml.rubric.is_empty() && sum != u64::from(toml.points) {
            self.fault(path, What::Sum, format!("{sum} ≠ {}", toml.points));
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
        match form(text) {
            Ok(read) => Some(read),
            Err(unread) => {
                self.faults.push(fault(path, unread.line, unread.what, unread.detail));
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
