//! The directory: organisations, groups, media and people, as a list, a table and a map of tiles.

use bashke_vocabulary::{Direction, Unit};
use maud::{Markup, html};

use super::following::follow_link;
use super::{page, parts, verified_mark};
use crate::charts::{Chart, Datum, Downloads, Frame, Shades, Tile, Tiles, present, tile_name};
use crate::components::{
    Cell, Chip, Choice, Field, Head, Link, PageHead, Row, SwitchOption, Table, checkboxes, chips, disclosure,
    empty_state, page_head, pager, switch, table, text_field,
};
use crate::layout::with;
use crate::{Cx, paths};

/// How the directory is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// One after the other.
    List,
    /// How many there are in each municipality, as a map of tiles.
    Map,
    /// The same as a table.
    Table,
}

impl Seen {
    /// All ways, in their order.
    pub const ALL: [Self; 3] = [Self::List, Self::Map, Self::Table];

    /// Its word in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Map => "map",
            Self::Table => "table",
        }
    }
}

/// A value that one can choose by.
#[derive(Debug, Clone)]
pub struct FacetChoice {
    /// Its word in addresses.
    pub value: String,
    /// Its name.
    pub text: String,
    /// What it stands under.
    pub group: Option<String>,
    /// How many would be found.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What one can choose by.
#[derive(Debug, Clone)]
pub struct FacetView {
    /// Its word in addresses and message keys.
    pub name: &'static str,
    /// Its values.
    pub choices: Vec<FacetChoice>,
}

/// An organisation or a person in the directory.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The name, with the page.
    pub link: Link,
    /// The short name of an organisation.
    pub short_name: Option<String>,
    /// The word of an organisation's kind; none for a person.
    pub kind: Option<String>,
    /// Whether the mark holds.
    pub verified: bool,
    /// The words of the themes.
    pub themes: Vec<String>,
    /// The names of the municipalities.
    pub places: Vec<String>,
}

/// How many there are in a municipality.
#[derive(Debug, Clone)]
pub struct PlaceLine {
    /// Its name.
    pub name: String,
    /// The name of its county.
    pub county: String,
    /// Those who are there.
    pub href: String,
    /// Column and row in the map of tiles.
    pub tile: Option<(u8, u8)>,
    /// How many.
    pub count: usize,
}

/// The directory.
#[derive(Debug, Clone)]
pub struct DirectoryPage {
    /// What was typed.
    pub typed: String,
    /// Whether only those with the mark are asked for.
    pub verified: bool,
    /// How many of those found bear it.
    pub bearing: usize,
    /// What one can choose by.
    pub facets: Vec<FacetView>,
    /// What is chosen.
    pub chips: Vec<Chip>,
    /// The ways to see it.
    pub views: Vec<SwitchOption>,
    /// How it is seen.
    pub seen: Seen,
    /// How many are found.
    pub total: usize,
    /// How many are in the directory.
    pub everybody: usize,
    /// Those on this page.
    pub entries: Vec<Entry>,
    /// Which page it is.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The municipalities, in the order of their names.
    pub places: Vec<PlaceLine>,
    /// Whether municipalities themselves are among those found.
    pub themselves: bool,
    /// The former communes that bore the name that was typed, each with the municipality that it belongs to now.
    pub former: Vec<(String, Link)>,
    /// Whether somebody is signed in.
    pub signed_in: bool,
}

/// The page of the directory.
#[must_use]
pub fn directory(cx: &Cx<'_>, data: &DirectoryPage) -> Markup {
    let title = cx.t("directory-title");
    let body = html! {
        (page_head(&PageHead::new(&title).lede(cx.t("directory-lede"))))
        (parts(cx, paths::NETWORK))
        div.directory {
            div.directory-choose { (choosing(cx, data)) }
            section.directory-found aria-labelledby="found" {
                (former(cx, data))
                h2 #found { (cx.ta("directory-count", &[("count", data.total.into()), ("n", cx.count(data.total).into())])) }
                @if !data.chips.is_empty() { (chips(cx, &cx.t("directory-chosen"), &data.chips, None)) }
                (switch(&cx.t("directory-view"), &data.views))
                (found(cx, data))
                (ways_on(cx, data))
            }
        }
    };
    page(cx, &title, data.chips.is_empty(), body)
}

