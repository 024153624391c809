//! What was learnt in a period.

use maud::{Markup, html};

use super::trail;
use crate::components::{
    Cell, Choice, Download, Head, PageHead, Row, Table, download_list, empty_state, filter_form, page_head, select,
    table,
};
use crate::forms::{FormState, summary_of};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// A line of a report: the name of the group and its cells, none where one is withheld.
#[derive(Debug, Clone)]
pub struct ReportLine {
    /// The group.
    pub name: String,
    /// The cells, in words.
    pub cells: Vec<Option<String>>,
}

/// The page of a report.
#[derive(Debug, Clone)]
pub struct ReportPage {
    /// The first months to choose from.
    pub from: Vec<Choice>,
    /// The last months to choose from.
    pub to: Vec<Choice>,
    /// By what.
    pub by: Vec<Choice>,
    /// The report; none where what was asked for cannot be.
    pub made: Option<MadeReport>,
}

/// A report.
#[derive(Debug, Clone)]
pub struct MadeReport {
    /// The word of what it is by.
    pub by_word: String,
    /// The period, in words.
    pub period: String,
    /// The words of the columns.
    pub columns: Vec<String>,
    /// The groups.
    pub lines: Vec<ReportLine>,
    /// The total.
    pub total: Vec<Option<String>>,
    /// How each thing is counted, in sentences.
    pub counted: Vec<String>,
    /// The files, format and address.
    pub files: Vec<(String, String)>,
}

/// The page of a report.
#[must_use]
pub fn report(cx: &Cx<'_>, data: &ReportPage, state: &FormState) -> Markup {
    let title = cx.t("reports-title");
    let fields = html! {
        (select(&state.field("from", cx.t("reports-from")), &data.from))
        (select(&state.field("to", cx.t("reports-to")), &data.to))
        (select(&state.field("by", cx.t("reports-by")), &data.by))
    };
    let body = html! {
        (trail(cx, &[], &title))
        (summary_of(cx, state, &fields))
        (page_head(&PageHead::new(&title).lede(cx.t("reports-lede"))))
        (filter_form(cx, &cx.url(paths::REPORTS), &[], fields))
        @if let Some(made) = &data.made { (told(cx, made)) }
    };
    // a table of many columns
    layout::page(
        cx,
        &Page {
            indexable: false,
            wide: true,
            room: Room::Courses,
            ..Page::new(&title, body)
        },
    )
}

fn told(cx: &Cx<'_>, data: &MadeReport) -> Markup {
    let files: Vec<Download> = data
        .files
        .iter()
        .map(|(format, href)| Download {
            format: format.clone(),
            href: href.clone(),
            bytes: None,
        })
        .collect();
    html! {
        @if data.lines.is_empty() {
            (empty_state(&cx.t("reports-none"), &cx.t("reports-none-text"), None))
        } @else {
            (table(cx, &grid(cx, data)))
            (download_list(cx, &files))
            p.hint { (cx.t("reports-files-hint")) }
        }
        section.section {
            h2 { (cx.t("reports-counted")) }
            ul { @for sentence in &data.counted { li { (sentence) } } }
        }
    }
}

fn grid(cx: &Cx<'_>, data: &MadeReport) -> Table {
    let mut heads = vec![Head::text(cx.t(&format!("reports-by-{}", data.by_word)))];
    heads.extend(
        data.columns
            .iter()
            .map(|word| Head::number(cx.t(&format!("reports-column-{word}")))),
    );
    let cell = |cell: &Option<String>| match cell {
        Some(text) => Cell::text(text),
        None => Cell::markup(html! {
            span.missing title=(cx.t("reports-withheld")) {
                span aria-hidden="true" { (cx.t("reports-withheld-short")) }
                span.visually-hidden { (cx.t("reports-withheld")) }
            }
        }),
    };
    let row = |name: &str, cells: &[Option<String>]| {
        let mut all = vec![Cell::text(name)];
        all.extend(cells.iter().map(cell));
        Row::new(all)
    };
    let mut rows: Vec<Row> = data.lines.iter().map(|line| row(&line.name, &line.cells)).collect();
    rows.push(row(&cx.t("reports-total"), &data.total).total());
    Table::new("report", data.period.clone(), heads, rows).note(html! { p { (cx.t("reports-withheld-note")) } })
}
