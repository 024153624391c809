//! The address of a view, to pass on.

use maud::{Markup, html};

use crate::Cx;

/// A field that holds an address; where scripts run, a button beside it copies it.
#[must_use]
pub fn copy_link(cx: &Cx<'_>, address: &str) -> Markup {
    html! {
        div.copy data-copy=(cx.t("copy-button")) data-copied=(cx.t("copy-done")) {
            label for="copy-address" { (cx.t("copy-label")) }
            div.copy-row { input type="text" id="copy-address" value=(address) readonly; }
            p.copy-said role="status" {}
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    copy_link(cx, &format!("{}{}", cx.origin, cx.here_in(cx.locale)))
}
