//! What was handed in, for those who say what it is worth; and the desk of those who teach.

use maud::{Markup, html};

use super::hand_in::{RoundView, length, round};
use super::item::{Part, RubricLine, part};
use super::{foreign, page};
use crate::components::{
    Choice, Field, Link, PageHead, SwitchOption, breadcrumbs, disclosure, empty_state, filter_form, page_head, pager,
    select, switch, tag,
};
use crate::forms::{FormState, choose, form, line, lines, pick};
use crate::{Cx, paths};

/// A line of the queue.
#[derive(Debug, Clone)]
pub struct QueueLine {
    /// The assignment, with the page on which it is looked at.
    pub link: Link,
    /// The course.
    pub course: String,
    /// Who, which round, when: in words.
    pub told: String,
    /// Whether it came after its deadline.
    pub late: bool,
    /// The word of what was decided.
    pub verdict: Option<String>,
}

/// What was handed in.
#[derive(Debug, Clone)]
pub struct QueueView {
    /// Whether what waits is shown, or what was decided on.
    pub waiting: bool,
    /// The courses to choose from.
    pub courses: Vec<Choice>,
    /// The course that was chosen, as the address has it.
    pub course: String,
    /// The lines.
    pub lines: Vec<QueueLine>,
    /// How many there are in all.
    pub total: usize,
    /// The page and how many there are.
    pub page: (usize, usize),
}

/// The way from the desk to one of its pages.
fn trail(cx: &Cx<'_>, steps: &[Link], here: &str) -> Markup {
    let mut all = vec![Link::new(cx.t("teaching-title"), cx.url(paths::TEACHING))];
    all.extend_from_slice(steps);
    breadcrumbs(cx, &all, here)
}

