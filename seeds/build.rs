//! Lists the files of the courses, so that the program carries them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("courses");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut list = String::from("&[\n");
    for course in sorted(&root)? {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let _ = writeln!(list, "    ({:?}, &[", name(&course));
        for entry in sorted(&course)? {
            let files = if entry.is_dir() {
                sorted(&entry)?
            } else {
                vec![entry.clone()]
            };
            for file in files {
                println!("cargo::rerun-if-changed={}", file.display());
                let inside = file
                    .strip_prefix(&course)
                    .unwrap_or(&file)
                    .to_string_lossy()
                    .into_owned();
                let _ = writeln!(
                    list,
                    "        ({inside:?}, include_str!({:?})),",
                    file.display().to_string()
                );
            }
        }
        list.push_str("    ]),\n");
    }
    list.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("courses.rs");
    fs::write(out, list)
}

/// What is in a folder, by name.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    entries.sort();
    Ok(entries)
}
