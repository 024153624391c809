//! Who hosts a dialogue, and who is invited.

use maud::{Markup, html};

use super::frame::{Head, frame};
use super::overview::Guest;
use crate::components::{Choice, Link, anchor, select};
use crate::forms::{FormState, Kind, button_form, form, line, summary};
use crate::{Cx, paths};

/// A host.
#[derive(Debug, Clone)]
pub struct HostRow {
    /// Their key.
    pub id: i32,
    /// Their page.
    pub link: Link,
}

/// Who hosts a dialogue, and who is invited.
#[derive(Debug, Clone)]
pub struct PeoplePage {
    /// What is said of it on all its pages.
    pub head: Head,
    /// Its hosts.
    pub hosts: Vec<HostRow>,
    /// Who is invited, each with the key of the invitation.
    pub guests: Vec<(i32, Guest)>,
    /// The municipalities that can be invited.
    pub candidates: Vec<Choice>,
}

/// The page on which hosts and guests are chosen.
#[must_use]
pub fn people(cx: &Cx<'_>, data: &PeoplePage, state: &FormState) -> Markup {
    let action = cx.url(&paths::dialogue_people(&data.head.slug));
    let host = line(
        &state
            .field("person", cx.t("dialogue-host-field"))
            .hint(cx.t("dialogue-host-hint")),
        state,
        Kind::Text("off"),
    );
    let guest = line(
        &state
            .field("organisation", cx.t("dialogue-guest-field"))
            .hint(cx.t("dialogue-guest-hint")),
        state,
        Kind::Text("off"),
    );
    let place = select(&state.field("place", cx.t("questions-place")), &data.candidates);
    let hidden = |what: &str| html! { input type="hidden" name="do" value=(what); };
    let body = html! {
        (summary(cx, state))
        div.narrow {
            section.section {
                h2 { (cx.t("dialogue-hosts")) }
                ul.entries role="list" {
                    @for one in &data.hosts {
                        li {
                            (anchor(&one.link))
                            @if data.hosts.len() > 1 {
                                " " (button_form(cx, &action, &[("do", "no-host"), ("host", &one.id.to_string())], &cx.t("dialogue-host-remove"), true))
                            }
                        }
                    }
                }
                (form(cx, &action, &FormState::default(), html! { (hidden("host")) (host) }, &cx.t("dialogue-host-add")))
            }
            section.section {
                h2 { (cx.t("dialogue-guests")) }
                p { (cx.t("dialogue-guests-text")) }
                @if !data.guests.is_empty() {
                    ul.entries role="list" {
                        @for (id, one) in &data.guests {
                            li {
                                (anchor(&one.link))
                                @if one.absent { " " span.hint { (cx.t("dialogue-guest-absent")) } }
                                " " (button_form(cx, &action, &[("do", "leave-out"), ("invitation", &id.to_string())], &cx.t("dialogue-guest-remove"), true))
                            }
                        }
                    }
                }
                (form(cx, &action, &FormState::default(), html! { (hidden("invite-place")) (place) }, &cx.t("dialogue-place-add")))
                (form(cx, &action, &FormState::default(), html! { (hidden("invite")) (guest) }, &cx.t("dialogue-guest-add")))
            }
        }
    };
    frame(cx, &data.head, "people", body)
}
