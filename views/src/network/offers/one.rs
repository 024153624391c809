//! An offer or an ask: what it says, what complements it, and answers to it.

use maud::{Markup, html};

use super::matches::{MatchLine, match_entry};
use super::words::{Words, words};
use crate::components::{
    Choice, Link, NoticeKind, anchor, breadcrumbs, definitions, disclosure, notice, pager, select, tag,
};
use crate::forms::{FormState, button_form, lines, summary_of, token, weighty_form};
use crate::moderation::report_link;
use crate::network::profile::propose;
use crate::network::said::{Said, themes_line};
use crate::network::{Hidden, Shown, claim_way, hidden_notice, page, told, why_suspended};
use crate::{Cx, paths};

/// An answer to an offer.
#[derive(Debug, Clone)]
pub struct AnswerLine {
    /// Its key.
    pub id: i32,
    /// In whose name; none where that is not shown any more.
    pub organisation: Option<Link>,
    /// Who wrote it; none where that is not shown any more.
    pub person: Option<Shown>,
    /// When, in words.
    pub at: String,
    /// What was written.
    pub text: Words,
    /// Whether it was accepted; none while it waits.
    pub accepted: Option<bool>,
    /// What was said to it.
    pub reply: Option<Words>,
    /// The short name of the other side, where the reader can ask it to do something together.
    pub propose: Option<String>,
    /// Whether the reader decides on it.
    pub decides: bool,
    /// Whether the reader can take it back.
    pub withdraws: bool,
}

