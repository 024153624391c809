//! The stage in which people say what they think: one statement at a time.

use maud::{Markup, html};

use super::{Said, answer_form, quoted, ways};
use crate::components::{Link, NoticeKind, empty_state, notice};
use crate::dialogue::dialogues::{Head, frame};
use crate::{Cx, paths};

/// What the reader is shown.
#[derive(Debug, Clone)]
pub enum Step {
    /// A statement to vote on.
    Vote(Said),
    /// A statement that they could vote on were they signed in.
    Guest(Said),
    /// They voted on all.
    Done,
    /// There is nothing to vote on yet.
    Nothing,
    /// They cannot vote, for this reason in words.
    Closed(String),
}

/// The stage.
#[derive(Debug, Clone)]
pub struct SayPage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// What the reader is shown.
    pub step: Step,
    /// On how many statements they voted.
    pub voted: usize,
    /// How many there are.
    pub total: usize,
    /// Whether they can make one.
    pub states: bool,
    /// Whether they may have votes of their own here.
    pub signed: bool,
    /// How many statements wait for a host, for hosts.
    pub waiting: Option<usize>,
}

/// The page of the stage.
#[must_use]
pub fn say(cx: &Cx<'_>, data: &SayPage) -> Markup {
    let slug = &data.head.slug;
    let new = Link::new(cx.t("statement-new"), cx.url(&paths::statement_new(slug)));
    let map = Link::new(cx.t("say-see-map"), cx.url(&paths::opinion_map(slug)));
    let body = html! {
        @if let Some(waiting) = data.waiting.filter(|waiting| *waiting > 0) {
            p.section {
                a href={ (cx.url(&paths::statements(slug))) "?state=waiting" } {
                    (cx.ta("statements-wait", &[("count", waiting.into()), ("shown", cx.count(waiting).into())]))
                }
            }
        }
        // the next page begins here, for eyes, keyboards and screen readers
        section.section.say #statement tabindex="-1" aria-labelledby="statement-head" {
            h2 #statement-head { (cx.t(heading(&data.step))) }
            @match &data.step {
                Step::Vote(said) => {
                    (progress(cx, data))
                    (quoted(cx, said))
                    (answer_form(cx, slug, said.id, None, "say"))
                    p.hint { (cx.t("say-secret")) }
                    (report(cx, said.id))
                }
                Step::Guest(said) => {
                    (progress(cx, data))
                    (quoted(cx, said))
                    p { (cx.t("say-guest")) }
                    p.ways-on {
                        a.button href={ (cx.url(paths::SIGN_IN)) "?next=" (paths::dialogue_stage(slug, "say")) } rel="nofollow" { (cx.t("say-sign-in")) }
                        a.button.button-quiet href=(cx.url(paths::SIGN_UP)) rel="nofollow" { (cx.t("sign-up-title")) }
                    }
                }
                Step::Done => (empty_state(
                    &cx.ta("say-done", &[("count", data.total.into()), ("shown", cx.count(data.total).into())]),
                    &cx.t("say-done-text"),
                    Some(&map),
                )),
                Step::Nothing => (empty_state(&cx.t("say-nothing"), &cx.t("say-nothing-text"), data.states.then_some(&new))),
                Step::Closed(why) => (notice(cx, NoticeKind::Info, why, html! {
                    p { (cx.t("say-closed-text")) }
                })),
            }
        }
        section.section {
            @if data.states && !matches!(data.step, Step::Nothing) {
                h2 { (cx.t("say-missing")) }
                p { (cx.t("say-missing-text")) }
                p.ways-on { a.button.button-quiet href=(new.href) rel="nofollow" { (new.text) } }
            }
            (ways(cx, slug, data.signed, "say"))
        }
    };
    frame(cx, &data.head, "say", body)
}

const fn heading(step: &Step) -> &'static str {
    match step {
        Step::Vote(_) | Step::Guest(_) => "say-question",
        Step::Done | Step::Nothing | Step::Closed(_) => "say-title",
    }
}

/// How far the reader came.
fn progress(cx: &Cx<'_>, data: &SayPage) -> Markup {
    let at = data.voted + 1;
    html! {
        div.say-progress {
            p #say-progress {
                (cx.ta("say-progress", &[("at", cx.count(at).into()), ("total", cx.count(data.total).into())]))
            }
            progress aria-labelledby="say-progress" value=(data.voted) max=(data.total) {}
        }
    }
}

pub(super) fn report(cx: &Cx<'_>, id: i32) -> Markup {
    html! {
        p.hint.no-print {
            a.report-link href={ (cx.url(paths::REPORT)) "?subject=statement:" (id) } rel="nofollow" { (cx.t("statement-report")) }
        }
    }
}
