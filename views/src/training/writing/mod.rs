//! Writing courses: the list of all, what one is made of, its settings, its items, and the bank of questions.

mod bank;
mod gone;
mod item;
mod list;
mod media;
mod outline;
mod settings;

pub use bank::{BankLine, BankView, bank};
pub use gone::{GoneView, gone};
pub use item::{Drawn, ItemForm, Meanwhile, QuestionLine, WriteView, write_item};
pub use list::{WrittenLine, WrittenView, new_course, written};
pub use media::{MediaView, MediumEdit, MediumLine, media, medium};
pub use outline::{FaultLine, OutlineItem, OutlineModule, OutlineView, outline};
pub use settings::{SettingsView, settings};

use maud::{Markup, html};

use crate::components::{Cell, Head, Link, Row, Table, breadcrumbs, table};
use crate::forms::{FormState, Kind, line, lines};
use crate::{Cx, paths};

/// The way from the desk to a page of a course.
fn trail(cx: &Cx<'_>, steps: &[Link], here: &str) -> Markup {
    let mut all = vec![Link::new(cx.t("teaching-title"), cx.url(paths::TEACHING))];
    all.extend_from_slice(steps);
    breadcrumbs(cx, &all, here)
}

/// The list of all courses, as a step of the way.
fn all(cx: &Cx<'_>) -> Link {
    Link::new(cx.t("written-title"), cx.url(paths::COURSES_WRITTEN))
}

/// Words with what they are called, to choose from.
fn named(words: &[impl AsRef<str>], text: impl Fn(&str) -> String) -> Vec<(String, String)> {
    let words = words.iter().map(AsRef::as_ref);
    words.map(|word| (word.to_owned(), text(word))).collect()
}

/// What was just done.
fn told(cx: &Cx<'_>, done: Option<&str>) -> Markup {
    html! {
        @if let Some(done) = done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("write-done-{done}"))) } }
        }
    }
}

/// That somebody else changed the same thing.
fn meanwhile(cx: &Cx<'_>, key: &str) -> Markup {
    html! { div.notice.notice-warning role="alert" { p { (cx.t(key)) } } }
}

/// Faults with where they are mended.
fn faults(cx: &Cx<'_>, faults: &[FaultLine], caption: &str) -> Markup {
    let rows = faults.iter().map(|fault| {
        let place = html! {
            a href=(fault.link.href) { (fault.link.text) }
            @if let Some(text) = &fault.text { br; code { (text) } }
        };
        Row::new(vec![Cell::markup(place), Cell::text(&fault.what)])
    });
    let heads = vec![
        Head::text(cx.t("course-import-where")),
        Head::text(cx.t("course-import-what")),
    ];
    let mut shown = Table::new("faults", caption, heads, rows.collect());
    shown.cards = true;
    table(cx, &shown)
}

/// A line in both languages, side by side where there is room.
fn two_lines(cx: &Cx<'_>, name: &str, label: &str, state: &FormState) -> Markup {
    html! {
        div.languages {
            @for language in ["sq", "en"] {
                (line(&state.field(&format!("{name}-{language}"), both(cx, label, language)), state, Kind::Text("off")))
            }
        }
    }
}

/// A text in both languages, side by side where there is room.
fn two_texts(cx: &Cx<'_>, name: &str, label: &str, state: &FormState, rows: u8) -> Markup {
    html! {
        div.languages {
            @for language in ["sq", "en"] {
                (lines(&state.field(&format!("{name}-{language}"), both(cx, label, language)), state, rows))
            }
        }
    }
}

/// The label of a field in a language.
fn both(cx: &Cx<'_>, label: &str, language: &str) -> String {
    format!("{} ({})", cx.t(label), cx.t(&format!("course-language-{language}")))
}
