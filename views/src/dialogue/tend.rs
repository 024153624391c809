//! What moderators do with a thread.

use maud::{Markup, html};

use super::{page, trail};
use crate::components::{Link, PageHead, page_head};
use crate::forms::{FormState, Kind, button_form, choose, form, line, tick};
use crate::{Cx, paths};

/// A post that can be taken into another thread.
#[derive(Debug, Clone)]
pub struct Movable {
    /// Its number.
    pub id: i32,
    /// How it begins, with its position and author.
    pub text: String,
}

/// What moderators do with a thread.
#[derive(Debug, Clone)]
pub struct TendPage {
    /// Its number.
    pub id: i32,
    /// The thread.
    pub thread: Link,
    /// Whether it stands above the others.
    pub pinned: bool,
    /// Whether it is closed.
    pub closed: bool,
    /// The waits that can be set: seconds, and in words.
    pub waits: Vec<(String, String)>,
    /// The posts of the page that was looked at.
    pub posts: Vec<Movable>,
    /// Which page that was.
    pub page: usize,
}

/// The page.
#[must_use]
pub fn tend(cx: &Cx<'_>, data: &TendPage, state: &FormState) -> Markup {
    let title = cx.t("thread-tend-title");
    let action = format!("{}?page={}", cx.url(&paths::thread_tend(data.id)), data.page);
    let button = |word: &str, key: &str| button_form(cx, &action, &[("do", word)], &cx.t(key), true);
    let hidden = |word: &str| html! { input type="hidden" name="do" value=(word); };
    // only the form that was refused shows why
    let of = |word: &str| {
        if state.value("do") == word {
            state.clone()
        } else {
            FormState::default()
        }
    };
    let (slow, moved, split, merged) = (of("slow"), of("move"), of("split"), of("merge"));
    let slow = if slow.is_refused() {
        slow
    } else {
        slow.with("seconds", state.value("seconds"))
    };
    let posts: Vec<(String, String)> = data
        .posts
        .iter()
        .map(|one| (one.id.to_string(), one.text.clone()))
        .collect();
    let body = html! {
        (trail(cx, Some(&data.thread), &title))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("thread-tend-lede"))))
            div.ways-on {
                @if data.pinned { (button("unpin", "thread-unpin")) } @else { (button("pin", "thread-pin")) }
                @if data.closed { (button("open", "thread-open")) } @else { (button("close", "thread-close")) }
            }
            section {
                h2 { (cx.t("thread-slow-title")) }
                (form(cx, &action, &slow, html! {
                    (hidden("slow"))
                    (choose(&slow.field("seconds", cx.t("thread-slow-label")), &slow, &data.waits))
                }, &cx.t("thread-slow-send")))
            }
            section {
                h2 { (cx.t("thread-move-title")) }
                (form(cx, &action, &moved, html! {
                    (hidden("move"))
                    (line(&moved.field("to", cx.t("thread-move-label")).hint(cx.t("thread-move-hint")), &moved, Kind::Text("off")))
                }, &cx.t("thread-move-send")))
            }
            section {
                h2 { (cx.t("thread-split-title")) }
                @if posts.is_empty() {
                    p { (cx.t("thread-split-nothing")) }
                } @else {
                    (form(cx, &action, &split, html! {
                        (hidden("split"))
                        (line(&split.field("title", cx.t("thread-title")), &split, Kind::Text("off")))
                        (tick(&split.field("post", cx.t("thread-split-posts")), &split, &posts))
                    }, &cx.t("thread-split-send")))
                }
            }
            section {
                h2 { (cx.t("thread-merge-title")) }
                (form(cx, &action, &merged, html! {
                    (hidden("merge"))
                    (line(&merged.field("into", cx.t("thread-merge-label")).hint(cx.t("thread-merge-hint")), &merged, Kind::Text("off")))
                }, &cx.t("thread-merge-send")))
            }
            p { a href=(data.thread.href) { (cx.t("thread-back")) } }
        }
    };
    page(cx, &title, false, body)
}
