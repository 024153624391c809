//! The stage in which proposals are weighed: the list, one with what speaks for and against it, and writing them.

use maud::{Markup, html};

use super::contribution::{Body, By, body, by, language_tag, report};
use super::frame::{Head, below, frame};
use crate::components::{Link, NoticeKind, disclosure, empty_state, notice, pager, tag};
use crate::dialogue::foreign;
use crate::dialogue::write::{Preview, help, looks, sends};
use crate::forms::{FormState, Kind, button_form, form_with, line, lines, pick, summary_of, token};
use crate::layout::with;
use crate::{Cx, paths};

/// A proposal in the list.
#[derive(Debug, Clone)]
pub struct ProposalEntry {
    /// The proposal.
    pub link: Link,
    /// The language that it is in.
    pub language: String,
    /// Who made it, and when.
    pub by: By,
    /// How many arguments stand for it.
    pub for_it: usize,
    /// How many stand against it.
    pub against: usize,
    /// Whether whoever made it took it back.
    pub withdrawn: bool,
    /// Whether a later release changed a figure that it cites.
    pub data_changed: bool,
    /// Whether moderators keep it from others.
    pub hidden: bool,
}

/// The stage in which proposals are weighed.
#[derive(Debug, Clone)]
pub struct WeighStage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// The proposals of this page.
    pub proposals: Vec<ProposalEntry>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Whether the reader can propose something, or could when signed in.
    pub proposes: bool,
    /// Why they cannot, in words.
    pub closed: Option<String>,
}

