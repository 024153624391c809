//! Finds places (also by former names), indicators and words of the glossary, without diacritics.

use bashke_vocabulary::fold;

use super::glossary::{self, TermIx};
use super::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A place.
    Place(PlaceIx),
    /// An indicator.
    Indicator(IndicatorIx),
    /// A word of the glossary.
    Term(TermIx),
}

/// A thing found, and by which name where that is not the one it has today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub target: Target,
    /// The other name by which it was found, such as that of a former commune.
    pub by: Option<(String, String)>,
    /// How well it fits; smaller is better.
    score: u32,
}

#[derive(Debug)]
struct Entry {
    folded: String,
    target: Target,
    /// Kind and spelling of another name.
    alias: Option<(String, String)>,
    /// Names of today come before others.
    weight: u32,
}

/// All names, folded.
#[derive(Debug, Default)]
pub struct SearchIndex {
    entries: Vec<Entry>,
}

impl SearchIndex {
    /// Takes the names from the catalogue and the glossary.
    #[must_use]
    pub fn build(catalogue: &Catalogue) -> Self {
        let mut entries = Vec::new();
        for ix in catalogue.place_numbers() {
            let place = catalogue.place(ix);
            for name in [&place.name_sq, &place.name_en] {
                entries.push(Entry {
                    folded: fold(name),
                    target: Target::Place(ix),
                    alias: None,
                    weight: 0,
                });
            }
            for alias in &place.aliases {
                let told = (alias.kind != "other-name").then(|| (alias.kind.clone(), alias.name.clone()));
                entries.push(Entry {
                    folded: alias.folded.clone(),
                    target: Target::Place(ix),
                    alias: told,
                    weight: 1,
                });
            }
        }
        for ix in catalogue.indicator_numbers() {
            let indicator = catalogue.indicator(ix);
            let names = [
                &indicator.name_sq,
                &indicator.name_en,
                &indicator.short_sq,
                &indicator.short_en,
            ];
            for name in names {
                entries.push(Entry {
                    folded: fold(name),
                    target: Target::Indicator(ix),
                    alias: None,
                    weight: 2,
                });
            }
        }
        for (number, term) in (0..).zip(glossary::terms()) {
            for name in [&term.term_sq, &term.term_en] {
                entries.push(Entry {
                    folded: fold(name),
                    target: Target::Term(TermIx(number)),
                    alias: None,
                    weight: 3,
                });
            }
        }
        Self { entries }
    }

    /// What fits the words typed, the best first, each thing once, at most `most`.
    #[must_use]
    pub fn find(&self, typed: &str, most: usize) -> Vec<Hit> {
        let typed = fold(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let words: Vec<&str> = typed.split(' ').collect();
        let mut hits: Vec<Hit> = Vec::new();
        for entry in &self.entries {
            let Some(fit) = fit(&entry.folded, &typed, &words) else {
                continue;
            };
            let hit = Hit {
                target: entry.target,
                by: entry.alias.clone(),
                score: fit * 10 + entry.weight,
            };
            match hits.iter_mut().find(|other| other.target == hit.target) {
                Some(other) if other.score > hit.score => *other = hit,
                Some(_) => {}
                None => hits.push(hit),
            }
        }
        hits.sort_by_key(|hit| hit.score);
        hits.truncate(most);
        hits
    }

    /// Names close to what was typed, for "did you mean": places, indicators and words within a slip of the pen for every three letters, two at most.
    #[must_use]
    pub fn near(&self, typed: &str, most: usize) -> Vec<Target> {
        let typed = fold(typed);
        let mut near: Vec<(usize, Target)> = Vec::new();
        if typed.chars().count() < 3 || typed.len() > 60 {
            return Vec::new();
        }
        for entry in &self.entries {
            let slips = slips(&typed, &entry.folded);
            // a short name leaves less room for slips
            let room = (typed.chars().count() / 3).min(2);
            if slips <= room && !near.iter().any(|(_, target)| *target == entry.target) {
                near.push((slips, entry.target));
            }
        }
        near.sort_by_key(|(slips, _)| *slips);
        near.into_iter().take(most).map(|(_, target)| target).collect()
    }
}

/// How well a name fits: whole, from its beginning, every word from a word's beginning, or somewhere inside.
fn fit(name: &str, typed: &str, words: &[&str]) -> Option<u32> {
    if name == typed {
        return Some(0);
    }
    if name.starts_with(typed) {
        return Some(1);
    }
    let begins = |word: &&str| name.split(' ').any(|part| part.starts_with(*word));
    if words.iter().all(begins) {
        return Some(2);
    }
    (typed.len() >= 3 && name.contains(typed)).then_some(3)
}

/// Levenshtein's distance, given up (as a large number) where the lengths alone exceed two.
fn slips(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = changed.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips_are_counted() {
        assert_eq!(slips("lezhe", "lezhe"), 0);
        assert_eq!(slips("lezhe", "leshe"), 1);
        assert_eq!(slips("korce", "kroce"), 2);
        assert_eq!(slips("has", "tirane"), usize::MAX);
    }

    proptest! {
        #[test]
        fn slips_are_symmetric(a in "[a-e]{0,8}", b in "[a-e]{0,8}") {
            prop_assert_eq!(slips(&a, &b), slips(&b, &a));
        }
    }
}
