//! All dialogues.

use maud::{Markup, html};

use crate::components::{
    Choice, Field, Link, PageHead, anchor, empty_state, filter_form, page_head, pager, select, tag, text_field,
};
use crate::dialogue::foreign;
use crate::layout::{self, Page, Room, with};
use crate::{Cx, paths};

/// A dialogue as a line of a list.
#[derive(Debug, Clone)]
pub struct DialogueEntry {
    /// The dialogue.
    pub link: Link,
    /// The language that it is held in.
    pub language: String,
    /// The municipality that it is about.
    pub place: Option<Link>,
    /// Whether only its hosts see it.
    pub draft: bool,
    /// The stage that it is in or comes to: its word, where it stands (`coming`, `open`, `over`) and its dates in words.
    pub stage: Option<(&'static str, &'static str, String)>,
}

/// The list of dialogues.
#[derive(Debug, Clone)]
pub struct DialoguesPage {
    /// What was typed.
    pub typed: String,
    /// The municipalities, with the one that is asked for.
    pub places: Vec<Choice>,
    /// Where they stand in time, with what is asked for.
    pub when: Vec<Choice>,
    /// Whether anything is asked for.
    pub filtered: bool,
    /// Whether the reader can set one up.
    pub creates: bool,
    /// The dialogues of this page.
    pub lines: Vec<DialogueEntry>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of all dialogues.
#[must_use]
pub fn dialogues(cx: &Cx<'_>, data: &DialoguesPage) -> Markup {
    let title = cx.t("dialogues-title");
    let fields = html! {
        (text_field(&Field::new("q", cx.t("dialogues-search")), &data.typed))
        (select(&Field::new("place", cx.t("dialogues-place")), &data.places))
        (select(&Field::new("when", cx.t("dialogues-when")), &data.when))
    };
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("dialogues-lede"))))
        p.ways-on {
            @if data.creates { a.button href=(cx.url(paths::DIALOGUE_NEW)) { (cx.t("dialogue-new-title")) } }
            a.button.button-quiet href=(cx.url(paths::COMMITMENTS)) { (cx.t("commitments-title")) }
        }
        @if data.filtered || data.total > 0 { (filter_form(cx, &cx.url(paths::DIALOGUES), &[], fields)) }
        @if data.lines.is_empty() {
            (nothing(cx, data))
        } @else {
            section.section {
                h2 { (cx.ta("dialogues-count", &[("count", data.total.into()), ("shown", cx.count(data.total).into())])) }
                ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
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

fn nothing(cx: &Cx<'_>, data: &DialoguesPage) -> Markup {
    if data.filtered {
        let all = Link::new(cx.t("dialogues-all"), cx.url(paths::DIALOGUES));
        return empty_state(
            &cx.t("dialogues-none-such"),
            &cx.t("dialogues-none-such-text"),
            Some(&all),
        );
    }
    let threads = Link::new(cx.t("threads-title"), cx.url(paths::THREADS));
    empty_state(&cx.t("dialogues-none"), &cx.t("dialogues-none-text"), Some(&threads))
}

fn line(cx: &Cx<'_>, one: &DialogueEntry) -> Markup {
    html! {
        a href=(one.link.href) lang=[foreign(cx, &one.language)] { (one.link.text) }
        @if one.draft { " " (tag(&cx.t("dialogue-draft-short"))) }
        p.entry-text {
            @if let Some((stage, phase, dates)) = &one.stage {
                (cx.t(&format!("dialogue-here-{stage}"))) ": " (cx.t(&format!("stage-{phase}"))) " · " (dates)
            }
            @if let Some(place) = &one.place { " · " (anchor(place)) }
        }
    }
}