/// The page of the stage in which proposals are weighed.
#[must_use]
pub fn weigh_stage(cx: &Cx<'_>, data: &WeighStage) -> Markup {
    let body = html! {
        section.section {
            h2 { (cx.ta("proposals-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
            p { (cx.t("weigh-lede")) }
            @if let Some(why) = &data.closed { p.hint { (why) } }
            @if data.proposes {
                p.ways-on.no-print { a.button href=(cx.url(&paths::dialogue_propose(&data.head.slug))) rel="nofollow" { (cx.t("proposal-new")) } }
            }
            @if data.proposals.is_empty() {
                (empty_state(&cx.t("proposals-none"), &cx.t("proposals-none-text"), None))
            } @else {
                ul.entries role="list" { @for one in &data.proposals { li { (entry(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    frame(cx, &data.head, "weigh", body)
}

fn entry(cx: &Cx<'_>, one: &ProposalEntry) -> Markup {
    html! {
        @if one.withdrawn {
            p.muted { (cx.t("contribution-withdrawn")) " · " (one.by.at) }
        } @else {
            a href=(one.link.href) lang=[foreign(cx, &one.language)] { (one.link.text) }
            (language_tag(cx, &one.language))
            @if one.data_changed { " " (tag(&cx.t("post-data-changed"))) }
            @if one.hidden { p.hint { (cx.t("post-hidden-from-others")) } }
            p.entry-text { (by(cx, &one.by)) }
            p.entry-text {
                (cx.ta("arguments-for", &[("count", one.for_it.into()), ("shown", cx.count(one.for_it).into())])) " · "
                (cx.ta("arguments-against", &[("count", one.against.into()), ("shown", cx.count(one.against).into())]))
            }
        }
    }
}

/// The form in which a proposal is made or changed.
#[derive(Debug, Clone)]
pub struct ProposePage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// The number of the proposal that is changed; none for a new one.
    pub id: Option<i32>,
    /// For which organisation one proposes.
    pub organisation: Option<String>,
    /// What was written, as it will be shown.
    pub preview: Option<Preview>,
}

/// The page on which a proposal is made or changed.
#[must_use]
pub fn propose(cx: &Cx<'_>, data: &ProposePage, state: &FormState) -> Markup {
    let slug = &data.head.slug;
    let (title, action, send) = match data.id {
        None => ("proposal-new", paths::dialogue_propose(slug), "proposal-send"),
        Some(id) => (
            "proposal-edit",
            paths::dialogue_proposal_edit(slug, id),
            "proposal-edit-send",
        ),
    };
    let fields = html! {
        @if let Some(name) = &data.organisation { (writes_for(cx, name)) }
        (line(&state.field("title", cx.t("proposal-title")).hint(cx.t("proposal-title-hint")), state, Kind::Text("off")))
        (lines(&state.field("text", cx.t("proposal-text")).hint(cx.t("proposal-text-hint")), state, 10))
        (disclosure(&cx.t("post-help"), false, help(cx)))
        (pick(&state.field("language", cx.t("post-language")), state, &languages(cx)))
    };
    let body = html! {
        section.section.narrow {
            h2 { (cx.t(title)) }
            (looks(cx, data.preview.as_ref()))
            (form_with(cx, &cx.url(&action), state, fields, sends(cx, send)))
        }
    };
    below(cx, &data.head, "weigh", &cx.t(title), body)
}

pub(super) fn languages(cx: &Cx<'_>) -> Vec<(String, String)> {
    ["sq", "en"]
        .map(|tag| (tag.to_owned(), cx.t(&format!("post-language-{tag}"))))
        .to_vec()
}

fn writes_for(cx: &Cx<'_>, name: &str) -> Markup {
    html! {
        p.hint { (cx.ta("post-writes-for", &[("name", name.into())])) " " a href=(cx.url(paths::ACCOUNT_ORGANISATIONS)) { (cx.t("post-writes-for-change")) } }
    }
}

/// An argument.
#[derive(Debug, Clone)]
pub struct ArgumentView {
    /// Its number.
    pub id: i32,
    /// Who made it, and when.
    pub by: By,
    /// What it says; none where it was taken back.
    pub body: Option<Body>,
    /// Whether the reader can take it back.
    pub own: bool,
}

/// The arguments of one side.
#[derive(Debug, Clone)]
pub struct SideView {
    /// How many there are.
    pub total: usize,
    /// Those of this page.
    pub arguments: Vec<ArgumentView>,
}

/// A proposal, and what is said for and against it.
#[derive(Debug, Clone)]
pub struct ProposalPage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// Its number.
    pub id: i32,
    /// What is proposed, in a line.
    pub title: String,
    /// Who made it, and when.
    pub by: By,
    /// What it says; none where it was taken back.
    pub body: Option<Body>,
    /// Whether the reader can change it and take it back.
    pub own: bool,
    /// Why whoever made it cannot any more, in words.
    pub fixed: Option<String>,
    /// For it.
    pub for_it: SideView,
    /// Against it.
    pub against: SideView,
    /// Which page of the arguments it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Whether the reader can argue.
    pub argues: bool,
    /// Why they cannot, in words.
    pub closed: Option<String>,
    /// For which organisation they would.
    pub organisation: Option<String>,
    /// What they wrote, as it will be shown.
    pub preview: Option<Preview>,
}

/// The page of a proposal.
#[must_use]
pub fn proposal(cx: &Cx<'_>, data: &ProposalPage, state: &FormState) -> Markup {
    let language = data
        .body
        .as_ref()
        .map_or(cx.locale.tag(), |body| body.language.as_str());
    let body = html! {
        article.section.proposal {
            @match &data.body {
                Some(text) => {
                    h2 lang=[foreign(cx, language)] { (data.title) }
                    p.hint { (by(cx, &data.by)) (language_tag(cx, language)) }
                    (body(cx, text))
                    (ways(cx, data))
                }
                None => {
                    h2 { (cx.t("proposal-one")) }
                    p.muted { (cx.t("contribution-withdrawn")) " · " (data.by.at) }
                }
            }
        }
        @let arguing = html! { @if data.body.is_some() { (arguing(cx, data, state)) } };
        (summary_of(cx, state, &arguing))
        div.sides {
            (side(cx, data, "for", &data.for_it))
            (side(cx, data, "against", &data.against))
        }
        (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        (arguing)
    };
    let title = match data.body {
        Some(_) => data.title.clone(),
        None => cx.t("proposal-one"),
    };
    below(cx, &data.head, "weigh", &title, body)
}

fn ways(cx: &Cx<'_>, data: &ProposalPage) -> Markup {
    let slug = &data.head.slug;
    html! {
        @if let Some(why) = &data.fixed { p.hint { (why) } }
        div.ways-on.no-print {
            @if data.own {
                a.button.button-quiet href=(cx.url(&paths::dialogue_proposal_edit(slug, data.id))) { (cx.t("proposal-edit")) }
            } @else {
                (report(cx, "proposal", data.id))
            }
        }
        @if data.own {
            (disclosure(&cx.t("proposal-withdraw"), false, html! {
                p { (cx.t("contribution-withdraw-text")) }
                (button_form(cx, &cx.url(&paths::dialogue_proposal_withdraw(slug, data.id)), &[], &cx.t("proposal-withdraw"), true))
            }))
        }
    }
}

fn side(cx: &Cx<'_>, data: &ProposalPage, word: &str, side: &SideView) -> Markup {
    html! {
        section.side .(format!("side-{word}")) #{ "arguments-" (word) } aria-labelledby={ "arguments-" (word) "-title" } {
            h3 #{ "arguments-" (word) "-title" } { (cx.t(&format!("argument-side-{word}"))) " (" (cx.count(side.total)) ")" }
            @if side.arguments.is_empty() { p.muted { (cx.t(&format!("arguments-none-{word}"))) } }
            @for one in &side.arguments { (argument(cx, &data.head.slug, one)) }
        }
    }
}

fn argument(cx: &Cx<'_>, slug: &str, one: &ArgumentView) -> Markup {
    html! {
        article.argument #{ "argument-" (one.id) } {
            @match &one.body {
                None => p.muted { (cx.t("contribution-withdrawn")) " · " (one.by.at) },
                Some(text) => {
                    (body(cx, text))
                    footer.post-foot {
                        span { (by(cx, &one.by)) (language_tag(cx, &text.language)) }
                        @if one.own {
                            (button_form(cx, &cx.url(&paths::dialogue_argument_withdraw(slug, one.id)), &[], &cx.t("argument-withdraw"), true))
                        } @else { (report(cx, "argument", one.id)) }
                    }
                }
            }
        }
    }
}

fn arguing(cx: &Cx<'_>, data: &ProposalPage, state: &FormState) -> Markup {
    let sides = ["for", "against"].map(|word| (word.to_owned(), cx.t(&format!("argument-side-{word}"))));
    html! {
        section.section.narrow.no-print #argue {
            h2 { (cx.t("argument-new")) }
            @if let Some(why) = &data.closed { p.hint { (why) } }
            @if data.argues {
                (looks(cx, data.preview.as_ref()))
                (notice(cx, NoticeKind::Info, &cx.t("argument-evidence"), html! { p { (cx.t("argument-evidence-text")) } }))
                form.form method="post" action={ (cx.url(&paths::dialogue_proposal(&data.head.slug, data.id))) "#argue" } novalidate {
                    (token(cx))
                    @if let Some(name) = &data.organisation { (writes_for(cx, name)) }
                    (pick(&state.field("side", cx.t("argument-side")), state, &sides))
                    (lines(&state.field("text", cx.t("argument-text")).hint(cx.t("argument-text-hint")), state, 6))
                    (disclosure(&cx.t("post-help"), false, help(cx)))
                    (pick(&state.field("language", cx.t("post-language")), state, &languages(cx)))
                    div.form-send { (sends(cx, "argument-send")) }
                }
            }
        }
    }
}
