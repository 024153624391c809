//! One's own votes and statements in a dialogue, for oneself.

use maud::{Markup, html};

use super::{Said, answer_form, ways};
use crate::components::{Link, empty_state, pager, tag};
use crate::dialogue::dialogues::{Head, frame};
use crate::dialogue::foreign;
use crate::layout::with;
use crate::{Cx, paths};

/// A vote of the reader's.
#[derive(Debug, Clone)]
pub struct OwnVote {
    /// On what.
    pub said: Said,
    /// What they said.
    pub vote: &'static str,
}

/// A statement of the reader's.
#[derive(Debug, Clone)]
pub struct OwnStatement {
    /// The statement.
    pub link: Link,
    /// The language that it is in.
    pub language: String,
    /// The word of where it stands.
    pub state: String,
    /// Why it was taken out.
    pub reason: Option<String>,
}

/// One's own votes and statements.
#[derive(Debug, Clone)]
pub struct OwnVotes {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// The votes of this page, the last first.
    pub votes: Vec<OwnVote>,
    /// How many there are.
    pub total: usize,
    /// Whether votes can be changed now.
    pub open: bool,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The statements, the newest first.
    pub statements: Vec<OwnStatement>,
}

/// The page of one's own votes and statements.
#[must_use]
pub fn own_votes(cx: &Cx<'_>, data: &OwnVotes) -> Markup {
    let slug = &data.head.slug;
    let begin = Link::new(cx.t("stage-go-say"), cx.url(&paths::dialogue_stage(slug, "say")));
    let body = html! {
        section.section #votes {
            h2 { (cx.t("dialogue-here-votes")) }
            p { (cx.t("own-votes-text")) }
            @if !data.open { p.hint { (cx.t("own-votes-closed")) } }
            @if data.votes.is_empty() {
                (empty_state(&cx.t("own-votes-none"), &cx.t("own-votes-none-text"), data.open.then_some(&begin)))
            } @else {
                p.hint { (cx.ta("own-votes-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
                ul.entries role="list" {
                    @for one in &data.votes {
                        li #{ "vote-" (one.said.id) } {
                            p.say-line lang=[foreign(cx, &one.said.language)] { (one.said.text) }
                            @if data.open {
                                (answer_form(cx, slug, one.said.id, Some(one.vote), "votes"))
                            } @else {
                                p { (cx.t(&format!("vote-was-{}", one.vote))) }
                            }
                        }
                    }
                }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
        @if !data.statements.is_empty() {
            section.section #statements {
                h2 { (cx.t("own-statements")) }
                ul.entries role="list" {
                    @for one in &data.statements {
                        li {
                            a href=(one.link.href) lang=[foreign(cx, &one.language)] { (one.link.text) }
                            " " (tag(&cx.t(&format!("statement-state-{}", one.state))))
                            @if let Some(reason) = &one.reason {
                                p.entry-text { (cx.ta("statement-out-because", &[("reason", reason.as_str().into())])) }
                            }
                        }
                    }
                }
            }
        }
        (ways(cx, slug, true, "votes"))
    };
    frame(cx, &data.head, "votes", body)
}
