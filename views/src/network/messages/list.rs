//! One's conversations.

use maud::{Markup, html};

use super::Side;
use crate::components::{Link, PageHead, empty_state, page_head, pager, tag};
use crate::layout::with;
use crate::network::{Said, page};
use crate::{Cx, paths};

/// A conversation in the list.
#[derive(Debug, Clone)]
pub struct ConversationLine {
    /// With whom.
    pub with: Side,
    /// Where it stands.
    pub href: String,
    /// For which organisation of one's own, where it is not for oneself.
    pub own: Option<String>,
    /// How the newest message begins; none where moderators hide it.
    pub text: Option<Said>,
    /// Whether one's own side wrote that.
    pub ours: bool,
    /// When, in words.
    pub at: String,
    /// Whether there is something to read.
    pub unread: bool,
}

/// One's conversations.
#[derive(Debug, Clone)]
pub struct MessagesPage {
    /// The conversations on this page.
    pub lines: Vec<ConversationLine>,
    /// Whether there is none, and somebody is blocked, with whom there may be one.
    pub blocked: bool,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page.
#[must_use]
pub fn messages(cx: &Cx<'_>, data: &MessagesPage) -> Markup {
    let title = cx.t("messages-title");
    let blocked = Link::new(cx.t("blocked-title"), cx.url(paths::ACCOUNT_BLOCKED));
    let directory = Link::new(cx.t("messages-find"), cx.url(paths::NETWORK));
    let body = html! {
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("messages-lede"))))
            p.ways-on {
                a.button.button-quiet href=(cx.url(paths::ACCOUNT_LISTING)) { (cx.t("messages-from-change")) }
                a.button.button-quiet href=(cx.url(paths::ACCOUNT_BLOCKED)) { (cx.t("blocked-title")) }
            }
            @if data.lines.is_empty() && data.blocked {
                (empty_state(&cx.t("messages-none-listed"), &cx.t("messages-none-listed-text"), Some(&blocked)))
            } @else if data.lines.is_empty() {
                (empty_state(&cx.t("messages-none"), &cx.t("messages-none-text"), Some(&directory)))
            } @else {
                ul.entries role="list" { @for one in &data.lines { li .unread[one.unread] { (entry(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    page(cx, &title, false, body)
}

fn entry(cx: &Cx<'_>, one: &ConversationLine) -> Markup {
    html! {
        p.entry-title {
            a href=(one.href) { (one.with.name) }
            @if one.unread { " " (tag(&cx.t("messages-unread"))) }
        }
        @if let Some(own) = &one.own { p.entry-text.small { (cx.ta("message-for", &[("name", own.as_str().into())])) } }
        p.entry-text {
            @if one.ours { (cx.t("message-by-us")) " " }
            @match &one.text {
                Some(text) => span lang=[text.foreign] { (text.text) },
                None => span.muted { (cx.t("message-hidden")) },
            }
        }
        p.entry-text.small { (one.at) }
    }
}
