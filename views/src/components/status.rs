//! How firm a value is: a shape and a word, never a colour alone.

use bashke_vocabulary::{Phase, Status};
use maud::{Markup, PreEscaped, html};

use crate::Cx;

/// The word for a status.
#[must_use]
pub fn status_text(cx: &Cx<'_>, status: Status) -> String {
    cx.t(&format!("status-{}", status.word()))
}

/// The shape and the word of a status.
#[must_use]
pub fn status_badge(cx: &Cx<'_>, status: Status) -> Markup {
    html! {
        span.badge.(badge_class(status)) { (shape(status)) span { (status_text(cx, status)) } }
    }
}

/// The badge of a value of a budget phase: a plan is told as a plan, never as merely "reported".
#[must_use]
pub fn value_badge(cx: &Cx<'_>, status: Status, phase: Phase) -> Markup {
    html! {
        @if phase == Phase::Actual {
            (status_badge(cx, status))
        } @else {
            span.badge.badge-plan { (plan_shape()) span { (cx.t("status-plan")) } }
            @if status != Status::Reported { " " (status_badge(cx, status)) }
        }
    }
}

fn plan_shape() -> Markup {
    html! {
        svg.shape viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false" {
            rect x="2" y="2" width="8" height="8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 1.6" {}
        }
    }
}

/// The shape alone, for table cells; its word is there for those who listen and on hover.
#[must_use]
pub fn status_mark(cx: &Cx<'_>, status: Status) -> Markup {
    let word = status_text(cx, status);
    html! {
        span.status-mark title=(word) { (shape(status)) span.visually-hidden { " (" (word) ")" } }
    }
}

const fn badge_class(status: Status) -> &'static str {
    match status {
        Status::Reported | Status::Revised | Status::Computed => "badge-firm",
        Status::Approximate | Status::Estimated | Status::Provisional => "badge-soft",
        Status::NotReported | Status::NotApplicable | Status::Disputed => "badge-none",
        Status::Illustrative => "badge-illustrative",
    }
}

/// Each status has an outline of its own, so that it can be told apart in black and white.
fn shape(status: Status) -> Markup {
    let body = match status {
        Status::Reported => r#"<circle cx="6" cy="6" r="4.5" fill="currentColor"/>"#,
        Status::Approximate => {
            r#"<path d="M1.5 4.8c1.6-2 3-2 4.5-.6s3 1.4 4.5-.6M1.5 9c1.6-2 3-2 4.5-.6s3 1.4 4.5-.6" fill="none" stroke="currentColor" stroke-width="1.5"/>"#
        }
        Status::Estimated => {
            r#"<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor"/>"#
        }
        Status::Provisional => {
            r#"<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.2 1.6"/>"#
        }
        Status::Revised => r#"<path d="M6 1.5 10.75 10h-9.5z" fill="currentColor"/>"#,
        Status::NotReported => r#"<path d="M2 6h8" stroke="currentColor" stroke-width="2"/>"#,
        Status::NotApplicable => {
            r#"<path d="m2.5 2.5 7 7m0-7-7 7" stroke="currentColor" stroke-width="1.75" fill="none"/>"#
        }
        Status::Disputed => {
            r#"<path d="M6 11V6.5L2.5 2M6 6.5 9.5 2" fill="none" stroke="currentColor" stroke-width="1.75"/>"#
        }
        Status::Illustrative => {
            r#"<path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M3.5 6 6 3.5M6 8.5 8.5 6" stroke="currentColor" stroke-width="1.25"/>"#
        }
        Status::Computed => r#"<path d="M2 4.25h8M2 7.75h8" stroke="currentColor" stroke-width="1.75"/>"#,
    };
    html! {
        svg.shape viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false" { (PreEscaped(body)) }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    html! {
        p.cluster { @for status in Status::ALL { (status_badge(cx, *status)) " " } }
        p.cluster { (value_badge(cx, Status::Reported, Phase::Initial)) }
        p { "1 234" (status_mark(cx, Status::Provisional)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Locale;

    #[test]
    fn a_plan_is_never_told_as_reported() {
        let cx = Cx {
            locale: Locale::En,
            path: "/",
            query: "",
            assets: "/assets/1",
            origin: "https://bashke.example",
            viewer: None,
            csrf: "",
        };
        let told = |status, phase| value_badge(&cx, status, phase).into_string();
        assert!(told(Status::Reported, Phase::Actual).contains("reported"));
        for phase in [Phase::Draft, Phase::Initial, Phase::Revised] {
            let badge = told(Status::Reported, phase);
            assert!(badge.contains("budget plan") && !badge.contains("reported"), "{badge}");
            // what is not real says so also where it is planned
            assert!(told(Status::Illustrative, phase).contains("illustrative"));
        }
    }
}
