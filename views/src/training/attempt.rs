//! An attempt at a quiz or an exercise: its questions, and once it is handed in what was right.

mod question;

use maud::{Markup, html};

use self::question::question;
use super::{done_notice, page, preview_notice, trail, untranslated};
use crate::components::{Link, PageHead, anchor, error_summary, page_head};
use crate::finance::controls::Shown;
use crate::forms::{button_form, token};
use crate::{Cx, paths};

/// How a question is answered, with what was answered.
#[derive(Debug, Clone)]
pub enum Answer {
    /// By nothing: a text between questions.
    None,
    /// By one of several choices.
    One {
        /// The choices.
        choices: Vec<String>,
        /// Which was chosen.
        chosen: Option<usize>,
    },
    /// By one of several choices that have values of their own.
    Named {
        /// The values, with their words.
        choices: Vec<(String, String)>,
        /// Which was chosen.
        chosen: Option<String>,
    },
    /// By any of several choices.
    Several {
        /// The choices.
        choices: Vec<String>,
        /// Which were chosen.
        chosen: Vec<usize>,
    },
    /// By a line; `number` where a number is asked for.
    Line {
        /// What was typed.
        typed: String,
        /// Whether it is a number.
        number: bool,
        /// The unit in which it is asked for; may be empty.
        unit: String,
    },
    /// By a text.
    Text {
        /// What was typed.
        typed: String,
    },
    /// By putting together.
    Pairs {
        /// What is given.
        left: Vec<String>,
        /// What may belong to it.
        right: Vec<String>,
        /// What was put to each.
        chosen: Vec<Option<usize>>,
    },
}

/// What was right about an answer.
#[derive(Debug, Clone)]
pub struct Judged {
    /// `right`, `partly`, `wrong`, or `open` where a person judges it.
    pub word: String,
    /// Points, in words.
    pub points: String,
    /// What is told to whoever answered so, and what is told to everyone.
    pub told: Vec<String>,
    /// How the answer is worked out, a sentence each.
    pub working: Vec<String>,
    /// The chart in which it is seen.
    pub chart: Option<Link>,
}

/// A question.
#[derive(Debug, Clone)]
pub struct QuestionView {
    /// Its place, from 0; the name of its field.
    pub position: usize,
    /// Its number as it is shown.
    pub number: usize,
    /// What is asked, a paragraph each.
    pub text: Vec<String>,
    /// What follows the blank.
    pub after: String,
    /// A drawing to read.
    pub drawing: Option<Box<Shown>>,
    /// A help.
    pub hint: String,
    /// How far an answer may be from what is right, in words; may be empty.
    pub accepted: String,
    /// How it is answered.
    pub answer: Answer,
    /// Whether its answer cannot be changed any more.
    pub fixed: bool,
    /// What was right, where that may be told.
    pub judged: Option<Judged>,
    /// Where the answer can be worked out before it is told.
    pub chart: Option<Link>,
    /// Why the answer was not taken, in words.
    pub refused: Option<String>,
    /// What was typed in a window that lags behind, and is not kept.
    pub typed: Option<String>,
}

impl QuestionView {
    /// Where it is answered: a line or a text has its label, choices have a legend.
    const fn is_typed(&self) -> bool {
        matches!(self.answer, Answer::Line { .. } | Answer::Text { .. })
    }
}

/// Where one goes on from an attempt that is handed in.
#[derive(Debug, Clone)]
pub enum Onward {
    /// To another attempt: where it is begun.
    Again(String),
    /// To what comes next in the course.
    Next(Link),
}

