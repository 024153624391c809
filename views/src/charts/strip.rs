//! Where one place stands among all: a dot a place along one axis.

use bashke_vocabulary::Unit;
use maud::Markup;

use super::axis::ValueAxis;
use super::canvas::{Canvas, Frame};
use super::datum::{Datum, drawable, notes, short};
use super::labels::callouts;
use super::line::Reference;
use super::palette::Ink;
use super::pen::{Pen, fill, stroke, text_in};
use super::scale::{Scale, Scaling};
use super::sheet::{Drawn, sheet};
use super::table::{Cell, Column, Row, Table};
use super::without::without_figure;
use super::{Drawing, text};
use crate::i18n::{Arg, Locale};

/// A distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The unit of every value.
    pub unit: Unit,
    /// One dot a place.
    pub dots: Vec<Dot>,
    /// The quartiles, as computed by whoever knows the rules for it.
    pub quartiles: Option<Quartiles>,
    /// Values to compare with.
    pub references: Vec<Reference>,
    /// How values become lengths.
    pub scaling: Scaling,
    /// What the dots are, over the first column of the table.
    pub row_head: String,
}

/// One place.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// The name.
    pub name: String,
    /// Where more about it stands.
    pub href: Option<String>,
    /// Its value.
    pub datum: Datum,
    /// Whether the chart is about this one.
    pub highlight: bool,
}

/// The quartiles of a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// A quarter lies below this.
    pub low: f64,
    /// Half lies below this.
    pub median: f64,
    /// A quarter lies above this.
    pub high: f64,
}

const RADIUS: f64 = 4.6;

/// Words above the dots, with the line that leads down from them.
struct Named {
    x: f64,
    words: String,
    ink: Ink,
    bold: bool,
}

impl Strip {
    fn named(&self, scale: &Scale, canvas: Canvas) -> Vec<Named> {
        let room = canvas.width() - 8.0;
        let mut all = Vec::new();
        let mut add = |name: &str, value: f64, ink: Ink, bold: bool| {
            if let Some(x) = drawable(value).and_then(|value| scale.at(value)) {
                let words = format!("{name}: {}", short(value, self.unit, canvas.locale));
                let size = canvas.label() * if bold { 1.13 } else { 1.0 };
                all.push(Named {
                    x,
                    words: text::shorten(&words, size, room),
                    ink,
                    bold,
                });
            }
        };
        for dot in self.dots.iter().filter(|d| d.highlight) {
            if let Some(value) = dot.datum.value() {
                add(&dot.name, value, Ink::Accent, true);
            }
        }
        if let Some(quartiles) = self.quartiles {
            add(
                &canvas.locale.message("chart-median"),
                quartiles.median,
                Ink::Mark,
                false,
            );
        }
        for reference in &self.references {
            add(&reference.label, reference.value, Ink::Mark, false);
        }
        all
    }

    fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let (width, small, locale) = (canvas.width(), canvas.small(), canvas.locale);
        let quartiles = self.quartiles.iter().flat_map(|q| [q.low, q.median, q.high]);
        let extra = quartiles
            .chain(self.references.iter().map(|r| r.value))
            .filter_map(drawable);
        let values = self.dots.iter().flat_map(|d| d.datum.values()).chain(extra);
        let scale =
            Scale::covering(values, self.scaling, false, canvas.pick(7.0, 4.0) as usize).onto(24.0, width - 24.0);
        let axis = ValueAxis::new(scale, self.scaling, self.unit, locale);

        let named = self.named(&axis.scale, canvas);
        let row = canvas.label() + 7.0;
        let top = named.len() as f64 * row + 10.0;
        let swarm = self.swarm(&axis.scale);
        let half = swarm
            .iter()
            .map(|(_, _, offset)| offset.abs())
            .fold(RADIUS * 3.0, f64::max)
            + RADIUS
            + 6.0;
        let (middle, bottom) = (top + half, top + half * 2.0);

