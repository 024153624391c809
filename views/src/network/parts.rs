//! The parts of the network, above its pages.

use maud::Markup;

use crate::components::{SwitchOption, tabs};
use crate::{Cx, paths};

/// The parts, in their order.
const PARTS: [(&str, &str); 9] = [
    (paths::NETWORK, "network-part-directory"),
    (paths::PROJECTS, "network-part-projects"),
    (paths::OFFERS, "network-part-offers"),
    (paths::EVENTS, "network-part-events"),
    (paths::EXPERIENCES, "network-part-experiences"),
    (paths::CALLS, "network-part-calls"),
    (paths::RESOURCES, "network-part-resources"),
    (paths::TOOLS, "network-part-tools"),
    (paths::NETWORK_COVERAGE, "network-part-coverage"),
];

/// The way from each part of the network to the others; `here` is the path of the one that is open.
#[must_use]
pub(super) fn parts(cx: &Cx<'_>, here: &str) -> Markup {
    let options: Vec<SwitchOption> = PARTS
        .iter()
        .map(|(path, key)| SwitchOption::new(cx.t(key), cx.url(path), *path == here))
        .collect();
    tabs(&cx.t("network-parts"), &options)
}
