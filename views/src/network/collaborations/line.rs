//! A collaboration in a list.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Link, anchor, tag};
use crate::network::Said;

/// A collaboration in a list.
#[derive(Debug, Clone)]
pub struct CollaborationLine {
    /// The other organisation; none where moderators hide it.
    pub with: Option<Link>,
    /// Which of one's own it is, where there are several.
    pub own: Option<String>,
    /// Where it stands.
    pub href: String,
    /// How what for begins; none where moderators hide the words.
    pub text: Option<Said>,
    /// The project that it is about.
    pub project: Option<(Said, String)>,
    /// The word of how it stands.
    pub state: &'static str,
    /// Since when, until when or in which years, in words.
    pub when: String,
}

/// It in a list.
pub(in crate::network) fn collaboration_entry(cx: &Cx<'_>, one: &CollaborationLine) -> Markup {
    html! {
        p.entry-title {
            @match &one.with { Some(link) => (anchor(link)), None => (cx.t("offer-answer-hidden")) }
            @if one.state != "stands" { " " (tag(&cx.t(&format!("collaboration-state-{}", one.state)))) }
        }
        @match &one.text {
            Some(text) => p.entry-text lang=[text.foreign] { (text.text) },
            None => p.entry-text.muted { (cx.t("collaboration-words-hidden")) },
        }
        @if let Some((title, href)) = &one.project {
            p.entry-text { (cx.t("collaboration-project")) ": " a href=(href) lang=[title.foreign] { (title.text) } }
        }
        p.entry-text.small {
            @if let Some(own) = &one.own { (own) " · " }
            (one.when) " · "
            a href=(one.href) {
                (cx.t("collaboration-see"))
                @if let Some(link) = &one.with { span.visually-hidden { ": " (link.text) } }
            }
        }
    }
}