/// The page of what was handed in.
#[must_use]
pub fn hand_ins(cx: &Cx<'_>, data: &QueueView) -> Markup {
    let title = cx.t("hand-ins-title");
    let state = |waiting: bool| if waiting { "waiting" } else { "decided" };
    let address = |waiting: bool, number: usize| {
        cx.url(&format!(
            "{}?state={}&course={}&page={number}",
            paths::HAND_INS,
            state(waiting),
            data.course
        ))
    };
    let options = [true, false].map(|waiting| {
        let text = cx.t(&format!("hand-ins-state-{}", state(waiting)));
        SwitchOption::new(text, address(waiting, 1), data.waiting == waiting)
    });
    let keep = [("state".to_owned(), state(data.waiting).to_owned())];
    let body = html! {
        (trail(cx, &[], &title))
        (page_head(&PageHead::new(&title).lede(cx.t("hand-ins-lede"))))
        (switch(&cx.t("hand-ins-state"), &options))
        (filter_form(cx, &cx.url(paths::HAND_INS), &keep, select(&Field::new("course", cx.t("hand-ins-course")), &data.courses)))
        @if data.lines.is_empty() {
            (empty_state(&cx.t(&format!("hand-ins-none-{}", state(data.waiting))), &cx.t("hand-ins-none-text"), None))
        } @else {
            p.hint { (cx.ta("hand-ins-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
            ul.entries role="list" {
                @for line in &data.lines {
                    li {
                        a href=(line.link.href) { (line.link.text) }
                        @if line.late { " " (tag(&cx.t("due-late"))) }
                        @if let Some(verdict) = &line.verdict { " " (tag(&cx.t(&format!("hand-in-verdict-{verdict}")))) }
                        p.entry-text { (line.course) " · " (line.told) }
                    }
                }
            }
            (pager(cx, data.page.0, data.page.1, |number| address(data.waiting, number)))
        }
    };
    page(cx, &title, false, body)
}

/// The page on which work is looked at.
#[derive(Debug, Clone)]
pub struct ReviewView {
    /// Its key.
    pub id: i32,
    /// The assignment.
    pub title: String,
    /// The course.
    pub course: String,
    /// Who, in words.
    pub who: String,
    /// The language of the assignment.
    pub language: String,
    /// What was asked, as the learner has it.
    pub asked: Vec<Part>,
    /// The language of what was asked.
    pub asked_in: String,
    /// How many pages the work should have.
    pub pages: Option<u16>,
    /// The rubric.
    pub rubric: Vec<RubricLine>,
    /// Percent of the points that are needed.
    pub pass: u8,
    /// The rounds, the newest first.
    pub rounds: Vec<RoundView>,
    /// Whether it was decided on already.
    pub decided: bool,
    /// What was just done.
    pub done: bool,
    /// Whether somebody else decided meanwhile.
    pub meanwhile: bool,
}

/// The page on which work is looked at.
#[must_use]
pub fn review(cx: &Cx<'_>, data: &ReviewView, state: &FormState) -> Markup {
    let queue = Link::new(cx.t("hand-ins-title"), cx.url(paths::HAND_INS));
    let verdicts: Vec<(String, String)> = ["validated", "returned"]
        .iter()
        .map(|word| ((*word).to_owned(), cx.t(&format!("review-verdict-{word}"))))
        .collect();
    let body = html! {
        (trail(cx, &[queue], &data.title))
        @if data.done { div.notice.notice-done role="status" { p { (cx.t("review-done")) } } }
        @if data.meanwhile { div.notice.notice-warning role="alert" { p { (cx.t("review-meanwhile")) } } }
        div lang=[foreign(cx, &data.language)] { (page_head(&PageHead::new(&data.title).kicker(data.course.clone()))) }
        p { (data.who) }
        (disclosure(&cx.t("review-asked"), false, html! {
            div.prose lang=[foreign(cx, &data.asked_in)] { @for one in &data.asked { (part(cx, one)) } }
        }))
        @for one in data.rounds.iter().take(1) { (round(cx, one)) }
        @if !data.decided || data.meanwhile {
            section.section {
                h2 { (cx.t("review-title")) }
                p.hint { (cx.ta("review-pass", &[("percent", usize::from(data.pass).into())])) }
                (length(cx, data.pages))
                (form(cx, &cx.url(&paths::hand_in_review(data.id)), state, html! {
                    @if let Some(why) = state.refusal("marks") { p.field-error id="f-marks" { (why) } }
                    @for (number, criterion) in data.rubric.iter().enumerate() { (criterion_fields(cx, data, (number, criterion), state)) }
                    (lines(&state.field("feedback", cx.t("review-feedback")).hint(cx.t("review-feedback-hint")), state, 8))
                    (pick(&state.field("verdict", cx.t("review-verdict")), state, &verdicts))
                }, &cx.t("review-send")))
            }
        }
        @for one in data.rounds.iter().skip(1) { (round(cx, one)) }
    };
    page(cx, &data.title, false, body)
}

/// The most points that are offered one by one. A version of before courses were asked for no more may give more.
const OFFERED: u32 = 100;

/// The points and the word for a line of the rubric. Points are chosen from all that it may give; what the levels are worth
/// stands above.
fn criterion_fields(
    cx: &Cx<'_>,
    data: &ReviewView,
    (number, criterion): (usize, &RubricLine),
    state: &FormState,
) -> Markup {
    let points: Vec<(String, String)> = std::iter::once((String::new(), cx.t("review-choose")))
        .chain((0..=criterion.points.min(OFFERED)).map(|points| (points.to_string(), points.to_string())))
        .collect();
    let most = usize::try_from(criterion.points).unwrap_or_default();
    let label = cx.ta("review-points", &[("of", cx.count(most).into())]);
    let field = state.field(&format!("points-{number}"), label);
    html! {
        fieldset.review-criterion {
            legend lang=[foreign(cx, &data.language)] { (criterion.title) }
            dl.rubric {
                @for (points, text) in &criterion.levels {
                    dt { (points) }
                    dd lang=[foreign(cx, &data.language)] { (text) }
                }
            }
            @if criterion.points > OFFERED { (line(&field, state, crate::forms::Kind::Number)) }
            @else { (choose(&field, state, &points)) }
            (line(&state.field(&format!("comment-{number}"), cx.t("review-comment")), state, crate::forms::Kind::Text("off")))
        }
    }
}

/// A part of the desk: where it leads, what it is for, how much waits there.
#[derive(Debug, Clone)]
pub struct DeskLine {
    /// Where it leads.
    pub link: Link,
    /// What it is for.
    pub text: String,
    /// How much waits there, in words.
    pub waits: Option<String>,
}

/// The desk of those who teach.
#[must_use]
pub fn teaching(cx: &Cx<'_>, desk: &[DeskLine]) -> Markup {
    let title = cx.t("teaching-title");
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("teaching-lede"))))
        ul.entries role="list" {
            @for line in desk {
                li {
                    a href=(line.link.href) { (line.link.text) }
                    @if let Some(waits) = &line.waits { " " (tag(waits)) }
                    p.entry-text { (line.text) }
                }
            }
        }
    };
    page(cx, &title, false, body)
}
