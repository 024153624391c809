//! The catalogue of tools.

use bashke_vocabulary::{Purpose, Tongue, ToolCost};
use maud::{Markup, html};

use super::calls::source;
use super::library_form::{LibraryWay, ways};
use super::resources::{editing, one_of, reviewed_field, tongue_field, tongues};
use super::reviews::{ReviewsPart, reviews};
use super::{Said, page, parts, told, told_by_organisations};
use crate::components::{
    Field, Link, PageHead, anchor, breadcrumbs, definitions, empty_state, filter_form, page_head, pager, select,
    text_field,
};
use crate::layout::with;
use crate::moderation::report_link;
use crate::{Cx, paths};

/// A tool in the list.
#[derive(Debug, Clone)]
pub struct ToolLine {
    /// Its name, with its page.
    pub link: Link,
    /// What it does.
    pub does: String,
    /// What it is for.
    pub purposes: Vec<Purpose>,
    /// What it costs.
    pub cost: ToolCost,
    /// In which languages it speaks.
    pub languages: Vec<Tongue>,
    /// How it is rated, in words; none without a review.
    pub rated: Option<String>,
}

/// The catalogue.
#[derive(Debug, Clone)]
pub struct ToolsPage {
    /// The words that were typed.
    pub typed: String,
    /// The purpose that was chosen.
    pub purpose: Option<Purpose>,
    /// The cost that was chosen.
    pub cost: Option<ToolCost>,
    /// The language that was chosen.
    pub language: Option<Tongue>,
    /// The tools on this page.
    pub lines: Vec<ToolLine>,
    /// How many there are.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// How the reader can add to it.
    pub way: LibraryWay,
    /// Whether those alone are asked for that have a mean.
    pub reviewed: bool,
}

/// A use of a tool, as a source tells or an organisation.
#[derive(Debug, Clone)]
pub struct ToolUseLine {
    /// Its key, where an organisation tells it of itself, so that it can be reported.
    pub id: Option<i32>,
    /// The organisation that tells it of itself.
    pub organisation: Option<Link>,
    /// Who used it, as a source tells.
    pub who: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// When, as the source says or the organisation.
    pub time: Option<String>,
    /// What came of it.
    pub result: Said,
    /// Where it was read.
    pub source: Option<String>,
    /// Where it is changed, for those who may.
    pub edit: Option<String>,
}

/// A tool.
#[derive(Debug, Clone)]
pub struct ToolPage {
    /// What the list says of it.
    pub line: ToolLine,
    /// What is said of its cost.
    pub cost_note: Option<String>,
    /// The licence of its code.
    pub licence: Option<String>,
    /// Its address.
    pub website: String,
    /// Where the platform read of it.
    pub source: String,
    /// Who used it, those on this page.
    pub uses: Vec<ToolUseLine>,
    /// Which page of uses it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Where the reader tells that their organisation used it.
    pub tell: Option<String>,
    /// What can be used in its stead.
    pub alternatives: Vec<Link>,
    /// Where it is changed, for those who may.
    pub edit: Option<String>,
    /// Whether it was taken out of the catalogue, so that only those see it who write the library.
    pub withdrawn: bool,
    /// What was just done, in words.
    pub done: Option<String>,
    /// What members of verified organisations think of it.
    pub reviews: ReviewsPart,
}

/// The catalogue.
#[must_use]
pub fn tools(cx: &Cx<'_>, data: &ToolsPage) -> Markup {
    let title = cx.t("tools-title");
    let purposes = Purpose::ALL.iter().map(|one| {
        (
            one.word(),
            cx.t(&format!("tool-purpose-{one}")),
            data.purpose == Some(*one),
        )
    });
    let costs = ToolCost::ALL
        .iter()
        .map(|one| (one.word(), cx.t(&format!("tool-cost-{one}")), data.cost == Some(*one)));
    let fields = html! {
        (text_field(&Field::new("q", cx.t("library-search")), &data.typed))
        (select(&Field::new("purpose", cx.t("tools-purpose")), &one_of(cx, "tools-any-purpose", purposes)))
        (select(&Field::new("cost", cx.t("tools-cost")), &one_of(cx, "tools-any-cost", costs)))
        (tongue_field(cx, data.language))
        (reviewed_field(cx, data.reviewed))
    };
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("tools-lede"))))
        (parts(cx, paths::TOOLS))
        (ways(cx, &data.way, paths::TOOL_NEW, ["tools-new", "tools-propose"]))
        (filter_form(cx, &cx.url(paths::TOOLS), &[], fields))
        @if data.lines.is_empty() {
            (empty_state(&cx.t("tools-none"), &cx.t("library-none-text"), Some(&Link::new(cx.t("tools-all"), cx.url(paths::TOOLS)))))
        } @else {
            p.muted { (cx.ta("tools-count", &[("count", data.total.into()), ("n", cx.count(data.total).into())])) }
            ul.entries role="list" {
                @for one in &data.lines {
                    li {
                        (anchor(&one.link))
                        p.entry-text { (one.does) }
                        p.entry-text.muted { (purposes_of(cx, one)) " · " (cx.t(&format!("tool-cost-{}", one.cost))) " · " (tongues(cx, &one.languages)) }
                        @if let Some(rated) = &one.rated { p.entry-text { (rated) } }
                    }
                }
            }
            (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        }
    };
    page(cx, &title, cx.query.is_empty(), body)
}