        for tick in axis.scale.ticks.iter().filter_map(|tick| axis.scale.at(*tick)) {
            pen.line((tick, top), (tick, bottom), stroke(Ink::Grid, 1.0));
        }
        if let Some((low, high)) = self
            .quartiles
            .and_then(|q| Some((axis.scale.at(drawable(q.low)?)?, axis.scale.at(drawable(q.high)?)?)))
        {
            pen.rect((low, top), high - low, bottom - top, 0.0, fill(Ink::Band));
        }
        write_names(&mut pen, &named, row, (middle, bottom));
        self.dots(&mut pen, &swarm, &axis.scale, middle);
        pen.line((0.0, bottom), (width, bottom), stroke(Ink::Axis, 1.0));
        let mut free = 0.0;
        for (tick, words) in axis.scale.ticks.iter().zip(&axis.words) {
            let Some(x) = axis.scale.at(*tick) else { continue };
            let room = text::width(words, small);
            let x = x.clamp(room / 2.0, width - room / 2.0);
            if x - room / 2.0 >= free {
                pen.text((x, bottom + small + 6.0), text_in(Ink::Muted, small).middle(), words);
                free = x + room / 2.0 + 8.0;
            }
        }
        let mut y = bottom + small + 14.0;
        if !axis.title.is_empty() {
            pen.text(
                (width / 2.0, y + small),
                text_in(Ink::Muted, small).middle(),
                &axis.title,
            );
            y += small + 8.0;
        }
        let missing = self.dots.iter().filter(|d| d.datum.value().is_none());
        y = without_figure(&mut pen, missing.map(|d| (d.name.as_str(), d.href.as_deref())), y);
        Drawn {
            kind: "strip",
            pen,
            height: y,
            notes: self.notes(locale),
            reading: None,
        }
    }

    /// The dots with their place along the axis and how far they step aside for each other.
    fn swarm(&self, scale: &Scale) -> Vec<(&Dot, f64, f64)> {
        let mut dots: Vec<(&Dot, f64)> = self
            .dots
            .iter()
            .filter_map(|d| Some((d, scale.at(d.datum.value()?)?)))
            .collect();
        // the highlighted one keeps the middle, the others step aside in the order of their values
        dots.sort_by(|a, b| b.0.highlight.cmp(&a.0.highlight).then(a.1.total_cmp(&b.1)));
        let gap = RADIUS * 2.0 + 0.8;
        let mut placed: Vec<(&Dot, f64, f64)> = Vec::new();
        for (dot, x) in dots {
            let free = |offset: &f64| {
                placed
                    .iter()
                    .all(|(_, px, py)| (px - x).hypot(py - offset) >= gap - 0.01)
            };
            let offset = (0..)
                .map(|i: i32| f64::from((i + 1) / 2) * if i % 2 == 0 { gap / 2.0 } else { -gap / 2.0 })
                .take(60)
                .find(free)
                .unwrap_or(0.0);
            placed.push((dot, x, offset));
        }
        placed
    }

    fn dots(&self, pen: &mut Pen, swarm: &[(&Dot, f64, f64)], scale: &Scale, middle: f64) {
        // drawn last, so that it lies on top
        for (dot, x, offset) in swarm.iter().rev() {
            let at = (*x, middle + offset);
            let title = format!("{}: {}", dot.name, dot.datum.words(self.unit, pen.canvas.locale));
            pen.link(dot.href.as_deref(), &title, |pen| {
                let (ink, radius) = if dot.highlight {
                    (Ink::Accent, RADIUS + 2.0)
                } else {
                    (Ink::Neutral, RADIUS)
                };
                if let Some(other) = dot.datum.other().and_then(|other| scale.at(other)) {
                    pen.line(at, (other, at.1), stroke(ink, 1.4).dashed("2 2"));
                    pen.circle((other, at.1), radius, fill(Ink::Paper).edged(ink, 1.4));
                }
                let look = if dot.datum.is_soft() {
                    fill(Ink::Paper).edged(ink, 1.6)
                } else {
                    fill(ink).edged(Ink::Paper, 1.0)
                };
                pen.circle(at, radius, look);
            });
        }
    }
}

/// The names in rows above the dots, with their lines: the highlighted ones lead to their dot, the others to the axis.
fn write_names(pen: &mut Pen, named: &[Named], row: f64, (middle, bottom): (f64, f64)) {
    let size = pen.canvas.label();
    let width = |name: &Named| {
        if name.bold {
            text::bold_width(&name.words, size)
        } else {
            text::width(&name.words, size)
        }
    };
    let places: Vec<(f64, f64)> = named.iter().map(|name| (name.x, width(name))).collect();
    let callouts = callouts(&places, pen.canvas.width());
    for (name, callout) in named.iter().zip(&callouts) {
        let top = (name.x, callout.row as f64 * row + 4.0);
        if name.bold {
            pen.line(top, (name.x, middle), stroke(name.ink, 2.0));
        } else {
            pen.line(top, (name.x, bottom), stroke(name.ink, 1.4).dashed("5 3"));
        }
    }
    for (name, callout) in named.iter().zip(&callouts) {
        let at = (callout.at, callout.row as f64 * row + size);
        pen.text(at, text_in(name.ink, size).bold_if(name.bold).haloed(), &name.words);
    }
}

impl Drawing for Strip {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let cell = |datum: &Datum| vec![Cell::of(datum, self.unit, locale)];
        let mut dots: Vec<&Dot> = self.dots.iter().collect();
        dots.sort_by(|a, b| match (a.datum.value(), b.datum.value()) {
            (Some(a), Some(b)) => b.total_cmp(&a),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
        let dot = |d: &Dot| Row {
            head: d.name.clone(),
            href: d.href.clone(),
            highlight: d.highlight,
            cells: cell(&d.datum),
        };
        let mut rows: Vec<Row> = dots.into_iter().map(dot).collect();
        let mut add = |head: String, value: f64| {
            rows.push(Row {
                head,
                href: None,
                highlight: false,
                cells: cell(&Datum::reported(value)),
            })
        };
        if let Some(q) = self.quartiles {
            add(locale.message("chart-quartile-low"), q.low);
            add(locale.message("chart-median"), q.median);
            add(locale.message("chart-quartile-high"), q.high);
        }
        for reference in &self.references {
            add(reference.label.clone(), reference.value);
        }
        Table {
            caption: String::new(),
            columns: vec![
                Column::words(self.row_head.clone()),
                Column::numbers(locale.message("chart-value")),
            ],
            rows,
            unit: locale.unit(self.unit),
        }
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        let mut all = notes(self.dots.iter().map(|d| &d.datum), locale);
        if self.quartiles.is_some() {
            all.insert(0, locale.message("chart-note-band"));
        }
        let refused = self
            .dots
            .iter()
            .filter(|d| d.datum.value().is_some_and(|v| v <= 0.0))
            .count();
        if self.scaling == Scaling::Log {
            all.push(locale.message("chart-note-log"));
            if refused > 0 {
                all.push(locale.message_with(
                    "chart-note-not-positive",
                    &[("n", locale.count(refused).into()), ("count", Arg::from(refused))],
                ));
            }
        }
        all
    }
}
