//! One indicator: its charts, every value with its source, its definition and formula.

use maud::{Markup, html};

use super::controls::{Controls, Shown, Switch, controls};
use crate::Cx;
use crate::components::{
    self, Level, Link, NoticeKind, PageHead, Table, breadcrumbs, coverage, definitions, disclosure, empty_state,
    finding, notice, page_head, source_list, table, tabs,
};
use crate::dialogue::section_place;
use crate::layout::{self, Page, Room};
use crate::moderation::figure_report;
use crate::network::{follow_link, network_indicator};

/// An input of the formula with its value at the place and period shown.
#[derive(Debug, Clone)]
pub struct Working {
    /// The name of the input.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Its value in words, or why it is missing.
    pub value: String,
}

/// How a computed indicator comes about.
#[derive(Debug, Clone)]
pub struct Formula {
    /// The formula with the names of the indicators.
    pub text: String,
    /// Where and when the values below hold.
    pub at: String,
    /// The inputs.
    pub inputs: Vec<Working>,
    /// The outcome in words.
    pub outcome: String,
}

/// One indicator.
#[derive(Debug, Clone)]
pub struct IndicatorPage {
    /// The groups that it stands in.
    pub above: Vec<Link>,
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// Its definition.
    pub definition: String,
    /// The newest value with its period, and what happened since the one before, in sentences; none where nothing is known.
    pub latest: Option<String>,
    /// Unit, direction, kind, basis and so on.
    pub facts: Vec<(String, String)>,
    /// The choices.
    pub controls: Controls,
    /// Ranking, map or table.
    pub views: Switch,
    /// The chart over time, where there is one.
    pub over_time: Option<Shown>,
    /// The ranking or the map, where any municipality has a figure.
    pub across: Option<Shown>,
    /// How many municipalities have a figure in the period shown, of how many, and the period in words.
    pub coverage: Option<(usize, usize, String)>,
    /// The municipalities that have none.
    pub without: Vec<Link>,
    /// Every value of the period shown with status and source.
    pub values: Option<Table>,
    /// The formula.
    pub formula: Option<Formula>,
    /// The sources of what is shown.
    pub sources: Vec<components::Source>,
    /// The releases of the dataset: number, date, page.
    pub releases: Vec<Link>,
    /// Notes on the view: the base of inhabitants, the prices.
    pub notes: Vec<String>,
    /// Where the same can be seen in the illustrative panel; none where it is shown already or not to be had.
    pub illustrative_href: Option<String>,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &IndicatorPage) -> Markup {
    let kicker = data.above.last().map(|link| link.text.clone()).unwrap_or_default();
    let body = html! {
        (breadcrumbs(cx, &data.above, &data.name))
        (page_head(&PageHead::new(&data.name).kicker(kicker).lede(&data.definition)))
        @if let Some(latest) = &data.latest { p.latest { (latest) } }
        p.ways-on.no-print { (follow_link(cx, &[("indicator", data.slug.as_str())])) }
        @if data.over_time.is_none() && data.across.is_none() && data.values.is_none() {
            (empty_state(
                &cx.t("indicator-empty"),
                &cx.t("indicator-empty-text"),
                data.illustrative_href.as_ref().map(|href| Link::new(cx.t("indicator-see-illustrative"), href)).as_ref(),
            ))
        }
        (controls(cx, &data.controls))
        @if let Some(shown) = &data.over_time { section.section.figure-block { (shown.markup(cx)) } }
        @for text in &data.notes { p.small.muted { (text) } }
        @if data.across.is_some() || data.values.is_some() {
            section.section #municipalities {
                (finding(Level::H2, &cx.t("indicator-by-municipality")))
                @if let Some((known, of, period)) = &data.coverage {
                    (coverage(cx, &cx.ta("indicator-coverage", &[("period", period.as_str().into())]), *known, *of))
                }
                (tabs(&data.views.label, &data.views.options))
                @if let Some(shown) = &data.across { div.figure-block { (shown.markup(cx)) } }
                @if let Some(values) = &data.values { (table(cx, values)) }
                @if !data.without.is_empty() { (without(cx, &data.without)) }
            }
        }
        @if let Some(formula) = &data.formula { (working(cx, formula)) }
        section.section #about {
            (finding(Level::H2, &cx.t("indicator-about")))
            (definitions(&data.facts.iter().map(|(name, text)| (name.clone(), html! { (text) })).collect::<Vec<_>>()))
        }
        section.section #sources {
            (finding(Level::H2, &cx.t("indicator-sources")))
            @if data.sources.is_empty() { p { (cx.t("indicator-no-sources")) } } @else { (source_list(cx, &data.sources)) }
        }
        section.section #releases {
            (finding(Level::H2, &cx.t("indicator-releases")))
            ul { @for link in &data.releases { li { a href=(link.href) { (link.text) } } } }
        }
        @if let (Some(href), true) = (&data.illustrative_href, data.over_time.is_some() || data.across.is_some()) {
            (notice(cx, NoticeKind::Info, &cx.t("indicator-try-title"), html! {
                p { (cx.t("indicator-try-text")) " " a href=(href) { (cx.t("indicator-see-illustrative")) } }
            }))
        }
        (network_indicator(cx, &data.slug))
        (section_place(cx, &format!("indicator:{}", data.slug)))
        (figure_report(cx))
    };
    layout::page(
        cx,
        &Page {
            room: Room::Indicators,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: data.definition.clone(),
            wide: true,
            ..Page::new(&data.name, body)
        },
    )
}

fn without(cx: &Cx<'_>, places: &[Link]) -> Markup {
    let label = cx.ta(
        "indicator-without",
        &[("count", places.len().into()), ("n", cx.count(places.len()).into())],
    );
    disclosure(
        &label,
        false,
        html! {
            p { (cx.t("indicator-without-text")) }
            ul.inline-list { @for place in places { li { a href=(place.href) { (place.text) } } } }
        },
    )
}

fn working(cx: &Cx<'_>, formula: &Formula) -> Markup {
    html! {
        section.section #formula {
            (finding(Level::H2, &cx.t("indicator-formula")))
            p.formula { code { (formula.text) } }
            p { (formula.at) }
            dl.definitions {
                @for input in &formula.inputs {
                    dt { a href=(input.href) { (input.name) } }
                    dd { (input.value) }
                }
                dt { strong { (cx.t("indicator-outcome")) } }
                dd { strong { (formula.outcome) } }
            }
        }
    }
}
