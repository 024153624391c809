//! A course: what it is for, what is in it, and the way in.

use maud::{Markup, html};

use super::certificate::{CertificateLine, certificate_lines};
use super::cohorts::written;
use super::sessions::{CalendarLine, calendar_lines};
use super::{bar, done_notice, foreign, learning, length, page, preview_notice, trail, untranslated};
use crate::components::{Link, PageHead, anchor, anchors, definitions, disclosure, page_head, tag};
use crate::forms::{FormState, button_form, choose, form, lines, summary, weighty_form};
use crate::{Cx, paths};

/// How the reader stands to a course.
#[derive(Debug, Clone)]
pub enum Standing {
    /// Signed in by nobody: the way to sign in.
    Guest,
    /// Could enrol, or ask to.
    Out(Entry),
    /// Asked, and waits: since when, in words.
    Waiting(String),
    /// It is withdrawn: nobody comes in any more.
    Withdrawn,
    /// Writes it, and looks at the draft: the way back.
    Preview(Link),
    /// Takes it: how much is done of how much, and what comes next.
    In {
        /// How many items are done.
        done: usize,
        /// Of how many.
        of: usize,
        /// What comes next; none where all is done.
        next: Option<Link>,
        /// The quizzes at which they used up all attempts.
        spent: Vec<Link>,
        /// Where their certificate ends, so that they may take the course anew: whether it did already, and the day.
        renews: Option<(bool, String)>,
        /// Whether there is a newer version than the one that they take.
        newer: bool,
        /// What is still missing for the certificates.
        missing: learning::StillMissing,
        /// The certificates that were earned.
        certificates: Vec<CertificateLine>,
        /// The cohort with its days, and until when the whole is due, in words.
        cohort: Option<(String, Option<String>)>,
        /// The cohorts that may be joined, key and words, where they are in none.
        joins: Vec<(String, String)>,
        /// What was written to the cohort, the newest first: when, and what.
        messages: Vec<(String, String)>,
    },
}

/// How one comes into a course.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// The word of who may take it.
    pub admission: String,
    /// What must come before, and the reader has not completed.
    pub lacks: Vec<Link>,
    /// The cohorts that may be joined: key and words, the choice of none first where there is one.
    pub cohorts: Vec<(String, String)>,
    /// Whether the reader must write why they want to take it.
    pub asks: bool,
    /// Whether there is any way in for the reader themselves.
    pub way: bool,
    /// Why they were not let in when they asked.
    pub declined: Option<String>,
}

/// An item as a line.
#[derive(Debug, Clone)]
pub struct ItemLine {
    /// Its name, with its page.
    pub link: Link,
    /// The language of its name.
    pub language: String,
    /// The word of its kind.
    pub kind: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Whether the reader did it; none where they do not take the course.
    pub done: Option<bool>,
    /// Whether it is an exercise for which there are no figures yet.
    pub without_figures: bool,
    /// Until when it is due, in words, and whether that is over; none where it is done or never due.
    pub due: Option<(String, bool)>,
}

/// A module.
#[derive(Debug, Clone)]
pub struct ModuleView {
    /// Its name.
    pub title: String,
    /// The language of its name.
    pub language: String,
    /// What is in it.
    pub items: Vec<ItemLine>,
}

