//! Tables of numbers: one header row, one header column, figures under each other.

use bashke_vocabulary::{Missing, Status};
use maud::{Markup, html};

use super::{mark, missing_cell, status_mark};
use crate::Cx;

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// The head of a column.
#[derive(Debug, Clone)]
pub struct Head {
    /// What the column holds.
    pub text: String,
    /// The unit of its numbers.
    pub unit: Option<String>,
    /// Whether it holds numbers.
    pub numeric: bool,
    /// Where the table is sorted by this column, and how it is sorted now.
    pub sort: Option<(String, Option<Order>)>,
}

impl Head {
    /// A column of words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            unit: None,
            numeric: false,
            sort: None,
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(text: impl Into<String>) -> Self {
        Self {
            numeric: true,
            ..Self::text(text)
        }
    }

    /// Names the unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Makes the head a link that sorts.
    #[must_use]
    pub fn sort(mut self, href: impl Into<String>, now: Option<Order>) -> Self {
        self.sort = Some((href.into(), now));
        self
    }
}

/// A cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What it shows.
    pub content: Markup,
}

impl Cell {
    /// Plain text, or a number that is ready.
    #[must_use]
    pub fn text(text: impl AsRef<str>) -> Self {
        Self {
            content: html! { (text.as_ref()) },
        }
    }

    /// Ready markup.
    #[must_use]
    pub const fn markup(content: Markup) -> Self {
        Self { content }
    }

    /// A value, marked where it is less firm than reported.
    #[must_use]
    pub fn value(cx: &Cx<'_>, text: impl AsRef<str>, status: Status) -> Self {
        Self {
            content: html! {
                (text.as_ref())
                @if !matches!(status, Status::Reported | Status::Computed) { (status_mark(cx, status)) }
            },
        }
    }

    /// No value, and why.
    #[must_use]
    pub fn missing(cx: &Cx<'_>, missing: &Missing, input: Option<&str>) -> Self {
        Self {
            content: missing_cell(cx, missing, input),
        }
    }
}

/// A row; its first cell is its header.
#[derive(Debug, Clone)]
pub struct Row {
    /// The cells, as many as there are heads.
    pub cells: Vec<Cell>,
    /// Where the first cell leads.
    pub href: Option<String>,
    /// Whether it is the row that the page is about.
    pub current: bool,
    /// Whether it sums up the others.
    pub total: bool,
}

impl Row {
    /// A row of cells.
    #[must_use]
    pub const fn new(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            href: None,
            current: false,
            total: false,
        }
    }

    /// Makes the first cell a link.
    #[must_use]
    pub fn link(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// The row that the page is about.
    #[must_use]
    pub const fn current(mut self) -> Self {
        self.current = true;
        self
    }

    /// The row that sums up the others.
    #[must_use]
    pub const fn total(mut self) -> Self {
        self.total = true;
        self
    }
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its id, unique on the page.
    pub id: String,
    /// What it shows.
    pub caption: String,
    /// Whether the caption is only for those who listen, because a heading says the same.
    pub caption_hidden: bool,
    /// The heads of its columns.
    pub heads: Vec<Head>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Whether each row stands by itself, every cell with its head, where there is no room for columns.
    pub cards: bool,
    /// What must be said below it.
    pub note: Option<Markup>,
}

impl Table {
    /// A table.
    #[must_use]
    pub fn new(id: impl Into<String>, caption: impl Into<String>, heads: Vec<Head>, rows: Vec<Row>) -> Self {
        Self {
            id: id.into(),
            caption: caption.into(),
            caption_hidden: false,
            heads,
            rows,
            cards: false,
            note: None,
        }
    }

    /// Lets each row stand by itself where there is no room for columns: for lists of words, not for numbers that are
    /// compared down a column.
    #[must_use]
    pub const fn cards(mut self) -> Self {
        self.cards = true;
        self
    }

    /// Adds what must be said below it.
    #[must_use]
    pub fn note(mut self, note: Markup) -> Self {
        self.note = Some(note);
        self
    }

    /// Shows the caption only to those who listen.
    #[must_use]
    pub const fn hide_caption(mut self) -> Self {
        self.caption_hidden = true;
        self
    }
}

