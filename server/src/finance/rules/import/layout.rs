//! Which column holds what.

use std::borrow::Cow;

use bashke_vocabulary::fold;

use super::fault::{Fault, shown};
use super::mapping::{Column, Headings, Mapping};
use super::nearest::{did_you_mean, nearest};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A text.
    Text(Cow<'a, str>),
    /// A number of a spreadsheet.
    Number(f64),
    /// What can be no value, such as `#DIV/0!` or bytes that are no text; says what it is.
    Broken(String),
}

impl Cell<'_> {
    /// As a text, where it is one or can be one.
    pub(super) fn text(&self) -> Result<Cow<'_, str>, String> {
        match self {
            Cell::Empty => Ok(Cow::Borrowed("")),
            Cell::Text(text) => Ok(Cow::Borrowed(text.trim())),
            Cell::Number(number) => Ok(Cow::Owned(number.to_string())),
            Cell::Broken(what) => Err(what.clone()),
        }
    }

    /// Whether nothing stands there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            Cell::Number(_) | Cell::Broken(_) => false,
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Record<'a> {
    /// Its number in the file, from 1.
    pub row: u64,
    /// Its cells, from the first column.
    pub cells: Vec<Cell<'a>>,
}

macro_rules! fields {
    ($($name:ident => $word:literal),+ $(,)?) => {
        /// What a column can hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Field { $($name),+ }

        impl Field {
            pub(super) const WORDS: &'static [&'static str] = &[$($word),+];

            pub(super) fn of(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

fields! {
    Indicator => "indicator",
    Place => "place",
    Period => "period",
    Phase => "phase",
    Value => "value",
    Unit => "unit",
    Status => "status",
    Missing => "missing",
    Source => "source",
    Note => "note",
    NoteSq => "note_sq",
    NoteEn => "note_en",
    Stated => "stated",
    SourceTitle => "source_title",
    SourceTitleSq => "source_title_sq",
    SourceTitleEn => "source_title_en",
    SourcePublisher => "source_publisher",
    SourceUrl => "source_url",
    SourceReadOn => "source_read_on",
    SourceLicence => "source_licence",
    SourceNote => "source_note",
    SourceNoteSq => "source_note_sq",
    SourceNoteEn => "source_note_en",
}

/// What a column can hold, in the words of files and mappings.
pub const FIELDS: &[&str] = Field::WORDS;

/// The most columns that are read.
pub(super) const COLUMNS: usize = 1024;

/// Which column holds what.
#[derive(Debug, Clone)]
pub struct Layout {
    headings: Vec<String>,
    fields: Vec<Option<usize>>,
    pub(super) values: Vec<(usize, Column)>,
    pub(super) fill_down: Vec<usize>,
}

impl Layout {
    /// Takes the layout from the headings and, where there is one, from the mapping file.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn new(row: u64, headings: &[String], mapping: Option<&Mapping>) -> Result<Self, Vec<Fault>> {
        let headings: Vec<String> = headings.iter().map(|heading| heading.trim().to_owned()).collect();
        if headings.len() > COLUMNS {
            return Err(vec![Fault::row(
                row,
                format!("has {} columns; at most {COLUMNS} are read", headings.len()),
            )]);
        }
        let mut layout = Self {
            fields: vec![None; Field::WORDS.len()],
            values: Vec::new(),
            fill_down: Vec::new(),
            headings,
        };
        let faults = match mapping {
            Some(mapping) => layout.map(row, mapping),
            None => layout.long(row),
        };
        if faults.is_empty() { Ok(layout) } else { Err(faults) }
    }

    /// How many columns there are.
    #[must_use]
    pub fn width(&self) -> usize {
        self.headings.len()
    }

    /// The heading of a column, or its letter.
    #[must_use]
    pub fn heading(&self, column: usize) -> Cow<'_, str> {
        match self.headings.get(column) {
            Some(heading) if !heading.is_empty() => Cow::Owned(shown(heading)),
            _ => Cow::Owned(letters(column)),
        }
    }

    pub(super) fn field(&self, field: Field) -> Option<usize> {
        self.fields[field as usize]
    }

    /// A table that names its columns as the platform does.
    fn long(&mut self, row: u64) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (column, heading) in self.headings.iter().enumerate() {
            let word = heading.to_lowercase();
            match Field::of(&word) {
                Some(field) if self.fields[field as usize].is_some() => {
                    faults.push(Fault::cell(row, heading, "the heading stands twice"));
                }
                Some(field) => self.fields[field as usize] = Some(column),
                None if heading.is_empty() => {
                    faults.push(Fault::cell(row, &letters(column), "the heading is empty"));
                }
                None => {
                    let near = nearest(&word, Field::WORDS.iter().map(|word| (*word, *word)));
                    let fault = Fault::cell(row, &shown(heading), "there is no such column");
                    faults.push(fault.advise(did_you_mean(&near)));
                }
            }
        }
        for needed in [Field::Indicator, Field::Place, Field::Period, Field::Value] {
            if self.field(needed).is_none() {
                let word = Field::WORDS[needed as usize];
                faults.push(Fault::row(row, format!("the column `{word}` is missing")));
            }
        }
        if !faults.is_empty() {
            faults.push(Fault::file(
                "a table with other columns is read with a mapping file: `--mapping MAP.toml`",
            ));
        }
        self.values = self
            .field(Field::Value)
            .map(|column| (column, Column::default()))
            .into_iter()
            .collect();
        faults
    }

    fn map(&mut self, row: u64, mapping: &Mapping) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (n, word) in Field::WORDS.iter().enumerate() {
            match mapping.columns.get(*word) {
                Some(name) => match self.find(name) {
                    Ok(column) => self.fields[n] = Some(column),
                    Err(what) => faults.push(Fault::row(row, what).advise(self.near(name))),
                },
                // the platform's own names need no mapping
                None => {
                    self.fields[n] = self
                        .headings
                        .iter()
                        .position(|heading| heading == word)
                        .filter(|at| !mapping.ignore.iter().any(|name| self.find(name).ok() == Some(*at)));
                }
            }
        }
        for column in &mapping.column {
            match self.find(&column.column) {
                Ok(at) => self.values.push((at, column.clone())),
                Err(what) => faults.push(Fault::row(row, what).advise(self.near(&column.column))),
            }
        }
        if let Some(kind) = mapping.headings {
            self.read_headings(row, mapping, kind, &mut faults);
        }
        if self.values.is_empty() {
            match self.field(Field::Value) {
                Some(column) => self.values.push((column, Column::default())),
                None => faults.push(Fault::file(
                    "no column holds values: name one in the mapping file, as `[columns] value = \"…\"`, `[[column]]` or `headings = \"periods\"`",
                )),
            }
        }
        self.fill_down = mapping
            .fill_down
            .iter()
            .filter_map(|word| self.field(Field::of(word)?))
            .collect();
        faults
    }

    /// Takes every column that nothing was said of as a column of values.
    fn read_headings(&mut self, row: u64, mapping: &Mapping, kind: Headings, faults: &mut Vec<Fault>) {
        let ignored: Vec<usize> = mapping.ignore.iter().filter_map(|name| self.find(name).ok()).collect();
        for at in 0..self.headings.len() {
            let taken = self.fields.contains(&Some(at)) || self.values.iter().any(|(column, _)| *column == at);
            let heading = self.headings[at].clone();
            if taken || heading.is_empty() || ignored.contains(&at) {
                continue;
            }
            let mut column = Column::default();
            match kind {
                Headings::Periods => column.period = Some(heading.clone()),
                Headings::Indicators => column.indicator = Some(heading.clone()),
                Headings::Places => column.place = Some(heading.clone()),
            }
            if self.values.iter().any(|(_, other)| {
                (&other.period, &other.indicator, &other.place) == (&column.period, &column.indicator, &column.place)
            }) {
                faults.push(Fault::cell(row, &shown(&heading), "the heading stands twice"));
            }
            self.values.push((at, column));
        }
    }

    /// The column with this heading, or with this letter.
    fn find(&self, name: &str) -> Result<usize, String> {
        let name = name.trim();
        let by = |same: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let all = self.headings.iter().enumerate();
            all.filter(|(_, heading)| same(heading)).map(|(at, _)| at).collect()
        };
        let mut found = by(&|heading| heading == name);
        if found.is_empty() && !fold(name).is_empty() {
            found = by(&|heading| fold(heading) == fold(name));
        }
        match found[..] {
            [one] => Ok(one),
            [] => number(name)
                .filter(|column| *column < self.headings.len())
                .ok_or_else(|| format!("there is no column `{}`", shown(name))),
            _ => Err(format!(
                "`{}` heads several columns: name it by its letter",
                shown(name)
            )),
        }
    }

    fn near(&self, name: &str) -> Option<String> {
        did_you_mean(&nearest(name, self.headings.iter().map(|h| (h.as_str(), h.as_str()))))
    }
}

