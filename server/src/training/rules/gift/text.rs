//! Escapes, formats and the other small things that a text in GIFT is made of.

/// How a text is marked up. The names are those that stand in brackets before a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Moodle's own: HTML is allowed and line breaks are kept. What has no format has this one.
    #[default]
    Moodle,
    /// HTML
    Html,
    /// Text without any markup.
    Plain,
    /// Markdown
    Markdown,
}

impl Format {
    const ALL: [Self; 4] = [Self::Moodle, Self::Html, Self::Plain, Self::Markdown];

    /// What stands before a text of this format.
    pub(super) fn prefix(self) -> &'static str {
        match self {
            Self::Moodle => "[moodle]",
            Self::Html => "[html]",
            Self::Plain => "[plain]",
            Self::Markdown => "[markdown]",
        }
    }

    /// The format that a text names, and the rest of the text. Other words in brackets are part of the text.
    pub(super) fn named(raw: &str) -> Option<(Self, &str)> {
        Self::ALL
            .into_iter()
            .find_map(|format| Some((format, raw.strip_prefix(format.prefix())?)))
    }
}

/// A text and how it is marked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// How it is marked up.
    pub format: Format,
    /// The text, without escapes.
    pub text: String,
}

impl Text {
    /// Reads a text of the file; `format` is what it has when it names none.
    pub(super) fn read(raw: &str, format: Format) -> Self {
        let (format, raw) = Format::named(trim(raw)).unwrap_or((format, raw));
        Self {
            format,
            text: trim(&plain(raw)).to_owned(),
        }
    }

    /// Reads feedback: there is none where nothing is said.
    pub(super) fn some(raw: &str, format: Format) -> Option<Self> {
        Some(Self::read(raw, format)).filter(|text| !text.text.is_empty())
    }
}

/// A stretch of the file and the line it begins on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) raw: &'a str,
    pub(super) line: usize,
}

impl<'a> Piece<'a> {
    /// What stands before the sign at `at`, and what stands after it.
    pub(super) fn cut(self, at: usize, sign: &str) -> (Self, Self) {
        let Some((before, rest)) = self.raw.split_at_checked(at) else {
            return (self, Self { raw: "", ..self });
        };
        let line = self.line + before.matches('\n').count();
        (
            Self { raw: before, ..self },
            Self {
                raw: rest.strip_prefix(sign).unwrap_or(rest),
                line,
            },
        )
    }

    /// The same without space round it; it then begins on the line of its first sign, if it has one.
    pub(super) fn trimmed(self) -> Self {
        let raw = trim(self.raw);
        if raw.is_empty() {
            return Self { raw, ..self };
        }
        let before = self.raw.split(|sign| !is_space(sign)).next().unwrap_or_default();
        Self {
            raw,
            line: self.line + before.matches('\n').count(),
        }
    }

    /// Where the first of these signs stands without an escape.
    pub(super) fn find(self, signs: &[char]) -> Option<(usize, char)> {
        bare(self.raw).find(|(_, sign)| signs.contains(sign))
    }
}

/// A byte order mark is no letter wherever it stands: files are glued together.
pub(super) fn is_space(sign: char) -> bool {
    sign.is_whitespace() || sign == '\u{feff}'
}

/// A text without space round it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// A text on one line, with single spaces.
pub(super) fn collapse(text: &str) -> String {
    text.split(is_space)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What a backslash and this sign stand for, after Moodle's reader; before any other sign a backslash is itself.
fn escaped(sign: char) -> Option<char> {
    match sign {
        'n' => Some('\n'),
        '\\' | ':' | '#' | '=' | '{' | '}' | '~' => Some(sign),
        _ => None,
    }
}

/// The signs that stand without an escape, and where.
pub(super) fn bare(raw: &str) -> impl Iterator<Item = (usize, char)> {
    let mut signs = raw.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, sign) = signs.next()?;
            if sign == '\\' && signs.next_if(|(_, next)| escaped(*next).is_some()).is_some() {
                continue;
            }
            return Some((at, sign));
        }
    })
}

/// A text without its escapes. Lines that are empty (a comment stood there) do not count.
pub(super) fn plain(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut signs = raw.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.peek().copied().and_then(escaped) {
                Some(meant) => {
                    signs.next();
                    text.push(meant);
                }
                None => text.push(sign),
            },
            '\n' => {
                while signs.next_if_eq(&'\n').is_some() {}
                text.push(sign);
            }
            _ => text.push(sign),
        }
    }
    text
}

/// Writes a text with the escapes of Moodle's writer, so that it stays on one line.
pub(super) fn escape(text: &str, file: &mut String) {
    for sign in text.chars() {
        match sign {
            '\n' => file.push_str("\\n"),
            '\r' => {}
            _ => {
                if escaped(sign) == Some(sign) {
                    file.push('\\');
                }
                file.push(sign);
            }
        }
    }
}

