//! Pages of training: the catalogue, a course, its lessons and quizzes, and one's own learning.

mod attempt;
mod catalogue;
mod certificate;
pub mod cohorts;
pub mod counselling;
mod course;
mod hand_in;
mod import;
mod item;
mod learning;
mod medium;
mod note;
mod print;
mod review;
pub mod sessions;
pub mod writing;

pub use attempt::{Answer, AttemptPage, Judged, Onward, QuestionView, attempt};
pub use catalogue::{CataloguePage, CourseCard, Recommended, catalogue};
pub use certificate::{CertificateLine, CertificateView, certificate, certificate_lines, find_certificate};
pub use course::{CoursePage, Entry, ItemLine, ModuleView, Standing, course};
pub use hand_in::{Marked, RoundView, WayIn, WorkFile, WorkView};
pub use import::{ImportPage, import};
pub use item::{Body, ItemPage, Part, RubricLine, Trial, item};
pub use learning::{Due, LearningLine, LearningPage, StillMissing, learning};
pub use medium::{MediumShown, MediumView};
pub use note::{NoteLine, NoteView, NotesPage, notes};
pub use print::{Printed, PrintedItem, PrintedModule, print};
pub use review::{DeskLine, QueueLine, QueueView, ReviewView, hand_ins, review, teaching};

use maud::{Markup, html};

use crate::components::{Link, breadcrumbs};
use crate::layout::{self, Page, Room};
use crate::{Cx, Locale, paths};

/// A page of the room; `listed` where search engines may list it.
fn page(cx: &Cx<'_>, title: &str, listed: bool, body: Markup) -> Markup {
    layout::page(
        cx,
        &Page {
            indexable: listed,
            room: Room::Courses,
            ..Page::new(title, body)
        },
    )
}

/// The way from the catalogue to a page of a course.
fn trail(cx: &Cx<'_>, steps: &[Link], here: &str) -> Markup {
    let mut all = vec![Link::new(cx.t("courses-title"), cx.url(paths::COURSES))];
    all.extend_from_slice(steps);
    breadcrumbs(cx, &all, here)
}

/// The language of a text, where it is not the page's.
fn foreign<'a>(cx: &Cx<'_>, language: &'a str) -> Option<&'a str> {
    (language != cx.locale.tag()).then_some(language)
}

/// That a text is not translated yet, where it stands in the other language.
fn untranslated(cx: &Cx<'_>, language: &str) -> Markup {
    html! { @if foreign(cx, language).is_some() { p.hint { (cx.t("course-untranslated")) } } }
}

/// What was just done, told on the page that comes after it.
fn done_notice(cx: &Cx<'_>, done: Option<&str>) -> Markup {
    html! {
        @if let Some(done) = done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("course-done-{done}"))) } }
        }
    }
}

/// That a draft is shown as a learner would see it.
fn preview_notice(cx: &Cx<'_>) -> Markup {
    html! { p.notice.notice-warning { (cx.t("write-preview-text")) } }
}

/// How long something takes: `45 min`, `3 h 20 min`.
#[must_use]
pub fn length(locale: Locale, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let number = |n: u32| locale.count(usize::try_from(n).unwrap_or_default());
    match (hours, rest) {
        (0, _) => locale.message_with("course-minutes", &[("minutes", number(rest).into())]),
        (_, 0) => locale.message_with("course-hours", &[("hours", number(hours).into())]),
        _ => locale.message_with(
            "course-hours-minutes",
            &[("hours", number(hours).into()), ("minutes", number(rest).into())],
        ),
    }
}

/// How far one is: a bar with its words.
fn bar(cx: &Cx<'_>, done: usize, of: usize) -> Markup {
    let words = cx.ta(
        "course-progress",
        &[("done", cx.count(done).into()), ("of", cx.count(of).into())],
    );
    html! {
        p.course-progress {
            progress value=(done) max=(of.max(1)) aria-label=(cx.t("course-progress-label")) {}
            " " span { (words) }
        }
    }
}
