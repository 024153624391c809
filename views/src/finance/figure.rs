//! Figures: a view pinned to be cited, its card, and what releases made of it.

use bashke_vocabulary::{Phase, Status};
use maud::{DOCTYPE, Markup, html};

use super::controls::Shown;
use super::data::{Paged, room_link};
use crate::components::{
    Level, Link, NoticeKind, PageHead, Source, Table, breadcrumbs, copy_link, definitions, empty_state, finding,
    notice, page_head, source_list, table, value_badge,
};
use crate::dialogue::{foreign, section_place};
use crate::forms::{FormState, form};
use crate::layout::{self, Page, Room};
use crate::{Cx, charts, paths};

/// What a figure says, wherever it is cited.
#[derive(Debug, Clone)]
pub struct Card {
    /// What stands in its address.
    pub code: String,
    /// What it says.
    pub title: String,
    /// What is measured, in which unit.
    pub subtitle: String,
    /// The value with unit and period, where it is a single one.
    pub value: Option<String>,
    /// How firm that value is.
    pub status: Option<Status>,
    /// Whether it is an outcome or of which plan.
    pub phase: Phase,
    /// Where it was read.
    pub source: String,
    /// As of which release.
    pub release: String,
    /// Since which release the data are others; none while they are not.
    pub since: Option<String>,
    /// Whether its values are made.
    pub illustrative: bool,
}

/// The card of a figure: the drawing, what it says, from whom, and whether the data changed since.
#[must_use]
pub fn card(cx: &Cx<'_>, card: &Card) -> Markup {
    let href = cx.url(&paths::figure(&card.code));
    html! {
        article.figure-card {
            a.figure-picture href=(href) tabindex="-1" aria-hidden="true" {
                img src=(cx.url(&paths::figure(format!("{}.svg", card.code)))) alt="" loading="lazy" width="640" height="400";
            }
            p.figure-title { a href=(href) { (card.title) } }
            @if let Some(value) = &card.value {
                p.figure-value { (value) @if let Some(status) = card.status { " " (value_badge(cx, status, card.phase)) } }
            }
            p.figure-line { (card.subtitle) }
            @if let Some(since) = &card.since {
                p.figure-since { (cx.ta("figure-since", &[("release", since.as_str().into())])) }
            }
            @if card.illustrative { p.figure-since { (cx.t("chart-illustrative-long")) } }
            p.figure-foot { (cx.t("chart-source-head")) " " (card.source) " · " (card.release) " · " (cx.t("figure-word")) " " (card.code) }
        }
    }
}

/// The way to cite one value, told of what.
#[must_use]
pub fn cite(cx: &Cx<'_>, href: &str, what: &str) -> Markup {
    html! { a.cite.no-print href=(href) rel="nofollow" { (cx.t("table-cite")) span.visually-hidden { ": " (what) } } }
}

/// What became of the values of a figure since it was pinned.
#[derive(Debug, Clone)]
pub struct Since {
    /// The newest release.
    pub release: Link,
    /// How many values differ.
    pub changed: usize,
    /// How many there are.
    pub of: usize,
    /// Then and now, with the size of the change.
    pub values: Table,
    /// Whether there are more than are shown.
    pub more: bool,
}

/// How a figure is cited.
#[derive(Debug, Clone)]
pub struct Cite {
    /// As a sentence for a text.
    pub sentence: String,
    /// Its address, in full.
    pub address: String,
    /// As a picture in a page of one's own.
    pub embed: String,
}

/// The page of a figure.
#[derive(Debug, Clone)]
pub struct FigurePage {
    /// What it says, in a few words.
    pub card: Card,
    /// The drawing, as of its release; none where it cannot be drawn any more.
    pub shown: Option<Shown>,
    /// Dataset, release, when it was pinned.
    pub facts: Vec<(String, Link)>,
    /// What is different now; none where nothing is.
    pub since: Option<Since>,
    /// The newest release, where nothing is different.
    pub newest: Link,
    /// What releases changed, a line each, newest first.
    pub history: Vec<(Link, String)>,
    /// How it is cited.
    pub cite: Cite,
    /// The experiences that cite it, with the language of how they are called.
    pub cited: Vec<(Link, String)>,
    /// The same view as it is now.
    pub live: Link,
    /// All its values, where there is no drawing to show them.
    pub values: Option<Table>,
    /// Where they were read.
    pub sources: Vec<Source>,
    /// Whether it was pinned just now.
    pub done: bool,
}

