//! A thread, what a post said before, and deleting one.

use maud::{Markup, html};

use super::post::{Part, PostView, post, shown};
use super::write::{ComposePage, fields};
use super::{done_notice, foreign, page, trail};
use crate::components::{Link, PageHead, anchor, page_head, pager, tag};
use crate::forms::{FormState, button_form, form};
use crate::layout::with;
use crate::{Cx, paths};

/// Whether the reader can post in a thread.
#[derive(Debug, Clone)]
pub enum Writing {
    /// Here, with the form and what stands in it.
    Form(Box<ComposePage>, Box<FormState>),
    /// Nobody does any more.
    Closed,
    /// Whoever signs in can.
    SignIn,
    /// The address must be verified before.
    Verify,
    /// Suspended for now.
    No,
}

/// A page of a thread.
#[derive(Debug, Clone)]
pub struct ThreadPage {
    /// Its number.
    pub id: i32,
    /// The readable end of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub language: String,
    /// The word of the kind of thing that it stands on.
    pub kind: String,
    /// What it stands on.
    pub subject: Option<Link>,
    /// The posts of this page.
    pub posts: Vec<PostView>,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// How many posts there are.
    pub total: usize,
    /// Whether it stands above the others.
    pub pinned: bool,
    /// Whether nobody posts in it.
    pub closed: bool,
    /// For how long one waits between posts, in words.
    pub slow: Option<String>,
    /// Whether others do not see it.
    pub hidden: bool,
    /// Whether the reader follows it; none where they cannot.
    pub follows: Option<bool>,
    /// Whether the reader tends threads.
    pub tends: bool,
    /// Whether the reader can post in it.
    pub writing: Writing,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of a thread.
#[must_use]
pub fn thread(cx: &Cx<'_>, data: &ThreadPage) -> Markup {
    let total = cx.ta(
        "threads-posts",
        &[("count", data.total.into()), ("shown", cx.count(data.total).into())],
    );
    let body = html! {
        (trail(cx, None, &data.title))
        (done_notice(cx, data.done.as_deref()))
        div lang=[foreign(cx, &data.language)] { (page_head(&PageHead::new(&data.title))) }
        p {
            (cx.t(&format!("thread-kind-{}", data.kind)))
            @if let Some(subject) = &data.subject { ": " (anchor(subject)) }
            " · " (total)
            @if data.pinned { " " (tag(&cx.t("thread-pinned"))) }
            @if data.closed { " " (tag(&cx.t("thread-closed-tag"))) }
        }
        @if data.hidden { p.hint { (cx.t("thread-hidden-from-others")) } }
        @if let Some(wait) = &data.slow { p.hint { (cx.ta("thread-slow-note", &[("wait", wait.as_str().into())])) } }
        (ways(cx, data))
        (pages(cx, data))
        div.posts { @for one in &data.posts { (post(cx, data.id, one)) } }
        (pages(cx, data))
        (writing(cx, data))
        p.section.hint.no-print {
            a.report-link href=(cx.url(&paths::thread_feed(data.id))) type="application/atom+xml" { (cx.t("threads-feed")) }
            " · "
            a.report-link href={ (cx.url(paths::REPORT)) "?subject=thread:" (data.id) } rel="nofollow" { (cx.t("thread-report")) }
        }
    };
    page(cx, &data.title, !data.hidden, body)
}

fn ways(cx: &Cx<'_>, data: &ThreadPage) -> Markup {
    let follow = cx.url(&paths::thread_follow(data.id));
    html! {
        div.ways-on {
            @match data.follows {
                Some(true) => (button_form(cx, &follow, &[("follow", "no")], &cx.t("thread-unfollow"), true)),
                Some(false) => (button_form(cx, &follow, &[("follow", "yes")], &cx.t("thread-follow"), true)),
                None => {}
            }
            @if data.tends { a.button.button-quiet href={ (cx.url(&paths::thread_tend(data.id))) "?page=" (data.page) } { (cx.t("thread-tend-title")) } }
        }
    }
}

fn pages(cx: &Cx<'_>, data: &ThreadPage) -> Markup {
    let base = cx.url(&paths::thread(data.id, &data.slug));
    pager(cx, data.page, data.pages, |page| {
        format!("{base}?{}", with("", "page", &page.to_string()))
    })
}

fn writing(cx: &Cx<'_>, data: &ThreadPage) -> Markup {
    html! {
        section.section #write {
            @match &data.writing {
                Writing::Form(compose, state) => {
                    h2 { (cx.t("post-write")) }
                    div.narrow { (fields(cx, compose, state)) }
                }
                Writing::Closed => p { (cx.t("thread-closed-text")) },
                Writing::SignIn => p {
                    a.button href={ (cx.url(paths::SIGN_IN)) "?" (with("", "next", cx.path)) } { (cx.t("post-sign-in")) }
                },
                Writing::Verify => p { (cx.t("denied-verify")) },
                Writing::No => p { (cx.t("denied-suspended")) },
            }
        }
    }
}

/// An earlier text of a post.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Until when it stood, in words; none for the text of now.
    pub until: Option<String>,
    /// The language that it is in.
    pub language: String,
    /// What it said, as it was typed.
    pub text: String,
}

/// What a post said before.
#[derive(Debug, Clone)]
pub struct HistoryPage {
    /// The post.
    pub post: i32,
    /// Its thread.
    pub thread: Link,
    /// The texts, the newest first.
    pub texts: Vec<Earlier>,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of what a post said before.
#[must_use]
pub fn history(cx: &Cx<'_>, data: &HistoryPage) -> Markup {
    let title = cx.t("post-history-title");
    let body = html! {
        (trail(cx, Some(&data.thread), &title))
        (page_head(&PageHead::new(&title).lede(cx.t("post-history-lede"))))
        @for text in &data.texts {
            section.section {
                h2 {
                    @match &text.until {
                        Some(until) => (cx.ta("post-history-until", &[("at", until.as_str().into())])),
                        None => (cx.t("post-history-now")),
                    }
                }
                blockquote.quoted.as-typed lang=(text.language) { (text.text) }
            }
        }
        (pager(cx, data.page, data.pages, |page| format!("?{}", with("", "page", &page.to_string()))))
        p { a href=(cx.url(&paths::post(data.post))) { (cx.t("post-back")) } }
    };
    page(cx, &title, false, body)
}

/// The page that asks whether a post is to be deleted; `html` is what it says.
#[must_use]
pub fn delete(cx: &Cx<'_>, id: i32, thread: &Link, language: &str, text: &[Part]) -> Markup {
    let title = cx.t("post-delete-title");
    let body = html! {
        (trail(cx, Some(thread), &title))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("post-delete-lede"))))
            blockquote.quoted.post-text lang=(language) { (shown(cx, text)) }
            (form(cx, &cx.url(&paths::post_delete(id)), &FormState::default(), html! {}, &cx.t("post-delete-send")))
            p { a href=(cx.url(&paths::post(id))) { (cx.t("post-back")) } }
        }
    };
    page(cx, &title, false, body)
}
