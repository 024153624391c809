//! Booking a time.

use maud::{Markup, html};

use super::{SlotLine, at, page, trail};
use crate::components::{Choice, PageHead, definitions, page_head, select};
use crate::forms::{FormState, Kind, form, line, lines};
use crate::{Cx, paths};

/// The form in which a time is booked.
#[derive(Debug, Clone)]
pub struct BookPage {
    /// The time.
    pub slot: SlotLine,
    /// One's own organisations, with the one that is chosen.
    pub organisations: Vec<Choice>,
}

/// The page on which a time is booked.
#[must_use]
pub fn book(cx: &Cx<'_>, data: &BookPage, state: &FormState) -> Markup {
    let title = cx.t("counselling-book-title");
    let slot = &data.slot;
    let facts = [
        (cx.t("session-when"), html! { (slot.when) }),
        (cx.t("counselling-counsellor"), html! { (slot.counsellor) }),
        (cx.t("counselling-topics"), html! { (slot.topics) }),
        (cx.t("session-where"), html! { (at(cx, slot.place.as_deref())) }),
    ];
    let fields = html! {
        (lines(&state.field("question", cx.t("counselling-question")).hint(cx.t("counselling-question-hint")), state, 6))
        (line(&state.field("figure", cx.t("counselling-figure")).hint(cx.t("counselling-figure-hint")), state, Kind::Text("off")))
        @if data.organisations.len() > 1 { (select(&state.field("organisation", cx.t("counselling-organisation")), &data.organisations)) }
    };
    let body = html! {
        (trail(cx, &title))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("counselling-book-lede"))))
            (definitions(&facts))
            div #f-slot { (form(cx, &cx.url(&paths::counselling_slot(slot.id)), state, fields, &cx.t("counselling-book-send"))) }
        }
    };
    page(cx, &title, false, body)
}
