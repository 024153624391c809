//! Those who ask to be let into courses.

use maud::{Markup, html};

use super::{done_notice, trail, written};
use crate::components::{Link, PageHead, anchors, empty_state, page_head, pager, tag};
use crate::forms::{FormState, lines, summary, token};
use crate::training::page;
use crate::{Cx, paths};

/// Somebody who asks.
#[derive(Debug, Clone)]
pub struct AskingLine {
    /// The key of what is decided on.
    pub id: i32,
    /// Their name.
    pub name: String,
    /// The course.
    pub course: Link,
    /// When they asked, in words.
    pub at: String,
    /// What they wrote.
    pub request: String,
    /// What should come before, and they have not completed.
    pub lacks: Vec<Link>,
    /// The cohort that they chose.
    pub cohort: Option<String>,
    /// Whether the course is withdrawn, so that nobody is let in.
    pub withdrawn: bool,
}

/// Those who ask to be let in.
#[derive(Debug, Clone)]
pub struct EnrolmentsPage {
    /// Who, the longest waiting first.
    pub lines: Vec<AskingLine>,
    /// How many there are in all.
    pub total: usize,
    /// The page and how many there are.
    pub page: (usize, usize),
    /// What was just done.
    pub done: Option<String>,
    /// Whether somebody else decided meanwhile.
    pub meanwhile: bool,
}

/// The page of those who ask to be let in.
#[must_use]
pub fn enrolments(cx: &Cx<'_>, data: &EnrolmentsPage, state: &FormState) -> Markup {
    let title = cx.t("enrolments-title");
    let body = html! {
        (trail(cx, &[], &title))
        (page_head(&PageHead::new(&title).lede(cx.t("enrolments-lede"))))
        (done_notice(cx, data.done.as_deref()))
        @if data.meanwhile { div.notice.notice-warning role="alert" { p { (cx.t("enrolments-meanwhile")) } } }
        (summary(cx, state))
        @if data.lines.is_empty() {
            (empty_state(&cx.t("enrolments-none"), &cx.t("enrolments-none-text"), None))
        } @else {
            p.hint { (cx.ta("enrolments-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
            ul.entries role="list" { @for one in &data.lines { li { (line(cx, one, data.page.0, state)) } } }
            (pager(cx, data.page.0, data.page.1, |number| cx.url(&format!("{}?page={number}", paths::ENROLMENTS))))
        }
    };
    page(cx, &title, false, body)
}

fn line(cx: &Cx<'_>, one: &AskingLine, page: usize, state: &FormState) -> Markup {
    let name = format!("reason-{}", one.id);
    html! {
        p.entry-title { (one.name) " · " a href=(one.course.href) { (one.course.text) } }
        p.entry-text { (one.at) @if let Some(cohort) = &one.cohort { " · " (cx.ta("enrolments-cohort", &[("name", cohort.as_str().into())])) } }
        blockquote.asked { (written(&one.request)) }
        @if !one.lacks.is_empty() { p { (tag(&cx.t("enrolments-lacks"))) " " (anchors(&one.lacks, None)) } }
        @if one.withdrawn { p { (tag(&cx.t("write-withdrawn"))) " " (cx.t("enrolments-withdrawn")) } }
        form.form method="post" action=(cx.url(&format!("{}?page={page}", paths::ENROLMENTS))) novalidate {
            (token(cx))
            input type="hidden" name="enrolment" value=(one.id);
            (lines(&state.field(&name, cx.ta("enrolments-reason", &[("name", one.name.as_str().into())])).hint(cx.t("enrolments-reason-hint")), state, 2))
            div.form-send.ways-on {
                @if !one.withdrawn {
                    button.button type="submit" name="do" value="accept" { (cx.t("enrolments-accept")) span.visually-hidden { ": " (one.name) } }
                }
                button.button.button-quiet type="submit" name="do" value="decline" { (cx.t("enrolments-decline")) span.visually-hidden { ": " (one.name) } }
            }
        }
    }
}
