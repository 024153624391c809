//! What a folder says, and all that is wrong with it.

use std::collections::BTreeSet;

use bashke_vocabulary::Period;
use serde::de::DeserializeOwned;

use super::forms::{AssignmentForm, Entry, ExerciseForm, Kind as Sort, Manifest, Part, PlacesForm, as_written};
use super::media::{self, MEDIA, MediaForm};
use super::twins::are_twins;
use super::whole::{Ours, Whole, whole};
use super::{Fault, Files, MANIFEST, MOST_BYTES, MOST_FILES, MOST_IN_ALL, What, fault, is_path, is_slug};
use crate::training::rules::course::{
    Assignment, Both, Certificate, Content, Course, Item, Medium, Meeting, Module, Quiz, periods,
};
use crate::training::rules::exercise::{Exercise, Extreme, Places, Tolerance};
use crate::training::rules::gift::{self, Question};
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
    let mut reader = Reader::new(files);
    let course = reader.course().filter(|_| reader.sound);
    let mut faults = reader.faults;
    if course.is_some() {
        let unused = files.keys().filter(|path| !reader.used.contains(*path));
        faults.extend(unused.map(|path| fault(path, None, What::Unused, "")));
    }
    (course, faults)
}

/// What can be read of a course whose manifest has faults; what names it knows is to be looked at all the same.
#[must_use]
pub fn partly(files: &Files) -> Option<Course> {
    Reader::new(files).course()
}

struct Reader<'a> {
    files: &'a Files,
    faults: Vec<Fault>,
    used: BTreeSet<String>,
    /// Whether the manifest says all by itself.
    sound: bool,
}

impl<'a> Reader<'a> {
    fn new(files: &'a Files) -> Self {
        Self {
            files,
            faults: Vec::new(),
            used: BTreeSet::from([MANIFEST.to_owned()]),
            sound: true,
        }
    }

    fn fault(&mut self, path: &str, what: What, detail: impl Into<String>) {
        self.faults.push(fault(path, None, what, detail));
    }

    fn course(&mut self) -> Option<Course> {
        self.sizes();
        let (manifest, sound, ours) = self.as_far::<Manifest>(MANIFEST)?;
        self.sound = sound;
        // what stands in for something is no fault of its own
        let untitled = manifest.title.pick("sq").0.is_empty() && !ours.within("title");
        if untitled || manifest.modules.is_empty() && !ours.within("modules") {
            self.fault(MANIFEST, What::Empty, "");
        }
        self.percent(manifest.pass);
        let months = manifest.certificate.months.filter(|months| !MONTHS.contains(months));
        if let Some(months) = months.filter(|_| !ours.within("certificate")) {
            self.fault(MANIFEST, What::Months, months.to_string());
        }
        let mut seen = BTreeSet::new();
        let mut modules = Vec::new();
        for module in as_written(manifest.modules, &ours) {
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
        let read = match self.text(MEDIA).is_some() {
            true => self.as_far::<MediaForm>(MEDIA),
            false => Some((MediaForm::default(), true, Ours::default())),
        };
        let named = read.as_ref().is_some_and(|(_, _, ours)| !ours.names("media"));
        let (form, sound) = read.map_or((MediaForm::default(), false), |(form, sound, _)| (form, sound));
        let known: BTreeSet<String> = form.media.iter().map(|one| one.slug.clone()).collect();
        let (media, used, faults) = match sound {
            true => media::read(self.files, form),
            // its faults are told; which files it means is not known
            false => (Vec::new(), media::stored_paths(self.files), Vec::new()),
        };
        self.used.extend(used);
        self.faults.extend(faults);
        // where a name is not known nothing is said of those that texts use
        for module in modules.iter().filter(|_| named) {
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

    /// A file of TOML that can be read.
    fn toml<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let (value, sound, _) = self.as_far(path)?;
        sound.then_some(value)
    }

    /// A file of TOML as far as it can be read, whether it says all by itself, and where something else stands in.
    fn as_far<T: DeserializeOwned>(&mut self, path: &str) -> Option<(T, bool, Ours)> {
        let Some(text) = self.text(path) else {
            self.fault(path, What::NotThere, "");
            return None;
        };
        let Whole { value, faults, ours } = whole(text);
        let sound = faults.is_empty();
        let faults = faults
            .into_iter()
            .map(|one| fault(path, one.line, one.what, one.detail));
        self.faults.extend(faults);
        value.map(|value| (value, sound, ours))
    }
}

fn in_order(mut periods: Vec<Period>) -> Vec<Period> {
    periods.sort_unstable();
    periods.dedup();
    periods
}
