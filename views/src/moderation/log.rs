//! The public log: what is decided and how often, without anybody in it.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Cell, Head, PageHead, Row, Table, empty_state, page_head, pager, table};
use crate::layout::{self, Page, Room};

/// A decision, without whom and what it is about.
#[derive(Debug, Clone)]
pub struct LogEntry {
    /// The day, in words.
    pub at: String,
    /// The kind's word.
    pub kind: String,
    /// The rule's word.
    pub rule: String,
    /// The measure's word.
    pub measure: String,
    /// The word of how an appeal stands; none where there is none.
    pub appeal: Option<String>,
}

/// How much was decided in a month.
#[derive(Debug, Clone)]
pub struct MonthLine {
    /// The month, in words.
    pub month: String,
    /// Decisions, of which without a measure, lifted, appealed against, taken back upon appeal.
    pub counts: [usize; 5],
}

/// The log.
#[derive(Debug, Clone)]
pub struct LogPage {
    /// The months, the newest first.
    pub months: Vec<MonthLine>,
    /// The decisions, the newest first.
    pub entries: Vec<LogEntry>,
    /// The page.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// The page.
#[must_use]
pub fn log(cx: &Cx<'_>, data: &LogPage) -> Markup {
    let title = cx.t("moderation-log-title");
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("moderation-log-lede"))))
        @if data.entries.is_empty() {
            (empty_state(&cx.t("moderation-log-none"), &cx.t("moderation-log-none-text"), None))
        } @else {
            section { (months(cx, &data.months)) }
            section.section { (decisions(cx, &data.entries)) }
        }
        (pager(cx, data.page, data.pages, |page| format!("?page={page}")))
    };
    layout::page(
        cx,
        &Page {
            room: Room::Home,
            description: cx.t("moderation-log-lede"),
            ..Page::new(&title, body)
        },
    )
}

fn months(cx: &Cx<'_>, months: &[MonthLine]) -> Markup {
    let heads = vec![
        Head::text(cx.t("log-month")),
        Head::number(cx.t("log-decisions")),
        Head::number(cx.t("log-nothing")),
        Head::number(cx.t("log-lifted")),
        Head::number(cx.t("log-appeals")),
        Head::number(cx.t("log-overturned")),
    ];
    let rows = months
        .iter()
        .map(|line| {
            let counts = line.counts.iter().map(|count| Cell::text(cx.count(*count)));
            Row::new(std::iter::once(Cell::text(&line.month)).chain(counts).collect())
        })
        .collect();
    table(cx, &Table::new("months", cx.t("log-months"), heads, rows))
}

fn decisions(cx: &Cx<'_>, entries: &[LogEntry]) -> Markup {
    let heads = [
        "log-date",
        "queue-kind",
        "log-measure",
        "statement-rule",
        "appeal-title",
    ]
    .iter()
    .map(|key| Head::text(cx.t(key)))
    .collect();
    let rows = entries
        .iter()
        .map(|entry| {
            let appeal = match &entry.appeal {
                Some(word) => cx.t(&format!("appeal-outcome-{word}")),
                None => cx.t("log-no-appeal"),
            };
            Row::new(vec![
                Cell::text(&entry.at),
                Cell::text(cx.t(&format!("subject-kind-{}", entry.kind))),
                Cell::text(cx.t(&format!("measure-{}", entry.measure))),
                Cell::text(cx.t(&format!("report-reason-{}", entry.rule))),
                Cell::text(appeal),
            ])
        })
        .collect();
    table(cx, &Table::new("decisions", cx.t("log-entries"), heads, rows))
}
