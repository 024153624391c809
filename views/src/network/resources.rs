//! The library: laws, guides, templates, studies and data.

use bashke_vocabulary::{ResourceKind, Theme, Tongue};
use maud::{Markup, html};

use super::calls::source;
use super::library_form::{LibraryWay, ways};
use super::reviews::{ReviewsPart, reviews};
use super::{page, parts, told};
use crate::components::{
    Choice, Field, Link, PageHead, anchor, breadcrumbs, definitions, empty_state, filter_form, page_head, pager,
    select, tag, text_field,
};
use crate::layout::with;
use crate::{Cx, paths};

/// A resource in the list.
#[derive(Debug, Clone)]
pub struct ResourceLine {
    /// Its title, with its page.
    pub link: Link,
    /// What it is.
    pub kind: ResourceKind,
    /// Who published it.
    pub publisher: Option<String>,
    /// The year of publication.
    pub year: Option<String>,
    /// In which languages it is.
    pub languages: Vec<Tongue>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// How it is rated, in words; none without a review.
    pub rated: Option<String>,
}

/// The library.
#[derive(Debug, Clone)]
pub struct ResourcesPage {
    /// The words that were typed.
    pub typed: String,
    /// What was chosen.
    pub kind: Option<ResourceKind>,
    /// The language that was chosen.
    pub language: Option<Tongue>,
    /// The theme that was chosen.
    pub theme: Option<Theme>,
    /// The resources on this page.
    pub lines: Vec<ResourceLine>,
    /// How many there are.
    pub total: usize,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// How the reader can add to it.
    pub way: LibraryWay,
    /// Whether those alone are asked for that have a mean.
    pub reviewed: bool,
}

/// A resource.
#[derive(Debug, Clone)]
pub struct ResourcePage {
    /// What the list says of it.
    pub line: ResourceLine,
    /// Who wrote it.
    pub author: Option<String>,
    /// Which version it is.
    pub version: Option<String>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
    /// What it gives.
    pub about: String,
    /// Where it can be read.
    pub address: String,
    /// Where the platform read of it.
    pub source: String,
    /// Where it is changed, for those who may.
    pub edit: Option<String>,
    /// Whether it was taken out of the library, so that only those see it who write that.
    pub withdrawn: bool,
    /// What was just done, in words.
    pub done: Option<String>,
    /// What members of verified organisations think of it.
    pub reviews: ReviewsPart,
}

/// A choice of one of several words, or of all.
pub(super) fn one_of(cx: &Cx<'_>, any: &str, words: impl Iterator<Item = (&'static str, String, bool)>) -> Vec<Choice> {
    let words: Vec<(&str, String, bool)> = words.collect();
    let none = !words.iter().any(|(_, _, chosen)| *chosen);
    let all = Choice::new("", cx.t(any), none);
    std::iter::once(all)
        .chain(
            words
                .into_iter()
                .map(|(word, text, chosen)| Choice::new(word, text, chosen)),
        )
        .collect()
}

/// The choice of a theme.
pub(super) fn theme_field(cx: &Cx<'_>, theme: Option<Theme>) -> Markup {
    let themes = Theme::ALL
        .iter()
        .map(|one| (one.word(), cx.t(&format!("theme-{one}")), theme == Some(*one)));
    let field = Field::new("theme", cx.t("library-theme"));
    select(&field, &one_of(cx, "library-any-theme", themes))
}

/// The choice of all, or of those alone that have a mean.
pub(super) fn reviewed_field(cx: &Cx<'_>, reviewed: bool) -> Markup {
    let yes = [("yes", cx.t("reviews-best-first"), reviewed)];
    let field = Field::new("reviewed", cx.t("reviews-title"));
    select(&field, &one_of(cx, "reviews-any", yes.into_iter()))
}

/// The choice of a language.
pub(super) fn tongue_field(cx: &Cx<'_>, language: Option<Tongue>) -> Markup {
    let tongues = Tongue::ALL
        .iter()
        .map(|one| (one.word(), cx.t(&format!("tongue-{one}")), language == Some(*one)));
    let field = Field::new("language", cx.t("library-language"));
    select(&field, &one_of(cx, "library-any-language", tongues))
}

/// Languages in words.
pub(super) fn tongues(cx: &Cx<'_>, languages: &[Tongue]) -> String {
    let names: Vec<String> = languages.iter().map(|one| cx.t(&format!("tongue-{one}"))).collect();
    names.join(", ")
}

