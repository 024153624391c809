//! All sessions.

use maud::{Markup, html};

use super::{page, told};
use crate::components::{
    Choice, Field, Link, PageHead, breadcrumbs, empty_state, folded_filters, page_head, pager, select, tag,
};
use crate::layout::with;
use crate::{Cx, paths};

/// A session as a line of the list.
#[derive(Debug, Clone)]
pub struct SessionLine {
    /// Its title, with its page.
    pub link: Link,
    /// When it is, in words.
    pub when: String,
    /// The place; none where it is online.
    pub place: Option<String>,
    /// The course that it belongs to.
    pub course: Option<String>,
    /// How many places are left.
    pub free: usize,
    /// Whether it was cancelled.
    pub cancelled: bool,
    /// Whether one can still register.
    pub open: bool,
    /// The word for where the reader's registration stands.
    pub own: Option<&'static str>,
}

/// The list of sessions.
#[derive(Debug, Clone)]
pub struct SessionsPage {
    /// Those to come or those that are over.
    pub when: Vec<Choice>,
    /// The courses.
    pub courses: Vec<Choice>,
    /// Online or at a place.
    pub places: Vec<Choice>,
    /// Whether anything but the sessions to come is asked for.
    pub filtered: bool,
    /// Whether the reader plans sessions.
    pub leads: bool,
    /// Whether the reader is signed in.
    pub signed: bool,
    /// The sessions of this page.
    pub lines: Vec<SessionLine>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of all sessions.
#[must_use]
pub fn sessions(cx: &Cx<'_>, data: &SessionsPage) -> Markup {
    let title = cx.t("session-list-title");
    let courses = Link::new(cx.t("courses-title"), cx.url(paths::COURSES));
    let fields = html! {
        (select(&Field::new("when", cx.t("sessions-when")), &data.when))
        @if data.courses.len() > 1 { (select(&Field::new("course", cx.t("sessions-course")).long(), &data.courses)) }
        (select(&Field::new("where", cx.t("sessions-where")), &data.places))
    };
    let body = html! {
        (breadcrumbs(cx, &[courses], &title))
        (page_head(&PageHead::new(&title).lede(cx.t("session-list-lede"))))
        (told(cx, None))
        p.ways-on {
            @if data.leads { a.button href=(cx.url(paths::SESSION_NEW)) { (cx.t("session-new-title")) } " " }
            @if data.signed { a.button.button-quiet href=(cx.url(paths::CALENDAR)) { (cx.t("calendar-title")) } " " }
            a.button.button-quiet href=(cx.url(paths::COUNSELLING)) { (cx.t("counselling-title")) }
        }
        (folded_filters(cx, &cx.url(paths::SESSIONS), fields))
        @if data.lines.is_empty() {
            @if data.filtered {
                (empty_state(&cx.t("sessions-none-such"), &cx.t("sessions-none-such-text"), Some(&Link::new(cx.t("sessions-all"), cx.url(paths::SESSIONS)))))
            } @else {
                (empty_state(&cx.t("sessions-none"), &cx.t("sessions-none-text"), Some(&Link::new(cx.t("courses-all"), cx.url(paths::COURSES)))))
            }
        } @else {
            section.section {
                h2 { (cx.ta("sessions-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
                ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    page(cx, &title, true, body)
}

/// A session as a line of a list.
pub(in crate::training) fn line(cx: &Cx<'_>, one: &SessionLine) -> Markup {
    html! {
        a href=(one.link.href) { (one.link.text) }
        @if one.cancelled { " " (tag(&cx.t("session-cancelled-short"))) }
        @else if let Some(own) = one.own { " " (tag(&cx.t(&format!("session-state-{own}")))) }
        p.session-when { (one.when) }
        p.entry-text {
            @match &one.place { Some(place) => (place), None => (cx.t("session-online")) }
            @if let Some(course) = &one.course { " · " (course) }
            @if one.open && !one.cancelled { " · " (free(cx, one.free)) }
        }
    }
}

/// How many places are left, in words.
pub(super) fn free(cx: &Cx<'_>, free: usize) -> String {
    if free == 0 {
        cx.t("session-full")
    } else {
        cx.ta(
            "session-free",
            &[("count", free.into()), ("shown", cx.count(free).into())],
        )
    }
}
