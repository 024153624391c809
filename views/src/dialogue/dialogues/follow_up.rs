//! The stage in which what was promised is followed, and what was promised in all dialogues.

use bashke_vocabulary::Status;
use maud::{Markup, html};

use super::commitment::{CommitmentView, commitment_line, standing, terms, who};
use super::contribution::{Body, By, body, by, language_tag};
use super::frame::{Head, below, frame};
use super::weigh::languages;
use crate::charts::{Chart, Downloads, Frame, present};
use crate::components::{
    Choice, Field, Link, NoticeKind, PageHead, anchor, definitions, disclosure, empty_state, filter_form, notice,
    page_head, pager, select, status_badge,
};
use crate::dialogue::foreign;
use crate::dialogue::write::{Preview, help, looks, sends};
use crate::forms::{FormState, form_with, lines, pick};
use crate::layout::{self, Page, Room, with};
use crate::{Cx, paths};

/// A published value.
#[derive(Debug, Clone)]
pub struct ValueView {
    /// The value with its unit.
    pub amount: String,
    /// Its period, in words.
    pub period: String,
    /// How firm it is; none where it is not published any more.
    pub status: Option<Status>,
    /// Where it was read; none where it is computed.
    pub source: Option<Link>,
}

/// How a release judged a commitment.
#[derive(Debug, Clone)]
pub struct JudgementView {
    /// The release.
    pub release: Link,
    /// When it was judged, in words.
    pub at: String,
    /// The word of how it stands since.
    pub standing: String,
    /// The value that says so.
    pub by: Option<String>,
}

/// What was reported on a commitment.
#[derive(Debug, Clone)]
pub struct ReportView {
    /// Who reported, and when.
    pub by: By,
    /// What they say.
    pub body: Body,
}

/// A commitment that is followed.
#[derive(Debug, Clone)]
pub struct FollowedView {
    /// The commitment.
    pub commitment: CommitmentView,
    /// The value that it started from, as it was read then.
    pub baseline: ValueView,
    /// What is published for that period today, where that is another value, in words.
    pub baseline_now: Option<String>,
    /// The newest value that can be held against it; none where there is none yet.
    pub now: Option<ValueView>,
    /// The value that decides how it stands, in words.
    pub decides: Option<String>,
    /// How much of the way that is, in words.
    pub way: Option<String>,
    /// The release that it was held against last.
    pub judged: Link,
    /// The line over time with the target.
    pub chart: Option<(Frame, Chart)>,
    /// How releases judged it, the newest first.
    pub judgements: Vec<JudgementView>,
    /// What was reported on it, the newest first.
    pub reports: Vec<ReportView>,
    /// Whether the reader can report on it now.
    pub reports_on: bool,
}

/// The stage in which what was promised is followed.
#[derive(Debug, Clone)]
pub struct FollowUpStage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// What was promised.
    pub commitments: Vec<FollowedView>,
}

/// The page of the stage in which what was promised is followed.
#[must_use]
pub fn follow_up_stage(cx: &Cx<'_>, data: &FollowUpStage) -> Markup {
    let body = html! {
        section.section {
            h2 { (cx.t("commitments-followed")) }
            p { (cx.t("commitments-followed-text")) " " a href=(cx.url(paths::COMMITMENTS)) { (cx.t("commitments-all")) } }
            (rule(cx))
            @if data.commitments.is_empty() {
                (empty_state(&cx.t("commitments-here-none"), &cx.t("commitments-followed-none-text"), None))
            }
        }
        @for one in &data.commitments { (followed(cx, &data.head, one)) }
    };
    frame(cx, &data.head, "follow-up", body)
}

/// The rule by which the data judge.
fn rule(cx: &Cx<'_>) -> Markup {
    let words = ["met", "missed", "on-the-way", "off-the-way", "no-data"];
    let entries: Vec<(String, Markup)> = words
        .iter()
        .map(|word| {
            let meaning = html! { (cx.t(&format!("standing-{word}-means"))) };
            (cx.t(&format!("standing-{word}")), meaning)
        })
        .collect();
    disclosure(
        &cx.t("commitment-rule"),
        false,
        html! { p { (cx.t("commitment-rule-text")) } (definitions(&entries)) },
    )
}

