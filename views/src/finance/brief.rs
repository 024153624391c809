//! The council brief of a place: one page of A4.

use maud::{Markup, html};

use super::controls::Shown;
use crate::Cx;
use crate::components::{self, BriefSheet, FigureCard, Link, breadcrumbs, brief_sheet, figure_card, source_list};
use crate::layout::{self, Page, Room};

/// The brief.
#[derive(Debug, Clone)]
pub struct BriefPage {
    /// The place's own page and what lies above.
    pub above: Vec<Link>,
    /// What it is and of which release.
    pub kicker: String,
    /// The place.
    pub title: String,
    /// Three sentences for those who read no further.
    pub summary: String,
    /// Six to eight figures, each with what it compares to.
    pub cards: Vec<FigureCard>,
    /// At most two small charts.
    pub charts: Vec<Shown>,
    /// What was found, sentence by sentence.
    pub findings: Vec<String>,
    /// What is missing, and how it is read.
    pub missing: Vec<String>,
    /// Sources of what is shown.
    pub sources: Vec<components::Source>,
    /// Where the brief stands.
    pub address: String,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &BriefPage) -> Markup {
    let mut sections: Vec<(String, Markup)> = data
        .charts
        .iter()
        .map(|shown| {
            let drawing = html! {
                p.muted { (shown.frame.subtitle) }
                (shown.small(cx))
            };
            (shown.frame.title.clone(), drawing)
        })
        .collect();
    for (key, lines) in [("brief-findings", &data.findings), ("brief-missing", &data.missing)] {
        if !lines.is_empty() {
            sections.push((cx.t(key), html! { ul { @for line in lines { li { (line) } } } }));
        }
    }
    let sheet = BriefSheet {
        kicker: data.kicker.clone(),
        title: data.title.clone(),
        summary: data.summary.clone(),
        figures: data.cards.iter().map(|card| figure_card(cx, card)).collect(),
        sections,
        sources: source_list(cx, &data.sources),
        address: data.address.clone(),
    };
    let body = html! {
        (breadcrumbs(cx, &data.above, &cx.t("brief-title")))
        p.no-print.small.muted { (cx.t("brief-print")) }
        (brief_sheet(cx, &sheet))
    };
    layout::page(
        cx,
        &Page {
            room: Room::Places,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: data.summary.clone(),
            ..Page::new(format!("{}: {}", data.title, cx.t("brief-title")), body)
        },
    )
}
