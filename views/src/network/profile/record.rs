//! What an organisation does and did: what it offers, its projects, events and experiences, which tools it used and what is
//! thought of things in its name, whom it works with, what it was a part of and what its people learnt, what it received.

use maud::{Markup, html};

use super::OrganisationPage;
use crate::Cx;
use crate::components::{anchor, tag};
use crate::network::calls::grant_entry;
use crate::network::collaborations::collaboration_entry;
use crate::network::events::event_entry;
use crate::network::experiences::used_entry;
use crate::network::offers::offer_entry;
use crate::network::projects::project_entry;
use crate::network::reviews::review;
use crate::network::tools::use_entry;

/// All of it, in the order in which it matters to whoever looks for partners.
pub(super) fn record(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        (offers(cx, data))
        (projects(cx, data))
        (joined(cx, data))
        (events(cx, data))
        (experiences(cx, data))
        (used(cx, data))
        (tools(cx, data))
        (reviews(cx, data))
        (collaborations(cx, data))
        (dialogues(cx, data))
        (learnt(cx, data))
        (grants(cx, data))
    }
}

/// What it does.
fn projects(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.projects.is_empty() {
            section.section {
                h2 { (cx.t("projects-title")) }
                ul.entries role="list" { @for one in &data.projects { li { (project_entry(cx, one)) } } }
            }
        }
    }
}

/// What it does as a partner of others.
fn joined(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.joined.is_empty() {
            section.section #joined {
                h2 { (cx.t("organisations-joined")) }
                ul.entries role="list" { @for one in &data.joined { li { (project_entry(cx, one)) } } }
            }
        }
    }
}

/// What names it as a partner and waits for its word; those see it who can give it.
pub(super) fn named_in(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.named_in.is_empty() {
            section.section #named-in {
                h2 { (cx.t("organisations-named")) }
                p.muted { (cx.t("organisations-named-text")) }
                ul.entries role="list" { @for one in &data.named_in { li { (project_entry(cx, one)) } } }
            }
        }
        @if !data.named_events.is_empty() {
            section.section #named-events {
                h2 { (cx.t("organisations-named-events")) }
                p.muted { (cx.t("organisations-named-events-text")) }
                ul.entries role="list" { @for one in &data.named_events { li { (event_entry(cx, one)) } } }
            }
        }
    }
}

/// What it received, each with its source.
fn grants(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.grants.is_empty() {
            section.section {
                h2 { (cx.t("organisations-grants")) }
                p.muted { (cx.t("organisations-grants-text")) }
                ul.entries role="list" { @for grant in &data.grants { li { (grant_entry(cx, grant, true)) } } }
            }
        }
    }
}

/// The dialogues of which it was a part.
fn dialogues(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.dialogues.is_empty() {
            section.section #dialogues {
                h2 { (cx.t("dialogues-title")) }
                ul.entries role="list" {
                    @for one in &data.dialogues {
                        li {
                            a href=(one.link.href) lang=(one.language) { (one.link.text) }
                            p.entry-text { (one.parts.join(" · ")) }
                        }
                    }
                }
            }
        }
    }
}

/// What its people learnt.
fn learnt(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.learnt.is_empty() {
            section.section #learnt {
                h2 { (cx.t("organisations-learnt")) }
                p.muted { (cx.t("organisations-learnt-text")) }
                ul.entries role="list" {
                    @for (course, people) in &data.learnt {
                        li {
                            (anchor(course))
                            p.entry-text { (cx.ta("organisations-learnt-people", &[("count", (*people).into()), ("n", cx.count(*people).into())])) }
                        }
                    }
                }
            }
        }
    }
}

/// What it offers and asks for now.
fn offers(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.offers.is_empty() {
            section.section {
                h2 { (cx.t("organisations-offers")) }
                ul.entries role="list" { @for one in &data.offers { li { (offer_entry(cx, one)) } } }
            }
        }
    }
}

fn events(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.events.is_empty() {
            section.section {
                h2 { (cx.t("organisations-events")) }
                ul.entries role="list" { @for one in &data.events { li { (event_entry(cx, one)) } } }
            }
        }
    }
}

fn experiences(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.experiences.is_empty() {
            section.section {
                h2 { (cx.t("experiences-title")) }
                ul.entries role="list" {
                    @for (title, href, draft) in &data.experiences {
                        li {
                            a href=(href) lang=[title.foreign] { (title.text) }
                            @if *draft { " " (tag(&cx.t("experiences-draft"))) }
                        }
                    }
                }
            }
        }
    }
}

/// The experiences of others that it used too.
fn used(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.used.is_empty() {
            section.section #used {
                h2 { (cx.t("organisations-used")) }
                ul.entries role="list" { @for one in &data.used { li { (used_entry(cx, one)) } } }
            }
        }
    }
}

/// The tools that it used, and what came of it.
fn tools(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.tools.is_empty() {
            section.section #tools {
                h2 { (cx.t("organisations-tools")) }
                ul.entries role="list" {
                    @for (tool, used) in &data.tools {
                        li { p.entry-title { (anchor(tool)) } (use_entry(cx, used)) }
                    }
                }
            }
        }
    }
}

/// What its people think in its name of tools and resources.
fn reviews(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.reviews.is_empty() {
            section.section #reviews {
                h2 { (cx.t("organisations-reviews")) }
                ul.entries role="list" {
                    @for (thing, one) in &data.reviews { li { p.entry-title { (anchor(thing)) } (review(cx, one)) } }
                }
            }
        }
    }
}

/// What it does with others, and did.
fn collaborations(cx: &Cx<'_>, data: &OrganisationPage) -> Markup {
    html! {
        @if !data.collaborations.is_empty() {
            section.section #collaborations {
                h2 { (cx.t("organisations-collaborations")) }
                ul.entries role="list" { @for one in &data.collaborations { li { (collaboration_entry(cx, one)) } } }
            }
        }
    }
}
