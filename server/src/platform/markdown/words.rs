//! HTML as its words.

use std::sync::LazyLock;

use ammonia::Builder;

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

/// The words of HTML without its marks, a paragraph or an item of a list to a line.
#[must_use]
pub fn words(html: &str) -> String {
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
    let lines = out.lines().map(collapsed).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A line without spaces around it, and one between its words.
fn collapsed(line: &str) -> String {
    let words = line.split(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::words;

    proptest! {
        #[test]
        fn only_words_and_the_ends_of_lines_are_left(text in "(?s).{0,80}|[<>/a-z\\x00-\\x1f]{0,40}") {
            let words = words(&text);
            prop_assert!(words.chars().all(|sign| sign == '\n' || !sign.is_control()), "{words:?}");
            prop_assert!(words.lines().all(|line| !line.is_empty() && line.trim() == line), "{words:?}");
        }
    }
}