fn followed(cx: &Cx<'_>, head: &Head, one: &FollowedView) -> Markup {
    let commitment = &one.commitment;
    let word = commitment.standing.as_str();
    let kind = match word {
        "missed" | "off-the-way" => NoticeKind::Warning,
        _ => NoticeKind::Info,
    };
    html! {
        section.section.commitment #{ "commitment-" (commitment.id) } {
            h3 lang=[foreign(cx, &commitment.language)] { (commitment.what) }
            p { (who(cx, commitment)) " · " (terms(cx, commitment)) (language_tag(cx, &commitment.language)) }
            (notice(cx, kind, &cx.t(&format!("standing-{word}")), html! {
                p { (cx.t(&format!("standing-{word}-means"))) }
                @if let Some(decides) = &one.decides { p { (decides) @if let Some(way) = &one.way { " " (way) } } }
                p { (cx.t("commitment-judged")) " " (anchor(&one.judged)) }
            }))
            (values(cx, one))
            @if let Some((frame, chart)) = &one.chart { (present(cx, frame, chart, &Downloads::default())) }
            (history(cx, one))
            (reports(cx, head, one))
        }
    }
}

/// From which value, where it is now, to which.
fn values(cx: &Cx<'_>, one: &FollowedView) -> Markup {
    html! {
        dl.steps {
            div {
                dt { (cx.t("commitment-step-baseline")) }
                dd { (value(cx, &one.baseline)) @if let Some(now) = &one.baseline_now { p.hint { (now) } } }
            }
            div {
                dt { (cx.t("commitment-step-now")) }
                dd {
                    @match &one.now {
                        Some(now) => (value(cx, now)),
                        None => p.muted { (cx.t("commitment-step-none")) },
                    }
                }
            }
            div {
                dt { (cx.t("commitment-step-target")) }
                dd { p.step-value { (one.commitment.target) } p { (one.commitment.deadline) } }
            }
        }
    }
}

fn value(cx: &Cx<'_>, one: &ValueView) -> Markup {
    html! {
        p.step-value { (one.amount) }
        p { (one.period) @if let Some(status) = one.status { " " (status_badge(cx, status)) } }
        @if let Some(source) = &one.source { p.hint { (cx.t("chart-source-head")) " " (anchor(source)) } }
        @else if one.status.is_some() { p.hint { (cx.t("commitment-computed")) } }
    }
}

fn history(cx: &Cx<'_>, one: &FollowedView) -> Markup {
    html! {
        h4 { (cx.t("commitment-history")) }
        ol.plain.judgements role="list" {
            @for judged in &one.judgements {
                li {
                    (anchor(&judged.release)) ", " (judged.at) ": " (standing(cx, &judged.standing))
                    @if let Some(by) = &judged.by { " " (by) }
                }
            }
        }
    }
}

fn reports(cx: &Cx<'_>, head: &Head, one: &FollowedView) -> Markup {
    let way = cx.url(&paths::dialogue_report(&head.slug, one.commitment.id));
    html! {
        h4 { (cx.t("commitment-reports")) }
        @if one.reports.is_empty() { p.muted { (cx.t("commitment-reports-none")) } }
        @for report in &one.reports {
            article.argument {
                p.hint { (by(cx, &report.by)) (language_tag(cx, &report.body.language)) }
                (body(cx, &report.body))
            }
        }
        @if one.reports_on { p.ways-on.no-print { a.button.button-quiet href=(way) { (cx.t("commitment-report-new")) } } }
    }
}

/// The form in which it is reported on a commitment.
#[derive(Debug, Clone)]
pub struct ReportPage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// The commitment.
    pub commitment: CommitmentView,
    /// What was written, as it will be shown.
    pub preview: Option<Preview>,
}

