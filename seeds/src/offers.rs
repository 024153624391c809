//! What a trial shows of offers and asks, and of events: all made up.

use serde::Deserialize;

use super::SeedError;

/// The part of `demonstration.toml` that is read here.
#[derive(Debug, Clone, Deserialize)]
struct Demonstration {
    offer: Vec<DemonstrationOffer>,
    event: Vec<DemonstrationEvent>,
}

/// An offer or an ask of a demonstration organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationOffer {
    /// By which it is known again.
    pub slug: String,
    /// Slug of the organisation.
    pub organisation: String,
    /// `OfferSide`.
    pub side: String,
    /// `OfferKind`.
    pub kind: String,
    /// Its title in Albanian.
    pub title_sq: String,
    /// Its title in English.
    pub title_en: String,
    /// What it is, in Albanian.
    pub text_sq: String,
    /// What it is, in English.
    pub text_en: String,
    /// Slug of the municipality.
    pub place: String,
    /// Words of `Theme`.
    pub themes: Vec<String>,
}

/// An event of a demonstration organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemonstrationEvent {
    /// By which it is known again.
    pub slug: String,
    /// Slug of the organisation.
    pub organisation: String,
    /// Its title in Albanian.
    pub title_sq: String,
    /// Its title in English.
    pub title_en: String,
    /// What it is about, in Albanian.
    pub text_sq: String,
    /// What it is about, in English.
    pub text_en: String,
    /// How many days after the day of seeding it begins.
    pub starts_in_days: i64,
    /// At which time in Tirana.
    pub starts_time: String,
    /// How many days after the day of seeding it ends.
    pub ends_in_days: i64,
    /// At which time in Tirana.
    pub ends_time: String,
    /// Slug of the municipality.
    pub place: String,
    /// Where in it; empty where it is held online.
    pub venue: String,
    /// Whether it is held online.
    pub online: bool,
}

fn demonstration() -> Result<Demonstration, SeedError> {
    Ok(toml::from_str(include_str!("../data/network/demonstration.toml"))?)
}

/// The offers and asks of the demonstration organisations.
///
/// # Errors
/// Where the built-in file is broken.
pub fn demonstration_offers() -> Result<Vec<DemonstrationOffer>, SeedError> {
    Ok(demonstration()?.offer)
}

/// The events of the demonstration organisations.
///
/// # Errors
/// Where the built-in file is broken.
pub fn demonstration_events() -> Result<Vec<DemonstrationEvent>, SeedError> {
    Ok(demonstration()?.event)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use std::collections::HashSet;

    use bashke_vocabulary::{OfferKind, OfferSide, PlaceKind, Theme, slugify};

    use super::*;

    fn municipalities() -> HashSet<String> {
        let places = crate::places().expect("places.csv").into_iter();
        places
            .filter(|place| place.kind == PlaceKind::Municipality.word())
            .map(|place| place.slug)
            .collect()
    }

    #[test]
    fn what_a_trial_offers_leads_to_what_is_there_and_says_that_it_is_made_up() {
        let municipalities = municipalities();
        let offers = demonstration_offers().expect("offers");
        let slugs: HashSet<&str> = offers.iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(slugs.len(), offers.len(), "a slug stands once");
        for one in &offers {
            assert_eq!(slugify(&one.slug), one.slug);
            assert!(one.side.parse::<OfferSide>().is_ok(), "{}", one.slug);
            assert!(one.kind.parse::<OfferKind>().is_ok(), "{}", one.slug);
            assert!(municipalities.contains(&one.place), "{}", one.slug);
            assert!(
                one.themes.iter().all(|theme| theme.parse::<Theme>().is_ok()),
                "{}",
                one.slug
            );
            assert!(
                one.text_sq.contains("shpikur") && one.text_en.contains("Made-up"),
                "{}",
                one.slug
            );
        }
    }

    #[test]
    fn the_events_of_a_trial_end_after_they_begin_and_stand_somewhere() {
        let municipalities = municipalities();
        let events = demonstration_events().expect("events");
        let slugs: HashSet<&str> = events.iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(slugs.len(), events.len(), "a slug stands once");
        for one in &events {
            let begins = (one.starts_in_days, one.starts_time.as_str());
            assert!(begins < (one.ends_in_days, one.ends_time.as_str()), "{}", one.slug);
            assert!(municipalities.contains(&one.place), "{}", one.slug);
            assert_eq!(one.online, one.venue.is_empty(), "{}", one.slug);
            assert!(
                one.text_sq.contains("shpikur") && one.text_en.contains("Made-up"),
                "{}",
                one.slug
            );
        }
    }
}