/// The page of an attempt.
#[derive(Debug, Clone)]
pub struct AttemptPage {
    /// The course and the item, with their pages.
    pub trail: [Link; 2],
    /// The name of the item, and which attempt it is.
    pub title: String,
    /// The language of the questions.
    pub language: String,
    /// Where it is sent.
    pub action: String,
    /// How often its answers were saved: a window that lags behind is told.
    pub revision: i32,
    /// The questions.
    pub questions: Vec<QuestionView>,
    /// Whether it is handed in.
    pub submitted: bool,
    /// What it gave, once it is handed in.
    pub result: Option<(String, bool)>,
    /// Its kind, `quiz` or `exercise`.
    pub kind: String,
    /// When it ends, in words, and how many seconds are left until then.
    pub due: Option<(String, i64)>,
    /// Where one goes on, once it is handed in.
    pub onward: Option<Onward>,
    /// Whether each answer can be checked at once.
    pub checks: bool,
    /// When it was saved last, in words.
    pub saved: Option<String>,
    /// The dataset and the release from which an exercise is worked out.
    pub origin: Option<[Link; 2]>,
    /// Whether the numbers are made.
    pub illustrative: bool,
    /// What is told on top: a message's key.
    pub notice: Option<String>,
    /// What is asked back before it is handed in with questions that have no answer.
    pub asked_back: Option<String>,
    /// Whether its course is completed by now.
    pub completed: bool,
    /// Whether it was the last attempt, and the quiz is not passed.
    pub spent: bool,
    /// Whether it is of a draft, and counts for nothing.
    pub preview: bool,
}

/// The page of an attempt.
#[must_use]
pub fn attempt(cx: &Cx<'_>, data: &AttemptPage) -> Markup {
    let asks = data.questions.iter().any(|one| !matches!(one.answer, Answer::None));
    // where the time runs, nobody goes on later
    let later = data.due.is_none() && !data.preview;
    // where it is over nothing more is kept, and nothing is said of keeping
    let over = data.notice.as_deref() == Some("quiz-over");
    let keeps = !data.preview && !over;
    let body = html! {
        (trail(cx, &data.trail, &data.title))
        @match data.notice.as_deref() {
            Some("saved" | "checked") => (done_notice(cx, data.notice.as_deref())),
            // which it is is read by the script that keeps answers
            Some(key) => div.notice.notice-warning role="alert" data-quiz-notice=(key) { p { (cx.t(key)) } },
            None => {}
        }
        (refused(cx, &data.questions))
        @if let Some(words) = &data.asked_back {
            div.notice.notice-warning role="alert" { div.stack {
                p { (words) }
                p { button.button type="submit" form="quiz" name="do" value="submit-anyway" { (cx.t("quiz-submit-anyway")) } }
            } }
        }
        @if data.preview { (preview_notice(cx)) }
        (page_head(&PageHead::new(&data.title)))
        (untranslated(cx, &data.language))
        @if data.illustrative { p.notice.notice-warning { (cx.t("exercise-illustrative")) } }
        @if let Some([dataset, release]) = &data.origin {
            p.quiz-origin { (cx.t("exercise-origin")) " " (anchor(dataset)) " · " (anchor(release)) }
        }
        @if let Some((words, passed)) = &data.result {
            p.quiz-result data-passed=(passed) { (words) }
        }
        @if let (Some((due, left)), false) = (&data.due, data.submitted || over) {
            div.quiz-time {
                p { (cx.ta("quiz-due", &[("at", due.as_str().into())])) " " strong data-quiz-left=(left) data-words=(cx.ta("quiz-left", &[("time", "{time}".into())])) {} }
                p.visually-hidden role="status" data-quiz-told=(cx.ta("quiz-left-minutes", &[("minutes", "{minutes}".into())])) data-over=(cx.t("quiz-over")) {}
            }
        }
        form.form.quiz #quiz method="post" action=(data.action) data-quiz[!data.submitted && keeps] novalidate {
            (token(cx))
            input type="hidden" name="revision" value=(data.revision);
            @if !data.submitted && keeps && asks {
                // what the Enter key in a field does: it keeps the answers, and neither checks one nor hands them in
                button.visually-hidden type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" {}
            }
            @for one in &data.questions { (question(cx, data, one)) }
            @if !data.submitted && asks {
                div.form-send {
                    button.button type="submit" name="do" value="submit" { (cx.t("quiz-submit")) }
                    @if keeps { " " button.button.button-quiet type="submit" name="do" value="save" { (cx.t(if later { "quiz-save" } else { "quiz-save-timed" })) } }
                }
                @if keeps { (kept(cx, data, later)) }
            }
        }
        @if data.submitted { (ways_on(cx, data)) }
    };
    page(cx, &data.title, false, body)
}

