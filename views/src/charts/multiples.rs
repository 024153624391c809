//! Many small lines on one scale, so that they can be compared at a glance.

use bashke_vocabulary::{Period, Unit};
use maud::Markup;

use super::axis::{TimeAxis, ValueAxis};
use super::canvas::{Canvas, Frame};
use super::datum::{Datum, notes, short};
use super::keys::{Key, Swatch, keys};
use super::line::{Series, break_notes};
use super::palette::Ink;
use super::pen::{Pen, fill, stroke, text_in};
use super::scale::{Scale, Scaling, moment};
use super::series::{Break, Joins, Marker, last, path, points, runs};
use super::sheet::{Drawn, sheet};
use super::table::{Cell, Column, Row, Table};
use super::{Drawing, text};
use crate::i18n::{Arg, Locale};

/// A grid of small line charts that share their scales.
#[derive(Debug, Clone, PartialEq)]
pub struct Multiples {
    /// The unit of every value.
    pub unit: Unit,
    /// The panels in reading order.
    pub panels: Vec<Panel>,
    /// A line repeated in every panel, such as the median.
    pub reference: Option<Series>,
    /// Whether values hold at the end of their periods, so that periods of every kind share a line.
    pub stock: bool,
    /// How values become heights.
    pub scaling: Scaling,
    /// Whether the axis begins at zero.
    pub from_zero: bool,
}

/// One small chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The name.
    pub name: String,
    /// Where more about it stands.
    pub href: Option<String>,
    /// Its points.
    pub points: Vec<(Period, Datum)>,
    /// Where it breaks because a source counts something else.
    pub breaks: Vec<Break>,
    /// Whether the chart is about this one.
    pub highlight: bool,
}

/// Where a panel lies, and its scales.
struct Place<'a> {
    left: f64,
    top: f64,
    width: f64,
    plot: f64,
    axis: &'a ValueAxis,
    years: Option<(i16, i16)>,
}

impl Multiples {
    fn all(&self) -> impl Iterator<Item = &(Period, Datum)> {
        self.panels
            .iter()
            .flat_map(|p| &p.points)
            .chain(self.reference.iter().flat_map(|r| &r.points))
    }

