use std::fs;

use bashke::platform::config::SETTINGS;
use bashke_tests::repository::{root, skipped};

#[test]
fn the_readme_lists_the_settings_that_there_are() {
    let Ok(readme) = fs::read_to_string(root().join("README.md")) else {
        return skipped("there is no README.md");
    };
    let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| `BASHKE_")).collect();
    for setting in &SETTINGS {
        let named = format!("| `{}` |", setting.variable);
        let row = rows.iter().find(|row| row.starts_with(&named));
        let row = row.unwrap_or_else(|| panic!("README.md has no row `{named} …`"));
        assert!(
            row.contains(setting.default),
            "{row} does not say the default {}",
            setting.default
        );
    }
    assert_eq!(
        rows.len(),
        SETTINGS.len(),
        "README.md lists what is not a setting: {rows:#?}"
    );
}

/// What a build script hands to the compiler is in the environment of `cargo run` too, where a word of ours would be taken
/// for a setting that is not there.
#[test]
fn no_build_script_sets_what_would_be_read_as_a_setting() {
    let scripts: Vec<_> = [
        "entities",
        "migration",
        "seeds",
        "server",
        "views",
        "vocabulary",
        "tests",
    ]
    .into_iter()
    .filter_map(|package| fs::read_to_string(root().join(package).join("build.rs")).ok())
    .collect();
    assert!(!scripts.is_empty());
    for script in scripts {
        assert!(!script.contains("rustc-env=BASHKE_"), "{script}");
    }
}