fn choosing(cx: &Cx<'_>, data: &DirectoryPage) -> Markup {
    html! {
        form.facets method="get" action=(cx.url(paths::NETWORK)) aria-label=(cx.t("directory-choose")) {
            @if data.seen != Seen::List { input type="hidden" name="view" value=(data.seen.word()); }
            (text_field(&Field::new("q", cx.t("directory-search")).hint(cx.t("directory-search-hint")), &data.typed))
            @for facet in &data.facets { @if !facet.choices.is_empty() { (choices(cx, facet)) } }
            @if data.bearing > 0 || data.verified {
                (checkboxes(&Field::new("verified", cx.t("organisations-trust")), &[
                    Choice::new("yes", numbered(cx, &cx.t("organisations-only-verified"), data.bearing), data.verified),
                ]))
            }
            button.button type="submit" { (cx.t("directory-find")) }
        }
    }
}

/// The values of a facet, closed unless one of them is chosen.
fn choices(cx: &Cx<'_>, facet: &FacetView) -> Markup {
    let title = cx.t(&format!("directory-facet-{}", facet.name));
    let any = facet.choices.iter().any(|choice| choice.chosen);
    let choices: Vec<Choice> = facet
        .choices
        .iter()
        .map(|choice| Choice {
            group: choice.group.clone(),
            ..Choice::new(&choice.value, numbered(cx, &choice.text, choice.count), choice.chosen)
        })
        .collect();
    disclosure(
        &title,
        any,
        checkboxes(&Field::new(facet.name, title.as_str()), &choices),
    )
}

/// A choice with how many it finds.
fn numbered(cx: &Cx<'_>, text: &str, count: usize) -> String {
    format!("{text} ({})", cx.count(count))
}

fn former(cx: &Cx<'_>, data: &DirectoryPage) -> Markup {
    html! {
        @for (commune, municipality) in &data.former {
            p.notice.notice-info {
                span {
                    (cx.ta("directory-former", &[("commune", commune.as_str().into()), ("municipality", municipality.text.as_str().into())]))
                    " "
                    a href=(municipality.href) { (cx.ta("directory-former-there", &[("municipality", municipality.text.as_str().into())])) }
                }
            }
        }
    }
}

fn found(cx: &Cx<'_>, data: &DirectoryPage) -> Markup {
    if data.total == 0 {
        // who typed a former commune is told where to look, and has no need to hear that nobody is called so
        return if !data.former.is_empty() {
            Markup::default()
        } else {
            nothing(cx, data)
        };
    }
    match data.seen {
        Seen::List => html! {
            ul.entry-cards role="list" { @for entry in &data.entries { li { (card(cx, entry)) } } }
            (pager(cx, data.page, data.pages, |page| format!("?{}", with(cx.query, "page", &page.to_string()))))
        },
        Seen::Map => map(cx, data),
        Seen::Table => by_place(cx, data),
    }
}

fn nothing(cx: &Cx<'_>, data: &DirectoryPage) -> Markup {
    if data.everybody > 0 {
        let all = Link::new(cx.t("directory-all"), cx.url(paths::NETWORK));
        empty_state(
            &cx.t("directory-none-such"),
            &cx.t("directory-none-such-text"),
            Some(&all),
        )
    } else {
        let new = Link::new(cx.t("organisations-new-title"), cx.url(paths::ORGANISATION_NEW));
        empty_state(&cx.t("directory-none"), &cx.t("directory-none-text"), Some(&new))
    }
}

fn card(cx: &Cx<'_>, entry: &Entry) -> Markup {
    let kind = entry.kind.as_ref().map_or_else(
        || cx.t("directory-person"),
        |kind| cx.t(&format!("organisation-kind-{kind}")),
    );
    let themes: Vec<String> = entry
        .themes
        .iter()
        .map(|theme| cx.t(&format!("theme-{theme}")))
        .collect();
    html! {
        article.entry-card {
            p.kicker { (kind) @if entry.verified { " " (verified_mark(cx)) } }
            h3 { a href=(entry.link.href) { (entry.link.text) @if let Some(short) = &entry.short_name { " (" (short) ")" } } }
            @if !entry.places.is_empty() { p.card-line { (few(cx, &entry.places)) } }
            @if !themes.is_empty() { p.card-line.muted { (themes.join(" · ")) } }
        }
    }
}

/// The first few of some names, and how many more there are.
fn few(cx: &Cx<'_>, names: &[String]) -> String {
    const FEW: usize = 4;
    if names.len() <= FEW + 1 {
        return names.join(", ");
    }
    let more = names.len() - FEW;
    cx.ta(
        "directory-and-more",
        &[("names", names[..FEW].join(", ").into()), ("n", cx.count(more).into())],
    )
}

