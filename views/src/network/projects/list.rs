//! All projects, and a project as a line of a list.

use maud::{Markup, html};

use crate::components::{
    Choice, Field, Link, PageHead, anchor, empty_state, filter_form, page_head, pager, select, tag, text_field,
};
use crate::layout::with;
use crate::network::{Said, page, parts};
use crate::{Cx, paths};

/// A project in a list.
#[derive(Debug, Clone)]
pub struct ProjectLine {
    /// Its title.
    pub title: Said,
    /// Where it stands.
    pub href: String,
    /// Whose it is, where that is not what the page is about.
    pub organisation: Option<Link>,
    /// The names of those with whom it is done, where that stands there.
    pub partners: Vec<String>,
    /// The word of its status.
    pub status: String,
    /// From when to when, in words.
    pub when: Option<String>,
    /// The names of the municipalities.
    pub places: Vec<String>,
    /// Whether only its own see it.
    pub draft: bool,
}

/// All projects.
#[derive(Debug, Clone)]
pub struct ProjectsPage {
    /// What is looked for in titles.
    pub typed: String,
    /// The themes, to choose from.
    pub themes: Vec<Choice>,
    /// The municipalities.
    pub places: Vec<Choice>,
    /// The statuses.
    pub statuses: Vec<Choice>,
    /// The calls.
    pub calls: Vec<Choice>,
    /// The indicators.
    pub indicators: Vec<Choice>,
    /// Whether something is chosen.
    pub filtered: bool,
    /// Whether the reader writes projects.
    pub writes: bool,
    /// The projects on this page.
    pub lines: Vec<ProjectLine>,
    /// How many there are.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of all projects.
#[must_use]
pub fn projects(cx: &Cx<'_>, data: &ProjectsPage) -> Markup {
    let title = cx.t("projects-title");
    let fields = html! {
        (text_field(&Field::new("q", cx.t("projects-search")), &data.typed))
        (select(&Field::new("theme", cx.t("projects-theme")), &data.themes))
        (select(&Field::new("place", cx.t("projects-place")), &data.places))
        (select(&Field::new("status", cx.t("projects-status")), &data.statuses))
        (select(&Field::new("call", cx.t("projects-call")).long(), &data.calls))
        (select(&Field::new("indicator", cx.t("projects-indicator")).long(), &data.indicators))
    };
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("projects-lede"))))
        (parts(cx, paths::PROJECTS))
        @if data.writes {
            p.ways-on { a.button.button-quiet href=(cx.url(paths::PROJECT_NEW)) { (cx.t("project-new-title")) } }
        }
        (filter_form(cx, &cx.url(paths::PROJECTS), &[], fields))
        @if data.lines.is_empty() {
            @if data.filtered {
                (empty_state(
                    &cx.t("projects-none-such"),
                    &cx.t("projects-none-such-text"),
                    Some(&Link::new(cx.t("projects-all"), cx.url(paths::PROJECTS))),
                ))
            } @else {
                (empty_state(&cx.t("projects-none"), &cx.t("projects-none-text"), None))
            }
        } @else {
            section.section {
                h2 { (cx.ta("projects-count", &[("count", data.total.into()), ("n", cx.count(data.total).into())])) }
                ul.entries role="list" { @for one in &data.lines { li { (project_entry(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    page(cx, &title, true, body)
}

/// A project in a list.
pub(in crate::network) fn project_entry(cx: &Cx<'_>, one: &ProjectLine) -> Markup {
    let status = cx.t(&format!("project-status-{}", one.status));
    html! {
        a href=(one.href) lang=[one.title.foreign] { (one.title.text) }
        @if one.draft { " " (tag(&cx.t("project-draft"))) }
        p.entry-text {
            @if let Some(organisation) = &one.organisation { (anchor(organisation)) " · " }
            (status)
            @if let Some(when) = &one.when { " · " (when) }
        }
        @if !one.partners.is_empty() {
            p.entry-text { (cx.ta("project-with", &[("names", one.partners.join(", ").into())])) }
        }
        @if !one.places.is_empty() { p.entry-text { (one.places.join(", ")) } }
    }
}
