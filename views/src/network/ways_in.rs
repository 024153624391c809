//! The ways from figures to the network. Pages of figures are kept until the next release and ask the database nothing, so
//! they lead to what is there and do not count it.

use maud::{Markup, html};

use crate::layout::with;
use crate::{Cx, paths};

/// From a municipality or a county to who works there; from a municipality to the projects there too.
#[must_use]
pub fn network_place(cx: &Cx<'_>, slug: &str, is_municipality: bool) -> Markup {
    let address = |path: &str| format!("{}?{}", cx.url(path), with("", "place", slug));
    html! {
        section.section #network {
            h2 { (cx.t("network-section-title")) }
            p { (cx.t("network-section-text")) }
            p.ways-on {
                a.button.button-quiet href=(address(paths::NETWORK)) { (cx.t("network-section-read")) }
                @if is_municipality {
                    a.button.button-quiet href=(address(paths::PROJECTS)) { (cx.t("network-section-projects")) }
                }
            }
        }
    }
}

/// From an indicator to the projects that want to move it.
#[must_use]
pub fn network_indicator(cx: &Cx<'_>, slug: &str) -> Markup {
    let address = format!("{}?{}", cx.url(paths::PROJECTS), with("", "indicator", slug));
    html! {
        section.section #projects {
            h2 { (cx.t("network-section-indicator")) }
            p { (cx.t("network-section-indicator-text")) }
            p.ways-on { a.button.button-quiet href=(address) { (cx.t("network-section-projects")) } }
        }
    }
}