/// The table, in a region that scrolls sideways by itself (also by keyboard) where it is too wide.
#[must_use]
pub fn table(cx: &Cx<'_>, table: &Table) -> Markup {
    let caption_id = format!("{}-caption", table.id);
    // rows that are laid out as cards would lose their roles with their layout
    let role = |role: &'static str| table.cards.then_some(role);
    html! {
        div.table-block .table-cards[table.cards] {
            div.table-scroll role="region" tabindex="0" aria-labelledby=(caption_id) {
                table id=(table.id) role=[role("table")] {
                    caption id=(caption_id) .visually-hidden[table.caption_hidden] { span { (table.caption) } }
                    thead role=[role("rowgroup")] { tr role=[role("row")] { @for head in &table.heads { (head_cell(cx, head, role("columnheader"))) } } }
                    tbody role=[role("rowgroup")] { @for row in &table.rows { (body_row(table, row)) } }
                }
            }
            @if let Some(note) = &table.note { div.table-note { (note) } }
        }
    }
}

fn head_cell(cx: &Cx<'_>, head: &Head, role: Option<&str>) -> Markup {
    let order = head.sort.as_ref().and_then(|(_, now)| *now);
    let aria = order.map(|order| match order {
        Order::Ascending => "ascending",
        Order::Descending => "descending",
    });
    let sign = match order {
        Some(Order::Ascending) => "up",
        Some(Order::Descending) => "down",
        None => "sort",
    };
    let label = html! {
        (head.text)
        @if let Some(unit) = &head.unit { " " span.unit { (unit) } }
    };
    html! {
        th scope="col" role=[role] .num[head.numeric] aria-sort=[aria] {
            @if let Some((href, _)) = &head.sort {
                a.sort href=(href) { span { (label) } (mark(sign)) span.visually-hidden { ", " (cx.t("table-sort")) } }
            } @else { (label) }
        }
    }
}

fn body_row(table: &Table, row: &Row) -> Markup {
    let role = |role: &'static str| table.cards.then_some(role);
    html! {
        tr role=[role("row")] .row-current[row.current] .row-total[row.total] {
            @for (index, cell) in row.cells.iter().enumerate() {
                @let head = table.heads.get(index);
                @let numeric = head.is_some_and(|head| head.numeric);
                @if index == 0 {
                    th scope="row" role=[role("rowheader")] .num[numeric] aria-current=[row.current.then_some("true")] {
                        @if let Some(href) = &row.href { a href=(href) { (cell.content) } } @else { (cell.content) }
                    }
                } @else {
                    @let label = head.filter(|_| table.cards).map(|head| &head.text);
                    td role=[role("cell")] data-label=[label] .num[numeric] { (cell.content) }
                }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    use bashke_vocabulary::Unit;
    let row = |name: &str, values: [Option<f64>; 4], status: Status| {
        let mut cells = vec![Cell::text(name)];
        cells.extend(values.map(|value| match value {
            Some(value) => Cell::value(cx, cx.bare(value, Unit::Lek), status),
            None => Cell::missing(cx, &Missing::NotReported, None),
        }));
        Row::new(cells).link(format!("/places/{}", bashke_vocabulary::slugify(name)))
    };
    let mut heads = vec![Head::text(cx.pick("Bashkia", "Municipality")).sort("?sort=name", None)];
    heads.extend((2020..2024).map(|year| {
        Head::number(year.to_string())
            .unit(cx.locale.unit(Unit::Lek))
            .sort(format!("?sort={year}"), (year == 2023).then_some(Order::Descending))
    }));
    let rows = vec![
        row(
            "Lezhë",
            [Some(212e6), Some(241_350_000.0), Some(268e6), Some(214e6)],
            Status::Reported,
        )
        .current(),
        row(
            "Kurbin",
            [Some(98e6), None, Some(91_400_000.0), Some(88e6)],
            Status::Provisional,
        ),
        row(
            "Mirditë",
            [None, Some(12_450_100.0), Some(9e6), Some(0.0)],
            Status::Reported,
        ),
        row(
            "Malësi e Madhe",
            [Some(45e6), Some(47e6), None, None],
            Status::Approximate,
        ),
        row(
            cx.pick("Gjithsej", "Total"),
            [Some(1_355e6), Some(1_300e6), Some(1_100e6), Some(1_302e6)],
            Status::Computed,
        )
        .total(),
    ];
    let caption = cx.pick(
        "Detyrimet e prapambetura në fund të vitit",
        "Arrears at the end of the year",
    );
    table(
        cx,
        &Table::new("arrears", caption, heads, rows).note(html! {
            p { (cx.pick("Çmime të vitit përkatës.", "Prices of each year.")) }
        }),
    )
}
