//! What a steward brought: its faults in place, or what it would change, and the decision.

use maud::{Markup, html};

use super::{desk, done};
use crate::components::{
    FigureCard, Link, NoticeKind, SwitchOption, Table, definitions, empty_state, figure_card, notice, table, tabs,
};
use crate::finance::data::Paged;
use crate::forms::{FormState, button_form, file, file_form, form, lines};
use crate::{Cx, paths};

/// What was brought.
#[derive(Debug, Clone)]
pub struct Work {
    /// Its key.
    pub id: i32,
    /// The name of its file, or what is corrected.
    pub title: String,
    /// How it stands: the end of a message's key.
    pub state: &'static str,
    /// By whom, when, how much.
    pub facts: Vec<(String, String)>,
    /// How it stands, at length.
    pub stage: Stage,
    /// Whether the one who looks brought it, and may change it.
    pub own: bool,
    /// Whether it can be dropped by the one who looks.
    pub may_discard: bool,
    /// What was just done.
    pub done: Option<String>,
}

/// How it stands.
#[derive(Debug, Clone)]
pub enum Stage {
    /// Nothing more is to be said than the state's own text.
    Plain,
    /// It is being read: how far, in words.
    Reading(String),
    /// It has faults.
    Faulty {
        /// How many, in words.
        said: String,
        /// A page of them.
        table: Table,
        /// Where one is among them.
        paged: Paged,
    },
    /// Another is meant, or came of it.
    See(Link),
    /// Why it could not be read.
    Failed(String),
    /// It waits.
    Waiting(Box<Report>),
}

/// What it would change.
#[derive(Debug, Clone)]
pub struct Report {
    /// Changed, new, gone, each with its count.
    pub views: Vec<SwitchOption>,
    /// A page of one of them.
    pub changes: Option<Table>,
    /// Where one is among them.
    pub paged: Paged,
    /// What looks odd, by kind.
    pub odd: Vec<(String, Vec<String>)>,
    /// A sample of what changes on pages.
    pub samples: Vec<Sample>,
    /// Another release came in between.
    pub outdated: bool,
    /// Why the one who looks may not publish it.
    pub denied: Option<String>,
}

/// A figure before and after.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Of what.
    pub title: String,
    /// As it stands.
    pub before: FigureCard,
    /// As it would stand.
    pub after: FigureCard,
    /// The page that shows it.
    pub page: Link,
}

/// The page.
#[must_use]
pub fn work(cx: &Cx<'_>, data: &Work, state: &FormState) -> Markup {
    let facts: Vec<(String, Markup)> = data
        .facts
        .iter()
        .map(|(name, text)| (name.clone(), html! { (text) }))
        .collect();
    let body = html! {
        @if let Some(text) = &data.done { (done(text)) }
        (definitions(&facts))
        (stage(cx, data, state))
        @if data.may_discard {
            section.section {
                (button_form(cx, &cx.url(&paths::steward_decision(data.id)), &[("do", "discard")], &cx.t("steward-discard"), true))
            }
        }
    };
    let lede = Some(cx.t(&format!("steward-state-{}-text", data.state)));
    desk(cx, &data.title, lede, &[], body)
}

fn stage(cx: &Cx<'_>, data: &Work, state: &FormState) -> Markup {
    let columns =
        html! { a.button href=(cx.url(&paths::steward_columns(data.id))) { (cx.t("steward-columns-title")) } };
    html! {
        @match &data.stage {
            Stage::Plain => { @if data.own { div.section { (columns) } } }
            Stage::Reading(how) => div.section {
                p role="status" { (how) }
                p { a.button.button-quiet href=(cx.url(&paths::steward_work(data.id))) { (cx.t("steward-look-again")) } }
            },
            Stage::Faulty { said, table: faults, paged } => {
                section.section #faults {
                    h2 { (said) }
                    (table(cx, faults))
                    (paged.markup(cx))
                }
                @if data.own { (mend(cx, data, state)) div.section { (columns) } }
            }
            Stage::See(link) => div.section { p { a.button href=(link.href) { (link.text) } } },
            Stage::Failed(why) => {
                (notice(cx, NoticeKind::Warning, &cx.t("steward-failed"), html! { p lang="en" { (why) } }))
                (button_form(cx, &cx.url(&paths::steward_decision(data.id)), &[("do", "again")], &cx.t("steward-again"), true))
                @if data.own { (mend(cx, data, state)) }
            }
            Stage::Waiting(report) => (waiting(cx, data.id, report, state)),
        }
    }
}

fn mend(cx: &Cx<'_>, data: &Work, state: &FormState) -> Markup {
    let fields = file(
        &state
            .field("file", cx.t("steward-mended"))
            .hint(cx.t("steward-file-hint")),
        ".csv,.xlsx,.xlsm,.tsv,.txt",
    );
    html! {
        section.section #mend {
            h2 { (cx.t("steward-mend")) }
            div.narrow {
                (file_form(cx, &cx.url(&paths::steward_work(data.id)), state, fields, &cx.t("steward-check")))
            }
        }
    }
}

fn waiting(cx: &Cx<'_>, id: i32, report: &Report, state: &FormState) -> Markup {
    let decision = cx.url(&paths::steward_decision(id));
    html! {
        @if report.outdated {
            (notice(cx, NoticeKind::Warning, &cx.t("steward-outdated"), html! {
                p { (cx.t("steward-outdated-text")) }
                (button_form(cx, &decision, &[("do", "again")], &cx.t("steward-again"), false))
            }))
        }
        @if !report.samples.is_empty() {
            section.section #sample {
                h2 { (cx.t("steward-sample")) }
                @for sample in &report.samples {
                    div.before-after {
                        h3.before-after-title { (sample.title) }
                        div { p.kicker { (cx.t("steward-before")) } (figure_card(cx, &sample.before)) }
                        div { p.kicker { (cx.t("steward-after")) } (figure_card(cx, &sample.after)) }
                        p { a href=(sample.page.href) { (sample.page.text) } }
                    }
                }
            }
        }
        section.section #odd {
            h2 { (cx.t("steward-odd")) }
            @if report.odd.is_empty() { p { (cx.t("steward-odd-none")) } } @else { p.small { (cx.t("steward-odd-text")) } }
            @for (kind, found) in &report.odd {
                h3 { (kind) }
                ul { @for line in found { li { (line) } } }
            }
        }
        section.section #changes {
            h2 { (cx.t("steward-would-change")) }
            (tabs(&cx.t("release-page-kinds"), &report.views))
            @match &report.changes {
                Some(changes) => { (table(cx, changes)) (report.paged.markup(cx)) }
                None => (empty_state(&cx.t("release-page-none"), &cx.t("release-page-none-text"), None)),
            }
        }
        section.section #publish {
            h2 { (cx.t("steward-publish")) }
            @match (&report.denied, report.outdated) {
                (Some(why), _) => p { (why) },
                (None, true) => p { (cx.t("steward-outdated")) },
                (None, false) => div.narrow { (form(cx, &decision, state, html! {
                    input type="hidden" name="do" value="publish";
                    @if let Some(why) = state.refusal("publish") { p.field-error #f-publish { (why) } }
                    (lines(&state.field("note-sq", cx.t("steward-note-sq")).hint(cx.t("steward-note-hint")), state, 3))
                    (lines(&state.field("note-en", cx.t("steward-note-en")), state, 3))
                }, &cx.t("steward-publish"))) },
            }
        }
    }
}
