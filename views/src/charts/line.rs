//! Lines over time.

mod drawing;

use bashke_vocabulary::{Period, Unit};
use maud::Markup;

use super::Drawing;
use super::canvas::{Canvas, Frame};
use super::datum::{Datum, drawable, notes};
use super::scale::Scaling;
use super::series::Break;
use super::sheet::sheet;
use super::table::{Cell, Column, Row, Table};
use crate::i18n::{Arg, Locale};

/// A line chart: up to eight series over periods.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The unit of every value.
    pub unit: Unit,
    /// The series. Where one is emphasised, the others are drawn neutral.
    pub series: Vec<Series>,
    /// The middle half of a group, behind the lines.
    pub band: Option<Band>,
    /// A level to hold the values against.
    pub target: Option<Reference>,
    /// Whether values hold at the end of their periods, so that periods of every kind share a line.
    pub stock: bool,
    /// How values become heights.
    pub scaling: Scaling,
    /// Whether the axis begins at zero even where all values are far from it.
    pub from_zero: bool,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name, as it stands beside the line.
    pub name: String,
    /// Its points in any order.
    pub points: Vec<(Period, Datum)>,
    /// Where it breaks because a source counts something else.
    pub breaks: Vec<Break>,
    /// Whether the chart is about this one.
    pub emphasis: bool,
}

/// The middle half of a group over time, with its median.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// What the band is, such as "middle half of the municipalities".
    pub name: String,
    /// What the line in it is, such as "median".
    pub median: String,
    /// Its points, a period each.
    pub points: Vec<BandPoint>,
}

/// The quartiles of one period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandPoint {
    /// The period.
    pub period: Period,
    /// The lower quartile.
    pub low: f64,
    /// The median.
    pub median: f64,
    /// The upper quartile.
    pub high: f64,
}

/// A value to compare with: a target, the country, a median.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: f64,
}

impl Line {
    fn periods(&self) -> Vec<Period> {
        let band = self.band.iter().flat_map(|b| b.points.iter().map(|p| p.period));
        let mut periods: Vec<Period> = self
            .series
            .iter()
            .flat_map(|s| s.points.iter().map(|(p, _)| *p))
            .chain(band)
            .collect();
        periods.sort();
        periods.dedup();
        periods
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        let band = self
            .band
            .iter()
            .flat_map(|b| b.points.iter().flat_map(|p| [p.low, p.median, p.high]));
        let target = self.target.iter().map(|t| t.value);
        self.series
            .iter()
            .flat_map(|s| s.points.iter().flat_map(|(_, datum)| datum.values()))
            .chain(band.chain(target).filter_map(drawable))
    }
}

impl Drawing for Line {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let mut columns = vec![Column::words(locale.message("chart-period"))];
        columns.extend(self.series.iter().map(|s| Column::numbers(s.name.clone())));
        if let Some(band) = &self.band {
            columns.extend(
                [
                    locale.message("chart-quartile-low"),
                    band.median.clone(),
                    locale.message("chart-quartile-high"),
                ]
                .map(Column::numbers),
            );
        }
        let rows = self.periods().into_iter().map(|period| {
            let mut cells: Vec<Cell> = self
                .series
                .iter()
                .map(|s| match s.points.iter().find(|(p, _)| *p == period) {
                    Some((_, datum)) => Cell::of(datum, self.unit, locale),
                    None => Cell::Missing(locale.message("chart-no-figure")),
                })
                .collect();
            if let Some(band) = &self.band {
                let point = band.points.iter().find(|p| p.period == period);
                for value in [point.map(|p| p.low), point.map(|p| p.median), point.map(|p| p.high)] {
                    let datum = value.map_or(Datum::Missing(String::new()), Datum::reported);
                    cells.push(Cell::of(&datum, self.unit, locale));
                }
            }
            Row {
                head: locale.period(period),
                href: None,
                highlight: false,
                cells,
            }
        });
        Table {
            caption: String::new(),
            rows: rows.collect(),
            columns,
            unit: locale.unit(self.unit),
        }
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        let mut all = notes(self.series.iter().flat_map(|s| s.points.iter().map(|(_, d)| d)), locale);
        let undated = self
            .series
            .iter()
            .flat_map(|s| &s.points)
            .filter(|(p, d)| *p == Period::Undated && d.value().is_some());
        let count = undated.count();
        if count > 0 {
            all.push(locale.message_with(
                "chart-note-undated",
                &[("n", locale.count(count).into()), ("count", Arg::from(count))],
            ));
        }
        all.extend(self.series.iter().flat_map(|s| break_notes(&s.breaks, locale)));
        if self.scaling == Scaling::Log {
            all.push(locale.message("chart-note-log"));
            let count = self.values().filter(|v| *v <= 0.0).count();
            if count > 0 {
                all.push(locale.message_with(
                    "chart-note-not-positive",
                    &[("n", locale.count(count).into()), ("count", Arg::from(count))],
                ));
            }
        }
        all
    }
}

/// Why a line breaks where nothing is missing, a sentence a break.
pub(super) fn break_notes(breaks: &[Break], locale: Locale) -> impl Iterator<Item = String> {
    breaks.iter().map(move |one| {
        let args = [
            ("period", locale.period(one.period).into()),
            ("note", one.note.as_str().into()),
        ];
        locale.message_with("chart-note-break", &args)
    })
}
