//! Settings, the outbox, jobs.

use maud::{Markup, html};

use super::{done, frame};
use crate::components::{Cell, Choice, Field, Head, Row, Table, empty_state, filter_form, pager, select, table};
use crate::forms::button_form;
use crate::layout::with;
use crate::{Cx, message_exists, paths};

/// A setting that is on or off.
#[derive(Debug, Clone)]
pub struct SwitchLine {
    /// Its name.
    pub name: &'static str,
    /// Whether it is on.
    pub on: bool,
}

/// The settings.
#[must_use]
pub fn settings(cx: &Cx<'_>, switches: &[SwitchLine], just: Option<&'static str>) -> Markup {
    let action = cx.url(paths::ADMIN_SETTINGS);
    frame(
        cx,
        &cx.t("admin-settings"),
        Some(cx.t("admin-settings-lede")),
        html! {
            (done(cx, just))
            ul.entries role="list" {
                @for switch in switches {
                    @let (word, other, state, turn) = if switch.on {
                        ("on", "off", "admin-on", "admin-turn-off")
                    } else {
                        ("off", "on", "admin-off", "admin-turn-on")
                    };
                    @let name = cx.t(&format!("setting-{}", switch.name));
                    li data-setting=(switch.name) data-value=(word) {
                        p.entry-title { (name) ": " (cx.t(state)) }
                        p.entry-text { (cx.t(&format!("setting-{}-text", switch.name))) }
                        (button_form(cx, &action, &[("setting", switch.name), ("value", other)],
                            &cx.ta(turn, &[("what", name.as_str().into())]), true))
                    }
                }
            }
        },
    )
}

/// A mail of the outbox; what it says is nobody's business.
#[derive(Debug, Clone)]
pub struct OutboxLine {
    /// Its number.
    pub id: i32,
    /// The word of what it is.
    pub kind: String,
    /// To whom.
    pub to: String,
    /// The word of where it stands.
    pub state: String,
    /// How often it was tried.
    pub attempts: i32,
    /// What went wrong.
    pub error: Option<String>,
    /// When it was asked for, in words.
    pub asked: String,
    /// When it was taken, in words.
    pub sent: Option<String>,
    /// Whether it can be sent again by hand.
    pub again: bool,
}

/// The outbox.
#[derive(Debug, Clone)]
pub struct MailsPage {
    /// The state that is asked for; empty for all.
    pub state: String,
    /// All states.
    pub states: Vec<&'static str>,
    /// The mails.
    pub lines: Vec<OutboxLine>,
    /// The page.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
    /// What was just done.
    pub done: Option<&'static str>,
}

