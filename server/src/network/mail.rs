//! The mails of the network.

use bashke_entities::accounts::person;
use bashke_entities::network::organisation;
use bashke_views::mail::Mail;
use bashke_views::{Locale, paths};
use bashke_vocabulary::{Decision, FollowDigest, OfferSide};
use chrono::{DateTime, Utc};

use super::queries::News;
use crate::accounts;
use crate::finance::{Catalogue, Counted};
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// How many places and indicators are named of a release.
const NAMED: usize = 6;

/// Somebody is invited: at an address, by name, in a language; in their own where they have an account.
pub(super) async fn invitation(
    act: &Act,
    person: Option<&person::Model>,
    (name, email, locale): (&str, &str, &str),
    organisation: &str,
    by: &str,
    token: String,
) -> Result<(), Error> {
    let mail = Mail::Invitation {
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        by: by.to_owned(),
        token,
    };
    let locale = Locale::of(person.map_or(locale, |person| &person.locale));
    act.post(person.map(|person| person.id), email, locale, &mail).await
}

/// A claim was decided on.
pub(super) async fn claim_decided(
    act: &Act,
    person: &person::Model,
    organisation: &organisation::Model,
    decision: Decision,
    reason: String,
) -> Result<(), Error> {
    let mail = Mail::ClaimDecided {
        name: person.display_name.clone(),
        organisation: organisation.name.clone(),
        slug: organisation.slug.clone(),
        decision: decision.word().to_owned(),
        reason,
    };
    accounts::to_person(act, person, &mail).await
}

/// The verified mark lapses soon.
pub(super) async fn mark_lapses(
    act: &Act,
    person: &person::Model,
    organisation: &organisation::Model,
    until: DateTime<Utc>,
) -> Result<(), Error> {
    let mail = Mail::MarkLapses {
        name: person.display_name.clone(),
        organisation: organisation.name.clone(),
        slug: organisation.slug.clone(),
        until: Locale::of(&person.locale).day_of(until),
    };
    accounts::to_person(act, person, &mail).await
}

/// What is new of what somebody follows, in their language.
pub(super) async fn followed(
    act: &Act,
    person: &person::Model,
    every: FollowDigest,
    (news, catalogue): (&[News], &Catalogue),
    further: bool,
) -> Result<(), Error> {
    let locale = Locale::of(&person.locale);
    let mail = Mail::Followed {
        name: person.display_name.clone(),
        frequency: every.word().to_owned(),
        lines: news.iter().map(|one| line(locale, catalogue, one)).collect(),
        further,
        end: accounts::token_of_followed(&act.secrets, person.id),
    };
    accounts::to_person(act, person, &mail).await
}

/// A piece of news in words, and where it is.
fn line(locale: Locale, catalogue: &Catalogue, news: &News) -> (String, String) {
    let said = |sq: &Option<String>, en: &Option<String>| {
        let (own, other) = match locale {
            Locale::Sq => (sq, en),
            Locale::En => (en, sq),
        };
        own.as_ref().or(other.as_ref()).cloned().unwrap_or_default()
    };
    let sorted = |sort: &str, title: String| format!("{}: {title}", locale.message(&format!("feed-sort-{sort}")));
    match news {
        News::Project(row) => (
            sorted("project", said(&row.title_sq, &row.title_en)),
            paths::project(&row.slug),
        ),
        News::Offer(row) => {
            let sort = if row.side == OfferSide::Ask.word() {
                "ask"
            } else {
                "offer"
            };
            (sorted(sort, said(&row.title_sq, &row.title_en)), paths::offer(row.id))
        }
        News::Event(row) => (
            sorted("event", said(&row.title_sq, &row.title_en)),
            paths::event(row.id),
        ),
        News::Experience(row) => (
            sorted("experience", said(&row.title_sq, &row.title_en)),
            paths::experience(&row.slug),
        ),
        News::Moved(_, row) => (
            sorted("moved", said(&row.title_sq, &row.title_en)),
            paths::project(&row.slug),
        ),
        News::Dialogue(row) => (sorted("dialogue", row.told(locale)), row.path()),
        News::Release(row) => {
            let names = named(locale, catalogue, row);
            let title = locale.message_with("release-page-title", &[("number", row.number.to_string().into())]);
            (format!("{title}: {}", names.join(", ")), paths::release(row.number))
        }
    }
}

/// What a release changed of what somebody follows: each by its name.
fn named(locale: Locale, catalogue: &Catalogue, row: &Counted) -> Vec<String> {
    let own = |sq: &str, en: &str| match locale {
        Locale::Sq => sq.to_owned(),
        Locale::En => en.to_owned(),
    };
    let places = catalogue.place_numbers().map(|ix| catalogue.place(ix));
    let places = places.filter(|place| row.places.iter().any(|(id, _)| *id == place.id));
    let indicators = catalogue.indicator_numbers().map(|ix| catalogue.indicator(ix));
    let indicators = indicators.filter(|one| row.indicators.iter().any(|(id, _)| *id == one.id));
    places
        .map(|place| own(&place.name_sq, &place.name_en))
        .chain(indicators.map(|one| own(&one.short_sq, &one.short_en)))
        .take(NAMED)
        .collect()
}

#[cfg(test)]
mod tests {
    use bashke_views::Arg;

    use super::*;

    /// The keys of all news that this room tells people of.
    const NEWS: [&str; 15] = [
        "invitation",
        "join-request",
        "membership-owner",
        "membership-editor",
        "membership-member",
        "membership-handed-over",
        "membership-declined",
        "membership-removed",
        "membership-accepted",
        "claim-approved",
        "claim-denied",
        "claim-revoked",
        "mark-given",
        "mark-taken",
        "mark-lapses",
    ];

    #[test]
    fn what_people_are_told_of_has_words_in_both_languages() {
        let args = ["organisation", "by", "person"].map(|name| (name, Arg::from("Qendra")));
        for locale in Locale::ALL {
            for news in NEWS {
                let said = locale.message_with(&format!("notice-{news}"), &args);
                assert!(
                    said.contains("Qendra") && !said.contains("notice-"),
                    "{news} in {locale:?}: {said}"
                );
            }
        }
    }
}
