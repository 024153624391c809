//! What members of an organisation learn for it, for its owners.

use maud::{Markup, html};

use super::done_notice;
use crate::components::{
    Cell, Head, Link, PageHead, Row, Table, anchors, breadcrumbs, empty_state, page_head, pager, table,
};
use crate::forms::{FormState, choose, form, tick};
use crate::training::page;
use crate::{Cx, paths};

/// Somebody whom an owner enrolled. Nothing else of what they do is the organisation's to see.
#[derive(Debug, Clone)]
pub struct LearnerLine {
    /// Their name.
    pub name: String,
    /// The course.
    pub course: Link,
    /// Since when, in words.
    pub enrolled: String,
    /// When they completed it, in words.
    pub completed: Option<String>,
    /// On which day they last did anything, in words.
    pub last: Option<String>,
}

/// What members of an organisation learn for it.
#[derive(Debug, Clone)]
pub struct OrganisationLearningPage {
    /// The organisation's short name.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Who was enrolled in what.
    pub lines: Vec<LearnerLine>,
    /// The courses to choose from, short name and name.
    pub courses: Vec<(String, String)>,
    /// The members, key and name.
    pub members: Vec<(String, String)>,
    /// What comes before the course that was refused.
    pub before: Vec<Link>,
    /// The page and how many there are.
    pub page: (usize, usize),
    /// What was just done.
    pub done: Option<String>,
}

/// The page of what members of an organisation learn for it.
#[must_use]
pub fn organisation_learning(cx: &Cx<'_>, data: &OrganisationLearningPage, state: &FormState) -> Markup {
    let title = cx.t("learning-organisation-title");
    let own = cx.url(&paths::organisation_learning(&data.slug));
    let steps = [
        Link::new(cx.t("directory-title"), cx.url(paths::NETWORK)),
        Link::new(&data.name, cx.url(&paths::organisation(&data.slug))),
    ];
    let rows = data.lines.iter().map(|one| {
        let course = html! { a href=(one.course.href) { (one.course.text) } };
        let or = |text: &Option<String>, none: &str| Cell::text(text.clone().unwrap_or_else(|| cx.t(none)));
        Row::new(vec![
            Cell::text(&one.name),
            Cell::markup(course),
            Cell::text(&one.enrolled),
            or(&one.completed, "progress-not-completed"),
            or(&one.last, "progress-nothing-yet"),
        ])
    });
    let heads = [
        "progress-person",
        "cohort-course",
        "learning-enrolled",
        "progress-completed",
        "progress-last",
    ];
    let heads = heads.iter().map(|key| Head::text(cx.t(key))).collect();
    let body = html! {
        (breadcrumbs(cx, &steps, &title))
        (done_notice(cx, data.done.as_deref()))
        (page_head(&PageHead::new(&title).kicker(&data.name).lede(cx.t("learning-organisation-lede"))))
        @if data.lines.is_empty() {
            (empty_state(&cx.t("learning-organisation-none"), &cx.t("learning-organisation-none-text"), None))
        } @else {
            (table(cx, &Table::new("learners", cx.t("learning-organisation-caption"), heads, rows.collect()).hide_caption().cards()
                .note(html! { p { (cx.t("learning-organisation-note")) } })))
            (pager(cx, data.page.0, data.page.1, |number| format!("{own}?page={number}")))
        }
        section.section.narrow {
            h2 { (cx.t("learning-enrol-title")) }
            @if data.courses.is_empty() { p { (cx.t("learning-no-courses")) } }
            @else {
                @if !data.before.is_empty() { p { (cx.t("learning-before")) " " (anchors(&data.before, None)) } }
                (form(cx, &own, state, html! {
                    (choose(&state.field("course", cx.t("cohort-course")).long(), state, &data.courses))
                    (tick(&state.field("person", cx.t("learning-members")).hint(cx.t("learning-members-hint")), state, &data.members))
                }, &cx.t("learning-enrol-send")))
            }
        }
    };
    page(cx, &title, false, body)
}