/// The page of a course.
#[derive(Debug, Clone)]
pub struct CoursePage {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The language of its name, summary and so on.
    pub language: String,
    /// What it is about.
    pub summary: String,
    /// For whom it is.
    pub audience: String,
    /// What one can do afterwards.
    pub aims: Vec<String>,
    /// The word of its level.
    pub level: String,
    /// The word of its format.
    pub format: String,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Percent needed to pass.
    pub pass: u8,
    /// For how many months its certificates hold; none where they hold for good.
    pub months: Option<u16>,
    /// Who teaches it.
    pub trainer: String,
    /// The words of the certificates that it gives.
    pub gives: Vec<String>,
    /// Courses that come before.
    pub prerequisites: Vec<Link>,
    /// The version, with the day when it was published.
    pub version: String,
    /// The release that its figures are as of.
    pub release: Option<Link>,
    /// What is in it.
    pub modules: Vec<ModuleView>,
    /// The next sessions.
    pub sessions: Vec<CalendarLine>,
    /// How the reader stands to it.
    pub standing: Standing,
    /// Whether the reader writes courses.
    pub writes: bool,
    /// Whether the reader sees how far people are.
    pub tends: bool,
    /// The pages on which owners enrol people of theirs in it, by the names of the organisations.
    pub enrols: Vec<Link>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page of a course.
#[must_use]
pub fn course(cx: &Cx<'_>, data: &CoursePage, state: &FormState) -> Markup {
    let body = html! {
        (trail(cx, &[], &data.title))
        (done_notice(cx, data.done.as_deref()))
        div lang=[foreign(cx, &data.language)] { (page_head(&PageHead::new(&data.title).lede(&data.summary))) }
        (untranslated(cx, &data.language))
        (standing(cx, data, state))
        section.section {
            @if !data.aims.is_empty() {
                h2 { (cx.t("course-aims")) }
                ul lang=[foreign(cx, &data.language)] { @for aim in &data.aims { li { (aim) } } }
            }
            (definitions(&facts(cx, data)))
        }
        section.section #contents {
            h2 { (cx.t("course-contents")) }
            @for module in &data.modules { (contents(cx, module)) }
        }
        @if !data.sessions.is_empty() {
            section.section #sessions {
                h2 { (cx.t("course-sessions-next")) }
                (calendar_lines(cx, &data.sessions))
            }
        }
        @if !matches!(data.standing, Standing::Preview(_)) { p.section.no-print {
            a href=(cx.url(&format!("{}?course={}", paths::SESSIONS, data.slug))) { (cx.t("course-sessions")) } " · "
            a href=(cx.url(&paths::course_print(&data.slug))) { (cx.t("course-print")) }
            @for link in &data.enrols { " · " (anchor(link)) }
            @if data.tends { " · " a href=(cx.url(&paths::course_progress(&data.slug))) { (cx.t("progress-title")) } }
            @if data.writes { " · " a href=(cx.url(&paths::course_archive(&data.slug))) download { (cx.t("course-archive")) }
                " · " a href=(cx.url(&paths::course_outline(&data.slug))) { (cx.t("write-open")) } }
        } }
        @if matches!(data.standing, Standing::In { .. }) {
            div.section.no-print {
                (weighty_form(cx, &cx.url(&paths::course_enrolment(&data.slug)), &[("enrol", "no")],
                    &cx.t("course-leave"), &cx.t("course-leave-text"), &cx.t("course-leave-send")))
            }
        }
    };
    let listed = !matches!(data.standing, Standing::Preview(_));
    page(cx, &data.title, listed, body)
}

fn standing(cx: &Cx<'_>, data: &CoursePage, state: &FormState) -> Markup {
    let enrolment = cx.url(&paths::course_enrolment(&data.slug));
    html! {
        @match &data.standing {
            Standing::Guest => div.ways-on {
                a.button href={ (cx.url(paths::SIGN_IN)) "?next=" (paths::course(&data.slug)) } rel="nofollow" { (cx.t("course-sign-in")) }
                p.hint { (cx.t("course-guest-text")) }
            },
            Standing::Preview(back) => {
                (preview_notice(cx))
                p.ways-on { (anchor(back)) }
            },
            Standing::Out(entry) => (way_in(cx, &enrolment, entry, state)),
            Standing::Waiting(since) => div.course-standing {
                p { (cx.ta("enrol-waiting", &[("at", since.as_str().into())])) }
                (button_form(cx, &enrolment, &[("enrol", "no")], &cx.t("enrol-withdraw"), true))
            },
            Standing::Withdrawn => div.course-standing { p.hint { (cx.t("enrol-withdrawn")) } },
            Standing::In { done, of, next, spent, renews, newer, missing, certificates, cohort, joins, messages } => div.course-standing {
                @if let Some((name, due)) = cohort {
                    p { (cx.ta("enrol-cohort-yours", &[("name", name.as_str().into())])) @if let Some(due) = due { " · " (due) } }
                }
                (bar(cx, *done, *of))
                (learning::onward(cx, *done, next.as_ref(), spent))
                @if let Some((over, day)) = renews {
                    div.notice.notice-warning role="note" { div.stack {
                        p { (cx.ta(if *over { "course-expired" } else { "course-expires" }, &[("day", day.as_str().into())])) " " (cx.t("course-renews")) @if *newer { " " (cx.t("course-renews-newer")) } }
                        (button_form(cx, &enrolment, &[("enrol", "anew")], &cx.t("course-anew"), false))
                    } }
                }
                @if !joins.is_empty() { (join(cx, &enrolment, joins, state)) }
                (learning::missing(cx, missing))
                (certificate_lines(cx, certificates))
                @if *newer && renews.is_none() { p.hint { (cx.t("course-newer")) } }
                @if !messages.is_empty() {
                    (disclosure(&cx.ta("enrol-messages", &[("count", messages.len().into()), ("shown", cx.count(messages.len()).into())]), false, html! {
                        ul.entries role="list" { @for (at, text) in messages { li { p.entry-text { (at) } (written(text)) } } }
                    }))
                }
            },
        }
    }
}

/// The way into a cohort of a course that one takes already.
fn join(cx: &Cx<'_>, action: &str, cohorts: &[(String, String)], state: &FormState) -> Markup {
    let fields = html! {
        input type="hidden" name="enrol" value="cohort";
        (choose(&state.field("cohort", cx.t("enrol-cohort")).long(), state, cohorts))
    };
    disclosure(
        &cx.t("enrol-cohort-join"),
        state.value("enrol") == "cohort",
        html! {
            p { (cx.t("enrol-cohort-join-text")) }
            (form(cx, action, state, fields, &cx.t("enrol-cohort-join-send")))
        },
    )
}

