//! The mapping file: says what the columns of a table are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::layout::Field;
use super::number::Decimal;

/// The mapping file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the mapping file: {0}")]
pub struct MappingError(pub String);

/// What the headings of the columns that are not named are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Headings {
    /// Periods.
    Periods,
    /// Indicators.
    Indicators,
    /// Places.
    Places,
}

/// How a table is read. Every part may be left out.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mapping {
    /// The sheet of a workbook; the only one where none is said.
    pub sheet: Option<String>,
    /// The row with the headings, counted from 1.
    pub header_row: Option<u64>,
    /// The last row that is read.
    pub last_row: Option<u64>,
    /// What separates the columns of a CSV file: `,`, `;` or `\t`.
    pub delimiter: Option<char>,
    /// What stands before the decimals: `,` or `.`.
    pub decimal: Option<char>,
    /// What an empty cell means: `not-reported` (as where nothing is said) or `skip`.
    pub empty: Option<String>,
    /// What the headings of the other columns are; each holds values then.
    pub headings: Option<Headings>,
    /// Columns that are not read where `headings` is said.
    pub ignore: Vec<String>,
    /// Fields whose value stands only in the first of several rows.
    pub fill_down: Vec<String>,
    /// Whether a former unit stands for the municipality of today.
    pub former_units: bool,
    /// How places are named: `name`, `slug`, or a scheme of codes such as `LAU` or `Thesari`.
    pub place_by: Option<String>,
    /// The indicator of every value.
    pub indicator: Option<String>,
    /// The place of every value.
    pub place: Option<String>,
    /// The period of every value.
    pub period: Option<String>,
    /// The phase of every value.
    pub phase: Option<String>,
    /// The unit of every value, such as `ALL million`.
    pub unit: Option<String>,
    /// The status of every value.
    pub status: Option<String>,
    /// The source of every value.
    pub source: Option<String>,
    /// A note on every value, where it is not said in both languages.
    pub note: Option<String>,
    /// A note on every value, in Albanian.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
    /// Which column holds which field, by heading or by letter.
    pub columns: BTreeMap<String, String>,
    /// Columns that hold values, each with what it is.
    pub column: Vec<Column>,
    /// What the file calls a place, and its slug; an empty slug leaves the row out.
    pub places: BTreeMap<String, String>,
    /// What the file calls an indicator, and its slug; an empty slug leaves the value out.
    pub indicators: BTreeMap<String, String>,
    /// Marks for a missing value, each with `not-reported` or `not-applicable`.
    pub missing: BTreeMap<String, String>,
}

/// A column of values.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Column {
    /// Its heading or letter.
    pub column: String,
    /// The indicator of its values.
    pub indicator: Option<String>,
    /// The place of its values.
    pub place: Option<String>,
    /// The period of its values.
    pub period: Option<String>,
    /// The phase of its values.
    pub phase: Option<String>,
    /// The unit of its values.
    pub unit: Option<String>,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// Where it is no TOML, has a key that is not known or a value that cannot be.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let mapping: Self = toml::from_str(text).map_err(|error| MappingError(error.to_string().trim().to_owned()))?;
        let wrong = |what: String| Err(MappingError(what));
        if !matches!(mapping.decimal, None | Some(',' | '.')) {
            return wrong("`decimal` is `,` or `.`".to_owned());
        }
        if mapping
            .delimiter
            .is_some_and(|sign| !sign.is_ascii() || sign == '"' || sign == '\n')
        {
            return wrong("`delimiter` is one sign such as `;`".to_owned());
        }
        if !matches!(mapping.empty.as_deref(), None | Some("not-reported" | "skip")) {
            return wrong("`empty` is `not-reported` or `skip`".to_owned());
        }
        if mapping.header_row == Some(0) {
            return wrong("`header_row` is counted from 1".to_owned());
        }
        for field in mapping.columns.keys().chain(&mapping.fill_down) {
            if Field::of(field).is_none() {
                return wrong(format!(
                    "`{field}` is no field; the fields are {}",
                    Field::WORDS.join(", ")
                ));
            }
        }
        for (mark, status) in &mapping.missing {
            if !matches!(status.as_str(), "not-reported" | "not-applicable") {
                return wrong(format!(
                    "the mark `{mark}` means `not-reported` or `not-applicable`, not `{status}`"
                ));
            }
        }
        Ok(mapping)
    }

    /// The text of a mapping file that says the same.
    ///
    /// # Errors
    /// Where it cannot be written down.
    pub fn text(&self) -> Result<String, MappingError> {
        toml::to_string(self).map_err(|error| MappingError(error.to_string()))
    }

    pub(super) fn decimals(&self) -> Decimal {
        match self.decimal {
            None => Decimal::Plain,
            Some(',') => Decimal::Comma,
            Some(_) => Decimal::Point,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mapping_cannot_say_is_named() {
        for (text, part) in [
            ("sheat = \"x\"", "sheat"),
            ("decimal = \";\"", "decimal"),
            ("empty = \"zero\"", "empty"),
            ("header_row = 0", "header_row"),
            ("[columns]\nplaze = \"A\"", "plaze"),
            ("[missing]\nx = \"zero\"", "zero"),
            ("headings = \"years\"", "years"),
            ("= 3", "line 1"),
        ] {
            let error = Mapping::parse(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
        assert!(Mapping::parse("").is_ok());
    }

    #[test]
    fn a_mapping_is_written_down_as_it_is_read() {
        let text = "sheet = \"T 1\"\nheader_row = 3\ndecimal = \",\"\nindicator = \"arrears-stock\"\n[columns]\nplace = \"B\"\n\
                    [[column]]\ncolumn = \"C\"\nperiod = \"2024\"";
        let mapping = Mapping::parse(text).unwrap();
        let again = Mapping::parse(&mapping.text().unwrap()).unwrap();
        assert_eq!(format!("{mapping:?}"), format!("{again:?}"));
    }
}
