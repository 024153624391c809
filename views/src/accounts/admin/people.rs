//! Everyone with an account, and somebody of them.

use maud::{Markup, html};

use super::audit::{EventLine, event_table};
use super::{done, frame, name_of};
use crate::components::{
    Cell, Choice, Field, Head, Link, NoticeKind, Row, Table, breadcrumbs, definitions, empty_state, filter_form,
    notice, pager, select, table, tag, text_field,
};
use crate::forms::{FormState, button_form, choose, form, summary};
use crate::layout::with;
use crate::{Cx, paths};

/// Somebody in the list.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// Their key.
    pub id: i32,
    /// How they are called; none for whoever left.
    pub name: Option<String>,
    /// Their address.
    pub email: Option<String>,
    /// The words of their roles.
    pub roles: Vec<&'static str>,
    /// Since when, in words.
    pub joined: String,
    /// The message keys of what is out of the ordinary.
    pub marks: Vec<&'static str>,
}

/// The list.
#[derive(Debug, Clone)]
pub struct PeoplePage {
    /// What is searched for.
    pub search: String,
    /// The word of whom is asked for.
    pub among: String,
    /// All that can be asked for, word and message key.
    pub choices: Vec<(String, String)>,
    /// Those found.
    pub lines: Vec<PersonLine>,
    /// How many in all.
    pub count: usize,
    /// The page.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
}

