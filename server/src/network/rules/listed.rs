//! A resource or a tool out of what editors of the library typed.

use std::str::FromStr;

use bashke_vocabulary::{Purpose, ResourceKind, Theme, Tongue, ToolCost};

use super::profile::{one_line, paragraphs, themes, web};
use super::said::Both;
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// The longest title or name.
const TITLE_MOST: usize = 200;

/// The longest of what is said in a line besides: a licence, a version, an author.
const LINE_MOST: usize = 300;

/// The years that a publication can be of.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// The most tools that are named as alternatives.
const ALTERNATIVES_MOST: usize = 12;

/// A resource as it was typed.
#[derive(Debug, Clone)]
pub struct ResourceText {
    /// What it is.
    pub kind: ResourceKind,
    /// Its title, in Albanian and in English.
    pub title: (String, String),
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The year of publication.
    pub year: Option<i16>,
    /// Its licence, where it is stated.
    pub licence: Option<String>,
    /// Which version it is.
    pub version: Option<String>,
    /// In which languages it is.
    pub languages: Vec<Tongue>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Where it can be read.
    pub address: String,
    /// What it gives, in Albanian and in English.
    pub about: (String, String),
    /// Where that was read.
    pub source: String,
}

/// A tool as it was typed.
#[derive(Debug, Clone)]
pub struct ToolText {
    /// Its name.
    pub name: String,
    /// Its address.
    pub website: String,
    /// What it does, in Albanian and in English.
    pub does: (String, String),
    /// What it is for.
    pub purposes: Vec<Purpose>,
    /// What it costs.
    pub cost: ToolCost,
    /// What is said of its cost.
    pub cost_note: Both,
    /// In which languages it speaks.
    pub languages: Vec<Tongue>,
    /// Short names of similar tools.
    pub alternatives: Vec<String>,
    /// The licence of its code.
    pub licence: Option<String>,
    /// Where it was read.
    pub source: String,
}

/// Fields that are read one after the other; what is refused of them is told together.
pub(super) struct Reading<'a> {
    pub(super) fields: &'a Fields,
    pub(super) refused: Refusals,
}

impl<'a> Reading<'a> {
    pub(super) fn of(fields: &'a Fields) -> Self {
        Self {
            fields,
            refused: Refusals::default(),
        }
    }

    pub(super) fn keep(&mut self, result: Result<Option<String>, Refusal>) -> Option<String> {
        result.unwrap_or_else(|refusal| {
            self.refused.0.push(refusal);
            None
        })
    }

    pub(super) fn line(&mut self, field: &'static str) -> Option<String> {
        self.keep(one_line(self.fields, field, LINE_MOST))
    }

    /// What must be there, unless it was refused already.
    pub(super) fn needed(&mut self, field: &'static str, result: Result<Option<String>, Refusal>) -> String {
        let sound = result.is_ok();
        let text = self.keep(result);
        if sound && text.is_none() {
            self.refused.push(field, "library-needed");
        }
        text.unwrap_or_default()
    }

    pub(super) fn title(&mut self, field: &'static str) -> String {
        self.needed(field, one_line(self.fields, field, TITLE_MOST))
    }

    pub(super) fn text(&mut self, field: &'static str) -> String {
        self.needed(field, paragraphs(self.fields, field))
    }

    pub(super) fn address(&mut self, field: &'static str) -> String {
        self.needed(field, web(self.fields, field, None))
    }

    /// A word of a list; none only where it is refused.
    fn word<T: FromStr>(&mut self, field: &'static str) -> Option<T> {
        let word = self.fields.text(field).parse().ok();
        if word.is_none() {
            self.refused.push(field, "library-needed");
        }
        word
    }

    /// Words of a list, one at least.
    fn words<T: FromStr + Ord>(&mut self, field: &'static str) -> Vec<T> {
        let mut words: Vec<T> = self.fields.all(field).filter_map(|word| word.parse().ok()).collect();
        words.sort_unstable();
        words.dedup();
        if words.is_empty() {
            self.refused.push(field, "library-needed");
        }
        words
    }

    pub(super) fn year(&mut self, field: &'static str) -> Option<i16> {
        let typed = self.fields.given(field)?;
        let year = typed.parse().ok().filter(|year| YEARS.contains(year));
        if year.is_none() {
            self.refused.push(field, "library-year-odd");
        }
        year
    }
}

/// Reads a resource.
///
/// # Errors
/// All that is refused.
pub fn resource(fields: &Fields) -> Result<ResourceText, Refusals> {
    let mut read = Reading::of(fields);
    let kind = read.word("kind");
    let title = (read.title("title-sq"), read.title("title-en"));
    let about = (read.text("about-sq"), read.text("about-en"));
    let address = read.address("address");
    let (author, publisher) = (read.line("author"), read.line("publisher"));
    let year = read.year("year");
    let (version, licence) = (read.line("version"), read.line("licence"));
    let languages = read.words("language");
    let themes = themes(fields, &mut read.refused);
    if themes.is_empty() {
        read.refused.push("theme", "library-needed");
    }
    let source = read.address("source");
    let refused = read.refused;
    match (kind, refused.0.is_empty()) {
        (Some(kind), true) => Ok(ResourceText {
            kind,
            title,
            author,
            publisher,
            year,
            licence,
            version,
            languages,
            themes,
            address,
            about,
            source,
        }),
        _ => Err(refused),
    }
}

