//! One's own learning.

use maud::{Markup, html};

use super::certificate::{CertificateLine, certificate_lines};
use super::sessions::{CalendarLine, calendar_lines};
use super::{bar, foreign, page, trail};
use crate::components::{Link, PageHead, anchors, empty_state, page_head};
use crate::{Cx, paths};

/// Something that is due.
#[derive(Debug, Clone)]
pub struct Due {
    /// The item, or the course.
    pub link: Link,
    /// Until when, in words.
    pub words: String,
    /// Whether that is over.
    pub over: bool,
}

/// What is still missing for the certificates of a course.
#[derive(Debug, Clone, Default)]
pub struct StillMissing {
    /// What, in words; the kind of certificate before it.
    pub certificates: Vec<(String, Vec<String>)>,
    /// The sessions that are planned for it, the next of each kind: which, and when in words.
    pub meetings: Vec<(Link, String)>,
}

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
    /// The quizzes at which they used up all attempts.
    pub spent: Vec<Link>,
    /// Quizzes and exercises that are under way.
    pub under_way: Vec<Link>,
    /// What is still missing.
    pub missing: StillMissing,
    /// Where one's certificate ends, so that one may take the course anew: whether it did already, and the day.
    pub renews: Option<(bool, String)>,
    /// What is overdue, and what is due next.
    pub due: Vec<Due>,
    /// How much more is overdue.
    pub more: usize,
}

/// One's own learning.
#[derive(Debug, Clone)]
pub struct LearningPage {
    /// Whether a course that is withdrawn was just left: its own page does not say so any more.
    pub left: bool,
    /// The courses that one takes.
    pub lines: Vec<LearningLine>,
    /// What one asked for, and nobody decided on yet: the course, and since when, in words.
    pub asked: Vec<(Link, String)>,
    /// The next sessions and hours of counselling to which one comes.
    pub dates: Vec<CalendarLine>,
    /// One's certificates.
    pub certificates: Vec<CertificateLine>,
    /// Other pages of one's own learning: what for, and where.
    pub ways: Vec<Link>,
}

/// What is still missing for certificates, and when one can come to what is missing of sessions.
pub(super) fn missing(cx: &Cx<'_>, missing: &StillMissing) -> Markup {
    html! {
        @for (kind, what) in &missing.certificates {
            p.hint { (cx.t(&format!("certificate-missing-{kind}"))) " " (what.join(", ")) "." }
        }
        @if !missing.meetings.is_empty() {
            ul.plain.meetings-planned { @for (link, when) in &missing.meetings {
                li { (cx.t("missing-session-planned")) ": " a href=(link.href) { (link.text) } ", " (when) }
            } }
        }
    }
}

/// What comes next in a course; where nothing is left but quizzes whose attempts are used up, who can help.
pub(super) fn onward(cx: &Cx<'_>, done: usize, next: Option<&Link>, spent: &[Link]) -> Markup {
    html! {
        @if let Some(next) = next {
            p.ways-on { a.button href=(next.href) { (cx.t(if done == 0 { "course-begin" } else { "course-go-on" })) ": " (next.text) } }
        } @else if spent.is_empty() {
            p { (cx.t("course-all-done")) }
        }
        @if !spent.is_empty() {
            div.notice.notice-warning role="note" { p { (cx.t("course-spent")) " " (anchors(spent, None)) ". " (cx.t("course-spent-text")) } }
        }
    }
}

/// The page of one's own learning.
#[must_use]
pub fn learning(cx: &Cx<'_>, data: &LearningPage) -> Markup {
    let title = cx.t("learning-title");
    let all = Link::new(cx.t("courses-title"), cx.url(paths::COURSES));
    let body = html! {
        (trail(cx, &[], &title))
        @if data.left { div.notice.notice-done role="status" { p { (cx.t("course-done-left")) } } }
        (page_head(&PageHead::new(&title).lede(cx.t("learning-lede"))))
        @if !data.asked.is_empty() {
            section.section {
                h2 { (cx.t("learning-asked")) }
                ul.entries role="list" { @for (link, since) in &data.asked { li { a href=(link.href) { (link.text) } p.entry-text { (since) } } } }
            }
        }
        @if !data.dates.is_empty() {
            section.section #dates {
                h2 { (cx.t("calendar-coming")) }
                (calendar_lines(cx, &data.dates))
                p { a href=(cx.url(paths::CALENDAR)) { (cx.t("calendar-title")) } }
            }
        }
        @if data.lines.is_empty() {
            (empty_state(&cx.t("learning-none"), &cx.t("learning-none-text"), Some(&all)))
        } @else {
            @for line in &data.lines {
                section.section.course-standing {
                    h2 lang=[foreign(cx, &line.language)] { a href=(line.course.href) { (line.course.text) } }
                    (bar(cx, line.progress.0, line.progress.1))
                    (onward(cx, line.progress.0, line.next.as_ref(), &line.spent))
                    @if !line.due.is_empty() {
                        ul.plain {
                            @for due in &line.due { li.due-over[due.over] { a href=(due.link.href) { (due.link.text) } ": " (due.words) } }
                            @if line.more > 0 { li { (cx.ta("due-more", &[("count", line.more.into()), ("shown", cx.count(line.more).into())])) } }
                        }
                    }
                    (missing(cx, &line.missing))
                    @if let Some((over, day)) = &line.renews {
                        p { (cx.ta(if *over { "course-expired" } else { "course-expires" }, &[("day", day.as_str().into())]))
                            " " a href=(line.course.href) { (cx.t("learning-renews")) } }
                    }
                    @if !line.under_way.is_empty() {
                        p { (cx.t("learning-under-way")) ": "
                            @for (i, link) in line.under_way.iter().enumerate() { @if i > 0 { ", " } a href=(link.href) { (link.text) } }
                        }
                    }
                }
            }
            p.section { a href=(all.href) { (cx.t("courses-all")) } }
        }
        nav.section aria-label=(cx.t("learning-ways")) {
            ul.plain { @for way in &data.ways { li { a href=(way.href) { (way.text) } } } }
        }
        @if !data.certificates.is_empty() {
            section.section.certificates {
                h2 { (cx.t("learning-certificates")) }
                (certificate_lines(cx, &data.certificates))
            }
        }
    };
    page(cx, &title, false, body)
}