fn map(cx: &Cx<'_>, data: &DirectoryPage) -> Markup {
    let tiles = data
        .places
        .iter()
        .filter_map(|line| Some((line.tile?, line.name.as_str(), line.href.as_str(), line.count)));
    count_map(cx, &finding(cx, data), [subtitle(data), "directory-source"], 3, tiles)
}

/// How many there are in each municipality, as a map of tiles: where a tile stands, its name, where it leads and the count. The
/// keys of the messages say what is counted and where it was read.
pub(super) fn count_map<'a>(
    cx: &Cx<'_>,
    finding: &str,
    [subtitle, source]: [&str; 2],
    heading: u8,
    counts: impl Iterator<Item = ((u8, u8), &'a str, &'a str, usize)>,
) -> Markup {
    let tiles: Vec<Tile> = counts
        .map(|((col, row), name, href, count)| Tile {
            col,
            row,
            short: tile_name(name),
            name: name.to_owned(),
            href: Some(href.to_owned()),
            datum: Datum::reported(count as f64),
            highlight: false,
        })
        .collect();
    let values: Vec<f64> = tiles.iter().filter_map(|tile| tile.datum.value()).collect();
    let chart = Chart::Tiles(Tiles {
        unit: Unit::Count,
        direction: Direction::Neither,
        shades: Shades::counts(&values),
        tiles,
        row_head: cx.t("place-kind-municipality"),
    });
    let frame = Frame {
        id: "where".to_owned(),
        title: finding.to_owned(),
        subtitle: cx.t(subtitle),
        description: finding.to_owned(),
        source: cx.t(source),
        heading,
        ..Frame::default()
    };
    present(cx, &frame, &chart, &Downloads::default())
}

/// In how many municipalities there is somebody, and in how many nobody.
fn finding(cx: &Cx<'_>, data: &DirectoryPage) -> String {
    let some = data.places.iter().filter(|line| line.count > 0).count();
    let none = data.places.len() - some;
    let said = if data.themselves {
        "directory-finding-themselves"
    } else {
        "directory-finding"
    };
    cx.ta(
        said,
        &[
            ("some", cx.count(some).into()),
            ("count", none.into()),
            ("none", cx.count(none).into()),
        ],
    )
}

fn by_place(cx: &Cx<'_>, data: &DirectoryPage) -> Markup {
    let rows = data.places.iter().map(|line| {
        let count = html! { a href=(line.href) { (cx.count(line.count)) } };
        Row::new(vec![
            Cell::text(&line.name),
            Cell::text(&line.county),
            Cell::markup(count),
        ])
    });
    let heads = vec![
        Head::text(cx.t("place-kind-municipality")),
        Head::text(cx.t("place-kind-county")),
        Head::number(cx.t("directory-how-many")),
    ];
    html! {
        (table(cx, &Table::new("where", finding(cx, data), heads, rows.collect())))
        p.muted.small { (cx.t("chart-source-head")) " " (cx.t("directory-source")) ". " (cx.t(subtitle(data))) "." }
    }
}

/// What is counted in each municipality: where it is in the directory itself, that is said.
const fn subtitle(data: &DirectoryPage) -> &'static str {
    if data.themselves {
        "directory-map-subtitle-themselves"
    } else {
        "directory-map-subtitle"
    }
}

fn ways_on(cx: &Cx<'_>, data: &DirectoryPage) -> Markup {
    // the themes that are chosen can be followed
    let theme = data.facets.iter().find(|facet| facet.name == "theme");
    let chosen = theme
        .into_iter()
        .flat_map(|facet| &facet.choices)
        .filter(|choice| choice.chosen);
    let about: Vec<(&str, &str)> = chosen.map(|choice| ("theme", choice.value.as_str())).collect();
    html! {
        p.ways-on {
            @if !about.is_empty() { (follow_link(cx, &about)) }
            a.button.button-quiet href=(cx.url(paths::ORGANISATION_NEW)) { (cx.t("organisations-new-title")) }
            @if data.signed_in {
                a.button.button-quiet href=(cx.url(paths::ACCOUNT_LISTING)) { (cx.t("listing-title")) }
                a.button.button-quiet href=(cx.url(paths::ACCOUNT_ORGANISATIONS)) { (cx.t("organisations-mine-title")) }
            }
        }
    }
}
