//! Setting a dialogue up, and changing it.

use maud::{Markup, html};

use super::frame::{Head, frame};
use crate::components::{Choice, Link, PageHead, breadcrumbs, disclosure, page_head, select};
use crate::dialogue::write::{Preview, help, looks};
use crate::forms::{FormState, Kind, form, line, lines, pick, summary_of, token};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// The form in which a dialogue is set up.
#[derive(Debug, Clone)]
pub struct NewPage {
    /// The municipalities, with the one that is chosen.
    pub places: Vec<Choice>,
    /// The words of the ways to take part.
    pub access: Vec<&'static str>,
    /// The templates: the word, and for how many days the dialogue goes on.
    pub templates: Vec<(&'static str, usize)>,
}

/// The page on which a dialogue is set up.
#[must_use]
pub fn new(cx: &Cx<'_>, data: &NewPage, state: &FormState) -> Markup {
    let title = cx.t("dialogue-new-title");
    let steps = [Link::new(cx.t("dialogues-title"), cx.url(paths::DIALOGUES))];
    let templates: Vec<(String, String)> = data
        .templates
        .iter()
        .map(|(word, days)| {
            let text = cx.ta(&format!("dialogue-template-{word}"), &[("days", (*days).into())]);
            ((*word).to_owned(), text)
        })
        .collect();
    let fields = html! {
        (question(cx, state, &data.places, &data.access))
        (pick(&state.field("language", cx.t("dialogue-language")), state, &languages(cx)))
        (pick(&state.field("template", cx.t("dialogue-template")).hint(cx.t("dialogue-template-hint")), state, &templates))
        (line(&state.field("first", cx.t("dialogue-first-day")), state, Kind::Date))
    };
    let body = html! {
        (breadcrumbs(cx, &steps, &title))
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("dialogue-new-lede"))))
            (form(cx, &cx.url(paths::DIALOGUE_NEW), state, fields, &cx.t("dialogue-new-send")))
        }
    };
    layout::page(
        cx,
        &Page {
            indexable: false,
            room: Room::Dialogues,
            ..Page::new(&title, body)
        },
    )
}

fn languages(cx: &Cx<'_>) -> Vec<(String, String)> {
    ["sq", "en"]
        .map(|tag| (tag.to_owned(), cx.t(&format!("post-language-{tag}"))))
        .to_vec()
}

/// What a dialogue is about and who takes part.
fn question(cx: &Cx<'_>, state: &FormState, places: &[Choice], access: &[&'static str]) -> Markup {
    let access: Vec<(String, String)> = access
        .iter()
        .map(|word| ((*word).to_owned(), cx.t(&format!("dialogue-access-{word}"))))
        .collect();
    html! {
        (line(&state.field("title", cx.t("dialogue-title")).hint(cx.t("dialogue-title-hint")), state, Kind::Text("off")))
        (select(&state.field("place", cx.t("dialogues-place")), places))
        (pick(&state.field("access", cx.t("dialogue-access")), state, &access))
    }
}

/// The dates of a stage in the form.
#[derive(Debug, Clone)]
pub struct DatesForm {
    /// The stage's word.
    pub stage: &'static str,
    /// Whether it is over, so that nothing of it can be changed.
    pub over: bool,
}

/// The form in which a dialogue is changed.
#[derive(Debug, Clone)]
pub struct EditPage {
    /// What is said of it on all its pages.
    pub head: Head,
    /// The municipalities, with the one that is chosen.
    pub places: Vec<Choice>,
    /// The words of the ways to take part.
    pub access: Vec<&'static str>,
    /// The stages.
    pub stages: Vec<DatesForm>,
    /// The background, as it will be shown.
    pub preview: Option<Preview>,
}

/// The page on which a dialogue is changed: what it is about with its timetable, and the background.
#[must_use]
pub fn edit(cx: &Cx<'_>, data: &EditPage, state: &FormState) -> Markup {
    let forms = forms(cx, data, state);
    let body = html! {
        // above both forms stands what was refused of either
        (summary_of(cx, state, &forms))
        div.narrow { (forms) }
    };
    frame(cx, &data.head, "edit", body)
}

/// The form of the background, and that of what it is about with its timetable.
fn forms(cx: &Cx<'_>, data: &EditPage, state: &FormState) -> Markup {
    let action = cx.url(&paths::dialogue_edit(&data.head.slug));
    html! {
        section.section #background {
            h2 { (cx.t("dialogue-background")) }
            (looks(cx, data.preview.as_ref()))
            form.form method="post" action=(action) novalidate {
                (token(cx))
                (lines(&state.field("text", cx.t("dialogue-background-field")).hint(cx.t("dialogue-background-hint")), state, 14))
                (disclosure(&cx.t("post-help"), false, help(cx)))
                div.form-send {
                    button.button type="submit" name="do" value="background" { (cx.t("dialogue-background-send")) }
                    button.button.button-quiet type="submit" name="do" value="preview" { (cx.t("post-preview")) }
                }
            }
        }
        section.section #timetable {
            h2 { (cx.t("dialogue-about-and-when")) }
            form.form method="post" action=(action) novalidate {
                (token(cx))
                (question(cx, state, &data.places, &data.access))
                p.hint { (cx.t("dialogue-timetable-hint")) }
                @for stage in &data.stages { (dates(cx, state, stage)) }
                div.form-send { button.button type="submit" name="do" value="change" { (cx.t("dialogue-change-send")) } }
            }
        }
    }
}

fn dates(cx: &Cx<'_>, state: &FormState, stage: &DatesForm) -> Markup {
    let word = stage.stage;
    let error = state.refusal(word);
    html! {
        fieldset.dates #{ "f-" (word) } .field-refused[error.is_some()] {
            legend { (cx.t(&format!("dialogue-here-{word}"))) }
            p.hint { (cx.t(&format!("stage-about-{word}"))) }
            @if let Some(error) = error { p.field-error { (error) } }
            @if stage.over { p.hint { (cx.t("stage-over-fixed")) } }
            (line(&state.field(&format!("{word}-from"), cx.t("stage-from")), state, Kind::Date))
            (line(&state.field(&format!("{word}-to"), cx.t("stage-to")), state, Kind::Date))
        }
    }
}
