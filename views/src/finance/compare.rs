//! Places side by side.

use maud::{Markup, html};

use super::controls::{Shown, Switch};
use crate::Cx;
use crate::components::{
    self, Chip, Choice, Download, Field, Level, Link, NumberRange, PageHead, Table, checkboxes, chips, disclosure,
    download_list, empty_state, error_summary, filter_form, finding, number_field, page_head, radios, select,
    source_list, switch, table,
};
use crate::layout::{self, Page, Room};

/// One thing that a number is asked for: its name in the address, its label, its value as typed.
#[derive(Debug, Clone)]
pub struct Weight {
    /// The name in the address.
    pub name: &'static str,
    /// What it weighs.
    pub label: String,
    /// Its value.
    pub value: String,
}

/// What is compared with what, to be changed.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Where it leads.
    pub action: String,
    /// What it keeps.
    pub keep: Vec<(String, String)>,
    /// The place that the comparison is about.
    pub focus: Vec<Choice>,
    /// Other places by name.
    pub others: Vec<Choice>,
    /// The most places.
    pub most_places: usize,
    /// Indicators.
    pub indicators: Vec<Choice>,
    /// The most indicators.
    pub most_indicators: usize,
    /// Periods.
    pub periods: Vec<Choice>,
    /// Ways to the peer group.
    pub peers: Vec<Choice>,
    /// How much each trait counts.
    pub weights: Vec<Weight>,
    /// How many peers.
    pub count: String,
    /// The most peers.
    pub most_peers: usize,
    /// What is wrong with the weights.
    pub error: Option<String>,
}

/// What is said of one indicator.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its anchor.
    pub slug: String,
    /// Its name, with its page.
    pub indicator: Link,
    /// Where the focus stands, a sentence each.
    pub standing: Vec<String>,
    /// Over time, together or in small charts.
    pub over_time: Option<Shown>,
    /// The distribution in the period shown.
    pub across: Option<Shown>,
    /// Value, rank and distance from the median.
    pub table: Option<Table>,
    /// Notes on the view.
    pub notes: Vec<String>,
}

/// A comparison.
#[derive(Debug, Clone)]
pub struct ComparePage {
    /// What is compared with what.
    pub title: String,
    /// The group, in a sentence.
    pub lede: String,
    /// The places by name.
    pub chips: Vec<Chip>,
    /// The form.
    pub form: Form,
    /// Lines together or small charts.
    pub views: Switch,
    /// Basis, population, prices, phase, scale.
    pub switches: Vec<Switch>,
    /// Every place by every indicator.
    pub table: Table,
    /// The files of all points.
    pub downloads: Vec<Download>,
    /// The indicators one by one.
    pub sections: Vec<Section>,
    /// Why these are the peers.
    pub peers: Option<(String, Table)>,
    /// Notes on the whole.
    pub notes: Vec<String>,
    /// The sources of what is shown.
    pub sources: Vec<components::Source>,
    /// The same in the illustrative panel.
    pub illustrative_href: Option<String>,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// What stands where no place has been chosen yet.
#[derive(Debug, Clone)]
pub struct StartPage {
    /// The form.
    pub form: Form,
    /// Comparisons to begin with.
    pub examples: Vec<Link>,
    /// Whether the values behind it are made.
    pub illustrative: bool,
}

/// The page of a comparison.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &ComparePage) -> Markup {
    let errors: Vec<Link> = data
        .form
        .error
        .iter()
        .map(|text| Link::new(text, "#f-w-population"))
        .collect();
    let body = html! {
        (page_head(&PageHead::new(&data.title).kicker(cx.t("compare-kicker")).lede(&data.lede)))
        (error_summary(cx, &errors))
        div.stack {
            (chips(cx, &cx.t("compare-chips"), &data.chips, Some(&Link::new(cx.t("compare-change"), "#change"))))
            div.no-print #change { (disclosure(&cx.t("compare-change-form"), data.form.error.is_some(), form(cx, &data.form))) }
            div.switches.no-print {
                (switch(&data.views.label, &data.views.options))
                @for group in &data.switches { (switch(&group.label, &group.options)) }
            }
            @for text in &data.notes { p.small.muted { (text) } }
        }
        section.section #all {
            (table(cx, &data.table))
            div.no-print { (download_list(cx, &data.downloads)) }
        }
        @if data.sections.len() > 1 {
            nav.contents.section.no-print aria-label=(cx.t("compare-contents")) {
                ul { @for one in &data.sections { li { a href={ "#" (one.slug) } { (one.indicator.text) } } } }
            }
        }
        @for one in &data.sections { (section(cx, one)) }
        @if let Some((why, peers)) = &data.peers {
            section.section #peers {
                (finding(Level::H2, &cx.t("compare-why")))
                p.prose { (why) }
                (table(cx, peers))
            }
        }
        @if let Some(href) = &data.illustrative_href {
            p.section.no-print { a href=(href) { (cx.t("compare-illustrative")) } }
        }
        @if !data.sources.is_empty() {
            section.section #sources {
                (finding(Level::H2, &cx.t("indicator-sources")))
                (source_list(cx, &data.sources))
            }
        }
    };
    frame(cx, &data.title, data.illustrative, body)
}

