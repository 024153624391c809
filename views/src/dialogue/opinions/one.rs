//! A statement, with what its author and the hosts do with it.

use maud::{Markup, html};

use super::list::{bar, by};
use super::say::report;
use super::write::{same, text};
use super::{Said, Shares, quoted, ways};
use crate::components::{Link, NoticeKind, notice, tag};
use crate::dialogue::dialogues::{Head, frame};
use crate::forms::{FormState, button_form, form, lines, summary, token, weighty_form};
use crate::{Cx, paths};

/// What hosts can decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deciding {
    /// Whether it can be accepted.
    pub accept: bool,
    /// Whether it can be taken out.
    pub take_out: bool,
}

/// A statement.
#[derive(Debug, Clone)]
pub struct StatementPage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// The statement.
    pub said: Said,
    /// The word of where it stands.
    pub state: String,
    /// Why it was taken out.
    pub reason: Option<String>,
    /// Who made it; none where they are here no more.
    pub author: Option<String>,
    /// When, in words.
    pub made: String,
    /// What all say to it; none where nothing is shown of that.
    pub shares: Option<Shares>,
    /// What the reader said to it, where they did; a word.
    pub own: Option<&'static str>,
    /// Whether moderators hid it from others.
    pub hidden: bool,
    /// What hosts can decide; none for others.
    pub deciding: Option<Deciding>,
    /// Whether the reader made it and can still change it or take it back.
    pub revises: bool,
    /// The statement that says the same as what was just typed.
    pub same: Option<Link>,
    /// Whether the reader may have votes of their own here.
    pub signed: bool,
}

/// The page of a statement.
#[must_use]
pub fn statement(cx: &Cx<'_>, data: &StatementPage, state: &FormState) -> Markup {
    let slug = &data.head.slug;
    let action = cx.url(&paths::statement(slug, data.said.id));
    let body = html! {
        (summary(cx, state))
        section.section.say {
            h2 { (cx.t("dialogue-here-statement")) }
            @if data.state != "shown" {
                p { (tag(&cx.t(&format!("statement-state-{}", data.state)))) }
            }
            (quoted(cx, &data.said))
            p.hint { (by(cx, data.author.as_deref(), &data.made)) }
            @if let Some(reason) = &data.reason {
                (notice(cx, NoticeKind::Info, &cx.t("statement-was-out"), html! { p { (reason) } }))
            }
            @if data.hidden { p.hint { (cx.t("statement-hidden-from-others")) } }
            @if let Some(shares) = data.shares {
                (bar(shares))
                p { (shares.words(cx)) }
            }
            @if let Some(own) = data.own {
                p { (cx.t(&format!("vote-was-{own}"))) " " a href=(cx.url(&paths::own_votes(slug))) { (cx.t("dialogue-here-votes")) } }
            }
        }
        @if data.revises { (revise(cx, data, &action, state)) }
        @if let Some(deciding) = data.deciding { (decide(cx, deciding, &action, state)) }
        (ways(cx, slug, data.signed, ""))
        (report(cx, data.said.id))
    };
    frame(cx, &data.head, "statement", body)
}

/// What its author does with it.
fn revise(cx: &Cx<'_>, data: &StatementPage, action: &str, state: &FormState) -> Markup {
    let fields = html! {
        input type="hidden" name="do" value="edit";
        (text(cx, state))
        (same(cx, data.same.as_ref()))
    };
    html! {
        section.section.narrow #revise {
            h2 { (cx.t("statement-revise")) }
            p { (cx.t("statement-revise-text")) }
            form.form method="post" action=(action) novalidate {
                (token(cx))
                (fields)
                div.form-send { button.button type="submit" { (cx.t("statement-revise-send")) } }
            }
            (weighty_form(cx, action, &[("do", "take-back")], &cx.t("statement-take-back"),
                &cx.t("statement-take-back-what"), &cx.t("statement-take-back-send")))
        }
    }
}

/// What hosts decide.
fn decide(cx: &Cx<'_>, deciding: Deciding, action: &str, state: &FormState) -> Markup {
    let reason = state
        .field("reason", cx.t("statement-reason"))
        .hint(cx.t("statement-reason-hint"));
    let fields = html! {
        input type="hidden" name="do" value="out";
        (lines(&reason, state, 3))
    };
    html! {
        section.section.narrow #decide {
            h2 { (cx.t("statement-decide")) }
            @if deciding.accept {
                p { (cx.t("statement-accept-text")) }
                (button_form(cx, action, &[("do", "accept")], &cx.t("statement-accept"), false))
            }
            @if deciding.take_out {
                (form(cx, action, &FormState::default(), fields, &cx.t("statement-take-out")))
            }
        }
    }
}
