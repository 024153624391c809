//! The room of data: datasets, releases, files; rows put aside; coverage.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{
    Cell, Choice, Download, Field, Level, Link, NoticeKind, PageHead, SwitchOption, Table, breadcrumbs, definitions,
    disclosure, download_list, empty_state, filter_form, finding, notice, page_head, pager, select, table, tabs, tag,
};
use crate::layout::{self, Page, Room};
use crate::paths;

/// Where one is in a list that goes over several pages.
#[derive(Debug, Clone, Copy)]
pub struct Paged {
    /// The page shown, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// How many entries there are in all.
    pub total: usize,
}

impl Paged {
    /// The ways to the other pages: the same address with `page=` changed.
    #[must_use]
    pub fn markup(&self, cx: &Cx<'_>) -> Markup {
        pager(cx, self.page, self.pages, |page| {
            let query = if page == 1 {
                layout::without(cx.query, "page")
            } else {
                layout::with(cx.query, "page", &page.to_string())
            };
            let path = cx.url(cx.path);
            if query.is_empty() {
                path
            } else {
                format!("{path}?{query}")
            }
        })
    }
}

/// The first step of every trail in this room.
pub(super) fn room_link(cx: &Cx<'_>) -> Link {
    Link::new(cx.t("data-title"), cx.url(paths::DATA))
}

/// A dataset.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// Its name in addresses.
    pub slug: String,
    /// Whether its values are made.
    pub illustrative: bool,
    /// What is in it: names and counts.
    pub facts: Vec<(String, String)>,
    /// The whole of it as files.
    pub files: Vec<Download>,
    /// Its indicators, its coverage.
    pub ways: Vec<Link>,
    /// Its releases.
    pub releases: Table,
}

/// A way further into the data.
#[derive(Debug, Clone)]
pub struct Way {
    /// Where it leads.
    pub link: Link,
    /// What is there.
    pub text: String,
}

/// The page of data.
#[derive(Debug, Clone)]
pub struct DataPage {
    /// The datasets, the real one first.
    pub datasets: Vec<Dataset>,
    /// Coverage, sources, rows put aside, API.
    pub ways: Vec<Way>,
    /// Lists of places, indicators and sources as files.
    pub references: Vec<Download>,
    /// The columns of the files: name and what it holds.
    pub columns: Vec<(String, String)>,
    /// Where each column of the list of places comes from.
    pub place_columns: Table,
    /// Whom to name for the outlines, where there are any.
    pub boundary_credit: Option<String>,
}

/// The page of data.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &DataPage) -> Markup {
    let title = cx.t("data-title");
    let body = html! {
        (page_head(&PageHead::new(cx.t("data-head")).lede(cx.t("data-lede"))))
        ul.entries.ways {
            @for way in &data.ways { li { a href=(way.link.href) { (way.link.text) } p.small { (way.text) } } }
        }
        @for dataset in &data.datasets { (dataset_section(cx, dataset)) }
        section.section #files {
            (finding(Level::H2, &cx.t("data-references")))
            p.prose { (cx.t("data-references-text")) }
            (download_list(cx, &data.references))
            (disclosure(&cx.t("data-columns"), false, html! {
                p { (cx.t("data-columns-text")) }
                dl.definitions { @for (name, text) in &data.columns { div { dt { code { (name) } } dd { (text) } } } }
            }))
        }
        section.section #places {
            (finding(Level::H2, &cx.t("data-places")))
            p.prose { (cx.t("data-places-text")) }
            (table(cx, &data.place_columns))
        }
        (licences(cx, data))
        (become_a_source(cx))
    };
    layout::page(
        cx,
        &Page {
            room: Room::Data,
            description: cx.t("data-description"),
            ..Page::new(title, body)
        },
    )
}

fn dataset_section(cx: &Cx<'_>, dataset: &Dataset) -> Markup {
    let slug = if dataset.illustrative {
        "illustrative"
    } else {
        "published"
    };
    html! {
        section.section id=(dataset.slug) {
            (finding(Level::H2, &cx.t(&format!("data-dataset-{slug}"))))
            p { (tag(&cx.t(&format!("data-tag-{slug}")))) }
            p.prose { (cx.t(&format!("data-about-{slug}"))) }
            (definitions(&dataset.facts.iter().map(|(name, text)| (name.clone(), html! { (text) })).collect::<Vec<_>>()))
            (download_list(cx, &dataset.files))
            p.small.muted { (cx.t(&format!("data-files-{slug}"))) }
            ul.inline-list { @for way in &dataset.ways { li { a href=(way.href) { (way.text) } } } }
            (table(cx, &dataset.releases))
        }
    }
}

fn licences(cx: &Cx<'_>, data: &DataPage) -> Markup {
    html! {
        section.section.prose #licence {
            (finding(Level::H2, &cx.t("data-licence")))
            p { (cx.t("data-licence-figures")) }
            ul {
                li { (cx.t("data-licence-eurostat")) }
                li { (cx.t("data-licence-boost")) }
                li { (cx.t("data-licence-geonames")) }
                li { (cx.t("data-licence-world-bank")) }
                li {
                    (cx.t("data-licence-boundaries"))
                    @if let Some(credit) = &data.boundary_credit { " " (cx.ta("data-licence-credit", &[("credit", credit.as_str().into())])) }
                }
            }
            p { (cx.t("data-licence-code")) }
            p { (cx.t("data-licence-cite")) " " a href={ (cx.url(paths::METHODOLOGY)) "#cite" } { (cx.t("data-licence-how")) } }
        }
    }
}

