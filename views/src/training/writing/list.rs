//! All courses for those who write them, and beginning one.

use maud::{Markup, html};

use super::{all, told, trail, two_lines};
use crate::components::{Link, PageHead, empty_state, page_head, pager, tag};
use crate::forms::{FormState, Kind, form, line};
use crate::training::page;
use crate::{Cx, paths};

/// A course as a line.
#[derive(Debug, Clone)]
pub struct WrittenLine {
    /// Its name, with what it is made of.
    pub link: Link,
    /// The version that is read, its draft, whether it is withdrawn: a word each.
    pub tags: Vec<String>,
    /// Who changed it last, and when.
    pub changed: String,
}

/// The list.
#[derive(Debug, Clone)]
pub struct WrittenView {
    /// The courses.
    pub lines: Vec<WrittenLine>,
    /// How many there are in all.
    pub total: usize,
    /// The page and how many there are.
    pub page: (usize, usize),
    /// What was just done.
    pub done: Option<String>,
}

/// The page of all courses.
#[must_use]
pub fn written(cx: &Cx<'_>, data: &WrittenView) -> Markup {
    let title = cx.t("written-title");
    let body = html! {
        (trail(cx, &[], &title))
        (told(cx, data.done.as_deref()))
        (page_head(&PageHead::new(&title).lede(cx.t("written-lede"))))
        p.ways-on {
            a.button href=(cx.url(paths::COURSE_NEW)) { (cx.t("write-new")) }
            a.button.button-quiet href=(cx.url(paths::COURSE_IMPORT)) { (cx.t("course-import-title")) }
            a.button.button-quiet href=(cx.url(paths::QUESTION_BANK)) { (cx.t("bank-title")) }
        }
        @if data.lines.is_empty() {
            (empty_state(&cx.t("written-none"), &cx.t("written-none-text"), None))
        } @else {
            p.hint { (cx.ta("courses-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
            ul.entries role="list" {
                @for line in &data.lines {
                    li {
                        a href=(line.link.href) { (line.link.text) }
                        @for word in &line.tags { " " (tag(word)) }
                        p.entry-text { (line.changed) }
                    }
                }
            }
            (pager(cx, data.page.0, data.page.1, |number| cx.url(&format!("{}?page={number}", paths::COURSES_WRITTEN))))
        }
    };
    page(cx, &title, false, body)
}

/// The page on which a course is begun.
#[must_use]
pub fn new_course(cx: &Cx<'_>, state: &FormState) -> Markup {
    let title = cx.t("write-new");
    let fields = html! {
        (two_lines(cx, "title", "write-title", state))
        (line(&state.field("slug", cx.t("course-import-slug")).hint(cx.t("write-slug-hint")), state, Kind::Text("off")))
    };
    let body = html! {
        (trail(cx, &[all(cx)], &title))
        (page_head(&PageHead::new(&title).lede(cx.t("write-new-lede"))))
        (form(cx, &cx.url(paths::COURSE_NEW), state, fields, &cx.t("write-new-send")))
    };
    page(cx, &title, false, body)
}
