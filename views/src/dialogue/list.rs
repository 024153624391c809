//! All threads, and the threads on something as a part of its page.

use maud::{Markup, html};

use super::{done_notice, foreign, page};
use crate::components::{
    Choice, Field, Link, PageHead, anchor, checkboxes, empty_state, filter_form, page_head, pager, select, tag,
    text_field,
};
use crate::layout::with;
use crate::{Cx, paths};

/// A thread as a line of a list.
#[derive(Debug, Clone)]
pub struct ThreadLine {
    /// The thread.
    pub link: Link,
    /// The language of its title.
    pub language: String,
    /// The word of the kind of thing that it stands on.
    pub kind: String,
    /// What it stands on.
    pub subject: Option<Link>,
    /// Who started it.
    pub author: Option<String>,
    /// How many posts it has.
    pub posts: usize,
    /// When the last one came, in words.
    pub active: String,
    /// Whether it stands above the others.
    pub pinned: bool,
    /// Whether nobody posts in it.
    pub closed: bool,
    /// The post in which the words were found: where it stands, how it begins, its language.
    pub found: Option<(Link, String)>,
}

/// The list of threads.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// What was typed.
    pub typed: String,
    /// What is asked for, by its name in addresses, and how it is called.
    pub subject: Option<(String, Link)>,
    /// The kinds of things, with the one that is asked for.
    pub kinds: Vec<Choice>,
    /// The languages, with the one that is asked for.
    pub languages: Vec<Choice>,
    /// Whose, with what is asked for; empty for a guest.
    pub whose: Vec<Choice>,
    /// Whether anything is asked for.
    pub filtered: bool,
    /// The threads of this page.
    pub lines: Vec<ThreadLine>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of all threads.
