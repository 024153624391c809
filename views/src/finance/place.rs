//! The profile of a place. It leads with what is known.

use maud::{Markup, html};

use super::controls::{Shown, Switch};
use crate::Cx;
use crate::components::{
    self, Choice, Field, FigureCard, Level, Link, NoticeKind, PageHead, Table, breadcrumbs, coverage, definitions,
    disclosure, empty_state, figure_card, figure_grid, filter_form, finding, notice, page_head, pager, select,
    source_list, switch, table,
};
use crate::dialogue::{dialogues::commitments_place, questions_place, section_place};
use crate::layout::{self, Page, Room};
use crate::moderation::figure_report;
use crate::network::network_place;

/// A fact of the head: a code, the county, the area.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// The fact.
    pub text: String,
    /// Where more about it stands.
    pub href: Option<String>,
    /// What is not certain about it.
    pub note: Option<String>,
}

/// What is owed to suppliers and not paid in time.
#[derive(Debug, Clone)]
pub struct Arrears {
    /// The newest stock in a sentence.
    pub finding: String,
    /// The stock over time.
    pub stock: Option<Shown>,
    /// Its causes.
    pub causes: Option<Shown>,
    /// The ratio to each denominator, the law's level and, apart from it, the statistical position.
    pub levels: Table,
}

/// The counts of inhabitants side by side.
#[derive(Debug, Clone)]
pub struct Population {
    /// One row a count.
    pub table: Table,
    /// The change between the censuses as a sentence.
    pub change: Option<String>,
}

/// The nearest municipalities.
#[derive(Debug, Clone)]
pub struct Peers {
    /// One row a place.
    pub table: Table,
    /// The comparison of them all.
    pub compare: Link,
}

/// Every figure of the place.
#[derive(Debug, Clone)]
pub struct Figures {
    /// How many there are.
    pub total: usize,
    /// The groups to choose from; empty where they are all shown together.
    pub groups: Vec<Choice>,
    /// What the form keeps.
    pub keep: Vec<(String, String)>,
    /// The figures of this page.
    pub table: Table,
    /// The page shown.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Whether a group or a page was asked for, so that the list stands open.
    pub asked: bool,
}

/// The way to correct a figure, for whoever does.
#[must_use]
pub fn correct_link(cx: &Cx<'_>, href: &str, figure: &str) -> Markup {
    html! { a href=(href) { (cx.t("place-figure-correct")) span.visually-hidden { ": " (figure) } } }
}

/// How much is known.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// Indicators with a figure, and how many there are; none where that says nothing.
    pub indicators: Option<(usize, usize)>,
    /// The newest period and how many figures and sources, in a sentence.
    pub text: String,
}

