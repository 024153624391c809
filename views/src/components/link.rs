//! A link with its text, and the trail of links above a page.

use maud::{Markup, html};

use crate::Cx;

/// A text and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What the link says.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

impl Link {
    /// A link.
    #[must_use]
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: href.into(),
        }
    }
}

/// The link as it stands in a text.
#[must_use]
pub fn anchor(link: &Link) -> Markup {
    html! { a href=(link.href) { (link.text) } }
}

/// Links one after the other, and in words how many more there are.
#[must_use]
pub fn anchors(links: &[Link], more: Option<&str>) -> Markup {
    html! {
        @for (n, link) in links.iter().enumerate() {
            @if n > 0 { "; " }
            (anchor(link))
        }
        @if let Some(more) = more { " " (more) }
    }
}

/// The way from the first page to this one. The first page is put in front by itself.
#[must_use]
pub fn breadcrumbs(cx: &Cx<'_>, trail: &[Link], current: &str) -> Markup {
    html! {
        nav.breadcrumbs aria-label=(cx.t("breadcrumbs-label")) {
            ol {
                li { a href=(cx.url("/")) { (cx.t("nav-home")) } }
                @for step in trail {
                    li { a href=(step.href) { (step.text) } }
                }
                li { span aria-current="page" { (current) } }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    breadcrumbs(
        cx,
        &[
            Link::new(cx.pick("Vendet", "Places"), "/places"),
            Link::new(cx.pick("Qarku i Lezhës", "Lezhë county"), "/q"),
        ],
        "Lezhë",
    )
}
