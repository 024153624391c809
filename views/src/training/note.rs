//! One's own notes and bookmarks.

use maud::{Markup, html};

use super::{page, trail};
use crate::components::{Link, PageHead, disclosure, empty_state, page_head, pager, tag};
use crate::forms::{FormState, agree, form, lines, weighty_form};
use crate::{Cx, paths};

/// The reader's note on an item.
#[derive(Debug, Clone)]
pub struct NoteView {
    /// Whether it stands open: where there is one.
    pub open: bool,
    /// The form.
    pub state: FormState,
    /// When it was saved last, in words.
    pub saved: Option<String>,
    /// What is kept where the page lagged behind another window.
    pub kept: Option<String>,
}

/// The reader's note on an item.
pub(super) fn note(cx: &Cx<'_>, [course, module, item]: &[String; 3], data: &NoteView) -> Markup {
    let action = cx.url(&paths::item_note(course, module, item));
    let state = &data.state;
    html! {
        section.section.no-print #note {
            (disclosure(&cx.t("note-title"), data.open, html! {
                @if let Some(kept) = &data.kept {
                    div.notice.notice-warning role="alert" { p { (cx.t("note-other-window")) } }
                    pre.typed { (kept) }
                }
                (form(cx, &action, state, html! {
                    input type="hidden" name="revision" value=(state.value("revision"));
                    (lines(&state.field("note", cx.t("note-text")).hint(cx.t("note-hint")), state, 5))
                    (agree(&state.field("bookmarked", cx.t("note-bookmark")), state))
                    @if let Some(saved) = &data.saved { p.hint { (saved) } }
                }, &cx.t("note-save")))
                p { a href=(cx.url(paths::NOTES)) { (cx.t("notes-all")) } }
            }))
        }
    }
}

/// A note as a line.
#[derive(Debug, Clone)]
pub struct NoteLine {
    /// Its key.
    pub id: i32,
    /// How the item is called.
    pub title: String,
    /// Its page; none where it is not there any more.
    pub href: Option<String>,
    /// The course.
    pub course: String,
    /// When it was changed last.
    pub at: String,
    /// What was written.
    pub text: String,
    /// Whether it is marked.
    pub bookmarked: bool,
}

/// One's own notes and bookmarks.
#[derive(Debug, Clone)]
pub struct NotesPage {
    /// The notes.
    pub lines: Vec<NoteLine>,
    /// The page and how many there are.
    pub page: (usize, usize),
    /// Whether one was just taken away.
    pub done: bool,
}

/// The page of one's own notes and bookmarks.
#[must_use]
pub fn notes(cx: &Cx<'_>, data: &NotesPage) -> Markup {
    let title = cx.t("notes-title");
    let learning = Link::new(cx.t("learning-title"), cx.url(paths::LEARNING));
    let body = html! {
        (trail(cx, std::slice::from_ref(&learning), &title))
        @if data.done { div.notice.notice-done role="status" { p { (cx.t("notes-removed")) } } }
        (page_head(&PageHead::new(&title).lede(cx.t("notes-lede"))))
        @if data.lines.is_empty() {
            (empty_state(&cx.t("notes-none"), &cx.t("notes-none-text"), Some(&learning)))
        } @else {
            ul.entries role="list" {
                @for line in &data.lines {
                    li {
                        @match &line.href {
                            Some(href) => a href={ (href) "#note" } { (line.title) },
                            None => span { (line.title) },
                        }
                        @if line.bookmarked { " " (tag(&cx.t("note-bookmarked"))) }
                        p.entry-text { (line.course) " · " (line.at) }
                        @if !line.text.is_empty() { p.typed { (line.text) } }
                        (weighty_form(cx, &cx.url(&format!("{}?page={}", paths::NOTES, data.page.0)), &[("note", &line.id.to_string())],
                            &cx.t("note-remove"), &cx.t("note-remove-text"), &cx.t("note-remove-send")))
                    }
                }
            }
            (pager(cx, data.page.0, data.page.1, |number| cx.url(&format!("{}?page={number}", paths::NOTES))))
        }
    };
    page(cx, &title, false, body)
}
