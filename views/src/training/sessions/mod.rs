//! Pages of sessions, and of one's calendar.

mod attendance;
mod calendar;
mod code;
mod edit;
mod feedback;
mod list;
mod one;

pub use attendance::{AttendancePage, Listed, SheetPage, attendance, sheet};
pub(super) use calendar::calendar_lines;
pub use calendar::{CalendarLine, CalendarPage, calendar};
pub use code::{AttendPage, CodePage, ShownCode, attend, code};
pub use edit::{EditPage, edit};
pub use feedback::{FeedbackPage, feedback};
pub(super) use list::line as session_line;
pub use list::{SessionLine, SessionsPage, sessions};
pub use one::{Heard, Own, SessionPage, session};

use maud::{Markup, html};

use crate::components::{Link, breadcrumbs};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// What is said of a session on all its pages.
#[derive(Debug, Clone)]
pub struct Head {
    /// Its key.
    pub id: i32,
    /// Its title.
    pub title: String,
    /// The language of the title where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// When it is, in words.
    pub when: String,
}

/// A page of the room; `listed` where search engines may list it.
fn page(cx: &Cx<'_>, title: &str, listed: bool, body: Markup) -> Markup {
    layout::page(
        cx,
        &Page {
            indexable: listed,
            room: Room::Courses,
            ..Page::new(title, body)
        },
    )
}

/// The way from the list to a page of a session.
fn trail(cx: &Cx<'_>, head: &Head, here: &str) -> Markup {
    let steps = [
        Link::new(cx.t("session-list-title"), cx.url(paths::SESSIONS)),
        Link::new(&head.title, cx.url(&paths::session(head.id))),
    ];
    breadcrumbs(cx, &steps, here)
}

/// What was just done, told on the page that comes after it.
pub(super) fn told(cx: &Cx<'_>, done: Option<&str>) -> Markup {
    html! {
        @if let Some(done) = done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("session-done-{done}"))) } }
        }
    }
}
