//! The queue.

use maud::{Markup, html};

use super::{choices, desk};
use crate::components::{Choice, Field, empty_state, filter_form, pager, select, tag};
use crate::{Cx, paths};

/// A case in the queue.
#[derive(Debug, Clone)]
pub struct QueueEntry {
    /// Its number.
    pub id: i32,
    /// The kind's word.
    pub kind: String,
    /// How the thing was called.
    pub title: String,
    /// Since when it waits, in words.
    pub at: String,
    /// How many reports joined it.
    pub reports: usize,
    /// The words of their reasons.
    pub reasons: Vec<&'static str>,
    /// Who looks after it.
    pub taken_by: Option<String>,
}

/// The queue, as it was asked for.
#[derive(Debug, Clone)]
pub struct QueuePage {
    /// The state's word.
    pub state: String,
    /// The kind's word; empty for all.
    pub kind: String,
    /// The age's word.
    pub age: String,
    /// The words of the kinds that can be asked for.
    pub kinds: Vec<&'static str>,
    /// The cases.
    pub entries: Vec<QueueEntry>,
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// The page.
#[must_use]
pub fn queue(cx: &Cx<'_>, data: &QueuePage) -> Markup {
    let chosen = |pairs: Vec<(String, String)>, now: &str| -> Vec<Choice> {
        pairs
            .into_iter()
            .map(|(value, text)| {
                let is = value == now;
                Choice::new(value, text, is)
            })
            .collect()
    };
    let states = chosen(
        choices(&["open", "taken", "decided"], |word| {
            cx.t(&format!("queue-state-{word}"))
        }),
        &data.state,
    );
    let ages = chosen(
        choices(&["any", "day", "three-days", "week"], |word| {
            cx.t(&format!("queue-age-{word}"))
        }),
        &data.age,
    );
    let mut kinds = vec![Choice::new("", cx.t("queue-kind-any"), data.kind.is_empty())];
    kinds.extend(chosen(
        choices(&data.kinds, |word| cx.t(&format!("subject-kind-{word}"))),
        &data.kind,
    ));
    let fields = html! {
        (select(&Field::new("state", cx.t("queue-state")).auto(), &states))
        @if data.kinds.len() > 1 { (select(&Field::new("kind", cx.t("queue-kind")).auto(), &kinds)) }
        (select(&Field::new("age", cx.t("queue-age")).auto(), &ages))
    };
    let href = |page: usize| {
        let (state, kind, age) = (&data.state, &data.kind, &data.age);
        format!(
            "{}?state={state}&kind={kind}&age={age}&page={page}",
            cx.url(paths::MODERATION)
        )
    };
    let body = html! {
        (filter_form(cx, &cx.url(paths::MODERATION), &[], fields))
        @if data.entries.is_empty() {
            (empty_state(&cx.t("queue-empty"), &cx.t("queue-empty-text"), None))
        } @else {
            p.hint { (cx.ta("queue-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
        }
        ul.entries role="list" { @for entry in &data.entries { li { (one(cx, entry)) } } }
        (pager(cx, data.page, data.pages, href))
    };
    desk(cx, &cx.t("moderation-title"), body)
}

fn one(cx: &Cx<'_>, entry: &QueueEntry) -> Markup {
    let reports = cx.ta(
        "queue-reports",
        &[
            ("count", entry.reports.into()),
            ("shown", cx.count(entry.reports).into()),
        ],
    );
    html! {
        p.entry-title { a href=(cx.url(&paths::moderation_case(entry.id))) { (entry.title) } }
        p.entry-text {
            (cx.t(&format!("subject-kind-{}", entry.kind))) " · " (entry.at) " · " (reports)
        }
        p.entry-text {
            @for reason in &entry.reasons { (tag(&cx.t(&format!("report-reason-{reason}")))) " " }
            @if let Some(name) = &entry.taken_by { (cx.ta("queue-taken-by", &[("name", name.as_str().into())])) }
        }
    }
}