fn become_a_source(cx: &Cx<'_>) -> Markup {
    html! {
        section.section.prose #contribute {
            (finding(Level::H2, &cx.t("data-contribute")))
            p { (cx.t("data-contribute-text")) }
            ol {
                @for step in ["what", "file", "check", "publish"] { li { (cx.t(&format!("data-contribute-{step}"))) } }
            }
            p { (cx.t("data-contribute-why")) }
        }
    }
}

/// Rows that were put aside.
#[derive(Debug, Clone)]
pub struct SetAsidePage {
    /// The reasons to choose from.
    pub reasons: Vec<Choice>,
    /// The reason chosen, in words.
    pub reason: Option<String>,
    /// The rows.
    pub rows: Table,
    /// Where one is.
    pub paged: Paged,
}

/// The page of rows that were put aside.
#[must_use]
pub fn set_aside(cx: &Cx<'_>, data: &SetAsidePage) -> Markup {
    let title = cx.t("set-aside-title");
    let body = html! {
        (breadcrumbs(cx, &[room_link(cx)], &title))
        (page_head(&PageHead::new(cx.t("set-aside-head")).kicker(&title).lede(cx.t("set-aside-lede"))))
        (filter_form(cx, &cx.url(paths::SET_ASIDE), &[], select(&Field::new("reason", cx.t("set-aside-reason")).auto().long(), &data.reasons)))
        section.section {
            (finding(Level::H2, &cx.ta("set-aside-count", &[("count", data.paged.total.into()), ("n", cx.count(data.paged.total).into())])))
            @if let Some(reason) = &data.reason { p.prose { (reason) } }
            @if data.rows.rows.is_empty() {
                (empty_state(&cx.t("set-aside-none"), &cx.t("set-aside-none-text"), Some(&Link::new(title.clone(), cx.url(paths::SET_ASIDE)))))
            } @else {
                (table(cx, &data.rows))
                (data.paged.markup(cx))
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Data,
            description: cx.t("set-aside-lede"),
            canonical_query: cx.query.to_owned(),
            wide: true,
            ..Page::new(title, body)
        },
    )
}

/// A count in the matrix of coverage, with the class (0 to 5) that shades it.
#[must_use]
pub fn shaded(cx: &Cx<'_>, count: usize, class: u8) -> Cell {
    Cell::markup(html! {
        @if count == 0 {
            span.cov.cov-0 { "–" span.visually-hidden { (cx.t("coverage-page-nobody")) } }
        } @else {
            span class={ "cov cov-" (class.min(5)) } { (cx.count(count)) }
        }
    })
}

/// Who has which indicator in which year.
#[derive(Debug, Clone)]
pub struct CoveragePage {
    /// By indicator or by place.
    pub views: Vec<SwitchOption>,
    /// Whether it goes by place.
    pub by_place: bool,
    /// The datasets.
    pub datasets: Vec<SwitchOption>,
    /// What the form keeps.
    pub keep: Vec<(String, String)>,
    /// Groups to choose from; none where it goes by place.
    pub groups: Vec<Choice>,
    /// What the matrix says in a sentence.
    pub head: String,
    /// The matrix, one table a group; empty where nothing is known.
    pub tables: Vec<Table>,
    /// What the shades stand for; none where it goes by place.
    pub legend: Vec<(u8, String)>,
    /// Indicators of the group without any figure for a municipality.
    pub without: Vec<Link>,
    /// The release shown.
    pub release: String,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page of coverage.
#[must_use]
pub fn coverage(cx: &Cx<'_>, data: &CoveragePage) -> Markup {
    let title = cx.t("coverage-page-title");
    let note = if data.by_place {
        "coverage-page-note-place"
    } else {
        "coverage-page-note-indicator"
    };
    let body = html! {
        (breadcrumbs(cx, &[room_link(cx)], &title))
        (page_head(&PageHead::new(&data.head).kicker(&title).lede(cx.t(note))))
        (tabs(&cx.t("coverage-page-views"), &data.views))
        div.controls.stack.no-print {
            @if data.datasets.len() > 1 { (crate::components::switch(&cx.t("coverage-page-dataset"), &data.datasets)) }
            @if !data.groups.is_empty() {
                (filter_form(cx, &cx.url(paths::COVERAGE), &data.keep, select(&Field::new("group", cx.t("coverage-page-group")).auto().long(), &data.groups)))
            }
        }
        @if data.tables.is_empty() {
            (empty_state(&cx.t("coverage-page-none"), &cx.t("coverage-page-none-text"), Some(&Link::new(cx.t("coverage-page-all"), cx.url(paths::COVERAGE)))))
        } @else {
            ul.cov-legend role="list" aria-label=(cx.t("coverage-page-legend")) {
                @for (class, text) in &data.legend { li { span class={ "cov cov-" (class) } aria-hidden="true" {} (text) } }
            }
            div.cov-tables { @for matrix in &data.tables { (table(cx, matrix)) } }
        }
        @if !data.without.is_empty() {
            (disclosure(
                &cx.ta("coverage-page-without", &[("count", data.without.len().into()), ("n", cx.count(data.without.len()).into())]),
                false,
                html! { ul.inline-list { @for link in &data.without { li { a href=(link.href) { (link.text) } } } } },
            ))
        }
        p.small.muted.facts { (data.release) }
        div.facts {
            (notice(cx, NoticeKind::Info, &cx.t("coverage-page-help"), html! {
                p { (cx.t("coverage-page-help-text")) " " a href={ (cx.url(paths::DATA)) "#contribute" } { (cx.t("data-contribute")) } }
            }))
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Data,
            description: cx.t("coverage-page-description"),
            canonical_query: cx.query.to_owned(),
            illustrative: data.illustrative,
            wide: true,
            ..Page::new(title, body)
        },
    )
}
