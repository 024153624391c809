//! The offers and asks of one's own organisations, with what complements them.

use maud::{Markup, html};

use super::list::{OfferLine, offer_entry};
use super::matches::{MatchLine, match_entry};
use crate::components::{Link, PageHead, breadcrumbs, disclosure, empty_state, page_head};
use crate::network::page;
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
}

/// The page.
#[must_use]
pub fn offers_mine(cx: &Cx<'_>, data: &OffersMinePage) -> Markup {
    let title = cx.t("offers-mine-title");
    let steps = [Link::new(cx.t("offers-title"), cx.url(paths::OFFERS))];
    let new = Link::new(cx.t("offer-new-title"), cx.url(paths::OFFER_NEW));
    let body = html! {
        (breadcrumbs(cx, &steps, &title))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("offers-mine-lede"))))
            @if data.lines.is_empty() {
                (empty_state(&cx.t("offers-mine-none"), &cx.t("offers-mine-none-text"), Some(&new)))
            } @else {
                p.ways-on { a.button.button-quiet href=(new.href) { (new.text) } }
                ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
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
