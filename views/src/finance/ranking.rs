//! All municipalities in the order of one indicator.

use maud::{Markup, html};

use super::controls::{Controls, Shown, controls};
use crate::Cx;
use crate::components::{
    self, Level, Link, NoticeKind, PageHead, Table, coverage, disclosure, empty_state, finding, notice, page_head,
    source_list, table,
};
use crate::layout::{self, Page, Room};

/// The ranking by one indicator.
#[derive(Debug, Clone)]
pub struct RankingPage {
    /// The indicator, with its page.
    pub indicator: Link,
    /// Over how many, in which period, from which end.
    pub lede: String,
    /// The choices.
    pub controls: Controls,
    /// The bars, where any municipality has a figure.
    pub bars: Option<Shown>,
    /// Ranks, values and sources.
    pub table: Option<Table>,
    /// How many have a figure, of how many, and the period in words.
    pub coverage: Option<(usize, usize, String)>,
    /// The municipalities without a figure, by the reason.
    pub without: Vec<(String, Vec<Link>)>,
    /// In what the values differ; empty where they are of one kind.
    pub mixed: Vec<String>,
    /// Where the law's levels are told, where the indicator is one that the law reads.
    pub law: Option<Link>,
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
pub fn page(cx: &Cx<'_>, data: &RankingPage) -> Markup {
    let body = html! {
        (page_head(&PageHead::new(&data.indicator.text).kicker(cx.t("ranking-kicker")).lede(&data.lede)))
        (controls(cx, &data.controls))
        @for text in &data.notes { p.small.muted { (text) } }
        @match &data.bars {
            Some(bars) => {
                section.section.figure-block { (bars.markup(cx)) }
                @if !data.mixed.is_empty() { (mixed(cx, &data.mixed)) }
                (meaning(cx, data))
            }
            None => (empty_state(&cx.t("ranking-empty"), &cx.t("ranking-empty-text"), other(cx, data).as_ref())),
        }
        @if let Some(values) = &data.table {
            section.section #values {
                (finding(Level::H2, &cx.t("ranking-table")))
                (table(cx, values))
            }
        }
        @if data.bars.is_some() { (without(cx, data)) }
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
            room: Room::Ranking,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: cx.ta("ranking-description", &[("what", data.indicator.text.as_str().into())]),
            wide: true,
            ..Page::new(
                cx.ta("ranking-title", &[("what", data.indicator.text.as_str().into())]),
                body,
            )
        },
    )
}

fn other(cx: &Cx<'_>, data: &RankingPage) -> Option<Link> {
    let href = data.illustrative_href.as_ref()?;
    Some(Link::new(cx.t("indicator-see-illustrative"), href))
}

fn mixed(cx: &Cx<'_>, reasons: &[String]) -> Markup {
    notice(
        cx,
        NoticeKind::Warning,
        &cx.t("ranking-mixed"),
        html! {
            ul { @for reason in reasons { li { (reason) } } }
        },
    )
}

/// What a rank says and what it does not.
fn meaning(cx: &Cx<'_>, data: &RankingPage) -> Markup {
    html! {
        div.prose.section {
            p {
                (cx.t("ranking-meaning")) " "
                a href=(data.indicator.href) { (cx.t("ranking-indicator")) }
            }
            @if let Some(law) = &data.law { p { (cx.t("ranking-law")) " " a href=(law.href) { (law.text) } } }
        }
    }
}

fn without(cx: &Cx<'_>, data: &RankingPage) -> Markup {
    html! {
        section.section #without {
            @if let Some((known, of, label)) = &data.coverage { (coverage(cx, label, *known, *of)) }
            @for (reason, places) in &data.without {
                @let n = cx.count(places.len());
                (disclosure(
                    &cx.ta("ranking-without", &[("count", places.len().into()), ("n", n.into()), ("reason", reason.as_str().into())]),
                    false,
                    html! { ul.inline-list { @for place in places { li { a href=(place.href) { (place.text) } } } } },
                ))
            }
        }
    }
}
