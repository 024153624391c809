//! Columns over periods: parts of a whole on top of each other, or a plan beside its outcome.

use bashke_vocabulary::{Period, Unit};
use maud::Markup;

use super::axis::{Plot, ValueAxis, YEARS_ROOM};
use super::canvas::{Canvas, Frame};
use super::datum::{Datum, notes};
use super::keys::{Key, Swatch, keys};
use super::labels::{Wish, dodge};
use super::palette::Ink;
use super::pen::{Pen, fill, stroke, text_in};
use super::scale::{Scale, Scaling};
use super::sheet::{Drawn, Reading, sheet};
use super::table::{Cell, Column, Row, Table};
use super::{Drawing, text};
use crate::i18n::Locale;

/// Columns over periods.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// The unit of every value.
    pub unit: Unit,
    /// How the columns of one period stand.
    pub mode: ColumnMode,
    /// The periods from left to right. A missing year should be among them, so that its gap is seen.
    pub periods: Vec<Period>,
    /// The series, from the ground up or from left to right.
    pub series: Vec<ColumnSeries>,
}

/// How the columns of one period stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnMode {
    /// On top of each other: the parts of a sum.
    Stacked,
    /// Beside each other: to compare.
    Grouped,
}

/// One series of columns.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnSeries {
    /// Its name.
    pub name: String,
    /// One datum for each period.
    pub values: Vec<Datum>,
    /// How it is filled.
    pub look: ColumnLook,
    /// Whether the chart is about this one.
    pub emphasis: bool,
}

/// How a column is filled, so that plan and outcome differ by more than colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnLook {
    /// Filled: what happened.
    Solid,
    /// An edge only: what was planned first.
    Hollow,
    /// Hatched: what was planned last.
    Hatched,
}

/// A column that has its place.
struct Piece {
    series: usize,
    from: f64,
    to: f64,
    soft: bool,
    other: Option<f64>,
}

impl Columns {
    fn ink(&self, index: usize) -> Ink {
        match (self.series.iter().any(|s| s.emphasis), self.series[index].emphasis) {
            (true, true) => Ink::Accent,
            (true, false) if self.mode == ColumnMode::Grouped => Ink::Neutral,
            // the first colour is the accent
            (true, false) => Ink::Series(1 + self.series[..index].iter().filter(|s| !s.emphasis).count()),
            (false, _) => Ink::Series(index),
        }
    }

    fn swatch(&self, index: usize) -> Swatch {
        let ink = self.ink(index);
        match self.series[index].look {
            ColumnLook::Solid => Swatch::Box(ink),
            ColumnLook::Hollow => Swatch::Hollow(ink),
            ColumnLook::Hatched => Swatch::Hatched(ink),
        }
    }

    fn datum(&self, series: usize, period: usize) -> Option<&Datum> {
        self.series.get(series).and_then(|s| s.values.get(period))
    }

    /// The pieces of a period from value to value.
    fn pieces(&self, period: usize) -> Vec<Piece> {
        let (mut above, mut below) = (0.0, 0.0);
        (0..self.series.len())
            .filter_map(|series| {
                let datum = self.datum(series, period)?;
                let value = datum.value()?;
                let from = match self.mode {
                    ColumnMode::Grouped => 0.0,
                    ColumnMode::Stacked if value < 0.0 => below,
                    ColumnMode::Stacked => above,
                };
                let to = from + value;
                if value < 0.0 {
                    below = to;
                } else {
                    above = to;
                }
                Some(Piece {
                    series,
                    from,
                    to,
                    soft: datum.is_soft(),
                    other: datum.other().map(|other| from + other),
                })
            })
            .collect()
    }

    /// Names beside the last stack, where every series has a piece in it and there is room; otherwise none.
    fn names(&self, canvas: Canvas) -> Vec<(usize, Vec<String>)> {
        let last = self
            .periods
            .len()
            .checked_sub(1)
            .map(|last| self.pieces(last))
            .unwrap_or_default();
        let whole = last.len() == self.series.len();
        if self.mode == ColumnMode::Grouped || !canvas.is_wide() || !whole {
            return Vec::new();
        }
        let lines = |series: usize| text::wrap_to(&self.series[series].name, canvas.label() * 1.13, 150.0, 2);
        last.iter().map(|piece| (piece.series, lines(piece.series))).collect()
    }

