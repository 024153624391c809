//! What must be known before the numbers are read, and what to do where there are none.

use maud::{Markup, html};

use super::{Link, mark};
use crate::Cx;

/// How grave a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Without it the numbers would be misread.
    Warning,
}

/// A notice.
#[must_use]
pub fn notice(cx: &Cx<'_>, kind: NoticeKind, title: &str, body: Markup) -> Markup {
    let (class, sign, word) = match kind {
        NoticeKind::Info => ("notice-info", "info", cx.t("notice-info")),
        NoticeKind::Warning => ("notice-warning", "warning", cx.t("notice-warning")),
    };
    html! {
        div.notice.(class) role="note" {
            (mark(sign))
            div {
                p.notice-title { span.visually-hidden { (word) ": " } (title) }
                (body)
            }
        }
    }
}

/// Nothing is here, and what to do about it.
#[must_use]
pub fn empty_state(title: &str, text: &str, action: Option<&Link>) -> Markup {
    html! {
        div.empty {
            p.empty-title { (title) }
            p { (text) }
            @if let Some(action) = action { p { a.button.button-quiet href=(action.href) { (action.text) } } }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    html! {
        (notice(cx, NoticeKind::Info, cx.pick("Burimi nuk e thotë datën", "The source states no date"), html! {
            p { (cx.pick("Numri i banorëve sipas gjendjes civile nuk mban datë.", "The civil registry count bears no date.")) }
        }))
        (notice(cx, NoticeKind::Warning, cx.pick("Vitet nuk krahasohen drejtpërdrejt", "The years do not compare directly"), html! {
            p { (cx.pick("Nga viti 2019 burimi numëron edhe vendimet gjyqësore.", "Since 2019 the source counts court decisions too.")) }
        }))
        (empty_state(
            cx.pick("Nuk ka ende shifra për Pustecin", "There are no figures for Pustec yet"),
            cx.pick("Asnjë burim i botuar nuk e përmend. Shihni bashkitë e ngjashme.", "No published source names it. See similar municipalities."),
            Some(&Link::new(cx.pick("Shih bashkitë e ngjashme", "See similar municipalities"), "/compare?places=pustec")),
        ))
    }
}
