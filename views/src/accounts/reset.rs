//! A forgotten password.

use maud::{Markup, html};

use super::sign_up::trial_mailbox;
use super::{narrow, username};
use crate::forms::{FormState, Kind, form, line};
use crate::{Cx, paths};

/// Asking for a new password.
#[must_use]
pub fn ask(cx: &Cx<'_>, state: &FormState) -> Markup {
    let fields = html! { (line(&state.field("email", cx.t("account-email")), state, Kind::Email)) };
    narrow(
        cx,
        &cx.t("reset-title"),
        Some(cx.t("reset-lede")),
        form(cx, &cx.url(paths::RESET_PASSWORD), state, fields, &cx.t("reset-send")),
    )
}

/// It was asked for, whether there is such an account or not.
#[must_use]
pub fn asked(cx: &Cx<'_>, email: &str, trial: bool) -> Markup {
    narrow(
        cx,
        &cx.t("reset-asked-title"),
        Some(cx.ta("reset-asked-text", &[("email", email.into())])),
        html! {
            p { (cx.t("reset-asked-wait")) }
            @if trial { (trial_mailbox(cx)) }
        },
    )
}

/// Setting it.
#[must_use]
pub fn set(cx: &Cx<'_>, token: &str, email: &str, state: &FormState) -> Markup {
    let fields = html! {
        (username(email))
        (line(&state.field("password", cx.t("account-new-password")).hint(cx.t("sign-up-password-hint")), state, Kind::NewPassword))
    };
    narrow(
        cx,
        &cx.t("reset-set-title"),
        Some(cx.t("reset-set-lede")),
        form(
            cx,
            &cx.url(&paths::set_password(token)),
            state,
            fields,
            &cx.t("reset-set-send"),
        ),
    )
}

/// The link does not work any more.
#[must_use]
pub fn stale(cx: &Cx<'_>) -> Markup {
    narrow(
        cx,
        &cx.t("link-stale-title"),
        Some(cx.t("link-stale-text")),
        html! {
            ul.plain {
                li { a href=(cx.url(paths::RESET_PASSWORD)) { (cx.t("reset-title")) } }
                li { a href=(cx.url(paths::ACCOUNT)) { (cx.t("account-title")) } }
            }
        },
    )
}
