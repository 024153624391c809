//! The stage in which hosts conclude: what was agreed, what was not, and who promises what.

use maud::{Markup, html};

use super::commitment::{CommitmentView, commitment_line};
use super::frame::{Head, below, frame};
use crate::components::{Choice, Field, Link, disclosure, empty_state, filter_form, select};
use crate::dialogue::post::{Part, shown};
use crate::dialogue::write::{Preview, help, looks, sends};
use crate::forms::{FormState, Kind, button_form, choose, form, form_with, line, lines, pick};
use crate::{Cx, paths};

/// The words of the texts, in order; each has the messages `conclusion-…` and `conclusion-…-hint`.
const TEXTS: [&str; 3] = ["summary", "agreed", "not-agreed"];

/// The stage in which hosts conclude.
#[derive(Debug, Clone)]
pub struct ConcludeStage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// What was written: the text's word, and what it shows.
    pub texts: Vec<(&'static str, Vec<Part>)>,
    /// Whether there is a map of opinions to look at.
    pub map: bool,
    /// Who promised what.
    pub commitments: Vec<CommitmentView>,
    /// Whether the reader writes the conclusion now.
    pub writes: bool,
}

/// The page of the stage in which hosts conclude.
#[must_use]
pub fn conclude_stage(cx: &Cx<'_>, data: &ConcludeStage) -> Markup {
    let slug = &data.head.slug;
    let body = html! {
        @if data.writes {
            div.ways-on.no-print {
                a.button href=(cx.url(&paths::dialogue_conclude(slug))) { (cx.t("conclusion-write")) }
                a.button.button-quiet href=(cx.url(&paths::dialogue_commit(slug))) { (cx.t("commitment-new")) }
            }
        }
        @if data.texts.is_empty() {
            section.section {
                h2 { (cx.t("dialogue-here-conclude")) }
                (empty_state(&cx.t("conclusion-none"), &cx.t("conclusion-none-text"), None))
            }
        }
        @for (word, parts) in &data.texts {
            section.section #{ (word) } {
                h2 { (cx.t(&format!("conclusion-{word}"))) }
                div.post-text lang=(data.head.language) { (shown(cx, parts)) }
            }
        }
        @if data.map {
            p.section.ways-on { a.button.button-quiet href=(cx.url(&paths::opinion_map(slug))) { (cx.t("conclusion-map")) } }
        }
        section.section #commitments {
            h2 { (cx.t("commitments-here")) }
            p { (cx.t("commitments-here-text")) }
            @if data.commitments.is_empty() { p.muted { (cx.t("commitments-here-none")) } }
            ul.entries role="list" {
                @for one in &data.commitments {
                    li {
                        (commitment_line(cx, one))
                        @if data.writes { (removal(cx, slug, one)) }
                    }
                }
            }
        }
    };
    frame(cx, &data.head, "conclude", body)
}

fn removal(cx: &Cx<'_>, slug: &str, one: &CommitmentView) -> Markup {
    disclosure(
        &cx.t("commitment-remove"),
        false,
        html! {
            p { (cx.t("commitment-remove-text")) }
            (button_form(cx, &cx.url(&paths::dialogue_commitment_remove(slug, one.id)), &[], &cx.t("commitment-remove"), true))
        },
    )
}

/// The form in which hosts conclude.
#[derive(Debug, Clone)]
pub struct ConcludePage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// What was written, as it will be shown: the text's word with it.
    pub previews: Vec<(&'static str, Preview)>,
}

/// The page on which hosts conclude.
#[must_use]
pub fn conclude(cx: &Cx<'_>, data: &ConcludePage, state: &FormState) -> Markup {
    let fields = html! {
        @for word in TEXTS {
            (lines(&state.field(word, cx.t(&format!("conclusion-{word}"))).hint(cx.t(&format!("conclusion-{word}-hint"))), state, 7))
        }
        (disclosure(&cx.t("post-help"), false, help(cx)))
    };
    let body = html! {
        section.section.narrow {
            h2 { (cx.t("conclusion-write")) }
            @for (word, preview) in &data.previews {
                h3 { (cx.t(&format!("conclusion-{word}"))) }
                (looks(cx, Some(preview)))
            }
            (form_with(cx, &cx.url(&paths::dialogue_conclude(&data.head.slug)), state, fields, sends(cx, "conclusion-send")))
        }
    };
    below(cx, &data.head, "conclude", &cx.t("conclusion-write"), body)
}

