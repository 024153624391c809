//! Texts that are said in Albanian, in English or in both.

use super::library::search_key;
use super::profile::{one_line, paragraphs};
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// The longest title.
const TITLE_MOST: usize = 160;

/// A text in Albanian and in English.
pub type Both = (Option<String>, Option<String>);

/// The languages in which words are written.
const LANGUAGES: [&str; 2] = ["sq", "en"];

/// The language in which somebody says that they write.
pub(super) fn language(fields: &Fields, refused: &mut Refusals) -> Option<&'static str> {
    let language = LANGUAGES.into_iter().find(|word| *word == fields.text("language"));
    if language.is_none() {
        refused.push("language", "post-language-missing");
    }
    language
}

/// A title and a text; each is said in one language at least, and in each language either both are said or neither.
pub(super) fn title_and_text(fields: &Fields, refused: &mut Refusals) -> (Both, Both) {
    let mut keep = |result: Result<Option<String>, Refusal>| {
        result.unwrap_or_else(|refusal| {
            refused.0.push(refusal);
            None
        })
    };
    let title = (
        keep(one_line(fields, "title-sq", TITLE_MOST)),
        keep(one_line(fields, "title-en", TITLE_MOST)),
    );
    let text = (keep(paragraphs(fields, "text-sq")), keep(paragraphs(fields, "text-en")));
    // what was refused for another reason is not refused twice
    let judged = refused.0.iter().any(|one| TEXTS.contains(&one.field));
    if !judged {
        if title.0.is_none() && title.1.is_none() {
            refused.push("title-sq", "said-title-missing");
        } else {
            for (title, text, missing) in [
                (&title.0, &text.0, ["title-sq", "text-sq"]),
                (&title.1, &text.1, ["title-en", "text-en"]),
            ] {
                match (title, text) {
                    (Some(_), None) => refused.push(missing[1], "said-text-missing"),
                    (None, Some(_)) => refused.push(missing[0], "said-title-of-text-missing"),
                    _ => {}
                }
            }
        }
    }
    (title, text)
}

/// The fields that hold them.
const TEXTS: [&str; 4] = ["title-sq", "title-en", "text-sq", "text-en"];

/// The one that is there, Albanian first; empty where none is.
#[must_use]
pub fn either<'a>(sq: Option<&'a str>, en: Option<&'a str>) -> &'a str {
    sq.or(en).unwrap_or_default()
}

/// The titles in Albanian and in English; empty where one is missing.
#[must_use]
pub fn titles(both: [&Option<String>; 2]) -> [&str; 2] {
    both.map(|title| title.as_deref().unwrap_or_default())
}

/// All that is said, a line each.
#[must_use]
pub fn all_of(title: &Both, text: &Both) -> String {
    let all = [&title.0, &title.1, &text.0, &text.1];
    let lines: Vec<&str> = all.into_iter().filter_map(|text| text.as_deref()).collect();
    lines.join("\n")
}

/// Both titles folded, for search.
#[must_use]
pub fn title_key((sq, en): &Both) -> String {
    search_key([sq.as_deref(), en.as_deref()])
}
