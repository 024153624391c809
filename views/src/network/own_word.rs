//! What the reader's own organisations say to being named by another: confirmed, declined, or nothing yet.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{NoticeKind, notice};
use crate::forms::{button_form, weighty_form};

/// An organisation for which the reader says whether what names it is right.
#[derive(Debug, Clone)]
pub struct OwnWord {
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it confirmed that.
    pub confirmed: bool,
    /// Whether it declined that.
    pub declined: bool,
}

/// The keys of what is said to them, by what names them; `name` is the organisation, `leader` who names it.
pub(in crate::network) struct WordKeys {
    pub(in crate::network) asked: &'static str,
    pub(in crate::network) asked_text: &'static str,
    pub(in crate::network) confirm: &'static str,
    pub(in crate::network) decline: &'static str,
    pub(in crate::network) was_declined: &'static str,
    pub(in crate::network) after_all: &'static str,
    pub(in crate::network) leave: &'static str,
    pub(in crate::network) leave_text: &'static str,
    pub(in crate::network) leave_send: &'static str,
}

/// The word of one of them.
pub(in crate::network) fn own_word(cx: &Cx<'_>, action: &str, leader: &str, keys: &WordKeys, one: &OwnWord) -> Markup {
    let said = |key: &str| cx.ta(key, &[("name", one.name.as_str().into()), ("leader", leader.into())]);
    let hidden = |word: &'static str| [("do", word), ("organisation", one.slug.as_str())];
    let confirm = |key: &str| button_form(cx, action, &hidden("confirm"), &said(key), false);
    if one.confirmed {
        let (text, what, send) = (said(keys.leave), said(keys.leave_text), cx.t(keys.leave_send));
        return weighty_form(cx, action, &hidden("decline"), &text, &what, &send);
    }
    if one.declined {
        return html! { p { (said(keys.was_declined)) } (confirm(keys.after_all)) };
    }
    let asked = html! {
        p { (cx.t(keys.asked_text)) }
        (confirm(keys.confirm))
        " "
        (button_form(cx, action, &hidden("decline"), &cx.t(keys.decline), true))
    };
    notice(cx, NoticeKind::Info, &said(keys.asked), asked)
}
