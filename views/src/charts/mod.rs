//! Charts as SVG: pure functions of their data.
//!
//! A chart is a struct; [`Drawing::svg`] draws it on a [`Canvas`], [`Drawing::table`] gives the same numbers as a table and
//! [`Drawing::notes`] says what must be said about how they are drawn. [`figure()`] puts all of it on a page; [`export`]
//! makes a file of it. Missing values stay missing: a line breaks, a bar is not drawn, a tile is hatched.

mod axis;
mod bars;
mod boundaries;
mod canvas;
mod clear;
mod columns;
mod datum;
mod figure;
mod grid;
mod keys;
mod labels;
mod line;
mod multiples;
mod opinions;
mod palette;
mod parts;
mod pen;
pub mod samples;
mod scale;
mod series;
mod shades;
mod sheet;
mod spark;
mod strip;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod tiles;
mod without;

use maud::Markup;

pub use bars::{BarRow, Bars};
pub use boundaries::{Area, Boundaries};
pub use canvas::{Canvas, Frame, Paint, Size};
pub use columns::{ColumnLook, ColumnMode, ColumnSeries, Columns};
pub use datum::Datum;
pub use figure::{Downloads, Plots, export, figure, present, small};
pub use grid::{Grid, GridRow};
pub use line::{Band, BandPoint, Line, Reference, Series};
pub use multiples::{Multiples, Panel};
pub use opinions::{Camp, Opinions};
pub use parts::{Part, Parts};
pub use scale::Scaling;
pub use series::Break;
pub use shades::Shades;
pub use spark::Spark;
pub use strip::{Dot, Quartiles, Strip};
pub use table::{Cell, Column, Row, Table};
pub use tiles::{Tile, Tiles, tile_name};

use crate::i18n::Locale;

/// What every kind of chart can do.
pub trait Drawing {
    /// The drawing.
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup;

    /// The same numbers as a table.
    fn table(&self, locale: Locale) -> Table;

    /// What has to be said about how the data are drawn, a sentence each.
    fn notes(&self, locale: Locale) -> Vec<String>;
}

/// A chart of any kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Lines over time.
    Line(Line),
    /// Horizontal bars.
    Bars(Bars),
    /// Columns over periods.
    Columns(Columns),
    /// What a whole is made of.
    Parts(Parts),
    /// A dot a place.
    Strip(Strip),
    /// A map of tiles.
    Tiles(Tiles),
    /// A map of boundaries.
    Boundaries(Boundaries),
    /// Many small lines.
    Multiples(Multiples),
    /// A table.
    Grid(Grid),
}

impl Chart {
    fn inner(&self) -> &dyn Drawing {
        match self {
            Self::Line(chart) => chart,
            Self::Bars(chart) => chart,
            Self::Columns(chart) => chart,
            Self::Parts(chart) => chart,
            Self::Strip(chart) => chart,
            Self::Tiles(chart) => chart,
            Self::Boundaries(chart) => chart,
            Self::Multiples(chart) => chart,
            Self::Grid(chart) => chart,
        }
    }
}

impl Drawing for Chart {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        self.inner().svg(frame, canvas)
    }

    fn table(&self, locale: Locale) -> Table {
        self.inner().table(locale)
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        self.inner().notes(locale)
    }
}