/// The page of a figure.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &FigurePage) -> Markup {
    let card = &data.card;
    let kicker = format!("{} {}", cx.t("figure-word"), card.code);
    let body = html! {
        (breadcrumbs(cx, &[room_link(cx)], &kicker))
        @if data.done { div.notice.notice-done role="status" { p { (cx.t("figure-done")) } } }
        (page_head(&PageHead::new(&card.title).kicker(&kicker)))
        @if let Some(value) = &card.value {
            p.figure-value { (value) @if let Some(status) = card.status { " " (value_badge(cx, status, card.phase)) } }
        }
        @match &data.since {
            Some(since) => (changed(cx, since)),
            None => p.muted { (cx.t("figure-same")) " " a href=(data.newest.href) { (data.newest.text) } "." },
        }
        section.section {
            @if let Some(shown) = &data.shown { (charts::present(cx, &shown.frame, &shown.chart, &shown.downloads)) }
            @if let Some(values) = &data.values {
                (notice(cx, NoticeKind::Info, &cx.t("figure-no-drawing"), html! { p { (cx.t("figure-no-drawing-text")) } }))
                (table(cx, values))
            }
            p { a href=(data.live.href) { (data.live.text) } }
        }
        section.section #cite {
            (finding(Level::H2, &cx.t("figure-cite")))
            p.prose { (cx.t("figure-cite-text")) }
            blockquote.figure-quote { (data.cite.sentence) }
            (copy_link(cx, &data.cite.address))
            p.prose { (cx.t("figure-embed")) }
            p { code.figure-code { (data.cite.embed) } }
        }
        @if !data.cited.is_empty() {
            section.section #cited {
                (finding(Level::H2, &cx.t("figure-cited")))
                ul.plain.cited-in {
                    @for (link, language) in &data.cited {
                        li { a href=(link.href) lang=[(*language != cx.locale.tag()).then_some(language)] { (link.text) } }
                    }
                }
            }
        }
        (section_place(cx, &format!("figure:{}", card.code)))
        section.section {
            (finding(Level::H2, &cx.t("figure-about")))
            (definitions(&data.facts.iter().map(|(name, link)| (name.clone(), anchor(link))).collect::<Vec<_>>()))
            @if !data.history.is_empty() {
                h3 { (cx.t("figure-history")) }
                ul.plain { @for (release, text) in &data.history { li { a href=(release.href) { (release.text) } ": " (text) } } }
            }
            (source_list(cx, &data.sources))
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Data,
            description: card.subtitle.clone(),
            illustrative: card.illustrative,
            wide: true,
            ..Page::new(&card.title, body)
        },
    )
}

/// Where a figure is cited; nothing where it is not.
fn cited_in(cx: &Cx<'_>, cited: &[(Link, String)]) -> Markup {
    html! {
        @if !cited.is_empty() {
            p {
                (cx.t("figure-cited-in")) " "
                @for (number, (link, language)) in cited.iter().enumerate() {
                    @if number > 0 { " · " }
                    a href=(link.href) lang=[foreign(cx, language)] { (link.text) }
                }
            }
        }
    }
}

fn anchor(link: &Link) -> Markup {
    html! { @if link.href.is_empty() { (link.text) } @else { a href=(link.href) { (link.text) } } }
}

