//! Questions to municipalities: what was asked, until when an answer is due, what was said.

mod list;
mod one;
mod record;
mod write;

pub use list::{QuestionLine, QuestionsPage, questions};
pub use one::{Answering, QuestionPage, ReplyView, question};
pub use record::{RecordPage, RecordRow, record};
pub use write::{AnswerPage, AskPage, answer, ask};

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Link, breadcrumbs};
use crate::layout::{self, Page, Room, with};
use crate::paths;

/// Where a question stands in time.
#[derive(Debug, Clone)]
pub struct Clock {
    /// The word of the state.
    pub state: &'static str,
    /// The last day for an answer, in words.
    pub due: String,
    /// The day on which it ended, in words.
    pub ended: String,
    /// How many working days are left, were over, or were taken, as the state has it.
    pub days: usize,
    /// The year on the way whose holidays are not all known.
    pub unknown: Option<i32>,
}

/// A page of the room; `listed` where search engines may list it.
fn page(cx: &Cx<'_>, title: &str, listed: bool, body: Markup) -> Markup {
    layout::page(
        cx,
        &Page {
            indexable: listed,
            room: Room::Questions,
            ..Page::new(title, body)
        },
    )
}

/// The way from the list to a page of a question.
fn trail(cx: &Cx<'_>, question: Option<&Link>, here: &str) -> Markup {
    let mut steps = vec![Link::new(cx.t("questions-title"), cx.url(paths::QUESTIONS))];
    steps.extend(question.cloned());
    breadcrumbs(cx, &steps, here)
}

/// What was just done, told on the page that comes after it.
fn done_notice(cx: &Cx<'_>, done: Option<&str>) -> Markup {
    html! {
        @if let Some(done) = done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("questions-done-{done}"))) } }
        }
    }
}

/// Where a question stands, in a sentence.
#[must_use]
pub fn clock(cx: &Cx<'_>, clock: &Clock) -> String {
    cx.ta(
        &format!("question-clock-{}", clock.state),
        &[
            ("due", clock.due.as_str().into()),
            ("ended", clock.ended.as_str().into()),
            ("days", clock.days.into()),
        ],
    )
}

/// That a day may lie further on, where holidays on the way are not known.
fn unknown_year(cx: &Cx<'_>, clock: &Clock) -> Markup {
    html! {
        @if let Some(year) = clock.unknown {
            p.hint { (cx.ta("question-calendar-unknown", &[("year", year.to_string().into())])) }
        }
    }
}

/// An address with the place in its query.
fn about_place(cx: &Cx<'_>, path: &str, place: Option<&str>) -> String {
    match place {
        Some(slug) => format!("{}?{}", cx.url(path), with("", "place", slug)),
        None => cx.url(path),
    }
}

/// The part of a municipality's page that leads to its questions. That page is kept for everyone until the next
/// release, so it says nothing that changes.
#[must_use]
pub fn questions_place(cx: &Cx<'_>, slug: &str) -> Markup {
    html! {
        section.section #questions {
            h2 { (cx.t("questions-section-title")) }
            p { (cx.t("questions-section-text")) }
            p.ways-on {
                a.button.button-quiet href=(about_place(cx, paths::QUESTIONS, Some(slug))) { (cx.t("questions-section-read")) }
                a.button.button-quiet href=(about_place(cx, paths::QUESTION_NEW, Some(slug))) rel="nofollow" { (cx.t("question-new-title")) }
            }
        }
    }
}
