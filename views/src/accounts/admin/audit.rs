//! The audit log.

use maud::{Markup, html};

use super::{frame, name_of};
use crate::components::{Cell, Choice, Field, Head, Row, Table, empty_state, filter_form, select, table, text_field};
use crate::forms::{FormState, Kind, line};
use crate::layout::{with, without};
use crate::{Cx, paths};

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
    /// To what.
    pub subject: String,
    /// What else is known.
    pub detail: String,
    /// From where.
    pub address: String,
}

/// The message that says how something ended.
#[must_use]
pub fn outcome_key(word: &str) -> String {
    format!("outcome-{word}")
}

/// The log.
#[derive(Debug, Clone)]
pub struct AuditPage {
    /// What is asked for, as it was typed.
    pub state: FormState,
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
        (text_field(&state.field("person", cx.t("admin-head-who")).hint(cx.t("admin-audit-person-hint")), state.value("person")))
        (text_field(&Field::new("action", cx.t("admin-head-action")).hint(cx.t("admin-audit-action-hint")), state.value("action")))
        (select(&Field::new("outcome", cx.t("admin-head-outcome")), &choices))
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

/// Events: who, what, when, from where.
pub(super) fn event_table(cx: &Cx<'_>, lines: &[EventLine]) -> Markup {
    let heads = ["when", "who", "action", "subject", "outcome", "address", "detail"]
        .map(|key| Head::text(cx.t(&format!("admin-head-{key}"))));
    let rows = lines.iter().map(|line| {
        Row::new(vec![
            Cell::text(&line.at),
            Cell::markup(html! {
                @match &line.who {
                    Some((id, name)) => a href=(cx.url(&paths::admin_person(id))) { (name_of(cx, name.as_ref())) },
                    None => (cx.t("admin-nobody")),
                }
            }),
            Cell::markup(html! { code { (line.action) } }),
            Cell::text(&line.subject),
            Cell::text(cx.t(&outcome_key(&line.outcome))),
            Cell::text(&line.address),
            Cell::markup(html! { code { (line.detail) } }),
        ])
    });
    html! {
        @if lines.is_empty() { (empty_state(&cx.t("admin-audit-none"), &cx.t("admin-audit-none-text"), None)) }
        @else { (table(cx, &Table::new("events", cx.t("admin-audit"), heads.into(), rows.collect()).hide_caption())) }
    }
}
