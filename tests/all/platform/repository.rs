//! What is in the repository besides what it says.

use bashke_tests::repository::{SourceFile, kept, root, skipped};

/// The files of the repository; where it is not a clone, says so.
fn clone() -> Vec<SourceFile> {
    kept().unwrap_or_else(|| {
        skipped("this is not a clone, or git is not there");
        Vec::new()
    })
}

/// The lines in which one of the words begins, not as a part of a longer path.
fn lines_with(files: &[SourceFile], words: &[String]) -> Vec<String> {
    let begins = |line: &str, word: &String| {
        line.match_indices(word)
            .any(|(at, _)| !line[..at].ends_with(|before: char| before.is_alphanumeric() || "./-_~}".contains(before)))
    };
    let lines = files
        .iter()
        .flat_map(|file| file.text.lines().enumerate().map(move |line| (file, line)));
    let found = lines.filter(|(_, (_, line))| words.iter().any(|word| begins(line, word)));
    found
        .map(|(file, (number, line))| format!("{}:{}: {line:.120}", file.path, number + 1))
        .collect()
}

#[test]
fn no_path_of_a_machine_stands_in_a_file() {
    // put together here, so that this file does not name them either
    let mut paths = ["home", "root", "work", "Users"]
        .map(|folder| format!("/{folder}/"))
        .to_vec();
    paths.extend(
        root()
            .parent()
            .map(|folder| format!("{}/", folder.display()))
            .filter(|path| path.len() > 5),
    );
    paths.extend(std::env::var("HOME").ok().filter(|home| home.len() > 4));
    assert_eq!(lines_with(&clone(), &paths), Vec::<String>::new());
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["todo", "!("],
        ["unimplemented", "!("],
        ["dbg", "!("],
    ]
    .map(|m| m.concat());
    let ends = [".rs", ".js", ".css", ".toml", ".ftl"];
    let files: Vec<SourceFile> = clone()
        .into_iter()
        .filter(|file| ends.iter().any(|end| file.path.ends_with(end)))
        .collect();
    assert_eq!(lines_with(&files, &marks), Vec::<String>::new());
}
