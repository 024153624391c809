//! Free times, and one's own counselling.

use maud::{Markup, html};

use super::{at, page, told};
use crate::components::{
    Choice, Field, Link, PageHead, breadcrumbs, empty_state, filter_form, page_head, pager, select, tag,
};
use crate::layout::with;
use crate::{Cx, paths};

/// A free time.
#[derive(Debug, Clone)]
pub struct SlotLine {
    /// Its key.
    pub id: i32,
    /// When, in words.
    pub when: String,
    /// The counsellor.
    pub counsellor: String,
    /// What can be asked.
    pub topics: String,
    /// The place; none where it is online.
    pub place: Option<String>,
}

/// A counselling of one's own.
#[derive(Debug, Clone)]
pub struct CounsellingLine {
    /// When, with its page.
    pub link: Link,
    /// The other of the two.
    pub other: String,
    /// Whether one is the counsellor.
    pub gives: bool,
    /// The word for where it stands.
    pub state: &'static str,
}

/// Free times, and one's own counselling.
#[derive(Debug, Clone)]
pub struct CounsellingPage {
    /// One's own.
    pub own: Vec<CounsellingLine>,
    /// The free times of this page.
    pub slots: Vec<SlotLine>,
    /// The counsellors who have free times, with the one that is asked for.
    pub counsellors: Vec<Choice>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Whether the reader is signed in.
    pub signed: bool,
    /// Whether the reader is a counsellor.
    pub offers: bool,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of counselling.
#[must_use]
pub fn counselling(cx: &Cx<'_>, data: &CounsellingPage) -> Markup {
    let title = cx.t("counselling-title");
    let courses = Link::new(cx.t("courses-title"), cx.url(paths::COURSES));
    let sign_in = format!("{}?next={}", cx.url(paths::SIGN_IN), paths::COUNSELLING);
    let body = html! {
        (breadcrumbs(cx, &[courses], &title))
        @if data.done.as_deref() == Some("gone") {
            div.notice.notice-warning role="status" { p { (cx.t("counselling-gone")) } }
        } @else { (told(cx, data.done.as_deref())) }
        (page_head(&PageHead::new(&title).lede(cx.t("counselling-lede"))))
        p.ways-on {
            @if !data.signed { a.button href=(sign_in) { (cx.t("counselling-sign-in")) } }
            @if data.offers { a.button href=(cx.url(paths::COUNSELLING_SLOTS)) { (cx.t("counselling-slots-title")) } }
        }
        @if !data.own.is_empty() {
            section.section {
                h2 { (cx.t("counselling-own")) }
                ul.entries role="list" { @for one in &data.own { li {
                    a href=(one.link.href) { (one.link.text) } " " (tag(&cx.t(&format!("counselling-state-{}", one.state))))
                    p.entry-text { (cx.ta(if one.gives { "counselling-for" } else { "counselling-with" }, &[("name", one.other.as_str().into())])) }
                } } }
            }
        }
        section.section {
            h2 { (cx.t("counselling-free")) }
            @if data.counsellors.len() > 2 {
                (filter_form(cx, &cx.url(paths::COUNSELLING), &[], select(&Field::new("counsellor", cx.t("counselling-counsellor")), &data.counsellors)))
            }
            @if data.slots.is_empty() {
                (empty_state(&cx.t("counselling-free-none"), &cx.t("counselling-free-none-text"), Some(&Link::new(cx.t("session-list-title"), cx.url(paths::SESSIONS)))))
            } @else {
                p.hint { (cx.t("session-clock")) }
                ul.entries role="list" { @for slot in &data.slots { li { (line(cx, slot, data.signed)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    page(cx, &title, true, body)
}

fn line(cx: &Cx<'_>, slot: &SlotLine, signed: bool) -> Markup {
    html! {
        @if signed { a href=(cx.url(&paths::counselling_slot(slot.id))) { (slot.when) } }
        @else { span.entry-title { (slot.when) } }
        p { (slot.topics) }
        p.entry-text { (slot.counsellor) " · " (at(cx, slot.place.as_deref())) }
    }
}
