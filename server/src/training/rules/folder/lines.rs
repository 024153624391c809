//! Keys and values as TOML has them, a key a line.

use std::fmt::Write as _;

use crate::training::rules::course::Both;

/// How long a list may be on one line.
const LINE: usize = 100;

pub(super) fn word(key: &str, text: &str, file: &mut String) {
    let _ = writeln!(file, "{key} = {}", quoted(text));
}

pub(super) fn number(key: &str, value: impl std::fmt::Display, file: &mut String) {
    let _ = writeln!(file, "{key} = {value}");
}

pub(super) fn list<T: AsRef<str>>(key: &str, texts: &[T], file: &mut String) {
    let all: Vec<String> = texts.iter().map(|text| quoted(text.as_ref())).collect();
    let line = all.join(", ");
    if line.len() > LINE * 2 {
        long_list(key, texts, file);
    } else {
        let _ = writeln!(file, "{key} = [{line}]");
    }
}

/// A list with a line for each.
pub(super) fn long_list<T: AsRef<str>>(key: &str, texts: &[T], file: &mut String) {
    let lines = texts.iter().map(|text| format!("  {},\n", quoted(text.as_ref())));
    let _ = writeln!(file, "{key} = [\n{}]", lines.collect::<String>());
}

/// A text in both languages within a line.
pub(super) fn title(text: &Both, file: &mut String) {
    let both = both(&text.sq, &text.en);
    let both = if both.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {both} }}")
    };
    let _ = writeln!(file, "title = {both}");
}

pub(super) fn both(sq: &str, en: &str) -> String {
    let texts = [("sq", sq), ("en", en)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty());
    let texts: Vec<String> = texts
        .map(|(language, text)| format!("{language} = {}", quoted(text)))
        .collect();
    texts.join(", ")
}

/// A text in both languages as a table of its own.
pub(super) fn table(name: &str, text: &Both, file: &mut String) {
    let _ = writeln!(file, "\n[{name}]");
    for (language, text) in [("sq", &text.sq), ("en", &text.en)] {
        if text.contains('\n') {
            let _ = writeln!(file, "{language} = {}", long(text));
        } else if !text.is_empty() {
            word(language, text, file);
        }
    }
}

/// A text as TOML has it on one line.
fn quoted(text: &str) -> String {
    let mut all = String::from('"');
    for c in text.chars() {
        match c {
            '"' => all.push_str("\\\""),
            '\n' => all.push_str("\\n"),
            c => escaped(c, &mut all),
        }
    }
    all.push('"');
    all
}

/// A text as TOML has it on several lines. The line end after the first quotes is not part of it.
pub(super) fn long(text: &str) -> String {
    let mut all = String::from("\"\"\"\n");
    let mut quotes = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '"' {
            quotes = 0;
            if c == '\n' {
                all.push('\n');
            } else {
                escaped(c, &mut all);
            }
            continue;
        }
        quotes += 1;
        // three of them, or one at the end, would end the text
        if quotes == 3 || chars.peek().is_none() {
            quotes = 0;
            all.push('\\');
        }
        all.push('"');
    }
    all.push_str("\"\"\"");
    all
}

fn escaped(c: char, text: &mut String) {
    match c {
        '\\' => text.push_str("\\\\"),
        '\t' => text.push_str("\\t"),
        '\r' => text.push_str("\\r"),
        c if c.is_control() => {
            let _ = write!(text, "\\u{:04X}", u32::from(c));
        }
        c => text.push(c),
    }
}
