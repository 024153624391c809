//! All places: by county, and found by today's and by former names.

use maud::{Markup, html};

use crate::components::{
    Field, Level, Link, PageHead, Table, breadcrumbs, definitions, empty_state, filter_form, finding, page_head, table,
    tag, text_field,
};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// A place that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its page.
    pub link: Link,
    /// What it is and where it lies.
    pub what: String,
    /// By which other name it was found, as a sentence.
    pub by: Option<String>,
}

/// The places of a county.
#[derive(Debug, Clone)]
pub struct County {
    /// Its page.
    pub link: Link,
    /// Its municipalities.
    pub table: Table,
}

/// All places, or those that were looked for.
#[derive(Debug, Clone)]
pub struct PlacesPage {
    /// What was typed.
    pub typed: String,
    /// What fits; none where nothing was typed.
    pub found: Option<Vec<Found>>,
    /// Names close to what was typed.
    pub near: Vec<Link>,
    /// What the form keeps.
    pub keep: Vec<(String, String)>,
    /// Municipalities by county.
    pub counties: Vec<County>,
    /// The country, the neighbours, groups of countries.
    pub others: Vec<(String, Vec<Link>)>,
    /// How many municipalities, counties and former units there are.
    pub counts: (usize, usize, usize),
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &PlacesPage) -> Markup {
    let title = cx.t("places-list-title");
    let (municipalities, counties, former) = data.counts;
    let lede = cx.ta(
        "places-list-lede",
        &[
            ("municipalities", cx.count(municipalities).into()),
            ("counties", cx.count(counties).into()),
            ("former", cx.count(former).into()),
        ],
    );
    let field = Field::new("q", cx.t("places-list-filter")).hint(cx.t("places-list-filter-hint"));
    let body = html! {
        (breadcrumbs(cx, &[], &title))
        (page_head(&PageHead::new(&title).lede(lede)))
        div.no-print { (filter_form(cx, &cx.url(paths::PLACES), &data.keep, text_field(&field, &data.typed))) }
        @if let Some(found) = &data.found { (results(cx, data, found)) } @else { (all(cx, data)) }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Places,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: cx.t("places-list-description"),
            wide: true,
            ..Page::new(&title, body)
        },
    )
}

fn results(cx: &Cx<'_>, data: &PlacesPage, found: &[Found]) -> Markup {
    html! {
        section.section #found {
            @if found.is_empty() {
                (empty_state(
                    &cx.ta("places-list-none", &[("typed", data.typed.as_str().into())]),
                    &cx.t("places-list-none-text"),
                    Some(&Link::new(cx.t("places-list-all"), cx.url(paths::PLACES))),
                ))
                @if !data.near.is_empty() {
                    p { (cx.t("places-list-near")) }
                    ul.inline-list { @for link in &data.near { li { a href=(link.href) { (link.text) } } } }
                }
            } @else {
                (finding(Level::H2, &cx.ta("places-list-found", &[("count", found.len().into()), ("n", cx.count(found.len()).into()), ("typed", data.typed.as_str().into())])))
                ul.found role="list" {
                    @for place in found {
                        li {
                            p { a href=(place.link.href) { (place.link.text) } " " (tag(&place.what)) }
                            @if let Some(by) = &place.by { p.small { (by) } }
                        }
                    }
                }
                p.more { a href=(cx.url(paths::PLACES)) { (cx.t("places-list-all")) } }
            }
        }
    }
}

fn all(cx: &Cx<'_>, data: &PlacesPage) -> Markup {
    let others: Vec<(String, Markup)> = data
        .others
        .iter()
        .map(|(name, links)| {
            let list = html! { ul.inline-list { @for link in links { li { a href=(link.href) { (link.text) } } } } };
            (name.clone(), list)
        })
        .collect();
    html! {
        nav.section aria-label=(cx.t("places-list-jump")) {
            ul.inline-list { @for county in &data.counties { li { a href=(format!("#{}", county.table.id)) { (county.link.text) } } } }
        }
        p.small.muted { (cx.t("places-list-bases")) }
        div.counties {
            @for county in &data.counties {
                section {
                    (table(cx, &county.table))
                    p.small { a href=(county.link.href) { (cx.ta("places-list-county", &[("county", county.link.text.as_str().into())])) } }
                }
            }
        }
        section.section #others {
            (finding(Level::H2, &cx.t("places-list-others")))
            (definitions(&others))
        }
    }
}
