//! How far people are, module by module, and where they stop.

use maud::{Markup, html};

use super::trail;
use crate::components::{
    Cell, Choice, Field, Head, Label, Link, Order, PageHead, Row, Table, filter_form, page_head, pager, select, table,
};
use crate::forms::{token, weighty_form};
use crate::training::{done_notice, page};
use crate::{Cx, paths};

/// Somebody who takes a course.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// The key of their enrolment.
    pub enrolment: i32,
    /// Their name.
    pub name: String,
    /// By module: done, of how many, handed in and not passed, waiting for a trainer.
    pub modules: Vec<[usize; 4]>,
    /// When they completed it for the first time, in words.
    pub completed: Option<String>,
    /// Since when they take it anew, in words; none where they do not.
    pub anew: Option<String>,
    /// When they last did anything, in words.
    pub last: Option<String>,
    /// How much they began after its deadline.
    pub late: usize,
    /// The quizzes at which they used up all attempts, so that they may be let to take them anew.
    pub spent: Vec<String>,
}

/// An item at which people stop.
#[derive(Debug, Clone)]
pub struct StuckLine {
    /// The item.
    pub item: Link,
    /// The share of those who reached it, in words.
    pub share: String,
    /// How many reached it, how many stopped there, how many failed.
    pub counts: [usize; 3],
}

/// A question that is often answered wrong.
#[derive(Debug, Clone)]
pub struct QuestionLine {
    /// What is asked, shortened.
    pub text: String,
    /// The quiz.
    pub quiz: Link,
    /// The share of wrong answers, in words.
    pub share: String,
    /// Of how many.
    pub of: usize,
}

/// How far people are.
#[derive(Debug, Clone)]
pub struct ProgressView {
    /// The names of the modules.
    pub modules: Vec<String>,
    /// The people of this page.
    pub people: Vec<PersonLine>,
    /// How many there are, and how many completed the course.
    pub count: [usize; 2],
    /// How many there are where there are more than are looked at.
    pub more: Option<usize>,
    /// The word by which they are sorted.
    pub sort: String,
    /// The short name of the course.
    pub slug: String,
    /// The address of the page without `sort` and `page`, ending with `?` or `&`.
    pub address: String,
    /// The page and how many there are.
    pub page: (usize, usize),
    /// Where people stop.
    pub stuck: Vec<StuckLine>,
    /// What is often answered wrong.
    pub questions: Vec<QuestionLine>,
    /// Where they are taken out of the cohort; none where the table is of a whole course.
    pub removes: Option<String>,
    /// Whether deadlines are set, so that something may be late.
    pub deadlines: bool,
    /// By which version it is told where people stop, in words; none where all take the same.
    pub version: Option<String>,
}

/// How far people are: the table, then where they stop.
pub(super) fn progress(cx: &Cx<'_>, data: &ProgressView) -> Markup {
    let [people, completed] = data.count;
    let number = |n: usize| [("count", n.into()), ("shown", cx.count(n).into())];
    html! {
        section.section #progress {
            h2 { (cx.t("progress-title")) }
            @if data.people.is_empty() { p.hint { (cx.t("progress-none")) } }
            @else {
                p { (cx.ta("progress-people", &number(people))) ", " (cx.ta("progress-completed-count", &number(completed))) "." }
                @if let Some(all) = data.more {
                    p.hint { (cx.ta("progress-more", &[("most", cx.count(people).into()), ("all", cx.count(all).into())])) }
                }
                (table(cx, &grid(cx, data)))
                (pager(cx, data.page.0, data.page.1, |number| format!("{}sort={}&page={number}", data.address, data.sort)))
            }
        }
        @if !data.people.is_empty() { (stuck(cx, data)) }
    }
}

fn grid(cx: &Cx<'_>, data: &ProgressView) -> Table {
    let head = |word: &str, order: Order, head: Head| {
        let now = (data.sort == word).then_some(order);
        head.sort(format!("{}sort={word}", data.address), now)
    };
    let mut heads = vec![head("name", Order::Ascending, Head::text(cx.t("progress-person")))];
    heads.extend(data.modules.iter().map(Head::text));
    heads.push(head("done", Order::Descending, Head::text(cx.t("progress-completed"))));
    heads.push(head("last", Order::Ascending, Head::text(cx.t("progress-last"))));
    if data.deadlines {
        heads.push(Head::number(cx.t("progress-late")));
    }
    let rows = data.people.iter().map(|one| {
        let mut cells = vec![Cell::markup(person(cx, data, one))];
        cells.extend(one.modules.iter().map(|stand| Cell::markup(module(cx, *stand))));
        let or = |text: &Option<String>, none: &str| Cell::text(text.clone().unwrap_or_else(|| cx.t(none)));
        cells.push(Cell::markup(completed(cx, one)));
        cells.push(or(&one.last, "progress-nothing-yet"));
        if data.deadlines {
            cells.push(Cell::text(cx.count(one.late)));
        }
        Row::new(cells)
    });
    Table::new("people", cx.t("progress-title"), heads, rows.collect())
        .hide_caption()
        .note(html! { p { (cx.t("progress-note")) } })
}

/// When somebody completed the course, and whether they take it anew since.
fn completed(cx: &Cx<'_>, one: &PersonLine) -> Markup {
    html! {
        @match &one.completed {
            Some(date) => (date),
            None => (cx.t("progress-not-completed")),
        }
        @if let Some(date) = &one.anew {
            br; span.entry-text { (cx.ta("progress-anew-since", &[("date", date.as_str().into())])) }
        }
    }
}

