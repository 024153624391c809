//! The words of the glossary in the lessons of courses. They are part of the program, so they are made ready once.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::rules::lesson::Block;
use super::rules::terms::{Terms, Word};
use crate::finance;
use crate::platform::markdown;

/// How long what a word means may be beside it.
const MEANS: usize = 220;

static ALBANIAN: LazyLock<Terms> = LazyLock::new(|| ready(false));
static ENGLISH: LazyLock<Terms> = LazyLock::new(|| ready(true));

fn ready(english: bool) -> Terms {
    let words = finance::terms().iter().filter(|term| !term.everyday).map(|term| {
        let (word, forms, means) = if english {
            (&term.term_en, &term.forms_en, &term.definition_en)
        } else {
            (&term.term_sq, &term.forms_sq, &term.definition_sq)
        };
        Word {
            slug: term.slug.clone(),
            // what stands in brackets is an abbreviation or the number of a law, and is one of the other forms
            forms: std::iter::once(word.split(" (").next().unwrap_or(word))
                .chain(forms.iter().map(String::as_str))
                .map(str::to_owned)
                .collect(),
            means: first(means),
        }
    });
    Terms::new(words.collect())
}

/// The first sentence of an explanation, cut off between two words where it is long.
fn first(text: &str) -> String {
    let ends = text.find(". ").map_or(text.len(), |at| at + 1);
    let sentence = text.get(..ends).unwrap_or(text);
    if sentence.chars().count() <= MEANS {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(MEANS).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{cut}…")
}

/// Marks the words of a text in a language, each at its first place.
pub(super) fn mark(blocks: &mut [Block], language: &str) {
    let terms = if language == "en" { &*ENGLISH } else { &*ALBANIAN };
    let here = markdown::HERE.to_string();
    let mut seen = BTreeSet::new();
    for block in blocks {
        if let Block::Text(html) = block {
            *html = terms.mark(html, &here, &mut seen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_word_means_is_told_in_a_sentence() {
        assert_eq!(first("Një. Dy."), "Një.");
        assert_eq!(first("Një e 2.5 dy"), "Një e 2.5 dy");
        let long = first(&"fjalë ".repeat(100));
        assert!(long.chars().count() <= MEANS + 1 && long.ends_with("fjalë…"), "{long}");
    }

    #[test]
    fn the_words_of_both_languages_are_found() {
        for (language, text) in [("sq", "<p>Taksë vendore</p>"), ("en", "<p>A local tax.</p>")] {
            let mut blocks = [Block::Text(text.to_owned()), Block::Text(text.to_owned())];
            mark(&mut blocks, language);
            let marked = |block: &Block| matches!(block, Block::Text(html) if html.contains("/glossary#local-tax"));
            assert!(marked(&blocks[0]) && !marked(&blocks[1]), "{blocks:?}");
        }
    }
}