/// The form in which it is written down who promises what.
#[derive(Debug, Clone)]
pub struct CommitPage {
    /// What is said of the dialogue on all its pages.
    pub head: Head,
    /// The indicators, with the one that is chosen.
    pub indicators: Vec<Choice>,
    /// The places, with the one that is chosen.
    pub places: Vec<Choice>,
    /// What follows from these; none where they are not chosen yet.
    pub chosen: Option<CommitChosen>,
    /// Whether something was chosen of which nothing is published.
    pub nothing: bool,
}

/// An indicator of a place, in the form in which a promise is written down.
#[derive(Debug, Clone)]
pub struct CommitChosen {
    /// The indicator's name in addresses, and its page.
    pub indicator: (String, Link),
    /// The place's name in addresses, and its page.
    pub place: (String, Link),
    /// In which unit its values are.
    pub unit: String,
    /// The periods that have a value, with that: what can be started from.
    pub baselines: Vec<(String, String)>,
}

/// The page on which it is written down who promises what.
#[must_use]
pub fn commit(cx: &Cx<'_>, data: &CommitPage, state: &FormState) -> Markup {
    let action = cx.url(&paths::dialogue_commit(&data.head.slug));
    let choosing = html! {
        (select(&Field::new("indicator", cx.t("commitment-indicator")), &data.indicators))
        (select(&Field::new("place", cx.t("commitment-place")), &data.places))
    };
    let body = html! {
        section.section {
            h2 { (cx.t("commitment-new")) }
            p { (cx.t("commitment-new-lede")) }
            (filter_form(cx, &action, &[], choosing))
            @if data.nothing { p.notice { (cx.t("commitment-nothing-published")) } }
        }
        @if let Some(chosen) = &data.chosen {
            section.section.narrow {
                h2 { (chosen.indicator.1.text) ", " (chosen.place.1.text) }
                (form(cx, &action, state, html! {
                    input type="hidden" name="indicator" value=(chosen.indicator.0);
                    input type="hidden" name="place" value=(chosen.place.0);
                    (promise(cx, chosen, state))
                }, &cx.t("commitment-send")))
                p.hint { (cx.t("commitment-fixed")) }
            }
        }
    };
    below(cx, &data.head, "conclude", &cx.t("commitment-new"), body)
}

fn promise(cx: &Cx<'_>, chosen: &CommitChosen, state: &FormState) -> Markup {
    let directions = ["up", "down"].map(|word| (word.to_owned(), cx.t(&format!("commitment-direction-{word}"))));
    let target = cx.ta("commitment-target-hint", &[("unit", chosen.unit.as_str().into())]);
    html! {
        (line(&state.field("who", cx.t("commitment-who")).hint(cx.t("commitment-who-hint")), state, Kind::Text("off")))
        (line(&state.field("organisation", cx.t("commitment-organisation")).hint(cx.t("commitment-organisation-hint")), state, Kind::Text("off")))
        (lines(&state.field("what", cx.t("commitment-what")).hint(cx.t("commitment-what-hint")), state, 3))
        (choose(&state.field("baseline", cx.t("commitment-baseline")).hint(cx.t("commitment-baseline-hint")), state, &chosen.baselines))
        (pick(&state.field("direction", cx.t("commitment-direction")), state, &directions))
        (line(&state.field("target", cx.t("commitment-target")).hint(target), state, Kind::Number))
        (line(&state.field("deadline", cx.t("commitment-deadline")).hint(cx.t("commitment-deadline-hint")), state, Kind::Text("off")))
    }
}
