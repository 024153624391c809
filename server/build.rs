//! Puts the assets into the program and names them by their content.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

const ASSETS: &str = "../views/assets";

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed={ASSETS}");
    let mut files: Vec<_> = std::fs::read_dir(Path::new(ASSETS))?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::file_name);
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.file_name().hash(&mut hasher);
        std::fs::read(file.path())?.hash(&mut hasher);
    }
    println!("cargo::rustc-env=ASSETS_DIGEST={:016x}", hasher.finish());
    memory_serve::load_directory(ASSETS);
    Ok(())
}