/// The way into a course: a button where nothing is asked, otherwise a form.
fn way_in(cx: &Cx<'_>, action: &str, entry: &Entry, state: &FormState) -> Markup {
    html! {
        @if let Some(reason) = &entry.declined {
            div.notice.notice-warning role="note" { p { (cx.t("enrol-declined")) " " (reason) } }
        }
        @if entry.admission != "open" { p { (cx.t(&format!("enrol-admission-{}", entry.admission))) } }
        @if !entry.lacks.is_empty() {
            p { (cx.t("enrol-lacks-list")) " " (anchors(&entry.lacks, None)) }
            @if entry.way { p.hint { (cx.t("enrol-lacks-ask")) } }
        }
        @if entry.way && !entry.asks && entry.cohorts.is_empty() {
            (summary(cx, state))
            div.ways-on { (button_form(cx, action, &[("enrol", "yes")], &cx.t("course-enrol"), false)) }
        } @else if entry.way {
            div.narrow {
                (form(cx, action, state, html! {
                    input type="hidden" name="enrol" value="yes";
                    @if !entry.cohorts.is_empty() { (choose(&state.field("cohort", cx.t("enrol-cohort")).long(), state, &entry.cohorts)) }
                    @if entry.asks { (lines(&state.field("request", cx.t("enrol-request")).hint(cx.t("enrol-request-hint")), state, 4)) }
                }, &cx.t(if entry.asks { "enrol-ask" } else { "course-enrol" })))
            }
        } @else if entry.admission == "cohort" { p.hint { (cx.t("enrol-no-cohort")) } }
    }
}

/// What is known of a course, name by name.
pub(super) fn facts(cx: &Cx<'_>, data: &CoursePage) -> Vec<(String, Markup)> {
    let themes: Vec<String> = data
        .themes
        .iter()
        .map(|theme| cx.t(&format!("course-theme-{theme}")))
        .collect();
    let mut facts = Vec::new();
    if !data.audience.is_empty() {
        let audience = html! { span lang=[foreign(cx, &data.language)] { (data.audience) } };
        facts.push((cx.t("course-for-whom"), audience));
    }
    if !data.trainer.is_empty() {
        facts.push((cx.t("course-trainer"), html! { (data.trainer) }));
    }
    if !themes.is_empty() {
        facts.push((cx.t("courses-theme"), html! { (themes.join(", ")) }));
    }
    facts.extend([
        (
            cx.t("courses-level"),
            html! { (cx.t(&format!("course-level-{}", data.level))) },
        ),
        (
            cx.t("courses-format"),
            html! { (cx.t(&format!("course-format-{}", data.format))) },
        ),
    ]);
    if data.minutes > 0 {
        facts.push((cx.t("courses-length"), html! { (length(cx.locale, data.minutes)) }));
    }
    facts.push((
        cx.t("course-pass"),
        html! { (cx.ta("course-pass-text", &[("percent", usize::from(data.pass).into())])) },
    ));
    if !data.gives.is_empty() {
        let gives = html! {
            @for (i, kind) in data.gives.iter().enumerate() {
                @if i > 0 { br; }
                (cx.t(&format!("certificate-kind-{kind}"))) ": " (cx.t(&format!("certificate-needs-{kind}")))
            }
            @if let Some(months) = data.months {
                br;
                (cx.ta("course-certificates-months", &[("count", usize::from(months).into()), ("n", cx.count(usize::from(months)).into())]))
            }
        };
        facts.push((cx.t("course-certificates"), gives));
    }
    if !data.prerequisites.is_empty() {
        let links = html! {
            @for (i, link) in data.prerequisites.iter().enumerate() { @if i > 0 { ", " } (anchor(link)) }
        };
        facts.push((cx.t("course-prerequisites"), links));
    }
    facts.push((cx.t("course-version"), html! { (data.version) }));
    if let Some(release) = &data.release {
        facts.push((cx.t("course-release"), anchor(release)));
    }
    facts
}

fn contents(cx: &Cx<'_>, module: &ModuleView) -> Markup {
    html! {
        h3 lang=[foreign(cx, &module.language)] { (module.title) }
        ol.course-items {
            @for item in &module.items {
                li {
                    a href=(item.link.href) lang=[foreign(cx, &item.language)] { (item.link.text) }
                    " " span.entry-text { (cx.t(&format!("course-item-{}", item.kind))) @if item.minutes > 0 { " · " (length(cx.locale, item.minutes)) } }
                    @if item.done == Some(true) { " " (tag(&cx.t("course-item-done"))) }
                    @if item.without_figures { " " (tag(&cx.t("course-item-without-figures"))) }
                    @if let Some((due, over)) = &item.due { " " span.entry-text.due-over[*over] { (due) } }
                }
            }
        }
    }
}
