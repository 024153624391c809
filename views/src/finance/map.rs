//! All municipalities on the map.

use maud::{Markup, html};

use super::controls::{Shown, Switch};
use super::one_indicator::{Keys, OneIndicator};
use crate::Cx;
use crate::components::{Level, finding, tabs};
use crate::layout::Room;

/// The map of one indicator.
#[derive(Debug, Clone)]
pub struct MapPage {
    /// What it shares with the ranking.
    pub shared: OneIndicator,
    /// Tiles or outlines.
    pub views: Switch,
    /// The map, where any municipality has a figure.
    pub map: Option<Shown>,
    /// Whom to name for the outlines, where they are shown.
    pub credit: Option<String>,
    /// Where the same stands as a ranking.
    pub ranking: String,
}

const KEYS: Keys = Keys {
    kicker: "map-kicker",
    title: "map-title",
    description: "map-description",
};

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &MapPage) -> Markup {
    let own = html! {
        section.section {
            // a choice of one is none
            @if data.views.options.len() > 1 { (tabs(&data.views.label, &data.views.options)) }
            @match &data.map {
                Some(map) => {
                    div.split {
                        div.figure-block {
                            (map.markup(cx))
                            @if let Some(credit) = &data.credit {
                                p.small.muted { (cx.ta("map-credit", &[("credit", credit.as_str().into())])) }
                            }
                        }
                        (reading(cx, data))
                    }
                }
                None => (data.shared.empty(cx)),
            }
        }
    };
    data.shared.page(cx, Room::Map, &KEYS, &own)
}

/// How the map is read, and where the numbers stand.
fn reading(cx: &Cx<'_>, data: &MapPage) -> Markup {
    html! {
        div.stack #reading {
            (finding(Level::H2, &cx.t("map-reading")))
            (data.shared.coverage(cx))
            div.prose {
                @if data.credit.is_none() { p { (cx.t("map-tiles")) } } @else { p { (cx.t("map-outlines")) } }
                p { (cx.t("map-classes")) }
                p {
                    a href=(data.ranking) { (cx.t("map-ranking")) } " · "
                    a href=(data.shared.indicator.href) { (cx.t("ranking-indicator")) }
                }
            }
        }
    }
}
