//! What a note of a source says of the scope of a value: with or without something, only a part, only a bound.
//!
//! Two values whose notes name different scopes do not count the same thing: no line joins them and no change is told
//! from one to the other. The English notes are read; every note stands in both languages.

use bashke_vocabulary::{Period, Phase};

use super::catalogue::{IndicatorIx, PlaceIx};
use super::cube::Cube;

/// Beginnings of the words that tell of a scope, wherever they stand in a clause.
const TELLING: [&str; 14] = [
    "incl.",
    "including",
    "include",
    "included",
    "includes",
    "excl.",
    "excluding",
    "excludes",
    "excluded",
    "except",
    "without",
    "only",
    "plus",
    "together",
];

/// Clauses of a note that tell of a scope in words like the above, but of something that was counted, not of the value.
const COUNTED: &str = "municipalities without";

/// The clauses of a note that say what is counted, in alphabetical order and small letters; none for most notes.
#[must_use]
pub fn scope(note: &str) -> Vec<String> {
    let note = note.to_lowercase();
    let mut clauses: Vec<String> = note
        .split([',', ';'])
        .map(str::trim)
        .filter(|clause| !clause.contains(COUNTED))
        .filter(|clause| clause.split_whitespace().any(|word| TELLING.contains(&word)))
        .map(str::to_owned)
        .collect();
    clauses.sort_unstable();
    clauses
}

impl Cube {
    /// What the source of a value says of its scope; nothing where it says nothing, and of computed values.
    #[must_use]
    pub fn scope(&self, indicator: IndicatorIx, place: PlaceIx, period: Period, phase: Phase) -> Vec<String> {
        let note = self
            .sources_of(indicator, place, period, phase)
            .first()
            .and_then(|row| self.text(row)?.note.as_ref());
        note.map(|(_, english)| scope(english)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_narrows_or_widens_a_value_is_its_scope() {
        assert_eq!(
            scope("2021 part for Lezhë bridge, excl. VAT, as unconditional transfer"),
            ["excl. vat"]
        );
        assert_eq!(
            scope("plus 34 intermediate; SNG-WOFI 2016 edition"),
            ["plus 34 intermediate"]
        );
        assert_eq!(
            scope("-20% vs 2022; 55 municipalities without problem, 5 in financial difficulty"),
            Vec::<String>::new()
        );
        assert_eq!(scope("actual or plan not stated per year"), Vec::<String>::new());
    }
}
