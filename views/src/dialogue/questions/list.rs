//! All questions.

use maud::{Markup, html};

use super::{Clock, about_place, clock, done_notice, page};
use crate::components::{
    Choice, Field, Link, PageHead, anchor, checkboxes, empty_state, filter_form, page_head, pager, select, tag,
    text_field,
};
use crate::dialogue::foreign;
use crate::layout::with;
use crate::{Cx, paths};

/// A question as a line of a list.
#[derive(Debug, Clone)]
pub struct QuestionLine {
    /// The question.
    pub link: Link,
    /// The language that it is asked in.
    pub language: String,
    /// The municipality.
    pub place: Option<Link>,
    /// Where it stands in time.
    pub clock: Clock,
    /// Who asked it; none where they are here no more.
    pub author: Option<String>,
    /// When, in words.
    pub asked: String,
}

/// The list of questions.
#[derive(Debug, Clone)]
pub struct QuestionsPage {
    /// What was typed.
    pub typed: String,
    /// The municipality that is asked for, by its short name.
    pub place: Option<String>,
    /// The municipalities, with the one that is asked for.
    pub places: Vec<Choice>,
    /// The states, with the one that is asked for.
    pub states: Vec<Choice>,
    /// Whose, with what is asked for; empty for a guest.
    pub whose: Vec<Choice>,
    /// Whether anything is asked for.
    pub filtered: bool,
    /// The questions of this page.
    pub lines: Vec<QuestionLine>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of all questions.
#[must_use]
pub fn questions(cx: &Cx<'_>, data: &QuestionsPage) -> Markup {
    let title = cx.t("questions-title");
    let fields = html! {
        (text_field(&Field::new("q", cx.t("questions-search")), &data.typed))
        (select(&Field::new("place", cx.t("questions-place")), &data.places))
        (select(&Field::new("state", cx.t("questions-state")), &data.states))
        @if !data.whose.is_empty() { (checkboxes(&Field::new("whose", cx.t("questions-whose")), &data.whose)) }
    };
    let new = about_place(cx, paths::QUESTION_NEW, data.place.as_deref());
    let body = html! {
        (done_notice(cx, data.done.as_deref()))
        (page_head(&PageHead::new(&title).lede(cx.t("questions-lede"))))
        p.ways-on {
            a.button href=(new) { (cx.t("question-new-title")) }
            a.button.button-quiet href=(cx.url(paths::QUESTIONS_RECORD)) { (cx.t("questions-record-title")) }
        }
        (filter_form(cx, &cx.url(paths::QUESTIONS), &[], fields))
        @if data.lines.is_empty() {
            (nothing(cx, data, &new))
        } @else {
            section.section {
                h2 { (cx.ta("questions-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
                ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    page(cx, &title, true, body)
}

fn nothing(cx: &Cx<'_>, data: &QuestionsPage, new: &str) -> Markup {
    if data.filtered {
        let all = Link::new(cx.t("questions-all"), cx.url(paths::QUESTIONS));
        return empty_state(
            &cx.t("questions-none-such"),
            &cx.t("questions-none-such-text"),
            Some(&all),
        );
    }
    let new = Link::new(cx.t("question-new-title"), new);
    empty_state(&cx.t("questions-none"), &cx.t("questions-none-text"), Some(&new))
}

fn line(cx: &Cx<'_>, one: &QuestionLine) -> Markup {
    let foreign = foreign(cx, &one.language);
    html! {
        a href=(one.link.href) lang=[foreign] { (one.link.text) }
        " " (tag(&cx.t(&format!("question-state-{}", one.clock.state))))
        p.entry-text { (clock(cx, &one.clock)) }
        p.entry-text {
            @if let Some(place) = &one.place { (anchor(place)) " · " }
            @if foreign.is_some() { (cx.t(&format!("post-language-{}", one.language))) " · " }
            @match &one.author {
                Some(name) => (cx.ta("questions-asked-by", &[("name", name.as_str().into()), ("at", one.asked.as_str().into())])),
                None => { (cx.t("post-former-member")) ", " (one.asked) }
            }
        }
    }
}
