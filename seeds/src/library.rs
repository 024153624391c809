//! Resources, tools and practice from the region, as their files have them, and the made-up experiences of a trial.

use serde::Deserialize;

use super::SeedError;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Resources {
    resource: Vec<Resource>,
}

/// A resource, as in `resources.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its name in addresses.
    pub slug: String,
    /// `ResourceKind`.
    pub kind: String,
    /// Its title in Albanian.
    pub title_sq: String,
    /// Its title in English.
    pub title_en: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The year of publication.
    pub year: Option<i16>,
    /// Words of `Tongue`.
    pub language: Vec<String>,
    /// Words of `Theme`.
    pub themes: Vec<String>,
    /// Its licence, where the source says so.
    pub licence: Option<String>,
    /// Its version, as the source says.
    pub version: Option<String>,
    /// Where it can be read.
    pub address: String,
    /// What it gives, in Albanian.
    pub about_sq: String,
    /// What it gives, in English.
    pub about_en: String,
    /// Where the platform read of it.
    pub source: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tools {
    tool: Vec<Tool>,
}

/// A tool, as in `tools.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its address.
    pub website: String,
    /// What it does, in Albanian.
    pub does_sq: String,
    /// What it does, in English.
    pub does_en: String,
    /// Words of `Purpose`.
    pub purpose: Vec<String>,
    /// `ToolCost`.
    pub cost: String,
    /// What is said of its cost, in Albanian.
    pub cost_note_sq: Option<String>,
    /// What is said of its cost, in English.
    pub cost_note_en: Option<String>,
    /// Words of `Tongue`.
    pub languages: Vec<String>,
    /// Slugs of similar tools.
    pub alternatives: Vec<String>,
    /// The licence of its code.
    pub licence: Option<String>,
    /// Where it was read.
    pub source: String,
    /// Who used it, as sources tell.
    #[serde(default)]
    pub used: Vec<ToolUse>,
}

/// A use of a tool.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToolUse {
    /// Who used it.
    pub who: String,
    /// Where, in Albanian.
    #[serde(rename = "where_sq")]
    pub place_sq: String,
    /// Where, in English.
    #[serde(rename = "where_en")]
    pub place_en: String,
    /// When, as the source says.
    pub when: Option<String>,
    /// What came of it, in Albanian.
    pub result_sq: String,
    /// What came of it, in English.
    pub result_en: String,
    /// Where it was read.
    pub source: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Practices {
    practice: Vec<Practice>,
}

/// Practice from the region, as in `practice.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Its name in addresses.
    pub slug: String,
    /// In which country, ISO 3166.
    pub country: String,
    /// Where there; empty for a whole country.
    pub place: String,
    /// Who tried it.
    pub organisation: String,
    /// The same in English, where it is no name.
    pub organisation_en: Option<String>,
    /// Its title in Albanian.
    pub title_sq: String,
    /// Its title in English.
    pub title_en: String,
    /// What was tried, in Albanian.
    pub tried_sq: String,
    /// What was tried, in English.
    pub tried_en: String,
    /// What worked, in Albanian.
    pub worked_sq: String,
    /// What worked, in English.
    pub worked_en: String,
    /// What did not, in Albanian.
    pub failed_sq: Option<String>,
    /// What did not, in English.
    pub failed_en: Option<String>,
    /// What it cost, in Albanian.
    pub cost_sq: Option<String>,
    /// What it cost, in English.
    pub cost_en: Option<String>,
    /// What can be used again, in Albanian.
    pub reuse_sq: String,
    /// What can be used again, in English.
    pub reuse_en: String,
    /// Words of `Theme`.
    pub themes: Vec<String>,
    /// Where it was read.
    pub source: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Demonstration {
    experience: Vec<Example>,
}