/// Reads a tool; `known` says whether a short name is that of another tool.
///
/// # Errors
/// All that is refused.
pub fn tool(fields: &Fields, known: impl Fn(&str) -> bool) -> Result<ToolText, Refusals> {
    let mut read = Reading::of(fields);
    let name = read.title("name");
    let website = read.address("website");
    let does = (read.text("does-sq"), read.text("does-en"));
    let purposes = read.words("purpose");
    let cost = read.word("cost");
    let cost_note = (read.line("cost-note-sq"), read.line("cost-note-en"));
    let languages = read.words("language");
    let licence = read.line("licence");
    let mut alternatives: Vec<String> = fields
        .all("alternative")
        .filter(|slug| known(slug))
        .map(str::to_owned)
        .collect();
    alternatives.sort_unstable();
    alternatives.dedup();
    if alternatives.len() > ALTERNATIVES_MOST {
        let refusal = Refusal::new("alternative", "library-alternatives-many");
        read.refused.0.push(refusal.with("most", ALTERNATIVES_MOST.to_string()));
    }
    let source = read.address("source");
    let refused = read.refused;
    match (cost, refused.0.is_empty()) {
        (Some(cost), true) => Ok(ToolText {
            name,
            website,
            does,
            purposes,
            cost,
            cost_note,
            languages,
            alternatives,
            licence,
            source,
        }),
        _ => Err(refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)], others: &[(&str, &str)]) -> Fields {
        let kept = pairs
            .iter()
            .filter(|(name, _)| others.iter().all(|(other, _)| other != name));
        kept.chain(others)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn refused<T>(read: Result<T, Refusals>) -> Vec<(&'static str, &'static str)> {
        let refused = read.err().unwrap_or_default();
        refused.0.iter().map(|one| (one.field, one.message)).collect()
    }

    const RESOURCE: [(&str, &str); 10] = [
        ("kind", "guide"),
        ("title-sq", "Si lexohet buxheti"),
        ("title-en", "How a budget is read"),
        ("about-sq", "Hap pas hapi."),
        ("about-en", "Step by step."),
        ("address", "shembull.al/udhezues"),
        ("year", "2024"),
        ("language", "sq"),
        ("theme", "budget-transparency"),
        ("source", "https://shembull.al"),
    ];

    const TOOL: [(&str, &str); 9] = [
        ("name", "Numëruesi"),
        ("website", "numeruesi.al"),
        ("does-sq", "Numëron."),
        ("does-en", "It counts."),
        ("purpose", "transparency"),
        ("cost", "free"),
        ("language", "sq"),
        ("alternative", "tjetri"),
        ("source", "https://numeruesi.al/rreth"),
    ];

    #[test]
    fn what_is_sound_is_read_and_what_nobody_states_stays_unknown() {
        let read = resource(&typed(&RESOURCE, &[])).expect("it is sound");
        assert_eq!((read.year, read.licence, read.version), (Some(2024), None, None));
        assert_eq!(read.address, "https://shembull.al/udhezues");
        let read = tool(&typed(&TOOL, &[]), |slug| slug == "tjetri").expect("it is sound");
        assert_eq!(read.alternatives, ["tjetri"]);
        let read = tool(&typed(&TOOL, &[]), |_| false).expect("it is sound");
        assert!(read.alternatives.is_empty(), "what is not there is no alternative");
    }

    #[test]
    fn all_that_is_missing_or_odd_is_told_at_once() {
        let none = resource(&typed(&[], &[("year", "24")]));
        let fields: Vec<&str> = refused(none).iter().map(|(field, _)| *field).collect();
        assert_eq!(
            fields,
            [
                "kind", "title-sq", "title-en", "about-sq", "about-en", "address", "year", "language", "theme",
                "source"
            ]
        );
        let odd = [
            ("address", "javascript:alert(1)"),
            ("kind", "libër"),
            ("title-en", "a\u{202e}b"),
        ];
        assert_eq!(
            refused(resource(&typed(&RESOURCE, &odd))),
            [
                ("kind", "library-needed"),
                ("title-en", "organisations-hidden-marks"),
                ("address", "organisations-web-odd")
            ]
        );
        let odd = [("cost", ""), ("purpose", "argëtim"), ("does-en", "")];
        assert_eq!(
            refused(tool(&typed(&TOOL, &odd), |_| true)),
            [
                ("does-en", "library-needed"),
                ("purpose", "library-needed"),
                ("cost", "library-needed")
            ]
        );
    }
}
