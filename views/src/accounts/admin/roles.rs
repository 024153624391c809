//! Who holds which role, and what everyone may do.

use maud::{Markup, html};

use super::frame;
use crate::components::{Cell, Head, Row, Table, table};
use crate::{Cx, message_exists, paths};

/// A role that somebody holds.
#[derive(Debug, Clone)]
pub struct Grant {
    /// Their key.
    pub person: i32,
    /// How they are called.
    pub name: String,
    /// The role's word.
    pub role: String,
    /// Since when, in words.
    pub since: String,
}

/// A row of the policy: words, which the page puts into sentences.
#[derive(Debug, Clone)]
pub struct PolicyLine {
    /// What is done.
    pub action: &'static str,
    /// Who may: the message keys.
    pub who: Vec<String>,
    /// What else must hold: the message keys.
    pub needs: Vec<String>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct RolesPage {
    /// Who holds what.
    pub grants: Vec<Grant>,
    /// Whether there are more.
    pub more: bool,
    /// The policy.
    pub policy: Vec<PolicyLine>,
}

/// Who holds which role, and what everyone may do.
#[must_use]
pub fn roles(cx: &Cx<'_>, shown: &RolesPage) -> Markup {
    let head = |key: &str| Head::text(cx.t(&format!("admin-head-{key}")));
    let grants = shown.grants.iter().map(|grant| {
        Row::new(vec![
            Cell::text(&grant.name),
            Cell::text(cx.t(&format!("role-{}", grant.role))),
            Cell::text(&grant.since),
        ])
        .link(cx.url(&paths::admin_person(grant.person)))
    });
    let holders = Table::new(
        "holders",
        cx.t("admin-holders"),
        vec![head("name"), head("role"), head("since")],
        grants.collect(),
    )
    .cards();
    let rows = shown.policy.iter().map(|line| {
        let who: Vec<String> = line.who.iter().map(|key| cx.t(key)).collect();
        let needs: Vec<String> = line.needs.iter().map(|key| cx.t(key)).collect();
        Row::new(vec![
            Cell::text(action(cx, line.action)),
            Cell::text(who.join(" · ")),
            Cell::text(needs.join(" · ")),
        ])
    });
    let policy = Table::new(
        "policy",
        cx.t("admin-policy"),
        vec![head("action"), head("who"), head("needs")],
        rows.collect(),
    )
    .cards();
    frame(
        cx,
        &cx.t("admin-roles"),
        Some(cx.t("admin-roles-lede")),
        html! {
            (table(cx, &holders))
            @if shown.more { p { a href=(cx.url(paths::ADMIN_PEOPLE)) { (cx.t("admin-holders-more")) } } }
            (table(cx, &policy))
        },
    )
}

/// What an action is, in words; its word where it has none.
fn action(cx: &Cx<'_>, word: &str) -> String {
    let key = format!("action-{}", word.replace('.', "-"));
    if message_exists(cx.locale, &key) {
        cx.t(&key)
    } else {
        word.to_owned()
    }
}
