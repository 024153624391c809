//! Words that one organisation wrote to another with an answer.

use maud::{Markup, html};

use crate::network::paragraphs;
use crate::{Cx, paths};

/// Words that one organisation wrote to another with an answer.
#[derive(Debug, Clone)]
pub struct Words {
    /// They; none where moderators hide them.
    pub text: Option<String>,
    /// By which name the reader can report them: nobody reports their own side.
    pub reported_as: Option<String>,
}

/// The words with the way to report them; `what` says whose, for those who do not see where it stands.
pub(super) fn words(cx: &Cx<'_>, one: &Words, what: Option<&str>) -> Markup {
    html! {
        @match &one.text {
            Some(text) => div.prose { (paragraphs(text)) },
            None => p.muted { (cx.t("offer-words-hidden")) },
        }
        @if let Some(name) = &one.reported_as {
            p.hint.no-print {
                a.report-link href=(format!("{}?subject=offer-answer:{name}", cx.url(paths::REPORT))) {
                    (cx.t("offer-words-report")) @if let Some(what) = what { span.visually-hidden { ": " (what) } }
                }
            }
        }
    }
}
