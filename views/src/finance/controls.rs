//! The switches and choices that pages of figures share.

use maud::{Markup, html};

use crate::Cx;
use crate::charts::{self, Chart, Downloads, Frame};
use crate::components::{
    Choice, Field, NumberRange, SwitchOption, checkboxes, disclosure, filter_form, number_field, select, switch,
};

/// A drawing on a page, with its files.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Title, source, release.
    pub frame: Frame,
    /// The chart.
    pub chart: Chart,
    /// Where its files are.
    pub downloads: Downloads,
}

impl Shown {
    /// The drawing as a figure with its table and its files.
    #[must_use]
    pub fn markup(&self, cx: &Cx<'_>) -> Markup {
        charts::present(cx, &self.frame, &self.chart, &self.downloads)
    }

    /// The small drawing alone, with its table and its files, where the heading and the sources stand elsewhere.
    #[must_use]
    pub fn small(&self, cx: &Cx<'_>) -> Markup {
        charts::small(cx, &self.frame, &self.chart, &self.downloads)
    }
}

/// A group of choices of which one holds, each an address.
#[derive(Debug, Clone)]
pub struct Switch {
    /// What is chosen.
    pub label: String,
    /// The choices.
    pub options: Vec<SwitchOption>,
}

/// The choices of a page of figures.
#[derive(Debug, Clone, Default)]
pub struct Controls {
    /// Where the form leads.
    pub action: String,
    /// What the form keeps.
    pub keep: Vec<(String, String)>,
    /// Indicators to choose from, grouped; empty where the page has one by its address.
    pub indicators: Vec<Choice>,
    /// Whether several indicators may be chosen.
    pub many_indicators: bool,
    /// Places to choose from.
    pub places: Vec<Choice>,
    /// The most places.
    pub most_places: usize,
    /// Periods to choose from.
    pub periods: Vec<Choice>,
    /// The first and the last year of the lines, as typed; none where the page has no lines.
    pub span: Option<(String, String)>,
    /// Switches: basis, population, prices, scale, phase, dataset.
    pub switches: Vec<Switch>,
}

/// The years that may be typed.
const YEARS: NumberRange = NumberRange {
    min: Some(1990.0),
    max: Some(2100.0),
    step: Some(1.0),
};

/// The form and the switches.
#[must_use]
pub fn controls(cx: &Cx<'_>, controls: &Controls) -> Markup {
    let fields = html! {
        @if !controls.indicators.is_empty() {
            @if controls.many_indicators {
                (disclosure(&cx.t("controls-indicators"), false, checkboxes(&Field::new("indicators", cx.t("controls-indicators")), &controls.indicators)))
            } @else {
                (select(&Field::new("indicator", cx.t("controls-indicator")).auto().long(), &controls.indicators))
            }
        }
        @if controls.periods.len() > 1 {
            (select(&Field::new("periods", cx.t("controls-period")).auto(), &controls.periods))
        }
        @if let Some((from, to)) = &controls.span {
            (number_field(&Field::new("from", cx.t("controls-from")), from, YEARS))
            (number_field(&Field::new("to", cx.t("controls-to")), to, YEARS))
        }
        @if !controls.places.is_empty() {
            (disclosure(
                &cx.ta("controls-places-chosen", &[("n", cx.count(controls.places.iter().filter(|c| c.chosen).count()).into()), ("most", cx.count(controls.most_places).into())]),
                false,
                checkboxes(&Field::new("places", cx.t("controls-places")).hint(cx.ta("controls-places-hint", &[("most", cx.count(controls.most_places).into())])), &controls.places),
            ))
        }
    };
    html! {
        div.controls.stack.no-print {
            @if !controls.indicators.is_empty() || controls.periods.len() > 1 || !controls.places.is_empty() {
                (filter_form(cx, &controls.action, &controls.keep, fields))
            }
            @if !controls.switches.is_empty() {
                div.switches { @for group in &controls.switches { (switch(&group.label, &group.options)) } }
            }
        }
    }
}
