//! How much is known.

use maud::{Markup, html};

use crate::Cx;

/// How many of all are known, in words and as a bar.
#[must_use]
pub fn coverage(cx: &Cx<'_>, label: &str, known: usize, of: usize) -> Markup {
    let share = if of == 0 {
        0.0
    } else {
        100.0 * known.min(of) as f64 / of as f64
    };
    let text = cx.ta(
        "coverage-text",
        &[("known", cx.count(known).into()), ("of", cx.count(of).into())],
    );
    html! {
        div.coverage {
            p { span.coverage-label { (label) } " " strong.num-text { (text) } }
            svg viewBox="0 0 100 4" preserveAspectRatio="none" width="100%" height="8" aria-hidden="true" focusable="false" {
                rect.coverage-all width="100" height="4" {}
                rect.coverage-known width=(format!("{share:.1}")) height="4" {}
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    let label = cx.pick("Bashki me të dhëna", "Municipalities with data");
    html! { (coverage(cx, label, 41, 61)) (coverage(cx, label, 0, 0)) }
}
