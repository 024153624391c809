//! Texts as people read them: what is marked up as HTML or Markdown is shown as its words, a paragraph or an item of a list to
//! a line. The file keeps its marks.

use super::{Format, Text};
use crate::platform::markdown::{self, Links};

impl Text {
    /// Its words, without marks.
    #[must_use]
    pub fn shown(&self) -> String {
        shown(self.format, &self.text)
    }
}

/// The words of a text of this format. Where a format allows HTML but says nothing of it, the text stands as it was typed.
#[must_use]
pub fn shown(format: Format, text: &str) -> String {
    match format {
        Format::Moodle | Format::Plain => text.to_owned(),
        Format::Html => markdown::words(text),
        Format::Markdown => match markdown::render(text, &Links { origin: "" }, |_| false) {
            Ok(rendered) => markdown::words(&rendered.html),
            Err(_) => text.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_left_out_and_words_stay() {
        for (format, text, words) in [
            (
                Format::Html,
                "<p>Sa është <b>5&nbsp;&lt;&nbsp;6</b>?</p>",
                "Sa është 5 < 6?",
            ),
            (Format::Html, "<ul><li>një</li>\n<li>dy</li></ul>", "– një\n– dy"),
            (Format::Html, "a<br/>b<script>alert(1)</SCRIPT>c<!-- d -->", "a\nbc"),
            (Format::Html, "3 < 4 & 5 &bogus; &#235;&#xEB;", "3 < 4 & 5 &bogus; ëë"),
            (Format::Html, "&lt;b&gt;", "<b>"),
            (
                Format::Markdown,
                "Sa është **shuma**?\n\n* një\n* dy",
                "Sa është shuma?\n– një\n– dy",
            ),
            (Format::Moodle, "a <b>b</b>", "a <b>b</b>"),
            (Format::Plain, "**a**", "**a**"),
        ] {
            assert_eq!(shown(format, text), words, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_shown_in_lines(text in "\\PC{0,80}|[<>&;/a-z#!-]{0,40}") {
            for format in [Format::Html, Format::Markdown] {
                let shown = shown(format, &text);
                prop_assert!(shown.lines().all(|line| !line.trim().is_empty()), "{shown:?}");
            }
        }

        #[test]
        fn what_is_marked_is_shown_without_its_marks(words in proptest::collection::vec("[a-z]{1,8}", 1..6)) {
            let marked = |before: &str, after: &str| -> String {
                let each = words.iter().map(|word| format!("{before}{word}{after}"));
                each.collect::<Vec<_>>().join(" ")
            };
            let plain = words.join(" ");
            for (before, after) in [("<b>", "</b>"), ("<i class='a'>", "</i>"), ("<x-y onclick='z'>", "</x-y>"), ("<!-- a -->", "")] {
                prop_assert_eq!(shown(Format::Html, &marked(before, after)), plain.clone());
            }
            for (before, after) in [("**", "**"), ("*", "*"), ("[", "](/courses)")] {
                prop_assert_eq!(shown(Format::Markdown, &marked(before, after)), plain.clone());
            }
        }
    }
}
