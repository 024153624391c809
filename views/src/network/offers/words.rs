//! Words that one organisation wrote to another with an answer.

use maud::{Markup, html};

use crate::Cx;
use crate::components::Label;
use crate::moderation::report_way;
use crate::network::paragraphs;

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
            @let report = cx.t("offer-words-report");
            p.hint.no-print { (report_way(cx, "offer-answer", name, Label { text: &report, unseen: what })) }
        }
    }
}
