//! What was found: places, indicators, words.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Level, Link, PageHead, SearchBox, anchor, empty_state, finding, page_head, search_box, tag};
use crate::layout::{self, Page, Room};
use crate::paths;

/// A thing that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its name and its page.
    pub link: Link,
    /// The language of its name, where that is not the page's.
    pub foreign: Option<&'static str>,
    /// What kind of thing it is, where the section does not say it.
    pub kind: Option<String>,
    /// The other name by which it was found, or what it means.
    pub line: Option<String>,
}

impl Found {
    /// A thing by its name alone.
    #[must_use]
    pub fn named(name: &str, href: String) -> Self {
        Self {
            link: Link::new(name, href),
            foreign: None,
            kind: None,
            line: None,
        }
    }
}

/// The way to the list of all things of a kind, where they can be narrowed down.
#[must_use]
pub fn all_of(cx: &Cx<'_>, more: bool, total: usize, href: String) -> Link {
    let text = if more {
        cx.ta("search-more", &[("n", cx.count(total).into())])
    } else {
        cx.t("search-in-list")
    };
    Link::new(text, href)
}

/// Things of one kind.
#[derive(Debug, Clone)]
pub struct Section {
    /// For the address within the page.
    pub id: &'static str,
    /// What they are, with how many there are.
    pub title: String,
    /// The things.
    pub found: Vec<Found>,
    /// Where all of them are.
    pub more: Option<Link>,
    /// How many there are.
    pub total: usize,
}

/// The answers to a search.
#[derive(Debug, Clone)]
pub struct SearchPage {
    /// What was typed.
    pub typed: String,
    /// The place that has exactly this name, with the ways into it.
    pub exact: Option<(Found, Vec<Link>)>,
    /// What was found.
    pub sections: Vec<Section>,
    /// How many things were found.
    pub total: usize,
    /// Names close to what was typed, where nothing was found.
    pub near: Vec<Link>,
    /// Searches to try.
    pub examples: Vec<Link>,
    /// Whether the pages behind the links show made values.
    pub illustrative: bool,
}

/// The page of answers.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &SearchPage) -> Markup {
    let head = if data.typed.is_empty() {
        cx.t("search-title")
    } else {
        let args = [
            ("typed", data.typed.as_str().into()),
            ("count", data.total.into()),
            ("n", cx.count(data.total).into()),
        ];
        cx.ta("search-found", &args)
    };
    let body = html! {
        (page_head(&PageHead::new(&head)))
        (search_box(cx, &SearchBox {
            id: "search-field".to_owned(),
            action: cx.url(paths::SEARCH),
            value: data.typed.clone(),
            label: cx.t("search-label"),
            hint: Some(cx.t("search-hint")),
            large: true,
        }))
        @if data.typed.is_empty() {
            section.section {
                (finding(Level::H2, &cx.t("search-examples")))
                ul.inline-list { @for link in &data.examples { li { (anchor(link)) } } }
            }
        } @else if data.total == 0 {
            (nothing(cx, data))
        }
        @if let Some((found, ways)) = &data.exact {
            section.section.search-exact {
                @if let Some(kind) = &found.kind { p.kicker { (kind) } }
                h2.finding { (anchor(&found.link)) }
                @if let Some(line) = &found.line { p { (line) } }
                ul.inline-list { @for way in ways { li { (anchor(way)) } } }
            }
        }
        @for section in data.sections.iter().filter(|section| !section.found.is_empty()) {
            section.section id=(section.id) {
                (finding(Level::H2, &section.title))
                ul.entries {
                    @for found in &section.found {
                        li {
                            a href=(found.link.href) lang=[found.foreign] { (found.link.text) }
                            @if let Some(kind) = &found.kind { " " (tag(kind)) }
                            @if let Some(line) = &found.line { p.small { (line) } }
                        }
                    }
                }
                @if let Some(more) = &section.more { p { (anchor(more)) } }
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Search,
            description: cx.t("search-description"),
            canonical_query: cx.query.to_owned(),
            // every search is a page of its own: none of them is worth listing but the empty one
            indexable: data.typed.is_empty(),
            illustrative: data.illustrative,
            ..Page::new(cx.t("search-title"), body)
        },
    )
}

fn nothing(cx: &Cx<'_>, data: &SearchPage) -> Markup {
    html! {
        @if data.near.is_empty() {
            (empty_state(&cx.t("search-none"), &cx.t("search-none-text"), Some(&Link::new(cx.t("search-all-places"), cx.url(paths::PLACES)))))
            p { (anchor(&Link::new(cx.t("search-network"), cx.url(paths::NETWORK)))) }
        } @else {
            section.section {
                (finding(Level::H2, &cx.t("search-near")))
                ul.entries { @for link in &data.near { li { (anchor(link)) } } }
            }
        }
    }
}
