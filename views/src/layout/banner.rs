//! What stands above numbers that are not real, or not today's.

use maud::{Markup, html};

use super::without;
use crate::Cx;
use crate::components::mark;

/// The release that an address asks for.
pub(super) fn release_of<'a>(cx: &Cx<'a>) -> Option<&'a str> {
    let asked = cx.query.split('&').find_map(|pair| pair.strip_prefix("release="));
    asked.filter(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Says that the numbers are as they stood in a release, and leads to those of today.
pub(super) fn past(cx: &Cx<'_>, release: &str) -> Markup {
    let query = without(cx.query, "release");
    let today = Cx { query: &query, ..*cx }.here_in(cx.locale);
    html! {
        aside.as-of aria-label=(cx.t("past-label")) {
            div.illustrative-inner {
                (mark("info"))
                p { (cx.ta("past-text", &[("release", release.into())])) " " a href=(today) { (cx.t("past-back")) } }
            }
        }
    }
}

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
