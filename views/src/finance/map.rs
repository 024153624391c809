//! All municipalities on the map.

use maud::{Markup, html};

use super::controls::{Controls, Shown, Switch, controls};
use crate::Cx;
use crate::components::{self, Level, Link, PageHead, coverage, empty_state, finding, page_head, source_list, tabs};
use crate::layout::{self, Page, Room};

/// The map of one indicator.
#[derive(Debug, Clone)]
pub struct MapPage {
    /// The indicator, with its page.
    pub indicator: Link,
    /// What is shown, for which period.
    pub lede: String,
    /// The choices.
    pub controls: Controls,
    /// Tiles or outlines.
    pub views: Switch,
    /// The map, where any municipality has a figure.
    pub map: Option<Shown>,
    /// How many have a figure, of how many, and the period in words.
    pub coverage: Option<(usize, usize, String)>,
    /// Whom to name for the outlines, where they are shown.
    pub credit: Option<String>,
    /// Where the same stands as a ranking.
    pub ranking: String,
    /// Notes on the view.
    pub notes: Vec<String>,
    /// The sources of what is shown.
    pub sources: Vec<components::Source>,
    /// The same in the illustrative panel.
    pub illustrative_href: Option<String>,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &MapPage) -> Markup {
    let body = html! {
        (page_head(&PageHead::new(&data.indicator.text).kicker(cx.t("map-kicker")).lede(&data.lede)))
        (controls(cx, &data.controls))
        @for text in &data.notes { p.small.muted { (text) } }
        section.section {
            (tabs(&data.views.label, &data.views.options))
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
                None => (empty_state(&cx.t("ranking-empty"), &cx.t("ranking-empty-text"), other(cx, data).as_ref())),
            }
        }
        @if !data.sources.is_empty() {
            section.section #sources {
                (finding(Level::H2, &cx.t("indicator-sources")))
                (source_list(cx, &data.sources))
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Map,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: cx.ta("map-description", &[("what", data.indicator.text.as_str().into())]),
            wide: true,
            ..Page::new(
                cx.ta("map-title", &[("what", data.indicator.text.as_str().into())]),
                body,
            )
        },
    )
}

fn other(cx: &Cx<'_>, data: &MapPage) -> Option<Link> {
    let href = data.illustrative_href.as_ref()?;
    Some(Link::new(cx.t("indicator-see-illustrative"), href))
}

/// How the map is read, and where the numbers stand.
fn reading(cx: &Cx<'_>, data: &MapPage) -> Markup {
    html! {
        div.stack #reading {
            (finding(Level::H2, &cx.t("map-reading")))
            @if let Some((known, of, label)) = &data.coverage { (coverage(cx, label, *known, *of)) }
            div.prose {
                @if data.credit.is_none() { p { (cx.t("map-tiles")) } } @else { p { (cx.t("map-outlines")) } }
                p { (cx.t("map-classes")) }
                p {
                    a href=(data.ranking) { (cx.t("map-ranking")) } " · "
                    a href=(data.indicator.href) { (cx.t("ranking-indicator")) }
                }
            }
        }
    }
}
