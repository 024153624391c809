//! A chart with everything that belongs to it: finding, picture, source, numbers, downloads.

use maud::{Markup, PreEscaped, html};

use super::canvas::{Canvas, Frame, Size};
use super::table::Table;
use super::{Chart, Drawing};
use crate::cx::Cx;
use crate::i18n::Locale;

/// The two drawings of one chart, of which a page shows the one that has room.
#[derive(Debug, Clone)]
pub struct Plots {
    /// The drawing for wide places.
    pub wide: Markup,
    /// The drawing for narrow places.
    pub narrow: Markup,
    /// What has to be said about how the data are drawn.
    pub notes: Vec<String>,
    /// Whether the script may offer a reading line, for which the table must have the rows of the chart.
    pub reading: bool,
}

impl Plots {
    /// Both drawings of a chart.
    #[must_use]
    pub fn of(chart: &impl Drawing, frame: &Frame, locale: Locale) -> Self {
        let wide = chart.svg(frame, Canvas::page(locale, Size::Wide));
        let reading = wide.0.contains(" data-places=");
        Self {
            wide,
            narrow: chart.svg(frame, Canvas::page(locale, Size::Narrow)),
            notes: chart.notes(locale),
            reading,
        }
    }
}

/// Where the chart and its numbers can be had. What is absent is not offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Downloads {
    /// The picture as vectors.
    pub svg: Option<String>,
    /// The picture as pixels.
    pub png: Option<String>,
    /// The numbers as text.
    pub csv: Option<String>,
    /// The numbers as a workbook.
    pub xlsx: Option<String>,
    /// The page that says how to cite this.
    pub cite: Option<String>,
}

impl Downloads {
    fn files(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("PNG", &self.png),
            ("SVG", &self.svg),
            ("CSV", &self.csv),
            ("XLSX", &self.xlsx),
        ]
        .into_iter()
        .filter_map(|(name, href)| Some((name, href.as_deref()?)))
    }
}

/// The whole figure.
#[must_use]
pub fn figure(cx: &Cx, frame: &Frame, plots: &Plots, table: &Table, downloads: &Downloads) -> Markup {
    html! {
        figure.chart-figure id=(frame.id) aria-labelledby=(format!("{}-title", frame.id)) data-chart[plots.reading] {
            (heading(frame))
            div.chart-plot { (plots.wide) (plots.narrow) }
            @if plots.reading { p.chart-reading aria-live="polite" data-label=(cx.t("chart-reading")) hidden {} }
            // beside the drawing where there is room
            figcaption.chart-side {
                @if frame.illustrative { p.chart-note.chart-illustrative { (cx.t("chart-illustrative-long")) } }
                @for note in &plots.notes { p.chart-note { (note) } }
                p.chart-source { (source(cx, frame)) }
                (numbers(cx, frame, table))
                (offers(cx, downloads))
            }
        }
    }
}

/// The figure of a chart, with the table made from its own data.
#[must_use]
pub fn present(cx: &Cx, frame: &Frame, chart: &Chart, downloads: &Downloads) -> Markup {
    figure(
        cx,
        frame,
        &Plots::of(chart, frame, cx.locale),
        &chart.table(cx.locale),
        downloads,
    )
}

/// The small drawing with its numbers and downloads, where the page itself says the finding and the sources.
#[must_use]
pub fn small(cx: &Cx, frame: &Frame, chart: &Chart, downloads: &Downloads) -> Markup {
    html! {
        div.chart-small id=(frame.id) {
            (chart.svg(frame, Canvas::page(cx.locale, Size::Narrow)))
            (numbers(cx, frame, &chart.table(cx.locale)))
            (offers(cx, downloads))
        }
    }
}

/// The chart as a file of its own: literal colours, with title, source, release and address in the picture.
#[must_use]
pub fn export(chart: &impl Drawing, frame: &Frame, locale: Locale, size: Size) -> String {
    chart.svg(frame, Canvas::literal(locale, size)).into_string()
}

fn heading(frame: &Frame) -> Markup {
    let level = frame.heading.clamp(2, 6);
    html! {
        div.chart-head {
            (PreEscaped(format!("<h{level} class=\"chart-title\" id=\"")))
            (format!("{}-title", frame.id))
            (PreEscaped("\">"))
            (frame.title)
            (PreEscaped(format!("</h{level}>")))
            @if !frame.subtitle.is_empty() { p.chart-subtitle { (frame.subtitle) } }
        }
    }
}

fn source(cx: &Cx, frame: &Frame) -> Markup {
    html! {
        @if !frame.source.is_empty() {
            span {
                (cx.t("chart-source-head")) " "
                @if let Some(href) = &frame.source_href { a href=(href) { (frame.source) } } @else { (frame.source) }
            }
        }
        @if !frame.release.is_empty() { span { (frame.release) } }
        // a sheet of paper has no address bar
        @if !frame.address.is_empty() { span.chart-address { (frame.address) } }
    }
}

fn numbers(cx: &Cx, frame: &Frame, table: &Table) -> Markup {
    html! {
        details.chart-numbers {
            summary { (cx.t("chart-numbers")) }
            div.chart-scroll role="region" tabindex="0" aria-label=(cx.ta("chart-numbers-of", &[("title", frame.title.as_str().into())])) {
                (table.markup(&frame.title, cx.locale))
            }
        }
    }
}

fn offers(cx: &Cx, downloads: &Downloads) -> Markup {
    let any = downloads.files().next().is_some() || downloads.cite.is_some();
    html! {
        @if any {
            ul.chart-offers aria-label=(cx.t("chart-offers")) {
                @for (name, href) in downloads.files() {
                    li { a href=(href) download { span.visually-hidden { (cx.t("chart-download")) " " } (name) } }
                }
                @if let Some(href) = &downloads.cite {
                    li { a href=(href) rel="nofollow" { (cx.t("chart-cite")) } }
                }
            }
        }
    }
}
