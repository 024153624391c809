//! What somebody wrote in a dialogue, wherever it stands: whose it is, and whether its data are others now.

use maud::{Markup, html};

use crate::components::{Link, anchor, tag};
use crate::dialogue::foreign;
use crate::dialogue::post::{Part, shown};
use crate::{Cx, paths};

/// Who wrote something, and when.
#[derive(Debug, Clone)]
pub struct By {
    /// Who; none where they are here no more.
    pub author: Option<Link>,
    /// For which organisation.
    pub organisation: Option<Link>,
    /// When, in words.
    pub at: String,
}

/// Who wrote something, on one line.
pub(super) fn by(cx: &Cx<'_>, data: &By) -> Markup {
    html! {
        @match &data.author {
            Some(author) => (anchor(author)),
            None => (cx.t("post-former-member")),
        }
        @if let Some(organisation) = &data.organisation { " " (cx.t("post-for")) " " (anchor(organisation)) }
        " · " (data.at)
    }
}

/// A text of somebody's.
#[derive(Debug, Clone)]
pub struct Body {
    /// The language that it is in.
    pub language: String,
    /// What it shows.
    pub parts: Vec<Part>,
    /// Whether a later release changed a figure that it cites.
    pub data_changed: bool,
    /// Whether moderators keep it from others.
    pub hidden: bool,
}

/// A text, marked where its data are others now.
pub(super) fn body(cx: &Cx<'_>, data: &Body) -> Markup {
    html! {
        @if data.hidden { p.hint { (cx.t("post-hidden-from-others")) } }
        @if data.data_changed { p.post-changed { (tag(&cx.t("post-data-changed"))) " " (cx.t("post-data-changed-text")) } }
        div.post-text lang=(data.language) { (shown(cx, &data.parts)) }
    }
}

/// The language of a text, where it is not the page's.
pub(super) fn language_tag(cx: &Cx<'_>, language: &str) -> Markup {
    html! {
        @if let Some(language) = foreign(cx, language) { " " (tag(&cx.t(&format!("post-language-{language}")))) }
    }
}

/// The way to report something.
pub(super) fn report(cx: &Cx<'_>, kind: &str, id: i32) -> Markup {
    html! {
        a.report-link href={ (cx.url(paths::REPORT)) "?subject=" (kind) ":" (id) } rel="nofollow" { (cx.t("report-title")) }
    }
}
