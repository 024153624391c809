//! Appeals, for those who decide on them.

use maud::{Markup, html};

use super::{Statement, choices, desk, done, quoted};
use crate::components::{Link, NoticeKind, empty_state, notice, pager, tag};
use crate::forms::{FormState, form, lines, pick};
use crate::layout;
use crate::{Cx, paths};

/// An appeal in the list.
#[derive(Debug, Clone)]
pub struct AppealEntry {
    /// Its number.
    pub id: i32,
    /// How the thing was called.
    pub title: String,
    /// The measure's word.
    pub measure: String,
    /// Since when it waits, in words.
    pub at: String,
    /// Whether whoever looks at it decided before, so that another decides now.
    pub own: bool,
    /// How it ended.
    pub outcome: Option<String>,
}

/// The list.
#[derive(Debug, Clone)]
pub struct AppealsPage {
    /// Whether it is of those that were decided.
    pub decided: bool,
    /// The appeals.
    pub entries: Vec<AppealEntry>,
    /// The page.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// One appeal.
#[derive(Debug, Clone)]
pub struct AppealPage {
    /// Its number.
    pub id: i32,
    /// The case.
    pub case_id: i32,
    /// How the thing was called.
    pub title: String,
    /// What was decided.
    pub statement: Statement,
    /// Who decided.
    pub decided_by: String,
    /// What the author says.
    pub text: String,
    /// When, in words.
    pub at: String,
    /// The outcome's word and why, where it was decided.
    pub outcome: Option<(String, String)>,
    /// Whether whoever looks at it decided before.
    pub own: bool,
    /// Whether it was decided just now.
    pub done: bool,
}

/// The page of the list.
#[must_use]
pub fn appeals(cx: &Cx<'_>, data: &AppealsPage) -> Markup {
    let here = cx.url(paths::MODERATION_APPEALS);
    let other = if data.decided {
        Link::new(cx.t("appeals-waiting"), &here)
    } else {
        Link::new(cx.t("appeals-decided"), format!("{here}?state=decided"))
    };
    let body = html! {
        p { a href=(other.href) { (other.text) } }
        @if data.entries.is_empty() { (empty_state(&cx.t("appeals-none"), &cx.t("appeals-none-text"), None)) }
        ul.entries role="list" {
            @for entry in &data.entries {
                li {
                    p.entry-title { a href=(cx.url(&paths::moderation_appeal(entry.id))) { (entry.title) } }
                    p.entry-text { (cx.t(&format!("measure-{}", entry.measure))) " · " (entry.at) }
                    @if let Some(outcome) = &entry.outcome { p.entry-text { (tag(&cx.t(&format!("appeal-outcome-{outcome}")))) } }
                    @else if entry.own { p.entry-text { (cx.t("appeal-own")) } }
                }
            }
        }
        (pager(cx, data.page, data.pages, |page| format!("?{}", layout::with(cx.query, "page", &page.to_string()))))
    };
    desk(cx, &cx.t("appeals-title"), body)
}

/// The page of an appeal.
#[must_use]
pub fn appeal(cx: &Cx<'_>, data: &AppealPage, state: &FormState) -> Markup {
    let outcomes = choices(&["upheld", "overturned"], |word| cx.t(&format!("appeal-decide-{word}")));
    let fields = html! {
        (pick(&state.field("outcome", cx.t("appeal-decide")), state, &outcomes))
        (lines(&state.field("facts", cx.t("appeal-answer")).hint(cx.t("appeal-answer-hint")), state, 5))
    };
    let body = html! {
        @if data.done { (done(cx, "appeal-done")) }
        section {
            h2 { (cx.t("appeal-title")) }
            @if !data.text.is_empty() { (quoted(&data.text)) }
            p.entry-text { (data.at) }
        }
        section.section {
            h2 { (cx.t("appeal-against")) }
            p.entry-text { (cx.ta("decision-by", &[("name", data.decided_by.as_str().into())])) }
            (data.statement.markup(cx))
            p { a href=(cx.url(&paths::moderation_case(data.case_id))) { (cx.t("appeal-case")) } }
        }
        section.section {
            h2 { (cx.t("appeal-decide")) }
            @if let Some((outcome, answer)) = &data.outcome {
                p { (cx.t(&format!("appeal-outcome-{outcome}"))) }
                (quoted(answer))
            } @else if data.own {
                (notice(cx, NoticeKind::Info, &cx.t("appeal-own"), html! { p { (cx.t("appeal-own-text")) } }))
            } @else {
                (form(cx, &cx.url(&paths::moderation_appeal(data.id)), state, fields, &cx.t("appeal-decide-send")))
            }
        }
    };
    desk(cx, &data.title, body)
}
