//! One's own calendar, and the address at which other programs read it.

use maud::{Markup, html};

use super::{page, told};
use crate::components::{Link, NoticeKind, PageHead, breadcrumbs, empty_state, notice, page_head, tag};
use crate::forms::{button_form, weighty_form};
use crate::{Cx, paths};

/// Something that is to come.
#[derive(Debug, Clone)]
pub struct CalendarLine {
    /// What, with its page.
    pub link: Link,
    /// When, in words.
    pub when: String,
    /// The language of its title where that is not the page's.
    pub lang: Option<&'static str>,
    /// Whether it was cancelled.
    pub cancelled: bool,
}

/// One's own calendar.
#[derive(Debug, Clone)]
pub struct CalendarPage {
    /// What is to come.
    pub lines: Vec<CalendarLine>,
    /// Since when there is an address, in words.
    pub made: Option<String>,
    /// The address, right after it was made; it is not shown again.
    pub address: Option<String>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of one's own calendar.
#[must_use]
pub fn calendar(cx: &Cx<'_>, data: &CalendarPage) -> Markup {
    let title = cx.t("calendar-title");
    let steps = [Link::new(cx.t("session-list-title"), cx.url(paths::SESSIONS))];
    let body = html! {
        (breadcrumbs(cx, &steps, &title))
        (told(cx, data.done.as_deref()))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("calendar-lede"))))
            @if let Some(address) = &data.address {
                (notice(cx, NoticeKind::Warning, &cx.t("calendar-once"), html! {
                    p { (cx.t("calendar-once-text")) }
                    p.secret { code { (address) } }
                }))
            }
            @if data.lines.is_empty() {
                (empty_state(&cx.t("calendar-none"), &cx.t("calendar-none-text"), Some(&Link::new(cx.t("sessions-all"), cx.url(paths::SESSIONS)))))
            } @else {
                section.section { h2 { (cx.t("calendar-coming")) }
                    (calendar_lines(cx, &data.lines))
                }
            }
            (feed(cx, data))
        }
    };
    page(cx, &title, false, body)
}

/// What is to come, each with its page.
pub(in crate::training) fn calendar_lines(cx: &Cx<'_>, lines: &[CalendarLine]) -> Markup {
    html! {
        ul.entries role="list" { @for one in lines { li {
            a href=(one.link.href) lang=[one.lang] { (one.link.text) }
            @if one.cancelled { " " (tag(&cx.t("session-cancelled-short"))) }
            p.session-when { (one.when) }
        } } }
    }
}

fn feed(cx: &Cx<'_>, data: &CalendarPage) -> Markup {
    let action = cx.url(paths::CALENDAR);
    html! {
        section.section {
            h2 { (cx.t("calendar-feed")) }
            p { (cx.t("calendar-feed-text")) }
            @match &data.made {
                None => { (button_form(cx, &action, &[("do", "make")], &cx.t("calendar-make"), false)) }
                Some(made) => {
                    p { (cx.ta("calendar-made", &[("at", made.as_str().into())])) }
                    (weighty_form(cx, &action, &[("do", "make")], &cx.t("calendar-anew"), &cx.t("calendar-anew-text"), &cx.t("calendar-anew-send")))
                    (weighty_form(cx, &action, &[("do", "revoke")], &cx.t("calendar-revoke"), &cx.t("calendar-revoke-text"), &cx.t("calendar-revoke-send")))
                }
            }
        }
    }
}
