//! What exactly was wrong or refused, in words.

use bashke_views::{Arg, Locale};

use crate::platform::errors::Unexplained;
use crate::platform::params::Fault;

/// What exactly was refused, in words.
pub(super) fn messages(locale: Locale, unexplained: &Unexplained) -> Vec<String> {
    match unexplained {
        Unexplained::Faults(faults) => faults.0.iter().map(|fault| message(locale, fault)).collect(),
        Unexplained::Refusals(refusals) => refusals
            .0
            .iter()
            .map(|refusal| locale.message_with(refusal.message, &refusal.args))
            .collect(),
        Unexplained::Denied(denied) => vec![locale.message(denied.message())],
        Unexplained::Elsewhere => vec![locale.message("denied-form")],
        Unexplained::Form => vec![locale.message("denied-form-old")],
    }
}

/// A fault in words.
pub(super) fn message(locale: Locale, fault: &Fault) -> String {
    let text = |text: &str| Arg::from(text);
    match fault {
        Fault::NotText => locale.message("fault-not-text"),
        Fault::Unknown { name, value } => locale.message_with(
            "fault-unknown",
            &[
                ("what", locale.message(&format!("fault-what-{}", sought(name))).into()),
                ("value", text(value)),
            ],
        ),
        Fault::TooMany { name, most, given } => locale.message_with(
            "fault-too-many",
            &[
                ("what", locale.message(&format!("fault-many-{}", several(name))).into()),
                ("most", locale.count(*most).into()),
                ("given", locale.count(*given).into()),
            ],
        ),
        Fault::OutOfRange {
            name,
            value,
            range: (least, most),
        } => locale.message_with(
            "fault-out-of-range",
            &[
                ("what", locale.message(&format!("fault-number-{}", number(name))).into()),
                ("value", text(value)),
                ("least", least.to_string().into()),
                ("most", most.to_string().into()),
            ],
        ),
        Fault::NotAmong { name, value, known } => locale.message_with(
            "api-fault-not-among",
            &[("name", text(name)), ("value", text(value)), ("known", text(known))],
        ),
        Fault::UnknownName { name, known } if known.is_empty() => {
            locale.message_with("api-fault-no-names", &[("name", text(name))])
        }
        Fault::UnknownName { name, known } => locale.message_with(
            "api-fault-unknown-name",
            &[("name", text(name)), ("known", text(known))],
        ),
        Fault::Said { message, .. } => locale.message(message),
    }
}

/// What people call the thing of which a name of the query gives one.
fn sought(name: &str) -> &'static str {
    match name {
        "place" | "places" => "place",
        "indicator" | "indicators" => "indicator",
        "period" | "periods" => "period",
        "phase" => "phase",
        "dataset" => "dataset",
        "release" => "release",
        "basis" => "basis",
        "population" => "population",
        "prices" => "prices",
        "view" => "view",
        "group" => "group",
        "reason" => "reason",
        "peers" => "peers",
        "kind" => "kind",
        "theme" => "theme",
        "language" => "language",
        _ => "choice",
    }
}

/// What people call the things of which a name of the query gives several.
fn several(name: &str) -> &'static str {
    match name {
        "places" => "places",
        "indicators" => "indicators",
        "periods" => "periods",
        "cells" => "cells",
        _ => "values",
    }
}

/// What people call the number that a name of the query gives.
fn number(name: &str) -> &'static str {
    match name {
        "from" => "from",
        "to" => "to",
        "page" => "page",
        "count" => "peers",
        "limit" => "rows",
        _ => "weight",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_told_in_peoples_words_with_what_was_given() {
        let unknown = |name, value: &str| Fault::Unknown {
            name,
            value: value.to_owned(),
        };
        let range = |name| Fault::OutOfRange {
            name,
            value: "20x3".to_owned(),
            range: (1990, 2100),
        };
        let many = |name| Fault::TooMany {
            name,
            most: 8,
            given: 9,
        };
        for (fault, sq, en) in [
            (
                unknown("places", "tirna"),
                "Nuk e gjejmë vendin “tirna”. Zgjidhni nga lista.",
                "We do not find the place “tirna”. Choose one from the list.",
            ),
            (
                unknown("periods", "20x3"),
                "Nuk e gjejmë periudhën “20x3”. Zgjidhni nga lista.",
                "We do not find the period “20x3”. Choose one from the list.",
            ),
            (
                many("places"),
                "Këtu hyjnë më së shumti 8 vende; u dhanë 9.",
                "At most 8 places fit here; 9 were given.",
            ),
            (
                range("from"),
                "“20x3” nuk mund të jetë viti i parë: shkruani një numër nga 1990 deri në 2100.",
                "“20x3” cannot be the first year: write a number from 1990 to 2100.",
            ),
        ] {
            assert_eq!(message(Locale::Sq, &fault), sq);
            assert_eq!(message(Locale::En, &fault), en);
        }
    }

    #[test]
    fn no_name_of_the_query_is_shown_in_albanian() {
        let names = [
            "place",
            "places",
            "indicators",
            "periods",
            "phase",
            "dataset",
            "release",
            "basis",
            "population",
            "prices",
            "view",
            "group",
            "reason",
            "peers",
            "kind",
            "theme",
            "language",
            "order",
            "scale",
            "rows",
            "cells",
        ];
        for name in names {
            let fault = Fault::Unknown {
                name,
                value: "123".to_owned(),
            };
            let many = Fault::TooMany {
                name,
                most: 1,
                given: 2,
            };
            for told in [message(Locale::Sq, &fault), message(Locale::Sq, &many)] {
                let words = |c: char| !c.is_alphabetic();
                assert!(!told.split(words).any(|word| word == name), "{told}");
            }
        }
        for name in ["from", "to", "page", "count", "limit", "w-coast"] {
            let fault = Fault::OutOfRange {
                name,
                value: "x".to_owned(),
                range: (0, 10),
            };
            let told = message(Locale::Sq, &fault);
            assert!(told.contains("“x”") && !told.contains(name), "{told}");
        }
    }
}
