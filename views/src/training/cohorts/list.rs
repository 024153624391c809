//! All cohorts, and a new one.

use maud::{Markup, html};

use super::one::dates;
use super::trail;
use crate::components::{Link, PageHead, SwitchOption, disclosure, empty_state, page_head, pager, switch, tag};
use crate::forms::{FormState, choose, form};
use crate::training::page;
use crate::{Cx, paths};

/// A cohort as a line.
#[derive(Debug, Clone)]
pub struct CohortLine {
    /// Its name, with its page.
    pub link: Link,
    /// The course.
    pub course: String,
    /// From when until when, in words.
    pub when: String,
    /// How many are in it, in words.
    pub people: String,
    /// Whether nobody joins it any more.
    pub closed: bool,
}

/// All cohorts.
#[derive(Debug, Clone)]
pub struct CohortsPage {
    /// Whether all are shown, or those that are open.
    pub all: bool,
    /// The cohorts.
    pub lines: Vec<CohortLine>,
    /// Whether there are others that are not shown.
    pub others: bool,
    /// The page and how many there are.
    pub page: (usize, usize),
    /// The courses to choose from, short name and name.
    pub courses: Vec<(String, String)>,
}

/// The page of all cohorts.
#[must_use]
pub fn cohorts(cx: &Cx<'_>, data: &CohortsPage, state: &FormState) -> Markup {
    let title = cx.t("cohorts-title");
    let word = |all: bool| if all { "all" } else { "open" };
    let address = |all: bool, number: usize| cx.url(&format!("{}?state={}&page={number}", paths::COHORTS, word(all)));
    let options = [false, true].map(|all| {
        let text = cx.t(&format!("cohorts-state-{}", word(all)));
        SwitchOption::new(text, address(all, 1), data.all == all)
    });
    let make = form(
        cx,
        &cx.url(paths::COHORTS),
        state,
        html! {
            (choose(&state.field("course", cx.t("cohort-course")), state, &data.courses))
            (dates(cx, state))
        },
        &cx.t("cohort-make"),
    );
    let body = html! {
        (trail(cx, &[], &title))
        (page_head(&PageHead::new(&title).lede(cx.t("cohorts-lede"))))
        (switch(&cx.t("cohorts-state"), &options))
        @if data.lines.is_empty() {
            @if data.others {
                @let all = Link::new(cx.t("cohorts-none-open-all"), address(true, 1));
                (empty_state(&cx.t("cohorts-none-open"), &cx.t("cohorts-none-open-text"), Some(&all)))
            } @else {
                (empty_state(&cx.t("cohorts-none"), &cx.t("cohorts-none-text"), None))
            }
        } @else {
            ul.entries role="list" {
                @for one in &data.lines {
                    li {
                        a href=(one.link.href) { (one.link.text) }
                        @if one.closed { " " (tag(&cx.t("cohort-closed"))) }
                        p.entry-text { (one.course) " · " (one.when) " · " (one.people) }
                    }
                }
            }
            (pager(cx, data.page.0, data.page.1, |number| address(data.all, number)))
        }
        div.section { (disclosure(&cx.t("cohort-new"), state.is_refused(), make)) }
    };
    page(cx, &title, false, body)
}
