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