    const fn joins<'a>(&self, breaks: &'a [Break]) -> Joins<'a> {
        Joins {
            stock: self.stock,
            breaks,
        }
    }

    fn periods(&self) -> Vec<Period> {
        let mut periods: Vec<Period> = self.all().map(|(p, _)| *p).collect();
        periods.sort();
        periods.dedup();
        periods
    }

    fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let (small, width) = (canvas.small(), canvas.width());
        let across = canvas.pick(4.0, 2.0).min(self.panels.len().max(1) as f64);
        let values = self.all().flat_map(|(_, d)| d.values());
        let plot = canvas.pick(86.0, 78.0);
        let scale = Scale::covering(values, self.scaling, self.from_zero, 3).onto(plot, 0.0);
        let axis = ValueAxis::new(scale, self.scaling, self.unit, canvas.locale);
        let (left, gap) = (axis.room(small), canvas.pick(18.0, 14.0));
        let each = (width - left - gap * (across - 1.0)) / across;
        let periods = self.periods();
        let dated: Vec<i16> = periods
            .iter()
            .filter(|p| moment(**p).is_some())
            .filter_map(|p| p.year())
            .collect();
        let years = dated.first().copied().zip(dated.last().copied());

        let mut top = 0.0;
        if let Some(reference) = &self.reference {
            top = keys(
                &mut pen,
                &[Key {
                    swatch: Swatch::Dashed(Ink::Mark),
                    name: reference.name.clone(),
                    bold: false,
                }],
                0.0,
            );
        }
        if !axis.title.is_empty() {
            pen.text((0.0, top + small), text_in(Ink::Muted, small), &axis.title);
            top += small + 8.0;
        }
        let row = canvas.label() + 12.0 + plot + small + 24.0;
        for (i, panel) in self.panels.iter().enumerate() {
            let (column, line) = (i as f64 % across, (i as f64 / across).floor());
            let place = Place {
                left: left + column * (each + gap),
                top: top + line * row,
                width: each,
                plot,
                axis: &axis,
                years,
            };
            self.panel(&mut pen, panel, &place, &periods, column == 0.0);
        }
        let lines = (self.panels.len() as f64 / across).ceil();
        Drawn {
            kind: "multiples",
            pen,
            height: top + lines * row,
            notes: self.notes(canvas.locale),
            reading: None,
        }
    }

    fn panel(&self, pen: &mut Pen, panel: &Panel, place: &Place, periods: &[Period], first: bool) {
        let (size, small, locale) = (pen.canvas.label(), pen.canvas.small(), pen.canvas.locale);
        let top = place.top + size + 12.0;
        let scale = place.axis.scale.clone().onto(top + place.plot, top);
        let time = TimeAxis::new(periods, place.left + 4.0, place.left + place.width - 6.0);
        let runs_of_panel = runs(&panel.points, self.joins(&panel.breaks), &time, &scale);
        let end = last(&runs_of_panel);
        let value = end
            .map(|end| short(end.value, self.unit, locale))
            .unwrap_or_else(|| locale.message("chart-no-figure"));
        pen.link(panel.href.as_deref(), &format!("{}: {value}", panel.name), |pen| {
            pen.rect(
                (place.left, place.top),
                place.width,
                size + 12.0 + place.plot,
                0.0,
                fill(Ink::Paper),
            );
            let bold = if panel.highlight { 1.13 } else { 1.0 };
            let room = place.width - text::bold_width(&value, small) - 8.0;
            let name = text::shorten(&panel.name, size * bold, room);
            pen.text(
                (place.left, place.top + size),
                text_in(Ink::Text, size).bold_if(panel.highlight),
                &name,
            );
            let ink = if panel.highlight { Ink::Accent } else { Ink::Muted };
            pen.text(
                (place.left + place.width, place.top + size),
                text_in(ink, small).bold_if(end.is_some()).end(),
                &value,
            );
            for (tick, words) in place.axis.scale.ticks.iter().zip(&place.axis.words) {
                let Some(y) = scale.at(*tick) else { continue };
                let look = if *tick == 0.0 {
                    stroke(Ink::Axis, 1.2)
                } else {
                    stroke(Ink::Grid, 1.0)
                };
                pen.line((place.left, y), (place.left + place.width, y), look);
                if first {
                    pen.text(
                        (place.left - 8.0, y + small * 0.35),
                        text_in(Ink::Muted, small).end(),
                        words,
                    );
                }
            }
            if let Some(reference) = &self.reference {
                pen.path(
                    &path(&runs(&reference.points, self.joins(&reference.breaks), &time, &scale)),
                    stroke(Ink::Mark, 1.3).dashed("4 3"),
                );
            }
            let ink = if panel.highlight { Ink::Accent } else { Ink::Series(1) };
            pen.path(&path(&runs_of_panel), stroke(ink, 2.2));
            points(pen, &runs_of_panel, ink, Marker::Circle, 2.8, false);
        });
        if let Some((from, to)) = place.years {
            let y = top + place.plot + small + 5.0;
            pen.text((place.left, y), text_in(Ink::Muted, small), &from.to_string());
            if from != to {
                pen.text(
                    (place.left + place.width, y),
                    text_in(Ink::Muted, small).end(),
                    &to.to_string(),
                );
            }
        }
    }
}

impl Drawing for Multiples {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let named = self.panels.iter().map(|p| (p.name.clone(), &p.points));
        let lines: Vec<(String, &Vec<(Period, Datum)>)> = named
            .chain(self.reference.iter().map(|r| (r.name.clone(), &r.points)))
            .collect();
        let cell = |points: &[(Period, Datum)], period: Period| match points.iter().find(|(p, _)| *p == period) {
            Some((_, datum)) => Cell::of(datum, self.unit, locale),
            None => Cell::Missing(locale.message("chart-no-figure")),
        };
        let rows = self.periods().into_iter().map(|period| Row {
            head: locale.period(period),
            href: None,
            highlight: false,
            cells: lines.iter().map(|(_, points)| cell(points, period)).collect(),
        });
        Table {
            caption: String::new(),
            rows: rows.collect(),
            columns: [Column::words(locale.message("chart-period"))]
                .into_iter()
                .chain(lines.iter().map(|(name, _)| Column::numbers(name.clone())))
                .collect(),
            unit: locale.unit(self.unit),
        }
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        let mut all = notes(self.all().map(|(_, d)| d), locale);
        for panel in &self.panels {
            let said = break_notes(&panel.breaks, locale);
            all.extend(said.map(|said| format!("{}: {said}", panel.name)));
        }
        if self.scaling == Scaling::Log {
            all.push(locale.message("chart-note-log"));
            let count = self.all().filter(|(_, d)| d.value().is_some_and(|v| v <= 0.0)).count();
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
