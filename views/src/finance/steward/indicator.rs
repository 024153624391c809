//! Texts of indicators.

use maud::{Markup, html};

use super::{desk, done};
use crate::components::{Field, Link, empty_state, filter_form, text_field};
use crate::forms::{FormState, form, lines};
use crate::{Cx, paths};

/// The list, with what was typed to narrow it down.
#[must_use]
pub fn list(cx: &Cx<'_>, typed: &str, links: &[Link]) -> Markup {
    let body = html! {
        (filter_form(cx, &cx.url(paths::STEWARD_INDICATORS), &[], html! {
            (text_field(&Field::new("q", cx.t("steward-texts-find")), typed))
        }))
        @if links.is_empty() { (empty_state(&cx.t("steward-texts-none"), &cx.t("steward-texts-none-text"), None)) }
        ul.plain role="list" { @for link in links { li { a href=(link.href) { (link.text) } } } }
    };
    desk(
        cx,
        &cx.t("steward-texts-title"),
        Some(cx.t("steward-texts-lede")),
        &[],
        body,
    )
}

/// A text in both languages: the names of the fields and the rows that they need.
pub const PAIRS: [(&str, u8); 4] = [("name", 2), ("short", 2), ("definition", 8), ("basis", 5)];

/// An edit that was made.
#[derive(Debug, Clone)]
pub struct Revision {
    /// By whom and when.
    pub title: String,
    /// Why.
    pub note: String,
    /// Each text: which, before, after.
    pub changes: Vec<(String, String, String)>,
}

/// The indicator whose texts are edited.
#[derive(Debug, Clone)]
pub struct Edited {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub page: Link,
    /// The last edits.
    pub revisions: Vec<Revision>,
    /// What was just done.
    pub done: Option<String>,
    /// Whether somebody else edited it meanwhile.
    pub conflict: bool,
    /// The texts as they stood when the form was made.
    pub seen: Vec<(String, String)>,
}

/// The page.
#[must_use]
pub fn edit(cx: &Cx<'_>, data: &Edited, state: &FormState) -> Markup {
    let trail = [Link::new(
        cx.t("steward-texts-title"),
        cx.url(paths::STEWARD_INDICATORS),
    )];
    let fields = html! {
        @for (name, text) in &data.seen { input type="hidden" name={ "seen-" (name) } value=(text); }
        @for (name, rows) in PAIRS {
            div.pair {
                @for tag in ["sq", "en"] {
                    @let label = format!("{} ({})", cx.t(&format!("steward-text-{name}")), cx.t(&format!("steward-in-{tag}")));
                    div lang=(tag) { (lines(&state.field(&format!("{name}_{tag}"), label), state, rows)) }
                }
            }
        }
        (lines(&state.field("note", cx.t("steward-text-note")).hint(cx.t("steward-text-note-hint")), state, 2))
    };
    let body = html! {
        @if let Some(text) = &data.done { (done(text)) }
        @if data.conflict { p.field-error role="alert" { (cx.t("steward-text-conflict")) } }
        p { a href=(data.page.href) { (data.page.text) } }
        (form(cx, &cx.url(&paths::steward_indicator(&data.slug)), state, fields, &cx.t("form-save")))
        section.section #revisions {
            h2 { (cx.t("steward-revisions")) }
            @if data.revisions.is_empty() { p { (cx.t("steward-revisions-none")) } }
            ul.entries role="list" {
                @for revision in &data.revisions {
                    li {
                        p.entry-title { (revision.title) }
                        p { (revision.note) }
                        @for (name, before, after) in &revision.changes {
                            p.entry-text { (name) ": " del { (before) } " " ins { (after) } }
                        }
                    }
                }
            }
        }
    };
    desk(cx, &data.name, Some(cx.t("steward-texts-lede")), &trail, body)
}
