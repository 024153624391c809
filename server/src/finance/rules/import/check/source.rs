//! The sources of observations: those that are known, and those that a file describes.

use chrono::NaiveDate;

use super::super::fault::shown;
use super::super::layout::{Field, Record};
use super::super::names::Unknown;
use super::super::nearest::{did_you_mean, nearest};
use super::words::{day, is_slug};
use super::{Checker, Part};

/// The source of an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceRef {
    /// One that is known, by its key.
    Known(i32),
    /// One that the file brings, by its number in [`Checker::new_sources`].
    New(usize),
}

/// A source that the file brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    /// Short name.
    pub slug: String,
    /// What the page or file is, in Albanian and in English.
    pub title: (String, String),
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The day on which it was read.
    pub read_on: Option<NaiveDate>,
    /// Its licence.
    pub licence: Option<String>,
    /// What a reader should know of it, in Albanian and in English.
    pub note: Option<(String, String)>,
    row: u64,
}

impl NewSource {
    /// A source that is known already.
    #[must_use]
    pub fn known(
        slug: String,
        title: (String, String),
        publisher: String,
        url: String,
        read_on: Option<NaiveDate>,
    ) -> Self {
        Self {
            slug,
            title,
            publisher,
            url,
            read_on,
            licence: None,
            note: None,
            row: 0,
        }
    }
}

impl Checker {
    pub(super) fn source_of(&mut self, record: &Record<'_>) -> Option<SourceRef> {
        let slug = match self.text(record, Field::Source).ok()?.or_else(|| self.source.clone()) {
            Some(slug) => slug,
            None => {
                self.wrong(
                    record.row,
                    Field::Source,
                    "is empty".to_owned(),
                    Some("every value has a source; `--source SLUG` names one for all".to_owned()),
                );
                return None;
            }
        };
        let title = self.said_twice(record, [Field::SourceTitle, Field::SourceTitleSq, Field::SourceTitleEn]);
        let title = title.ok()?;
        let publisher = self.text(record, Field::SourcePublisher).ok()?;
        let url = self.text(record, Field::SourceUrl).ok()?;
        let read_on = match self.said(record, Field::SourceReadOn, |_, text| day(text).map(Some)) {
            Part::Said(day) => Some(day),
            Part::Faulty => return None,
            _ => None,
        };
        if let Some((known, source)) = self.known.get(&slug) {
            let known = *known;
            let other = [
                (Field::SourcePublisher, &publisher, &source.publisher),
                (Field::SourceUrl, &url, &source.url),
            ]
            .into_iter()
            .find_map(|(field, given, known)| given.as_ref().filter(|g| *g != known).map(|_| (field, known.clone())))
            .or_else(|| {
                let (field, stands) = otherwise(title.as_ref()?, &source.title)?;
                let field = self.layout.field(field).map_or(Field::SourceTitle, |_| field);
                Some((field, stands))
            });
            if let Some((field, stands)) = other {
                let place = if source.row > 0 {
                    format!("in row {}", source.row)
                } else {
                    "where it is stored".to_owned()
                };
                self.wrong(
                    record.row,
                    field,
                    format!(
                        "the source `{}` is described otherwise {place}: `{}`",
                        shown(&slug),
                        shown(&stands)
                    ),
                    Some("leave the description out, or give the other source a name of its own".to_owned()),
                );
                return None;
            }
            return Some(known);
        }
        let Some(title) = title else {
            let (what, advice) = self.unknown_source(&slug);
            self.wrong(record.row, Field::Source, what, advice);
            return None;
        };
        if !is_slug(&slug) {
            let what = format!(
                "`{}` is no short name: lower-case letters, digits and hyphens",
                shown(&slug)
            );
            self.wrong(record.row, Field::Source, what, None);
            return None;
        }
        let Some(publisher) = publisher else {
            self.wrong(record.row, Field::SourcePublisher, "is empty".to_owned(), None);
            return None;
        };
        if let Some(url) = &url
            && !(url.starts_with("https://") || url.starts_with("http://"))
        {
            let what = format!("`{}` is no address: it begins with https:// or http://", shown(url));
            self.wrong(record.row, Field::SourceUrl, what, None);
            return None;
        }
        let source = NewSource {
            slug: slug.clone(),
            title,
            publisher,
            url: url.unwrap_or_default(),
            read_on,
            licence: self.text(record, Field::SourceLicence).ok()?,
            note: self
                .said_twice(record, [Field::SourceNote, Field::SourceNoteSq, Field::SourceNoteEn])
                .ok()?,
            row: record.row,
        };
        let brought = SourceRef::New(self.brought.len());
        self.brought.push(source.clone());
        self.known.insert(slug, (brought, source));
        Some(brought)
    }

    pub(super) fn unknown_source(&self, slug: &str) -> Unknown {
        let near = nearest(slug, self.known.keys().map(|known| (known.as_str(), known.as_str())));
        let advice = did_you_mean(&near).unwrap_or_else(|| {
            "a new source is described in the columns source_title, source_publisher, source_url, source_read_on"
                .to_owned()
        });
        (format!("there is no source `{}`", shown(slug)), Some(advice))
    }
}

/// Where the title given of a source is not the one that stands: in a language, or said once for both, in either.
fn otherwise(given: &(String, String), stands: &(String, String)) -> Option<(Field, String)> {
    let known = |title: &String| *title == stands.0 || *title == stands.1;
    if !known(&given.0) {
        return Some((Field::SourceTitleSq, stands.0.clone()));
    }
    (!known(&given.1)).then(|| (Field::SourceTitleEn, stands.1.clone()))
}
