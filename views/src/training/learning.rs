//! One's own learning.

use maud::{Markup, html};

use super::{bar, foreign, page, trail};
use crate::components::{Link, PageHead, empty_state, page_head};
use crate::{Cx, paths};

/// A course that one takes.
#[derive(Debug, Clone)]
pub struct LearningLine {
    /// The course.
    pub course: Link,
    /// The language of its name.
    pub language: String,
    /// How many items are done, of how many.
    pub progress: (usize, usize),
    /// What comes next.
    pub next: Option<Link>,
    /// Quizzes and exercises that are under way.
    pub under_way: Vec<Link>,
}

/// One's own learning.
#[derive(Debug, Clone)]
pub struct LearningPage {
    /// The courses that one takes.
    pub lines: Vec<LearningLine>,
}

/// The page of one's own learning.
#[must_use]
pub fn learning(cx: &Cx<'_>, data: &LearningPage) -> Markup {
    let title = cx.t("learning-title");
    let all = Link::new(cx.t("courses-title"), cx.url(paths::COURSES));
    let body = html! {
        (trail(cx, &[], &title))
        (page_head(&PageHead::new(&title).lede(cx.t("learning-lede"))))
        @if data.lines.is_empty() {
            (empty_state(&cx.t("learning-none"), &cx.t("learning-none-text"), Some(&all)))
        } @else {
            @for line in &data.lines {
                section.section.course-standing {
                    h2 lang=[foreign(cx, &line.language)] { a href=(line.course.href) { (line.course.text) } }
                    (bar(cx, line.progress.0, line.progress.1))
                    @if let Some(next) = &line.next {
                        p.ways-on { a.button href=(next.href) { (cx.t(if line.progress.0 == 0 { "course-begin" } else { "course-go-on" })) ": " (next.text) } }
                    } @else { p { (cx.t("course-all-done")) } }
                    @if !line.under_way.is_empty() {
                        p { (cx.t("learning-under-way")) ": "
                            @for (i, link) in line.under_way.iter().enumerate() { @if i > 0 { ", " } a href=(link.href) { (link.text) } }
                        }
                    }
                }
            }
            p.section { a href=(all.href) { (cx.t("courses-all")) } }
        }
    };
    page(cx, &title, false, body)
}
