//! Words explained, from A to Z.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Level, Link, PageHead, SearchBox, anchor, empty_state, finding, page_head, search_box};
use crate::layout::{self, Page, Room};
use crate::paths;

/// A word.
#[derive(Debug, Clone)]
pub struct Word {
    /// Its name in addresses.
    pub slug: String,
    /// The word.
    pub term: String,
    /// The word in the other language.
    pub other: String,
    /// What it means.
    pub definition: String,
    /// The indicators that it has to do with.
    pub indicators: Vec<Link>,
    /// Related words.
    pub see: Vec<Link>,
}

/// The words under a letter.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The letter.
    pub letter: String,
    /// For the address within the page.
    pub id: String,
    /// The words.
    pub words: Vec<Word>,
}

/// The glossary.
#[derive(Debug, Clone)]
pub struct GlossaryPage {
    /// What was typed into the filter.
    pub typed: String,
    /// How many words there are, whatever was typed.
    pub all: usize,
    /// The words that fit, by letter.
    pub letters: Vec<Letter>,
}

/// The page of words.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &GlossaryPage) -> Markup {
    let title = cx.t("glossary-title");
    let lede = cx.ta("glossary-lede", &[("n", cx.count(data.all).into())]);
    let body = html! {
        (page_head(&PageHead::new(&title).lede(lede)))
        (search_box(cx, &SearchBox {
            id: "glossary-filter".to_owned(),
            action: cx.url(paths::GLOSSARY),
            value: data.typed.clone(),
            label: cx.t("glossary-filter"),
            hint: None,
            large: false,
        }))
        @if data.letters.is_empty() {
            (empty_state(&cx.t("glossary-none"), &cx.t("glossary-none-text"), Some(&Link::new(cx.t("glossary-all"), cx.url(paths::GLOSSARY)))))
        } @else {
            nav.letters aria-label=(cx.t("glossary-letters")) {
                ul role="list" { @for letter in &data.letters { li { a href={ "#" (letter.id) } { (letter.letter) } } } }
            }
        }
        @for letter in &data.letters {
            section.section id=(letter.id) {
                (finding(Level::H2, &letter.letter))
                dl.glossary { @for word in &letter.words { (entry(cx, word)) } }
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Glossary,
            description: cx.t("glossary-description"),
            canonical_query: cx.query.to_owned(),
            ..Page::new(title, body)
        },
    )
}

fn entry(cx: &Cx<'_>, word: &Word) -> Markup {
    html! {
        div id=(word.slug) {
            dt {
                a href={ "#" (word.slug) } { (word.term) }
                @if word.other != word.term { " " span.muted.small lang=(cx.locale.other().tag()) { (word.other) } }
            }
            dd {
                p { (word.definition) }
                @if !word.indicators.is_empty() { p.small { span.muted { (cx.t("glossary-indicators")) } " " (listed(&word.indicators)) } }
                @if !word.see.is_empty() { p.small { span.muted { (cx.t("glossary-see")) } " " (listed(&word.see)) } }
            }
        }
    }
}

fn listed(links: &[Link]) -> Markup {
    html! { @for (at, link) in links.iter().enumerate() { @if at > 0 { " · " } (anchor(link)) } }
}
