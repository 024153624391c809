//! The stewards' desk, and where a file is brought.

use maud::{Markup, html};

use super::{desk, done};
use crate::components::{Link, empty_state, tag};
use crate::finance::data::Paged;
use crate::forms::{FormState, choose, file, file_form};
use crate::{Cx, paths};

/// Something that waits, is in hand, or was done.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it is, and where it is shown; without an address it is only named.
    pub title: Link,
    /// How it stands, in a word or two.
    pub state: String,
    /// By whom, since when, what of.
    pub text: String,
}

/// The desk.
#[derive(Debug, Clone)]
pub struct Home {
    /// What waits for somebody to publish it.
    pub waiting: Vec<Line>,
    /// Where one is among that.
    pub paged: Paged,
    /// What is being worked on.
    pub in_hand: Vec<Line>,
    /// The last releases.
    pub releases: Vec<Line>,
    /// What was just done.
    pub done: Option<String>,
}

/// The desk.
#[must_use]
pub fn home(cx: &Cx<'_>, data: &Home) -> Markup {
    let ways = [
        ("steward-import-title", "steward-import-gist", paths::STEWARD_IMPORT),
        ("steward-correct-title", "steward-correct-gist", paths::STEWARD_CORRECT),
        ("steward-texts-title", "steward-texts-gist", paths::STEWARD_INDICATORS),
    ];
    let body = html! {
        @if let Some(text) = &data.done { (done(text)) }
        ul.entries.ways role="list" {
            @for (title, gist, path) in ways {
                li.way {
                    p.entry-title { a href=(cx.url(path)) { (cx.t(title)) } }
                    p.entry-text { (cx.t(gist)) }
                }
            }
        }
        section.section #waiting {
            h2 { (cx.t("steward-waiting")) }
            @if data.waiting.is_empty() {
                (empty_state(&cx.t("steward-waiting-none"), &cx.t("steward-waiting-none-text"), None))
            }
            (lines(&data.waiting))
            (data.paged.markup(cx))
        }
        @if !data.in_hand.is_empty() {
            section.section #in-hand { h2 { (cx.t("steward-in-hand")) } (lines(&data.in_hand)) }
        }
        section.section #releases { h2 { (cx.t("steward-releases")) } (lines(&data.releases)) }
    };
    desk(cx, &cx.t("steward-title"), Some(cx.t("steward-lede")), &[], body)
}

fn lines(lines: &[Line]) -> Markup {
    html! {
        ul.entries role="list" {
            @for line in lines {
                li {
                    p.entry-title {
                        @if line.title.href.is_empty() { (line.title.text) }
                        @else { a href=(line.title.href) { (line.title.text) } }
                        @if !line.state.is_empty() { " " (tag(&line.state)) }
                    }
                    p.entry-text { (line.text) }
                }
            }
        }
    }
}

/// Bringing a file; `datasets` are those that it can be for.
#[must_use]
pub fn upload(cx: &Cx<'_>, datasets: &[(String, String)], state: &FormState) -> Markup {
    let fields = html! {
        (file(&state.field("file", cx.t("steward-file")).hint(cx.t("steward-file-hint")), ".csv,.xlsx,.xlsm,.tsv,.txt"))
        (choose(&state.field("dataset", cx.t("steward-dataset")), state, datasets))
    };
    let body = html! {
        div.narrow {
            (file_form(cx, &cx.url(paths::STEWARD_IMPORT), state, fields, &cx.t("steward-upload")))
            p.small { (cx.t("steward-upload-then")) }
        }
    };
    desk(
        cx,
        &cx.t("steward-import-title"),
        Some(cx.t("steward-import-lede")),
        &[],
        body,
    )
}
