//! One's news, how one wants to be told of them, and ending mails.

use bashke_vocabulary::{Frequency, NoticeKind};
use maud::{Markup, html};

use super::narrow;
use crate::components::{empty_state, pager, tag};
use crate::forms::{FormState, button_form, form, pick};
use crate::{Cx, paths};

/// A piece of news, in words.
#[derive(Debug, Clone)]
pub struct NewsLine {
    /// Its number.
    pub id: i64,
    /// What it says.
    pub text: String,
    /// When, in words.
    pub at: String,
    /// Whether it was not seen yet.
    pub unread: bool,
}

/// A page of news.
#[derive(Debug, Clone)]
pub struct NewsPage {
    /// The news, unseen ones first.
    pub lines: Vec<NewsLine>,
    /// How many were not seen, on all pages.
    pub unread: u64,
    /// The newest that is shown.
    pub newest: i64,
    /// The page.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
}

/// The list.
#[must_use]
pub fn notifications(cx: &Cx<'_>, shown: &NewsPage) -> Markup {
    let action = cx.url(paths::NOTIFICATIONS);
    narrow(
        cx,
        &cx.t("notifications-title"),
        None,
        html! {
            @if shown.lines.is_empty() { (empty_state(&cx.t("notifications-none"), &cx.t("notifications-none-text"), None)) }
            @if shown.unread > 0 {
                (button_form(cx, &action, &[("newest", &shown.newest.to_string())], &cx.t("notifications-all-read"), true))
            }
            ul.entries role="list" {
                @for line in &shown.lines {
                    li .unread[line.unread] {
                        p.entry-title {
                            a href=(cx.url(&paths::notification(line.id))) { (line.text) }
                            @if line.unread { " " (tag(&cx.t("notifications-new"))) }
                        }
                        p.entry-text { (line.at) }
                        @if line.unread {
                            form.inline method="post" action=(action) {
                                (crate::forms::token(cx))
                                input type="hidden" name="one" value=(line.id);
                                button.button.button-quiet type="submit" {
                                    (cx.t("notifications-read")) span.visually-hidden { ": " (line.text) }
                                }
                            }
                        }
                    }
                }
            }
            (pager(cx, shown.page, shown.pages, |page| format!("?page={page}")))
            p { a href=(cx.url(paths::ACCOUNT_NOTICES)) { (cx.t("notices-title")) } }
        },
    )
}

/// How often one is written to about each kind of news.
#[must_use]
pub fn notice_choices(cx: &Cx<'_>, state: &FormState, done: bool) -> Markup {
    let frequencies: Vec<(String, String)> = Frequency::ALL
        .iter()
        .map(|frequency| (frequency.word().to_owned(), cx.t(&format!("frequency-{frequency}"))))
        .collect();
    let fields = html! {
        @for kind in NoticeKind::ALL {
            (pick(&state.field(kind.word(), cx.t(&format!("news-{kind}"))), state, &frequencies))
        }
    };
    narrow(
        cx,
        &cx.t("notices-title"),
        Some(cx.t("notices-lede")),
        html! {
            @if done { div.notice.notice-done role="status" { p { (cx.t("account-done-profile")) } } }
            (form(cx, &cx.url(paths::ACCOUNT_NOTICES), state, fields, &cx.t("form-save")))
            p { (cx.t("notices-security")) }
        },
    )
}

/// What the mails are about: a kind of news, or a digest.
fn about(cx: &Cx<'_>, word: &str) -> String {
    let kind = word.parse::<NoticeKind>();
    match kind {
        Ok(kind) => cx.t(&format!("news-{kind}")),
        Err(_) => cx.t(&format!("digest-{word}")),
    }
}

/// The button that ends mails.
#[must_use]
pub fn unsubscribe(cx: &Cx<'_>, token: &str, word: &str) -> Markup {
    narrow(
        cx,
        &cx.t("unsubscribe-title"),
        Some(cx.ta("unsubscribe-lede", &[("what", about(cx, word).into())])),
        form(
            cx,
            &cx.url(&paths::unsubscribe(token)),
            &FormState::default(),
            html! {},
            &cx.t("unsubscribe-send"),
        ),
    )
}

/// They are ended.
#[must_use]
pub fn unsubscribed(cx: &Cx<'_>, word: &str) -> Markup {
    narrow(
        cx,
        &cx.t("unsubscribed-title"),
        Some(cx.ta("unsubscribed-lede", &[("what", about(cx, word).into())])),
        html! { p { a href=(cx.url(paths::ACCOUNT_NOTICES)) { (cx.t("notices-title")) } } },
    )
}
