//! The texts of the platform: both languages say all, and nothing lies about unused.

use std::collections::{BTreeMap, BTreeSet};

use bashke_tests::repository::files;
use bashke_views::Locale;
use fluent_templates::fluent_bundle::FluentResource;

/// The calls that look a message up; the key is their first argument.
const CALLS: [&str; 4] = [".t(", ".ta(", ".message(", ".message_with("];

/// The messages of a language: the variables of each.
fn messages(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::<String, BTreeSet<String>>::new();
    for file in files(&format!("views/locales/{}", locale.tag()), ".ftl") {
        let mut key = String::new();
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once('=').filter(|_| line.starts_with(char::is_alphabetic)) {
                key = name.trim().to_owned();
                assert!(!messages.contains_key(&key), "{}: {key} is there twice", file.path);
            }
            if !key.is_empty() {
                messages.entry(key.clone()).or_default().extend(variables(line));
            }
        }
    }
    messages
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_alphanumeric() || "-_".contains(*c))
            .collect()
    })
}

/// The source of the server and the views.
fn source() -> String {
    let files = files("views/src", ".rs").into_iter().chain(files("server/src", ".rs"));
    files.map(|file| file.text).collect::<Vec<_>>().join("\n")
}

/// The string literals that begin right where each of the calls does, `true` where `format!` stands before them.
fn looked_up(source: &str) -> Vec<(bool, &str)> {
    let calls = CALLS.iter().flat_map(|call| source.split(call).skip(1));
    let literals = calls.filter_map(|rest| {
        let rest = rest.trim_start();
        let built = rest.strip_prefix("&format!(").map(str::trim_start);
        let (literal, _) = built.unwrap_or(rest).strip_prefix('"')?.split_once('"')?;
        Some((built.is_some(), literal))
    });
    literals.collect()
}

/// Whether a key can come of what `format!` is given: each `{…}` stands for anything.
fn fits(pattern: &str, key: &str) -> bool {
    let mut fixed = pattern.split('{').enumerate().map(|(i, part)| match i {
        0 => part,
        _ => part.split_once('}').map_or("", |(_, after)| after),
    });
    let Some(mut rest) = fixed.next().and_then(|first| key.strip_prefix(first)) else {
        return false;
    };
    for part in fixed {
        let Some(at) = rest.rfind(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty()
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (albanian, english) = (messages(Locale::Sq), messages(Locale::En));
    let keys: BTreeSet<&String> = albanian.keys().chain(english.keys()).collect();
    let differ: Vec<String> = keys
        .into_iter()
        .filter(|key| albanian.get(*key) != english.get(*key))
        .map(|key| {
            format!(
                "{key}: {:?} in Albanian, {:?} in English",
                albanian.get(key),
                english.get(key)
            )
        })
        .collect();
    assert!(differ.is_empty(), "{differ:#?}");
}

#[test]
fn readers_are_addressed_politely_and_quotes_are_of_one_kind() {
    // buttons and links too: whoever reads is not on first-name terms with the platform
    let familiar = [
        "Shih", "Zgjidh", "Kthehu", "Krahaso", "Shkarko", "Ndrysho", "Hyr", "Ruaj", "Dërgo", "Hiqe", "Shto", "Kërko",
    ];
    for file in files("views/locales", ".ftl") {
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            assert!(!line.contains(['«', '»', '„']), "{}: {line}", file.path);
            let first = line
                .split_once(" = ")
                .and_then(|(_, text)| text.split_whitespace().next());
            assert!(
                first.is_none_or(|word| !familiar.contains(&word)),
                "{}: {line}",
                file.path
            );
        }
    }
}

#[test]
fn every_file_of_messages_is_sound() {
    for file in files("views/locales", ".ftl") {
        if let Err((_, errors)) = FluentResource::try_new(file.text) {
            panic!("{}: {errors:#?}", file.path);
        }
    }
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let (source, messages) = (source(), messages(Locale::Sq));
    let missing = looked_up(&source).into_iter().filter(|(built, key)| match built {
        true => !messages.keys().any(|message| fits(key, message)),
        false => !messages.contains_key(*key),
    });
    let missing: BTreeSet<&str> = missing.map(|(_, key)| key).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_message_is_used() {
    let source = source();
    // a key may reach the call through a variable, so any literal counts, and any that is built up from a prefix
    let literals: BTreeSet<&str> = source.split('"').collect();
    let built = literals
        .iter()
        .filter(|text| text.split('{').next().is_some_and(|first| first.ends_with('-')));
    let built: Vec<&&str> = built
        .filter(|text| text.contains('}') && !text.contains(char::is_whitespace))
        .collect();
    let mut unused: BTreeSet<String> = messages(Locale::Sq).into_keys().collect();
    unused.retain(|key| !literals.contains(key.as_str()) && !built.iter().any(|pattern| fits(pattern, key)));
    for file in files("views/locales/sq", ".ftl") {
        unused.retain(|key| !file.text.contains(&format!("{{ {key} }}")));
    }
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn a_built_key_is_recognised() {
    assert!(fits("status-{}", "status-revised") && fits("error-{status}-title", "error-404-title"));
    assert!(!fits("status-{}", "statue") && !fits("error-{status}-title", "error-404-text"));
}
