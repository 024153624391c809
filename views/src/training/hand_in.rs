//! Work for an assignment: the form, and what was said of it.

use maud::{Markup, html};

use super::item::{Part, part};
use crate::components::{Link, disclosure, tag};
use crate::forms::{FormState, file_fields, lines, summary_of, tick, token};
use crate::{Cx, paths};

/// A file that was handed in.
#[derive(Debug, Clone)]
pub struct WorkFile {
    /// Its key.
    pub id: i32,
    /// How it is called.
    pub name: String,
    /// How large it is, in words.
    pub size: String,
}

/// A line of the rubric as it was marked.
#[derive(Debug, Clone)]
pub struct Marked {
    /// What was looked at.
    pub title: String,
    /// What it gave, in words: `4 of 5`.
    pub points: String,
    /// What the trainer says of it; may be empty.
    pub comment: String,
}

/// One time that work was handed in.
#[derive(Debug, Clone)]
pub struct RoundView {
    /// Which it was and when it was handed in, in words.
    pub title: String,
    /// The text.
    pub parts: Vec<Part>,
    /// The files.
    pub files: Vec<WorkFile>,
    /// Whether it came after its deadline.
    pub late: bool,
    /// The word of what was decided; none while it waits.
    pub verdict: Option<String>,
    /// Who decided and when, in words.
    pub decided: String,
    /// What it gave in all, in words.
    pub points: String,
    /// What it gave line by line.
    pub marks: Vec<Marked>,
    /// What the trainer says of it.
    pub feedback: Vec<Part>,
}

/// How one may hand in.
#[derive(Debug, Clone)]
pub enum WayIn {
    /// The reader does not take the course.
    Out,
    /// They may write: what is written so far, and the files.
    Write {
        /// The form.
        state: FormState,
        /// The files that are there already.
        files: Vec<WorkFile>,
        /// The files of the round that was returned, each of which may be handed in again.
        earlier: Vec<WorkFile>,
        /// When it was saved last, in words.
        saved: Option<String>,
        /// What is kept where the page lagged behind another window.
        kept: Option<String>,
    },
    /// It waits for a trainer.
    Waits,
    /// It is validated.
    Validated,
}

/// Work for an assignment, as whoever writes it sees it.
#[derive(Debug, Clone)]
pub struct WorkView {
    /// How one may hand in.
    pub way: WayIn,
    /// What was handed in, the newest first.
    pub rounds: Vec<RoundView>,
    /// What was sent and not kept, since the work is handed in already.
    pub typed: Option<String>,
}

/// How many pages work should have, where the assignment says so.
pub(super) fn length(cx: &Cx<'_>, pages: Option<u16>) -> Markup {
    let words = pages.map(|pages| {
        let pages = usize::from(pages);
        cx.ta(
            "assignment-pages",
            &[("count", pages.into()), ("shown", cx.count(pages).into())],
        )
    });
    html! { @if let Some(words) = words { p.assignment-pages { (words) } } }
}

/// The part of an assignment's page that is about the reader's own work; `pages` is how many it should have.
pub(super) fn work(cx: &Cx<'_>, names: &[String; 3], course: &Link, (data, pages): (&WorkView, Option<u16>)) -> Markup {
    // what was said of it last comes before the form in which it is worked on
    let decided = data.rounds.first().filter(|round| round.verdict.is_some());
    let rest = data.rounds.iter().skip(usize::from(decided.is_some()));
    html! {
        @if let Some(round) = decided { (self::round(cx, round)) }
        section.section.no-print id="hand-in" {
            h2 { (cx.t("hand-in-title")) }
            @if let Some(typed) = &data.typed {
                div.notice.notice-warning role="alert" { p { (cx.t("hand-in-not-kept")) } }
                (disclosure(&cx.t("hand-in-typed"), true, html! { pre.typed { (typed) } }))
            }
            @match &data.way {
                WayIn::Out => p.hint { a href=(course.href) { (cx.t("hand-in-enrol")) } },
                WayIn::Waits => p { (cx.t("hand-in-is-waiting")) },
                WayIn::Validated => p { (cx.t("hand-in-is-validated")) },
                WayIn::Write { state, files, earlier, saved, kept } => {
                    (length(cx, pages))
                    (form(cx, names, (state, files, earlier), saved.as_deref(), kept.as_deref()))
                },
            }
        }
        @for round in rest { (self::round(cx, round)) }
    }
}