/// The page without a place.
#[must_use]
pub fn start(cx: &Cx<'_>, data: &StartPage) -> Markup {
    let title = cx.t("compare-title");
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("compare-lede"))))
        (empty_state(&cx.t("compare-empty"), &cx.t("compare-empty-text"), None))
        section.section {
            (finding(Level::H2, &cx.t("compare-examples")))
            ul { @for link in &data.examples { li { a href=(link.href) { (link.text) } } } }
        }
        section.section #change { (form(cx, &data.form)) }
    };
    frame(cx, &title, data.illustrative, body)
}

fn frame(cx: &Cx<'_>, title: &str, illustrative: bool, body: Markup) -> Markup {
    layout::page(
        cx,
        &Page {
            room: Room::Compare,
            illustrative,
            canonical_query: cx.query.to_owned(),
            description: cx.t("compare-description"),
            wide: true,
            ..Page::new(title, body)
        },
    )
}

fn form(cx: &Cx<'_>, form: &Form) -> Markup {
    let most = |n: usize| [("most", cx.count(n).into())];
    let range = NumberRange {
        min: Some(0.0),
        max: Some(10.0),
        step: Some(1.0),
    };
    let fields = html! {
        (select(&Field::new("places", cx.t("compare-focus")).id("f-focus"), &form.focus))
        @if form.periods.len() > 1 { (select(&Field::new("periods", cx.t("controls-period")), &form.periods)) }
        (radios(&Field::new("peers", cx.t("compare-peers")), &form.peers))
        (wide(cx, "compare-weights", form.error.is_some(), html! {
            p.hint { (cx.t("compare-weights-hint")) }
            div.filters {
                @for weight in &form.weights {
                    @let field = Field::new(weight.name, weight.label.as_str());
                    @let field = match &form.error { Some(error) => field.error(error), None => field };
                    (number_field(&field, &weight.value, range))
                }
                (number_field(&Field::new("count", cx.t("compare-count")), &form.count, NumberRange {
                    min: Some(1.0), max: Some(form.most_peers as f64), step: Some(1.0),
                }))
            }
        }))
        (wide(cx, "compare-indicators", false, checkboxes(
            &Field::new("indicators", cx.t("compare-indicators")).hint(cx.ta("compare-indicators-hint", &most(form.most_indicators))),
            &form.indicators,
        )))
        (wide(cx, "compare-others", false, checkboxes(
            &Field::new("places", cx.t("compare-others")).id("f-others").hint(cx.ta("controls-places-hint", &most(form.most_places))),
            &form.others,
        )))
    };
    filter_form(cx, &form.action, &form.keep, fields)
}

/// A part of the form that opens when it is wanted, across the whole form.
fn wide(cx: &Cx<'_>, key: &str, open: bool, body: Markup) -> Markup {
    html! { fieldset.filters-part { (disclosure(&cx.t(key), open, body)) } }
}

/// A cell with something smaller under it.
#[must_use]
pub fn two_lines(first: &Markup, second: &str) -> Markup {
    html! { (first) br; span.muted.small { (second) } }
}

fn section(cx: &Cx<'_>, one: &Section) -> Markup {
    html! {
        section.section id=(one.slug) {
            (finding(Level::H2, &one.indicator.text))
            @for text in &one.standing { p.prose { (text) } }
            @for text in &one.notes { p.small.muted { (text) } }
            @if let Some(shown) = &one.over_time { div.figure-block { (shown.markup(cx)) } }
            @if let Some(shown) = &one.across { div.figure-block { (shown.markup(cx)) } }
            @if let Some(values) = &one.table { (table(cx, values)) }
            p.no-print { a href=(one.indicator.href) { (cx.t("ranking-indicator")) } }
        }
    }
}
