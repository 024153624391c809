//! What was typed, where what it was typed for is not there any more.

use maud::{Markup, html};

use super::{all, trail};
use crate::components::{Link, PageHead, definitions, page_head};
use crate::training::page;
use crate::{Cx, paths};

/// What was typed for a piece of a draft that somebody took away meanwhile.
#[derive(Debug, Clone)]
pub struct GoneView {
    /// The short name of the course.
    pub slug: String,
    /// Its name.
    pub course: String,
    /// Whether the draft is gone, and not only the piece.
    pub draft: bool,
    /// Where the piece stands now, where it was only moved.
    pub now: Option<Link>,
    /// What was typed: for what, and the text.
    pub typed: Vec<(String, String)>,
}

/// The page of what was typed.
#[must_use]
pub fn gone(cx: &Cx<'_>, data: &GoneView) -> Markup {
    let title = cx.t("write-gone-title");
    let course = Link::new(&data.course, cx.url(&paths::course_outline(&data.slug)));
    let what = if data.draft { "draft" } else { "item" };
    let typed: Vec<(String, Markup)> = data
        .typed
        .iter()
        .map(|(label, text)| (label.clone(), html! { pre.typed { (text) } }))
        .collect();
    let body = html! {
        (trail(cx, &[all(cx), course.clone()], &title))
        (page_head(&PageHead::new(&title).kicker(data.course.clone())))
        div.notice.notice-warning role="alert" { p { (cx.t(&format!("write-gone-{what}"))) } }
        p.ways-on {
            @match &data.now {
                Some(now) => a.button href=(now.href) { (cx.t("write-gone-now")) ": " (now.text) },
                None => a.button href=(course.href) { (cx.t("write-gone-course")) },
            }
        }
        @if !typed.is_empty() {
            section.section #typed {
                h2 { (cx.t("write-gone-typed")) }
                (definitions(&typed))
            }
        }
    };
    page(cx, &title, false, body)
}
