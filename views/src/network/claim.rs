//! Claiming an organisation, and asking to belong to one.

use maud::{Markup, html};

use super::admin::{DecisionLine, decision_line};
use super::{page, trail};
use crate::components::{NoticeKind, PageHead, notice, page_head};
use crate::forms::{FormState, form, lines};
use crate::{Cx, paths};

/// Somebody's claim of an organisation.
#[derive(Debug, Clone)]
pub struct ClaimPage {
    /// The organisation's short name.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it has an owner.
    pub owned: bool,
    /// Whether it is a municipality.
    pub municipality: bool,
    /// Whether a claim of the reader's waits.
    pub waits: bool,
    /// What was decided on claims of the reader's.
    pub decisions: Vec<DecisionLine>,
    /// Whether one was just made.
    pub done: bool,
}

/// The page on which an organisation is claimed.
#[must_use]
pub fn claim(cx: &Cx<'_>, data: &ClaimPage, state: &FormState) -> Markup {
    let title = cx.t("organisations-claim-title");
    let hint = if data.municipality {
        "organisations-claim-official-hint"
    } else {
        "organisations-claim-hint"
    };
    let field = state
        .field("reason", cx.t("organisations-claim-reason"))
        .hint(cx.t(hint));
    let body = html! {
        div.narrow {
            (trail(cx, Some((&data.slug, &data.name)), &title))
            (page_head(&PageHead::new(&title).kicker(&data.name).lede(cx.t("organisations-claim-lede"))))
            @if data.done { div.notice.notice-done role="status" { p { (cx.t("organisations-done-claimed")) } } }
            @if !data.decisions.is_empty() {
                ul.entries role="list" { @for decision in &data.decisions { li { (decision_line(cx, decision)) } } }
            }
            @if data.owned {
                (notice(cx, NoticeKind::Info, &cx.t("organisations-owned"), html! {
                    p { a href=(cx.url(&paths::organisation_join(&data.slug))) { (cx.t("organisations-join-title")) } }
                }))
            } @else if data.waits {
                p { (cx.t("organisations-claim-waits")) }
            } @else {
                (form(cx, &cx.url(&paths::organisation_claim(&data.slug)), state, lines(&field, state, 5), &cx.t("organisations-claim-send")))
            }
        }
    };
    page(cx, &title, false, body)
}

/// The page on which somebody asks to belong to an organisation; `waits` where they have done so.
#[must_use]
pub fn join(cx: &Cx<'_>, (slug, name): (&str, &str), waits: bool, state: &FormState) -> Markup {
    let title = cx.t("organisations-join-title");
    let field = state
        .field("word", cx.t("organisations-join-word"))
        .hint(cx.t("organisations-join-hint"));
    let body = html! {
        div.narrow {
            (trail(cx, Some((slug, name)), &title))
            (page_head(&PageHead::new(&title).kicker(name)))
            @if waits {
                div.notice.notice-done role="status" { p { (cx.t("organisations-asked-already")) } }
            } @else {
                (form(cx, &cx.url(&paths::organisation_join(slug)), state, lines(&field, state, 4), &cx.t("organisations-join-send")))
            }
        }
    };
    page(cx, &title, false, body)
}