fn form(
    cx: &Cx<'_>,
    [course, module, item]: &[String; 3],
    (state, files, earlier): (&FormState, &[WorkFile], &[WorkFile]),
    saved: Option<&str>,
    kept: Option<&str>,
) -> Markup {
    let named = |files: &[WorkFile]| -> Vec<(String, String)> {
        let named = files
            .iter()
            .map(|file| (file.id.to_string(), format!("{} ({})", file.name, file.size)));
        named.collect()
    };
    let fields = html! {
        (lines(&state.field("text", cx.t("hand-in-text")).hint(cx.t("hand-in-text-hint")), state, 16))
        @if !files.is_empty() {
            ul.entries role="list" { @for file in files { li { (file_link(file)) } } }
            (tick(&state.field("remove", cx.t("attachment-remove")), state, &named(files)))
        }
        @if !earlier.is_empty() {
            (tick(&state.field("keep", cx.t("hand-in-keep")).hint(cx.t("hand-in-keep-hint")), state, &named(earlier)))
        }
        (file_fields(&state.field("files", cx.t("attachment-label")).hint(cx.t("hand-in-files-hint")), ".docx,.odt"))
    };
    html! {
        @if let Some(kept) = kept {
            div.notice.notice-warning role="alert" { p { (cx.t("hand-in-other-window")) } }
            (disclosure(&cx.t("hand-in-kept"), true, html! { pre.typed { (kept) } }))
        }
        (summary_of(cx, state, &fields))
        form.form method="post" action=(cx.url(&paths::hand_in(course, module, item))) enctype="multipart/form-data" novalidate {
            (token(cx))
            input type="hidden" name="revision" value=(state.value("revision"));
            (fields)
            @if let Some(saved) = saved { p.hint { (saved) } }
            div.form-send {
                button.button type="submit" name="do" value="submit" { (cx.t("hand-in-submit")) }
                button.button.button-quiet type="submit" name="do" value="save" { (cx.t("hand-in-save")) }
            }
        }
    }
}

fn file_link(file: &WorkFile) -> Markup {
    html! { a href=(paths::hand_in_file(file.id)) { (file.name) } " " span.hint { (file.size) } }
}

/// One time that work was handed in, with what was said of it.
pub(super) fn round(cx: &Cx<'_>, data: &RoundView) -> Markup {
    html! {
        section.section.hand-in-round {
            h2 {
                (data.title)
                @if data.late { " " (tag(&cx.t("due-late"))) }
                @if let Some(verdict) = &data.verdict { " " (tag(&cx.t(&format!("hand-in-verdict-{verdict}")))) }
            }
            @if data.verdict.is_some() {
                p.hint { (data.decided) @if !data.points.is_empty() { " · " (data.points) } }
                @if !data.feedback.is_empty() { div.prose { @for one in &data.feedback { (part(cx, one)) } } }
                @if !data.marks.is_empty() {
                    dl.rubric-marks {
                        @for mark in &data.marks {
                            dt { (mark.title) }
                            dd { strong { (mark.points) } @if !mark.comment.is_empty() { p { (mark.comment) } } }
                        }
                    }
                }
            }
            (disclosure(&cx.t("hand-in-show"), data.verdict.is_none(), html! {
                div.prose { @for one in &data.parts { (part(cx, one)) } }
                @if !data.files.is_empty() {
                    ul.entries role="list" { @for file in &data.files { li { (file_link(file)) } } }
                    p.hint { (cx.t("attachment-careful")) }
                }
            }))
        }
    }
}
