//! Making an account.

use maud::{Markup, html};

use super::{narrow, username};
use crate::components::{NoticeKind, notice};
use crate::forms::{FormState, Kind, form, line, pick};
use crate::{Cx, Locale, paths};

/// The form.
#[must_use]
pub fn sign_up(cx: &Cx<'_>, state: &FormState) -> Markup {
    let languages: Vec<(String, String)> = Locale::ALL
        .into_iter()
        .map(|locale| (locale.tag().to_owned(), locale.message("layout-language")))
        .collect();
    let fields = html! {
        @if !state.value("next").is_empty() { input type="hidden" name="next" value=(state.value("next")); }
        (line(&state.field("name", cx.t("sign-up-name")).hint(cx.t("sign-up-name-hint")), state, Kind::Text("name")))
        (line(&state.field("email", cx.t("account-email")).hint(cx.t("sign-up-email-hint")), state, Kind::Email))
        (line(&state.field("password", cx.t("account-password")).hint(cx.t("sign-up-password-hint")), state, Kind::NewPassword))
        (pick(&state.field("locale", cx.t("sign-up-locale")), state, &languages))
    };
    narrow(
        cx,
        &cx.t("sign-up-title"),
        Some(cx.t("sign-up-lede")),
        html! {
            (form(cx, &cx.url(paths::SIGN_UP), state, fields, &cx.t("sign-up-send")))
            p { (cx.t("sign-up-have")) " " a href=(paths::with_next(&cx.url(paths::SIGN_IN), state.value("next"))) { (cx.t("sign-in-title")) } }
        },
    )
}

/// No new accounts are made now.
#[must_use]
pub fn sign_up_closed(cx: &Cx<'_>) -> Markup {
    narrow(
        cx,
        &cx.t("sign-up-title"),
        Some(cx.t("sign-up-closed")),
        html! {
            p { (cx.t("sign-up-closed-text")) }
            p { (cx.t("sign-up-have")) " " a href=(cx.url(paths::SIGN_IN)) { (cx.t("sign-in-title")) } }
        },
    )
}

/// What comes after it: a mail, whether there was an account before or not.
#[must_use]
pub fn sent(cx: &Cx<'_>, email: &str, trial: bool) -> Markup {
    narrow(
        cx,
        &cx.t("sign-up-sent-title"),
        Some(cx.ta("sign-up-sent-text", &[("email", email.into())])),
        html! {
            p { (cx.t("sign-up-sent-wait")) }
            @if trial { (trial_mailbox(cx)) }
        },
    )
}

/// In a trial mails go nowhere.
pub(super) fn trial_mailbox(cx: &Cx<'_>) -> Markup {
    notice(
        cx,
        NoticeKind::Info,
        &cx.t("mailbox-trial"),
        html! { p { a href=(cx.url(paths::MAILBOX)) { (cx.t("mailbox-open")) } } },
    )
}

/// The link in the mail leads here; a button does it, since programs open links too. Whoever must show by the
/// password that the account is theirs is asked for it, `asks` being what they sign in with.
#[must_use]
pub fn verify(cx: &Cx<'_>, token: &str, asks: Option<&str>, state: &FormState) -> Markup {
    let fields = html! {
        @if !state.value("next").is_empty() { input type="hidden" name="next" value=(state.value("next")); }
        @if let Some(email) = asks {
            (username(email))
            (line(&state.field("password", cx.t("account-password")).hint(cx.t("verify-password-hint")), state, Kind::Password))
        }
    };
    let body = html! {
        (form(cx, &cx.url(&paths::verify_address(token)), state, fields, &cx.t("verify-send")))
        @if asks.is_some() {
            p.hint { (cx.t("verify-not-mine")) " " a href=(cx.url(paths::RESET_PASSWORD)) { (cx.t("verify-not-mine-way")) } }
        }
    };
    narrow(cx, &cx.t("verify-title"), Some(cx.t("verify-lede")), body)
}

/// The new address of whoever is signed in is proved; `next` is where they wanted to go.
#[must_use]
pub fn verified(cx: &Cx<'_>, next: Option<&str>) -> Markup {
    let way = match next {
        Some(next) => (cx.url(next), cx.t("verified-on")),
        None => (cx.url(paths::ACCOUNT), cx.t("account-title")),
    };
    narrow(
        cx,
        &cx.t("verified-title"),
        Some(cx.t("verified-lede")),
        html! { p { a.button href=(way.0) { (way.1) } } },
    )
}
