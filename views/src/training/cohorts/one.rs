//! A cohort: who is in it and how far, until when it does what, what was written to it.

use maud::{Markup, html};

use super::progress::{ProgressView, progress};
use super::{done_notice, trail, written};
use crate::components::{Link, PageHead, anchor, definitions, disclosure, page_head, tag};
use crate::forms::{FormState, Kind, button_form, choose, form, line, lines, weighty_form};
use crate::training::page;
use crate::{Cx, paths};

/// A deadline.
#[derive(Debug, Clone)]
pub struct DeadlineLine {
    /// The key of the item; empty for the whole.
    pub item: String,
    /// What is due, in words.
    pub what: String,
    /// When, in words.
    pub day: String,
}

/// A message that was written to a cohort.
#[derive(Debug, Clone)]
pub struct MessageLine {
    /// Who, when, to how many: in words.
    pub told: String,
    /// What it says.
    pub text: String,
}

/// The page of a cohort.
#[derive(Debug, Clone)]
pub struct CohortPage {
    /// Its key.
    pub id: i32,
    /// Its name.
    pub name: String,
    /// The course.
    pub course: Link,
    /// From when until when, in words.
    pub when: String,
    /// How many are in it, in words.
    pub people: String,
    /// Who tends it.
    pub trainer: Option<String>,
    /// What stands in the form in which it is changed.
    pub kept: FormState,
    /// Whether nobody joins it any more.
    pub closed: bool,
    /// Its deadlines.
    pub deadlines: Vec<DeadlineLine>,
    /// What may be due: key and name, the whole course first.
    pub items: Vec<(String, String)>,
    /// What was written to it, the newest first.
    pub messages: Vec<MessageLine>,
    /// How far the people are.
    pub progress: ProgressView,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of a cohort.
#[must_use]
pub fn cohort(cx: &Cx<'_>, data: &CohortPage, state: &FormState) -> Markup {
    let all = Link::new(cx.t("cohorts-title"), cx.url(paths::COHORTS));
    let own = cx.url(&paths::cohort(data.id));
    // what was refused stands above the form that was sent alone
    let none = FormState::default();
    let of = |what: &str| if state.value("do") == what { state } else { &none };
    let mut facts = vec![
        (cx.t("cohort-course"), anchor(&data.course)),
        (cx.t("cohort-when"), html! { (data.when) }),
        (cx.t("cohort-people"), html! { (data.people) }),
    ];
    if let Some(trainer) = &data.trainer {
        facts.push((cx.t("cohort-trainer"), html! { (trainer) }));
    }
    let body = html! {
        (trail(cx, &[all], &data.name))
        (done_notice(cx, data.done.as_deref()))
        (page_head(&PageHead::new(&data.name).kicker(cx.t("cohort-kicker"))))
        @if data.closed { p { (tag(&cx.t("cohort-closed"))) } }
        (definitions(&facts))
        @if data.progress.people.is_empty() && !data.closed { p { (cx.t("cohort-ways-in")) } }
        (progress(cx, &data.progress))
        @if !data.closed { (adding(cx, &own, of("add"))) }
        (deadlines(cx, data, &own, of("due")))
        (messages(cx, data, &own, of("message")))
        div.section.no-print {
            @let refused = of("change");
            (disclosure(&cx.t("cohort-change"), refused.is_refused(), changing(cx, &own, if refused.is_refused() { refused } else { &data.kept })))
            @if data.closed {
                (button_form(cx, &own, &[("do", "open")], &cx.t("cohort-open"), true))
            } @else {
                (weighty_form(cx, &own, &[("do", "close")], &cx.t("cohort-close"), &cx.t("cohort-close-text"), &cx.t("cohort-close-send")))
            }
        }
    };
    page(cx, &data.name, false, body)
}

fn changing(cx: &Cx<'_>, own: &str, state: &FormState) -> Markup {
    form(
        cx,
        own,
        state,
        html! {
            input type="hidden" name="do" value="change";
            (dates(cx, state))
        },
        &cx.t("cohort-change-send"),
    )
}

/// How a cohort is called, when it learns and how many may be in it.
pub(super) fn dates(cx: &Cx<'_>, state: &FormState) -> Markup {
    html! {
        (line(&state.field("name", cx.t("cohort-name")).hint(cx.t("cohort-name-hint")), state, Kind::Text("off")))
        (line(&state.field("starts", cx.t("cohort-starts")), state, Kind::Date))
        (line(&state.field("ends", cx.t("cohort-ends")), state, Kind::Date))
        (line(&state.field("capacity", cx.t("cohort-capacity")).hint(cx.t("cohort-capacity-hint")), state, Kind::Number))
    }
}

fn adding(cx: &Cx<'_>, own: &str, state: &FormState) -> Markup {
    html! {
        section.section.no-print #add {
            h2 { (cx.t("cohort-add")) }
            (form(cx, own, state, html! {
                input type="hidden" name="do" value="add";
                (lines(&state.field("people", cx.t("cohort-add-people")).hint(cx.t("cohort-add-hint")), state, 4))
            }, &cx.t("cohort-add-send")))
        }
    }
}

fn deadlines(cx: &Cx<'_>, data: &CohortPage, own: &str, state: &FormState) -> Markup {
    html! {
        section.section #deadlines {
            h2 { (cx.t("cohort-deadlines")) }
            @if data.deadlines.is_empty() { p.hint { (cx.t("cohort-deadlines-none")) } }
            @else {
                ul.entries role="list" {
                    @for one in &data.deadlines {
                        li {
                            p.entry-title { (one.what) }
                            p.entry-text { (one.day) }
                            (button_form(cx, own, &[("do", "undue"), ("item", &one.item)], &cx.t("cohort-deadline-remove"), true))
                        }
                    }
                }
            }
            div.no-print {
                h3 { (cx.t("cohort-deadline-new")) }
                (form(cx, own, state, html! {
                    input type="hidden" name="do" value="due";
                    (choose(&state.field("item", cx.t("cohort-deadline-what")).long(), state, &data.items))
                    (line(&state.field("due", cx.t("cohort-deadline-day")).hint(cx.t("cohort-deadline-hint")), state, Kind::Date))
                }, &cx.t("cohort-deadline-set")))
            }
        }
    }
}

fn messages(cx: &Cx<'_>, data: &CohortPage, own: &str, state: &FormState) -> Markup {
    html! {
        section.section #messages {
            h2 { (cx.t("cohort-messages")) }
            div.no-print {
                (form(cx, own, state, html! {
                    input type="hidden" name="do" value="message";
                    (lines(&state.field("text", cx.t("cohort-message-text")).hint(cx.t("cohort-message-hint")), state, 5))
                }, &cx.t("cohort-message-send")))
            }
            @if !data.messages.is_empty() {
                ul.entries role="list" {
                    @for one in &data.messages { li { p.entry-text { (one.told) } (written(&one.text)) } }
                }
            }
        }
    }
}
