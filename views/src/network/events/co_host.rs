//! With whom an event is held, and the word of the reader's own organisations to it.

use maud::{Markup, html};

use super::one::EventPage;
use crate::components::{Link, anchor};
use crate::network::own_word::{WordKeys, own_word};
use crate::{Cx, paths};

/// With whom an event is held.
#[derive(Debug, Clone)]
pub struct CoHost {
    /// Its name and its page.
    pub link: Link,
    /// Whether it confirmed that.
    pub confirmed: bool,
}

/// Where news of it and what is refused of it lead.
const HERE: &str = "f-co-host";

/// What those are told who are named.
const KEYS: WordKeys = WordKeys {
    asked: "event-co-host-asked",
    asked_text: "event-co-host-asked-text",
    confirm: "event-co-host-confirm",
    decline: "event-co-host-decline",
    was_declined: "event-co-host-was-declined",
    after_all: "event-co-host-after-all",
    leave: "event-co-host-leave",
    leave_text: "event-co-host-leave-text",
    leave_send: "event-co-host-leave-send",
};

/// Who holds it.
pub(super) fn holders(cx: &Cx<'_>, data: &EventPage) -> Markup {
    let leader = data.organisation.text.as_str();
    html! {
        // where the reader says nothing to it, or not any more
        span id=[data.decides.is_empty().then_some(HERE)] {
            (anchor(&data.organisation))
            @if let Some(one) = &data.co_host {
                ", " (anchor(&one.link))
                @if !one.confirmed { " (" (cx.ta("event-co-host-named", &[("name", leader.into())])) ")" }
            }
        }
    }
}

/// What the reader's organisations say to being named.
pub(super) fn decides(cx: &Cx<'_>, data: &EventPage) -> Markup {
    let action = cx.url(&paths::event(data.id));
    html! {
        @if !data.decides.is_empty() {
            section.section #co-host {
                div id=(HERE) { @for one in &data.decides { (own_word(cx, &action, &data.organisation.text, &KEYS, one)) } }
            }
        }
    }
}
