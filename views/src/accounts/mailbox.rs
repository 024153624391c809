//! The mails of a trial, which go nowhere else.

use maud::{Markup, html};

use super::narrow;
use crate::components::{Link, breadcrumbs, empty_state};
use crate::mail::Letter;
use crate::{Cx, paths};

/// A mail in the list.
#[derive(Debug, Clone)]
pub struct MailLine {
    /// Its number.
    pub id: i32,
    /// To whom.
    pub to: String,
    /// What about.
    pub subject: String,
    /// When, in words.
    pub at: String,
}

/// A mail.
#[derive(Debug, Clone)]
pub struct ShownMail {
    /// To whom.
    pub to: String,
    /// When, in words.
    pub at: String,
    /// What it says.
    pub letter: Letter,
}

/// The list, the newest first.
#[must_use]
pub fn mailbox(cx: &Cx<'_>, mails: &[MailLine]) -> Markup {
    narrow(
        cx,
        &cx.t("mailbox-title"),
        Some(cx.t("mailbox-lede")),
        html! {
            @if mails.is_empty() { (empty_state(&cx.t("mailbox-empty"), &cx.t("mailbox-empty-text"), None)) }
            ul.entries role="list" {
                @for mail in mails {
                    li {
                        p.entry-title { a href=(cx.url(&paths::mail(mail.id))) { (mail.subject) } }
                        p.entry-text { (mail.to) " · " (mail.at) }
                    }
                }
            }
        },
    )
}

/// One mail, as plain text; its links can be followed.
#[must_use]
pub fn mail(cx: &Cx<'_>, mail: &ShownMail) -> Markup {
    narrow(
        cx,
        &mail.letter.subject,
        Some(format!("{} · {}", mail.to, mail.at)),
        html! {
            (breadcrumbs(cx, &[Link::new(cx.t("mailbox-title"), cx.url(paths::MAILBOX))], &mail.letter.subject))
            div.letter {
                @for line in mail.letter.text.lines() {
                    @if line.starts_with(cx.origin) && !cx.origin.is_empty() {
                        p { a href=(&line[cx.origin.len()..]) { (line) } }
                    } @else if !line.is_empty() { p { (line) } }
                }
            }
        },
    )
}
