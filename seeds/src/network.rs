//! Programmes, their calls, the grants that sources tell of, and the organisations that received them. Each row names
//! the page that it was read on; what that page does not say stays empty.

use serde::Deserialize;

use super::{SeedError, rows};

/// The programmes, as in `programmes.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Programmes {
    programme: Vec<Programme>,
}

/// A programme that gives grants.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its name in addresses.
    pub slug: String,
    /// Its name in Albanian.
    pub name_sq: String,
    /// Its name in English.
    pub name_en: String,
    /// Who pays for it.
    pub funder: String,
    /// Who pays for it, by the name in English.
    pub funder_en: Option<String>,
    /// What it is, in Albanian.
    pub about_sq: Option<String>,
    /// What it is, in English.
    pub about_en: Option<String>,
    /// Address of its site.
    pub website: Option<String>,
    /// Where it was read.
    pub source: String,
}

/// A call for applications, as in `calls.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct Call {
    /// Slug of the programme.
    pub programme: String,
    /// Its name in addresses.
    pub slug: String,
    /// Its name in Albanian.
    pub name_sq: String,
    /// Its name in English.
    pub name_en: String,
    /// The first day of applications, `2018-03-19`.
    pub opens_on: Option<String>,
    /// The last day of applications.
    pub closes_on: Option<String>,
    /// What it gives in all, in whole units of its currency.
    pub budget: Option<i64>,
    /// The currency, ISO 4217.
    pub currency: Option<String>,
    /// What the source says of the budget, in Albanian.
    pub budget_note_sq: Option<String>,
    /// The same in English.
    pub budget_note_en: Option<String>,
    /// How many applied.
    pub applications: Option<i32>,
    /// How many were supported.
    pub supported: Option<i32>,
    /// What a reader should know, in Albanian.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
    /// Words of `Theme`, with `;` between them.
    pub themes: String,
    /// Where it was read.
    pub source: String,
}

/// An organisation that a source names, as in `organisations.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct ListedOrganisation {
    /// Its name in addresses.
    pub slug: String,
    /// `OrganisationKind`.
    pub kind: String,
    /// Its name, as the source has it.
    pub name: String,
    /// Its short name.
    pub short_name: Option<String>,
    /// Address of its site.
    pub website: Option<String>,
    /// Words of `Theme`, with `;` between them.
    pub themes: String,
    /// Slugs of municipalities, with `;` between them.
    pub places: String,
    /// Where it was read.
    pub source: String,
}

/// A grant, as in `grants.csv`.
#[derive(Debug, Clone, Deserialize)]
pub struct Grant {
    /// Its name in addresses.
    pub slug: String,
    /// Slug of the programme.
    pub programme: String,
    /// Slug of the call.
    pub call: Option<String>,
    /// Slug of the organisation that received it.
    pub organisation: Option<String>,
    /// `organisation`, or `individual`: then nobody is named.
    pub recipient_kind: String,
    /// What it was given for.
    pub title: Option<String>,
    /// The language of the title.
    pub language: Option<String>,
    /// Slugs of municipalities, with `;` between them.
    pub places: String,
    /// The year.
    pub year: Option<i16>,
    /// `YearKind`.
    pub year_kind: Option<String>,
    /// How long it ran, as the source has it.
    pub period: Option<String>,
    /// What was given, in whole units of its currency.
    pub amount: Option<i64>,
    /// The currency, ISO 4217.
    pub currency: Option<String>,
    /// What a reader should know, in Albanian.
    pub note_sq: Option<String>,
    /// The same in English.
    pub note_en: Option<String>,
    /// Where it was read.
    pub source: String,
}

/// The programmes.
///
/// # Errors
/// Where the built-in file is broken.
pub fn programmes() -> Result<Vec<Programme>, SeedError> {
    let file: Programmes = toml::from_str(include_str!("../data/network/programmes.toml"))?;
    Ok(file.programme)
}

/// Their calls.
///
/// # Errors
/// Where the built-in file is broken.
pub fn calls() -> Result<Vec<Call>, SeedError> {
    rows("calls.csv", include_str!("../data/network/calls.csv"))
}

/// The organisations that sources name.
///
/// # Errors
/// Where the built-in file is broken.
pub fn listed_organisations() -> Result<Vec<ListedOrganisation>, SeedError> {
    rows("organisations.csv", include_str!("../data/network/organisations.csv"))
}

