//! Pages of counselling.

mod book;
mod list;
mod one;
mod slots;

pub use book::{BookPage, book};
pub use list::{CounsellingLine, CounsellingPage, SlotLine, counselling};
pub use one::{NoteView, OnePage, StepView, one};
pub use slots::{OwnSlot, SlotsPage, slots};

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Link, breadcrumbs};
use crate::layout::{self, Page, Room};
use crate::paths;

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

fn trail(cx: &Cx<'_>, here: &str) -> Markup {
    breadcrumbs(
        cx,
        &[Link::new(cx.t("counselling-title"), cx.url(paths::COUNSELLING))],
        here,
    )
}

fn told(cx: &Cx<'_>, done: Option<&str>) -> Markup {
    html! {
        @if let Some(done) = done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("counselling-done-{done}"))) } }
        }
    }
}

/// Where it is held: the place, or that it is online.
fn at(cx: &Cx<'_>, place: Option<&str>) -> String {
    place.map_or_else(|| cx.t("session-online"), str::to_owned)
}
