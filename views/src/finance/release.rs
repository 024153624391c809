//! A release: what it is and what it changed.

use maud::{Markup, html};

use super::data::{Paged, room_link};
use crate::Cx;
use crate::components::{
    Download, Level, Link, PageHead, SwitchOption, Table, breadcrumbs, definitions, download_list, empty_state,
    finding, page_head, table, tabs,
};
use crate::layout::{self, Page, Room};
use crate::paths;

/// A release.
#[derive(Debug, Clone)]
pub struct ReleasePage {
    /// Its number.
    pub number: String,
    /// Its note.
    pub note: String,
    /// Dataset, date, counts.
    pub facts: Vec<(String, String)>,
    /// Whether it is the one that stands.
    pub newest: bool,
    /// Changed, new, gone: each with its count.
    pub views: Vec<SwitchOption>,
    /// The changes of the kind chosen; none where there are none at all.
    pub changes: Option<Table>,
    /// Where one is among them.
    pub paged: Paged,
    /// The pages as they stood in it.
    pub as_of: Vec<Link>,
    /// The dataset as it stood.
    pub files: Vec<Download>,
    /// The release of the same dataset before.
    pub previous: Option<Link>,
    /// The one after.
    pub next: Option<Link>,
    /// Whether its values are made.
    pub illustrative: bool,
}

/// The page of a release.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &ReleasePage) -> Markup {
    let title = cx.ta("release-page-title", &[("number", data.number.as_str().into())]);
    let standing = if data.newest {
        "release-page-newest"
    } else {
        "release-page-older"
    };
    let body = html! {
        (breadcrumbs(cx, &[room_link(cx)], &title))
        (page_head(&PageHead::new(&title).kicker(cx.t(standing)).lede(&data.note)))
        (definitions(&data.facts.iter().map(|(name, text)| (name.clone(), html! { (text) })).collect::<Vec<_>>()))
        section.section #changes {
            (finding(Level::H2, &cx.t("release-page-changes")))
            (tabs(&cx.t("release-page-kinds"), &data.views))
            @match &data.changes {
                Some(changes) => { (table(cx, changes)) (data.paged.markup(cx)) },
                None => (empty_state(&cx.t("release-page-none"), &cx.t("release-page-none-text"), None)),
            }
        }
        section.section #as-of {
            (finding(Level::H2, &cx.t("release-page-as-of")))
            p.prose { (cx.t("release-page-as-of-text")) " " code { "release=" (data.number) } }
            ul.inline-list { @for link in &data.as_of { li { a href=(link.href) { (link.text) } } } }
            (download_list(cx, &data.files))
            p { a href=(cx.url(&paths::release_figures(&data.number))) { (cx.t("figures-changed-link")) } }
        }
        @if data.previous.is_some() || data.next.is_some() {
            nav.pager aria-label=(cx.t("release-page-others")) {
                @if let Some(link) = &data.previous { a rel="prev" href=(link.href) { (link.text) } } @else { span {} }
                @if let Some(link) = &data.next { a rel="next" href=(link.href) { (link.text) } }
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Data,
            description: data.note.clone(),
            canonical_query: cx.query.to_owned(),
            illustrative: data.illustrative,
            wide: true,
            ..Page::new(title, body)
        },
    )
}
