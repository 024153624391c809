//! A project, with how the indicators moved that it wants to move.

use bashke_vocabulary::Status;
use maud::{Markup, html};

use super::partners::{PartnersView, partners};
use crate::charts::{Chart, Downloads, Frame, present};
use crate::components::{Link, NoticeKind, anchor, breadcrumbs, definitions, notice, status_badge, tag};
use crate::dialogue::section_place;
use crate::forms::button_form;
use crate::moderation::report_link;
use crate::network::events::{EventLine, event_entry};
use crate::network::following::{follow_link, follow_pairs};
use crate::network::media::{MediaView, files, pictures};
use crate::network::profile::{about_text, propose};
use crate::network::{Hidden, Money, Said, hidden_notice, locked_notice, page};
use crate::{Cx, paths};

/// A text in both languages.
type Texts = (Option<String>, Option<String>);

/// A step of a project.
#[derive(Debug, Clone)]
pub struct StepLine {
    /// What is to be reached.
    pub title: Said,
    /// Until when, in words.
    pub due: Option<String>,
    /// Since when it is, in words.
    pub done: Option<String>,
}

/// A published value.
#[derive(Debug, Clone)]
pub struct ValueView {
    /// Its period, in words.
    pub period: String,
    /// The value with its unit.
    pub amount: String,
    /// How firm it is.
    pub status: Status,
    /// Where it was read; none where it is computed.
    pub source: Option<Link>,
}

/// How an indicator moved.
#[derive(Debug, Clone)]
pub struct MovedView {
    /// The value from which it is counted.
    pub before: ValueView,
    /// The newest, with the change in words.
    pub after: Option<(ValueView, String)>,
    /// When the project began, in words, where the newest value is of a time before that.
    pub nothing_since: Option<String>,
    /// By how many years the first value is older than the beginning of the project, where these are several.
    pub older_by: Option<usize>,
    /// The change in the middle of the peers, and of how many.
    pub peers: Option<(String, usize)>,
    /// The change of the country.
    pub country: Option<String>,
}

/// An indicator that a project wants to move at a place.
#[derive(Debug, Clone)]
pub struct TargetView {
    /// What is measured.
    pub indicator: Link,
    /// Where.
    pub place: Link,
    /// The word of the wanted direction.
    pub wanted: String,
    /// From which period it is counted, in words.
    pub from: String,
    /// How it moved; none where the release has no value for that period.
    pub moved: Option<MovedView>,
    /// The release in force.
    pub release: Link,
    /// Its course.
    pub chart: Option<(Frame, Chart)>,
}

