//! What the pages of one indicator at all municipalities share: the ranking and the map.

use maud::{Markup, html};

use super::controls::{Controls, controls};
use crate::Cx;
use crate::components::{self, Level, Link, PageHead, coverage, empty_state, finding, page_head, source_list};
use crate::layout::{self, Page, Room};

/// One indicator at all municipalities.
#[derive(Debug, Clone)]
pub struct OneIndicator {
    /// The indicator, with its page.
    pub indicator: Link,
    /// What is shown, for which period.
    pub lede: String,
    /// The choices.
    pub controls: Controls,
    /// How many have a figure, of how many, and the period in words.
    pub coverage: Option<(usize, usize, String)>,
    /// Notes on the view.
    pub notes: Vec<String>,
    /// The sources of what is shown.
    pub sources: Vec<components::Source>,
    /// The same in the illustrative panel.
    pub illustrative_href: Option<String>,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The keys of what a room calls its page.
pub(super) struct Keys {
    /// What stands over the heading.
    pub(super) kicker: &'static str,
    /// The title; gets `what`.
    pub(super) title: &'static str,
    /// The description; gets `what`.
    pub(super) description: &'static str,
}

impl OneIndicator {
    /// The page of a room around what is its own.
    pub(super) fn page(&self, cx: &Cx<'_>, room: Room, keys: &Keys, own: &Markup) -> Markup {
        let what = [("what", self.indicator.text.as_str().into())];
        let body = html! {
            (page_head(&PageHead::new(&self.indicator.text).kicker(cx.t(keys.kicker)).lede(&self.lede)))
            (controls(cx, &self.controls))
            @for text in &self.notes { p.small.muted { (text) } }
            (own)
            @if !self.sources.is_empty() {
                section.section #sources {
                    (finding(Level::H2, &cx.t("indicator-sources")))
                    (source_list(cx, &self.sources))
                }
            }
        };
        layout::page(
            cx,
            &Page {
                room,
                illustrative: self.illustrative,
                canonical_query: cx.query.to_owned(),
                description: cx.ta(keys.description, &what),
                wide: true,
                ..Page::new(cx.ta(keys.title, &what), body)
            },
        )
    }

    /// What stands where no municipality has a figure.
    pub(super) fn empty(&self, cx: &Cx<'_>) -> Markup {
        let see = |href: &String| Link::new(cx.t("indicator-see-illustrative"), href);
        let other = self.illustrative_href.as_ref().map(see);
        empty_state(&cx.t("ranking-empty"), &cx.t("ranking-empty-text"), other.as_ref())
    }

    /// How many have a figure.
    pub(super) fn coverage(&self, cx: &Cx<'_>) -> Markup {
        html! {
            @if let Some((known, of, label)) = &self.coverage { (coverage(cx, label, *known, *of)) }
        }
    }
}
