//! A conversation: what was written, the oldest first, and writing more.

use maud::{Markup, html};

use super::{Side, fields, shut, way_to_blocked};
use crate::components::{Label, Link, PageHead, breadcrumbs, page_head, tag};
use crate::forms::{FormState, button_form, form, weighty_form};
use crate::moderation::report_way;
use crate::network::{Said, page, told, why_suspended};
use crate::{Cx, paths};

/// A message.
#[derive(Debug, Clone)]
pub struct MessageLine {
    /// Its key.
    pub id: i32,
    /// Who wrote it, or in whose name; none where it was the reader.
    pub by: Option<Side>,
    /// Who wrote it in the name of an organisation, for those who belong to it.
    pub person: Option<Side>,
    /// When, in words.
    pub at: String,
    /// The words; none where moderators hide them.
    pub text: Option<Said>,
    /// Whether the reader had not seen it.
    pub new: bool,
    /// Whether it can be reported: nobody reports their own side.
    pub reportable: bool,
}

/// Why nothing can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// The reader's own side blocks the other, by the block's key.
    Blocking(i32),
    /// For another reason, by the key of its message.
    Because(&'static str),
}

/// A conversation.
#[derive(Debug, Clone)]
pub struct ConversationPage {
    /// Its key.
    pub id: i32,
    /// The other side.
    pub with: Side,
    /// For which organisation of the reader it is, where it is not for themselves.
    pub own: Option<String>,
    /// Whether the other side is an organisation.
    pub with_organisation: bool,
    /// The messages on this page.
    pub messages: Vec<MessageLine>,
    /// Where older ones stand.
    pub older: Option<String>,
    /// Whether older ones are shown than the newest.
    pub back: bool,
    /// The newest message of all that the reader has before them.
    pub newest: i32,
    /// Why nothing can be written.
    pub shut: Option<Shut>,
    /// Whether the other side can be blocked.
    pub blockable: bool,
    /// What was just done.
    pub done: Option<String>,
}

/// The page.
#[must_use]
pub fn conversation(cx: &Cx<'_>, data: &ConversationPage, state: &FormState) -> Markup {
    let title = cx.ta("message-with", &[("name", data.with.name.as_str().into())]);
    let trail = [Link::new(cx.t("messages-title"), cx.url(paths::MESSAGES))];
    let here = cx.url(&paths::conversation(data.id));
    let kicker = data
        .own
        .as_ref()
        .map(|name| cx.ta("message-for", &[("name", name.as_str().into())]));
    let head = PageHead::new(&title);
    let head = match kicker {
        Some(kicker) => head.kicker(kicker),
        None => head,
    };
    // that it was sent is said where it stands
    let mine = data.messages.iter().rev().find(|one| one.by.is_none());
    let sent = mine.filter(|_| data.done.as_deref() == Some("sent")).map(|one| one.id);
    let seen = match (&data.own, data.with_organisation) {
        (Some(_), _) => "message-seen-organisation",
        (None, true) => "message-seen-by-organisation",
        (None, false) => "message-seen",
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            @if sent.is_none() { (told(data.done.as_ref().map(|done| cx.t(&format!("message-done-{done}"))))) }
            (page_head(&head))
            @if data.with.href.is_some() { p { (data.with.link()) } }
            @if let Some(older) = &data.older { p.ways-on { a rel="prev" href=(older) { (cx.t("message-older")) } } }
            ol.entries role="list" {
                @for one in &data.messages {
                    li id=(format!("message-{}", one.id)) .unread[one.new] {
                        @if sent == Some(one.id) { (told(Some(cx.t("message-done-sent")))) }
                        (line(cx, one))
                    }
                }
            }
            @if data.back { p.ways-on { a rel="next" href=(format!("{here}#writing")) { (cx.t("message-newest")) } } }
            (writing(cx, data, state, &here))
            @if data.blockable && !matches!(data.shut, Some(Shut::Blocking(_))) {
                (weighty_form(cx, &here, &[("do", "block")], &cx.t("message-block"), &cx.t("message-block-what"), &cx.t("message-block-send")))
            }
            p.hint { (cx.t(seen)) }
        }
    };
    page(cx, &title, false, body)
}

fn line(cx: &Cx<'_>, one: &MessageLine) -> Markup {
    html! {
        p.entry-text.small {
            @match &one.by { Some(side) => strong { (side.link()) }, None => strong { (cx.t("message-by-me")) } }
            @if let Some(person) = &one.person { " · " (person.link()) }
            " · " (one.at)
            @if one.new { " " (tag(&cx.t("messages-unread"))) }
        }
        @match &one.text { Some(text) => (text.prose()), None => p.muted { (cx.t("message-hidden")) } }
        @if one.reportable {
            @let report = cx.t("message-report");
            p.hint.no-print { (report_way(cx, "message", one.id, Label { text: &report, unseen: Some(&one.at) })) }
        }
    }
}

/// The form, or why there is none.
fn writing(cx: &Cx<'_>, data: &ConversationPage, state: &FormState, here: &str) -> Markup {
    let form_fields = || {
        html! {
            input type="hidden" name="do" value="write";
            input type="hidden" name="after" value=(data.newest);
            (fields(cx, state))
        }
    };
    html! {
        section.section #writing {
            h2 { (cx.t("message-answer")) }
            @match data.shut {
                Some(Shut::Blocking(id)) => (shut(cx, "message-blocking", html! {
                    (button_form(cx, &cx.url(paths::ACCOUNT_BLOCKED), &[("do", "unblock"), ("block", &id.to_string())], &cx.t("blocked-end"), true))
                    (way_to_blocked(cx))
                }, state)),
                Some(Shut::Because(why)) => (shut(cx, why, html! {
                    @if why == "message-suspended" { (why_suspended(cx)) }
                }, state)),
                None => (form(cx, here, state, form_fields(), &cx.t("message-send"))),
            }
        }
    }
}