/// A project.
#[derive(Debug, Clone)]
pub struct ProjectPage {
    /// What moderators hide of it from others.
    pub hidden: Hidden,
    /// Its key.
    pub id: i32,
    /// Its short name in addresses.
    pub slug: String,
    /// Its title.
    pub title: Said,
    /// Whose it is.
    pub organisation: Link,
    /// The word of its status.
    pub status: String,
    /// From when to when, in words.
    pub when: Option<String>,
    /// What it costs.
    pub budget: Option<Money>,
    /// The grant that pays for it: its title, and its call.
    pub grant: Option<(Option<String>, Option<Link>)>,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// The municipalities.
    pub places: Vec<Link>,
    /// What it is for.
    pub aims: Texts,
    /// What is done.
    pub activities: Texts,
    /// What came of it.
    pub results: Texts,
    /// Its steps.
    pub steps: Vec<StepLine>,
    /// What it wants to move.
    pub targets: Vec<TargetView>,
    /// The same page on the illustrative panel, where the figures have no value for some of it and there is one.
    pub illustrative: Option<String>,
    /// Its events: those to come, and those that are over.
    pub events: [Vec<EventLine>; 2],
    /// Those with whom it is done, and was.
    pub partners: PartnersView,
    /// Its pictures and files.
    pub media: MediaView,
    /// The short name of its organisation, where the reader can ask that for another to join in.
    pub proposes: Option<String>,
    /// Whether only its own see it.
    pub draft: bool,
    /// Why the reader cannot publish it now, in words.
    pub locked: Option<String>,
    /// Whether the reader changes it.
    pub edits: bool,
    /// What can be followed of it: the names and values of an address.
    pub follow: Vec<(&'static str, String)>,
    /// What was just done: a word of ours.
    pub done: Option<String>,
    /// What could not be done.
    pub problem: Option<String>,
}

/// The page of a project.
#[must_use]
pub fn project(cx: &Cx<'_>, data: &ProjectPage) -> Markup {
    let steps = [Link::new(cx.t("projects-title"), cx.url(paths::PROJECTS))];
    let status = cx.t(&format!("project-status-{}", data.status));
    let body = html! {
        (breadcrumbs(cx, &steps, &data.title.text))
        @if let Some(done) = &data.done {
            div.notice.notice-done role="status" { p { (data.hidden.done(cx, done, &format!("project-done-{done}"))) } }
        }
        @if let Some(problem) = &data.problem { div.error-summary role="alert" { p { (problem) } } }
        (data.title.head(&status))
        (hidden_notice(cx, data.hidden))
        @if data.draft { (notice(cx, NoticeKind::Info, &cx.t("project-draft"), html! { p { (cx.t("project-draft-text")) } })) }
        (definitions(&facts(cx, data)))
        @if !data.draft { p.ways-on.no-print { (follow_link(cx, &follow_pairs(&data.follow))) } }
        @if let Some(organisation) = &data.proposes { (propose(cx, organisation, Some(&data.slug))) }
        (texts(cx, "project-aims", &data.aims))
        (texts(cx, "project-activities", &data.activities))
        (milestones(cx, &data.steps))
        (events(cx, &data.events))
        (texts(cx, "project-results", &data.results))
        (pictures(cx, &data.media.pictures))
        (files(cx, &data.media.files))
        (partners(cx, data))
        (targets(cx, data))
        @if data.edits { (ways_on(cx, data)) }
        @if !data.draft { (section_place(cx, &format!("project:{}", data.slug))) }
        @if !data.draft { (report_link(cx, "project", data.id)) }
    };
    page(cx, &data.title.text, !data.draft, body)
}

fn facts(cx: &Cx<'_>, data: &ProjectPage) -> Vec<(String, Markup)> {
    let mut facts = vec![(cx.t("project-organisation"), anchor(&data.organisation))];
    let mut add = |key: &str, value: Markup| facts.push((cx.t(key), value));
    if let Some(when) = &data.when {
        add("project-when", html! { (when) });
    }
    if let Some(budget) = data.budget {
        add("project-budget", html! { (budget.text(cx)) });
    }
    if let Some((title, call)) = &data.grant {
        let shown = html! {
            @if let Some(title) = title { (title) } @else { (cx.t("grant-untitled")) }
            @if let Some(call) = call { " · " (anchor(call)) }
        };
        add("project-grant", shown);
    }
    if !data.places.is_empty() {
        let links = html! { @for (number, place) in data.places.iter().enumerate() { @if number > 0 { ", " } (anchor(place)) } };
        add("project-places", links);
    }
    if !data.themes.is_empty() {
        let tags = html! { @for theme in &data.themes { (tag(&cx.t(&format!("theme-{theme}")))) " " } };
        add("organisations-themes", tags);
    }
    facts
}

fn texts(cx: &Cx<'_>, key: &str, texts: &Texts) -> Markup {
    html! {
        @if texts.0.is_some() || texts.1.is_some() {
            section.section { h2 { (cx.t(key)) } (about_text(cx, texts.0.as_deref(), texts.1.as_deref())) }
        }
    }
}

fn milestones(cx: &Cx<'_>, steps: &[StepLine]) -> Markup {
    let when = |step: &StepLine| match (&step.due, &step.done) {
        (Some(due), Some(done)) => cx.ta(
            "project-step-both",
            &[("due", due.as_str().into()), ("done", done.as_str().into())],
        ),
        (None, Some(done)) => cx.ta("project-step-done", &[("done", done.as_str().into())]),
        (Some(due), None) => cx.ta("project-step-due", &[("due", due.as_str().into())]),
        (None, None) => cx.t("project-step-undated"),
    };
    html! {
        @if !steps.is_empty() {
            section.section {
                h2 { (cx.t("project-steps")) }
                ol.entries role="list" {
                    @for step in steps {
                        li { span lang=[step.title.foreign] { (step.title.text) } p.entry-text { (when(step)) } }
                    }
                }
            }
        }
    }
}

fn events(cx: &Cx<'_>, [coming, over]: &[Vec<EventLine>; 2]) -> Markup {
    let lines =
        |all: &[EventLine]| html! { ul.entries role="list" { @for one in all { li { (event_entry(cx, one)) } } } };
    html! {
        @if !coming.is_empty() {
            section.section #events { h2 { (cx.t("organisations-events")) } (lines(coming)) }
        }
        @if !over.is_empty() {
            section.section #events-over { h2 { (cx.t("project-events-over")) } (lines(over)) }
        }
    }
}

/// What it wants to move, before and after. It moved, and that is all that is said: not why.
fn targets(cx: &Cx<'_>, data: &ProjectPage) -> Markup {
    html! {
        @if !data.targets.is_empty() {
            section.section {
                h2 { (cx.t("project-targets")) }
                (notice(cx, NoticeKind::Info, &cx.t("project-no-proof"), html! { p { (cx.t("project-no-proof-text")) } }))
                @for target in &data.targets { (target_section(cx, target)) }
                @if let Some(href) = &data.illustrative {
                    p.hint { (cx.t("project-illustrative")) " " a href=(href) { (cx.t("indicator-see-illustrative")) } }
                }
            }
        }
    }
}

fn target_section(cx: &Cx<'_>, target: &TargetView) -> Markup {
    let wanted = cx.ta(
        &format!("project-wanted-{}", target.wanted),
        &[("from", target.from.as_str().into())],
    );
    html! {
        section.section.target {
            h3 { (anchor(&target.indicator)) ", " (anchor(&target.place)) }
            p { (wanted) }
            @match &target.moved {
                Some(moved) => (moved_view(cx, moved)),
                None => p.muted { (cx.t("project-target-gone")) },
            }
            p.hint { (cx.t("project-release")) " " (anchor(&target.release)) }
            @if let Some((frame, chart)) = &target.chart { (present(cx, frame, chart, &Downloads::default())) }
        }
    }
}

fn moved_view(cx: &Cx<'_>, moved: &MovedView) -> Markup {
    let mut lines: Vec<(String, Markup)> = Vec::new();
    if let Some((_, change)) = &moved.after {
        lines.push((cx.t("project-moved-own"), html! { strong { (change) } }));
        let peers = match &moved.peers {
            Some((change, known)) => cx.ta(
                "project-moved-peers-of",
                &[
                    ("change", change.as_str().into()),
                    ("count", (*known).into()),
                    ("n", cx.count(*known).into()),
                ],
            ),
            None => cx.t("project-moved-unknown"),
        };
        lines.push((cx.t("project-moved-peers"), html! { (peers) }));
        let country = moved.country.clone().unwrap_or_else(|| cx.t("project-moved-unknown"));
        lines.push((cx.t("project-moved-country"), html! { (country) }));
    }
    html! {
        dl.steps {
            div { dt { (cx.t("project-before")) } dd { (value(cx, &moved.before)) } }
            div {
                dt { (cx.t("project-after")) }
                dd {
                    @match &moved.after {
                        Some((after, _)) => (value(cx, after)),
                        None => p.muted { (cx.t("project-after-none")) },
                    }
                }
            }
        }
        @if let Some(day) = &moved.nothing_since {
            p.nothing-since { strong { (cx.ta("project-nothing-since", &[("date", day.as_str().into())])) } }
        }
        // where nothing is of the time since it began, that says all: the two would speak against each other
        @if let (Some(_), None, Some(years)) = (&moved.after, &moved.nothing_since, moved.older_by) {
            p.older-by { (cx.ta("project-older-by", &[("count", years.into())])) }
        }
        @if !lines.is_empty() { (definitions(&lines)) }
    }
}

fn value(cx: &Cx<'_>, one: &ValueView) -> Markup {
    html! {
        p.step-value { (one.amount) }
        p { (one.period) " " (status_badge(cx, one.status)) }
        @if let Some(source) = &one.source { p.hint { (cx.t("chart-source-head")) " " (anchor(source)) } }
    }
}

fn ways_on(cx: &Cx<'_>, data: &ProjectPage) -> Markup {
    let action = cx.url(&paths::project(&data.slug));
    html! {
        p.ways-on {
            a.button.button-quiet href=(cx.url(&paths::project_edit(&data.slug))) { (cx.t("project-edit-title")) }
            a.button.button-quiet href=(cx.url(&paths::project_files(&data.slug))) { (cx.t("files-title")) }
        }
        // what is published is taken back also where nothing is published
        @match (data.draft, data.locked.as_deref()) {
            (true, Some(why)) => (locked_notice(Some(why))),
            (true, None) => (button_form(cx, &action, &[("do", "publish")], &cx.t("project-publish"), false)),
            (false, _) => (button_form(cx, &action, &[("do", "unpublish")], &cx.t("project-unpublish"), true)),
        }
    }
}
