//! The table as a page shows it.

use bashke_views::components::{self, Cell, Download as File, Head, Link, Row, Table};
use bashke_views::{Arg, Cx, layout, paths};

use super::Pivot;
use crate::finance::pages::options::changed;
use crate::finance::pages::words::{href, input_name, listed_source};
use crate::finance::rules::catalogue::SourceIx;
use crate::finance::rules::pivot::Axis;

impl Pivot<'_> {
    pub(super) fn table(&self, rows: &[(usize, usize)]) -> Table {
        let shape = self.asked.shape;
        let size = self.size();
        let divided = size.of(shape.within) > 1;
        let mut heads = vec![Head::text(self.cx.t(&format!("explore-axis-{}", shape.rows.word())))];
        if divided {
            heads.push(Head::text(self.cx.t(&format!("explore-axis-{}", shape.within.word()))));
        }
        for column in 0..self.columns() {
            let (text, unit) = self.label(shape.columns, column);
            heads.push(match unit {
                Some(unit) => Head::number(text).unit(unit),
                None => Head::number(text),
            });
        }
        let rows = rows.iter().map(|row| {
            let mut cells = vec![self.row_label(shape.rows, row.0)];
            if divided {
                cells.push(self.row_label(shape.within, row.1));
            }
            cells.extend((0..self.columns()).map(|column| self.cell(*row, column)));
            let line = Row::new(cells);
            match self.row_href(row.0) {
                Some(href) => line.link(href),
                None => line,
            }
        });
        Table::new("pivot", self.caption(), heads, rows.collect())
    }

    fn row_label(&self, axis: Axis, number: usize) -> Cell {
        match self.label(axis, number) {
            (text, Some(unit)) => Cell::text(format!("{text} ({unit})")),
            (text, None) => Cell::text(text),
        }
    }

    fn row_href(&self, number: usize) -> Option<String> {
        let catalogue = &self.state.cube.catalogue;
        let path = match self.asked.shape.rows {
            Axis::Indicators => paths::indicator(&catalogue.indicator(self.asked.indicators[number]).slug),
            Axis::Places => paths::place(&catalogue.place(self.asked.places[number]).slug),
            Axis::Periods => return None,
        };
        Some(href(self.cx, &path, self.keep))
    }

    fn cell(&self, row: (usize, usize), column: usize) -> Cell {
        let at = self.asked.shape.at(row, column);
        let reading = self.point(row, column).reading;
        match reading.value {
            Ok(value) => Cell::value(self.cx, self.cx.bare(value, self.unit(at.indicator)), reading.status),
            Err(missing) => {
                let input = input_name(self.cx, &self.state.cube.catalogue, &missing);
                Cell::missing(self.cx, &missing, input.as_deref())
            }
        }
    }

    fn caption(&self) -> String {
        let said = self.fixed();
        if said.is_empty() {
            self.cx.t("explore-caption")
        } else {
            said
        }
    }

    /// What is the same in all cells: an axis with one entry that is not seen in heads.
    pub(super) fn fixed(&self) -> String {
        let shape = self.asked.shape;
        let size = self.size();
        let fixed = [shape.within].into_iter().filter(|axis| size.of(*axis) == 1);
        let said = fixed.map(|axis| match self.label(axis, 0) {
            (text, Some(unit)) => format!("{text}, {unit}"),
            (text, None) => text,
        });
        said.collect::<Vec<_>>().join(", ")
    }

    /// The sources of some rows, each once.
    pub(super) fn sources(&self, rows: &[(usize, usize)]) -> Vec<components::Source> {
        let catalogue = &self.state.cube.catalogue;
        let mut sources: Vec<SourceIx> = rows
            .iter()
            .flat_map(|row| (0..self.columns()).map(|column| self.point(*row, column)))
            .flat_map(|point| point.sources)
            .collect();
        sources.sort_unstable();
        sources.dedup();
        sources
            .into_iter()
            .map(|source| listed_source(self.cx, catalogue.source(source)))
            .collect()
    }

    pub(super) fn downloads(&self) -> Vec<File> {
        let query = layout::without(self.cx.query, "page");
        let file = |key: &str, name: &str| File {
            format: self.cx.t(key),
            href: format!("{}?{query}", self.cx.url(&paths::explore_file(name))),
            bytes: None,
        };
        vec![
            file("explore-file-long", "long.csv"),
            file("explore-file-wide", "wide.csv"),
            file("explore-file-xlsx", "data.xlsx"),
        ]
    }

    pub(super) fn size_words(&self, rows: usize) -> String {
        let cells = rows.saturating_mul(self.columns());
        self.cx.ta(
            "explore-size",
            &[
                ("rows", self.cx.count(rows).into()),
                ("columns", self.cx.count(self.columns()).into()),
                ("cells", self.cx.count(cells).into()),
            ],
        )
    }

    pub(super) fn left_out(&self, rows: usize) -> Option<Link> {
        let size = self.size();
        let all = size.of(self.asked.shape.rows) * size.of(self.asked.shape.within);
        let out = all - rows;
        let text = self.cx.ta(
            "explore-left-out",
            &[("count", Arg::from(out)), ("n", self.cx.count(out).into())],
        );
        let shown = changed(
            &Cx {
                query: &layout::without(self.cx.query, "page"),
                ..*self.cx
            },
            "gaps",
            Some("show"),
        );
        (out > 0).then(|| Link::new(text, shown))
    }
}