    /// The names beside the last stack, moved apart.
    fn write_names(&self, pen: &mut Pen, names: &[(usize, Vec<String>)], scale: &Scale, plot: Plot) {
        let size = pen.canvas.label();
        let leading = size * 1.2;
        let last = self.pieces(self.periods.len().saturating_sub(1));
        let middle = |piece: &Piece| scale.at((piece.from + piece.to) / 2.0).unwrap_or(plot.bottom);
        let wishes: Vec<Wish> = last
            .iter()
            .zip(names)
            .map(|(piece, (_, lines))| Wish {
                at: middle(piece),
                room: leading * lines.len().max(1) as f64 + 4.0,
            })
            .collect();
        let middles = dodge(&wishes, plot.top - 14.0, plot.bottom + 8.0);
        for ((wish, at), (series, lines)) in wishes.iter().zip(middles).zip(names) {
            let ink = self.ink(*series);
            pen.polyline(&[(plot.right - 4.0, wish.at), (plot.right + 8.0, at)], stroke(ink, 1.2));
            let first = at - leading * (lines.len() as f64 - 1.0) / 2.0 + size * 0.35;
            pen.lines(
                (plot.right + 12.0, first),
                text_in(ink, size).bold_if(self.series[*series].emphasis),
                leading,
                lines,
            );
        }
    }

    fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let small = canvas.small();
        let names = self.names(canvas);
        let key = |i: usize| Key {
            swatch: self.swatch(i),
            name: self.series[i].name.clone(),
            bold: self.series[i].emphasis,
        };
        let mut all: Vec<Key> = (0..self.series.len()).filter(|_| names.is_empty()).map(key).collect();
        if self.mode == ColumnMode::Stacked {
            // read like the stack: the top one first
            all.reverse();
        }
        let top = keys(&mut pen, &all, 0.0) + small + 12.0;
        let bottom = top + canvas.pick(300.0, 230.0);
        let pieces: Vec<Vec<Piece>> = (0..self.periods.len()).map(|p| self.pieces(p)).collect();
        let values = pieces
            .iter()
            .flatten()
            .flat_map(|p| [p.from, p.to].into_iter().chain(p.other));
        let scale = Scale::covering(values, Scaling::Linear, true, canvas.pick(5.0, 4.0) as usize).onto(bottom, top);
        let axis = ValueAxis::new(scale, Scaling::Linear, self.unit, canvas.locale);
        let widest = names
            .iter()
            .flat_map(|(_, lines)| lines)
            .map(|line| text::bold_width(line, canvas.label()))
            .fold(0.0, f64::max);
        let room = if names.is_empty() { 0.0 } else { widest + 14.0 };
        let plot = Plot {
            left: axis.room(small),
            top,
            right: canvas.width() - room,
            bottom,
        };
        axis.draw(&mut pen, plot);