/// A place.
#[derive(Debug, Clone)]
pub struct PlacePage {
    /// Where it lies.
    pub above: Vec<Link>,
    /// What it is.
    pub kicker: String,
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// Whether it is one that can be asked.
    pub is_municipality: bool,
    /// Whether the network tells who works there: in a municipality or a county.
    pub worked_in: bool,
    /// What is known first.
    pub lede: String,
    /// What can be done from here: brief, comparison.
    pub actions: Vec<Link>,
    /// Codes and other facts.
    pub facts: Vec<Fact>,
    /// The units of before 2015 that it is made of.
    pub former: Vec<String>,
    /// Notes on the place and on the view.
    pub notes: Vec<String>,
    /// Absolute or per inhabitant, nominal or real.
    pub switches: Vec<Switch>,
    /// What is known, the most asked for first.
    pub cards: Vec<FigureCard>,
    /// Leading indicators without a figure.
    pub lacking: Vec<Link>,
    /// What revenue and expenditure are made of.
    pub parts: Vec<Shown>,
    /// Shares that sources state, where the parts themselves are not known.
    pub shares: Option<Table>,
    /// Whether the place has a budget of its own that could be taken apart.
    pub has_budget: bool,
    /// Lines over time.
    pub trends: Vec<Shown>,
    /// Arrears.
    pub arrears: Option<Arrears>,
    /// Inhabitants.
    pub population: Option<Population>,
    /// What was collected and spent of what was planned.
    pub execution: Option<Table>,
    /// The nearest municipalities.
    pub peers: Option<Peers>,
    /// The municipalities that it is made of.
    pub members: Option<Table>,
    /// How much is known.
    pub coverage: Coverage,
    /// Every figure.
    pub figures: Figures,
    /// The sources of the figures.
    pub sources: Vec<components::Source>,
    /// The region's page, for other countries.
    pub region: Option<Link>,
    /// The illustrative panel; none where it is shown already.
    pub illustrative_href: Option<String>,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &PlacePage) -> Markup {
    let body = html! {
        (breadcrumbs(cx, &data.above, &data.name))
        (page_head(&PageHead::new(&data.name).kicker(&data.kicker).lede(&data.lede)))
        @if !data.actions.is_empty() {
            p.ways-on.no-print { @for link in &data.actions { a.button.button-quiet href=(link.href) { (link.text) } } }
        }
        (contents(cx, data))
        (key_figures(cx, data))
        @if let Some(arrears) = &data.arrears { (arrears_section(cx, arrears)) }
        @if data.has_budget { (money(cx, data)) }
        @if !data.trends.is_empty() {
            section.section #trends {
                (finding(Level::H2, &cx.t("place-trends")))
                div.pair { @for shown in &data.trends { div.figure-block { (shown.markup(cx)) } } }
            }
        }
        @if let Some(execution) = &data.execution {
            section.section #execution {
                (finding(Level::H2, &cx.t("place-execution")))
                p { (cx.t("place-execution-text")) }
                (table(cx, execution))
            }
        }
        @if let Some(population) = &data.population { (population_section(cx, population)) }
        @if let Some(peers) = &data.peers {
            section.section #peers {
                (finding(Level::H2, &cx.t("place-peers")))
                p { (cx.t("place-peers-text")) }
                (table(cx, &peers.table))
                p.more.no-print { a.button.button-quiet href=(peers.compare.href) { (peers.compare.text) } }
            }
        }
        @if let Some(members) = &data.members {
            section.section #members {
                (finding(Level::H2, &cx.t("place-members")))
                (table(cx, members))
            }
        }
        (about(cx, data))
        (figures(cx, data))
        @if let (Some(href), false) = (&data.illustrative_href, data.cards.is_empty()) {
            div.section.no-print {
                (notice(cx, NoticeKind::Info, &cx.t("indicator-try-title"), html! {
                    p { (cx.t("indicator-try-text")) " " a href=(href) { (cx.t("indicator-see-illustrative")) } }
                }))
            }
        }
        @if data.is_municipality { (questions_place(cx, &data.slug)) }
        @if data.is_municipality { (commitments_place(cx, &data.slug)) }
        @if data.worked_in { (network_place(cx, &data.slug, data.is_municipality)) }
        (section_place(cx, &format!("place:{}", data.slug)))
        (figure_report(cx))
    };
    layout::page(
        cx,
        &Page {
            room: Room::Places,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: format!("{}: {}", data.name, data.lede),
            wide: true,
            ..Page::new(&data.name, body)
        },
    )
}

/// The way to the sections that there are: the page is long on a phone.
fn contents(cx: &Cx<'_>, data: &PlacePage) -> Markup {
    let all = [
        (data.arrears.is_some(), "arrears", "place-to-arrears"),
        (data.has_budget, "money", "place-to-money"),
        (!data.trends.is_empty(), "trends", "place-trends"),
        (data.execution.is_some(), "execution", "place-execution"),
        (data.population.is_some(), "population", "place-population"),
        (data.peers.is_some(), "peers", "place-peers"),
        (data.members.is_some(), "members", "place-members"),
        (true, "figures", "place-to-figures"),
    ];
    let there = all.into_iter().filter(|(there, ..)| *there);
    let links: Vec<Link> = there
        .map(|(_, id, key)| Link::new(cx.t(key), format!("#{id}")))
        .collect();
    html! {
        @if links.len() > 2 {
            nav.contents.no-print aria-label=(cx.t("place-contents")) {
                ul.inline-list { @for link in &links { li { a href=(link.href) { (link.text) } } } }
            }
        }
    }
}