/// The outbox.
#[must_use]
pub fn mails(cx: &Cx<'_>, shown: &MailsPage) -> Markup {
    let mut choices = vec![Choice::new("", cx.t("admin-mail-all"), shown.state.is_empty())];
    choices.extend(
        shown
            .states
            .iter()
            .map(|state| Choice::new(*state, cx.t(&format!("mail-state-{state}")), *state == shown.state)),
    );
    let fields = select(&Field::new("state", cx.t("admin-head-state")).auto(), &choices);
    let head = |key: &str| Head::text(cx.t(&format!("admin-head-{key}")));
    let heads = vec![
        head("number"),
        head("kind"),
        head("to"),
        head("state"),
        Head::number(cx.t("admin-head-attempts")),
        head("error"),
        head("asked"),
        head("sent"),
        head("do"),
    ];
    let action = cx.url(paths::ADMIN_MAIL);
    let rows = shown.lines.iter().map(|line| {
        let id = line.id.to_string();
        Row::new(vec![
            Cell::text(&id),
            Cell::markup(known(cx, &format!("mail-kind-{}", line.kind), &line.kind)),
            Cell::text(&line.to),
            Cell::text(cx.t(&format!("mail-state-{}", line.state))),
            Cell::text(line.attempts.to_string()),
            Cell::text(line.error.as_deref().unwrap_or("–")),
            Cell::text(&line.asked),
            Cell::text(line.sent.as_deref().unwrap_or("–")),
            Cell::markup(html! {
                @if line.again {
                    (button_form(cx, &action, &[("again", &id)], &cx.ta("admin-mail-again", &[("number", id.as_str().into())]), true))
                }
            }),
        ])
    });
    let list = Table::new("outbox", cx.t("admin-mail"), heads, rows.collect())
        .hide_caption()
        .cards();
    frame(
        cx,
        &cx.t("admin-mail"),
        Some(cx.t("admin-mail-lede")),
        html! {
            (done(cx, shown.done))
            (filter_form(cx, &action, &[], fields))
            @if shown.lines.is_empty() { (empty_state(&cx.t("admin-mail-none"), &cx.t("admin-mail-none-text"), None)) }
            @else { (table(cx, &list)) }
            (pager(cx, shown.page, shown.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        },
    )
}

/// A kind in words; one that an older version left behind by its code.
fn known(cx: &Cx<'_>, key: &str, code: &str) -> Markup {
    html! { @if message_exists(cx.locale, key) { (cx.t(key)) } @else { code { (code) } } }
}

/// A job.
#[derive(Debug, Clone)]
pub struct JobLine {
    /// Its number.
    pub id: i64,
    /// The word of what is done.
    pub kind: String,
    /// When it is due, in words.
    pub due: String,
    /// How often it was begun.
    pub attempts: i32,
    /// What went wrong the last time.
    pub error: Option<String>,
}

/// The jobs in a state.
#[derive(Debug, Clone)]
pub struct JobsPage {
    /// The state's word.
    pub state: &'static str,
    /// All states.
    pub states: Vec<&'static str>,
    /// The jobs.
    pub lines: Vec<JobLine>,
    /// The page.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
    /// What was just done.
    pub done: Option<&'static str>,
}

/// Background work.
#[must_use]
pub fn jobs(cx: &Cx<'_>, shown: &JobsPage) -> Markup {
    let choices: Vec<Choice> = shown
        .states
        .iter()
        .map(|state| Choice::new(*state, cx.t(&format!("job-state-{state}")), *state == shown.state))
        .collect();
    let fields = select(&Field::new("state", cx.t("admin-head-state")).auto(), &choices);
    let head = |key: &str| Head::text(cx.t(&format!("admin-head-{key}")));
    let mut heads = vec![
        head("number"),
        head("kind"),
        head("due"),
        Head::number(cx.t("admin-head-attempts")),
        head("error"),
    ];
    let dead = shown.state == "dead";
    if dead {
        heads.push(head("do"));
    }
    let action = cx.url(paths::ADMIN_JOBS);
    let rows = shown.lines.iter().map(|line| {
        let id = line.id.to_string();
        let mut cells = vec![
            Cell::text(&id),
            Cell::markup(known(
                cx,
                &format!("job-kind-{}", line.kind.replace('.', "-")),
                &line.kind,
            )),
            Cell::text(&line.due),
            Cell::text(line.attempts.to_string()),
            Cell::text(line.error.as_deref().unwrap_or("–")),
        ];
        if dead {
            let text = cx.ta("admin-job-revive", &[("number", id.as_str().into())]);
            cells.push(Cell::markup(button_form(cx, &action, &[("revive", &id)], &text, true)));
        }
        Row::new(cells)
    });
    let list = Table::new("jobs", cx.t("admin-jobs"), heads, rows.collect())
        .hide_caption()
        .cards();
    frame(
        cx,
        &cx.t("admin-jobs"),
        Some(cx.t("admin-jobs-lede")),
        html! {
            (done(cx, shown.done))
            (filter_form(cx, &action, &[], fields))
            @if shown.lines.is_empty() { (empty_state(&cx.t("admin-jobs-none"), &cx.t("admin-jobs-none-text"), None)) }
            @else { (table(cx, &list)) }
            (pager(cx, shown.page, shown.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        },
    )
}
