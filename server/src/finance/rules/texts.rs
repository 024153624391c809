//! The texts of an indicator that a steward may edit, and what they must be.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A text: its name in forms, the most letters, whether it may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Its name, which is that of its column.
    pub name: &'static str,
    /// The most letters.
    pub most: usize,
    /// Whether it may be left empty.
    pub may_be_empty: bool,
}

const fn text(name: &'static str, most: usize, may_be_empty: bool) -> Text {
    Text {
        name,
        most,
        may_be_empty,
    }
}

/// All of them, the two languages of each side by side.
pub const TEXTS: [Text; 8] = [
    text("name_sq", 160, false),
    text("name_en", 160, false),
    text("short_sq", 80, false),
    text("short_en", 80, false),
    text("definition_sq", 2_000, false),
    text("definition_en", 2_000, false),
    text("basis_sq", 1_000, true),
    text("basis_en", 1_000, true),
];

/// Texts by name.
pub type Texts = BTreeMap<String, String>;

/// A text before and after an edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// What differs, by name.
#[must_use]
pub fn edits(before: &Texts, after: &Texts) -> BTreeMap<String, Edit> {
    let text = |texts: &Texts, name: &str| texts.get(name).cloned().unwrap_or_default();
    TEXTS
        .iter()
        .map(|known| known.name)
        .filter(|name| text(before, name) != text(after, name))
        .map(|name| {
            let edit = Edit {
                before: text(before, name),
                after: text(after, name),
            };
            (name.to_owned(), edit)
        })
        .collect()
}

/// The texts that were edited, as the last edit of each left them. `changes` come oldest first.
#[must_use]
pub fn last(changes: impl IntoIterator<Item = BTreeMap<String, Edit>>) -> Texts {
    changes
        .into_iter()
        .flatten()
        .map(|(name, edit)| (name, edit.after))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pairs: &[(&str, &str)]) -> Texts {
        pairs
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn only_what_differs_is_an_edit_and_the_last_one_counts() {
        let before = texts(&[("name_sq", "Borxh"), ("name_en", "Debt"), ("unit", "ALL")]);
        let after = texts(&[("name_sq", "Detyrime"), ("name_en", "Debt"), ("unit", "EUR")]);
        let first = edits(&before, &after);
        assert_eq!(first.keys().collect::<Vec<_>>(), ["name_sq"], "a unit is no text");
        let second = edits(
            &after,
            &texts(&[("name_sq", "Detyrime të prapambetura"), ("name_en", "Debt")]),
        );
        assert_eq!(last([first, second]), texts(&[("name_sq", "Detyrime të prapambetura")]));
    }
}
