//! The offers and asks of one's own organisations, with what complements them.

use maud::{Markup, html};

use super::list::{OfferLine, offer_entry};
use super::matches::{MatchLine, match_entry};
use super::one::answer_state;
use super::words::{Words, words};
use crate::components::{Link, PageHead, anchor, breadcrumbs, disclosure, empty_state, page_head, tag};
use crate::forms::button_form;
use crate::network::{page, told};
use crate::{Cx, paths};

/// One of one's own, with what complements it.
#[derive(Debug, Clone)]
pub struct MineLine {
    /// The offer.
    pub line: OfferLine,
    /// How many answers wait.
    pub waiting: usize,
    /// What complements it, the best of it.
    pub matches: Vec<MatchLine>,
    /// How many complement it in all.
    pub matching: usize,
}

/// One's own offers and asks.
#[derive(Debug, Clone)]
pub struct OffersMinePage {
    /// Them.
    pub lines: Vec<MineLine>,
    /// What one's own organisations answered to others.
    pub answers: Vec<OwnAnswer>,
    /// What was just done.
    pub done: Option<String>,
}

/// What one of one's own organisations answered to an offer of another.
#[derive(Debug, Clone)]
pub struct OwnAnswer {
    /// Its key.
    pub id: i32,
    /// The key of the offer.
    pub offer: i32,
    /// The offer; none where it is not shown any more.
    pub title: Option<Link>,
    /// The language of its title, where it is another.
    pub foreign: Option<&'static str>,
    /// In whose name, where there is a choice.
    pub organisation: Option<String>,
    /// When, in words.
    pub at: String,
    /// What was written.
    pub text: Words,
    /// Whether it was accepted; none while it waits.
    pub accepted: Option<bool>,
    /// What was said to it.
    pub reply: Option<Words>,
    /// Whether it can be taken back.
    pub withdraws: bool,
}

/// The page.
#[must_use]
pub fn offers_mine(cx: &Cx<'_>, data: &OffersMinePage) -> Markup {
    let title = cx.t("offers-mine-title");
    let steps = [Link::new(cx.t("offers-title"), cx.url(paths::OFFERS))];
    let new = Link::new(cx.t("offer-new-title"), cx.url(paths::OFFER_NEW));
    let body = html! {
        (breadcrumbs(cx, &steps, &title))
        (told(data.done.as_ref().map(|done| cx.t(&format!("offer-done-{done}")))))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("offers-mine-lede"))))
            @if data.lines.is_empty() {
                (empty_state(&cx.t("offers-mine-none"), &cx.t("offers-mine-none-text"), Some(&new)))
            } @else {
                p.ways-on { a.button.button-quiet href=(new.href) { (new.text) } }
                ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
            }
            @if !data.answers.is_empty() {
                section.section #answered {
                    h2 { (cx.t("offers-mine-answers")) }
                    ul.entries role="list" { @for one in &data.answers { li { (own_answer(cx, one)) } } }
                }
            }
        }
    };
    page(cx, &title, false, body)
}

fn line(cx: &Cx<'_>, one: &MineLine) -> Markup {
    let counted = |key: &str, count: usize| cx.ta(key, &[("count", count.into()), ("n", cx.count(count).into())]);
    html! {
        (offer_entry(cx, &one.line))
        @if one.waiting > 0 {
            p.entry-text { a href=(format!("{}#answers", one.line.href)) { (counted("offer-answers-wait", one.waiting)) } }
        }
        @if one.matching > 0 {
            (disclosure(&counted("offer-matching", one.matching), false, html! {
                ul.entries role="list" { @for other in &one.matches { li { (match_entry(cx, other)) } } }
                @if one.matching > one.matches.len() {
                    p { a href=(format!("{}#matches", one.line.href)) { (cx.t("offer-matching-all")) } }
                }
            }))
        }
    }
}

fn own_answer(cx: &Cx<'_>, one: &OwnAnswer) -> Markup {
    let action = cx.url(&paths::offer_answers(one.offer));
    let id = one.id.to_string();
    html! {
        p.entry-title lang=[one.foreign.filter(|_| one.title.is_some())] {
            @match &one.title { Some(link) => (anchor(link)), None => (cx.t("offer-hidden")) }
            " " (tag(&cx.t(answer_state(one.accepted))))
        }
        p.entry-text.small { @if let Some(name) = &one.organisation { (name) " · " } (one.at) }
        @let title = one.title.as_ref().map(|link| link.text.as_str());
        (words(cx, &one.text, title))
        @if let Some(reply) = &one.reply {
            p.entry-title { (cx.t("offer-reply-said")) }
            (words(cx, reply, title))
        }
        @if one.withdraws {
            (button_form(cx, &action, &[("do", "withdraw"), ("answer", &id), ("from", "mine")], &cx.t("offer-withdraw"), true))
        }
    }
}
