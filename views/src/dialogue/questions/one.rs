//! A question, with its clock and what the municipality said.

use maud::{Markup, html};

use super::{Clock, about_place, clock, done_notice, page, trail, unknown_year};
use crate::components::{Link, NoticeKind, PageHead, anchor, disclosure, notice, page_head, tag};
use crate::dialogue::foreign;
use crate::dialogue::post::{Part, shown};
use crate::forms::button_form;
use crate::{Cx, paths};

/// Whether the reader replies for the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answering {
    /// They do.
    May,
    /// They would, were it verified.
    Unverified,
    /// They do not.
    No,
}

/// What a municipality said.
#[derive(Debug, Clone)]
pub struct ReplyView {
    /// Its number.
    pub id: i32,
    /// What it is: the kind's word, or `correction` for an answer after an answer.
    pub kind: &'static str,
    /// The municipality, by the name that it had then.
    pub institution: String,
    /// Its page.
    pub organisation: Option<String>,
    /// The official; none where they are here no more.
    pub author: Option<Link>,
    /// When, in words.
    pub at: String,
    /// The language that it is in.
    pub language: String,
    /// What it shows.
    pub parts: Vec<Part>,
}

/// A question.
#[derive(Debug, Clone)]
pub struct QuestionPage {
    /// Its number.
    pub id: i32,
    /// What is asked, in a line.
    pub title: String,
    /// The language that it is asked in.
    pub language: String,
    /// The municipality.
    pub place: Option<Link>,
    /// Its short name.
    pub place_slug: Option<String>,
    /// Who asks; none where they are here no more.
    pub author: Option<Link>,
    /// For which organisation.
    pub organisation: Option<Link>,
    /// The dialogue in which it was asked.
    pub dialogue: Option<Link>,
    /// When, in words.
    pub asked: String,
    /// Where it stands in time.
    pub clock: Clock,
    /// What it shows.
    pub parts: Vec<Part>,
    /// Whether the municipality has verified officials here.
    pub here: bool,
    /// What it said, in order.
    pub replies: Vec<ReplyView>,
    /// Whether the reader follows it; none where they cannot.
    pub follows: Option<bool>,
    /// Whether the reader replies for the municipality.
    pub answering: Answering,
    /// Whether others do not see it.
    pub hidden: bool,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of a question.
#[must_use]
pub fn question(cx: &Cx<'_>, data: &QuestionPage) -> Markup {
    let body = html! {
        (trail(cx, None, &data.title))
        (done_notice(cx, data.done.as_deref()))
        div lang=[foreign(cx, &data.language)] { (page_head(&PageHead::new(&data.title))) }
        div.question {
            (asked(cx, data))
            @if let Some(dialogue) = &data.dialogue { p { (cx.t("question-in-dialogue")) " " (anchor(dialogue)) } }
            @if data.hidden { p.hint { (cx.t("question-hidden-from-others")) } }
            div.post-text lang=(data.language) { (shown(cx, &data.parts)) }
            (time(cx, data))
            (ways(cx, data))
        }
        section.section #replies {
            h2 { (cx.t("question-replies")) }
            @if data.replies.is_empty() { p { (cx.t("question-replies-none")) } }
            div.posts { @for one in &data.replies { (reply(cx, one)) } }
        }
        (discussion(cx, data.id))
        p.section.hint.no-print {
            a.report-link href={ (cx.url(paths::REPORT)) "?subject=question:" (data.id) } rel="nofollow" { (cx.t("question-report")) }
        }
    };
    page(cx, &data.title, !data.hidden, body)
}

fn asked(cx: &Cx<'_>, data: &QuestionPage) -> Markup {
    html! {
        p {
            @if let Some(place) = &data.place { (cx.t("question-to")) " " (anchor(place)) " · " }
            @match &data.author {
                Some(author) => (anchor(author)),
                None => (cx.t("post-former-member")),
            }
            @if let Some(organisation) = &data.organisation { " " (cx.t("post-for")) " " (anchor(organisation)) }
            " · " (data.asked) " " (tag(&cx.t(&format!("question-state-{}", data.clock.state))))
            @if let Some(language) = foreign(cx, &data.language) { " " (tag(&cx.t(&format!("post-language-{language}")))) }
        }
    }
}

/// Until when an answer is due, what that rests on, and whether anybody was told.
fn time(cx: &Cx<'_>, data: &QuestionPage) -> Markup {
    let kind = match data.clock.state {
        "overdue" | "answered-late" | "refused" => NoticeKind::Warning,
        _ => NoticeKind::Info,
    };
    html! {
        (notice(cx, kind, &clock(cx, &data.clock), html! {
            (unknown_year(cx, &data.clock))
            @if !data.here { p { (cx.t("question-not-here")) } }
        }))
        (disclosure(&cx.t("question-law-title"), false, html! { p { (cx.t("question-law-text")) } }))
    }
}

fn ways(cx: &Cx<'_>, data: &QuestionPage) -> Markup {
    let follow = cx.url(&paths::question_follow(data.id));
    html! {
        div.ways-on {
            @if data.answering == Answering::May { a.button href=(cx.url(&paths::question_answer(data.id))) { (cx.t("question-answer-title")) } }
            @match data.follows {
                Some(true) => (button_form(cx, &follow, &[("follow", "no")], &cx.t("question-unfollow"), true)),
                Some(false) => (button_form(cx, &follow, &[("follow", "yes")], &cx.t("question-follow"), true)),
                None => {}
            }
            @if let Some(slug) = &data.place_slug {
                a.button.button-quiet href=(about_place(cx, paths::QUESTIONS, Some(slug))) { (cx.t("question-others")) }
            }
        }
        @if data.answering == Answering::Unverified { p.hint { (cx.t("denied-unverified")) } }
    }
}

/// The threads on a question: what the municipality says stands on the record, what others say of it is discussed there.
fn discussion(cx: &Cx<'_>, id: i32) -> Markup {
    let subject = format!("?subject=question:{id}");
    html! {
        section.section.no-print #threads {
            h2 { (cx.t("dialogue-threads")) }
            p.ways-on {
                a.button.button-quiet href={ (cx.url(paths::THREADS)) (subject) } { (cx.t("dialogue-threads-read")) }
                a.button.button-quiet href={ (cx.url(paths::THREAD_NEW)) (subject) } rel="nofollow" { (cx.t("dialogue-threads-start")) }
            }
        }
    }
}

fn reply(cx: &Cx<'_>, data: &ReplyView) -> Markup {
    let said = cx.ta(
        &format!("question-reply-{}", data.kind),
        &[("institution", data.institution.as_str().into())],
    );
    html! {
        article.post.post-official #{ "reply-" (data.id) } aria-labelledby={ "reply-" (data.id) "-by" } {
            header.post-head {
                h3.post-by #{ "reply-" (data.id) "-by" } { (said) }
                (tag(&cx.t("question-official")))
                a.post-at href={ "#reply-" (data.id) } { (data.at) }
                @if let Some(language) = foreign(cx, &data.language) { (tag(&cx.t(&format!("post-language-{language}")))) }
            }
            p.hint {
                @match &data.author {
                    Some(author) => (anchor(author)),
                    None => (cx.t("post-former-member")),
                }
                " " (cx.t("post-for")) " "
                @match &data.organisation {
                    Some(href) => a href=(href) { (data.institution) },
                    None => (data.institution),
                }
            }
            div.post-text lang=(data.language) { (shown(cx, &data.parts)) }
        }
    }
}
