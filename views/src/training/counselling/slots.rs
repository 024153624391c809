//! Where counsellors publish when they can be asked.

use maud::{Markup, html};

use super::{at, page, told, trail};
use crate::components::{PageHead, empty_state, page_head, pager, tag};
use crate::forms::{FormState, Kind, button_form, form, line, pick};
use crate::layout::with;
use crate::{Cx, paths};

/// A time of one's own.
#[derive(Debug, Clone)]
pub struct OwnSlot {
    /// Its key.
    pub id: i32,
    /// When, in words.
    pub when: String,
    /// What can be asked.
    pub topics: String,
    /// The place; none where it is online.
    pub place: Option<String>,
    /// Whether somebody booked it.
    pub booked: bool,
}

/// One's own times.
#[derive(Debug, Clone)]
pub struct SlotsPage {
    /// Those of this page.
    pub slots: Vec<OwnSlot>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// What was just done.
    pub done: Option<String>,
}

/// The page on which counsellors publish their times.
#[must_use]
pub fn slots(cx: &Cx<'_>, data: &SlotsPage, state: &FormState) -> Markup {
    let title = cx.t("counselling-slots-title");
    let action = cx.url(paths::COUNSELLING_SLOTS);
    let modes = ["online", "place"].map(|word| (word.to_owned(), cx.t(&format!("session-mode-{word}"))));
    let lengths = ["30", "45", "60"].map(|minutes| {
        (
            minutes.to_owned(),
            cx.ta("counselling-minutes", &[("minutes", minutes.into())]),
        )
    });
    let fields = html! {
        (line(&state.field("date", cx.t("counselling-field-date")).hint(cx.t("session-clock")), state, Kind::Date))
        div.session-pair {
            (line(&state.field("begins", cx.t("counselling-field-from")), state, Kind::Time))
            (line(&state.field("ends", cx.t("counselling-field-to")), state, Kind::Time))
        }
        (pick(&state.field("length", cx.t("counselling-field-length")), state, &lengths))
        (line(&state.field("weeks", cx.t("counselling-field-weeks")).hint(cx.t("counselling-field-weeks-hint")), state, Kind::Number))
        (line(&state.field("topics-sq", cx.t("counselling-field-topics-sq")), state, Kind::Text("off")))
        (line(&state.field("topics-en", cx.t("counselling-field-topics-en")), state, Kind::Text("off")))
        (pick(&state.field("mode", cx.t("session-where")), state, &modes))
        (line(&state.field("link", cx.t("session-field-link")).hint(cx.t("counselling-field-link-hint")), state, Kind::Url))
        (line(&state.field("place", cx.t("session-field-place")), state, Kind::Text("off")))
    };
    let body = html! {
        (trail(cx, &title))
        (told(cx, data.done.as_deref()))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("counselling-slots-lede"))))
            (form(cx, &action, state, fields, &cx.t("counselling-slots-send")))
            section.section {
                h2 { (cx.ta("counselling-slots-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
                @if data.slots.is_empty() {
                    (empty_state(&cx.t("counselling-slots-none"), &cx.t("counselling-slots-none-text"), None))
                } @else {
                    ul.entries role="list" { @for slot in &data.slots { li { (own(cx, &action, slot)) } } }
                    (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
                }
            }
        }
    };
    page(cx, &title, false, body)
}

fn own(cx: &Cx<'_>, action: &str, slot: &OwnSlot) -> Markup {
    let id = slot.id.to_string();
    html! {
        p.entry-title { (slot.when) @if slot.booked { " " (tag(&cx.t("counselling-slot-is-booked"))) } }
        p.entry-text { (slot.topics) " · " (at(cx, slot.place.as_deref())) }
        @if !slot.booked {
            (button_form(cx, action, &[("do", "withdraw"), ("slot", &id)], &cx.t("counselling-slot-withdraw"), true))
        }
    }
}
