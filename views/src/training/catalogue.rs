//! All courses.

use maud::{Markup, html};

use super::{bar, foreign, length, page};
use crate::components::{Choice, Field, Link, PageHead, empty_state, folded_filters, page_head, select, text_field};
use crate::{Cx, paths};

/// A course as a card of the catalogue.
#[derive(Debug, Clone)]
pub struct CourseCard {
    /// Its name, with its page.
    pub link: Link,
    /// The language of its name and its summary.
    pub language: String,
    /// What it is about, in a sentence.
    pub summary: String,
    /// The word of its level.
    pub level: String,
    /// The word of its format.
    pub format: String,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// How many lessons it has.
    pub lessons: usize,
    /// How much of it the reader did, where they take it.
    pub progress: Option<(usize, usize)>,
    /// The languages in which it is whole.
    pub languages: Vec<String>,
}

/// A course that is recommended, and why.
#[derive(Debug, Clone)]
pub struct Recommended {
    /// The course.
    pub link: Link,
    /// The language of its name.
    pub language: String,
    /// Why, in words.
    pub why: String,
}

/// The catalogue.
#[derive(Debug, Clone)]
pub struct CataloguePage {
    /// The words that were typed.
    pub typed: String,
    /// The courses that speak to what the reader's organisations do.
    pub recommended: Vec<Recommended>,
    /// The courses that are asked for.
    pub cards: Vec<CourseCard>,
    /// How many there are in all.
    pub total: usize,
    /// Themes, with the one that is asked for.
    pub themes: Vec<Choice>,
    /// Levels.
    pub levels: Vec<Choice>,
    /// Languages.
    pub languages: Vec<Choice>,
    /// Formats.
    pub formats: Vec<Choice>,
    /// Lengths.
    pub lengths: Vec<Choice>,
    /// Whether the reader is signed in, and so has learning of their own.
    pub signed: bool,
    /// Whether the reader has anything to do on the desk of those who teach.
    pub teaches: bool,
}

/// The page of all courses.
#[must_use]
pub fn catalogue(cx: &Cx<'_>, data: &CataloguePage) -> Markup {
    let title = cx.t("courses-title");
    let fields = html! {
        (text_field(&Field::new("q", cx.t("courses-search")), &data.typed))
        (select(&Field::new("theme", cx.t("courses-theme")), &data.themes))
        (select(&Field::new("level", cx.t("courses-level")), &data.levels))
        (select(&Field::new("language", cx.t("courses-language")), &data.languages))
        (select(&Field::new("format", cx.t("courses-format")), &data.formats))
        (select(&Field::new("length", cx.t("courses-length")), &data.lengths))
    };
    let all = Link::new(cx.t("courses-all"), cx.url(paths::COURSES));
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("courses-lede"))))
        nav aria-label=(cx.t("courses-ways")) {
            p.ways-on {
                @if data.signed { a.button.button-quiet href=(cx.url(paths::LEARNING)) { (cx.t("learning-title")) } " " }
                @if data.teaches { a.button.button-quiet href=(cx.url(paths::TEACHING)) { (cx.t("teaching-title")) } " " }
                a.button.button-quiet href=(cx.url(paths::SESSIONS)) { (cx.t("session-list-title")) } " "
                a.button.button-quiet href=(cx.url(paths::COUNSELLING)) { (cx.t("counselling-title")) } " "
                a.button.button-quiet href=(cx.url(paths::CERTIFICATES)) { (cx.t("certificates-title")) }
            }
        }
        @if !data.recommended.is_empty() {
            section.section.recommended {
                h2 { (cx.t("recommended-title")) }
                ul.entries role="list" {
                    @for one in &data.recommended {
                        li { a href=(one.link.href) lang=[foreign(cx, &one.language)] { (one.link.text) } p.entry-text { (one.why) } }
                    }
                }
            }
        }
        @if data.total > 0 { (folded_filters(cx, &cx.url(paths::COURSES), fields)) }
        @if data.cards.is_empty() {
            @if data.total > 0 {
                (empty_state(&cx.t("courses-none-such"), &cx.t("courses-none-such-text"), Some(&all)))
            } @else {
                (empty_state(&cx.t("courses-none"), &cx.t("courses-none-text"), None))
            }
        } @else {
            section.section {
                h2 { (cx.ta("courses-count", &[("count", data.cards.len().into()), ("shown", cx.count(data.cards.len()).into())])) }
                ul.course-cards role="list" { @for one in &data.cards { li { (card(cx, one)) } } }
            }
        }
    };
    page(cx, &title, true, body)
}

fn card(cx: &Cx<'_>, one: &CourseCard) -> Markup {
    let lessons = cx.ta(
        "courses-lessons",
        &[("count", one.lessons.into()), ("shown", cx.count(one.lessons).into())],
    );
    html! {
        article.course-card {
            h3 lang=[foreign(cx, &one.language)] { a href=(one.link.href) { (one.link.text) } }
            p lang=[foreign(cx, &one.language)] { (one.summary) }
            p.entry-text {
                (cx.t(&format!("course-level-{}", one.level)))
                " · " (cx.t(&format!("course-format-{}", one.format)))
                @if one.minutes > 0 { " · " (length(cx.locale, one.minutes)) } " · " (lessons)
            }
            p.entry-text {
                @for (i, theme) in one.themes.iter().enumerate() {
                    @if i > 0 { ", " }
                    (cx.t(&format!("course-theme-{theme}")))
                }
                @if !one.languages.is_empty() {
                    " · "
                    @for (i, language) in one.languages.iter().enumerate() {
                        @if i > 0 { ", " }
                        (cx.t(&format!("course-language-{language}")))
                    }
                }
            }
            @if let Some((done, of)) = one.progress { (bar(cx, done, of)) }
        }
    }
}
