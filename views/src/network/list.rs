//! All organisations.

use maud::{Markup, html};

use super::{page, verified_mark};
use crate::Cx;
use crate::components::{
    Choice, Field, Link, PageHead, checkboxes, empty_state, filter_form, page_head, pager, select, text_field,
};
use crate::layout::with;
use crate::paths;

/// An organisation in the list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its short name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short_name: Option<String>,
    /// The word of its kind.
    pub kind: String,
    /// Whether its mark holds.
    pub verified: bool,
    /// The words of its themes.
    pub themes: Vec<String>,
    /// The names of its municipalities.
    pub places: Vec<String>,
}

/// The list of organisations.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// What was typed.
    pub typed: String,
    /// The kinds, with the one that is asked for.
    pub kinds: Vec<Choice>,
    /// The themes, with the one that is asked for.
    pub themes: Vec<Choice>,
    /// The municipalities, with the one that is asked for.
    pub places: Vec<Choice>,
    /// Whether only verified ones are asked for.
    pub verified: bool,
    /// Whether anything is asked for.
    pub filtered: bool,
    /// The organisations of this page.
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page of all organisations.
#[must_use]
pub fn list(cx: &Cx<'_>, data: &ListPage) -> Markup {
    let title = cx.t("organisations-title");
    let fields = html! {
        (text_field(&Field::new("q", cx.t("organisations-search")), &data.typed))
        (select(&Field::new("kind", cx.t("organisations-kind")), &data.kinds))
        (select(&Field::new("theme", cx.t("organisations-theme")), &data.themes))
        (select(&Field::new("place", cx.t("organisations-place")), &data.places))
        (checkboxes(&Field::new("verified", cx.t("organisations-trust")), &[
            Choice::new("yes", cx.t("organisations-only-verified"), data.verified),
        ]))
    };
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("organisations-lede"))))
        p.ways-on {
            a.button href=(cx.url(paths::ORGANISATION_NEW)) { (cx.t("organisations-new-title")) }
            @if cx.viewer.is_some() {
                a.button.button-quiet href=(cx.url(paths::ACCOUNT_ORGANISATIONS)) { (cx.t("organisations-mine-title")) }
            }
        }
        (filter_form(cx, &cx.url(paths::ORGANISATIONS), &[], fields))
        @if data.entries.is_empty() {
            (nothing(cx, data.filtered))
        } @else {
            section.section {
                h2 { (cx.ta("organisations-count", &[("count", data.total.into()), ("n", cx.count(data.total).into())])) }
                ul.entries role="list" { @for entry in &data.entries { li { (line(cx, entry)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
            }
        }
    };
    page(cx, &title, true, body)
}

fn nothing(cx: &Cx<'_>, filtered: bool) -> Markup {
    if filtered {
        let all = Link::new(cx.t("organisations-all"), cx.url(paths::ORGANISATIONS));
        empty_state(
            &cx.t("organisations-none-such"),
            &cx.t("organisations-none-such-text"),
            Some(&all),
        )
    } else {
        let new = Link::new(cx.t("organisations-new-title"), cx.url(paths::ORGANISATION_NEW));
        empty_state(
            &cx.t("organisations-none"),
            &cx.t("organisations-none-text"),
            Some(&new),
        )
    }
}

fn line(cx: &Cx<'_>, entry: &Entry) -> Markup {
    let themes: Vec<String> = entry
        .themes
        .iter()
        .map(|theme| cx.t(&format!("theme-{theme}")))
        .collect();
    html! {
        a href=(cx.url(&paths::organisation(&entry.slug))) {
            (entry.name) @if let Some(short) = &entry.short_name { " (" (short) ")" }
        }
        @if entry.verified { " " (verified_mark(cx)) }
        p.entry-text { (cx.t(&format!("organisation-kind-{}", entry.kind))) @if !entry.places.is_empty() { " · " (entry.places.join(", ")) } }
        @if !themes.is_empty() { p.entry-text { (themes.join(" · ")) } }
    }
}