fn purposes_of(cx: &Cx<'_>, one: &ToolLine) -> String {
    let names: Vec<String> = one
        .purposes
        .iter()
        .map(|one| cx.t(&format!("tool-purpose-{one}")))
        .collect();
    names.join(", ")
}

/// A tool.
#[must_use]
pub fn tool(cx: &Cx<'_>, data: &ToolPage) -> Markup {
    let one = &data.line;
    let cost = html! {
        (cx.t(&format!("tool-cost-{}", one.cost)))
        @if let Some(note) = &data.cost_note { " (" (note) ")" }
    };
    let licence = data.licence.clone().unwrap_or_else(|| cx.t("library-unknown"));
    let facts = [
        (cx.t("tools-website"), source(&data.website)),
        (cx.t("tools-purpose"), html! { (purposes_of(cx, one)) }),
        (cx.t("tools-cost"), cost),
        (cx.t("library-language"), html! { (tongues(cx, &one.languages)) }),
        (cx.t("library-licence"), html! { (licence) }),
        (cx.t("library-source"), source(&data.source)),
    ];
    let steps = [Link::new(cx.t("tools-title"), cx.url(paths::TOOLS))];
    let body = html! {
        (breadcrumbs(cx, &steps, &one.link.text))
        (told(data.done.clone()))
        (page_head(&PageHead::new(&one.link.text)))
        (editing(cx, data.edit.as_deref(), data.withdrawn, "tools-edit"))
        div.prose { p { (one.does) } }
        (definitions(&facts))
        section.section {
            h2 { (cx.t("tools-used")) }
            @if data.uses.is_empty() { p.muted { (cx.t("tools-used-none")) } }
            @else { ul.entries role="list" { @for used in &data.uses { li { (tool_use(cx, used)) } } } }
            (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            @if let Some(tell) = &data.tell { p.ways-on { a.button.button-quiet href=(tell) { (cx.t("tools-tell-use")) } } }
            @else if !data.withdrawn { (told_by_organisations(cx)) }
        }
        @if !data.withdrawn { (reviews(cx, &data.reviews)) }
        @if !data.alternatives.is_empty() {
            section.section {
                h2 { (cx.t("tools-alternatives")) }
                ul.plain role="list" { @for other in &data.alternatives { li { (anchor(other)) } } }
            }
        }
    };
    page(cx, &one.link.text, !data.withdrawn, body)
}

fn tool_use(cx: &Cx<'_>, used: &ToolUseLine) -> Markup {
    html! {
        p.entry-title {
            @if let Some(organisation) = &used.organisation { (anchor(organisation)) }
            @if let Some(who) = &used.who { (who) }
        }
        (use_entry(cx, used))
    }
}

/// A use without the name of whoever used it.
pub(super) fn use_entry(cx: &Cx<'_>, used: &ToolUseLine) -> Markup {
    html! {
        p.entry-text {
            @if let Some(place) = &used.place { (place) }
            @if let Some(time) = &used.time { " · " (time) }
        }
        (used.result.shown(cx))
        @match &used.source {
            Some(address) => p.entry-text.small { (cx.t("library-source")) ": " (source(address)) },
            None => p.entry-text.small { (cx.t("tools-use-own-words")) },
        }
        @if let Some(edit) = &used.edit { p.entry-text { a href=(edit) { (cx.t("tools-use-edit")) } } }
        @if let Some(id) = used.id { (report_link(cx, "tool-use", id)) }
    }
}
