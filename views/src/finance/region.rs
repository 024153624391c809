//! Albania beside its neighbours.

use maud::{Markup, html};

use super::controls::Shown;
use crate::Cx;
use crate::components::{
    self, Level, Link, NoticeKind, PageHead, Table, disclosure, empty_state, finding, notice, page_head, source_list,
    table,
};
use crate::i18n::Arg;
use crate::layout::{self, Page, Room};

/// One indicator among the countries.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its anchor.
    pub slug: String,
    /// Its name, with its page.
    pub indicator: Link,
    /// Its definition.
    pub definition: String,
    /// What must be known before the figures are set side by side.
    pub cautions: Vec<String>,
    /// Bars of the one year that enough countries share.
    pub bars: Option<Shown>,
    /// Every figure with its year, status, note and source.
    pub table: Table,
}

/// The page's data.
#[derive(Debug, Clone)]
pub struct RegionPage {
    /// Indicators with figures of several countries.
    pub sections: Vec<Section>,
    /// Figures that stand alone.
    pub alone: Option<Table>,
    /// Notes of the places: what their figures cover.
    pub places: Vec<(String, String)>,
    /// The sources of what is shown.
    pub sources: Vec<components::Source>,
    /// The same in the published figures, where another dataset is shown.
    pub published_href: Option<String>,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &RegionPage) -> Markup {
    let title = cx.t("region-title");
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("region-lede"))))
        @if data.sections.is_empty() && data.alone.is_none() {
            (empty_state(
                &cx.t("region-empty"),
                &cx.t("region-empty-text"),
                data.published_href.as_ref().map(|href| Link::new(cx.t("region-published"), href)).as_ref(),
            ))
        } @else {
            (cautions(cx, data))
            nav.section.no-print aria-label=(cx.t("region-contents")) {
                (disclosure(&cx.t("region-contents"), false, html! {
                    ul { @for one in &data.sections { li { a href={ "#" (one.slug) } { (one.indicator.text) } } } }
                }))
            }
        }
        // what can be drawn first; the rest is told in a line each and opens when asked
        @for one in data.sections.iter().filter(|one| one.bars.is_some()) {
            section.section id=(one.slug) {
                (finding(Level::H2, &one.indicator.text))
                p.prose { (one.definition) }
                @for text in &one.cautions { p.small.muted { (text) } }
                @if let Some(bars) = &one.bars { div.figure-block { (bars.markup(cx)) } }
                (disclosure(&rows_of(cx, "region-figures", &[], one.table.rows.len()), false, table(cx, &one.table)))
                p.no-print { a href=(one.indicator.href) { (cx.t("ranking-indicator")) } }
            }
        }
        @if data.sections.iter().any(|one| one.bars.is_none()) {
            section.section #others {
                (finding(Level::H2, &cx.t("region-others")))
                p.prose { (cx.t("region-others-text")) }
                div { @for one in data.sections.iter().filter(|one| one.bars.is_none()) { (other(cx, one)) } }
            }
        }
        @if let Some(alone) = &data.alone {
            section.section #alone {
                (finding(Level::H2, &cx.t("region-alone")))
                p.prose { (cx.t("region-alone-text")) }
                (disclosure(&rows_of(cx, "region-figures", &[], alone.rows.len()), false, table(cx, alone)))
            }
        }
        @if !data.sources.is_empty() {
            section.section #sources {
                (finding(Level::H2, &cx.t("indicator-sources")))
                (disclosure(&cx.ta("region-sources", &[("count", data.sources.len().into()), ("n", cx.count(data.sources.len()).into())]), false, source_list(cx, &data.sources)))
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Region,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: cx.t("region-description"),
            wide: true,
            ..Page::new(title, body)
        },
    )
}

/// How many figures open, told with what else the message wants.
fn rows_of(cx: &Cx<'_>, key: &str, more: &[(&'static str, Arg)], n: usize) -> String {
    let mut args = vec![("count", n.into()), ("n", cx.count(n).into())];
    args.extend(more.iter().cloned());
    cx.ta(key, &args)
}

/// An indicator that has no bars.
fn other(cx: &Cx<'_>, one: &Section) -> Markup {
    let name = [("what", one.indicator.text.as_str().into())];
    html! {
        div id=(one.slug) {
            (disclosure(&rows_of(cx, "region-other", &name, one.table.rows.len()), false, html! {
                p.prose { (one.definition) }
                @for text in &one.cautions { p.small.muted { (text) } }
                (table(cx, &one.table))
                p.no-print { a href=(one.indicator.href) { (cx.t("ranking-indicator")) } }
            }))
        }
    }
}

/// What cannot be compared, and why.
fn cautions(cx: &Cx<'_>, data: &RegionPage) -> Markup {
    let reasons = [
        "region-caution-years",
        "region-caution-definitions",
        "region-caution-sums",
        "region-caution-reform",
        "region-caution-plans",
    ];
    notice(
        cx,
        NoticeKind::Warning,
        &cx.t("region-cautions"),
        html! {
            ul {
                @for key in reasons { li { (cx.t(key)) } }
                @for (name, note) in &data.places { li { strong { (name) } ": " (note) } }
            }
        },
    )
}

/// A note to a figure, in the page's language.
#[must_use]
pub fn note(text: &str) -> Markup {
    html! { span.cell-text.small { (text) } }
}
