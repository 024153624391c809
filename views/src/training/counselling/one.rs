//! A counselling, as the two see it.

use maud::{Markup, html};

use super::{at, page, told, trail};
use crate::components::{NoticeKind, PageHead, definitions, disclosure, notice, page_head, tag};
use crate::forms::{FormState, Kind, button_form, choose, line, lines, summary_of, token};
use crate::training::item::{Part, part};
use crate::{Cx, paths};

/// A note.
#[derive(Debug, Clone)]
pub struct NoteView {
    /// Its key.
    pub id: i32,
    /// Who wrote it.
    pub author: String,
    /// When, in words.
    pub at: String,
    /// The text.
    pub text: String,
}

/// What was agreed to do next.
#[derive(Debug, Clone)]
pub struct StepView {
    /// Its key.
    pub id: i32,
    /// What.
    pub text: String,
    /// Until when, in words.
    pub due: String,
    /// Whether it is done.
    pub done: bool,
    /// Whether that day is over and it is not done.
    pub late: bool,
}

/// A counselling.
#[derive(Debug, Clone)]
pub struct OnePage {
    /// Its key.
    pub id: i32,
    /// When, in words.
    pub when: String,
    /// The other of the two.
    pub other: String,
    /// Whether the reader is the counsellor.
    pub gives: bool,
    /// The word for where it stands.
    pub state: &'static str,
    /// What is asked; none where its writer is gone.
    pub question: Option<String>,
    /// The figure that it is about.
    pub figure: Option<Part>,
    /// Where it is told what a release changed of it since it was pinned; none where nothing was.
    pub figure_changed: Option<String>,
    /// The organisation that it is for.
    pub organisation: Option<String>,
    /// What can be asked at that time.
    pub topics: String,
    /// The place; none where it is online.
    pub place: Option<String>,
    /// Where it is held online.
    pub link: Option<String>,
    /// Why it was cancelled, and by whom.
    pub cancelled: Option<(String, String)>,
    /// Whether it can be moved and cancelled.
    pub coming: bool,
    /// Whether the reader can say whether it was held.
    pub confirms: bool,
    /// The free times to which it can be moved, `(key, words)`.
    pub elsewhere: Vec<(String, String)>,
    /// What both wrote.
    pub notes: Vec<NoteView>,
    /// What the reader wrote for themselves.
    pub private: Vec<NoteView>,
    /// What was agreed to do next.
    pub steps: Vec<StepView>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of a counselling.
#[must_use]
pub fn one(cx: &Cx<'_>, data: &OnePage, state: &FormState) -> Markup {
    let title = cx.ta(
        if data.gives {
            "counselling-for"
        } else {
            "counselling-with"
        },
        &[("name", data.other.as_str().into())],
    );
    let action = cx.url(&paths::counselling_one(data.id));
    let forms = html! {
        (shared(cx, &action, data, state))
        (steps(cx, &action, data, state))
        (private(cx, &action, data, state))
        @if data.coming { (changing(cx, &action, data, state)) }
    };
    let body = html! {
        (trail(cx, &title))
        (told(cx, data.done.as_deref()))
        (summary_of(cx, state, &forms))
        div.narrow {
            (page_head(&PageHead::new(&title).kicker(&data.when)))
            p { (tag(&cx.t(&format!("counselling-state-{}", data.state)))) }
            @if let Some((reason, who)) = &data.cancelled {
                (notice(cx, NoticeKind::Warning, &cx.ta("counselling-was-cancelled", &[("name", who.as_str().into())]), html! { p.as-typed { (reason) } }))
                @if !data.gives { p.ways-on { a.button href=(cx.url(paths::COUNSELLING)) { (cx.t("counselling-another")) } } }
            }
            (definitions(&facts(cx, data)))
            @if let Some(figure) = &data.figure {
                section.section { h2 { (cx.t("counselling-figure-of")) }
                    (part(cx, figure))
                    @if let Some(now) = &data.figure_changed { p { (cx.t("counselling-figure-changed")) " " a href=(now) { (cx.t("lesson-figure-now")) } } }
                }
            }
            @if data.confirms { (confirming(cx, &action, data)) }
            (forms)
        }
    };
    page(cx, &title, false, body)
}

fn facts(cx: &Cx<'_>, data: &OnePage) -> Vec<(String, Markup)> {
    let mut facts = vec![
        (
            cx.t("counselling-question"),
            html! { @match &data.question { Some(text) => p.as-typed { (text) }, None => (cx.t("counselling-question-gone")) } },
        ),
        (
            cx.t("session-when"),
            html! { (data.when) p.hint { (cx.t("session-clock")) } },
        ),
        (
            cx.t("session-where"),
            html! {
                @match &data.link {
                    Some(link) => { a href=(link) rel="noopener noreferrer" { (link) } }
                    None => (at(cx, data.place.as_deref())),
                }
            },
        ),
        (cx.t("counselling-topics"), html! { (data.topics) }),
    ];
    if let Some(organisation) = &data.organisation {
        facts.push((cx.t("counselling-organisation"), html! { (organisation) }));
    }
    facts
}

fn confirming(cx: &Cx<'_>, action: &str, data: &OnePage) -> Markup {
    html! {
        section.section.course-standing #f-held {
            h2 { (cx.t("counselling-confirm")) }
            p { (cx.t("counselling-confirm-text")) }
            form.inline method="post" action=(action) {
                (token(cx))
                input type="hidden" name="do" value="confirm";
                div.form-send {
                    button.button type="submit" name="held" value="yes" aria-pressed=(if data.state == "held" { "true" } else { "false" }) { (cx.t("counselling-held")) }
                    button.button.button-quiet type="submit" name="held" value="no" aria-pressed=(if data.state == "not-held" { "true" } else { "false" }) { (cx.t("counselling-not-held")) }
                }
            }
        }
    }
}

