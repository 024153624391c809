//! The first page of a dialogue: what it is about, who hosts it, who is invited, what is to be done now.

use maud::{Markup, html};

use super::frame::{Head, frame};
use crate::components::{Link, anchor};
use crate::dialogue::post::{Part, shown};
use crate::forms::button_form;
use crate::{Cx, paths};

/// Who is invited.
#[derive(Debug, Clone)]
pub struct Guest {
    /// Their page.
    pub link: Link,
    /// Whether it is a municipality that has nobody verified here.
    pub absent: bool,
}

/// A dialogue.
#[derive(Debug, Clone)]
pub struct Overview {
    /// What is said of it on all its pages.
    pub head: Head,
    /// The stage to go to now: its word and where it stands.
    pub now: Option<(&'static str, &'static str)>,
    /// Its hosts.
    pub hosts: Vec<Link>,
    /// Who is invited.
    pub guests: Vec<Guest>,
    /// The background.
    pub background: Option<Vec<Part>>,
    /// Whether the reader follows it; none where they cannot.
    pub follows: Option<bool>,
    /// Why the reader does not take part, in words; none where they do or are not signed in.
    pub outside: Option<String>,
    /// What keeps it from being published, in words; where it can be, nothing.
    pub publishing: Option<Vec<String>>,
}

/// The first page of a dialogue.
#[must_use]
pub fn overview(cx: &Cx<'_>, data: &Overview) -> Markup {
    let head = &data.head;
    let body = html! {
        (host_ways(cx, data))
        @if let Some((stage, phase)) = data.now {
            section.section.stage-now {
                h2 { (cx.t(&format!("stage-now-{phase}"))) " " (cx.t(&format!("dialogue-here-{stage}"))) }
                p { (cx.t(&format!("stage-about-{stage}"))) }
                @if let Some(why) = &data.outside { p.hint { (why) } }
                p.ways-on {
                    a.button href=(cx.url(&paths::dialogue_stage(&head.slug, stage))) { (cx.t(&format!("stage-go-{stage}"))) }
                }
            }
        }
        (ways(cx, data))
        @if let Some(background) = &data.background {
            section.section #background {
                h2 { (cx.t("dialogue-background")) }
                div.post-text lang=(head.language) { (shown(cx, background)) }
            }
        }
        section.section #people {
            h2 { (cx.t("dialogue-hosts")) }
            ul.plain role="list" { @for host in &data.hosts { li { (anchor(host)) } } }
            @if !data.guests.is_empty() {
                h2 { (cx.t("dialogue-guests")) }
                ul.plain role="list" {
                    @for guest in &data.guests {
                        li { (anchor(&guest.link)) @if guest.absent { " " span.hint { (cx.t("dialogue-guest-absent")) } } }
                    }
                }
            }
        }
        (discussion(cx, head))
    };
    frame(cx, head, "", body)
}

/// What readers do with a dialogue: follow it, put it into a calendar.
fn ways(cx: &Cx<'_>, data: &Overview) -> Markup {
    let follow = cx.url(&paths::dialogue_follow(&data.head.slug));
    html! {
        @if !data.head.draft {
            div.ways-on.no-print {
                @match data.follows {
                    Some(true) => (button_form(cx, &follow, &[("follow", "no")], &cx.t("dialogue-unfollow"), true)),
                    Some(false) => (button_form(cx, &follow, &[("follow", "yes")], &cx.t("dialogue-follow"), true)),
                    None => {}
                }
                @if data.head.stages.iter().any(|stage| stage.word == "say" && stage.phase != "coming") {
                    a.button.button-quiet href=(cx.url(&paths::opinion_map(&data.head.slug))) { (cx.t("dialogue-here-map")) }
                }
                a.button.button-quiet href=(cx.url(&paths::dialogue_calendar(&data.head.slug))) { (cx.t("dialogue-calendar")) }
            }
        }
    }
}

/// What hosts do with it.
fn host_ways(cx: &Cx<'_>, data: &Overview) -> Markup {
    let head = &data.head;
    html! {
        @if head.hosts {
            div.ways-on.no-print {
                a.button.button-quiet href=(cx.url(&paths::dialogue_edit(&head.slug))) { (cx.t("dialogue-here-edit")) }
                a.button.button-quiet href=(cx.url(&paths::dialogue_people(&head.slug))) { (cx.t("dialogue-here-people")) }
                @if data.publishing.as_ref().is_some_and(Vec::is_empty) {
                    (button_form(cx, &cx.url(&paths::dialogue_publish(&head.slug)), &[], &cx.t("dialogue-publish"), false))
                }
            }
            @if let Some(missing) = data.publishing.as_ref().filter(|missing| !missing.is_empty()) {
                p.hint { (cx.t("dialogue-publish-needs")) }
                ul { @for one in missing { li { (one) } } }
            }
        }
    }
}

/// The threads on a dialogue.
fn discussion(cx: &Cx<'_>, head: &Head) -> Markup {
    let subject = format!("?subject=dialogue:{}", head.slug);
    html! {
        @if !head.draft {
            section.section.no-print #threads {
                h2 { (cx.t("dialogue-threads")) }
                p { (cx.t("dialogue-threads-text")) }
                p.ways-on {
                    a.button.button-quiet href={ (cx.url(paths::THREADS)) (subject) } { (cx.t("dialogue-threads-read")) }
                    a.button.button-quiet href={ (cx.url(paths::THREAD_NEW)) (subject) } rel="nofollow" { (cx.t("dialogue-threads-start")) }
                }
            }
        }
    }
}