/// The letters of a column: A, B, … Z, AA.
pub(super) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// The number of a column named by letters.
fn number(letters: &str) -> Option<usize> {
    let capital = (1..=3).contains(&letters.len()) && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    capital.then(|| {
        letters
            .bytes()
            .fold(0, |number, letter| number * 26 + usize::from(letter - b'A') + 1)
            - 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(headings: &[&str]) -> Vec<String> {
        headings.iter().map(|heading| (*heading).to_owned()).collect()
    }

    #[test]
    fn every_fault_of_a_header_is_named() {
        let faults = Layout::new(1, &texts(&["indicator", "placce", "period", "period", "extra"]), None).unwrap_err();
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            said[0],
            "row 1, column `placce`: there is no such column; did you mean `place`?"
        );
        assert_eq!(said[1], "row 1, column `period`: the heading stands twice");
        assert_eq!(said[2], "row 1, column `extra`: there is no such column");
        assert_eq!(said[3], "row 1: the column `place` is missing");
        assert_eq!(said[4], "row 1: the column `value` is missing");
    }

    #[test]
    fn columns_are_found_by_heading_and_by_letter() {
        let mapping = Mapping::parse(
            "headings = \"periods\"\nignore = [\"Shënime\"]\n[columns]\nplace = \"bashkia\"\n[[column]]\ncolumn = \"E\"\nphase = \"initial\"\nperiod = \"2024\"",
        )
        .unwrap();
        let layout = Layout::new(
            1,
            &texts(&["Bashkia", "2022", "2023", "Shënime", "Plani"]),
            Some(&mapping),
        )
        .unwrap();
        assert_eq!(layout.field(Field::Place), Some(0));
        let values: Vec<(usize, Option<&str>)> = layout
            .values
            .iter()
            .map(|(at, column)| (*at, column.period.as_deref()))
            .collect();
        assert_eq!(values, [(4, Some("2024")), (1, Some("2022")), (2, Some("2023"))]);
    }

    proptest! {
        #[test]
        fn letters_round_trip(column in 0..COLUMNS) {
            prop_assert_eq!(number(&letters(column)), Some(column));
        }
    }
}
