//! Horizontal bars: one for each place or thing, longest message first.

use bashke_vocabulary::Unit;
use maud::Markup;

use super::canvas::{Canvas, Frame};
use super::clear::{Words, pieces};
use super::datum::{Datum, drawable, notes, short};
use super::labels::{Callout, callouts};
use super::line::Reference;
use super::palette::Ink;
use super::pen::{Pen, fill, stroke, text_in};
use super::scale::Scale;
use super::sheet::{Drawn, sheet};
use super::table::{Cell, Column, Row, Table};
use super::without::without_figure;
use super::{Drawing, text};
use crate::i18n::Locale;

/// A ranking or a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The unit of every value.
    pub unit: Unit,
    /// The rows in the order in which they are drawn. Those without a figure are named below.
    pub rows: Vec<BarRow>,
    /// Values to hold the bars against, as lines over all rows.
    pub references: Vec<Reference>,
    /// What the rows are, over the first column of the table.
    pub row_head: String,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    /// The name.
    pub name: String,
    /// Where more about it stands.
    pub href: Option<String>,
    /// Its value.
    pub datum: Datum,
    /// Whether the chart is about this one.
    pub highlight: bool,
}

/// How the rows lie.
struct Layout {
    /// Names stand in a column of this width; zero where they stand above their bars.
    names: f64,
    row: f64,
    scale: Scale,
}

/// A list of more bars than these is a long one.
const LONG: usize = 20;

/// How thick a bar is.
const BAR: f64 = 17.0;

/// A bar that has its place.
struct Placed<'a> {
    row: &'a BarRow,
    value: f64,
    name: Vec<String>,
    words: String,
    top: f64,
    /// The middle of the bar.
    middle: f64,
}

/// A reference that has its place.
struct PlacedReference {
    x: f64,
    words: String,
    callout: Callout,
}

impl Bars {
    /// What stands at the end of a bar: the value, and that of the other source where they differ.
    fn words(&self, datum: &Datum, locale: Locale) -> String {
        let values: Vec<String> = datum.values().map(|value| short(value, self.unit, locale)).collect();
        values.join(" / ")
    }

    fn layout(&self, canvas: Canvas, drawn: &[(&BarRow, f64)]) -> Layout {
        let size = canvas.label();
        // a long list keeps names and bars on one line also on a phone
        let most = canvas.pick(250.0, if drawn.len() > LONG { 156.0 } else { 112.0 });
        let widest = drawn.iter().map(|(r, _)| name_width(r, size)).fold(0.0, f64::max);
        let (names, row) = match (widest <= most, canvas.is_wide()) {
            (true, _) => (widest + 12.0, 26.0),
            (false, true) => (most + 12.0, 42.0),
            (false, false) => (0.0, 46.0),
        };
        let label = |negative: bool| {
            let side = drawn.iter().filter(|(_, v)| (*v < 0.0) == negative);
            side.map(|(r, _)| text::bold_width(&self.words(&r.datum, canvas.locale), canvas.small()) + 8.0)
                .fold(0.0, f64::max)
        };
        let all = drawn
            .iter()
            .flat_map(|(r, _)| r.datum.values())
            .chain(self.references.iter().filter_map(|r| drawable(r.value)));
        let (low, high) = all.fold((0.0f64, 0.0f64), |(low, high), v| (low.min(v), high.max(v)));
        let high = if low == high { low + 1.0 } else { high };
        let scale = Scale::exact(low, high, names + label(true), canvas.width() - label(false).max(4.0));
        Layout { names, row, scale }
    }

