//! The words of the glossary.

use serde::Deserialize;

use super::SeedError;

/// The glossary, as in `glossary.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Term>,
}

/// A word of the glossary. The head of the file explains each field.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name in addresses.
    pub slug: String,
    /// The word in Albanian.
    pub term_sq: String,
    /// The word in English.
    pub term_en: String,
    /// Its other forms in Albanian texts.
    #[serde(default)]
    pub forms_sq: Vec<String>,
    /// Its other forms in English texts.
    #[serde(default)]
    pub forms_en: Vec<String>,
    /// Whether it has everyday senses too, so that not every place where it stands means this.
    #[serde(default)]
    pub everyday: bool,
    /// What it means, in Albanian.
    pub definition_sq: String,
    /// What it means, in English.
    pub definition_en: String,
    /// Slugs of the indicators that it has to do with.
    pub indicators: Vec<String>,
    /// Slugs of related words.
    pub see: Vec<String>,
}

/// The words of the glossary.
///
/// # Errors
/// Where the built-in file is broken.
pub fn glossary() -> Result<Vec<Term>, SeedError> {
    let glossary: Glossary = toml::from_str(include_str!("../data/glossary.toml"))?;
    Ok(glossary.term)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use std::collections::HashSet;

    #[test]
    fn words_stand_once_and_lead_to_what_is_there() {
        let terms = super::glossary().expect("glossary.toml");
        let catalogue = crate::catalogue().expect("indicators.toml");
        let indicators: HashSet<&str> = catalogue.indicator.iter().map(|i| i.slug.as_str()).collect();
        let slugs: HashSet<&str> = terms.iter().map(|term| term.slug.as_str()).collect();
        assert!(terms.len() >= 60 && slugs.len() == terms.len());
        for term in &terms {
            let texts = [&term.term_sq, &term.term_en, &term.definition_sq, &term.definition_en];
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}", term.slug);
            for slug in &term.indicators {
                assert!(indicators.contains(slug.as_str()), "{}: {slug}", term.slug);
            }
            for slug in &term.see {
                assert!(
                    *slug != term.slug && slugs.contains(slug.as_str()),
                    "{}: {slug}",
                    term.slug
                );
            }
        }
    }
}
