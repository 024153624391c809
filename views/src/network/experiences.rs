//! Experiences: what was tried, and what others can learn from it.

use bashke_vocabulary::Theme;
use maud::{Markup, html};

use super::calls::source;
use super::resources::{one_of, theme_field, themes};
use super::{Money, Said, hidden_notice, page, parts};
use crate::components::{
    Choice, Field, Link, PageHead, anchor, anchors, breadcrumbs, definitions, empty_state, filter_form, page_head,
    pager, select, tag, text_field,
};
use crate::dialogue::section_place;
use crate::layout::with;
use crate::moderation::report_link;
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

/// An experience.
#[derive(Debug, Clone)]
pub struct ExperiencePage {
    /// Its key.
    pub id: i32,
    /// Whether moderators hide it from others.
    pub hidden: bool,
    /// Its short name in addresses.
    pub slug: String,
    /// What the list says of it.
    pub line: ExperienceLine,
    /// What was tried.
    pub tried: Option<Said>,
    /// What worked.
    pub worked: Option<Said>,
    /// What did not.
    pub failed: Option<Said>,
    /// What it cost.
    pub cost: Option<Money>,
    /// What is said of its cost.
    pub cost_words: Option<Said>,
    /// What others can use again.
    pub reuse: Option<Said>,
    /// Where it was read.
    pub source: Option<String>,
    /// When it was published.
    pub published: Option<String>,
    /// Whether it was just saved.
    pub saved: bool,
    /// Where it is changed, for those who may.
    pub edit: Option<String>,
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
        p.entry-text { (whose(one)) }
        p.entry-text { (themes(cx, &one.themes)) }
    }
}

/// Who tried it, and where.
fn whose(one: &ExperienceLine) -> Markup {
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

/// An experience.
#[must_use]
pub fn experience(cx: &Cx<'_>, data: &ExperiencePage) -> Markup {
    let one = &data.line;
    let kicker = if one.country.is_some() {
        cx.t("experiences-kind-regional")
    } else {
        cx.t("experiences-kind-own")
    };
    let steps = [Link::new(cx.t("experiences-title"), cx.url(paths::EXPERIENCES))];
    let mut facts = vec![(cx.t("experiences-who"), whose(one))];
    if !one.themes.is_empty() {
        facts.push((cx.t("library-theme"), themes(cx, &one.themes)));
    }
    if let Some(published) = &data.published {
        facts.push((cx.t("experiences-published"), html! { (published) }));
    }
    if let Some(address) = &data.source {
        facts.push((cx.t("library-source"), source(address)));
    }
    let told = [&data.tried, &data.worked, &data.failed, &data.cost_words, &data.reuse];
    let foreign = one.title.foreign.is_some()
        || told
            .iter()
            .any(|text| text.as_ref().is_some_and(|text| text.foreign.is_some()));
    let part = |key: &str, text: &Option<Said>| {
        html! {
            section.section {
                h2 { (cx.t(key)) }
                @match text { Some(text) => (text.prose()), None => p.muted { (cx.t("experiences-unsaid")) } }
            }
        }
    };
    let body = html! {
        (breadcrumbs(cx, &steps, &one.title.text))
        @if data.saved { div.notice.notice-done role="status" { p { (cx.t("experiences-saved")) } } }
        @if one.draft { p.notice.notice-info { (cx.t("experiences-draft-text")) } }
        (one.title.head(&kicker))
        (hidden_notice(cx, data.hidden))
        @if let Some(edit) = &data.edit { p.ways-on { a.button.button-quiet href=(edit) { (cx.t("experiences-edit")) } } }
        @if foreign { p.muted { (cx.t("experiences-foreign")) } }
        (definitions(&facts))
        (part("experiences-tried", &data.tried))
        (part("experiences-worked", &data.worked))
        (part("experiences-failed", &data.failed))
        section.section {
            h2 { (cx.t("experiences-cost")) }
            @if let Some(cost) = data.cost { p { (cost.text(cx)) } }
            @if let Some(text) = &data.cost_words { (text.prose()) }
            @if data.cost.is_none() && data.cost_words.is_none() { p.muted { (cx.t("experiences-unsaid")) } }
        }
        (part("experiences-reuse", &data.reuse))
        @if !one.draft {
            (section_place(cx, &format!("experience:{}", data.slug)))
            (report_link(cx, "experience", data.id))
        }
    };
    page(cx, &one.title.text, !one.draft, body)
}