fn key_figures(cx: &Cx<'_>, data: &PlacePage) -> Markup {
    html! {
        section.stack #figures-key {
            h2.visually-hidden { (cx.t("place-key-figures")) }
            @if !data.cards.is_empty() {
                div.switches.no-print { @for group in &data.switches { (switch(&group.label, &group.options)) } }
            }
            @for note in &data.notes { p.small.muted { (note) } }
            @if data.cards.is_empty() {
                (empty_state(
                    &cx.ta("place-empty", &[("place", data.name.as_str().into())]),
                    &cx.t("place-empty-text"),
                    data.illustrative_href.as_ref().map(|href| Link::new(cx.t("indicator-see-illustrative"), href)).as_ref(),
                ))
            } @else {
                (figure_grid(&data.cards.iter().map(|card| figure_card(cx, card)).collect::<Vec<_>>()))
            }
            @if !data.lacking.is_empty() {
                div.small {
                    p.muted { (cx.t("place-lacking")) }
                    ul.inline-list { @for link in &data.lacking { li { a href=(link.href) { (link.text) } } } }
                }
            }
        }
    }
}

fn arrears_section(cx: &Cx<'_>, arrears: &Arrears) -> Markup {
    html! {
        section.section #arrears {
            (finding(Level::H2, &arrears.finding))
            @if let Some(stock) = &arrears.stock { div.figure-block { (stock.markup(cx)) } }
            h3 { (cx.t("place-arrears-law")) }
            p { (cx.t("place-arrears-law-text")) }
            (table(cx, &arrears.levels))
            @if let Some(causes) = &arrears.causes { div.figure-block { (causes.markup(cx)) } }
        }
    }
}

fn money(cx: &Cx<'_>, data: &PlacePage) -> Markup {
    html! {
        section.section #money {
            (finding(Level::H2, &cx.t("place-money")))
            div.pair { @for shown in &data.parts { div.figure-block { (shown.markup(cx)) } } }
            @if data.parts.is_empty() {
                p { (cx.t("place-money-empty")) }
                @if let Some(shares) = &data.shares { (table(cx, shares)) }
            }
        }
    }
}

fn population_section(cx: &Cx<'_>, population: &Population) -> Markup {
    html! {
        section.section #population {
            (finding(Level::H2, population.change.as_ref().unwrap_or(&cx.t("place-population"))))
            (table(cx, &population.table))
            p.small { (cx.t("place-population-warning")) }
        }
    }
}

fn about(cx: &Cx<'_>, data: &PlacePage) -> Markup {
    let mut facts: Vec<(String, Markup)> = data
        .facts
        .iter()
        .map(|fact| {
            let text = html! {
                @if let Some(href) = &fact.href { a href=(href) { (fact.text) } } @else { (fact.text) }
                @if let Some(note) = &fact.note { " " span.small.muted { (note) } }
            };
            (fact.name.clone(), text)
        })
        .collect();
    if !data.former.is_empty() {
        facts.push((
            cx.t("place-former"),
            html! { ul.inline-list { @for name in &data.former { li { (name) } } } },
        ));
    }
    html! {
        @if !facts.is_empty() {
            section.section #about {
                (finding(Level::H2, &cx.t("place-about")))
                (definitions(&facts))
            }
        }
    }
}

fn figures(cx: &Cx<'_>, data: &PlacePage) -> Markup {
    let figures = &data.figures;
    let count = [("count", figures.total.into()), ("n", cx.count(figures.total).into())];
    html! {
        section.section #figures {
            (finding(Level::H2, &cx.ta("place-figures", &count)))
            @if let Some((known, of)) = data.coverage.indicators {
                (coverage(cx, &cx.t("place-coverage"), known, of))
            }
            p { (data.coverage.text) }
            @if let Some(region) = &data.region { p.more { a href=(region.href) { (region.text) } } }
            @if figures.total > 0 {
                (disclosure(&cx.t("place-figures-open"), figures.asked, html! {
                    @if !figures.groups.is_empty() {
                        (filter_form(cx, &format!("{}#figures", cx.url(cx.path)), &figures.keep, select(&Field::new("group", cx.t("place-figures-group")).auto().long(), &figures.groups)))
                    }
                    (table(cx, &figures.table))
                    (pager(cx, figures.page, figures.pages, |page| {
                        format!("{}?{}#figures", cx.url(cx.path), layout::with(cx.query, "page", &page.to_string()))
                    }))
                }))
            }
            @if !data.sources.is_empty() {
                (disclosure(&cx.ta("place-sources", &[("n", cx.count(data.sources.len()).into())]), false, source_list(cx, &data.sources)))
            }
        }
    }
}