fn changed(cx: &Cx<'_>, since: &Since) -> Markup {
    let counts = [
        ("changed", cx.count(since.changed).into()),
        ("count", since.changed.into()),
        ("of", cx.count(since.of).into()),
    ];
    let told = html! {
        p { (cx.ta("figure-changed-text", &counts)) " " a href=(since.release.href) { (since.release.text) } "." }
    };
    html! {
        (notice(cx, NoticeKind::Warning, &cx.t("figure-changed"), told))
        section.section {
            (table(cx, &since.values))
            @if since.more { p.muted { (cx.ta("figure-changed-more", &counts)) } }
        }
    }
}

/// A view before it is pinned.
#[must_use]
pub fn new(cx: &Cx<'_>, shown: &Shown, view: &str, state: &FormState) -> Markup {
    let title = cx.t("figure-new");
    let fields = html! { input type="hidden" name="view" value=(view); };
    let body = html! {
        (breadcrumbs(cx, &[room_link(cx)], &title))
        (page_head(&PageHead::new(&title).lede(cx.t("figure-new-lede"))))
        (form(cx, &cx.url(paths::FIGURE_NEW), state, fields, &cx.t("figure-pin")))
        (charts::present(cx, &shown.frame, &shown.chart, &shown.downloads))
    };
    let page = Page {
        room: Room::Data,
        indexable: false,
        illustrative: shown.frame.illustrative,
        wide: true,
        ..Page::new(title, body)
    };
    layout::page(cx, &page)
}

/// A figure alone, to stand in a page of somebody else's.
#[must_use]
pub fn embed(cx: &Cx<'_>, card: &Card, shown: &Shown) -> Markup {
    let address = format!("{}{}", cx.origin, cx.url(&paths::figure(&card.code)));
    let none = charts::Downloads::default();
    html! {
        (DOCTYPE)
        html lang=(cx.locale.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (card.title) }
                meta name="robots" content="noindex";
                link rel="canonical" href=(address);
                meta name="color-scheme" content="light dark";
                link rel="stylesheet" href=(cx.asset("app.css"));
                link rel="stylesheet" href=(cx.asset("charts.css"));
            }
            body.embed {
                main {
                    @if let Some(since) = &card.since {
                        p.figure-since { (cx.ta("figure-since", &[("release", since.as_str().into())])) }
                    }
                    (charts::present(cx, &shown.frame, &shown.chart, &none))
                    p { a href=(address) target="_blank" rel="noopener" { (cx.t("figure-embed-more")) } }
                }
            }
        }
    }
}

/// A figure that a release changed.
#[derive(Debug, Clone)]
pub struct Revised {
    /// The figure.
    pub card: Card,
    /// How many of its values changed, and the one that changed most.
    pub text: String,
    /// Where it is cited, each with the language of what it is called.
    pub cited: Vec<(Link, String)>,
}

/// The figures that a release changed.
#[derive(Debug, Clone)]
pub struct RevisedPage {
    /// The release.
    pub release: Link,
    /// The figures of this page.
    pub figures: Vec<Revised>,
    /// Where one is among them.
    pub paged: Paged,
}

/// The page of the figures that a release changed.
#[must_use]
pub fn revised(cx: &Cx<'_>, data: &RevisedPage) -> Markup {
    let title = cx.t("figures-changed-title");
    let body = html! {
        (breadcrumbs(cx, &[room_link(cx), data.release.clone()], &title))
        (page_head(&PageHead::new(&title).kicker(&data.release.text).lede(cx.t("figures-changed-lede"))))
        @if data.figures.is_empty() {
            (empty_state(&cx.t("figures-changed-none"), &cx.t("figures-changed-none-text"), Some(&data.release)))
        } @else {
            ul.entries role="list" {
                @for figure in &data.figures {
                    li {
                        p.entry-title { a href=(cx.url(&paths::figure(&figure.card.code))) { (figure.card.title) } }
                        p { (figure.text) }
                        p.muted { (figure.card.subtitle) " · " (figure.card.release) }
                        (cited_in(cx, &figure.cited))
                    }
                }
            }
            (data.paged.markup(cx))
        }
    };
    let page = Page {
        room: Room::Data,
        indexable: false,
        ..Page::new(title, body)
    };
    layout::page(cx, &page)
}
