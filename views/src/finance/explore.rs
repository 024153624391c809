//! Any indicators by places by periods.

use maud::{Markup, html};

use super::controls::Switch;
use crate::Cx;
use crate::components::{
    self, Choice, Download, Field, Level, Link, NoticeKind, PageHead, Table, checkboxes, disclosure, download_list,
    empty_state, filter_form, finding, notice, page_head, pager, select, source_list, switch, table,
};
use crate::layout::{self, Page, Room};

/// What is chosen.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Where it leads.
    pub action: String,
    /// What it keeps.
    pub keep: Vec<(String, String)>,
    /// Indicators.
    pub indicators: Vec<Choice>,
    /// The most indicators.
    pub most_indicators: usize,
    /// Groups of places, then places.
    pub places: Vec<Choice>,
    /// Periods of the indicators chosen.
    pub periods: Vec<Choice>,
    /// What goes down.
    pub rows: Vec<Choice>,
    /// What goes across.
    pub columns: Vec<Choice>,
    /// Whether rows without any figure are shown.
    pub gaps: Vec<Choice>,
}

/// A table that was asked for.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The rows of this page.
    pub table: Table,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Its size in words.
    pub size: String,
    /// How many rows without any figure are left out, in words, with the way to see them.
    pub left_out: Option<Link>,
    /// The files of the whole table.
    pub downloads: Vec<Download>,
    /// Where the whole table is pinned so that it can be cited, or why it cannot be.
    pub citing: Result<Link, String>,
    /// The sources of the rows of this page.
    pub sources: Vec<components::Source>,
}

/// What there is to show.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Nothing has been chosen yet: tables to begin with.
    Start(Vec<Link>),
    /// Nothing of what was chosen is known.
    Nothing,
    /// More was chosen than can be shown; how much, and how much can be.
    TooMuch(String),
    /// A table.
    Table(Box<Shown>),
}

/// An exploration.
#[derive(Debug, Clone)]
pub struct ExplorePage {
    /// The choices.
    pub form: Form,
    /// Basis, population, prices, phase.
    pub switches: Vec<Switch>,
    /// What there is.
    pub outcome: Outcome,
    /// Notes on the view.
    pub notes: Vec<String>,
    /// The same in the illustrative panel.
    pub illustrative_href: Option<String>,
    /// Whether the values are made.
    pub illustrative: bool,
}

/// The page.
#[must_use]
pub fn page(cx: &Cx<'_>, data: &ExplorePage) -> Markup {
    let title = cx.t("explore-title");
    let start = matches!(data.outcome, Outcome::Start(_));
    let other = data
        .illustrative_href
        .as_ref()
        .map(|href| Link::new(cx.t("indicator-see-illustrative"), href));
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("explore-lede"))))
        @if let Outcome::Start(examples) = &data.outcome {
            (empty_state(&cx.t("explore-empty"), &cx.t("explore-empty-text"), None))
            section.section {
                (finding(Level::H2, &cx.t("explore-examples")))
                ul { @for link in examples { li { a href=(link.href) { (link.text) } } } }
            }
        }
        div.stack.no-print .section[start] #choose {
            (form(cx, &data.form))
            @if !start && !data.switches.is_empty() {
                div.switches { @for group in &data.switches { (switch(&group.label, &group.options)) } }
            }
        }
        @for text in &data.notes { p.small.muted { (text) } }
        @match &data.outcome {
            Outcome::Start(_) => {}
            Outcome::Nothing => div.section { (empty_state(&cx.t("explore-nothing"), &cx.t("explore-nothing-text"), other.as_ref())) },
            Outcome::TooMuch(text) => div.section {
                (notice(cx, NoticeKind::Warning, &cx.t("explore-too-much"), html! { p { (text) } }))
            },
            Outcome::Table(shown) => (outcome(cx, shown)),
        }
        @if let (Outcome::Table(_), Some(link)) = (&data.outcome, &other) {
            p.section.no-print { a href=(link.href) { (link.text) } }
        }
    };
    layout::page(
        cx,
        &Page {
            room: Room::Explore,
            illustrative: data.illustrative,
            canonical_query: cx.query.to_owned(),
            description: cx.t("explore-description"),
            wide: true,
            ..Page::new(title, body)
        },
    )
}

fn outcome(cx: &Cx<'_>, shown: &Shown) -> Markup {
    html! {
        section.section #table {
            p.small.muted { (shown.size) @if let Some(link) = &shown.left_out { " " a href=(link.href) { (link.text) } } }
            div.no-print {
                (download_list(cx, &shown.downloads))
                @match &shown.citing {
                    Ok(link) => p { a href=(link.href) rel="nofollow" { (link.text) } },
                    Err(why) => p.small.muted { (why) },
                }
            }
            (table(cx, &shown.table))
            (pager(cx, shown.page, shown.pages, |page| {
                format!("{}?{}#table", cx.url(cx.path), layout::with(cx.query, "page", &page.to_string()))
            }))
        }
        @if !shown.sources.is_empty() {
            section.section #sources {
                (finding(Level::H2, &cx.t("indicator-sources")))
                (disclosure(&cx.ta("region-sources", &[("count", shown.sources.len().into()), ("n", cx.count(shown.sources.len()).into())]), false, source_list(cx, &shown.sources)))
            }
        }
    }
}

fn form(cx: &Cx<'_>, form: &Form) -> Markup {
    let part = |key: &str, choices: &[Choice], body: Markup| {
        let chosen = choices.iter().filter(|choice| choice.chosen).count();
        let label = match chosen {
            0 => cx.t(key),
            n => format!("{} ({})", cx.t(key), cx.count(n)),
        };
        html! { fieldset.filters-part { (disclosure(&label, false, body)) } }
    };
    let boxes = |name: &str, key: &str, hint: String, choices: &[Choice]| {
        part(
            key,
            choices,
            checkboxes(&Field::new(name, cx.t(key)).hint(hint), choices),
        )
    };
    let most = cx.count(form.most_indicators);
    let fields = html! {
        (boxes("indicators", "explore-indicators", cx.ta("compare-indicators-hint", &[("most", most.into())]), &form.indicators))
        (boxes("places", "explore-places", cx.t("explore-places-hint"), &form.places))
        @if !form.periods.is_empty() {
            (boxes("periods", "explore-periods", cx.t("explore-periods-hint"), &form.periods))
        }
        (select(&Field::new("rows", cx.t("explore-rows")), &form.rows))
        (select(&Field::new("columns", cx.t("explore-columns")), &form.columns))
        (select(&Field::new("gaps", cx.t("explore-gaps")), &form.gaps))
    };
    filter_form(cx, &form.action, &form.keep, fields)
}
