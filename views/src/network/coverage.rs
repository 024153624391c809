//! Who works on what, and where nobody is known yet.

use maud::{Markup, html};

use super::directory::count_map;
use super::{page, parts};
use crate::components::{Cell, Choice, Field, Head, PageHead, Row, Table, filter_form, page_head, select, table};
use crate::{Cx, paths};

/// A theme.
#[derive(Debug, Clone)]
pub struct ThemeLine {
    /// Its word.
    pub theme: String,
    /// How many work on it.
    pub who: usize,
    /// In how many municipalities somebody does.
    pub municipalities: usize,
    /// The coverage of this theme.
    pub href: String,
}

/// A municipality.
#[derive(Debug, Clone)]
pub struct CoverageLine {
    /// Its name.
    pub name: String,
    /// Column and row in the map of tiles.
    pub tile: Option<(u8, u8)>,
    /// Those who work there.
    pub href: String,
    /// How many work there.
    pub who: usize,
    /// How many grants are known to have been spent there.
    pub grants: usize,
    /// How many projects are done there.
    pub projects: usize,
}

/// The coverage.
#[derive(Debug, Clone)]
pub struct CoveragePage {
    /// The themes to choose from.
    pub choices: Vec<Choice>,
    /// The one that is chosen.
    pub theme: Option<String>,
    /// How many of those counted name no municipality, and the directory of them.
    pub nowhere: (usize, String),
    /// All themes.
    pub themes: Vec<ThemeLine>,
    /// All municipalities, in the order of their names.
    pub places: Vec<CoverageLine>,
}

/// The page.
#[must_use]
pub fn coverage(cx: &Cx<'_>, data: &CoveragePage) -> Markup {
    let title = cx.t("coverage-title");
    let fields = select(
        &Field::new("theme", cx.t("directory-facet-theme")).auto(),
        &data.choices,
    );
    let tiles = data
        .places
        .iter()
        .filter_map(|line| Some((line.tile?, line.name.as_str(), line.href.as_str(), line.who)));
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("coverage-lede"))))
        (parts(cx, paths::NETWORK_COVERAGE))
        (filter_form(cx, &cx.url(paths::NETWORK_COVERAGE), &[], fields))
        section.section { (count_map(cx, &finding(cx, data), ["coverage-map-subtitle", "directory-source"], 2, tiles)) (nowhere(cx, data)) }
        section.section {
            h2 { (cx.t("coverage-themes")) }
            (table(cx, &themes(cx, data)))
        }
        section.section {
            h2 { (cx.t("coverage-places")) }
            (table(cx, &places(cx, data)))
        }
    };
    page(cx, &title, data.theme.is_none(), body)
}

/// Where nobody is known yet, in a sentence.
fn finding(cx: &Cx<'_>, data: &CoveragePage) -> String {
    let none = data.places.iter().filter(|line| line.who == 0).count();
    let counts = [
        ("count", none.into()),
        ("n", cx.count(none).into()),
        ("of", cx.count(data.places.len()).into()),
    ];
    match &data.theme {
        None => cx.ta("coverage-finding", &counts),
        Some(theme) => {
            let [a, b, c] = counts;
            let theme = cx.t(&format!("theme-{theme}"));
            cx.ta("coverage-finding-theme", &[a, b, c, ("theme", theme.into())])
        }
    }
}

/// Those who are in no tile, since they name no municipality.
fn nowhere(cx: &Cx<'_>, data: &CoveragePage) -> Markup {
    let (count, href) = &data.nowhere;
    let said = cx.ta(
        "coverage-nowhere",
        &[("count", (*count).into()), ("n", cx.count(*count).into())],
    );
    html! {
        @if *count > 0 { p #nowhere { a href=(href) { (said) } ". " (cx.t("coverage-nowhere-text")) } }
    }
}

fn places(cx: &Cx<'_>, data: &CoveragePage) -> Table {
    let rows = data.places.iter().map(|line| {
        let who = html! { a href=(line.href) { (cx.count(line.who)) } };
        Row::new(vec![
            Cell::text(&line.name),
            Cell::markup(who),
            Cell::text(cx.count(line.projects)),
            Cell::text(cx.count(line.grants)),
        ])
    });
    let heads = vec![
        Head::text(cx.t("place-kind-municipality")),
        Head::number(cx.t("coverage-who")),
        Head::number(cx.t("coverage-projects")),
        Head::number(cx.t("coverage-grants")),
    ];
    Table::new("places", finding(cx, data), heads, rows.collect())
        .hide_caption()
        .note(html! { p { (cx.t("coverage-note")) } })
}

fn themes(cx: &Cx<'_>, data: &CoveragePage) -> Table {
    let all = data.places.len();
    let rows = data.themes.iter().map(|line| {
        Row::new(vec![
            Cell::text(cx.t(&format!("theme-{}", line.theme))),
            Cell::text(cx.count(line.who)),
            Cell::text(cx.count(line.municipalities)),
            Cell::text(cx.count(all - line.municipalities.min(all))),
        ])
        .link(line.href.as_str())
    });
    let heads = vec![
        Head::text(cx.t("directory-facet-theme")),
        Head::number(cx.t("coverage-who")),
        Head::number(cx.t("coverage-somebody")),
        Head::number(cx.t("coverage-nobody")),
    ];
    Table::new("themes", cx.t("coverage-themes"), heads, rows.collect()).hide_caption()
}