    fn place<'a>(&self, canvas: Canvas, layout: &Layout, drawn: &[(&'a BarRow, f64)], top: f64) -> Vec<Placed<'a>> {
        let above = layout.names == 0.0;
        let room = if above { canvas.width() } else { layout.names - 12.0 };
        let place = |(i, (row, value)): (usize, &(&'a BarRow, f64))| {
            let size = canvas.label() * if row.highlight { 1.13 } else { 1.0 };
            let top = top + layout.row * i as f64;
            let middle = if above {
                top + layout.row - BAR / 2.0 - 6.0
            } else {
                top + layout.row / 2.0
            };
            let name = text::wrap_to(&row.name, size, room, if layout.row > 40.0 && !above { 2 } else { 1 });
            Placed {
                row,
                value: *value,
                name,
                words: self.words(&row.datum, canvas.locale),
                top,
                middle,
            }
        };
        drawn.iter().enumerate().map(place).collect()
    }

    fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let drawn: Vec<(&BarRow, f64)> = self.rows.iter().filter_map(|r| Some((r, r.datum.value()?))).collect();
        let mut y = 0.0;
        if !drawn.is_empty() {
            let layout = self.layout(canvas, &drawn);
            if self.unit != Unit::Percent {
                pen.text(
                    (layout.names, canvas.small()),
                    text_in(Ink::Muted, canvas.small()),
                    &canvas.locale.unit(self.unit),
                );
                y = canvas.small() + 8.0;
            }
            let references = self.placed_references(canvas, &layout.scale);
            let placed = self.place(
                canvas,
                &layout,
                &drawn,
                y + references.len() as f64 * (canvas.small() + 5.0) + 2.0,
            );
            let bottom = placed.last().map_or(y, |last| last.top + layout.row);
            for bar in &placed {
                self.bar(&mut pen, bar, &layout);
            }
            let words: Vec<Words> = placed.iter().flat_map(|bar| written(canvas, bar, &layout)).collect();
            for (i, reference) in references.iter().enumerate() {
                self.reference(&mut pen, reference, i, y, bottom, &words);
            }
            for bar in &placed {
                self.value(&mut pen, bar, &layout.scale);
            }
            y = bottom + 6.0;
        }
        let missing: Vec<&BarRow> = self.rows.iter().filter(|r| r.datum.value().is_none()).collect();
        y = without_figure(
            &mut pen,
            missing.iter().map(|r| (r.name.as_str(), r.href.as_deref())),
            y,
        );
        Drawn {
            kind: "bars",
            pen,
            height: y,
            notes: self.notes(canvas.locale),
            reading: None,
        }
    }

    fn bar(&self, pen: &mut Pen, bar: &Placed, layout: &Layout) {
        let (size, width, row) = (pen.canvas.label(), pen.canvas.width(), bar.row);
        let title = format!("{}: {}", row.name, row.datum.words(self.unit, pen.canvas.locale));
        pen.link(row.href.as_deref(), &title, |pen| {
            // the whole row can be hit, not only the bar
            pen.rect(
                (0.0, bar.top),
                width,
                layout.row,
                0.0,
                fill(if row.highlight { Ink::Track } else { Ink::Paper }),
            );
            let leading = size * 1.2;
            let first = match layout.names == 0.0 {
                true => bar.top + size + 3.0,
                false => bar.middle - leading * (bar.name.len() as f64 - 1.0) / 2.0 + size * 0.35,
            };
            pen.lines(
                (0.0, first),
                text_in(Ink::Text, size).bold_if(row.highlight),
                leading,
                &bar.name,
            );
            bar_mark(pen, &layout.scale, bar);
            let (zero, half) = (
                layout.scale.base(),
                if layout.names > 0.0 {
                    layout.row / 2.0
                } else {
                    BAR / 2.0 + 3.0
                },
            );
            pen.line(
                (zero, bar.middle - half),
                (zero, bar.middle + half),
                stroke(Ink::Axis, 1.2),
            );
        });
    }

    fn value(&self, pen: &mut Pen, bar: &Placed, scale: &Scale) {
        let size = pen.canvas.small();
        let kind = text_in(if bar.row.highlight { Ink::Accent } else { Ink::Text }, size).bold_if(bar.row.highlight);
        // on the ground of a highlighted row the edge would show
        let kind = if bar.row.highlight { kind } else { kind.haloed() };
        let y = bar.middle + size * 0.35;
        let x = beside(bar, scale);
        let kind = if bar.value < 0.0 { kind.end() } else { kind };
        pen.link(bar.row.href.as_deref(), "", |pen| pen.text((x, y), kind, &bar.words));
    }

    /// The references with their places, in the order of the rows in which their names stand.
    fn placed_references(&self, canvas: Canvas, scale: &Scale) -> Vec<PlacedReference> {
        let (size, width) = (canvas.small(), canvas.width());
        let words = |r: &Reference| {
            text::shorten(
                &format!("{}: {}", r.label, short(r.value, self.unit, canvas.locale)),
                size,
                width,
            )
        };
        let known: Vec<(f64, String)> = self
            .references
            .iter()
            .filter_map(|r| Some((scale.at(drawable(r.value)?)?, words(r))))
            .collect();
        let names: Vec<(f64, f64)> = known.iter().map(|(x, words)| (*x, text::width(words, size))).collect();
        let callouts = callouts(&names, width);
        known
            .into_iter()
            .zip(callouts)
            .map(|((x, words), callout)| PlacedReference { x, words, callout })
            .collect()
    }

    fn reference(
        &self,
        pen: &mut Pen,
        reference: &PlacedReference,
        number: usize,
        top: f64,
        bottom: f64,
        words: &[Words],
    ) {
        let size = pen.canvas.small();
        let row = top + reference.callout.row as f64 * (size + 5.0);
        let dash = if number.is_multiple_of(2) { "5 3" } else { "2 3" };
        for (from, to) in pieces(reference.x, row + 3.0, bottom, words) {
            pen.line(
                (reference.x, from),
                (reference.x, to),
                stroke(Ink::Mark, 1.4).dashed(dash),
            );
        }
        pen.text(
            (reference.callout.at, row + size + 2.0),
            text_in(Ink::Mark, size).haloed(),
            &reference.words,
        );
    }
}

