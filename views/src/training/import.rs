//! Bringing a course as a folder, with all that is wrong with it.

use maud::{Markup, html};

use super::{page, trail};
use crate::components::{Cell, Head, PageHead, Row, Table, page_head, table};
use crate::forms::{FormState, Kind, file, file_form, line, pick};
use crate::{Cx, paths};

/// The page, with what came of a folder.
#[derive(Debug, Clone, Default)]
pub struct ImportPage {
    /// What is wrong: where, what, and what the reader of the format says besides.
    pub faults: Vec<(String, String, String)>,
    /// That it is sound, in words.
    pub sound: Option<String>,
}

/// The page where a course is brought.
#[must_use]
pub fn import(cx: &Cx<'_>, data: &ImportPage, state: &FormState) -> Markup {
    let title = cx.t("course-import-title");
    let choices =
        ["check", "draft", "publish"].map(|word| (word.to_owned(), cx.t(&format!("course-import-do-{word}"))));
    let fields = html! {
        (line(&state.field("slug", cx.t("course-import-slug")).hint(cx.t("course-import-slug-hint")), state, Kind::Text("off")))
        (file(&state.field("file", cx.t("course-import-file")), ".zip,application/zip"))
        (pick(&state.field("do", cx.t("course-import-do")), state, &choices))
    };
    let rows = data.faults.iter().map(|(place, what, detail)| {
        let said = if detail.is_empty() {
            what.clone()
        } else {
            format!("{what} ({detail})")
        };
        Row::new(vec![Cell::text(place), Cell::text(said)])
    });
    let heads = vec![
        Head::text(cx.t("course-import-where")),
        Head::text(cx.t("course-import-what")),
    ];
    let body = html! {
        (trail(cx, &[], &title))
        (page_head(&PageHead::new(&title).lede(cx.t("course-import-lede"))))
        @if let Some(sound) = &data.sound { div.notice.notice-done role="status" { p { (sound) } } }
        @if !data.faults.is_empty() {
            section.section #faults { (table(cx, &Table::new("faults", cx.t("course-import-faults"), heads, rows.collect()))) }
        }
        div.section { (file_form(cx, &cx.url(paths::COURSE_IMPORT), state, fields, &cx.t("course-import-send"))) }
    };
    page(cx, &title, false, body)
}
