//! The table of an exploration as a drawing, so that it can be cited.

use bashke_views::charts::{Chart, Grid, GridRow};
use bashke_views::components::Link;
use bashke_views::{layout, paths};

use super::super::drawings::{Drawn, Point};
use super::super::files::cite;
use super::super::words::address;
use super::Pivot;
use crate::finance::rules::figure::VALUES;
use crate::finance::rules::pivot::Axis;
use crate::platform::errors::Error;
use crate::platform::params::{Fault, Faults};

impl Pivot<'_> {
    /// All rows, whatever page of them is shown.
    ///
    /// # Errors
    /// Not found where there is nothing; invalid where there are more values than a figure holds.
    pub(super) fn drawn(&self) -> Result<Drawn, Error> {
        let rows = self.rows();
        let cells = rows.len().saturating_mul(self.columns());
        if cells > VALUES {
            let fault = Fault::TooMany {
                name: "cells",
                most: VALUES,
                given: cells,
            };
            return Err(Faults(vec![fault]).into());
        }
        let first = rows.first().ok_or(Error::NotFound)?;
        let unit = self.unit(self.asked.shape.at(*first, 0).indicator);
        let mut points = Vec::with_capacity(cells);
        let lines = rows.iter().map(|row| self.line(*row, &mut points)).collect();
        let shape = self.asked.shape;
        let grid = Grid {
            corner: self.cx.t(&format!("explore-axis-{}", shape.rows.word())),
            columns: (0..self.columns())
                .map(|column| self.named(shape.columns, column))
                .collect(),
            rows: lines,
        };
        let subtitle = match self.fixed() {
            said if said.is_empty() => self.size_words(rows.len()),
            said => format!("{said} · {}", self.size_words(rows.len())),
        };
        let frame = self
            .maker(0)
            .frame("explore", self.title(), subtitle, String::new(), &points);
        Ok(Drawn {
            frame,
            chart: Chart::Grid(grid),
            points,
            unit,
        })
    }

    fn line(&self, row: (usize, usize), points: &mut Vec<Point>) -> GridRow {
        let shape = self.asked.shape;
        let mut name = self.named(shape.rows, row.0);
        if self.size().of(shape.within) > 1 {
            name = format!("{name}, {}", self.named(shape.within, row.1));
        }
        let cells = (0..self.columns()).map(|column| {
            let point = self.point(row, column);
            let at = shape.at(row, column).indicator;
            let cell = (self.maker(at).datum(&point), self.unit(at));
            points.push(point);
            cell
        });
        GridRow {
            cells: cells.collect(),
            name,
        }
    }

    /// An entry of an axis by its name, with the unit where it is an indicator.
    fn named(&self, axis: Axis, number: usize) -> String {
        match self.label(axis, number) {
            (text, Some(unit)) => format!("{text} ({unit})"),
            (text, None) => text,
        }
    }

    /// Where the table is pinned, or that it is too large for that.
    pub(super) fn citing(&self, rows: usize) -> Result<Link, String> {
        if rows.saturating_mul(self.columns()) > VALUES {
            let most = self.cx.count(VALUES);
            return Err(self.cx.ta("explore-cite-too-large", &[("most", most.into())]));
        }
        let query = layout::without(self.cx.query, "page");
        let href = cite(self.cx, &address(paths::EXPLORE.to_owned(), &query));
        Ok(Link::new(self.cx.t("chart-cite"), href))
    }
}
