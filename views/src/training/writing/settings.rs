//! What a course says of itself, as a form.

use maud::{Markup, html};

use super::{all, meanwhile, named, told, trail, two_lines, two_texts};
use crate::components::{Link, PageHead, definitions, page_head};
use crate::forms::{FormState, Kind, agree, choose, form, line, pick, tick};
use crate::training::page;
use crate::{Cx, paths};

/// The settings.
#[derive(Debug, Clone)]
pub struct SettingsView {
    /// The short name of the course.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// The mark of the settings.
    pub mark: String,
    /// The words of levels, formats, themes and ways in.
    pub words: [Vec<String>; 4],
    /// The other courses, `(short name, name)`.
    pub others: Vec<(String, String)>,
    /// What was just done.
    pub done: Option<String>,
    /// What stands there now, where somebody changed it meanwhile: field and text.
    pub meanwhile: Vec<(String, String)>,
}

/// The page of the settings.
#[must_use]
pub fn settings(cx: &Cx<'_>, data: &SettingsView, state: &FormState) -> Markup {
    let heading = cx.t("write-settings");
    let [levels, formats, themes, enrolments] = &data.words;
    let applied = ["", "yes", "no"].map(|word| {
        let key = if word.is_empty() { "default" } else { word };
        (word.to_owned(), cx.t(&format!("write-applied-{key}")))
    });
    let fields = html! {
        input type="hidden" name="mark" value=(data.mark);
        (two_lines(cx, "title", "write-title", state))
        (two_texts(cx, "summary", "write-summary", state, 4))
        (two_texts(cx, "audience", "course-for-whom", state, 3))
        p.hint { (cx.t("write-aims-hint")) }
        (two_texts(cx, "aims", "course-aims", state, 7))
        (pick(&state.field("level", cx.t("courses-level")), state, &named(levels, |word| cx.t(&format!("course-level-{word}")))))
        (pick(&state.field("format", cx.t("courses-format")), state, &named(formats, |word| cx.t(&format!("course-format-{word}")))))
        (tick(&state.field("themes", cx.t("courses-theme")), state, &named(themes, |word| cx.t(&format!("course-theme-{word}")))))
        @if !data.others.is_empty() {
            (tick(&state.field("prerequisites", cx.t("course-prerequisites")), state, &data.others))
        }
        (line(&state.field("pass", cx.t("write-pass")).hint(cx.t("write-pass-hint")), state, Kind::Number))
        (line(&state.field("trainer", cx.t("write-trainer")).hint(cx.t("write-trainer-hint")), state, Kind::Text("off")))
        (pick(&state.field("enrolment", cx.t("write-enrolment")).hint(cx.t("write-enrolment-hint")), state, &named(enrolments, |word| cx.t(&format!("write-enrolment-{word}")))))
        (agree(&state.field("attendance", cx.t("write-attendance")), state))
        (choose(&state.field("applied", cx.t("write-applied")), state, &applied))
        (line(&state.field("months", cx.t("write-months")).hint(cx.t("write-months-hint")), state, Kind::Number))
    };
    let course = Link::new(&data.title, cx.url(&paths::course_outline(&data.slug)));
    let body = html! {
        (trail(cx, &[all(cx), course], &heading))
        (told(cx, data.done.as_deref()))
        (page_head(&PageHead::new(&heading).kicker(data.title.clone())))
        @if !data.meanwhile.is_empty() {
            (meanwhile(cx, "write-meanwhile"))
            section.section #now {
                h2 { (cx.t("write-now")) }
                @let now: Vec<(String, Markup)> = data.meanwhile.iter().map(|(label, text)| (label.clone(), html! { pre.typed { (text) } })).collect();
                (definitions(&now))
            }
        }
        (form(cx, &cx.url(&paths::course_settings(&data.slug)), state, fields, &cx.t("write-save")))
    };
    page(cx, &heading, false, body)
}
