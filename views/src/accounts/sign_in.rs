//! Signing in.

use maud::{Markup, html};

use super::narrow;
use crate::components::disclosure;
use crate::forms::{FormState, Kind, form, line};
use crate::{Cx, paths};

/// A demonstration person of a trial.
#[derive(Debug, Clone)]
pub struct TrialAccount {
    /// The address.
    pub email: String,
    /// The name.
    pub name: String,
    /// The message keys of what they are.
    pub what: Vec<String>,
}

/// The form. In a trial the demonstration people stand below it, with their password.
#[must_use]
pub fn sign_in(cx: &Cx<'_>, state: &FormState, trial: &[TrialAccount], password: &str) -> Markup {
    let fields = html! {
        @if !state.value("next").is_empty() { input type="hidden" name="next" value=(state.value("next")); }
        (line(&state.field("email", cx.t("account-email")), state, Kind::Email))
        (line(&state.field("password", cx.t("account-password")), state, Kind::Password))
    };
    narrow(
        cx,
        &cx.t("sign-in-title"),
        None,
        html! {
            (form(cx, &cx.url(paths::SIGN_IN), state, fields, &cx.t("sign-in-send")))
            ul.plain {
                li { a href=(cx.url(paths::RESET_PASSWORD)) { (cx.t("sign-in-forgotten")) } }
                li { (cx.t("sign-in-new")) " " a href=(paths::with_next(&cx.url(paths::SIGN_UP), state.value("next"))) { (cx.t("sign-up-title")) } }
            }
            @if !trial.is_empty() {
                (disclosure(&cx.t("sign-in-trial"), true, html! {
                    p { (cx.t("sign-in-trial-password")) " " code { (password) } }
                    ul { @for one in trial {
                        li {
                            code { (one.email) } " · " (one.name)
                            @for what in &one.what { " · " (cx.t(what)) }
                        }
                    } }
                }))
            }
        },
    )
}

/// The second step.
#[must_use]
pub fn second_step(cx: &Cx<'_>, state: &FormState) -> Markup {
    let fields = html! {
        @if !state.value("next").is_empty() { input type="hidden" name="next" value=(state.value("next")); }
        (line(&state.field("code", cx.t("second-step-code")).hint(cx.t("second-step-hint")), state, Kind::Code))
    };
    narrow(
        cx,
        &cx.t("second-step-title"),
        Some(cx.t("second-step-lede")),
        form(cx, &cx.url(paths::SECOND_STEP), state, fields, &cx.t("sign-in-send")),
    )
}
