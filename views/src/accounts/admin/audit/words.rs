//! The words of the log: what is stored are words of the program, what is read are sentences.

use bashke_vocabulary::slugify;
use chrono::DateTime;
use maud::{Markup, html};

use crate::{Cx, message_exists, paths};

/// The message that says how something ended.
#[must_use]
pub fn outcome_key(word: &str) -> String {
    format!("outcome-{word}")
}

/// The message that says what an event is.
#[must_use]
pub fn sentence_key(action: &str) -> String {
    format!("audit-{}", action.replace('.', "-"))
}

/// What happened; the stored word where this version no longer writes it.
pub(super) fn sentence(cx: &Cx<'_>, action: &str) -> String {
    said(cx, &sentence_key(action)).unwrap_or_else(|| action.to_owned())
}

fn said(cx: &Cx<'_>, key: &str) -> Option<String> {
    message_exists(cx.locale, key).then(|| cx.t(key))
}

/// To what it was done.
pub(super) fn subject(cx: &Cx<'_>, kind: &str, key: &str) -> Markup {
    let label = said(cx, &format!("audit-detail-{kind}")).unwrap_or_else(|| kind.to_owned());
    html! {
        div {
            dt { (label) }
            dd {
                @if kind == "person" { a href=(cx.url(&paths::admin_person(key))) { (key) } }
                @else { (value_of(cx, kind, key)) }
            }
        }
    }
}

/// One thing that is known besides.
pub(super) fn detail(cx: &Cx<'_>, name: &str, value: &str) -> Markup {
    let label = said(cx, &format!("audit-detail-{name}")).unwrap_or_else(|| name.to_owned());
    html! { div { dt { (label) } dd { (value_of(cx, name, value)) } } }
}

/// A stored word as it is said elsewhere on the platform; otherwise as it was stored.
fn value_of(cx: &Cx<'_>, name: &str, value: &str) -> String {
    if let Ok(at) = DateTime::parse_from_rfc3339(value) {
        return cx.locale.moment(at.to_utc());
    }
    let keys: &[&str] = match name {
        "role" | "roles" => &["role"],
        "standing" => &["standing"],
        "measure" => &["measure"],
        "reason" | "rule" => &["report-reason"],
        "state" => &["steward-state"],
        "decision" => &["decision"],
        "outcome" => &["appeal-outcome", "outcome"],
        "from" => &["news", "frequency"],
        "setting" => &["setting"],
        _ => &[],
    };
    let one = |word: &str| keys.iter().find_map(|key| said(cx, &format!("{key}-{word}")));
    one(value)
        .or_else(|| said(cx, &format!("audit-value-{}", slugify(value))))
        .or_else(|| {
            value
                .split(' ')
                .map(one)
                .collect::<Option<Vec<_>>>()
                .map(|words| words.join(", "))
        })
        .unwrap_or_else(|| value.to_owned())
}
