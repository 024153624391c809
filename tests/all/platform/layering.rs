//! The layers of the design, held against the source.

use bashke_tests::repository::{SourceFile, files};

const ROOMS: [&str; 6] = ["finance", "training", "dialogue", "network", "accounts", "moderation"];

#[test]
fn decisions_reads_and_writes_know_neither_http_nor_views() {
    let inner = ["rules", "queries", "commands", "jobs", "policy"];
    let belongs = |path: &str| {
        path.trim_end_matches(".rs")
            .split('/')
            .any(|part| inner.contains(&part))
    };
    let files = files("server/src", ".rs")
        .into_iter()
        .filter(|file| belongs(&file.path));
    assert_none(files, &["axum", "maud", "http::", "bashke_views"]);
}

#[test]
fn views_know_neither_the_database_nor_http() {
    assert_none(
        files("views/src", ".rs"),
        &["sea_orm", "axum", "http::", "bashke_entities"],
    );
}

#[test]
fn three_files_ask_which_database_it_is() {
    let allowed = ["db", "search", "jobs"].map(|name| format!("server/src/platform/{name}.rs"));
    let folders = ["server/src", "views/src", "entities/src", "seeds/src"];
    let files = folders
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .filter(|file| !allowed.contains(&file.path));
    assert_none(files, &["DatabaseBackend", "DbBackend"]);
}

#[test]
fn rooms_call_each_other_through_their_root() {
    let mut wrong = Vec::new();
    for file in files("server/src", ".rs") {
        let Some((own, _)) = file.path.trim_start_matches("server/src/").split_once('/') else {
            continue;
        };
        let code = code(&file);
        for room in ROOMS.iter().filter(|room| **room != own) {
            let root = format!("crate::{room}::");
            let calls = code.split(&root).skip(1);
            wrong.extend(
                calls
                    .filter(|call| goes_inside(call))
                    .map(|call| format!("{}: {room}::{call:.40}", file.path)),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whether a path, after the name of the room, goes on into one of its modules.
fn goes_inside(call: &str) -> bool {
    if call.starts_with('{') {
        return call.split('}').next().is_some_and(|list| list.contains("::"));
    }
    let name = call
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .next()
        .unwrap_or_default();
    let after = &call[name.len()..];
    name.starts_with(char::is_lowercase) && after.starts_with("::") && !after.starts_with("::<")
}

/// The file without its comments.
fn code(file: &SourceFile) -> String {
    file.text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn assert_none(files: impl IntoIterator<Item = SourceFile>, words: &[&str]) {
    let named = files.into_iter().flat_map(|file| {
        let code = code(&file);
        let found = words.iter().filter(|word| code.contains(**word));
        found
            .map(|word| format!("{} names {word}", file.path))
            .collect::<Vec<_>>()
    });
    let named: Vec<String> = named.collect();
    assert!(named.is_empty(), "{named:#?}");
}
