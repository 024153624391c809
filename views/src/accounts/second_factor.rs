//! The second factor.

use maud::{Markup, PreEscaped, html};

use super::narrow;
use crate::components::{NoticeKind, notice};
use crate::forms::{FormState, Kind, button_form, form, line};
use crate::{Arg, Cx, paths};

/// A second factor to be set up.
#[derive(Debug, Clone)]
pub struct SecondFactor {
    /// The secret as it is typed.
    pub typed: String,
    /// The address that a camera reads.
    pub address: String,
    /// The dark squares of the code that a camera reads, row by row.
    pub squares: Vec<Vec<bool>>,
}

/// Setting it up: read or type the secret, then give the first code.
#[must_use]
pub fn begin(cx: &Cx<'_>, factor: &SecondFactor, state: &FormState) -> Markup {
    let fields = html! { (line(&state.field("code", cx.t("second-factor-first")), state, Kind::Code)) };
    let grouped: Vec<String> = factor
        .typed
        .as_bytes()
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    narrow(
        cx,
        &cx.t("second-factor-begin"),
        Some(cx.t("second-factor-lede")),
        html! {
            ol.steps {
                li {
                    p { (cx.t("second-factor-scan")) }
                    (qr(cx, &factor.squares))
                    p { a href=(factor.address) { (cx.t("second-factor-here")) } }
                    p { (cx.t("second-factor-type")) br; code.secret { (grouped.join(" ")) } }
                }
                li { (form(cx, &cx.url(paths::ACCOUNT_SECOND_FACTOR), state, fields, &cx.t("second-factor-send"))) }
            }
        },
    )
}

/// A code for a camera, dark on light in either theme, with its quiet zone.
fn qr(cx: &Cx<'_>, squares: &[Vec<bool>]) -> Markup {
    let size = squares.len() + 8;
    let mut path = String::new();
    for (y, row) in squares.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + 4, y + 4));
        }
    }
    html! {
        svg.qr viewBox=(format!("0 0 {size} {size}")) width="200" height="200" role="img" aria-label=(cx.t("second-factor-qr"))
            shape-rendering="crispEdges" {
            (PreEscaped(format!("<path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/>")))
        }
    }
}

/// The recovery codes, shown this once.
#[must_use]
pub fn recovery_codes(cx: &Cx<'_>, codes: &[String]) -> Markup {
    narrow(
        cx,
        &cx.t("recovery-title"),
        Some(cx.t("recovery-lede")),
        html! {
            (notice(cx, NoticeKind::Warning, &cx.t("recovery-once"), html! { p { (cx.t("recovery-keep")) } }))
            ol.codes { @for code in codes { li { code { (code) } } } }
            p { a.button href=(cx.url(paths::ACCOUNT)) { (cx.t("recovery-done")) } }
        },
    )
}

/// There is one: what can be done with it.
#[must_use]
pub fn second_factor(cx: &Cx<'_>, codes_left: u64, required: bool) -> Markup {
    let action = cx.url(paths::ACCOUNT_SECOND_FACTOR);
    narrow(
        cx,
        &cx.t("second-factor-title"),
        Some(cx.ta(
            "second-factor-on",
            &[
                ("count", Arg::Count(codes_left)),
                ("shown", codes_left.to_string().into()),
            ],
        )),
        html! {
            section {
                h2 { (cx.t("recovery-title")) }
                p { (cx.t("recovery-new-text")) }
                (button_form(cx, &cx.url(paths::ACCOUNT_RECOVERY_CODES), &[], &cx.t("recovery-new"), true))
            }
            section {
                h2 { (cx.t("second-factor-remove")) }
                @if required { p { (cx.t("second-factor-required")) } }
                @else {
                    p { (cx.t("second-factor-remove-text")) }
                    (button_form(cx, &action, &[("remove", "yes")], &cx.t("second-factor-remove"), true))
                }
            }
        },
    )
}
