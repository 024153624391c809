//! An invitation, behind the link of a mail.

use bashke_vocabulary::Standing;
use maud::{Markup, html};

use super::page;
use crate::components::{PageHead, page_head};
use crate::forms::{FormState, form};
use crate::{Cx, paths};

/// Who opened the link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reader {
    /// Nobody is signed in.
    Guest,
    /// Somebody signed in with another address.
    Other,
    /// The one who is invited.
    Invited,
}

/// An invitation.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// What stands in the link.
    pub token: String,
    /// Into which organisation.
    pub organisation: String,
    /// Its short name.
    pub slug: String,
    /// As what.
    pub standing: Standing,
    /// To which address, shown to whoever holds the link.
    pub email: String,
    /// Until when, in words.
    pub until: String,
    /// Who opened it.
    pub reader: Reader,
}

/// The page of an invitation.
#[must_use]
pub fn invitation(cx: &Cx<'_>, data: &Invitation) -> Markup {
    let title = cx.ta(
        "invitation-title",
        &[("organisation", data.organisation.as_str().into())],
    );
    let here = paths::invitation(&data.token);
    let next = |path: &str| format!("{}?next={here}", cx.url(path));
    let body = html! {
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t(&format!("invitation-as-{}", data.standing)))))
            p.muted { (cx.ta("invitation-for", &[("email", data.email.as_str().into()), ("date", data.until.as_str().into())])) }
            p { a href=(cx.url(&paths::organisation(&data.slug))) { (data.organisation) } }
            @match data.reader {
                Reader::Guest => {
                    p { (cx.t("invitation-guest")) }
                    p.ways-on {
                        a.button href=(next(paths::SIGN_IN)) { (cx.t("sign-in-title")) }
                        a.button.button-quiet href=(next(paths::SIGN_UP)) { (cx.t("sign-up-title")) }
                    }
                }
                Reader::Other => p { (cx.t("invitation-other")) },
                Reader::Invited => (form(cx, &cx.url(&here), &FormState::default(), html! {}, &cx.t("invitation-accept"))),
            }
        }
    };
    page(cx, &title, false, body)
}

/// An invitation that does not work any more.
#[must_use]
pub fn stale(cx: &Cx<'_>) -> Markup {
    let title = cx.t("invitation-stale");
    let body = html! {
        div.narrow { (page_head(&PageHead::new(&title).lede(cx.t("invitation-stale-text")))) }
    };
    page(cx, &title, false, body)
}
