//! Reviews of tools and resources: on their pages, and the form in which they are written.

use maud::{Markup, html};

use super::{Said, Shown, meanwhile, page};
use crate::Cx;
use crate::components::{Link, PageHead, anchor, breadcrumbs, page_head, pager};
use crate::forms::{FormState, choose, form, lines, pick, weighty_form};
use crate::layout::with;
use crate::moderation::report_link;

/// A review.
#[derive(Debug, Clone)]
pub struct ReviewLine {
    /// Its key.
    pub id: i32,
    /// The rating, in words.
    pub rating: String,
    /// Who wrote it.
    pub person: Option<Shown>,
    /// In the name of which organisation.
    pub organisation: Option<Link>,
    /// When, in words.
    pub when: String,
    /// The words.
    pub text: Said,
    /// Whether the reader wrote it.
    pub own: bool,
}

/// What the reader can do.
#[derive(Debug, Clone)]
pub enum ReviewWay {
    /// Write a review, on this page.
    Write(String),
    /// Change what they wrote, or take it back, on this page.
    Change(String),
    /// Nothing, and why.
    Told(String),
}

/// The reviews of a thing, on its page.
#[derive(Debug, Clone)]
pub struct ReviewsPart {
    /// How it is rated, in words; none without a review.
    pub rated: Option<String>,
    /// The reviews on this page.
    pub lines: Vec<ReviewLine>,
    /// Which page of reviews it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// What the reader can do.
    pub way: ReviewWay,
}

/// The section.
pub(super) fn reviews(cx: &Cx<'_>, data: &ReviewsPart) -> Markup {
    html! {
        section.section #reviews {
            h2 { (cx.t("reviews-title")) }
            @match &data.rated { Some(rated) => p { (rated) }, None => p.muted { (cx.t("reviews-none")) } }
            @if !data.lines.is_empty() {
                ul.entries role="list" { @for one in &data.lines { li { (review(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}#reviews", with(cx.query, "reviews", &page.to_string()))))
            }
            @match &data.way {
                ReviewWay::Write(href) => p.ways-on { a.button.button-quiet href=(href) { (cx.t("reviews-write")) } },
                ReviewWay::Change(href) => p.ways-on { a.button.button-quiet href=(href) { (cx.t("reviews-change")) } },
                ReviewWay::Told(why) => p.muted { (why) },
            }
        }
    }
}

/// A review as an entry of a list.
pub(super) fn review(cx: &Cx<'_>, one: &ReviewLine) -> Markup {
    html! {
        p.entry-title { (one.rating) }
        p.entry-text {
            @if let Some(person) = &one.person { (person.name(cx)) }
            @if let Some(organisation) = &one.organisation { " · " (anchor(organisation)) }
            " · " (one.when)
        }
        (one.text.shown(cx))
        @if !one.own { (report_link(cx, "review", one.id)) }
    }
}

/// The form of a review.
#[derive(Debug, Clone)]
pub struct ReviewForm {
    /// The list in which the thing stands.
    pub list: Link,
    /// The thing.
    pub thing: Link,
    /// Where the form is sent.
    pub action: String,
    /// The verified organisations of the reader, `(short name, name)`; none where the mark went.
    pub organisations: Vec<(String, String)>,
    /// Whether a review of theirs stands.
    pub told: bool,
    /// What stands, where they changed it elsewhere while this form was open.
    pub stands: Option<Vec<(String, String)>>,
}

/// The form.
#[must_use]
pub fn review_edit(cx: &Cx<'_>, data: &ReviewForm, state: &FormState) -> Markup {
    let title = cx.ta("review-form-title", &[("thing", data.thing.text.as_str().into())]);
    let trail = [data.list.clone(), data.thing.clone()];
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("review-form-lede"))))
            @if let Some(stands) = &data.stands { (meanwhile(cx, stands)) }
            @if data.organisations.is_empty() {
                p.notice.notice-info { (cx.t("review-counts-no-more")) }
            } @else {
                (form(cx, &data.action, state, fields(cx, data, state), &cx.t("form-save")))
            }
            @if data.told {
                (weighty_form(cx, &data.action, &[("do", "withdraw")], &cx.t("review-withdraw"), &cx.t("review-withdraw-text"), &cx.t("review-withdraw")))
            }
        }
    };
    page(cx, &title, false, body)
}

fn fields(cx: &Cx<'_>, data: &ReviewForm, state: &FormState) -> Markup {
    let ratings: Vec<(String, String)> = (1..=5)
        .rev()
        .map(|rating| (rating.to_string(), cx.t(&format!("review-rating-{rating}"))))
        .collect();
    html! {
        input type="hidden" name="revision" value=(state.value("revision"));
        (choose(&state.field("organisation", cx.t("review-organisation")), state, &data.organisations))
        (pick(&state.field("rating", cx.t("review-rating")), state, &ratings))
        (lines(&state.field("text", cx.t("review-text")).hint(cx.t("review-text-hint")), state, 5))
    }
}
