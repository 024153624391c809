//! With whom a project is done.

use maud::{Markup, html};

use super::one::ProjectPage;
use crate::components::{Link, anchor, tag};
use crate::network::collaborations::{CollaborationLine, collaboration_entry};
use crate::network::own_word::{OwnWord, WordKeys, own_word};
use crate::{Cx, paths};

/// Whoever is not on the platform.
#[derive(Debug, Clone)]
pub struct OutsideLine {
    /// How it is called.
    pub name: String,
    /// Its site.
    pub website: Option<String>,
}

/// What those are told who are named.
const KEYS: WordKeys = WordKeys {
    asked: "project-partner-asked",
    asked_text: "project-partner-asked-text",
    confirm: "project-partner-confirm",
    decline: "project-partner-decline",
    was_declined: "project-partner-was-declined",
    after_all: "project-partner-after-all",
    leave: "project-partner-leave",
    leave_text: "project-partner-leave-text",
    leave_send: "project-partner-leave-send",
};

/// With whom a project is done.
#[derive(Debug, Clone)]
pub struct PartnersView {
    /// Those with whom that was agreed, and what.
    pub together: Vec<CollaborationLine>,
    /// Those who were named and confirmed it.
    pub confirmed: Vec<Link>,
    /// Those who were named and said nothing to it yet.
    pub named: Vec<Link>,
    /// Those from outside the platform.
    pub outside: Vec<OutsideLine>,
    /// The organisations for which the reader says whether they are partners.
    pub decides: Vec<OwnWord>,
}

impl PartnersView {
    fn is_empty(&self) -> bool {
        self.together.is_empty() && self.confirmed.is_empty() && self.named.is_empty() && self.outside.is_empty()
    }
}

/// All of them, as one list, with the word of the reader's own organisations.
pub(super) fn partners(cx: &Cx<'_>, data: &ProjectPage) -> Markup {
    let all = &data.partners;
    let action = cx.url(&paths::project(&data.slug));
    let leader = [("name", data.organisation.text.as_str().into())];
    html! {
        @if !all.is_empty() || !all.decides.is_empty() {
            section.section #partners {
                h2 { (cx.t("project-partners")) }
                @for one in &all.decides { (own_word(cx, &action, &data.organisation.text, &KEYS, one)) }
                @if !all.is_empty() {
                    ul.entries role="list" {
                        @for one in &all.together { li { (collaboration_entry(cx, one)) } }
                        @for one in &all.confirmed {
                            li { p.entry-title { (anchor(one)) } p.entry-text { (cx.t("project-partner-confirmed")) } }
                        }
                        @for one in &all.named {
                            li {
                                p.entry-title { (anchor(one)) " " (tag(&cx.t("project-partner-unconfirmed"))) }
                                p.entry-text { (cx.ta("project-partner-named", &leader)) }
                            }
                        }
                        @for one in &all.outside { li { (outside(cx, one)) } }
                    }
                }
            }
        }
    }
}

/// A name that people wrote, as plain text; its address lends no weight, and tells that site nothing.
fn outside(cx: &Cx<'_>, one: &OutsideLine) -> Markup {
    html! {
        p.entry-title {
            @match &one.website {
                Some(href) => a href=(href) rel="nofollow ugc noopener noreferrer" { (one.name) },
                None => (one.name),
            }
        }
        p.entry-text { (cx.t("project-partner-outside")) }
    }
}
