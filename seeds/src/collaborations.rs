//! What the organisations of a trial do together, and ask each other: all made up.

use serde::Deserialize;

use super::SeedError;

/// What of `demonstration.toml` is read here; the rest of the file is read by others.
#[derive(Debug, Clone, Deserialize)]
struct Demonstration {
    collaboration: Vec<DemonstrationCollaboration>,
}

/// What one demonstration organisation asks the other.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationCollaboration {
    /// By which it is known again.
    pub slug: String,
    /// Slug of the organisation that asks.
    pub from: String,
    /// Slug of the one that is asked.
    pub to: String,
    /// Slug of the project that it is about.
    pub project: String,
    /// The language of the words.
    pub language: String,
    /// What for.
    pub text: String,
    /// Words of `Theme`.
    pub themes: Vec<String>,
    /// How many days before the day of seeding it was asked.
    pub asked_days_ago: i64,
    /// How many days before it was accepted; none where it waits.
    pub decided_days_ago: Option<i64>,
    /// What was said to it.
    pub answer: Option<String>,
}

/// What the demonstration organisations do together, and ask each other.
///
/// # Errors
/// Where the built-in file is broken.
pub fn demonstration_collaborations() -> Result<Vec<DemonstrationCollaboration>, SeedError> {
    let file: Demonstration = toml::from_str(include_str!("../data/network/demonstration.toml"))?;
    Ok(file.collaboration)
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use bashke_vocabulary::{Theme, slugify};

    use super::*;

    #[test]
    fn what_a_trial_does_together_is_about_a_project_of_one_of_the_two_and_says_that_it_is_made_up() {
        let projects = crate::demonstration_projects().expect("projects").into_iter();
        let projects: HashMap<String, String> = projects.map(|one| (one.slug, one.organisation)).collect();
        let all = demonstration_collaborations().expect("collaborations");
        let slugs: HashSet<&str> = all.iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(slugs.len(), all.len(), "a slug stands once");
        for one in &all {
            assert_eq!(slugify(&one.slug), one.slug);
            let leads = projects.get(&one.project).expect("a demonstration project");
            assert!(
                [&one.from, &one.to].contains(&leads) && one.from != one.to,
                "{}",
                one.slug
            );
            assert!(
                one.themes.iter().all(|theme| theme.parse::<Theme>().is_ok()),
                "{}",
                one.slug
            );
            assert_eq!(one.answer.is_some(), one.decided_days_ago.is_some(), "{}", one.slug);
            let decided = one.decided_days_ago.unwrap_or_default();
            assert!((0..=one.asked_days_ago).contains(&decided), "{}", one.slug);
            let made_up = if one.language == "sq" { "shpikur" } else { "Made-up" };
            for text in std::iter::once(&one.text).chain(&one.answer) {
                assert!(text.contains(made_up), "{}", one.slug);
            }
        }
    }
}
