//! The collaborations of one's own organisations.

use maud::{Markup, html};

use super::line::{CollaborationLine, collaboration_entry};
use crate::components::{Link, PageHead, SwitchOption, empty_state, page_head, pager, tabs};
use crate::layout::with;
use crate::network::page;
use crate::{Cx, paths};

/// The collaborations of one's own organisations.
#[derive(Debug, Clone)]
pub struct CollaborationsPage {
    /// The word of each sort, and how many there are of it.
    pub sorts: Vec<(&'static str, usize)>,
    /// The word of the sort that is shown.
    pub sort: &'static str,
    /// Whether the reader belongs to an organisation.
    pub belongs: bool,
    /// The collaborations on this page.
    pub lines: Vec<CollaborationLine>,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page.
#[must_use]
pub fn collaborations(cx: &Cx<'_>, data: &CollaborationsPage) -> Markup {
    let title = cx.t("collaborations-title");
    let directory = Link::new(cx.t("collaborations-find"), cx.url(paths::NETWORK));
    let options: Vec<SwitchOption> = data
        .sorts
        .iter()
        .map(|(word, count)| {
            let text = format!("{} ({})", cx.t(&format!("collaborations-{word}")), cx.count(*count));
            let href = format!("{}?sort={word}", cx.url(paths::COLLABORATIONS));
            SwitchOption::new(text, href, *word == data.sort)
        })
        .collect();
    let body = html! {
        div.narrow {
            (page_head(&PageHead::new(&title).lede(cx.t("collaborations-lede"))))
            @if !data.belongs {
                (empty_state(&cx.t("collaborations-no-organisation"), &cx.t("collaborations-no-organisation-text"), Some(&directory)))
            } @else {
                p.ways-on { a.button.button-quiet href=(directory.href) { (directory.text) } }
                (tabs(&cx.t("collaborations-sorts"), &options))
                @if data.lines.is_empty() {
                    (empty_state(
                        &cx.t(&format!("collaborations-none-{}", data.sort)),
                        &cx.t("collaborations-none-text"),
                        None,
                    ))
                } @else {
                    h2.visually-hidden { (cx.t(&format!("collaborations-{}", data.sort))) }
                    ul.entries role="list" { @for one in &data.lines { li { (collaboration_entry(cx, one)) } } }
                    (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
                }
            }
        }
    };
    page(cx, &title, false, body)
}
