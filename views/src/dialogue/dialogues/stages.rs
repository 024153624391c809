//! The stages in which facts are laid out and questions are asked.

use maud::{Markup, html};

use super::frame::{Head, frame};
use crate::components::{Link, anchor, empty_state, tag};
use crate::dialogue::foreign;
use crate::dialogue::post::{Part, shown};
use crate::{Cx, paths};

/// The stage in which facts are laid out.
#[must_use]
pub fn inform_stage(cx: &Cx<'_>, head: &Head, background: Option<&[Part]>) -> Markup {
    let body = html! {
        section.section {
            h2 { (cx.t("dialogue-background")) }
            @match background {
                Some(parts) => div.post-text lang=(head.language) { (shown(cx, parts)) },
                None => (empty_state(&cx.t("dialogue-background-none"), &cx.t("dialogue-background-none-text"), None)),
            }
        }
    };
    frame(cx, head, "inform", body)
}

/// A question to a municipality that was asked in a dialogue.
#[derive(Debug, Clone)]
pub struct AskedLine {
    /// The question.
    pub link: Link,
    /// The language that it is asked in.
    pub language: String,
    /// The municipality.
    pub place: Option<Link>,
    /// The word of where it stands.
    pub state: &'static str,
    /// Where it stands, in a sentence.
    pub clock: String,
    /// Who asked; none where they are here no more.
    pub author: Option<String>,
}

/// The stage in which questions are asked.
#[derive(Debug, Clone)]
pub struct AskStage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// What was asked, the newest first.
    pub questions: Vec<AskedLine>,
    /// The municipalities that can be asked from here, each leading to the form; empty where one cannot ask now.
    pub asking: Vec<Link>,
    /// Why one cannot, in words.
    pub closed: Option<String>,
}

/// The page of the stage in which questions are asked.
#[must_use]
pub fn ask_stage(cx: &Cx<'_>, data: &AskStage) -> Markup {
    let body = html! {
        section.section {
            h2 { (cx.t("dialogue-questions")) }
            p { (cx.t("stage-about-ask")) " " a href=(cx.url(paths::QUESTIONS_RECORD)) { (cx.t("questions-record-title")) } }
            @if let Some(why) = &data.closed { p.hint { (why) } }
            @if !data.asking.is_empty() {
                p.ways-on { @for way in &data.asking { a.button.button-quiet href=(way.href) rel="nofollow" { (way.text) } } }
            }
            @if data.questions.is_empty() {
                (empty_state(&cx.t("dialogue-questions-none"), &cx.t("dialogue-questions-none-text"), None))
            } @else {
                ul.entries role="list" { @for one in &data.questions { li { (line(cx, one)) } } }
            }
        }
    };
    frame(cx, &data.head, "ask", body)
}

fn line(cx: &Cx<'_>, one: &AskedLine) -> Markup {
    html! {
        a href=(one.link.href) lang=[foreign(cx, &one.language)] { (one.link.text) }
        " " (tag(&cx.t(&format!("question-state-{}", one.state))))
        p.entry-text { (one.clock) }
        p.entry-text {
            @if let Some(place) = &one.place { (anchor(place)) " · " }
            @match &one.author {
                Some(name) => (name),
                None => (cx.t("post-former-member")),
            }
        }
    }
}
