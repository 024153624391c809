//! Beginning to write to somebody or to an organisation.

use maud::{Markup, html};

use super::{Side, fields, shut, way_to_blocked};
use crate::components::{Link, PageHead, breadcrumbs, empty_state, page_head};
use crate::forms::{FormState, form};
use crate::network::{claim_way, page, why_suspended};
use crate::{Cx, paths};

/// The form.
#[derive(Debug, Clone)]
pub struct MessageForm {
    /// To whom, with the name of the hidden field and the short name in it; none where nobody is named.
    pub to: Option<(Side, &'static str, String)>,
    /// Why nothing can be written, by the key of its message.
    pub shut: Option<&'static str>,
}

/// The page.
#[must_use]
pub fn message_new(cx: &Cx<'_>, data: &MessageForm, state: &FormState) -> Markup {
    let title = cx.t("message-new-title");
    let trail = [Link::new(cx.t("messages-title"), cx.url(paths::MESSAGES))];
    let directory = Link::new(cx.t("messages-find"), cx.url(paths::NETWORK));
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title)))
            @match &data.to {
                None => (empty_state(&cx.t("message-to-none"), &cx.t("message-to-none-text"), Some(&directory))),
                Some((side, name, slug)) => {
                    p { (cx.t("message-to")) " " strong { (side.link()) } }
                    @match data.shut {
                        Some(why) => (shut(cx, why, way(cx, why, slug), state)),
                        None => {
                            (form(cx, &cx.url(paths::MESSAGE_NEW), state, html! {
                                input type="hidden" name=(name) value=(slug);
                                (fields(cx, state))
                            }, &cx.t("message-send")))
                            p.hint { (cx.t(if *name == "organisation" { "message-new-organisation" } else { "message-seen" })) }
                        }
                    }
                }
            }
        }
    };
    page(cx, &title, false, body)
}

/// The way on from what stands against it.
fn way(cx: &Cx<'_>, why: &str, slug: &str) -> Markup {
    html! {
        @match why {
            "message-nobody" => (claim_way(cx, &cx.t("message-nobody-text"), slug)),
            "message-blocking" => (way_to_blocked(cx)),
            "message-suspended" => (why_suspended(cx)),
            _ => {},
        }
    }
}