/// What was not taken, above the form, each leading to its question.
fn refused(cx: &Cx<'_>, questions: &[QuestionView]) -> Markup {
    let links = questions.iter().filter_map(|one| {
        let number = cx.ta("quiz-question", &[("number", cx.count(one.number).into())]);
        let at = if one.is_typed() { "f-q" } else { "q" };
        let why = one.refused.as_ref()?;
        Some(Link::new(format!("{number}: {why}"), format!("#{at}{}", one.position)))
    });
    error_summary(cx, &links.collect::<Vec<_>>())
}

/// What is said of keeping. That answers are kept by themselves is said by the script that does it.
fn kept(cx: &Cx<'_>, data: &AttemptPage, later: bool) -> Markup {
    let key = |one: &'static str, timed: &'static str| if later { one } else { timed };
    let by_itself = cx.t(key("quiz-not-saved", "quiz-not-saved-timed"));
    html! {
        p.hint aria-live="polite" data-quiz-saved=(cx.t(key("quiz-saved-now", "quiz-saved-timed-now"))) data-quiz-unsaved=(cx.t("quiz-unsaved"))
            data-quiz-other=(cx.t("quiz-other-here")) data-quiz-refused=(cx.t(key("quiz-not-taken", "quiz-not-taken-timed")))
            data-quiz-auto=[data.saved.is_none().then_some(by_itself)] {
            @match &data.saved {
                Some(at) => (cx.ta(key("quiz-saved", "quiz-saved-timed"), &[("at", at.as_str().into())])),
                None => (cx.t(key("quiz-save-often", "quiz-save-often-timed"))),
            }
        }
    }
}

/// Where one goes on from an attempt that is handed in, and the way back.
fn ways_on(cx: &Cx<'_>, data: &AttemptPage) -> Markup {
    html! {
        @if data.completed {
            p { (cx.t("quiz-completed")) " " a href=(data.trail[0].href) { (data.trail[0].text) } }
        }
        @if data.spent {
            p { (cx.t("quiz-spent")) " " (cx.t("course-spent-text")) " " a href=(cx.url(paths::COUNSELLING)) { (cx.t("counselling-title")) } }
        }
        div.ways-on {
            @match &data.onward {
                Some(Onward::Again(path)) => { (button_form(cx, path, &[], &cx.t("quiz-again"), false)) " " }
                Some(Onward::Next(next)) => { a.button href=(next.href) { (cx.t("quiz-next")) ": " (next.text) } " " }
                None => {}
            }
            a.button.button-quiet[data.onward.is_some()] href=(data.trail[1].href) { (cx.t(&format!("quiz-back-{}", data.kind))) }
        }
    }
}

/// A question with its answer, for those who write it.
pub(super) fn solved(cx: &Cx<'_>, language: &str, one: &QuestionView) -> Markup {
    let page = AttemptPage {
        asked_back: None,
        completed: false,
        spent: false,
        trail: [Link::new("", ""), Link::new("", "")],
        title: String::new(),
        language: language.to_owned(),
        action: String::new(),
        revision: 0,
        questions: Vec::new(),
        submitted: true,
        result: None,
        kind: String::new(),
        due: None,
        onward: None,
        checks: false,
        saved: None,
        origin: None,
        illustrative: false,
        notice: None,
        preview: true,
    };
    question(cx, &page, one)
}