#[must_use]
pub fn list(cx: &Cx<'_>, data: &ListPage) -> Markup {
    let title = cx.t("threads-title");
    let subject = data.subject.as_ref().map(|(word, _)| word.as_str());
    let keep: Vec<(String, String)> = subject
        .map(|word| ("subject".to_owned(), word.to_owned()))
        .into_iter()
        .collect();
    let fields = html! {
        (text_field(&Field::new("q", cx.t("threads-search")), &data.typed))
        @if data.subject.is_none() { (select(&Field::new("kind", cx.t("threads-kind")), &data.kinds)) }
        (select(&Field::new("language", cx.t("threads-language")), &data.languages))
        @if !data.whose.is_empty() { (checkboxes(&Field::new("whose", cx.t("threads-whose")), &data.whose)) }
    };
    let body = html! {
        (done_notice(cx, data.done.as_deref()))
        (page_head(&PageHead::new(&title).lede(cx.t("threads-lede"))))
        p.ways-on {
            a.button href=(new_address(cx, subject)) { (cx.t("thread-new-title")) }
        }
        (filter_form(cx, &cx.url(paths::THREADS), &keep, fields))
        @if let Some((_, about)) = &data.subject {
            p { (cx.t("threads-about")) " " (anchor(about)) " · " a href=(cx.url(paths::THREADS)) { (cx.t("threads-all")) } }
        }
        @if data.lines.is_empty() {
            (nothing(cx, data.filtered, subject))
        } @else {
            section.section {
                h2 { (cx.ta("threads-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
                ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
        p.section.hint.no-print { a.report-link href=(feed_address(cx, subject)) type="application/atom+xml" { (cx.t("threads-feed")) } }
    };
    page(cx, &title, true, body)
}

fn new_address(cx: &Cx<'_>, subject: Option<&str>) -> String {
    about(cx, paths::THREAD_NEW, subject)
}

fn feed_address(cx: &Cx<'_>, subject: Option<&str>) -> String {
    about(cx, paths::THREADS_FEED, subject)
}

fn about(cx: &Cx<'_>, path: &str, subject: Option<&str>) -> String {
    match subject {
        Some(word) => format!("{}?{}", cx.url(path), with("", "subject", word)),
        None => cx.url(path),
    }
}

fn nothing(cx: &Cx<'_>, filtered: bool, subject: Option<&str>) -> Markup {
    if filtered && subject.is_none() {
        let all = Link::new(cx.t("threads-all"), cx.url(paths::THREADS));
        return empty_state(&cx.t("threads-none-such"), &cx.t("threads-none-such-text"), Some(&all));
    }
    let new = Link::new(cx.t("thread-new-title"), new_address(cx, subject));
    empty_state(&cx.t("threads-none"), &cx.t("threads-none-text"), Some(&new))
}

fn line(cx: &Cx<'_>, one: &ThreadLine) -> Markup {
    let posts = cx.ta(
        "threads-posts",
        &[("count", one.posts.into()), ("shown", cx.count(one.posts).into())],
    );
    html! {
        a href=(one.link.href) lang=[foreign(cx, &one.language)] { (one.link.text) }
        @if one.pinned { " " (tag(&cx.t("thread-pinned"))) }
        @if one.closed { " " (tag(&cx.t("thread-closed-tag"))) }
        p.entry-text {
            (cx.t(&format!("thread-kind-{}", one.kind)))
            @if let Some(subject) = &one.subject { ": " (anchor(subject)) }
            @if foreign(cx, &one.language).is_some() { " · " (cx.t(&format!("post-language-{}", one.language))) }
        }
        p.entry-text {
            @match &one.author {
                Some(name) => (cx.ta("threads-started-by", &[("name", name.as_str().into())])),
                None => (cx.t("post-former-member")),
            }
            " · " (posts) " · " (cx.ta("threads-active", &[("at", one.active.as_str().into())]))
        }
        @if let Some((link, language)) = &one.found {
            p.entry-text lang=[foreign(cx, language)] { a href=(link.href) { (link.text) } }
        }
    }
}

/// A point of a chart that is discussed.
#[derive(Debug, Clone)]
pub struct DiscussedPoint {
    /// The name of the place.
    pub place: String,
    /// The period, in words.
    pub period: String,
    /// Its name in addresses.
    pub subject: String,
    /// How many threads there are on it.
    pub threads: usize,
}

/// The threads on something.
#[derive(Debug, Clone)]
pub struct Section {
    /// The points of its charts that are discussed.
    pub points: Vec<DiscussedPoint>,
    /// Its name in addresses.
    pub subject: String,
    /// The last active threads.
    pub lines: Vec<ThreadLine>,
    /// How many there are in all.
    pub total: usize,
}

/// The place on something's page where its threads come in. Those pages are kept for everyone until the next release,
/// so the threads have an answer of their own: scripts fetch it, and without them a link leads there.
#[must_use]
pub fn section_place(cx: &Cx<'_>, subject: &str) -> Markup {
    html! {
        section.section #threads data-threads=(about(cx, paths::THREADS_ABOUT, Some(subject))) {
            h2 { (cx.t("threads-title")) }
            p { (cx.t("threads-section-text")) }
            p.ways-on {
                a.button.button-quiet href=(about(cx, paths::THREADS, Some(subject))) { (cx.t("threads-section-read")) }
                a.button.button-quiet href=(new_address(cx, Some(subject))) rel="nofollow" { (cx.t("thread-new-title")) }
            }
        }
    }
}

/// What comes into that place.
#[must_use]
pub fn section(cx: &Cx<'_>, data: &Section) -> Markup {
    html! {
        h2 { (cx.t("threads-title")) }
        @if data.lines.is_empty() {
            p { (cx.t("threads-section-none")) }
        } @else {
            ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
        }
        @if !data.points.is_empty() {
            h3 { (cx.t("threads-points")) }
            // scripts mark the same points on the charts
            ul.inline-list.discussed {
                @for point in &data.points {
                    li data-place=(point.place) data-period=(point.period) {
                        a href=(about(cx, paths::THREADS, Some(&point.subject))) { (point.place) ", " (point.period) }
                        " " (cx.ta("threads-of-point", &[("count", point.threads.into()), ("shown", cx.count(point.threads).into())]))
                    }
                }
            }
        }
        p.ways-on {
            @if data.total > data.lines.len() {
                a.button.button-quiet href=(about(cx, paths::THREADS, Some(&data.subject))) {
                    (cx.ta("threads-section-all", &[("shown", cx.count(data.total).into())]))
                }
            }
            a.button.button-quiet href=(new_address(cx, Some(&data.subject))) rel="nofollow" { (cx.t("thread-new-title")) }
        }
    }
}
