//! Names with what they mean, and short tags.

use maud::{Markup, html};

/// Names and what they mean.
#[must_use]
pub fn definitions(entries: &[(String, Markup)]) -> Markup {
    html! {
        dl.definitions {
            @for (name, meaning) in entries {
                div { dt { (name) } dd { (meaning) } }
            }
        }
    }
}

/// A word or two that says what kind of thing it is.
#[must_use]
pub fn tag(text: &str) -> Markup {
    html! { span.tag { (text) } }
}

#[cfg(test)]
pub(super) fn samples(cx: &crate::Cx<'_>) -> Markup {
    definitions(&[
        (
            cx.pick("Njësia", "Unit").to_owned(),
            html! { (cx.pick("lekë", "ALL")) " " (tag(cx.pick("gjendje", "stock"))) },
        ),
        (
            cx.pick("Baza ligjore", "Legal basis").to_owned(),
            html! { (cx.pick("Ligji 68/2017 për financat e vetëqeverisjes vendore, neni 40", "Law 68/2017 on local self-government finance, article 40")) },
        ),
    ])
}
