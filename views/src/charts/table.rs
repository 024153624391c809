//! The numbers of a chart as a table, for those who cannot see it or want to read on.

use bashke_vocabulary::{Status, Unit};
use maud::{Markup, html};

use super::datum::Datum;
use crate::i18n::Locale;

/// A table of the same numbers that a chart shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// What the table shows; where empty, the title of the chart.
    pub caption: String,
    /// The heads, the first one over the row heads.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The unit of the numbers, said once; empty where columns differ.
    pub unit: String,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Whether it holds numbers, which stand flush right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            numeric: false,
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            numeric: true,
        }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What the row is about.
    pub head: String,
    /// Where more about it stands.
    pub href: Option<String>,
    /// Whether the chart is about this one.
    pub highlight: bool,
    /// One cell for each column but the first.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Ready text.
    Text(String),
    /// A number, and in words how firm it is where that has to be said.
    Number {
        /// The number as it is shown.
        text: String,
        /// Such as "estimated"; empty for a reported value.
        mark: String,
    },
    /// No number, and why.
    Missing(String),
}

impl Cell {
    /// The cell of a datum. The unit stands above the table.
    #[must_use]
    pub fn of(datum: &Datum, unit: Unit, locale: Locale) -> Self {
        let number = |value| {
            if unit == Unit::Percent {
                locale.amount(value, unit)
            } else {
                locale.bare(value, unit)
            }
        };
        let (Datum::Known { status, .. } | Datum::Disputed { status, .. }) = datum else {
            return Self::Missing(datum.reason(locale));
        };
        match (datum.value(), datum.other()) {
            (None, _) => Self::Missing(datum.reason(locale)),
            (Some(value), Some(other)) => {
                let mark = locale.message_with("chart-status-disputed", &[("value", number(other).into())]);
                Self::Number {
                    text: number(value),
                    mark,
                }
            }
            (Some(value), None) => Self::Number {
                text: number(value),
                mark: status_mark(*status, locale),
            },
        }
    }
}

/// What has to be said beside a value of this status.
fn status_mark(status: Status, locale: Locale) -> String {
    match status {
        Status::Approximate => locale.message("chart-status-approximate"),
        Status::Estimated => locale.message("chart-status-estimated"),
        Status::Provisional => locale.message("chart-status-provisional"),
        Status::Revised => locale.message("chart-status-revised"),
        Status::Reported
        | Status::NotReported
        | Status::NotApplicable
        | Status::Disputed
        | Status::Illustrative
        | Status::Computed => String::new(),
    }
}

impl Table {
    /// The markup of the table alone.
    #[must_use]
    pub fn markup(&self, title: &str, locale: Locale) -> Markup {
        html! {
            table.chart-table {
                caption {
                    span.visually-hidden { (if self.caption.is_empty() { title } else { &self.caption }) ". " }
                    @if !self.unit.is_empty() { (locale.message_with("chart-unit", &[("unit", self.unit.as_str().into())])) }
                }
                thead {
                    tr {
                        @for column in &self.columns {
                            th scope="col" .numeric[column.numeric] { (column.head) }
                        }
                    }
                }
                tbody {
                    @for row in &self.rows {
                        tr .highlight[row.highlight] {
                            th scope="row" {
                                @if let Some(href) = &row.href { a href=(href) { (row.head) } } @else { (row.head) }
                            }
                            @for (i, cell) in row.cells.iter().enumerate() {
                                (self.cell(cell, i + 1))
                            }
                        }
                    }
                }
            }
        }
    }

    fn cell(&self, cell: &Cell, column: usize) -> Markup {
        let numeric = self.columns.get(column).is_some_and(|c| c.numeric);
        html! {
            @match cell {
                Cell::Text(text) => { td .numeric[numeric] { (text) } }
                Cell::Number { text, mark } => {
                    td.numeric { (text) @if !mark.is_empty() { " " span.chart-status { (mark) } } }
                }
                Cell::Missing(reason) => { td.missing { (reason) } }
            }
        }
    }
}
