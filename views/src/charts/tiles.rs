//! A map of tiles: every place as large as every other, about where it lies.

use bashke_vocabulary::{Direction, Unit};
use maud::Markup;

use super::axis::Plot;
use super::canvas::{Canvas, Frame};
use super::datum::{Datum, map_notes, short};
use super::palette::{Family, Ink};
use super::pen::{Pen, fill, stroke, text_in, through};
use super::shades::{Shades, legend};
use super::sheet::{Drawn, sheet};
use super::table::{Cell, Column, Row, Table};
use super::{Drawing, text};
use crate::i18n::Locale;

/// A tile cartogram.
#[derive(Debug, Clone, PartialEq)]
pub struct Tiles {
    /// The unit of every value.
    pub unit: Unit,
    /// Which way is better; it chooses the family of colours.
    pub direction: Direction,
    /// The classes.
    pub shades: Shades,
    /// The tiles.
    pub tiles: Vec<Tile>,
    /// What the tiles are, over the first column of the table.
    pub row_head: String,
}

/// One tile.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// The column from the west, from 0.
    pub col: u8,
    /// The row from the north, from 0.
    pub row: u8,
    /// Three or four letters.
    pub short: String,
    /// The name in full.
    pub name: String,
    /// Where more about it stands.
    pub href: Option<String>,
    /// Its value.
    pub datum: Datum,
    /// Whether the chart is about this one.
    pub highlight: bool,
}

impl Tiles {
    fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let columns = self
            .tiles
            .iter()
            .map(|t| t.col)
            .max()
            .map_or(1.0, |most| f64::from(most) + 1.0);
        let rows = self
            .tiles
            .iter()
            .map(|t| t.row)
            .max()
            .map_or(0.0, |most| f64::from(most) + 1.0);
        let width = canvas.width();
        let data: Vec<&Datum> = self.tiles.iter().map(|t| &t.datum).collect();
        let kind = (self.unit, self.direction);
        // beside the tiles where there is room, below them on narrow drawings
        let (room, side) = if canvas.is_wide() {
            (width - 230.0, 62.0)
        } else {
            (width, 46.0)
        };
        let side = (room / columns).min(side);
        let left = if canvas.is_wide() {
            0.0
        } else {
            (width - side * columns) / 2.0
        };
        for tile in self
            .tiles
            .iter()
            .filter(|t| !t.highlight)
            .chain(self.tiles.iter().filter(|t| t.highlight))
        {
            let corner = (
                left + 1.0 + f64::from(tile.col) * side,
                2.0 + f64::from(tile.row) * side,
            );
            self.tile(&mut pen, tile, corner, side);
        }
        let bottom = rows * side + 4.0;
        let height = if canvas.is_wide() {
            let plot = Plot {
                left: side * columns + 34.0,
                top: 0.0,
                right: width,
                bottom,
            };
            bottom.max(legend(&mut pen, &self.shades, kind, &data, plot))
        } else {
            legend(
                &mut pen,
                &self.shades,
                kind,
                &data,
                Plot {
                    left: 0.0,
                    top: bottom + 12.0,
                    right: width,
                    bottom,
                },
            )
        };
        Drawn {
            kind: "tiles",
            pen,
            height,
            notes: self.notes(canvas.locale),
            reading: None,
        }
    }

    fn tile(&self, pen: &mut Pen, tile: &Tile, (x, y): (f64, f64), side: f64) {
        let locale = pen.canvas.locale;
        let title = format!("{}: {}", tile.name, tile.datum.words(self.unit, locale));
        pen.link(tile.href.as_deref(), &title, |pen| {
            let (gap, value) = (2.0, tile.datum.value());
            let (ink, on) = value.map_or((Ink::Paper, Ink::OnTone(Family::Plain, 1)), |v| {
                self.shades.inks(self.shades.class(v), self.direction)
            });
            let inner = side - gap;
            pen.rect((x, y), inner, inner, 2.0, fill(ink).edged(Ink::Axis, 0.6));
            if value.is_none() {
                pen.hatched((x, y), inner, inner, Ink::Axis);
            }
            let size = (side * 0.3).clamp(9.0, 14.0);
            let middle = x + inner / 2.0;
            let letters = text::shorten(&tile.short, size, inner);
            // the value stands below the name where it can be read
            let small = size * 0.82;
            let words = value
                .filter(|_| side >= 50.0)
                .and_then(|value| words_within(value, self.unit, locale, small, inner - 4.0))
                .unwrap_or_default();
            let both = !words.is_empty();
            let base = y + inner / 2.0 + if both { -1.0 } else { size * 0.35 };
            let kind = text_in(on, size).middle().bold_if(tile.highlight);
            pen.text(
                (middle, base),
                if value.is_none() { kind.haloed() } else { kind },
                &letters,
            );
            if both {
                pen.text((middle, base + size), text_in(on, small).middle(), &words);
            }
            if tile.datum.is_soft() || tile.datum.other().is_some() {
                ring(pen, (x + 7.0, y + 7.0), on, tile.datum.other().is_some());
            }
            if let Some(value) = value.filter(|_| self.shades.around.is_some()) {
                self.sign(pen, value, (x + inner - 7.0, y + 7.0), on);
            }
            if tile.highlight {
                pen.rect(
                    (x - 1.0, y - 1.0),
                    inner + 2.0,
                    inner + 2.0,
                    3.0,
                    stroke(Ink::Paper, 5.0),
                );
                pen.rect(
                    (x - 1.0, y - 1.0),
                    inner + 2.0,
                    inner + 2.0,
                    3.0,
                    stroke(Ink::Text, 3.0),
                );
            }
        });
    }

    /// A small arrow, because the two halves of a diverging scale look alike without colour.
    fn sign(&self, pen: &mut Pen, value: f64, (x, y): (f64, f64), ink: Ink) {
        let class = self.shades.class(value);
        if self.shades.inks(class, self.direction).0 == Ink::Middle {
            return;
        }
        let up = self.shades.around.is_some_and(|around| value > around);
        let tip = if up { -3.2 } else { 3.2 };
        pen.path(
            &format!(
                "{}Z",
                through(&[(x, y + tip), (x + 3.4, y - tip * 0.7), (x - 3.4, y - tip * 0.7)])
            ),
            fill(ink),
        );
    }
}

