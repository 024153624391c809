//! The repository itself, for tests that read what is in it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file of the repository.
#[derive(Debug)]
pub struct SourceFile {
    /// Its path from the root, with `/` between.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// The root of the repository.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests lie in the repository")
}

/// The files below a folder of the repository whose names end so, in order.
///
/// # Panics
/// Where there is none: a test that reads nothing would hold for ever.
#[must_use]
pub fn files(folder: &str, end: &str) -> Vec<SourceFile> {
    let mut paths = Vec::new();
    collect(&root().join(folder), end, &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "there is no {end} file below {folder}");
    paths.into_iter().map(|path| read(&path)).collect()
}

/// All routes of the platform, of every room.
#[must_use]
pub fn routes() -> String {
    with_rooms("server/src", "routes")
}

/// All addresses of the platform, of every room.
#[must_use]
pub fn paths() -> String {
    with_rooms("views/src", "paths")
}

/// A file and those of the folder beside it.
fn with_rooms(folder: &str, name: &str) -> String {
    let whole = read(&root().join(folder).join(format!("{name}.rs")));
    let rooms = files(&format!("{folder}/{name}"), ".rs");
    let texts = std::iter::once(whole).chain(rooms).map(|file| file.text);
    texts.collect::<Vec<_>>().join("\n")
}

fn collect(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, end, found);
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
}

fn read(path: &Path) -> SourceFile {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let path = path.strip_prefix(root()).expect("it lies in the repository");
    SourceFile {
        path: path.to_string_lossy().into_owned(),
        text,
    }
}

/// The text files that git keeps or would keep; none where this is not a clone.
#[must_use]
pub fn kept() -> Option<Vec<SourceFile>> {
    let git = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let names = String::from_utf8(git.stdout).ok()?;
    let texts = names.split('\0').filter_map(|name| {
        // pictures and the like are no text; a file that was just removed is none either
        Some(SourceFile {
            text: fs::read_to_string(root().join(name)).ok()?,
            path: name.to_owned(),
        })
    });
    Some(texts.collect())
}

/// A file of the material beside the repository; where it is not there, says loudly that the test is left out.
#[must_use]
pub fn shared(path: &str) -> Option<PathBuf> {
    let file = root()
        .parent()
        .map(|beside| beside.join("shared").join(path))
        .filter(|file| file.exists());
    if file.is_none() {
        skipped(&format!("there is no ../shared/{path}"));
    }
    file
}

/// Says past libtest's capture that this test is left out; `scripts/test` counts it as such.
pub fn skipped(reason: &str) {
    let thread = std::thread::current();
    let line = format!("\nSKIPPED: {}: {reason}\n", thread.name().unwrap_or("a test"));
    // in one piece, so that the lines of two tests do not mix
    let _ = std::io::stderr().write_all(line.as_bytes());
}
