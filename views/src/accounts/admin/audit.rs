//! The audit log.

use maud::{Markup, html};

use super::{frame, name_of};
use crate::components::{Cell, Choice, Head, Row, Table, empty_state, filter_form, select, table, text_field};
use crate::forms::{FormState, Kind, line};
use crate::layout::{with, without};
use crate::{Cx, paths};

mod words;

use words::{detail, sentence, subject};
pub use words::{outcome_key, sentence_key};

/// An event, in words.
#[derive(Debug, Clone)]
pub struct EventLine {
    /// When.
    pub at: String,
    /// Who: their key, and how they are called where they have not left; none for a guest or the platform itself.
    pub who: Option<(i32, Option<String>)>,
    /// The word of what was done.
    pub action: String,
    /// How it ended.
    pub outcome: String,
    /// To what: the word of its kind, and its key.
    pub subject: Option<(String, String)>,
    /// What else is known, name and value.
    pub detail: Vec<(String, String)>,
    /// From where.
    pub address: String,
}

/// The log.
#[derive(Debug, Clone)]
pub struct AuditPage {
    /// What is asked for, as it was typed.
    pub state: FormState,
    /// The kinds of events that can be asked for, those of a sort after each other.
    pub kinds: &'static [&'static str],
    /// The outcomes that can be asked for.
    pub outcomes: Vec<&'static str>,
    /// The events.
    pub lines: Vec<EventLine>,
    /// Where the older ones begin, where there are any.
    pub older: Option<i64>,
    /// Whether this is not the newest page.
    pub later: bool,
}

/// The log, from the newest back.
#[must_use]
pub fn audit(cx: &Cx<'_>, shown: &AuditPage) -> Markup {
    let state = &shown.state;
    let mut choices = vec![Choice::new(
        "",
        cx.t("admin-audit-any"),
        state.value("outcome").is_empty(),
    )];
    choices.extend(
        shown
            .outcomes
            .iter()
            .map(|word| Choice::new(*word, cx.t(&outcome_key(word)), state.chosen("outcome", word))),
    );
    let fields = html! {
        (select(&state.field("action", cx.t("admin-head-action")), &kinds(cx, shown)))
        (select(&state.field("outcome", cx.t("admin-head-outcome")), &choices))
        (text_field(&state.field("person", cx.t("admin-head-who")).hint(cx.t("admin-audit-person-hint")), state.value("person")))
        (line(&state.field("from", cx.t("admin-audit-from")), state, Kind::Date))
        (line(&state.field("to", cx.t("admin-audit-to")), state, Kind::Date))
    };
    let bare = without(cx.query, "before");
    let file = format!("{}?{bare}", paths::ADMIN_AUDIT_FILE);
    frame(
        cx,
        &cx.t("admin-audit"),
        Some(cx.t("admin-audit-lede")),
        html! {
            (filter_form(cx, &cx.url(paths::ADMIN_AUDIT), &[], fields))
            (event_table(cx, &shown.lines))
            nav.pager aria-label=(cx.t("pager-label")) {
                @if shown.later { a rel="first" href=(format!("?{bare}")) { (cx.t("admin-audit-newest")) } }
                @if let Some(before) = shown.older {
                    a rel="next" href=(format!("?{}", with(cx.query, "before", &before.to_string()))) { (cx.t("admin-audit-older")) }
                }
            }
            p { a href=(cx.url(file.trim_end_matches('?'))) { (cx.t("admin-audit-file")) } }
        },
    )
}

/// What can be asked for: everything, everything of a sort, or one kind of event.
fn kinds(cx: &Cx<'_>, shown: &AuditPage) -> Vec<Choice> {
    let asked = shown.state.value("action");
    let mut choices = vec![Choice::new("", cx.t("admin-audit-every"), asked.is_empty())];
    let sort = |kind: &&'static str| kind.split_once('.').map_or("page", |(sort, _)| sort);
    for group in shown.kinds.chunk_by(|a, b| sort(a) == sort(b)) {
        let Some(first) = group.first().map(sort) else { continue };
        let name = cx.t(&format!("audit-sort-{first}"));
        if group.len() > 1 {
            let all = cx.ta("admin-audit-sort-all", &[("sort", name.as_str().into())]);
            choices.push(Choice::new(first, all, asked == first).group(&name));
        }
        choices.extend(
            group
                .iter()
                .map(|kind| Choice::new(*kind, sentence(cx, kind), asked == *kind).group(&name)),
        );
    }
    // an address may ask for what this version no longer writes
    if !choices.iter().any(|choice| choice.chosen) {
        choices.push(Choice::new(asked, asked, true));
    }
    choices
}

/// Events: when, what, by whom, how it ended.
pub(super) fn event_table(cx: &Cx<'_>, lines: &[EventLine]) -> Markup {
    let heads = ["when", "action", "who", "outcome"].map(|key| Head::text(cx.t(&format!("admin-head-{key}"))));
    let rows = lines.iter().map(|line| {
        Row::new(vec![
            Cell::text(&line.at),
            Cell::markup(what(cx, line)),
            Cell::markup(html! {
                @match &line.who {
                    Some((id, name)) => a href=(cx.url(&paths::admin_person(id))) { (name_of(cx, name.as_ref())) },
                    None => span { (cx.t("admin-nobody")) },
                }
                @if !line.address.is_empty() { " " span.event-from { (line.address) } }
            }),
            Cell::text(cx.t(&outcome_key(&line.outcome))),
        ])
    });
    html! {
        @if lines.is_empty() { (empty_state(&cx.t("admin-audit-none"), &cx.t("admin-audit-none-text"), None)) }
        @else { (table(cx, &Table::new("events", cx.t("admin-audit"), heads.into(), rows.collect()).hide_caption().cards())) }
    }
}

fn what(cx: &Cx<'_>, line: &EventLine) -> Markup {
    html! {
        div.event {
            p data-event=(line.action) { (sentence(cx, &line.action)) }
            @if line.subject.is_some() || !line.detail.is_empty() {
                dl {
                    @if let Some((kind, key)) = &line.subject { (subject(cx, kind, key)) }
                    @for (name, value) in &line.detail { (detail(cx, name, value)) }
                }
            }
        }
    }
}