/// The few letters that stand in a tile: the first three of a name, or of each of two words.
#[must_use]
pub fn tile_name(name: &str) -> String {
    let words: Vec<&str> = name.split([' ', '-']).filter(|word| word.chars().count() > 1).collect();
    match words[..] {
        [one, .., last] => one.chars().take(2).chain(last.chars().take(2)).collect(),
        _ => name.chars().take(4).collect(),
    }
}

/// The mark of a value that is not firm, filled where sources disagree on it.
fn ring(pen: &mut Pen, at: (f64, f64), ink: Ink, disputed: bool) {
    pen.circle(at, 3.0, stroke(ink, 1.4));
    if disputed {
        pen.circle(at, 1.3, fill(ink));
    }
}

/// The value in as many digits as there is room for; none where even the fewest are too wide.
fn words_within(value: f64, unit: Unit, locale: Locale, size: f64, room: f64) -> Option<String> {
    let whole = || {
        // a fraction is the least of what a tile tells; the table has it
        let step = [1e9, 1e6].into_iter().find(|step| value.abs() >= *step).unwrap_or(1.0);
        short((value / step).round() * step, unit, locale)
    };
    let fits = |words: &String| text::width(words, size) <= room;
    Some(short(value, unit, locale))
        .filter(fits)
        .or_else(|| Some(whole()).filter(fits))
}

/// The table of a map: a row a place.
pub(super) fn table<'a>(
    rows: impl Iterator<Item = (&'a str, Option<&'a str>, &'a Datum, bool)>,
    row_head: &str,
    unit: Unit,
    locale: Locale,
) -> Table {
    let rows = rows.map(|(name, href, datum, highlight)| Row {
        head: name.to_owned(),
        href: href.map(str::to_owned),
        highlight,
        cells: vec![Cell::of(datum, unit, locale)],
    });
    Table {
        caption: String::new(),
        rows: rows.collect(),
        columns: vec![Column::words(row_head), Column::numbers(locale.message("chart-value"))],
        unit: locale.unit(unit),
    }
}

impl Drawing for Tiles {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let rows = self
            .tiles
            .iter()
            .map(|t| (t.name.as_str(), t.href.as_deref(), &t.datum, t.highlight));
        table(rows, &self.row_head, self.unit, locale)
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        map_notes(self.tiles.iter().map(|t| &t.datum), true, locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_too_wide_for_its_tile_loses_its_fraction() {
        let locale = Locale::Sq;
        let (full, less) = (
            short(11_512_000.0, Unit::Lek, locale),
            short(12_000_000.0, Unit::Lek, locale),
        );
        let room = text::width(&full, 11.5);
        assert_eq!(words_within(11_512_000.0, Unit::Lek, locale, 11.5, room), Some(full));
        assert_eq!(
            words_within(11_512_000.0, Unit::Lek, locale, 11.5, room - 1.0),
            Some(less)
        );
        assert_eq!(words_within(11_512_000.0, Unit::Lek, locale, 11.5, 10.0), None);
    }
}