/// A made-up experience of a trial, as in `demonstration.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Its name in addresses.
    pub slug: String,
    /// Slug of the organisation whose it is.
    pub organisation: String,
    /// Its title in Albanian.
    pub title_sq: String,
    /// Its title in English.
    pub title_en: String,
    /// What was tried, in Albanian.
    pub tried_sq: String,
    /// What was tried, in English.
    pub tried_en: String,
    /// What worked, in Albanian.
    pub worked_sq: String,
    /// What worked, in English.
    pub worked_en: String,
    /// What did not, in Albanian.
    pub failed_sq: String,
    /// What did not, in English.
    pub failed_en: String,
    /// What it cost, in Albanian.
    pub cost_sq: String,
    /// What it cost, in English.
    pub cost_en: String,
    /// What can be used again, in Albanian.
    pub reuse_sq: String,
    /// What can be used again, in English.
    pub reuse_en: String,
    /// Slugs of municipalities.
    pub places: Vec<String>,
    /// Words of `Theme`.
    pub themes: Vec<String>,
}

/// The resources.
///
/// # Errors
/// Where the built-in file is broken.
pub fn resources() -> Result<Vec<Resource>, SeedError> {
    let file: Resources = toml::from_str(include_str!("../data/network/resources.toml"))?;
    Ok(file.resource)
}

/// The tools.
///
/// # Errors
/// Where the built-in file is broken.
pub fn tools() -> Result<Vec<Tool>, SeedError> {
    let file: Tools = toml::from_str(include_str!("../data/network/tools.toml"))?;
    Ok(file.tool)
}

/// Practice from the region.
///
/// # Errors
/// Where the built-in file is broken.
pub fn practices() -> Result<Vec<Practice>, SeedError> {
    let file: Practices = toml::from_str(include_str!("../data/network/practice.toml"))?;
    Ok(file.practice)
}

/// The made-up experiences of a trial.
///
/// # Errors
/// Where the built-in file is broken.
pub fn examples() -> Result<Vec<Example>, SeedError> {
    let file: Demonstration = toml::from_str(include_str!("../data/network/demonstration.toml"))?;
    Ok(file.experience)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use std::collections::HashSet;

    use bashke_vocabulary::{Purpose, ResourceKind, Theme, Tongue, ToolCost, slugify};

    use super::*;

    fn known<T: std::str::FromStr>(words: &[String]) {
        assert!(!words.is_empty());
        for word in words {
            assert!(word.parse::<T>().is_ok(), "{word}");
        }
    }

    fn once<'a>(slugs: impl Iterator<Item = &'a String>) -> HashSet<&'a str> {
        let all: Vec<&str> = slugs.map(String::as_str).collect();
        let set: HashSet<&str> = all.iter().copied().collect();
        assert_eq!(set.len(), all.len(), "a slug stands once");
        assert!(set.iter().all(|slug| slugify(slug) == **slug && *slug != "new"));
        set
    }

    fn address(text: &str) {
        assert!(text.starts_with("https://") || text.starts_with("http://"), "{text}");
    }

    #[test]
    fn resources_are_in_words_that_are_known_and_name_their_source() {
        let all = resources().expect("resources");
        once(all.iter().map(|one| &one.slug));
        for one in &all {
            known::<ResourceKind>(std::slice::from_ref(&one.kind));
            known::<Tongue>(&one.language);
            known::<Theme>(&one.themes);
            address(&one.address);
            address(&one.source);
        }
    }

    #[test]
    fn tools_lead_to_others_that_are_there() {
        let all = tools().expect("tools");
        let slugs = once(all.iter().map(|one| &one.slug));
        for one in &all {
            known::<Purpose>(&one.purpose);
            known::<ToolCost>(std::slice::from_ref(&one.cost));
            known::<Tongue>(&one.languages);
            let others = one.alternatives.iter().map(String::as_str);
            assert!(
                others.clone().all(|other| slugs.contains(other) && other != one.slug),
                "{}",
                one.slug
            );
            address(&one.website);
            address(&one.source);
            one.used.iter().for_each(|used| address(&used.source));
        }
    }

    #[test]
    fn practice_and_examples_have_slugs_of_their_own() {
        let (practices, examples) = (practices().expect("practice"), examples().expect("examples"));
        once(
            practices
                .iter()
                .map(|one| &one.slug)
                .chain(examples.iter().map(|one| &one.slug)),
        );
        for one in &practices {
            known::<Theme>(&one.themes);
            assert!(one.country.len() == 2 && one.country != "AL", "{}", one.slug);
            address(&one.source);
        }
        for one in &examples {
            known::<Theme>(&one.themes);
            assert!(one.tried_sq.starts_with("Shembull i shpikur."), "{}", one.slug);
        }
    }
}
