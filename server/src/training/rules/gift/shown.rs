//! Texts as people read them: what is marked up as HTML or Markdown is shown as its words, a paragraph or an item of a list to
//! a line. The file keeps its marks.

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

/// Elements whose content is no text.
const UNSEEN: [&str; 3] = ["script", "style", "template"];

/// Entities that editors write, beside those by number.
const ENTITIES: [(&str, char); 23] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("euml", 'ë'),
    ("Euml", 'Ë'),
    ("ccedil", 'ç'),
    ("Ccedil", 'Ç'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("euro", '€'),
    ("times", '×'),
    ("deg", '°'),
];

/// The longest tag in bytes; what is longer is text.
const LONGEST_TAG: usize = 4_000;

/// The longest entity in bytes.
const LONGEST_ENTITY: usize = 12;

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
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, mark) = rest.split_at(at);
        out.extend(before.chars().map(|sign| if sign.is_whitespace() { ' ' } else { sign }));
        rest = match mark.starts_with('<') {
            true => tag(mark, &mut out),
            false => entity(mark, &mut out),
        };
    }
    out.extend(rest.chars().map(|sign| if sign.is_whitespace() { ' ' } else { sign }));
    let lines = out.lines().map(super::text::collapse).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands before a sign and after it, where that is among the first bytes.
fn cut(text: &str, sign: char, most: usize) -> Option<(&str, &str)> {
    let at = text.bytes().take(most).position(|byte| char::from(byte) == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Passes over a tag or a comment, and gives what follows; a `<` that begins neither is itself.
fn tag<'a>(mark: &'a str, out: &mut String) -> &'a str {
    let inner = mark.strip_prefix('<').unwrap_or(mark);
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, after)| after);
    }
    let (closes, named) = match inner.strip_prefix('/') {
        Some(named) => (true, named),
        None => (false, inner),
    };
    let name: String = named.chars().take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    let Some((_, after)) = cut(inner, '>', LONGEST_TAG).filter(|_| !name.is_empty()) else {
        out.push('<');
        return inner;
    };
    if BLOCKS.contains(&name.as_str()) {
        out.push('\n');
    } else if matches!(name.as_str(), "td" | "th") {
        out.push(' ');
    }
    if name == "li" && !closes {
        out.push_str("– ");
    }
    if UNSEEN.contains(&name.as_str()) && !closes {
        let mut ends = after.match_indices("</").filter_map(|(at, _)| after.get(at..));
        let is_end = |end: &&str| {
            end.get(2..2 + name.len())
                .is_some_and(|of| of.eq_ignore_ascii_case(&name))
        };
        return ends.find(is_end).unwrap_or_default();
    }
    after
}

/// Reads an entity, and gives what follows; an `&` that begins none is itself.
fn entity<'a>(mark: &'a str, out: &mut String) -> &'a str {
    let inner = mark.strip_prefix('&').unwrap_or(mark);
    let read = cut(inner, ';', LONGEST_ENTITY).and_then(|(name, after)| {
        let sign = match name.strip_prefix('#') {
            Some(number) => {
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                    None => number.parse().ok(),
                };
                // by number too, no sign that cannot be seen
                char::from_u32(code?).filter(|sign| !sign.is_control())
            }
            None => ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign),
        };
        Some((sign?, after))
    });
    let (sign, after) = read.unwrap_or(('&', inner));
    out.push(sign);
    after
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
        fn nothing_that_is_written_breaks_it(text in "\\PC{0,80}|[<>&;/a-z#!-]{0,40}") {
            for format in [Format::Html, Format::Markdown] {
                shown(format, &text);
            }
        }
    }
}
