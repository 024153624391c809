//! What the columns of a table may be, by their headings, and the mapping that says so.

use bashke_vocabulary::{Period, fold};

use super::layout::{FIELDS, letters};
use super::mapping::{Column, Headings, Mapping};
use super::names::Names;

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    /// Nothing that is read.
    Ignored,
    /// A field, by its number in [`FIELDS`].
    Field(usize),
    /// Values; the heading says the period, the indicator or the place.
    Values(Headings),
}

impl Is {
    /// All that a column can be, in the order in which it is offered.
    pub fn all() -> impl Iterator<Item = Self> {
        let fields = (0..FIELDS.len()).map(Self::Field);
        let values = [Headings::Periods, Headings::Indicators, Headings::Places].map(Self::Values);
        [Self::Ignored].into_iter().chain(fields).chain(values)
    }

    /// Its word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Field(n) => FIELDS.get(n).copied().unwrap_or_default(),
            Self::Values(Headings::Periods) => "values-periods",
            Self::Values(Headings::Indicators) => "values-indicators",
            Self::Values(Headings::Places) => "values-places",
        }
    }

    /// What a form says.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::all().find(|is| is.word() == word)
    }

    fn field(word: &str) -> Self {
        FIELDS
            .iter()
            .position(|field| *field == word)
            .map_or(Self::Ignored, Self::Field)
    }
}

/// Words by which people head the columns of their tables, folded.
const WORDS: [(&str, &str); 30] = [
    ("treguesi", "indicator"),
    ("tregues", "indicator"),
    ("zeri", "indicator"),
    ("item", "indicator"),
    ("bashkia", "place"),
    ("bashkite", "place"),
    ("bashki", "place"),
    ("vendi", "place"),
    ("njesia", "unit"),
    ("njesia matese", "unit"),
    ("municipality", "place"),
    ("lgu", "place"),
    ("periudha", "period"),
    ("viti", "period"),
    ("year", "period"),
    ("date", "period"),
    ("data", "period"),
    ("faza", "phase"),
    ("vlera", "value"),
    ("shuma", "value"),
    ("amount", "value"),
    ("burimi", "source"),
    ("shenim", "note"),
    ("shenime", "note"),
    ("notes", "note"),
    ("statusi", "status"),
    ("mungon", "missing"),
    ("titulli i burimit", "source_title"),
    ("botuesi", "source_publisher"),
    ("lidhja", "source_url"),
];

/// What each column is, as far as its heading says; no field twice.
#[must_use]
pub fn guess(headings: &[String], mut names: Names) -> Vec<Is> {
    let mut taken = vec![false; FIELDS.len()];
    headings
        .iter()
        .map(|heading| {
            let is = one(heading, &mut names);
            match is {
                Is::Field(n) if taken.get(n).copied().unwrap_or(true) => Is::Ignored,
                Is::Field(n) => {
                    taken[n] = true;
                    is
                }
                _ => is,
            }
        })
        .collect()
}

fn one(heading: &str, names: &mut Names) -> Is {
    let heading = heading.trim();
    let folded = fold(heading);
    if folded.is_empty() {
        return Is::Ignored;
    }
    let field = Is::field(&heading.to_lowercase());
    if field != Is::Ignored {
        return field;
    }
    if let Some((_, field)) = WORDS.iter().find(|(word, _)| *word == folded) {
        return Is::field(field);
    }
    if heading.parse::<Period>().is_ok() {
        return Is::Values(Headings::Periods);
    }
    if matches!(names.indicator(heading), Ok(Some(_))) {
        return Is::Values(Headings::Indicators);
    }
    if matches!(names.place(heading), Ok(Some(_))) {
        return Is::Values(Headings::Places);
    }
    Is::Ignored
}

/// Puts what each column is into a mapping.
pub fn columns(mapping: &mut Mapping, headings: &[String], are: &[Is]) {
    mapping.columns.clear();
    mapping.column.clear();
    mapping.ignore.clear();
    for (at, is) in are.iter().enumerate().take(headings.len()) {
        let name = name(headings, at);
        let heading = headings[at].trim().to_owned();
        match is {
            Is::Ignored => mapping.ignore.push(name),
            Is::Field(n) => {
                if let Some(field) = FIELDS.get(*n) {
                    mapping.columns.insert((*field).to_owned(), name);
                }
            }
            Is::Values(by) => {
                let mut column = Column {
                    column: name,
                    ..Column::default()
                };
                match by {
                    Headings::Periods => column.period = Some(heading),
                    Headings::Indicators => column.indicator = Some(heading),
                    Headings::Places => column.place = Some(heading),
                }
                mapping.column.push(column);
            }
        }
    }
}

/// What a mapping says that each column is; none where it says nothing of any.
#[must_use]
pub fn said(mapping: &Mapping, headings: &[String]) -> Option<Vec<Is>> {
    if mapping.columns.is_empty() && mapping.column.is_empty() {
        return None;
    }
    let one = |at: usize| {
        let name = name(headings, at);
        if let Some((field, _)) = mapping.columns.iter().find(|(_, column)| **column == name) {
            return Is::field(field);
        }
        match mapping.column.iter().find(|column| column.column == name) {
            Some(column) if column.period.is_some() => Is::Values(Headings::Periods),
            Some(column) if column.indicator.is_some() => Is::Values(Headings::Indicators),
            Some(_) => Is::Values(Headings::Places),
            None => Is::Ignored,
        }
    };
    Some((0..headings.len()).map(one).collect())
}

/// The letters of a column, as a workbook has them.
#[must_use]
pub fn letter(column: usize) -> String {
    letters(column)
}

/// The name by which a mapping calls a column: its heading where no other has the same, its letter otherwise.
fn name(headings: &[String], at: usize) -> String {
    let heading = headings[at].trim();
    let same = |other: &&String| fold(other) == fold(heading);
    if !fold(heading).is_empty() && headings.iter().filter(same).count() == 1 {
        heading.to_owned()
    } else {
        letters(at)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::finance::rules::catalogue::Catalogue;

    fn texts(headings: &[&str]) -> Vec<String> {
        headings.iter().map(|heading| (*heading).to_owned()).collect()
    }

    #[test]
    fn headings_are_understood_in_both_languages() {
        let names = || Names::new(Arc::new(Catalogue::default()));
        let words =
            |headings: &[&str]| -> Vec<&str> { guess(&texts(headings), names()).into_iter().map(Is::word).collect() };
        assert_eq!(
            words(&["Bashkia", "2023", "2024", "Shënime", "Nr."]),
            ["place", "values-periods", "values-periods", "note", "ignored"]
        );
        assert_eq!(
            words(&["indicator", "place", "Period", "value", "source", "vlera", ""]),
            ["indicator", "place", "period", "value", "source", "ignored", "ignored"]
        );
    }

    #[test]
    fn what_is_chosen_is_said_and_read_again() {
        let headings = texts(&["Nr.", "Bashkia", "2023", "", "2023"]);
        let are = [
            Is::Ignored,
            Is::field("place"),
            Is::Values(Headings::Periods),
            Is::field("note"),
            Is::Ignored,
        ];
        let mut mapping = Mapping::default();
        columns(&mut mapping, &headings, &are);
        assert_eq!(mapping.columns["place"], "Bashkia");
        assert_eq!(mapping.columns["note"], "D", "an empty heading is called by its letter");
        assert_eq!(mapping.column[0].column, "C", "so is one that stands twice");
        assert_eq!(said(&mapping, &headings).unwrap(), are);
    }
}
