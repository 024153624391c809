//! All indicators, by group.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Level, PageHead, SearchBox, disclosure, empty_state, finding, page_head, search_box, tag};
use crate::layout::{self, Page, Room};
use crate::paths;

/// An indicator in the list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// The first sentence of its definition.
    pub gist: String,
    /// What is known: "61 of 61 in 2011", "computed", "no figure yet".
    pub known: String,
    /// Whether nothing is known of it.
    pub empty: bool,
}

/// A group in the list.
#[derive(Debug, Clone)]
pub struct Group {
    /// For the address within the page.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it stands within the group before.
    pub inner: bool,
    /// Its indicators.
    pub entries: Vec<Entry>,
}

/// The list of indicators.
#[derive(Debug, Clone)]
pub struct IndicatorsPage {
    /// The groups that have something to show.
    pub groups: Vec<Group>,
    /// What was typed into the filter.
    pub typed: String,
    /// How many indicators there are in all.
    pub total: usize,
    /// Whether the values behind it are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &IndicatorsPage) -> Markup {
    let title = cx.t("indicators-title");
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.ta("indicators-lede", &[("n", cx.count(data.total).into())]))))
        (search_box(cx, &SearchBox {
            id: "indicator-filter".to_owned(),
            action: cx.url(paths::INDICATORS),
            value: data.typed.clone(),
            label: cx.t("indicators-filter"),
            hint: None,
            large: false,
        }))
        @if data.groups.is_empty() {
            (empty_state(&cx.t("indicators-none"), &cx.t("indicators-none-text"), None))
        } @else if data.typed.is_empty() {
            nav.contents aria-label=(cx.t("indicators-groups")) {
                ul { @for group in data.groups.iter().filter(|group| !group.inner) { li { a href={ "#" (group.slug) } { (group.name) } } } }
            }
        }
        @for group in &data.groups {
            section.section id=(group.slug) {
                (finding(if group.inner { Level::H3 } else { Level::H2 }, &group.name))
                @if !group.entries.is_empty() { (entries(cx, group, !data.typed.is_empty())) }
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Indicators,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: cx.t("indicators-description"),
            ..Page::new(title, body)
        },
    )
}

/// The indicators of a group, folded until they are wanted.
fn entries(cx: &Cx<'_>, group: &Group, open: bool) -> Markup {
    let count = group.entries.len();
    let label = cx.ta(
        "indicators-count",
        &[("count", count.into()), ("n", cx.count(count).into())],
    );
    disclosure(
        &label,
        open,
        html! {
            ul.entries {
                @for entry in &group.entries {
                    li {
                        a href=(entry.href) { (entry.name) }
                        @if entry.empty { " " (tag(&entry.known)) } @else { span.muted.small { " " (entry.known) } }
                        p.small { (entry.gist) }
                    }
                }
            }
        },
    )
}
