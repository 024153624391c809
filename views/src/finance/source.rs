//! All sources, and one with everything that was read there.

use maud::{Markup, html};

use super::data::{Paged, room_link};
use crate::Cx;
use crate::components::{
    Level, Link, PageHead, SearchBox, Table, breadcrumbs, definitions, disclosure, empty_state, finding, page_head,
    search_box, table, tag,
};
use crate::layout::{self, Page, Room};
use crate::paths;

/// A source in the list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its title and its page.
    pub link: Link,
    /// Publisher, date of reading.
    pub line: String,
    /// How many figures were read there.
    pub figures: String,
    /// Whether it was read through a copy.
    pub mirror: bool,
    /// Whether no figure was read there.
    pub empty: bool,
}

/// The list of sources.
#[derive(Debug, Clone)]
pub struct SourcesPage {
    /// What was typed into the filter.
    pub typed: String,
    /// How many sources there are, whatever was typed.
    pub all: usize,
    /// The sources of this page.
    pub entries: Vec<Entry>,
    /// Where one is.
    pub paged: Paged,
    /// All of them as a file.
    pub file: String,
}

/// The page of all sources.
#[must_use]
pub fn list(cx: &Cx<'_>, data: &SourcesPage) -> Markup {
    let title = cx.t("sources-title");
    let lede = cx.ta("sources-lede", &[("n", cx.count(data.all).into())]);
    let body = html! {
        (breadcrumbs(cx, &[room_link(cx)], &title))
        (page_head(&PageHead::new(&title).lede(lede)))
        (search_box(cx, &SearchBox {
            id: "source-filter".to_owned(),
            action: cx.url(paths::SOURCES),
            value: data.typed.clone(),
            label: cx.t("sources-filter"),
            hint: None,
            large: false,
        }))
        @if data.entries.is_empty() {
            (empty_state(&cx.t("sources-none"), &cx.t("sources-none-text"), Some(&Link::new(cx.t("sources-all"), cx.url(paths::SOURCES)))))
        } @else {
            section.section {
                (finding(Level::H2, &cx.ta("sources-count", &[("count", data.paged.total.into()), ("n", cx.count(data.paged.total).into())])))
                ul.entries {
                    @for entry in &data.entries {
                        li {
                            a href=(entry.link.href) { (entry.link.text) }
                            " " @if entry.empty { (tag(&entry.figures)) } @else { span.muted.small { (entry.figures) } }
                            @if entry.mirror { " " (tag(&cx.t("sources-mirror"))) }
                            p.small { (entry.line) }
                        }
                    }
                }
                (data.paged.markup(cx))
            }
        }
        p.small { a href=(data.file) download { (cx.t("sources-file")) } }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Data,
            description: cx.t("sources-description"),
            canonical_query: cx.query.to_owned(),
            ..Page::new(title, body)
        },
    )
}

/// A source.
#[derive(Debug, Clone)]
pub struct SourcePage {
    /// Its title.
    pub title: String,
    /// Its publisher.
    pub publisher: String,
    /// Its address, where one is on record.
    pub href: Option<String>,
    /// Date of reading, licence, short name, counts.
    pub facts: Vec<(String, String)>,
    /// What must be known about it, as it was noted.
    pub note: Option<String>,
    /// Whether it was read through a copy.
    pub mirror: bool,
    /// How many figures were read there.
    pub figures: usize,
    /// The figures of this page; none where there are none.
    pub rows: Option<Table>,
    /// Where one is.
    pub paged: Paged,
    /// The columns of the list of places that come from it.
    pub columns: Vec<String>,
    /// The release shown.
    pub release: String,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page of a source.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &SourcePage) -> Markup {
    let n = cx.count(data.figures);
    let body = html! {
        (breadcrumbs(cx, &[room_link(cx), Link::new(cx.t("sources-title"), cx.url(paths::SOURCES))], &data.title))
        (page_head(&PageHead::new(&data.title).kicker(&data.publisher)))
        @match &data.href {
            Some(href) => p { a href=(href) rel="noopener external" { (href) } },
            None => p.muted { (cx.t("source-page-no-address")) },
        }
        @if data.mirror { p.prose { (tag(&cx.t("sources-mirror"))) " " (cx.t("source-page-mirror")) } }
        div.facts { (definitions(&data.facts.iter().map(|(name, text)| (name.clone(), html! { (text) })).collect::<Vec<_>>())) }
        @if let Some(note) = &data.note {
            p.facts { span.muted { (cx.t("source-page-note")) } " " (note) }
        }
        @if !data.columns.is_empty() {
            p.facts { (cx.t("source-page-columns")) " " @for (at, column) in data.columns.iter().enumerate() { @if at > 0 { ", " } code { (column) } } }
        }
        section.section #figures {
            (finding(Level::H2, &cx.ta("source-page-figures", &[("count", data.figures.into()), ("n", n.into())])))
            @match &data.rows {
                Some(rows) => {
                    (table(cx, rows))
                    (data.paged.markup(cx))
                    p.small.muted { (data.release) }
                },
                None => p.prose { (cx.t(if data.columns.is_empty() { "source-page-none" } else { "source-page-reference" })) },
            }
        }
        div.section { (disclosure(&cx.t("source-page-wrong"), false, html! { p { (cx.t("source-page-wrong-text")) } })) }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Data,
            description: format!("{} · {}", data.title, data.publisher),
            canonical_query: cx.query.to_owned(),
            illustrative: data.illustrative,
            wide: true,
            ..Page::new(&data.title, body)
        },
    )
}
