//! With whom a project is done.

use maud::{Markup, html};

use super::one::ProjectPage;
use crate::components::{Link, NoticeKind, anchor, notice, tag};
use crate::forms::{button_form, weighty_form};
use crate::network::collaborations::{CollaborationLine, collaboration_entry};
use crate::{Cx, paths};

/// Whoever is not on the platform.
#[derive(Debug, Clone)]
pub struct OutsideLine {
    /// How it is called.
    pub name: String,
    /// Its site.
    pub website: Option<String>,
}

/// An organisation for which the reader says whether it is a partner.
#[derive(Debug, Clone)]
pub struct PartnerDecides {
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it confirmed that.
    pub confirmed: bool,
    /// Whether it declined that.
    pub declined: bool,
}

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
    pub decides: Vec<PartnerDecides>,
}

impl PartnersView {
    fn is_empty(&self) -> bool {
        self.together.is_empty() && self.confirmed.is_empty() && self.named.is_empty() && self.outside.is_empty()
    }
}

/// All of them, as one list, with the word of the reader's own organisations.
pub(super) fn partners(cx: &Cx<'_>, data: &ProjectPage) -> Markup {
    let all = &data.partners;
    let leader = [("name", data.organisation.text.as_str().into())];
    html! {
        @if !all.is_empty() || !all.decides.is_empty() {
            section.section #partners {
                h2 { (cx.t("project-partners")) }
                @for one in &all.decides { (decides(cx, data, one)) }
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

/// What an organisation of the reader's says to being named.
fn decides(cx: &Cx<'_>, data: &ProjectPage, one: &PartnerDecides) -> Markup {
    let action = cx.url(&paths::project(&data.slug));
    let leader = data.organisation.text.as_str();
    let said = |key: &str| cx.ta(key, &[("name", one.name.as_str().into()), ("leader", leader.into())]);
    let hidden = |word: &'static str| [("do", word), ("organisation", one.slug.as_str())];
    let confirm = |key: &str| button_form(cx, &action, &hidden("partner-confirm"), &said(key), false);
    if one.confirmed {
        return weighty_form(
            cx,
            &action,
            &hidden("partner-decline"),
            &said("project-partner-leave"),
            &said("project-partner-leave-text"),
            &cx.t("project-partner-leave-send"),
        );
    }
    if one.declined {
        return html! { p { (said("project-partner-was-declined")) } (confirm("project-partner-after-all")) };
    }
    notice(
        cx,
        NoticeKind::Info,
        &said("project-partner-asked"),
        html! {
            p { (cx.t("project-partner-asked-text")) }
            (confirm("project-partner-confirm"))
            " "
            (button_form(cx, &action, &hidden("partner-decline"), &said("project-partner-decline"), true))
        },
    )
}
