//! What stands above numbers that are not real.

use maud::{Markup, html};

use super::without;
use crate::Cx;
use crate::components::mark;

/// Says that the numbers were made for training, and leads back to the published ones.
pub(super) fn illustrative(cx: &Cx<'_>) -> Markup {
    let query = without(cx.query, "dataset");
    let published = Cx { query: &query, ..*cx }.here_in(cx.locale);
    html! {
        aside.illustrative aria-label=(cx.t("illustrative-label")) {
            div.illustrative-inner {
                (mark("warning"))
                p {
                    strong { (cx.t("illustrative-title")) } " " (cx.t("illustrative-text")) " "
                    a href=(published) { (cx.t("illustrative-back")) }
                }
            }
        }
    }
}
