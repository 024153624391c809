//! What the platform is built from may be used as it is.

use std::process::Command;

use bashke_tests::repository::root;
use serde_json::Value;
use spdx::{Expression, ParseMode};

/// The licences of `deny.toml`.
fn allowed() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("deny.toml")).expect("deny.toml is there");
    let deny: toml::Table = toml::from_str(&text).expect("deny.toml is TOML");
    let allowed = deny["licenses"]["allow"].as_array().expect("a list of licences");
    allowed
        .iter()
        .filter_map(|licence| licence.as_str().map(str::to_owned))
        .collect()
}

/// What a machine like this one is called.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let said = String::from_utf8(output.stdout).expect("rustc speaks UTF-8");
    said.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .expect("rustc names its host")
        .to_owned()
}

/// All packages that the workspace is built from here.
fn packages() -> Vec<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--format-version=1",
            "--locked",
            "--offline",
            "--filter-platform",
            &host(),
        ])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata is JSON");
    let Value::Array(packages) = metadata["packages"].take() else {
        panic!("metadata has no packages")
    };
    packages
}

#[test]
fn every_dependency_has_a_licence_that_is_allowed() {
    let allowed = allowed();
    let packages = packages();
    assert!(packages.len() > 100, "only {} packages", packages.len());
    let refused: Vec<String> = packages
        .iter()
        .map(|package| (package, package["license"].as_str().unwrap_or("no licence named")))
        .filter(|(_, licence)| !permits(licence, &allowed))
        .map(|(package, licence)| format!("{} {}: {licence}", package["name"], package["version"]))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn every_dependency_comes_from_the_registry() {
    let elsewhere: Vec<String> = packages()
        .iter()
        .filter_map(|package| package["source"].as_str())
        .filter(|source| *source != "registry+https://github.com/rust-lang/crates.io-index")
        .map(str::to_owned)
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}

fn permits(licence: &str, allowed: &[String]) -> bool {
    // older packages write `MIT/Apache-2.0`
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return false;
    };
    expression.evaluate(|requirement| allowed.contains(&requirement.to_string()))
}
