//! All offers and asks, and one of them as a line of a list.

use maud::{Markup, html};

use crate::components::{
    Choice, Field, Link, PageHead, anchor, empty_state, filter_form, page_head, pager, select, tag, text_field,
};
use crate::layout::with;
use crate::network::said::{Said, themes_line};
use crate::network::{page, parts};
use crate::{Cx, paths};

/// How an offer stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfferStands {
    /// It is open until a day, in words.
    Open(String),
    /// Whoever wrote it closed it.
    Closed,
    /// Nobody closed it: its time ran out.
    RanOut,
    /// Moderators hide it; its own people alone find it in a list.
    Hidden,
    /// Moderators hide the organisation whose it is.
    HiddenWithOrganisation,
}

impl OfferStands {
    fn said(&self, cx: &Cx<'_>) -> String {
        match self {
            Self::Open(until) => cx.ta("offer-open-until", &[("date", until.as_str().into())]),
            Self::Closed => cx.t("offer-over"),
            Self::RanOut => cx.t("offer-ran-out"),
            Self::Hidden => cx.t("offer-hidden-own"),
            Self::HiddenWithOrganisation => cx.t("offer-hidden-with-organisation"),
        }
    }
}

/// An offer in a list.
#[derive(Debug, Clone)]
pub struct OfferLine {
    /// Its title.
    pub title: Said,
    /// Where it stands.
    pub href: String,
    /// The word of its side.
    pub side: String,
    /// The word of its kind.
    pub kind: String,
    /// Whose it is, where that is not what the page is about.
    pub organisation: Option<Link>,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// The names of the municipalities; none where it is meant for the whole country.
    pub places: Vec<String>,
    /// How it stands.
    pub stands: OfferStands,
}

/// All offers and asks.
#[derive(Debug, Clone)]
pub struct OffersPage {
    /// The words that were typed.
    pub typed: String,
    /// Offers, asks or both.
    pub sides: Vec<Choice>,
    /// What is offered or asked for.
    pub kinds: Vec<Choice>,
    /// The themes.
    pub themes: Vec<Choice>,
    /// The municipalities.
    pub places: Vec<Choice>,
    /// Open or over.
    pub states: Vec<Choice>,
    /// Whether something else than all that is open is chosen.
    pub filtered: bool,
    /// Whether the reader writes offers.
    pub writes: bool,
    /// The offers on this page.
    pub lines: Vec<OfferLine>,
    /// How many there are.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of all offers and asks.
#[must_use]
pub fn offers(cx: &Cx<'_>, data: &OffersPage) -> Markup {
    let title = cx.t("offers-title");
    let fields = html! {
        (text_field(&Field::new("q", cx.t("library-search-title")), &data.typed))
        (select(&Field::new("side", cx.t("offers-side")), &data.sides))
        (select(&Field::new("kind", cx.t("offers-kind")), &data.kinds))
        (select(&Field::new("theme", cx.t("offers-theme")), &data.themes))
        (select(&Field::new("place", cx.t("offers-place")), &data.places))
        (select(&Field::new("state", cx.t("offers-state")), &data.states))
    };
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("offers-lede"))))
        (parts(cx, paths::OFFERS))
        p.ways-on {
            a.button.button-quiet href=(cx.url(paths::OFFER_NEW)) { (cx.t("offer-new-title")) }
            @if data.writes { a.button.button-quiet href=(cx.url(paths::OFFERS_MINE)) { (cx.t("offers-mine-title")) } }
        }
        (filter_form(cx, &cx.url(paths::OFFERS), &[], fields))
        @if data.lines.is_empty() {
            @if data.filtered {
                (empty_state(
                    &cx.t("offers-none-such"),
                    &cx.t("offers-none-such-text"),
                    Some(&Link::new(cx.t("offers-all"), cx.url(paths::OFFERS))),
                ))
            } @else {
                (empty_state(&cx.t("offers-none"), &cx.t("offers-none-text"), None))
            }
        } @else {
            section.section {
                h2 { (cx.ta("offers-count", &[("count", data.total.into()), ("n", cx.count(data.total).into())])) }
                ul.entries role="list" { @for one in &data.lines { li { (offer_entry(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    page(cx, &title, true, body)
}

/// An offer in a list.
pub(in crate::network) fn offer_entry(cx: &Cx<'_>, one: &OfferLine) -> Markup {
    let places = if one.places.is_empty() {
        cx.t("offer-everywhere")
    } else {
        one.places.join(", ")
    };
    html! {
        a href=(one.href) lang=[one.title.foreign] { (one.title.text) } " "
        (tag(&cx.t(&format!("offer-side-{}", one.side))))
        p.entry-text {
            (cx.t(&format!("offer-kind-{}", one.kind))) " · " (places)
            @if let Some(organisation) = &one.organisation { " · " (anchor(organisation)) }
        }
        @if !one.themes.is_empty() { p.entry-text { (themes_line(cx, &one.themes)) } }
        p.entry-text.small { (one.stands.said(cx)) }
    }
}