/// An offer or an ask.
#[derive(Debug, Clone)]
pub struct OfferPage {
    /// What moderators hide of it from others.
    pub hidden: Hidden,
    /// Its key.
    pub id: i32,
    /// Its title.
    pub title: Said,
    /// What it is.
    pub text: Said,
    /// The word of its side.
    pub side: String,
    /// The word of its kind.
    pub kind: String,
    /// Whose it is.
    pub organisation: Link,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// The municipalities; none where it is meant for the whole country.
    pub places: Vec<Link>,
    /// From when to when it is meant, in words.
    pub period: Option<String>,
    /// Until when it is open, in words.
    pub until: String,
    /// Whether it is open.
    pub open: bool,
    /// The short name of its organisation, where nobody speaks for it and so nobody would read an answer.
    pub nobody: Option<String>,
    /// Whether its organisation closed it.
    pub closed: bool,
    /// Whether the reader writes it.
    pub edits: bool,
    /// Whether the reader would have to sign in to answer.
    pub guest: bool,
    /// Whether the reader could answer if they were not suspended.
    pub suspended: bool,
    /// The organisations in whose name the reader can answer.
    pub answers_for: Vec<Choice>,
    /// The answers that the reader sees.
    pub answers: Vec<AnswerLine>,
    /// Which page of them it is.
    pub page: usize,
    /// How many pages of them there are.
    pub pages: usize,
    /// What complements it.
    pub matches: Vec<MatchLine>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of an offer or an ask.
#[must_use]
pub fn offer(cx: &Cx<'_>, data: &OfferPage, state: &FormState) -> Markup {
    let steps = [Link::new(cx.t("offers-title"), cx.url(paths::OFFERS))];
    let side = cx.t(&format!("offer-side-{}", data.side));
    let kind = cx.t(&format!("offer-kind-{}", data.kind));
    let answering = html! { @if !data.edits { (answering(cx, data, state)) } };
    let body = html! {
        (breadcrumbs(cx, &steps, &data.title.text))
        (told(data.done.as_ref().map(|done| data.hidden.done(cx, done, &format!("offer-done-{done}")))))
        (summary_of(cx, state, &answering))
        (data.title.head(&format!("{side} · {kind}")))
        (hidden_notice(cx, data.hidden))
        @if data.closed {
            (notice(cx, NoticeKind::Info, &cx.t("offer-was-closed"), html! { p { (cx.t("offer-was-closed-text")) } }))
        } @else if !data.open {
            (notice(cx, NoticeKind::Info, &cx.t("offer-has-ended"), html! {
                p { (cx.t(if data.edits { "offer-has-ended-own" } else { "offer-has-ended-text" })) }
            }))
        }
        div.narrow {
            section.section { (data.text.shown(cx)) }
            (definitions(&facts(cx, data)))
            @if data.edits { (own(cx, data, state)) }
            (answers(cx, data, state))
            (answering)
            @if !data.matches.is_empty() { (complementing(cx, data)) }
        }
        @if !data.edits { (report_link(cx, "offer", data.id)) }
    };
    page(cx, &data.title.text, data.open, body)
}

fn facts(cx: &Cx<'_>, data: &OfferPage) -> Vec<(String, Markup)> {
    let mut facts = vec![(cx.t("offer-by"), anchor(&data.organisation))];
    if !data.themes.is_empty() {
        facts.push((cx.t("organisations-themes"), html! { (themes_line(cx, &data.themes)) }));
    }
    let places = html! {
        @if data.places.is_empty() { (cx.t("offer-everywhere")) }
        @for (number, place) in data.places.iter().enumerate() { @if number > 0 { ", " } (anchor(place)) }
    };
    facts.push((cx.t("offer-where"), places));
    if let Some(period) = &data.period {
        facts.push((cx.t("offer-period"), html! { (period) }));
    }
    if !data.closed {
        facts.push((cx.t("offer-until"), html! { (data.until) }));
    }
    facts
}

/// What those do with it whose it is.
fn own(cx: &Cx<'_>, data: &OfferPage, state: &FormState) -> Markup {
    let action = cx.url(&paths::offer(data.id));
    html! {
        @if data.closed {
            // closed in between by somebody else
            @if let Some(why) = state.refusal("renew") { section.section { p #f-renew { (why) } } }
        } @else {
            section.section {
                @if let Some(why) = state.refusal("renew") { p #f-renew { (why) } }
                div.ways-on {
                    a.button.button-quiet href=(cx.url(&paths::offer_edit(data.id))) { (cx.t("offer-edit-title")) }
                    (button_form(cx, &action, &[("do", "renew")], &cx.t("offer-renew"), true))
                }
                p.hint { (cx.t("offer-renew-hint")) }
                (weighty_form(cx, &action, &[("do", "close")], &cx.t("offer-close"), &cx.t("offer-close-text"), &cx.t("offer-close-send")))
            }
        }
    }
}

fn answers(cx: &Cx<'_>, data: &OfferPage, state: &FormState) -> Markup {
    html! {
        @if !data.answers.is_empty() {
            section.section #answers {
                h2 { (cx.t(if data.edits { "offer-answers" } else { "offer-own-answers" })) }
                p.hint { (cx.t("offer-words-read")) }
                // decided on in between by somebody else, or on another page: what was written is not lost
                @if state.refusal("reply").is_some() && !data.answers.iter().any(|one| is_meant(one, state)) {
                    (lines(&state.field("reply", cx.t("offer-reply-unsent")), state, 3))
                }
                ul.entries role="list" { @for one in &data.answers { li { (answer(cx, data, one, state)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?page={page}#answers")))
            }
        } @else if data.edits {
            section.section #answers { h2 { (cx.t("offer-answers")) } p.muted { (cx.t("offer-answers-none")) } }
        }
    }
}

/// Whether it is the answer on which the reader was about to decide, and still can.
fn is_meant(one: &AnswerLine, state: &FormState) -> bool {
    one.decides && state.chosen("answer", &one.id.to_string())
}

/// The message that says what became of an answer.
pub(super) const fn answer_state(accepted: Option<bool>) -> &'static str {
    match accepted {
        None => "offer-answer-waits",
        Some(true) => "offer-answer-accepted",
        Some(false) => "offer-answer-declined",
    }
}

fn answer(cx: &Cx<'_>, data: &OfferPage, one: &AnswerLine, state: &FormState) -> Markup {
    let action = cx.url(&paths::offer_answers(data.id));
    let id = one.id.to_string();
    let name = one.organisation.as_ref().map(|link| link.text.clone());
    let said = answer_state(one.accepted);
    html! {
        p.entry-title {
            @match &one.organisation { Some(link) => (anchor(link)), None => (cx.t("offer-answer-hidden")) }
            " " (tag(&cx.t(said)))
        }
        p.entry-text.small {
            @if let Some(person) = &one.person { (person.name(cx)) " · " }
            (one.at)
        }
        (words(cx, &one.text, name.as_deref()))
        @if let Some(reply) = &one.reply {
            p.entry-title { (cx.t("offer-reply-said")) }
            (words(cx, reply, Some(&data.organisation.text)))
        }
        @if one.decides {
            @let here = is_meant(one, state);
            @let shown = if here { state.clone() } else { FormState::default() };
            // what was refused is led to
            @let field = if here { "f-reply".to_owned() } else { format!("f-reply-{id}") };
            form.form method="post" action=(action) novalidate {
                (token(cx))
                input type="hidden" name="answer" value=(id);
                (lines(&shown.field("reply", cx.t("offer-reply")).id(field).hint(cx.t("offer-reply-hint")), &shown, 3))
                div.form-send {
                    button.button type="submit" name="do" value="accept" {
                        (cx.t("offer-accept")) @if let Some(name) = &name { span.visually-hidden { ": " (name) } }
                    }
                    " "
                    button.button.button-quiet type="submit" name="do" value="decline" {
                        (cx.t("offer-decline")) @if let Some(name) = &name { span.visually-hidden { ": " (name) } }
                    }
                }
            }
        }
        @if let Some(slug) = &one.propose { (propose(cx, slug, None)) }
        @if one.withdraws {
            (button_form(cx, &action, &[("do", "withdraw"), ("answer", &id)], &cx.t("offer-withdraw"), true))
        }
    }
}

/// What stands against an answer, or lets the reader write one.
enum Way<'a> {
    /// Nobody speaks for the organisation of this short name.
    Nobody(&'a str),
    /// The reader would have to sign in.
    Guest,
    /// The reader is suspended.
    Suspended,
    /// The form.
    Form,
    /// The reader writes for no organisation that could.
    Needs,
}

impl<'a> Way<'a> {
    /// Of an offer; none where it is over, or was answered.
    fn of(data: &'a OfferPage) -> Option<Self> {
        match &data.nobody {
            _ if !data.open => None,
            Some(slug) => Some(Self::Nobody(slug)),
            None if data.guest => Some(Self::Guest),
            None if data.suspended => Some(Self::Suspended),
            None if !data.answers_for.is_empty() => Some(Self::Form),
            None => data.answers.is_empty().then_some(Self::Needs),
        }
    }
}

/// The form in which an offer is answered, or why there is none.
fn answering(cx: &Cx<'_>, data: &OfferPage, state: &FormState) -> Markup {
    let way = Way::of(data);
    // it ended in between, whoever spoke for it left, or the reader was suspended: what was written is not lost
    let shut = matches!(way, Some(Way::Nobody(_) | Way::Suspended)) || !data.open;
    html! {
        @match way {
            Some(Way::Nobody(slug)) => section.section {
                (notice(cx, NoticeKind::Warning, &cx.t("message-nobody"), claim_way(cx, &cx.t("offer-nobody-text"), slug)))
            },
            Some(Way::Guest) => section.section {
                p { (cx.t("offer-guest")) }
                p.ways-on { a.button href=(format!("{}?next={}", cx.url(paths::SIGN_IN), paths::offer(data.id))) { (cx.t("offer-sign-in")) } }
            },
            Some(Way::Suspended) => section.section {
                (notice(cx, NoticeKind::Warning, &cx.t("account-suspended"), why_suspended(cx)))
            },
            Some(Way::Form) => section.section #answering { (answer_form(cx, data, state)) },
            Some(Way::Needs) => section.section { p.muted { (cx.t("offer-answer-needs")) } },
            None => {},
        }
        @if shut && state.refusal("text").is_some() {
            section.section #answering { (lines(&state.field("text", cx.t("offer-answer-unsent")), state, 5)) }
        }
    }
}

fn answer_form(cx: &Cx<'_>, data: &OfferPage, state: &FormState) -> Markup {
    let form = html! {
        p.hint { (cx.t("offer-answer-text")) }
        form.form method="post" action=(cx.url(&paths::offer_answers(data.id))) novalidate {
            (token(cx))
            (select(&state.field("organisation", cx.t("offer-answer-for")), &data.answers_for))
            (lines(&state.field("text", cx.t("offer-answer-words")), state, 5))
            div.form-send { button.button type="submit" name="do" value="answer" { (cx.t("offer-answer-send")) } }
        }
    };
    disclosure(&cx.t("offer-answer-title"), state.is_refused(), form)
}

fn complementing(cx: &Cx<'_>, data: &OfferPage) -> Markup {
    let title = if data.side == "ask" {
        "matches-of-ask"
    } else {
        "matches-of-offer"
    };
    html! {
        section.section #matches {
            h2 { (cx.t(title)) }
            ul.entries role="list" { @for one in &data.matches { li { (match_entry(cx, one)) } } }
        }
    }
}
