//! Two sources that say different things are both shown.

use maud::{Markup, html};

use super::{Link, mark};
use crate::Cx;

/// One of the values that sources disagree on.
#[derive(Debug, Clone)]
pub struct DisputedValue {
    /// The value with its unit.
    pub text: String,
    /// Who says so.
    pub source: Option<Link>,
    /// What the source says about it.
    pub note: Option<String>,
}

/// Values of one thing on which sources disagree.
#[derive(Debug, Clone)]
pub struct Disputed {
    /// Every value, the one that is shown elsewhere first.
    pub values: Vec<DisputedValue>,
}

/// A small mark beside a value, with the other values in words.
#[must_use]
pub fn disputed_mark(cx: &Cx<'_>, disputed: &Disputed) -> Markup {
    html! {
        span.badge.badge-disputed {
            (mark("fork"))
            span {
                (cx.t("disputed-mark")) ": "
                @for (index, value) in disputed.values.iter().enumerate() {
                    @if index > 0 { " / " }
                    span.num-text { (value.text) }
                }
            }
        }
    }
}

/// Every value with its source.
#[must_use]
pub fn disputed_list(cx: &Cx<'_>, disputed: &Disputed) -> Markup {
    html! {
        div.disputed {
            p.disputed-head { (mark("fork")) (cx.t("disputed-intro")) }
            ul {
                @for value in &disputed.values {
                    li {
                        strong { (value.text) }
                        @if let Some(source) = &value.source { " " a href=(source.href) { (source.text) } }
                        @if let Some(note) = &value.note { " " span.muted { (note) } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn sample(cx: &Cx<'_>) -> Disputed {
    Disputed {
        values: vec![
            DisputedValue {
                text: cx.amount(214_000_000.0, bashke_vocabulary::Unit::Lek),
                source: Some(Link::new(
                    cx.pick("Ministria e Financave", "Ministry of Finance"),
                    "/data/sources/mof",
                )),
                note: None,
            },
            DisputedValue {
                text: cx.amount(231_500_000.0, bashke_vocabulary::Unit::Lek),
                source: Some(Link::new(
                    cx.pick("Raporti i bashkisë", "The municipality's report"),
                    "/data/sources/b",
                )),
                note: Some(cx.pick("me vendimet gjyqësore", "with court decisions").to_owned()),
            },
        ],
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    let disputed = sample(cx);
    html! { p { (disputed_mark(cx, &disputed)) } (disputed_list(cx, &disputed)) }
}
