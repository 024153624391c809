//! The projects of a trial, and the second organisation of it. None of it happened.

use serde::Deserialize;

use super::SeedError;

/// What of `demonstration.toml` is read here; the rest of the file is read by others.
#[derive(Debug, Clone, Deserialize)]
struct Demonstration {
    organisation: Vec<DemonstrationOrganisation>,
    project: Vec<DemonstrationProject>,
}

/// A demonstration organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationOrganisation {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// `OrganisationKind`.
    pub kind: String,
    /// What it says of itself, in Albanian.
    pub about_sq: String,
    /// The same in English.
    pub about_en: String,
    /// Slugs of municipalities.
    pub places: Vec<String>,
    /// Words of `Theme`.
    pub themes: Vec<String>,
}

/// A demonstration project.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationProject {
    /// Its name in addresses.
    pub slug: String,
    /// Slug of its organisation.
    pub organisation: String,
    /// Its title, in Albanian.
    pub title_sq: String,
    /// Its title, in English.
    pub title_en: String,
    /// What it is for, in Albanian.
    pub aims_sq: String,
    /// What it is for, in English.
    pub aims_en: String,
    /// What is done, in Albanian.
    pub activities_sq: String,
    /// What is done, in English.
    pub activities_en: String,
    /// What came of it, in Albanian.
    pub results_sq: Option<String>,
    /// What came of it, in English.
    pub results_en: Option<String>,
    /// Slugs of municipalities.
    pub places: Vec<String>,
    /// Words of `Theme`.
    pub themes: Vec<String>,
    /// `ProjectStatus`.
    pub status: String,
    /// Its first day, `2025-02-03`.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
    /// What it wants to move.
    pub targets: Vec<DemonstrationTarget>,
    /// Its steps.
    pub milestones: Vec<DemonstrationStep>,
}

/// An indicator that a demonstration project wants to move.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationTarget {
    /// Slug of the indicator.
    pub indicator: String,
    /// Slug of the place.
    pub place: String,
    /// `Period`.
    pub from: String,
    /// `Wanted`.
    pub wanted: String,
}

/// A step of a demonstration project.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationStep {
    /// What is to be reached, in Albanian.
    pub title_sq: String,
    /// The same in English.
    pub title_en: String,
    /// Until when.
    pub due_on: Option<String>,
    /// When it was.
    pub done_on: Option<String>,
}

fn demonstration() -> Result<Demonstration, SeedError> {
    Ok(toml::from_str(include_str!("../data/network/demonstration.toml"))?)
}

/// The organisations of a trial besides the first.
///
/// # Errors
/// Where the built-in file is broken.
pub fn demonstration_organisations() -> Result<Vec<DemonstrationOrganisation>, SeedError> {
    Ok(demonstration()?.organisation)
}

/// The projects of a trial.
///
/// # Errors
/// Where the built-in file is broken.
pub fn demonstration_projects() -> Result<Vec<DemonstrationProject>, SeedError> {
    Ok(demonstration()?.project)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use bashke_vocabulary::{OrganisationKind, Period, ProjectStatus, Theme, Wanted, slugify};
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn projects_say_what_the_vocabulary_knows_and_that_they_are_made_up() {
        let organisations = demonstration_organisations().expect("the organisations are read");
        for one in &organisations {
            assert!(one.kind.parse::<OrganisationKind>().is_ok(), "{}", one.slug);
            assert!(one.about_sq.contains("i shpikur") && one.about_en.contains("Made-up"));
        }
        let projects = demonstration_projects().expect("the projects are read");
        assert!(!projects.is_empty());
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        for one in &projects {
            let known = one.organisation == crate::TRIAL_ORGANISATION.slug
                || organisations.iter().any(|other| other.slug == one.organisation);
            assert!(known, "{}", one.slug);
            assert_eq!(slugify(&one.slug), one.slug);
            assert!(one.status.parse::<ProjectStatus>().is_ok(), "{}", one.slug);
            assert!(one.themes.iter().all(|theme| theme.parse::<Theme>().is_ok()));
            assert!(day(&one.starts_on) < day(&one.ends_on), "{}", one.slug);
            assert!(one.aims_sq.contains("i shpikur") && one.aims_en.contains("Made-up"));
            assert!(one.targets.len() <= 5 && one.milestones.len() <= 8);
            for target in &one.targets {
                assert!(target.from.parse::<Period>().is_ok() && target.wanted.parse::<Wanted>().is_ok());
            }
            for step in &one.milestones {
                let days = [&step.due_on, &step.done_on];
                assert!(days.into_iter().flatten().all(|text| text.parse::<NaiveDate>().is_ok()));
            }
        }
    }
}
