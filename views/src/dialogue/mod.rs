//! Pages of dialogue: threads, what is written in them, and what moderators do with them.

pub mod dialogues;
mod feed;
mod list;
pub mod opinions;
mod post;
pub mod questions;
mod tend;
mod thread;
mod write;

#[cfg(test)]
mod samples;

pub use feed::{Entry as FeedEntry, Feed, feed};
pub use list::{DiscussedPoint, ListPage, Section, ThreadLine, list, section, section_place};
pub(crate) use post::shown;
pub use post::{Body, File, Part, PostView, ReactionView};
pub use questions::questions_place;
pub use tend::{Movable, TendPage, tend};
pub use thread::{Earlier, HistoryPage, ThreadPage, Writing, delete, history, thread};
pub use write::{ComposePage, Kind, Preview, compose};

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Link, breadcrumbs};
use crate::layout::{self, Page, Room};
use crate::paths;

/// A page of the room; `listed` where search engines may list it.
fn page(cx: &Cx<'_>, title: &str, listed: bool, body: Markup) -> Markup {
    layout::page(
        cx,
        &Page {
            indexable: listed,
            room: Room::Threads,
            ..Page::new(title, body)
        },
    )
}

/// The way from the list to a page of a thread.
fn trail(cx: &Cx<'_>, thread: Option<&Link>, here: &str) -> Markup {
    let mut steps = vec![Link::new(cx.t("threads-title"), cx.url(paths::THREADS))];
    steps.extend(thread.cloned());
    breadcrumbs(cx, &steps, here)
}

/// What was just done, told on the page that comes after it.
fn done_notice(cx: &Cx<'_>, done: Option<&str>) -> Markup {
    html! {
        @if let Some(done) = done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("threads-done-{done}"))) } }
        }
    }
}

/// The language of what somebody wrote, where it is not the page's.
pub(crate) fn foreign<'a>(cx: &Cx<'_>, language: &'a str) -> Option<&'a str> {
    (language != cx.locale.tag()).then_some(language)
}