        let step = (plot.right - plot.left) / self.periods.len().max(1) as f64;
        let places: Vec<f64> = (0..self.periods.len())
            .map(|i| plot.left + step * (i as f64 + 0.5))
            .collect();
        for (i, (middle, pieces)) in places.iter().zip(&pieces).enumerate() {
            match self.mode {
                ColumnMode::Stacked => self.stack(&mut pen, &axis.scale, pieces, *middle, (step * 0.68).min(64.0)),
                ColumnMode::Grouped => self.group(&mut pen, &axis.scale, pieces, (i, *middle), (step * 0.8).min(140.0)),
            }
            if pieces.is_empty() && !self.series.is_empty() {
                self.gap(&mut pen, plot, *middle, step);
            }
        }
        self.write_names(&mut pen, &names, &axis.scale, plot);
        pen.line(
            (plot.left, axis.scale.base()),
            (plot.right, axis.scale.base()),
            stroke(Ink::Axis, 1.4),
        );
        self.period_words(&mut pen, plot, &places, step);
        Drawn {
            kind: "columns",
            pen,
            height: bottom + YEARS_ROOM,
            notes: self.notes(canvas.locale),
            reading: Some(Reading {
                places: places.into_iter().map(Some).collect(),
                top,
                bottom,
            }),
        }
    }

    fn stack(&self, pen: &mut Pen, scale: &Scale, pieces: &[Piece], middle: f64, width: f64) {
        for piece in pieces {
            self.piece(pen, scale, piece, middle - width / 2.0, width);
        }
    }

    fn group(&self, pen: &mut Pen, scale: &Scale, pieces: &[Piece], (period, middle): (usize, f64), width: f64) {
        let each = width / self.series.len().max(1) as f64;
        let left = |series: usize| middle - width / 2.0 + each * series as f64;
        for piece in pieces {
            self.piece(pen, scale, piece, left(piece.series) + each * 0.06, each * 0.88);
        }
        // where one is missing among others, a dotted foot keeps its place
        let missing = (0..self.series.len()).filter(|s| self.datum(*s, period).is_none_or(|d| d.value().is_none()));
        for series in missing.filter(|_| !pieces.is_empty()) {
            let x = left(series) + each * 0.06;
            pen.rect(
                (x, scale.base() - 9.0),
                each * 0.88,
                9.0,
                0.0,
                stroke(Ink::Axis, 1.0).dashed("2 2"),
            );
        }
    }

    fn piece(&self, pen: &mut Pen, scale: &Scale, piece: &Piece, left: f64, width: f64) {
        let (Some(from), Some(to)) = (scale.at(piece.from), scale.at(piece.to)) else {
            return;
        };
        let (top, height) = (from.min(to), (from - to).abs().max(0.8));
        let ink = self.ink(piece.series);
        let look = match self.series[piece.series].look {
            ColumnLook::Solid if piece.soft => fill(Ink::Paper).edged(ink, 1.6).dashed("4 2"),
            ColumnLook::Solid => fill(ink).edged(Ink::Paper, 1.0),
            ColumnLook::Hollow | ColumnLook::Hatched => fill(Ink::Paper).edged(ink, 1.6),
        };
        pen.rect((left, top), width, height, 1.0, look);
        if self.series[piece.series].look == ColumnLook::Hatched {
            pen.hatched((left, top), width, height, ink);
        }
        if let Some(other) = piece.other.and_then(|other| scale.at(other)) {
            let x = left + width / 2.0;
            pen.line((x, to), (x, other), stroke(Ink::Mark, 1.4));
            for y in [to, other] {
                pen.line((x - 5.0, y), (x + 5.0, y), stroke(Ink::Mark, 1.6));
            }
        }
    }

    /// A period without any figure: a pale hatched stretch, with words where there is room.
    fn gap(&self, pen: &mut Pen, plot: Plot, middle: f64, step: f64) {
        let width = step * 0.68;
        pen.group("chart-gap", |pen| {
            pen.hatched(
                (middle - width / 2.0, plot.top),
                width,
                plot.bottom - plot.top,
                Ink::Grid,
            );
            let words = pen.canvas.locale.message("chart-no-figure");
            let size = pen.canvas.small();
            if text::width(&words, size) <= step {
                pen.text(
                    (middle, (plot.top + plot.bottom) / 2.0),
                    text_in(Ink::Muted, size).middle().haloed(),
                    &words,
                );
            }
        });
    }

    /// As many periods below the plot as have room, the last one always.
    fn period_words(&self, pen: &mut Pen, plot: Plot, places: &[f64], step: f64) {
        let size = pen.canvas.small();
        let locale = pen.canvas.locale;
        let words: Vec<String> = self.periods.iter().map(|p| locale.period(*p)).collect();
        let widest = text::widest(words.iter().map(String::as_str), size) + 8.0;
        // where words are long, years do
        let short = widest > step * 3.0;
        let words = self.periods.iter().zip(words).map(|(p, words)| match p.year() {
            Some(year) if short => year.to_string(),
            _ => words,
        });
        let room = if short { text::width("2000", size) + 8.0 } else { widest };
        let every = ((room / step).ceil() as usize).max(1);
        let last = places.len().saturating_sub(1);
        let mut before = String::new();
        for (i, (words, x)) in words.zip(places).enumerate() {
            if (last - i).is_multiple_of(every) && words != before {
                let x = x.min(plot.right - text::width(&words, size) / 2.0);
                pen.text(
                    (x, plot.bottom + size + 8.0),
                    text_in(Ink::Muted, size).middle(),
                    &words,
                );
                before = words;
            }
        }
    }
}

impl Drawing for Columns {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let columns = [Column::words(locale.message("chart-period"))].into_iter();
        let cell = |series: usize, period: usize| match self.datum(series, period) {
            Some(datum) => Cell::of(datum, self.unit, locale),
            None => Cell::Missing(locale.message("chart-no-figure")),
        };
        let rows = self.periods.iter().enumerate().map(|(i, period)| Row {
            head: locale.period(*period),
            href: None,
            highlight: false,
            cells: (0..self.series.len()).map(|s| cell(s, i)).collect(),
        });
        Table {
            caption: String::new(),
            rows: rows.collect(),
            columns: columns
                .chain(self.series.iter().map(|s| Column::numbers(s.name.clone())))
                .collect(),
            unit: locale.unit(self.unit),
        }
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        let mut all = notes(self.series.iter().flat_map(|s| &s.values), locale);
        let partly = (0..self.periods.len()).any(|period| {
            let known = self.pieces(period).len();
            known > 0 && known < self.series.len()
        });
        if partly {
            let key = match self.mode {
                ColumnMode::Stacked => "chart-note-incomplete",
                ColumnMode::Grouped => "chart-note-foot",
            };
            all.push(locale.message(key));
        }
        all
    }
}
