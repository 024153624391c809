//! One's own organisations, and for which of them one speaks.

use bashke_vocabulary::Standing;
use maud::{Markup, html};

use super::done_notice;
use crate::components::{Link, PageHead, empty_state, page_head, tag};
use crate::forms::button_form;
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// An organisation to which the reader belongs.
#[derive(Debug, Clone)]
pub struct Mine {
    /// Its key.
    pub id: i32,
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What they may do.
    pub standing: Standing,
    /// Whether they speak for it now.
    pub acts: bool,
}

/// An invitation that waits for the reader.
#[derive(Debug, Clone)]
pub struct WaitingLine {
    /// Its key.
    pub id: i32,
    /// Into which organisation.
    pub organisation: Link,
    /// As what.
    pub standing: Standing,
    /// Until when, in words.
    pub until: String,
}

/// One's own organisations.
#[derive(Debug, Clone)]
pub struct MinePage {
    /// Where they belong.
    pub organisations: Vec<Mine>,
    /// What waits for them.
    pub invitations: Vec<WaitingLine>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of one's own organisations.
#[must_use]
pub fn mine(cx: &Cx<'_>, data: &MinePage) -> Markup {
    let title = cx.t("organisations-mine-title");
    let action = cx.url(paths::ACCOUNT_ORGANISATIONS);
    let acts = data.organisations.iter().any(|one| one.acts);
    let all = Link::new(cx.t("organisations-all"), cx.url(paths::NETWORK));
    let body = html! {
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("organisations-mine-lede"))))
            (done_notice(cx, data.done.as_deref()))
            (invitations(cx, &data.invitations, &action))
            @if !data.organisations.is_empty() {
                p.ways-on { a.button.button-quiet href=(cx.url(paths::COLLABORATIONS)) { (cx.t("collaborations-title")) } }
            }
            @if data.organisations.is_empty() {
                (empty_state(&cx.t("organisations-mine-none"), &cx.t("organisations-mine-none-text"), Some(&all)))
            }
            ul.entries role="list" {
                @for one in &data.organisations { li { (line(cx, one, &action)) } }
            }
            @if acts { (button_form(cx, &action, &[("do", "act-for"), ("organisation", "")], &cx.t("organisations-act-as-oneself"), true)) }
        }
    };
    layout::page(
        cx,
        &Page {
            indexable: false,
            room: Room::Account,
            ..Page::new(title, body)
        },
    )
}

fn line(cx: &Cx<'_>, one: &Mine, action: &str) -> Markup {
    html! {
        p.entry-title {
            a href=(cx.url(&paths::organisation(&one.slug))) { (one.name) } " "
            (tag(&cx.t(&format!("standing-{}", one.standing))))
            @if one.acts { " " (tag(&cx.t("organisations-acts"))) }
        }
        p { a href=(cx.url(&paths::organisation_members(&one.slug))) { (cx.t("organisations-members-title")) span.visually-hidden { ": " (one.name) } } }
        @if one.standing.speaks() && !one.acts {
            (button_form(cx, action, &[("do", "act-for"), ("organisation", &one.id.to_string())],
                &cx.ta("organisations-act-for", &[("name", one.name.as_str().into())]), true))
        }
    }
}

fn invitations(cx: &Cx<'_>, waiting: &[WaitingLine], action: &str) -> Markup {
    html! {
        @if !waiting.is_empty() {
            section {
                h2 { (cx.t("organisations-waiting")) }
                ul.entries role="list" {
                    @for one in waiting {
                        li {
                            p.entry-title { a href=(one.organisation.href) { (one.organisation.text) } " " (tag(&cx.t(&format!("standing-{}", one.standing)))) }
                            p.entry-text { (cx.ta("organisations-until", &[("date", one.until.as_str().into())])) }
                            (button_form(cx, action, &[("do", "accept"), ("invitation", &one.id.to_string())],
                                &cx.ta("invitation-accept-of", &[("name", one.organisation.text.as_str().into())]), false))
                        }
                    }
                }
            }
        }
    }
}