/// Everyone with an account.
#[must_use]
pub fn people(cx: &Cx<'_>, shown: &PeoplePage) -> Markup {
    let choices: Vec<Choice> = shown
        .choices
        .iter()
        .map(|(word, key)| Choice::new(word, cx.t(key), *word == shown.among))
        .collect();
    let fields = html! {
        (text_field(&Field::new("q", cx.t("admin-people-search")), &shown.search))
        (select(&Field::new("among", cx.t("admin-people-among")).auto(), &choices))
    };
    let heads = ["name", "email", "roles", "joined", "marks"].map(|key| Head::text(cx.t(&format!("admin-head-{key}"))));
    let rows = shown.lines.iter().map(|line| {
        Row::new(vec![
            Cell::text(name_of(cx, line.name.as_ref())),
            Cell::text(line.email.as_deref().unwrap_or("–")),
            Cell::markup(html! { @for role in &line.roles { (tag(&cx.t(&format!("role-{role}")))) " " } }),
            Cell::text(&line.joined),
            Cell::markup(html! { @for mark in &line.marks { (tag(&cx.t(mark))) " " } }),
        ])
        .link(cx.url(&paths::admin_person(line.id)))
    });
    let count = cx.ta(
        "admin-people-count",
        &[("count", shown.count.into()), ("shown", cx.count(shown.count).into())],
    );
    let list = Table::new("people", &count, heads.into(), rows.collect()).cards();
    frame(
        cx,
        &cx.t("admin-people"),
        None,
        html! {
            (filter_form(cx, &cx.url(paths::ADMIN_PEOPLE), &[], fields))
            @if shown.lines.is_empty() { (empty_state(&cx.t("admin-people-none"), &cx.t("admin-people-none-text"), None)) }
            @else { (table(cx, &list)) }
            (pager(cx, shown.page, shown.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        },
    )
}

/// Somebody.
#[derive(Debug, Clone)]
pub struct PersonPage {
    /// Themselves.
    pub line: PersonLine,
    /// Their short name in addresses.
    pub slug: String,
    /// The language that they are written to in.
    pub language: String,
    /// When the address was proved, in words.
    pub verified: Option<String>,
    /// Until when they may not take part, in words.
    pub suspended: Option<String>,
    /// When the account was deleted, in words.
    pub deleted: Option<String>,
    /// Whether they have a second factor.
    pub second_factor: bool,
    /// How many sessions are open.
    pub sessions: u64,
    /// The words of the roles that they do not hold.
    pub other_roles: Vec<&'static str>,
    /// The newest events by or about them.
    pub events: Vec<EventLine>,
    /// What was just done.
    pub done: Option<&'static str>,
}

/// What they are, what they may do, and what happened.
#[must_use]
pub fn person(cx: &Cx<'_>, shown: &PersonPage, state: &FormState) -> Markup {
    let line = &shown.line;
    let name = name_of(cx, line.name.as_ref());
    let action = cx.url(&paths::admin_person(line.id));
    let none = || cx.t("admin-none");
    let entries = vec![
        (cx.t("account-email"), html! { (line.email.as_deref().unwrap_or("–")) }),
        (
            cx.t("admin-verified"),
            html! { (shown.verified.clone().unwrap_or_else(none)) },
        ),
        (cx.t("account-joined"), html! { (line.joined) }),
        (cx.t("admin-language"), html! { (shown.language) }),
        (
            cx.t("second-factor-title"),
            html! { (cx.t(if shown.second_factor { "admin-on" } else { "admin-off" })) },
        ),
        (
            cx.t("admin-key"),
            html! { code { (line.id) } " · " code { (shown.slug) } },
        ),
    ];
    let sessions = usize::try_from(shown.sessions).unwrap_or(usize::MAX);
    let open = cx.ta(
        "admin-sessions",
        &[("count", sessions.into()), ("shown", cx.count(sessions).into())],
    );
    frame(
        cx,
        &name,
        None,
        html! {
            (breadcrumbs(cx, &[Link::new(cx.t("admin-people"), cx.url(paths::ADMIN_PEOPLE))], &name))
            (done(cx, shown.done))
            (summary(cx, state))
            @if let Some(at) = &shown.deleted {
                (notice(cx, NoticeKind::Info, &cx.ta("admin-deleted-at", &[("at", at.as_str().into())]), html! {}))
            }
            @if let Some(until) = &shown.suspended {
                (notice(cx, NoticeKind::Warning, &cx.ta("admin-suspended-until", &[("until", until.as_str().into())]), html! {}))
            }
            (definitions(&entries))
            @if shown.deleted.is_none() {
                section.section #f-role {
                    h2 { (cx.t("account-roles")) }
                    (held(cx, line, &action))
                    (give(cx, shown, &action))
                }
                section.section {
                    h2 { (cx.t("sessions-title")) }
                    p { (open) }
                    @if shown.sessions > 0 { (button_form(cx, &action, &[("end-sessions", "yes")], &cx.t("admin-end-sessions"), true)) }
                }
            }
            section.section {
                h2 { (cx.t("admin-person-events")) }
                (event_table(cx, &shown.events))
                p { a href=(cx.url(&format!("{}?person={}", paths::ADMIN_AUDIT, line.id))) { (cx.t("admin-person-events-all")) } }
            }
        },
    )
}

fn held(cx: &Cx<'_>, line: &PersonLine, action: &str) -> Markup {
    html! {
        @if line.roles.is_empty() { p { (cx.t("admin-no-roles")) } }
        ul.plain role="list" {
            @for role in &line.roles {
                @let name = cx.t(&format!("role-{role}"));
                li {
                    (tag(&name)) " "
                    (button_form(cx, action, &[("take", role)], &cx.ta("admin-take-role", &[("role", name.as_str().into())]), true))
                }
            }
        }
    }
}

fn give(cx: &Cx<'_>, shown: &PersonPage, action: &str) -> Markup {
    let choices: Vec<(String, String)> = shown
        .other_roles
        .iter()
        .map(|role| ((*role).to_owned(), cx.t(&format!("role-{role}"))))
        .collect();
    let state = FormState::default();
    html! {
        @if !choices.is_empty() {
            (form(cx, action, &state, choose(&Field::new("give", cx.t("admin-give-role")).hint(cx.t("admin-give-role-hint")), &state, &choices), &cx.t("admin-give-role-send")))
        }
    }
}
