//! The home page: find a municipality, the national picture, what is new, ways in.

use maud::{Markup, html};

use super::controls::Switch;
use crate::components::{
    Field, FigureCard, Level, Link, NoticeKind, SearchBox, coverage, disclosure, figure_card, figure_grid, filter_form,
    finding, notice, search_box, switch, text_field,
};
use crate::layout::{self, Page, Room};
use crate::{Cx, paths};

/// A release in the list of what is new.
#[derive(Debug, Clone)]
pub struct News {
    /// Its number and date.
    pub link: Link,
    /// What is in it.
    pub note: String,
    /// How many values are new, changed, gone.
    pub counts: String,
}

/// Who comes here and where to begin.
#[derive(Debug, Clone)]
pub struct Way {
    /// For whom.
    pub who: String,
    /// What they find.
    pub text: String,
    /// Where.
    pub links: Vec<Link>,
}

/// How many municipalities have a figure.
#[derive(Debug, Clone)]
pub struct Covered {
    /// The indicator with its best covered period.
    pub what: Link,
    /// How many have one.
    pub known: usize,
    /// Of how many.
    pub of: usize,
}

/// The home page.
#[derive(Debug, Clone)]
pub struct HomePage {
    /// What the national figures say.
    pub finding: String,
    /// The sentence under it.
    pub lede: String,
    /// What the form keeps.
    pub keep: Vec<(String, String)>,
    /// Counties with their municipalities.
    pub counties: Vec<(Link, Vec<Link>)>,
    /// How many municipalities there are.
    pub municipalities: usize,
    /// The national figures.
    pub cards: Vec<FigureCard>,
    /// Nominal or real, absolute or per inhabitant.
    pub switches: Vec<Switch>,
    /// The country's page.
    pub country: Option<Link>,
    /// The latest releases.
    pub news: Vec<News>,
    /// How much there is, in a sentence.
    pub coverage: String,
    /// How much of what.
    pub covered: Vec<Covered>,
    /// The coverage matrix.
    pub coverage_href: String,
    /// Ways in.
    pub ways: Vec<Way>,
    /// How figures are worked out.
    pub methodology_href: String,
    /// The illustrative panel; none where it is shown already.
    pub illustrative_href: Option<String>,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &HomePage) -> Markup {
    let body = html! {
        div.home-top {
            div.home-find.no-print {
                (search(cx, &data.keep))
                (disclosure(&cx.ta("home-list", &[("n", cx.count(data.municipalities).into())]), false, counties(&data.counties)))
            }
            header.page-head {
                p.kicker { (cx.t("home-kicker")) }
                (finding(Level::H1, &data.finding))
                p.lede { (data.lede) }
            }
        }
        section.stack #national {
            h2.visually-hidden { (cx.t("place-key-figures")) }
            div.switches.no-print { @for group in &data.switches { (switch(&group.label, &group.options)) } }
            (figure_grid(&data.cards.iter().map(|card| figure_card(cx, card)).collect::<Vec<_>>()))
            @if let Some(country) = &data.country { p.more { a href=(country.href) { (country.text) } } }
        }
        section.section #ways {
            (finding(Level::H2, &cx.t("home-ways")))
            ul.grid.ways role="list" {
                @for way in &data.ways {
                    li { div.way {
                        h3 { (way.who) }
                        p { (way.text) }
                        ul.inline-list { @for link in &way.links { li { a href=(link.href) { (link.text) } } } }
                    } }
                }
            }
        }
        div.section { div.split {
            section #new {
                (finding(Level::H2, &cx.t("home-new")))
                @for news in &data.news {
                    div.news {
                        h3 { a href=(news.link.href) { (news.link.text) } }
                        p { (news.note) }
                        p.small.muted { (news.counts) }
                    }
                }
            }
            section.stack #coverage {
                (finding(Level::H2, &cx.t("home-coverage")))
                p { (data.coverage) }
                @for covered in &data.covered { (coverage(cx, &covered.what.text, covered.known, covered.of)) }
                p.more {
                    a href=(data.coverage_href) { (cx.t("home-coverage-link")) } " · "
                    a href=(data.methodology_href) { (cx.t("home-methodology")) }
                }
            }
        } }
        @if let Some(href) = &data.illustrative_href {
            div.section {
                (notice(cx, NoticeKind::Info, &cx.t("home-illustrative-title"), html! {
                    p { (cx.t("home-illustrative-text")) " " a href=(href) { (cx.t("indicator-see-illustrative")) } }
                }))
            }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Home,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: cx.t("home-description"),
            wide: true,
            ..Page::new(cx.t("home-title"), body)
        },
    )
}

fn search(cx: &Cx<'_>, keep: &[(String, String)]) -> Markup {
    let (label, hint) = (cx.t("home-search"), cx.t("home-search-hint"));
    if keep.is_empty() {
        search_box(
            cx,
            &SearchBox {
                id: "find-place".to_owned(),
                action: cx.url(paths::PLACES),
                value: String::new(),
                label,
                hint: Some(hint),
                large: true,
            },
        )
    } else {
        let field = text_field(&Field::new("q", label).hint(hint), "");
        filter_form(cx, &cx.url(paths::PLACES), keep, field)
    }
}

fn counties(counties: &[(Link, Vec<Link>)]) -> Markup {
    html! {
        div.by-county {
            @for (county, members) in counties {
                div {
                    p { a href=(county.href) { (county.text) } }
                    ul.inline-list { @for place in members { li { a href=(place.href) { (place.text) } } } }
                }
            }
        }
    }
}
