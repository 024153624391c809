//! Pages of the data stewards: bringing figures, looking at them, publishing them.

pub mod columns;
pub mod correct;
pub mod home;
pub mod indicator;
pub mod work;

use maud::{Markup, html};

use crate::components::{Link, PageHead, breadcrumbs, page_head};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// A page of the stewards, which nobody lists.
fn desk(cx: &Cx<'_>, title: &str, lede: Option<String>, trail: &[Link], body: Markup) -> Markup {
    let mut head = PageHead::new(title);
    if let Some(lede) = lede {
        head = head.lede(lede);
    }
    let home = Link::new(cx.t("steward-title"), cx.url(paths::STEWARD));
    let trail: Vec<Link> = std::iter::once(home).chain(trail.iter().cloned()).collect();
    let body = html! {
        @if title != cx.t("steward-title") { (breadcrumbs(cx, &trail, title)) }
        (page_head(&head))
        (body)
    };
    layout::page(
        cx,
        &Page {
            indexable: false,
            room: Room::Account,
            ..Page::new(title, body)
        },
    )
}

/// What was just done.
fn done(text: &str) -> Markup {
    html! { div.notice.notice-done role="status" { p { (text) } } }
}