/// Where the value of a bar begins, or ends where the bar goes to the left.
fn beside(bar: &Placed, scale: &Scale) -> f64 {
    let ends = bar.row.datum.values().filter_map(|value| scale.at(value));
    match bar.value < 0.0 {
        true => ends.fold(scale.base(), f64::min) - 6.0,
        false => ends.fold(scale.base(), f64::max) + 6.0,
    }
}

/// The words of a row that a line over all rows may meet: its value, and its name where that stands above the bar.
fn written(canvas: Canvas, bar: &Placed, layout: &Layout) -> Vec<Words> {
    let size = canvas.small();
    let width = if bar.row.highlight {
        text::bold_width(&bar.words, size)
    } else {
        text::width(&bar.words, size)
    };
    let x = beside(bar, &layout.scale);
    let value = Words {
        across: if bar.value < 0.0 {
            (x - width, x)
        } else {
            (x, x + width)
        },
        down: (bar.middle - size * 0.6, bar.middle + size * 0.6),
    };
    let above = (layout.names == 0.0).then(|| Words {
        across: (0.0, name_width(bar.row, canvas.label())),
        down: (bar.top + 2.0, bar.top + canvas.label() + 6.0),
    });
    [value].into_iter().chain(above).collect()
}

/// The bar of a value; hollow where the value is not firm, with a bracket to the value of another source.
fn bar_mark(pen: &mut Pen, scale: &Scale, bar: &Placed) {
    let (ink, pale) = if bar.row.highlight {
        (Ink::Accent, Ink::AccentPale)
    } else {
        (Ink::Neutral, Ink::NeutralPale)
    };
    let (zero, datum) = (scale.base(), &bar.row.datum);
    let end = scale.at(bar.value).unwrap_or(zero);
    let look = if datum.is_soft() {
        fill(pale).edged(ink, 1.4).dashed("4 2")
    } else {
        fill(ink)
    };
    pen.rect(
        (zero.min(end), bar.middle - BAR / 2.0),
        (zero - end).abs().max(1.0),
        BAR,
        1.5,
        look,
    );
    let Some(other) = datum.other().and_then(|other| scale.at(other)) else {
        return;
    };
    pen.line((end, bar.middle), (other, bar.middle), stroke(Ink::Mark, 1.4));
    for x in [end, other] {
        pen.line(
            (x, bar.middle - BAR / 2.0 + 1.0),
            (x, bar.middle + BAR / 2.0 - 1.0),
            stroke(Ink::Mark, 1.6),
        );
    }
}

fn name_width(row: &BarRow, size: f64) -> f64 {
    if row.highlight {
        text::bold_width(&row.name, size)
    } else {
        text::width(&row.name, size)
    }
}

impl Drawing for Bars {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let row = |r: &BarRow| Row {
            head: r.name.clone(),
            href: r.href.clone(),
            highlight: r.highlight,
            cells: vec![Cell::of(&r.datum, self.unit, locale)],
        };
        let reference = |r: &Reference| Row {
            head: r.label.clone(),
            href: None,
            highlight: false,
            cells: vec![Cell::of(&Datum::reported(r.value), self.unit, locale)],
        };
        Table {
            caption: String::new(),
            columns: vec![
                Column::words(self.row_head.clone()),
                Column::numbers(locale.message("chart-value")),
            ],
            rows: self
                .rows
                .iter()
                .map(row)
                .chain(self.references.iter().map(reference))
                .collect(),
            unit: locale.unit(self.unit),
        }
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        notes(self.rows.iter().map(|r| &r.datum), locale)
    }
}
