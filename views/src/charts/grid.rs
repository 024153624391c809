//! A table as a picture, so that a table can be cited, downloaded and embedded as a chart can. Columns that have no room
//! beside each other go on in a further band, with the names of the rows repeated.

use bashke_vocabulary::Unit;
use maud::Markup;

use super::canvas::{Canvas, Frame};
use super::datum::{Datum, notes};
use super::palette::Ink;
use super::pen::{Pen, stroke, text_in};
use super::sheet::{Drawn, sheet};
use super::table::{Cell, Column, Row, Table};
use super::{Drawing, text};
use crate::i18n::Locale;

/// Room between two columns.
const GAP: f64 = 14.0;

/// A table of values, each in a unit of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// What the names of the rows are.
    pub corner: String,
    /// The heads of the columns of values, with their unit where a column has one.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<GridRow>,
}

/// A row of values.
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow {
    /// What the row is about, with the unit where a row has one.
    pub name: String,
    /// One value for each column.
    pub cells: Vec<(Datum, Unit)>,
}

/// Where the columns of a drawing stand.
struct Bands {
    /// Room of the names of the rows.
    names: f64,
    /// Room of a column, with its gap.
    column: f64,
    /// How many columns stand beside each other.
    across: usize,
}

impl Grid {
    /// A cell as it is written: `≈` before a value that is not firm, both values where sources disagree, and a dash where
    /// there is none (the table below says why).
    fn words((datum, unit): &(Datum, Unit), locale: Locale) -> String {
        let number = |value| match unit {
            Unit::Percent => locale.amount(value, *unit),
            _ => locale.bare(value, *unit),
        };
        let soft = if datum.is_soft() { "≈ " } else { "" };
        match (datum.value(), datum.other()) {
            (Some(value), Some(other)) => format!("{soft}{} / {}", number(value), number(other)),
            (Some(value), None) => format!("{soft}{}", number(value)),
            (None, _) => "–".to_owned(),
        }
    }

    fn bands(&self, canvas: Canvas) -> Bands {
        let size = canvas.small();
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let widest = cells
            .map(|cell| text::width(&Self::words(cell, canvas.locale), size))
            .fold(0.0, f64::max);
        let names = text::widest(self.rows.iter().map(|row| row.name.as_str()), size).max(40.0);
        let names = names.min(canvas.width() * canvas.pick(0.34, 0.38));
        let room = canvas.width() - names;
        // heads are broken into lines, so that they need less room than they are long
        let heads = text::widest(self.columns.iter().flat_map(|head| head.split(' ')), size);
        let column = (widest.max(heads.min(110.0)) + GAP).clamp(56.0, room);
        let across = ((room / column).floor() as usize).clamp(1, self.columns.len().max(1));
        Bands {
            names,
            column: room / across as f64,
            across,
        }
    }

    fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let bands = self.bands(canvas);
        let count = self.columns.len().max(1);
        let mut y = 0.0;
        for from in (0..count).step_by(bands.across) {
            if from > 0 {
                y += canvas.small() * 1.5;
            }
            y = self.band(&mut pen, &bands, from, y);
        }
        Drawn {
            kind: "grid",
            pen,
            height: y + 4.0,
            notes: self.notes(canvas.locale),
            reading: None,
        }
    }

    /// The columns from one on, as many as have room; gives where the next band may begin.
    fn band(&self, pen: &mut Pen, bands: &Bands, from: usize, top: f64) -> f64 {
        let (size, width) = (pen.canvas.small(), pen.canvas.width());
        let leading = size * 1.25;
        let to = (from + bands.across).min(self.columns.len());
        let heads: Vec<Vec<String>> = self.columns[from..to]
            .iter()
            .map(|head| text::wrap_to(head, size * 1.13, bands.column - GAP, 5))
            .collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or_default().max(1) as f64;
        let right = |column: usize| bands.names + bands.column * (column + 1) as f64;
        let bold = text_in(Ink::Text, size).bold_if(true);
        let last = top + size + leading * (lines - 1.0);
        pen.text(
            (0.0, last),
            bold,
            &text::shorten(&self.corner, size * 1.13, bands.names),
        );
        for (column, head) in heads.iter().enumerate() {
            let first = last - leading * (head.len().max(1) as f64 - 1.0);
            pen.lines((right(column), first), bold.end(), leading, head);
        }
        let mut y = last + size * 0.7;
        pen.line((0.0, y), (width, y), stroke(Ink::Axis, 1.4));
        for row in &self.rows {
            let name = text::wrap_to(&row.name, size, bands.names - 6.0, 3);
            let height = leading * name.len().max(1) as f64 + size * 0.7;
            let base = y + size * 1.2;
            pen.lines((0.0, base), text_in(Ink::Text, size), leading, &name);
            for (column, cell) in row.cells.iter().skip(from).take(to - from).enumerate() {
                let words = Self::words(cell, pen.canvas.locale);
                let ink = if cell.0.value().is_some() {
                    Ink::Text
                } else {
                    Ink::Muted
                };
                let words = text::shorten(&words, size, bands.column - 4.0);
                pen.text((right(column), base), text_in(ink, size).end(), &words);
            }
            y += height;
            pen.line((0.0, y), (width, y), stroke(Ink::Grid, 1.0));
        }
        y
    }

    fn data(&self) -> impl Iterator<Item = &Datum> {
        self.rows
            .iter()
            .flat_map(|row| row.cells.iter().map(|(datum, _)| datum))
    }
}

impl Drawing for Grid {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let rows = self.rows.iter().map(|row| Row {
            head: row.name.clone(),
            href: None,
            highlight: false,
            cells: row
                .cells
                .iter()
                .map(|(datum, unit)| Cell::of(datum, *unit, locale))
                .collect(),
        });
        Table {
            caption: String::new(),
            rows: rows.collect(),
            columns: [Column::words(self.corner.clone())]
                .into_iter()
                .chain(self.columns.iter().map(|head| Column::numbers(head.clone())))
                .collect(),
            unit: String::new(),
        }
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        // what marks of other drawings mean is written here in signs
        let said = [locale.message("chart-note-soft"), locale.message("chart-note-disputed")];
        let mut all: Vec<String> = notes(self.data(), locale)
            .into_iter()
            .filter(|note| !said.contains(note))
            .collect();
        let soft = self.data().any(|datum| datum.is_soft() && datum.value().is_some());
        let disputed = self.data().any(|datum| datum.other().is_some());
        let missing = self.data().any(|datum| datum.value().is_none());
        let signs = [
            (soft, "chart-note-grid-soft"),
            (disputed, "chart-note-grid-disputed"),
            (missing, "chart-note-grid-missing"),
        ];
        all.extend(
            signs
                .iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, key)| locale.message(key)),
        );
        all
    }
}