/// Somebody's name; where they used up all attempts at quizzes, which these are and the way to let them take them anew; in a cohort, the way to take
/// them out of it.
fn person(cx: &Cx<'_>, data: &ProgressView, one: &PersonLine) -> Markup {
    html! {
        (one.name)
        @if !one.spent.is_empty() {
            @let names: Vec<String> = one.spent.iter().map(|name| format!("“{name}”")).collect();
            br; span.entry-text { (cx.ta("progress-spent", &[("quizzes", names.join(", ").into())])) }
            form method="post" action=(cx.url(&paths::course_progress(&data.slug))) {
                (token(cx))
                input type="hidden" name="anew" value=(one.enrolment);
                button.button.button-quiet type="submit" { (cx.t("progress-anew")) span.visually-hidden { ": " (one.name) } }
            }
        }
        @if let Some(action) = &data.removes { (removable(cx, action, one)) }
    }
}

/// The way to take somebody out of a cohort.
fn removable(cx: &Cx<'_>, action: &str, one: &PersonLine) -> Markup {
    // the name stands above it; only those who do not see that are told it again, so that the narrow column stays readable
    let (remove, enrolment) = (cx.t("cohort-remove"), one.enrolment.to_string());
    let label = Label {
        text: &remove,
        unseen: Some(&one.name),
    };
    let hidden = [("do", "remove"), ("enrolment", enrolment.as_str())];
    html! {
        div.no-print {
            (weighty_form(cx, action, &hidden, label, &cx.t("cohort-remove-text"), &cx.t("cohort-remove-send")))
        }
    }
}

fn module(cx: &Cx<'_>, [done, of, failed, waiting]: [usize; 4]) -> Markup {
    let number = |n: usize| [("count", n.into()), ("shown", cx.count(n).into())];
    html! {
        (cx.ta("progress-of", &[("done", cx.count(done).into()), ("of", cx.count(of).into())]))
        @if failed > 0 { br; span.entry-text { (cx.ta("progress-failed", &number(failed))) } }
        @if waiting > 0 { br; span.entry-text { (cx.ta("progress-waiting", &number(waiting))) } }
    }
}

fn stuck(cx: &Cx<'_>, data: &ProgressView) -> Markup {
    let items = Table::new(
        "stuck-items",
        cx.t("stuck-items"),
        vec![
            Head::text(cx.t("stuck-item")),
            Head::number(cx.t("stuck-share")),
            Head::number(cx.t("stuck-reached")),
            Head::number(cx.t("stuck-stopped")),
            Head::number(cx.t("stuck-failed")),
        ],
        data.stuck
            .iter()
            .map(|one| {
                let mut cells = vec![Cell::text(&one.item.text), Cell::text(&one.share)];
                cells.extend(one.counts.iter().map(|count| Cell::text(cx.count(*count))));
                Row::new(cells).link(&one.item.href)
            })
            .collect(),
    );
    let questions = Table::new(
        "stuck-questions",
        cx.t("stuck-questions"),
        vec![
            Head::text(cx.t("stuck-question")),
            Head::text(cx.t("stuck-quiz")),
            Head::number(cx.t("stuck-wrong")),
            Head::number(cx.t("stuck-answers")),
        ],
        data.questions
            .iter()
            .map(|one| {
                let quiz = html! { a href=(one.quiz.href) { (one.quiz.text) } };
                Row::new(vec![
                    Cell::text(&one.text),
                    Cell::markup(quiz),
                    Cell::text(&one.share),
                    Cell::text(cx.count(one.of)),
                ])
            })
            .collect(),
    );
    html! {
        section.section #stuck {
            h2 { (cx.t("stuck-title")) }
            p.hint { (cx.t("stuck-text")) @if let Some(version) = &data.version { " " (version) } }
            @if data.stuck.is_empty() && data.questions.is_empty() { p { (cx.t("stuck-none")) } }
            @if !data.stuck.is_empty() { (table(cx, &items)) }
            @if !data.questions.is_empty() { (table(cx, &questions)) }
        }
    }
}

/// How far everyone is who takes a course.
#[derive(Debug, Clone)]
pub struct CourseProgressPage {
    /// The short name of the course.
    pub slug: String,
    /// The course.
    pub course: Link,
    /// The cohorts to choose from.
    pub cohorts: Vec<Choice>,
    /// The cohort that was chosen, with its page.
    pub cohort: Option<Link>,
    /// How far they are.
    pub progress: ProgressView,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of how far everyone is who takes a course.
#[must_use]
pub fn course_progress(cx: &Cx<'_>, data: &CourseProgressPage) -> Markup {
    let title = cx.ta("progress-of-course", &[("course", data.course.text.as_str().into())]);
    let action = cx.url(&paths::course_progress(&data.slug));
    let body = html! {
        (trail(cx, std::slice::from_ref(&data.course), &cx.t("progress-title")))
        (page_head(&PageHead::new(&title)))
        (done_notice(cx, data.done.as_deref()))
        @if data.cohorts.len() > 1 {
            (filter_form(cx, &action, &[], select(&Field::new("cohort", cx.t("progress-cohort")), &data.cohorts)))
        }
        @if let Some(cohort) = &data.cohort { p { a href=(cohort.href) { (cx.t("progress-to-cohort")) ": " (cohort.text) } } }
        (progress(cx, &data.progress))
    };
    page(cx, &title, false, body)
}
