//! From one page of a long list to the next.

use maud::{Markup, html};

use super::mark;
use crate::Cx;

/// Where one is in a long list, and the ways on and back. Nothing where there is one page only.
#[must_use]
pub fn pager(cx: &Cx<'_>, page: usize, pages: usize, href: impl Fn(usize) -> String) -> Markup {
    html! {
        @if pages > 1 {
            nav.pager aria-label=(cx.t("pager-label")) {
                @if page > 1 {
                    a rel="prev" href=(href(page - 1)) { (mark("back")) (cx.t("pager-previous")) }
                }
                span.pager-place {
                    (cx.ta("pager-place", &[("page", cx.count(page).into()), ("pages", cx.count(pages).into())]))
                }
                @if page < pages {
                    a rel="next" href=(href(page + 1)) { (cx.t("pager-next")) (mark("next")) }
                }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    pager(cx, 2, 7, |page| format!("?page={page}"))
}
