//! The questions of all courses, for those who write courses: found by what they are about, and taken into a quiz.

use maud::{Markup, html};

use super::item::QuestionLine;
use super::{all, told, trail};
use crate::components::{
    Choice, Field, Link, PageHead, empty_state, folded_filters, page_head, pager, select, text_field,
};
use crate::forms::{FormState, choose, summary, token};
use crate::training::{foreign, page};
use crate::{Cx, paths};

/// A question of the bank.
#[derive(Debug, Clone)]
pub struct BankLine {
    /// The value of its box.
    pub value: String,
    /// The question.
    pub question: QuestionLine,
    /// Its quiz and course, with where it is read.
    pub quiz: Link,
}

/// The bank.
#[derive(Debug, Clone)]
pub struct BankView {
    /// The questions.
    pub lines: Vec<BankLine>,
    /// How many there are in all.
    pub total: usize,
    /// The page and how many there are.
    pub page: (usize, usize),
    /// Courses, categories, tags and kinds to choose from.
    pub choices: [Vec<Choice>; 4],
    /// What is searched for.
    pub search: String,
    /// The query of the filters, without the page.
    pub query: String,
    /// The quizzes of drafts into which questions may be taken, `(value, name)`.
    pub quizzes: Vec<(String, String)>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of the bank.
#[must_use]
pub fn bank(cx: &Cx<'_>, data: &BankView, state: &FormState) -> Markup {
    let title = cx.t("bank-title");
    let [courses, categories, tags, kinds] = &data.choices;
    let filters = html! {
        (select(&Field::new("course", cx.t("hand-ins-course")), courses))
        (select(&Field::new("category", cx.t("bank-category")), categories))
        (select(&Field::new("tag", cx.t("bank-tag")), tags))
        (select(&Field::new("kind", cx.t("write-kind")), kinds))
        (text_field(&Field::new("q", cx.t("bank-search")), &data.search))
    };
    let action = cx.url(&format!("{}?{}", paths::QUESTION_BANK, data.query));
    let body = html! {
        (trail(cx, &[all(cx)], &title))
        (told(cx, data.done.as_deref()))
        (summary(cx, state))
        (page_head(&PageHead::new(&title).lede(cx.t("bank-lede"))))
        (folded_filters(cx, &cx.url(paths::QUESTION_BANK), filters))
        @if data.lines.is_empty() {
            (empty_state(&cx.t("bank-none"), &cx.t("bank-none-text"), None))
        } @else {
            p.hint { (cx.ta("quiz-rule-questions", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
            form.form method="post" action=(action) {
                (token(cx))
                ul.entries.bank role="list" #f-question {
                    @if let Some(why) = state.refusal("question") { li { p.field-error { (why) } } }
                    @for (number, line) in data.lines.iter().enumerate() { (entry(cx, (number, line), state)) }
                }
                @if data.quizzes.is_empty() {
                    p.hint { (cx.t("bank-no-drafts")) }
                } @else {
                    (choose(&state.field("quiz", cx.t("bank-quiz")), state, &data.quizzes))
                    div.form-send { button.button type="submit" { (cx.t("bank-take")) } }
                }
            }
            (pager(cx, data.page.0, data.page.1, |number| {
                let query = crate::layout::with(&data.query, "page", &number.to_string());
                cx.url(&format!("{}?{query}", paths::QUESTION_BANK))
            }))
        }
    };
    page(cx, &title, false, body)
}

/// What a question asks in the languages in which it does, that of the reader first.
fn texts<'a>(cx: &Cx<'_>, one: &'a QuestionLine) -> impl Iterator<Item = (&'static str, &'a str)> {
    let [sq, en] = &one.texts;
    let mut both = [("sq", sq.as_str()), ("en", en.as_str())];
    if cx.locale.tag() == "en" {
        both.reverse();
    }
    both.into_iter().filter(|(_, text)| !text.is_empty())
}

fn entry(cx: &Cx<'_>, (number, line): (usize, &BankLine), state: &FormState) -> Markup {
    let id = format!("question-{number}");
    let one = &line.question;
    html! {
        li {
            div.bank-question {
                input type="checkbox" id=(id) name="question" value=(line.value) checked[state.chosen("question", &line.value)];
                label for=(id) {
                    @for (number, (language, text)) in texts(cx, one).enumerate() {
                        span.bank-other[number > 0] lang=[foreign(cx, language)] { (text) }
                    }
                }
            }
            p.entry-text {
                (cx.t(&format!("bank-kind-{}", one.kind)))
                @for label in &one.labels { " · " (label) }
                @if one.texts.iter().any(String::is_empty) { " · " (cx.t("write-question-lacks")) }
            }
            p.entry-text { a href=(line.quiz.href) { (line.quiz.text) } }
            details.disclosure {
                summary { (cx.t("write-key")) }
                div.disclosure-body { ul.plain { @for answer in &one.key { li { (answer) } } } }
            }
        }
    }
}
