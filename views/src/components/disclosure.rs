//! What only some will want to read.

use maud::{Markup, html};

/// A part that opens when asked.
#[must_use]
pub fn disclosure(summary: &str, open: bool, body: Markup) -> Markup {
    html! {
        details.disclosure open[open] {
            summary { (summary) }
            div.disclosure-body { (body) }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &crate::Cx<'_>) -> Markup {
    let body =
        html! { p { (cx.pick("100 × detyrimet / shpenzimet e miratuara.", "100 × arrears / approved expenditure.")) } };
    html! {
        (disclosure(cx.pick("Si llogaritet", "How it is computed"), true, body.clone()))
        (disclosure(cx.pick("Çfarë nuk thotë", "What it does not say"), false, body))
    }
}
