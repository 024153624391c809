//! How each municipality answers.

use maud::{Markup, html};

use super::{page, trail};
use crate::components::{Cell, Head, Link, PageHead, Row, Table, disclosure, empty_state, page_head, table};
use crate::{Cx, paths};

/// What became of the questions to a municipality.
#[derive(Debug, Clone)]
pub struct RecordRow {
    /// The municipality, leading to its questions.
    pub place: Link,
    /// Whether it has verified officials here.
    pub here: bool,
    /// All that were asked, answered in time, answered late, refused, overdue, waiting.
    pub counts: [usize; 6],
    /// The median of the working days that answers took, in words; none where there are too few.
    pub median: Option<String>,
}

/// How each municipality answers.
#[derive(Debug, Clone)]
pub struct RecordPage {
    /// Those of whom enough is known, in order.
    pub ordered: Vec<RecordRow>,
    /// The others, by name.
    pub few: Vec<RecordRow>,
    /// How many municipalities were asked nothing.
    pub not_asked: usize,
    /// How many questions are enough.
    pub enough: usize,
}

/// The page of how each municipality answers.
#[must_use]
pub fn record(cx: &Cx<'_>, data: &RecordPage) -> Markup {
    let title = cx.t("questions-record-title");
    let enough = [("enough", data.enough.to_string().into())];
    let body = html! {
        (trail(cx, None, &title))
        (page_head(&PageHead::new(&title).lede(cx.t("questions-record-lede"))))
        (disclosure(&cx.t("questions-record-how"), true, html! {
            p { (cx.ta("questions-record-order", &enough)) }
            p { (cx.ta("questions-record-median", &enough)) }
            p { (cx.t("questions-record-here")) }
        }))
        @if data.ordered.is_empty() && data.few.is_empty() {
            (empty_state(&cx.t("questions-none"), &cx.t("questions-none-text"), Some(&Link::new(cx.t("question-new-title"), cx.url(paths::QUESTION_NEW)))))
        }
        @if !data.ordered.is_empty() { (part(cx, "record", &cx.t("questions-record-ordered"), &data.ordered)) }
        @if !data.few.is_empty() { (part(cx, "record-few", &cx.ta("questions-record-few", &enough), &data.few)) }
        @if data.not_asked > 0 {
            p.section {
                (cx.ta("questions-record-not-asked", &[("count", data.not_asked.into()), ("shown", cx.count(data.not_asked).into())]))
            }
        }
    };
    page(cx, &title, true, body)
}

fn part(cx: &Cx<'_>, id: &str, title: &str, rows: &[RecordRow]) -> Markup {
    let heads = ["asked", "answered", "answered-late", "refused", "overdue", "waiting"];
    let mut head = vec![Head::text(cx.t("questions-place"))];
    head.extend(heads.map(|word| Head::number(cx.t(&format!("questions-head-{word}")))));
    head.push(Head::number(cx.t("questions-head-median")).unit(cx.t("questions-unit-days")));
    let rows = rows.iter().map(|row| {
        let mut cells = vec![Cell::text(match row.here {
            true => row.place.text.clone(),
            false => format!("{} *", row.place.text),
        })];
        cells.extend(row.counts.iter().map(|count| Cell::text(cx.count(*count))));
        cells.push(match &row.median {
            Some(median) => Cell::text(median),
            None => Cell::text(cx.t("questions-median-none")),
        });
        Row::new(cells).link(&row.place.href)
    });
    let numbers = Table::new(id, title, head, rows.collect()).hide_caption();
    html! {
        section.section {
            h2 { (title) }
            (table(cx, &numbers))
        }
    }
}