/// The page on which it is reported on a commitment.
#[must_use]
pub fn report(cx: &Cx<'_>, data: &ReportPage, state: &FormState) -> Markup {
    let one = &data.commitment;
    let action = cx.url(&paths::dialogue_report(&data.head.slug, one.id));
    let fields = html! {
        (lines(&state.field("text", cx.t("commitment-report-text")).hint(cx.t("commitment-report-hint")), state, 8))
        (disclosure(&cx.t("post-help"), false, help(cx)))
        (pick(&state.field("language", cx.t("post-language")), state, &languages(cx)))
    };
    let body = html! {
        section.section.narrow {
            h2 { (cx.t("commitment-report-new")) }
            p { strong lang=[foreign(cx, &one.language)] { (one.what) } " " (standing(cx, &one.standing)) }
            p { (who(cx, one)) " · " (terms(cx, one)) }
            (looks(cx, data.preview.as_ref()))
            (form_with(cx, &action, state, fields, sends(cx, "commitment-report-send")))
        }
    };
    below(cx, &data.head, "follow-up", &cx.t("commitment-report-new"), body)
}

/// What was promised in all dialogues.
#[derive(Debug, Clone)]
pub struct CommitmentsPage {
    /// How many stand how: the word, how many, and the list of those.
    pub counts: Vec<(&'static str, usize, String)>,
    /// The standings, with the one that is asked for.
    pub standings: Vec<Choice>,
    /// The municipalities, with the one that is asked for.
    pub places: Vec<Choice>,
    /// Whether anything is asked for.
    pub filtered: bool,
    /// The commitments of this page, each with its dialogue and the language of that.
    pub lines: Vec<(CommitmentView, Link, String)>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of what was promised in all dialogues.
#[must_use]
pub fn commitments(cx: &Cx<'_>, data: &CommitmentsPage) -> Markup {
    let title = cx.t("commitments-title");
    let fields = html! {
        (select(&Field::new("standing", cx.t("commitments-standing")), &data.standings))
        (select(&Field::new("place", cx.t("dialogues-place")), &data.places))
    };
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("commitments-lede"))))
        ul.standings role="list" {
            @for (word, count, href) in &data.counts {
                li { a href=(href) { strong { (cx.count(*count)) } " " (cx.t(&format!("standing-{word}"))) } }
            }
        }
        (rule(cx))
        (filter_form(cx, &cx.url(paths::COMMITMENTS), &[], fields))
        @if data.lines.is_empty() {
            (nothing(cx, data))
        } @else {
            section.section {
                h2 { (cx.ta("commitments-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
                ul.entries role="list" {
                    @for (one, dialogue, language) in &data.lines {
                        li {
                            (commitment_line(cx, one))
                            p.entry-text { (cx.t("commitment-of-dialogue")) " " a href=(dialogue.href) lang=[foreign(cx, language)] { (dialogue.text) } }
                        }
                    }
                }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Dialogues,
            ..Page::new(&title, body)
        },
    )
}

fn nothing(cx: &Cx<'_>, data: &CommitmentsPage) -> Markup {
    if data.filtered {
        let all = Link::new(cx.t("commitments-all"), cx.url(paths::COMMITMENTS));
        return empty_state(
            &cx.t("commitments-none-such"),
            &cx.t("dialogues-none-such-text"),
            Some(&all),
        );
    }
    let dialogues = Link::new(cx.t("dialogues-title"), cx.url(paths::DIALOGUES));
    empty_state(
        &cx.t("commitments-none"),
        &cx.t("commitments-none-text"),
        Some(&dialogues),
    )
}

/// The part of a municipality's page that leads to what was promised there. That page is kept for everyone until the next
/// release, so it says nothing that changes.
#[must_use]
pub fn commitments_place(cx: &Cx<'_>, slug: &str) -> Markup {
    let address = format!("{}?{}", cx.url(paths::COMMITMENTS), with("", "place", slug));
    html! {
        section.section #commitments {
            h2 { (cx.t("commitments-section-title")) }
            p { (cx.t("commitments-section-text")) }
            p.ways-on { a.button.button-quiet href=(address) { (cx.t("commitments-section-read")) } }
        }
    }
}
