//! Texts as people read them: what is marked up as HTML or Markdown is shown as its words, a paragraph or an item of a list to
//! a line. The file keeps its marks.

use std::sync::LazyLock;

use ammonia::Builder;

use super::{Format, Text};
use crate::platform::markdown::{self, Links};

/// Elements whose content is on lines of its own.
const BLOCKS: [&str; 20] = [
    "address",
    "blockquote",
    "br",
    "dd",
    "div",
    "dt",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "tr",
    "ul",
];

/// Elements whose content stands beside that of others.
const CELLS: [&str; 5] = ["table", "tbody", "thead", "td", "th"];

/// What is left of HTML is only these elements, without attributes.
static PLAIN: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut plain = Builder::empty();
    plain
        .tags(BLOCKS.into_iter().chain(CELLS).collect())
        .clean_content_tags(["script", "style", "template"].into_iter().collect());
    plain
});

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
        Format::Html => words(text),
        Format::Markdown => match markdown::render(text, &Links { origin: "" }, |_| false) {
            Ok(rendered) => words(&rendered.html),
            Err(_) => text.to_owned(),
        },
    }
}

/// The words of HTML.
fn words(html: &str) -> String {
    let clean = PLAIN.clean(html).to_string();
    let mut out = String::with_capacity(clean.len());
    // whitespace is none of its own, and a `<` of the text is written as `&lt;`
    for (number, part) in clean.split('<').enumerate() {
        let text = match part.split_once('>').filter(|_| number > 0) {
            Some((tag, text)) => {
                out.push_str(match tag.strip_prefix('/').unwrap_or(tag) {
                    "li" if tag == "li" => "\n– ",
                    name if CELLS.contains(&name) => " ",
                    _ => "\n",
                });
                text
            }
            None => part,
        };
        out.extend(text.chars().map(|sign| if sign.is_whitespace() { ' ' } else { sign }));
    }
    for (entity, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ] {
        out = out.replace(entity, sign);
    }
    out.retain(|sign| sign == '\n' || !sign.is_control());
    let lines = out.lines().map(super::text::collapse).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
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
        fn whatever_is_written_is_shown_in_lines_without_tags(text in "\\PC{0,80}|[<>&;/a-z#!-]{0,40}") {
            for format in [Format::Html, Format::Markdown] {
                let shown = shown(format, &text);
                prop_assert!(shown.lines().all(|line| !line.trim().is_empty()), "{shown:?}");
                if !text.contains('&') && format == Format::Html {
                    prop_assert!(!shown.contains("</"), "{shown:?}");
                }
            }
        }
    }
}