/// A number as GIFT writes it: with a decimal point, whatever the language of the course.
pub(super) fn number(text: &str) -> Option<f64> {
    if !text
        .bytes()
        .all(|sign| matches!(sign, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
    {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The id number and the tags that a comment names, after `extract_idnumber_and_tags_from_comment` of Moodle:
/// `[id:…]` and `[tag:…]`, in which `\]` is a bracket.
pub(super) fn labels(comment: &str, id: &mut Option<String>, tags: &mut Vec<String>) {
    let mut rest = comment;
    while let Some((_, from)) = rest.split_once('[') {
        rest = from;
        let (is_id, inside) = match (from.strip_prefix("id:"), from.strip_prefix("tag:")) {
            (Some(inside), _) => (true, inside),
            (_, Some(inside)) => (false, inside),
            _ => continue,
        };
        let Some(end) = bracket(inside) else { return };
        let (label, after) = inside.split_at_checked(end).unwrap_or((inside, ""));
        rest = after;
        let label = trim(&label.replace("\\]", "]")).to_owned();
        if label.is_empty() {
            continue;
        }
        if !is_id {
            if !tags.contains(&label) && tags.len() < super::MOST_ANSWERS {
                tags.push(label);
            }
        } else if id.is_none() {
            *id = Some(label);
        }
    }
}

/// Where the bracket that closes a label stands.
fn bracket(inside: &str) -> Option<usize> {
    let mut before = ' ';
    for (at, sign) in inside.char_indices() {
        if sign == ']' && before != '\\' {
            return Some(at);
        }
        before = sign;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Format, Piece, Text, bare, collapse, escape, labels, number, plain};

    #[test]
    fn escapes_are_those_of_moodle() {
        for (raw, text) in [
            (r"\~ \= \# \{ \} \:", "~ = # { } :"),
            (r"one\ntwo", "one\ntwo"),
            (r"a backslash \\ and \\n", r"a backslash \ and \n"),
            (r"\\\=", r"\="),
            (r"\d \* \", r"\d \* \"),
            ("one\n\n\ntwo", "one\ntwo"),
        ] {
            assert_eq!(plain(raw), text, "{raw}");
            let mut written = String::new();
            escape(text, &mut written);
            assert_eq!(plain(&written), text, "{written}");
            assert!(!written.contains('\n'), "{written}");
        }
    }

    #[test]
    fn escaped_signs_are_not_bare() {
        let signs: String = bare(r"a\=b\\=c\d").map(|(_, sign)| sign).collect();
        assert_eq!(signs, r"ab=c\d");
    }

    #[test]
    fn formats_are_named_in_brackets() {
        let text = |format, text: &str| Text {
            format,
            text: text.to_owned(),
        };
        assert_eq!(
            Text::read(" [html] <b>a</b> ", Format::Moodle),
            text(Format::Html, "<b>a</b>")
        );
        assert_eq!(
            Text::read("[markdown]**a**", Format::Html),
            text(Format::Markdown, "**a**")
        );
        assert_eq!(Text::read("[sic] a", Format::Plain), text(Format::Plain, "[sic] a"));
        assert_eq!(
            Text::read("[moodle][html]a", Format::Plain),
            text(Format::Moodle, "[html]a")
        );
        assert_eq!(Text::some("[html] ", Format::Moodle), None);
    }

    #[test]
    fn a_piece_knows_its_line() {
        let (before, after) = Piece {
            raw: "a\nb\n = \n c",
            line: 5,
        }
        .cut(5, "=");
        assert_eq!((before.raw, before.line), ("a\nb\n ", 5));
        assert_eq!((after.raw, after.line), (" \n c", 7));
        assert_eq!((after.trimmed().raw, after.trimmed().line), ("c", 8));
        assert_eq!(Piece { raw: "ë", line: 1 }.cut(1, "=").0.raw, "ë");
    }

    #[test]
    fn numbers_have_a_decimal_point() {
        for (text, meant) in [("3.25", Some(3.25)), ("-.5", Some(-0.5)), ("1e3", Some(1000.0))] {
            assert_eq!(number(text), meant);
        }
        for text in ["3,25", "", "e", "inf", "nan", "1 000", "0x10", "1e999", "1822:1"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn labels_stand_in_comments() {
        let (mut id, mut tags) = (None, Vec::new());
        labels(
            r"// [id: a\]1 ] [sic] [tag:budget] [tag: own revenue][id:second][tag:budget] [tag:]",
            &mut id,
            &mut tags,
        );
        assert_eq!(id.as_deref(), Some("a]1"));
        assert_eq!(tags, ["budget", "own revenue"]);
        let mut none = None;
        labels(r"// [id:never closed \]", &mut none, &mut tags);
        assert_eq!(none, None);
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(collapse(" a\n\t b\u{a0}c\u{feff}"), "a b c");
    }
}
