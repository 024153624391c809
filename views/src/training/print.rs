//! A whole course on one page, to be printed.

use maud::{Markup, html};

use super::course::{CoursePage, facts};
use super::hand_in;
use super::item::{Part, RubricLine, part};
use super::{foreign, length, page, untranslated};
use crate::components::{PageHead, definitions, page_head};
use crate::{Cx, paths};

/// A module as it is printed.
#[derive(Debug, Clone)]
pub struct PrintedModule {
    /// Its name.
    pub title: String,
    /// The language of its name.
    pub language: String,
    /// What is in it.
    pub items: Vec<PrintedItem>,
}

/// An item as it is printed.
#[derive(Debug, Clone)]
pub struct PrintedItem {
    /// Its name.
    pub title: String,
    /// The language of its name.
    pub named_in: String,
    /// The word of its kind.
    pub kind: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The language of its text.
    pub language: String,
    /// What is printed of it.
    pub body: Printed,
}

/// What is printed of an item. Of quizzes and exercises no question is: paper goes from hand to hand.
#[derive(Debug, Clone)]
pub enum Printed {
    /// The text of a lesson.
    Lesson(Vec<Part>),
    /// What a session is for, and whether the course is completed only by coming to one.
    Session(Vec<Part>, bool),
    /// What an assignment asks, how many pages, and what is looked at.
    Work(Vec<Part>, Option<u16>, Vec<RubricLine>),
    /// What holds for a quiz or an exercise, in sentences.
    Rules(Vec<String>),
}

impl PrintedItem {
    /// Its text.
    pub fn parts_mut(&mut self) -> &mut [Part] {
        match &mut self.body {
            Printed::Lesson(parts) | Printed::Session(parts, _) | Printed::Work(parts, ..) => parts,
            Printed::Rules(_) => &mut [],
        }
    }
}

/// The whole course on one page: what it is for, and all that is in it in order.
#[must_use]
pub fn print(cx: &Cx<'_>, data: &CoursePage, modules: &[PrintedModule]) -> Markup {
    let back = cx.url(&paths::course(&data.slug));
    let language = foreign(cx, &data.language);
    let body = html! {
        p.no-print { a href=(back) { (cx.t("course-back")) } " · " (cx.t("course-print-hint")) }
        div lang=[language] { (page_head(&PageHead::new(&data.title).lede(&data.summary))) }
        section.section #about {
            @if !data.aims.is_empty() {
                h2 { (cx.t("course-aims")) }
                ul lang=[language] { @for aim in &data.aims { li { (aim) } } }
            }
            (definitions(&facts(cx, data)))
        }
        @for module in modules {
            section.section.course-module {
                h2 lang=[foreign(cx, &module.language)] { (module.title) }
                @for one in &module.items { (item(cx, one)) }
            }
        }
    };
    page(cx, &data.title, false, body)
}

fn item(cx: &Cx<'_>, data: &PrintedItem) -> Markup {
    let language = foreign(cx, &data.language);
    let text = |parts: &[Part]| html! { div.prose.lesson lang=[language] { @for one in parts { (part(cx, one)) } } };
    html! {
        article.course-printed {
            h3 lang=[foreign(cx, &data.named_in)] { (data.title) }
            p.entry-text {
                (cx.t(&format!("course-item-{}", data.kind)))
                @if data.minutes > 0 { " · " (length(cx.locale, data.minutes)) }
                @if let Printed::Session(_, required) = &data.body {
                    " · " (cx.t(if *required { "meeting-required" } else { "meeting-optional" }))
                }
            }
            @match &data.body {
                Printed::Lesson(parts) | Printed::Session(parts, _) => { (untranslated(cx, &data.language)) (text(parts)) },
                Printed::Work(parts, pages, rubric) => {
                    (untranslated(cx, &data.language))
                    (text(parts))
                    (hand_in::length(cx, *pages))
                    (looked_at(cx, language, rubric))
                },
                Printed::Rules(rules) => ul { @for rule in rules { li { (rule) } } },
            }
        }
    }
}

/// What is looked at in work, and what is worth how much.
fn looked_at(cx: &Cx<'_>, language: Option<&str>, rubric: &[RubricLine]) -> Markup {
    html! {
        @if !rubric.is_empty() {
            h4 { (cx.t("assignment-rubric")) }
            @for line in rubric {
                @let most = usize::try_from(line.points).unwrap_or_default();
                h5 lang=[language] { (line.title) }
                p.hint { (cx.ta("assignment-points", &[("count", most.into()), ("shown", cx.count(most).into())])) }
                dl.rubric {
                    @for (points, text) in &line.levels {
                        dt { (points) }
                        dd lang=[language] { (text) }
                    }
                }
            }
        }
    }
}
