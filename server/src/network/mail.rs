//! The mails of the network.

use bashke_entities::accounts::person;
use bashke_entities::network::organisation;
use bashke_views::Locale;
use bashke_views::mail::Mail;
use bashke_vocabulary::Decision;
use chrono::{DateTime, Utc};

use crate::accounts;
use crate::platform::act::Act;
use crate::platform::errors::Error;

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
