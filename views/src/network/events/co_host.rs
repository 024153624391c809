//! With whom an event is held, and the word of the reader's own organisations to it.

use maud::{Markup, html};

use super::one::EventPage;
use crate::components::{Link, NoticeKind, anchor, notice};
use crate::forms::{button_form, weighty_form};
use crate::{Cx, paths};

/// With whom an event is held.
#[derive(Debug, Clone)]
pub struct CoHost {
    /// Its name and its page.
    pub link: Link,
    /// Whether it confirmed that.
    pub confirmed: bool,
}

/// An organisation for which the reader says whether it holds the event too.
#[derive(Debug, Clone)]
pub struct CoHostDecides {
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it confirmed that.
    pub confirmed: bool,
    /// Whether it declined that.
    pub declined: bool,
}

/// Who holds it.
pub(super) fn holders(cx: &Cx<'_>, data: &EventPage) -> Markup {
    let leader = data.organisation.text.as_str();
    html! {
        (anchor(&data.organisation))
        @if let Some(one) = &data.co_host {
            ", " (anchor(&one.link))
            @if !one.confirmed { " (" (cx.ta("event-co-host-named", &[("name", leader.into())])) ")" }
        }
    }
}

/// What the reader's organisations say to being named.
pub(super) fn decides(cx: &Cx<'_>, data: &EventPage) -> Markup {
    html! {
        @if !data.decides.is_empty() {
            section.section #co-host { @for one in &data.decides { (decides_for(cx, data, one)) } }
        }
    }
}

fn decides_for(cx: &Cx<'_>, data: &EventPage, one: &CoHostDecides) -> Markup {
    let action = cx.url(&paths::event(data.id));
    let leader = data.organisation.text.as_str();
    let said = |key: &str| cx.ta(key, &[("name", one.name.as_str().into()), ("leader", leader.into())]);
    let hidden = |word: &'static str| [("do", word), ("organisation", one.slug.as_str())];
    let confirm = |key: &str| button_form(cx, &action, &hidden("confirm"), &said(key), false);
    if one.confirmed {
        let (text, what) = (said("event-co-host-leave"), said("event-co-host-leave-text"));
        let send = cx.t("event-co-host-leave-send");
        return weighty_form(cx, &action, &hidden("decline"), &text, &what, &send);
    }
    if one.declined {
        return html! { p { (said("event-co-host-was-declined")) } (confirm("event-co-host-after-all")) };
    }
    let asked = html! {
        p { (cx.t("event-co-host-asked-text")) }
        (confirm("event-co-host-confirm"))
        " "
        (button_form(cx, &action, &hidden("decline"), &cx.t("event-co-host-decline"), true))
    };
    notice(cx, NoticeKind::Info, &said("event-co-host-asked"), asked)
}
