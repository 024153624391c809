//! Asking, and replying for a municipality.

use maud::{Markup, html};

use super::{Clock, clock, page, trail, unknown_year};
use crate::components::{Choice, Link, PageHead, disclosure, page_head, select};
use crate::dialogue::write::{Preview, help, looks, sends};
use crate::forms::{FormState, Kind, form_with, line, lines, pick};
use crate::{Cx, paths};

/// The form in which a question is asked.
#[derive(Debug, Clone)]
pub struct AskPage {
    /// The municipalities, with the one that is chosen.
    pub places: Vec<Choice>,
    /// The dialogue in which one asks: its name in addresses, and its stage.
    pub dialogue: Option<(String, Link)>,
    /// For which organisation one asks.
    pub organisation: Option<String>,
    /// What was written, as it will be shown.
    pub preview: Option<Preview>,
}

/// The page on which a question is asked.
#[must_use]
pub fn ask(cx: &Cx<'_>, data: &AskPage, state: &FormState) -> Markup {
    let title = cx.t("question-new-title");
    let fields = html! {
        @if let Some((slug, link)) = &data.dialogue {
            input type="hidden" name="dialogue" value=(slug);
            p { (cx.t("question-in-dialogue")) " " a href=(link.href) { (link.text) } }
        }
        (select(&state.field("place", cx.t("questions-place")), &data.places))
        (line(&state.field("title", cx.t("question-title")).hint(cx.t("question-title-hint")), state, Kind::Text("off")))
        @if let Some(name) = &data.organisation {
            p.hint { (cx.ta("post-writes-for", &[("name", name.as_str().into())])) " " a href=(cx.url(paths::ACCOUNT_ORGANISATIONS)) { (cx.t("post-writes-for-change")) } }
        }
        (text(cx, state, "question-text", "question-text-hint"))
    };
    let body = html! {
        (trail(cx, None, &title))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("question-new-lede"))))
            (looks(cx, data.preview.as_ref()))
            (form_with(cx, &cx.url(paths::QUESTION_NEW), state, fields, sends(cx, "question-send")))
            p.hint { (cx.t("question-record-note")) }
        }
    };
    page(cx, &title, false, body)
}

/// The form in which an official replies.
#[derive(Debug, Clone)]
pub struct AnswerPage {
    /// The question's number.
    pub id: i32,
    /// The question.
    pub question: Link,
    /// The municipality that replies.
    pub institution: String,
    /// Where the question stands in time.
    pub clock: Clock,
    /// What can be done: the words of the kinds.
    pub kinds: Vec<&'static str>,
    /// What was written, as it will be shown.
    pub preview: Option<Preview>,
}

/// The page on which an official replies.
#[must_use]
pub fn answer(cx: &Cx<'_>, data: &AnswerPage, state: &FormState) -> Markup {
    let title = cx.t("question-answer-title");
    let kinds: Vec<(String, String)> = data
        .kinds
        .iter()
        .map(|word| ((*word).to_owned(), cx.t(&format!("question-kind-{word}"))))
        .collect();
    let fields = html! {
        p { (cx.ta("question-answers-for", &[("institution", data.institution.as_str().into())])) }
        (pick(&state.field("kind", cx.t("question-kind")), state, &kinds))
        (text(cx, state, "question-reply-text", "question-reply-hint"))
    };
    let body = html! {
        (trail(cx, Some(&data.question), &title))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(clock(cx, &data.clock))))
            (unknown_year(cx, &data.clock))
            (looks(cx, data.preview.as_ref()))
            (form_with(cx, &cx.url(&paths::question_answer(data.id)), state, fields, sends(cx, "question-reply-send")))
        }
    };
    page(cx, &title, false, body)
}

fn text(cx: &Cx<'_>, state: &FormState, label: &str, hint: &str) -> Markup {
    let languages = ["sq", "en"].map(|tag| (tag.to_owned(), cx.t(&format!("post-language-{tag}"))));
    html! {
        (lines(&state.field("text", cx.t(label)).hint(cx.t(hint)), state, 9))
        (disclosure(&cx.t("post-help"), false, help(cx)))
        (pick(&state.field("language", cx.t("post-language")), state, &languages))
    }
}
