//! What is being compared, each with a way to leave it out.

use maud::{Markup, html};

use super::{Link, mark};
use crate::Cx;

/// One of the things compared.
#[derive(Debug, Clone)]
pub struct Chip {
    /// Its name.
    pub text: String,
    /// Its mark in the chart.
    pub mark: Option<Markup>,
    /// Its own page.
    pub href: Option<String>,
    /// The view without it.
    pub remove: Option<String>,
}

/// What is being compared, and where to add to it.
#[must_use]
pub fn chips(cx: &Cx<'_>, label: &str, items: &[Chip], add: Option<&Link>) -> Markup {
    html! {
        div.chips {
            span.chips-label aria-hidden="true" { (label) }
            ul role="list" aria-label=(label) {
                @for chip in items {
                    li.chip {
                        @if let Some(mark) = &chip.mark { (mark) }
                        @if let Some(href) = &chip.href { a.chip-name href=(href) { (chip.text) } }
                        @else { span.chip-name { (chip.text) } }
                        @if let Some(remove) = &chip.remove {
                            a.chip-remove href=(remove) {
                                (mark("close"))
                                span.visually-hidden { (cx.ta("chip-remove", &[("name", chip.text.as_str().into())])) }
                            }
                        }
                    }
                }
                @if let Some(add) = add { li { a.chip-add href=(add.href) { (add.text) } } }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    let chip = |name: &str, remove: bool| Chip {
        text: name.to_owned(),
        mark: None,
        href: Some(format!("/places/{}", bashke_vocabulary::slugify(name))),
        remove: remove.then(|| format!("?places={}", bashke_vocabulary::slugify(name))),
    };
    chips(
        cx,
        cx.pick("Po krahasohen", "Being compared"),
        &[chip("Lezhë", false), chip("Kurbin", true), chip("Malësi e Madhe", true)],
        Some(&Link::new(
            cx.pick("Shto një bashki", "Add a municipality"),
            "/compare?places=lezhe&add=1",
        )),
    )
}