/// The grants.
///
/// # Errors
/// Where the built-in file is broken.
pub fn grants() -> Result<Vec<Grant>, SeedError> {
    rows("grants.csv", include_str!("../data/network/grants.csv"))
}

/// The parts of a field that holds several words.
pub fn several(field: &str) -> impl Iterator<Item = &str> {
    field.split(';').map(str::trim).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use std::collections::HashSet;

    use bashke_vocabulary::{Currency, OrganisationKind, PlaceKind, Theme, YearKind, slugify};

    use super::*;

    fn once<'a>(slugs: impl Iterator<Item = &'a str>) -> HashSet<&'a str> {
        let all: Vec<&str> = slugs.collect();
        let set: HashSet<&str> = all.iter().copied().collect();
        assert_eq!(set.len(), all.len(), "a slug stands once");
        for slug in &set {
            assert_eq!(slugify(slug), **slug);
        }
        set
    }

    fn address(source: &str) {
        assert!(
            source.starts_with("https://") || source.starts_with("http://"),
            "{source}"
        );
    }

    #[test]
    fn every_row_leads_to_what_is_there_and_names_where_it_was_read() {
        let (programmes, calls) = (programmes().expect("programmes"), calls().expect("calls"));
        let (organisations, grants) = (
            listed_organisations().expect("organisations"),
            grants().expect("grants"),
        );
        let places = crate::places().expect("places.csv");
        let municipalities: HashSet<&str> = places
            .iter()
            .filter(|place| place.kind == PlaceKind::Municipality.word())
            .map(|place| place.slug.as_str())
            .collect();
        let of_programmes = once(programmes.iter().map(|one| one.slug.as_str()));
        let of_calls = once(calls.iter().map(|one| one.slug.as_str()));
        let of_organisations = once(organisations.iter().map(|one| one.slug.as_str()));
        once(grants.iter().map(|one| one.slug.as_str()));
        programmes.iter().for_each(|one| address(&one.source));
        for call in &calls {
            address(&call.source);
            assert!(of_programmes.contains(call.programme.as_str()), "{}", call.slug);
            assert!(
                several(&call.themes).all(|theme| theme.parse::<Theme>().is_ok()),
                "{}",
                call.slug
            );
            assert_eq!(call.budget.is_some(), call.currency.is_some(), "{}", call.slug);
            for day in [&call.opens_on, &call.closes_on].into_iter().flatten() {
                let period: bashke_vocabulary::Period = day.parse().expect("a day");
                assert!(matches!(period, bashke_vocabulary::Period::Date(..)), "{day}");
            }
        }
        for organisation in &organisations {
            address(&organisation.source);
            assert!(
                organisation.kind.parse::<OrganisationKind>().is_ok(),
                "{}",
                organisation.slug
            );
            assert_ne!(
                organisation.kind,
                OrganisationKind::Individual.word(),
                "people are not named"
            );
            assert!(several(&organisation.places).all(|place| municipalities.contains(place)));
            assert!(several(&organisation.themes).all(|theme| theme.parse::<Theme>().is_ok()));
        }
        for grant in &grants {
            address(&grant.source);
            assert!(of_programmes.contains(grant.programme.as_str()), "{}", grant.slug);
            assert!(
                grant.call.as_deref().is_none_or(|call| of_calls.contains(call)),
                "{}",
                grant.slug
            );
            let to_one = grant.recipient_kind == "individual";
            assert!(to_one || grant.recipient_kind == "organisation", "{}", grant.slug);
            assert_eq!(grant.organisation.is_none(), to_one, "{}", grant.slug);
            let known = grant
                .organisation
                .as_deref()
                .is_none_or(|one| of_organisations.contains(one));
            assert!(known, "{}", grant.slug);
            assert_eq!(grant.amount.is_some(), grant.currency.is_some(), "{}", grant.slug);
            assert!(
                grant
                    .currency
                    .as_deref()
                    .is_none_or(|code| code.parse::<Currency>().is_ok())
            );
            assert_eq!(grant.year.is_some(), grant.year_kind.is_some(), "{}", grant.slug);
            assert!(
                grant
                    .year_kind
                    .as_deref()
                    .is_none_or(|kind| kind.parse::<YearKind>().is_ok())
            );
            assert_eq!(grant.title.is_some(), grant.language.is_some(), "{}", grant.slug);
            assert!(
                several(&grant.places).all(|place| municipalities.contains(place)),
                "{}",
                grant.slug
            );
        }
    }
}