/// A form of one field below a list.
fn adding(cx: &Cx<'_>, action: &str, word: &str, fields: Markup, send: &str) -> Markup {
    html! {
        form.form method="post" action=(action) novalidate {
            (token(cx))
            input type="hidden" name="do" value=(word);
            (fields)
            div.form-send { button.button.button-quiet type="submit" { (send) } }
        }
    }
}

fn note(one: &NoteView, beside: Markup) -> Markup {
    html! {
        li {
            p.entry-text { strong { (one.author) } " · " (one.at) }
            p.as-typed { (one.text) }
            (beside)
        }
    }
}

fn shared(cx: &Cx<'_>, action: &str, data: &OnePage, state: &FormState) -> Markup {
    let field = state
        .field("note", cx.t("counselling-note-add"))
        .hint(cx.t("counselling-note-hint"));
    html! {
        section.section #notes {
            h2 { (cx.t("counselling-notes")) }
            @if data.notes.is_empty() { p.hint { (cx.t("counselling-notes-none")) } }
            @else { ul.entries role="list" { @for one in &data.notes { (note(one, html! {})) } } }
            (adding(cx, action, "note", lines(&field, state, 4), &cx.t("counselling-note-send")))
        }
    }
}

fn private(cx: &Cx<'_>, action: &str, data: &OnePage, state: &FormState) -> Markup {
    let field = state
        .field("private", cx.t("counselling-private-add"))
        .hint(cx.t("counselling-private-hint"));
    html! {
        section.section #private {
            h2 { (cx.t("counselling-private")) }
            @if !data.private.is_empty() {
                ul.entries role="list" { @for one in &data.private {
                    (note(one, button_form(cx, action, &[("do", "private-remove"), ("note", &one.id.to_string())], &cx.t("counselling-private-remove"), true)))
                } }
            }
            (adding(cx, action, "private", lines(&field, state, 4), &cx.t("counselling-private-send")))
        }
    }
}

fn steps(cx: &Cx<'_>, action: &str, data: &OnePage, state: &FormState) -> Markup {
    let fields = html! {
        (line(&state.field("step", cx.t("counselling-step-add")), state, Kind::Text("off")))
        (line(&state.field("due", cx.t("counselling-step-due")), state, Kind::Date))
    };
    html! {
        section.section #steps {
            h2 { (cx.t("counselling-steps")) }
            @if data.steps.is_empty() { p.hint { (cx.t("counselling-steps-none")) } }
            @else { ul.entries role="list" { @for one in &data.steps { li {
                p.entry-title { (one.text)
                    @if one.done { " " (tag(&cx.t("counselling-step-is-done"))) }
                    @else if one.late { " " (tag(&cx.t("counselling-step-is-late"))) }
                }
                p.entry-text { (cx.ta("counselling-step-until", &[("date", one.due.as_str().into())])) }
                @let (done, text) = if one.done { ("no", "counselling-step-not-done") } else { ("yes", "counselling-step-done") };
                (button_form(cx, action, &[("do", "tick"), ("id", &one.id.to_string()), ("done", done)], &cx.t(text), true))
            } } } }
            (adding(cx, action, "step", fields, &cx.t("counselling-step-send")))
        }
    }
}

fn changing(cx: &Cx<'_>, action: &str, data: &OnePage, state: &FormState) -> Markup {
    let move_to = html! {
        @if data.elsewhere.is_empty() { p { (cx.t("counselling-move-none")) } }
        @else {
            (adding(cx, action, "move", choose(&state.field("slot", cx.t("counselling-move-to")), state, &data.elsewhere), &cx.t("counselling-move-send")))
        }
    };
    let cancel = html! {
        p { (cx.t("counselling-cancel-text")) }
        form.form method="post" action=(action) novalidate {
            (token(cx))
            input type="hidden" name="do" value="cancel";
            (lines(&state.field("reason", cx.t("session-cancel-reason")), state, 3))
            div.form-send { button.button.button-danger type="submit" { (cx.t("counselling-cancel-send")) } }
        }
    };
    html! {
        section.section {
            (disclosure(&cx.t("counselling-move"), state.refusal("slot").is_some(), move_to))
            (disclosure(&cx.t("counselling-cancel"), state.refusal("reason").is_some(), cancel))
        }
    }
}
