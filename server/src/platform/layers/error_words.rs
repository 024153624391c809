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
        Unexplained::Form => vec![locale.message("denied-form")],
    }
}

/// A fault in words.
pub(super) fn message(locale: Locale, fault: &Fault) -> String {
    let text = |text: &str| Arg::from(text);
    match fault {
        Fault::NotText => locale.message("fault-not-text"),
        Fault::Unknown { name, value } => {
            locale.message_with("fault-unknown", &[("name", text(name)), ("value", text(value))])
        }
        Fault::TooMany { name, most } => locale.message_with(
            "fault-too-many",
            &[("name", text(name)), ("most", locale.count(*most).into())],
        ),
        Fault::OutOfRange {
            name,
            value,
            range: (least, most),
        } => locale.message_with(
            "fault-out-of-range",
            &[
                ("name", text(name)),
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
