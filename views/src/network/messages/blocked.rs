//! Whom one, or one's organisations, block.

use maud::{Markup, html};

use super::Side;
use crate::components::{Link, PageHead, breadcrumbs, empty_state, page_head, pager};
use crate::forms::button_form;
use crate::layout::with;
use crate::network::{page, told};
use crate::{Cx, paths};

/// Somebody who is blocked.
#[derive(Debug, Clone)]
pub struct BlockLine {
    /// The block's key.
    pub id: i32,
    /// Who.
    pub whom: Side,
    /// By which organisation of one's own, where it is not by oneself.
    pub own: Option<String>,
    /// Since when, in words.
    pub since: String,
    /// What was written before.
    pub conversation: Option<String>,
}

/// Those who are blocked.
#[derive(Debug, Clone)]
pub struct BlockedPage {
    /// Those on this page.
    pub lines: Vec<BlockLine>,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// What was just done.
    pub done: Option<String>,
}

/// The page.
#[must_use]
pub fn blocked(cx: &Cx<'_>, data: &BlockedPage) -> Markup {
    let title = cx.t("blocked-title");
    let steps = [
        Link::new(cx.t("account-title"), cx.url(paths::ACCOUNT)),
        Link::new(cx.t("messages-title"), cx.url(paths::MESSAGES)),
    ];
    let back = Link::new(cx.t("messages-title"), cx.url(paths::MESSAGES));
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &steps, &title))
            (told(data.done.as_ref().map(|done| cx.t(&format!("message-done-{done}")))))
            (page_head(&PageHead::new(&title).lede(cx.t("blocked-lede"))))
            p { (cx.t("blocked-what")) }
            p { (cx.t("blocked-what-organisation")) }
            @if data.lines.is_empty() {
                (empty_state(&cx.t("blocked-none"), &cx.t("blocked-none-text"), Some(&back)))
            } @else {
                ul.entries role="list" { @for one in &data.lines { li { (entry(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    page(cx, &title, false, body)
}

fn entry(cx: &Cx<'_>, one: &BlockLine) -> Markup {
    html! {
        p.entry-title { (one.whom.link()) }
        p.entry-text.small {
            @if let Some(own) = &one.own { (cx.ta("blocked-by", &[("name", own.as_str().into())])) " · " }
            (cx.ta("blocked-since", &[("date", one.since.as_str().into())]))
            @if let Some(href) = &one.conversation { " · " a href=(href) { (cx.t("blocked-conversation")) span.visually-hidden { ": " (one.whom.name) } } }
        }
        (button_form(cx, &cx.url(paths::ACCOUNT_BLOCKED), &[("do", "unblock"), ("block", &one.id.to_string())],
            &cx.ta("blocked-end-of", &[("name", one.whom.name.as_str().into())]), true))
    }
}