/// Themes as tags.
pub(super) fn themes(cx: &Cx<'_>, themes: &[Theme]) -> Markup {
    html! { @for theme in themes { (tag(&cx.t(&format!("theme-{theme}")))) " " } }
}

/// For those who write the library: where something is changed, and that others do not see it where it was withdrawn.
pub(super) fn editing(cx: &Cx<'_>, edit: Option<&str>, withdrawn: bool, key: &str) -> Markup {
    html! {
        @if withdrawn { p.notice.notice-warning { (cx.t("library-is-withdrawn")) } }
        @if let Some(edit) = edit { p.ways-on { a.button.button-quiet href=(edit) { (cx.t(key)) } } }
    }
}

/// The library.
#[must_use]
pub fn resources(cx: &Cx<'_>, data: &ResourcesPage) -> Markup {
    let title = cx.t("resources-title");
    let kinds = ResourceKind::ALL.iter().map(|kind| {
        (
            kind.word(),
            cx.t(&format!("resource-kind-{kind}")),
            data.kind == Some(*kind),
        )
    });
    let fields = html! {
        (text_field(&Field::new("q", cx.t("library-search")), &data.typed))
        (select(&Field::new("kind", cx.t("resources-kind")), &one_of(cx, "library-any-kind", kinds)))
        (tongue_field(cx, data.language))
        (theme_field(cx, data.theme))
        (reviewed_field(cx, data.reviewed))
    };
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("resources-lede"))))
        (parts(cx, paths::RESOURCES))
        (ways(cx, &data.way, paths::RESOURCE_NEW, ["resources-new", "resources-propose"]))
        (filter_form(cx, &cx.url(paths::RESOURCES), &[], fields))
        @if data.lines.is_empty() {
            (empty_state(&cx.t("resources-none"), &cx.t("library-none-text"), Some(&Link::new(cx.t("resources-all"), cx.url(paths::RESOURCES)))))
        } @else {
            p.muted { (cx.ta("resources-count", &[("count", data.total.into()), ("n", cx.count(data.total).into())])) }
            ul.entries role="list" { @for one in &data.lines { li { (line(cx, one)) } } }
            (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        }
    };
    page(cx, &title, cx.query.is_empty(), body)
}

fn line(cx: &Cx<'_>, one: &ResourceLine) -> Markup {
    let parts: Vec<String> = [
        Some(cx.t(&format!("resource-kind-{}", one.kind))),
        one.publisher.clone(),
        one.year.clone(),
        Some(tongues(cx, &one.languages)),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        (anchor(&one.link))
        p.entry-text { (parts.join(" · ")) }
        p.entry-text { (themes(cx, &one.themes)) }
        @if let Some(rated) = &one.rated { p.entry-text { (rated) } }
    }
}

/// A resource.
#[must_use]
pub fn resource(cx: &Cx<'_>, data: &ResourcePage) -> Markup {
    let one = &data.line;
    let unknown = |text: &Option<String>| text.clone().unwrap_or_else(|| cx.t("library-unknown"));
    let mut facts = vec![
        (cx.t("resources-author"), html! { (unknown(&data.author)) }),
        (cx.t("resources-publisher"), html! { (unknown(&one.publisher)) }),
        (cx.t("resources-year"), html! { (unknown(&one.year)) }),
    ];
    if let Some(version) = &data.version {
        // it may be typed in either language, or be a number
        facts.push((cx.t("resources-version"), html! { (version) }));
    }
    facts.push((cx.t("library-language"), html! { (tongues(cx, &one.languages)) }));
    facts.push((cx.t("library-licence"), html! { (unknown(&data.licence)) }));
    facts.push((cx.t("library-theme"), themes(cx, &one.themes)));
    facts.push((cx.t("library-source"), source(&data.source)));
    let steps = [Link::new(cx.t("resources-title"), cx.url(paths::RESOURCES))];
    let body = html! {
        (breadcrumbs(cx, &steps, &one.link.text))
        (told(data.done.clone()))
        (page_head(&PageHead::new(&one.link.text).kicker(cx.t(&format!("resource-kind-{}", one.kind)))))
        (editing(cx, data.edit.as_deref(), data.withdrawn, "resources-edit"))
        div.prose { p { (data.about) } }
        p { (cx.t("resources-read")) ": " (source(&data.address)) }
        (definitions(&facts))
        @if !data.withdrawn { (reviews(cx, &data.reviews)) }
    };
    page(cx, &one.link.text, !data.withdrawn, body)
}
