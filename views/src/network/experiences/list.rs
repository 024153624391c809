//! Experiences in a list.

use bashke_vocabulary::Theme;
use maud::{Markup, html};

use crate::components::{
    Choice, Field, Link, PageHead, anchor, anchors, empty_state, filter_form, page_head, pager, select, tag, text_field,
};
use crate::layout::with;
use crate::network::resources::{one_of, theme_field, themes};
use crate::network::{Said, page, parts};
use crate::{Cx, paths};

/// An experience in the list.
#[derive(Debug, Clone)]
pub struct ExperienceLine {
    /// Its title.
    pub title: Said,
    /// Its page.
    pub href: String,
    /// Whose it is.
    pub organisation: Option<Link>,
    /// Who tried it, where they have no account here.
    pub told_of: Option<String>,
    /// The country, where it is another.
    pub country: Option<String>,
    /// Where in that country.
    pub place_name: Option<String>,
    /// The municipalities in which it was tried.
    pub places: Vec<Link>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Whether nobody but its editors sees it yet.
    pub draft: bool,
    /// By how many others it was used.
    pub used_by: usize,
    /// Whether it was chosen as good practice.
    pub good: bool,
}

/// The list.
#[derive(Debug, Clone)]
pub struct ExperiencesPage {
    /// The words that were typed.
    pub typed: String,
    /// The theme that was chosen.
    pub theme: Option<Theme>,
    /// The municipalities to choose from.
    pub places: Vec<Choice>,
    /// Whether those of the region were chosen, or those of here.
    pub regional: Option<bool>,
    /// Whether only good practice was asked for.
    pub good: bool,
    /// Whether those that most others used stand first.
    pub most_used: bool,
    /// The experiences on this page.
    pub lines: Vec<ExperienceLine>,
    /// How many there are.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Whether the reader can write one.
    pub writes: bool,
}

/// The list.
#[must_use]
pub fn experiences(cx: &Cx<'_>, data: &ExperiencesPage) -> Markup {
    let title = cx.t("experiences-title");
    let kinds = [
        ("own", cx.t("experiences-kind-own"), data.regional == Some(false)),
        (
            "regional",
            cx.t("experiences-kind-regional"),
            data.regional == Some(true),
        ),
    ];
    let fields = html! {
        (text_field(&Field::new("q", cx.t("library-search")), &data.typed))
        (theme_field(cx, data.theme))
        (select(&Field::new("place", cx.t("experiences-place")), &data.places))
        (select(&Field::new("good", cx.t("experiences-good")), &one_of(cx, "experiences-good-any", [("yes", cx.t("experiences-good-only"), data.good)].into_iter())))
        (select(&Field::new("sort", cx.t("experiences-sort")), &one_of(cx, "experiences-sort-new", [("used", cx.t("experiences-sort-used"), data.most_used)].into_iter())))
        (select(&Field::new("kind", cx.t("experiences-kind")), &one_of(cx, "library-any-kind", kinds.into_iter())))
    };
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("experiences-lede"))))
        (parts(cx, paths::EXPERIENCES))
        @if data.writes { p.ways-on { a.button href=(cx.url(paths::EXPERIENCE_NEW)) { (cx.t("experiences-new")) } } }
        (filter_form(cx, &cx.url(paths::EXPERIENCES), &[], fields))
        @if data.lines.is_empty() {
            (empty_state(&cx.t("experiences-none"), &cx.t("library-none-text"), Some(&Link::new(cx.t("experiences-all"), cx.url(paths::EXPERIENCES)))))
        } @else {
            p.muted { (cx.ta("experiences-count", &[("count", data.total.into()), ("n", cx.count(data.total).into())])) }
            ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
            (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        }
    };
    page(cx, &title, cx.query.is_empty(), body)
}

fn line(cx: &Cx<'_>, one: &ExperienceLine) -> Markup {
    html! {
        a href=(one.href) lang=[one.title.foreign] { (one.title.text) }
        @if one.draft { " " (tag(&cx.t("experiences-draft"))) }
        @if one.good { " " (good_mark(cx)) }
        p.entry-text { (whose(one)) }
        p.entry-text { (themes(cx, &one.themes)) }
        @if one.used_by > 0 { p.entry-text.small { (used_by(cx, one.used_by)) } }
    }
}

/// The mark of good practice.
pub(super) fn good_mark(cx: &Cx<'_>) -> Markup {
    html! { span.tag.tag-verified { "✓ " (cx.t("experiences-good-mark")) } }
}

/// By how many others it was used, in words.
pub(super) fn used_by(cx: &Cx<'_>, count: usize) -> String {
    cx.ta(
        "experiences-used-by",
        &[("count", count.into()), ("n", cx.count(count).into())],
    )
}

/// Who tried it, and where.
pub(super) fn whose(one: &ExperienceLine) -> Markup {
    let there: Vec<&str> = [one.place_name.as_deref(), one.country.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    html! {
        @if let Some(organisation) = &one.organisation { (anchor(organisation)) }
        @if let Some(name) = &one.told_of { (name) }
        @if !there.is_empty() { " · " (there.join(", ")) }
        @if !one.places.is_empty() { " · " (anchors(&one.places, None)) }
    }
}
