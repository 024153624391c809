//! What those who came think of a session.

use maud::{Markup, html};

use super::{Head, page, trail};
use crate::components::{PageHead, page_head};
use crate::forms::{FormState, form, lines, pick};
use crate::{Cx, paths};

/// The form of feedback.
#[derive(Debug, Clone)]
pub struct FeedbackPage {
    /// The session.
    pub head: Head,
    /// Until when it can be changed, in words.
    pub until: String,
}

/// The page on which feedback is given or changed.
#[must_use]
pub fn feedback(cx: &Cx<'_>, data: &FeedbackPage, state: &FormState) -> Markup {
    let title = cx.t("session-feedback-title");
    let ratings: Vec<(String, String)> = (1..=5)
        .rev()
        .map(|rating| (rating.to_string(), cx.t(&format!("session-rating-{rating}"))))
        .collect();
    let fields = html! {
        (pick(&state.field("rating", cx.t("session-feedback-rating")), state, &ratings))
        (lines(&state.field("text", cx.t("session-feedback-text")).hint(cx.t("session-feedback-text-hint")), state, 5))
        p.hint { (cx.ta("session-feedback-until", &[("until", data.until.as_str().into())])) }
    };
    let body = html! {
        (trail(cx, &data.head, &title))
        div.narrow {
            (page_head(&PageHead::new(&title).kicker(&data.head.title).kicker_lang(data.head.lang).lede(cx.t("session-feedback-lede"))))
            (form(cx, &cx.url(&paths::session_feedback(data.head.id)), state, fields, &cx.t("session-feedback-send")))
        }
    };
    page(cx, &title, false, body)
}
