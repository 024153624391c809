//! Versions of courses as they were read, kept in memory: a published version never changes.

use std::collections::HashMap;
use std::sync::Arc;

use moka::sync::Cache;

use super::glossary;
use super::rules::course::{Both, Content, Course, item_key};
use super::rules::folder::{self, Fault, Files, MEDIA};
use super::rules::lesson::{Block, blocks};

/// How many versions are kept.
const KEPT: u64 = 200;

/// A version of a course, ready to be shown.
#[derive(Debug)]
pub struct Volume {
    /// The course.
    pub course: Course,
    /// The parts of lessons and of what assignments ask, by item and language.
    texts: HashMap<(String, &'static str), Vec<Block>>,
}

impl Volume {
    /// Reads the files of a version; what is wrong with them stands beside.
    #[must_use]
    pub fn read(files: &Files, origin: &str) -> (Option<Self>, Vec<Fault>) {
        let (course, mut faults) = folder::read(files);
        let Some(course) = course else { return (None, faults) };
        let mut texts = HashMap::new();
        let mut read = |key: &str, both: &Both, explained: bool, path: &dyn Fn(&str) -> String| {
            for (language, text) in [("sq", &both.sq), ("en", &both.en)] {
                match blocks(text, origin) {
                    Ok(mut blocks) => {
                        if explained {
                            glossary::mark(&mut blocks, language);
                        }
                        texts.insert((key.to_owned(), language), blocks);
                    }
                    Err(_) => faults.push(Fault {
                        path: path(language),
                        line: None,
                        what: folder::What::TooMuch,
                        detail: String::new(),
                    }),
                }
            }
        };
        for (module, item) in course.items() {
            let key = item_key(&module.slug, &item.slug);
            let in_text = |language: &str| format!("{key}.{language}.md");
            match &item.content {
                Content::Lesson(both) => read(&key, both, true, &in_text),
                Content::Session(meeting) => read(&key, &meeting.about, true, &in_text),
                Content::Assignment(assignment) => read(&key, &assignment.brief, false, &|_| format!("{key}.toml")),
                Content::Quiz(_) | Content::Exercise(_) => {}
            }
        }
        for medium in &course.media {
            read(&transcript(&medium.slug), &medium.transcript, false, &|_| {
                MEDIA.to_owned()
            });
        }
        (Some(Self { course, texts }), faults)
    }

    /// What is said in a recording, in a language.
    #[must_use]
    pub fn transcript(&self, medium: &str, language: &'static str) -> &[Block] {
        self.text(&transcript(medium), language)
    }

    /// The parts of a lesson, or of what an assignment asks, in a language.
    #[must_use]
    pub fn text(&self, item: &str, language: &'static str) -> &[Block] {
        self.texts.get(&(item.to_owned(), language)).map_or(&[], Vec::as_slice)
    }
}

/// Where the transcript of a medium stands among texts; no item is called so.
fn transcript(medium: &str) -> String {
    format!("{MEDIA}#{medium}")
}

/// The versions that were read.
#[derive(Debug, Clone)]
pub struct Shelf(Cache<i32, Arc<Volume>>);

impl Default for Shelf {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}

impl Shelf {
    /// A version that was read before.
    #[must_use]
    pub fn get(&self, version: i32) -> Option<Arc<Volume>> {
        self.0.get(&version)
    }

    /// Keeps a version.
    pub fn put(&self, version: i32, volume: Arc<Volume>) {
        self.0.insert(version, volume);
    }
}
