//! Who has which indicator in which year, and how much was read of each place.

use std::collections::BTreeSet;

use bashke_views::components::{Cell, Choice, Head, Link, Row, SwitchOption, Table};
use bashke_views::finance::data::{self, CoveragePage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::PlaceKind;

use crate::finance::pages::indicators::newest;
use crate::finance::pages::options::changed;
use crate::finance::pages::state::{PUBLISHED, State};
use crate::finance::pages::words::{carried, href, in_order, indicator_short, place_name, release_line};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use crate::finance::rules::coverage as gaps;
use crate::finance::rules::cube::Cube;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Who has which indicator in which year; or how much was read of each place.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn coverage(mut request: Request) -> Result<Page, Error> {
    let by_place = request.params.one("by", |word| match word {
        "indicator" => Some(false),
        "place" => Some(true),
        _ => None,
    });
    let by_place = by_place.unwrap_or_default();
    let groups: Vec<String> = request
        .current
        .catalogue
        .groups
        .iter()
        .map(|group| group.slug.clone())
        .collect();
    let group = request
        .params
        .one("group", |slug| groups.iter().position(|group| group == slug));
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let cube = &state.cube;
    let matrix = if by_place {
        of_places(&cx, cube, &keep)
    } else {
        of_indicators(&cx, cube, group, &keep)
    };
    let view =
        |key: &str, word: Option<&str>, current: bool| SwitchOption::new(cx.t(key), changed(&cx, "by", word), current);
    let datasets = request
        .current
        .datasets
        .iter()
        .filter(|d| request.current.cube(&d.slug).is_some());
    let datasets = datasets.map(|dataset| {
        let word = (dataset.slug != PUBLISHED).then_some(dataset.slug.as_str());
        let kind = if dataset.illustrative {
            "illustrative"
        } else {
            "published"
        };
        // a release belongs to one dataset
        let without = Cx {
            query: &bashke_views::layout::without(cx.query, "release"),
            ..cx
        };
        SwitchOption::new(
            cx.t(&format!("data-tag-{kind}")),
            changed(&without, "dataset", word),
            dataset.slug == cube.dataset.slug,
        )
    });
    let page = CoveragePage {
        views: vec![
            view("coverage-page-by-indicator", None, !by_place),
            view("coverage-page-by-place", Some("place"), by_place),
        ],
        by_place,
        datasets: datasets.collect(),
        keep: keep.clone(),
        groups: if by_place {
            Vec::new()
        } else {
            group_choices(&cx, &cube.catalogue, group)
        },
        head: matrix.head,
        tables: matrix.tables,
        legend: if by_place { Vec::new() } else { legend(&cx) },
        without: matrix.without,
        release: release_line(&cx, cube),
        illustrative: cube.dataset.illustrative,
    };
    Ok(Page::by_release(data::coverage(&cx, &page)))
}

fn legend(cx: &Cx<'_>) -> Vec<(u8, String)> {
    (0..=5)
        .map(|class: u8| (class, cx.t(&format!("coverage-page-class-{class}"))))
        .collect()
}

fn group_choices(cx: &Cx<'_>, catalogue: &Catalogue, chosen: Option<usize>) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", cx.t("coverage-page-all-groups"), chosen.is_none())];
    for (number, group) in catalogue.groups.iter().enumerate() {
        let name = cx.pick(&group.name_sq, &group.name_en);
        let name = if group.parent.is_some() {
            format!("– {name}")
        } else {
            name.to_owned()
        };
        choices.push(Choice::new(&group.slug, name, chosen == Some(number)));
    }
    choices
}

/// A matrix and what it says.
struct Matrix {
    head: String,
    tables: Vec<Table>,
    without: Vec<Link>,
}

fn of_indicators(cx: &Cx<'_>, cube: &Cube, group: Option<usize>, keep: &[(String, String)]) -> Matrix {
    let catalogue = &cube.catalogue;
    let municipalities: Vec<PlaceIx> = catalogue.places_of(PlaceKind::Municipality).collect();
    let wanted = |ix: &IndicatorIx| {
        let own = catalogue.indicator(*ix).group;
        group.is_none_or(|group| own == group || catalogue.groups[own].parent == Some(group))
    };
    let mut known = Vec::new();
    let mut without = Vec::new();
    let mut years = BTreeSet::new();
    for ix in catalogue.indicator_numbers().filter(wanted) {
        let counts = gaps::by_year(cube, ix);
        if counts.is_empty() {
            let definition = catalogue.indicator(ix);
            // an indicator of the country or the region has no municipalities to miss
            if definition.scope == bashke_vocabulary::Scope::Municipality {
                let path = paths::indicator(&definition.slug);
                without.push(Link::new(indicator_short(cx, definition), href(cx, &path, keep)));
            }
        } else {
            years.extend(counts.keys().copied());
            known.push((ix, counts));
        }
    }
    let heads = |first: String| -> Vec<Head> {
        let years = years.iter().rev().map(|year| Head::number(year.to_string()));
        std::iter::once(Head::text(first)).chain(years).collect()
    };
    let chunks = known.chunk_by(|(a, _), (b, _)| catalogue.indicator(*a).group == catalogue.indicator(*b).group);
    let tables = chunks.map(|chunk| {
        let group = &catalogue.groups[catalogue.indicator(chunk[0].0).group];
        let rows = chunk.iter().map(|(ix, counts)| {
            let definition = catalogue.indicator(*ix);
            let mut cells = vec![Cell::text(indicator_short(cx, definition))];
            cells.extend(years.iter().rev().map(|year| {
                let count = counts.get(year).copied().unwrap_or_default();
                data::shaded(cx, count, gaps::class(count, municipalities.len()))
            }));
            Row::new(cells).link(href(cx, &paths::indicator(&definition.slug), keep))
        });
        let name = cx.pick(&group.name_sq, &group.name_en);
        Table::new(
            format!("coverage-{}", group.slug),
            name,
            heads(cx.t("controls-indicator")),
            rows.collect(),
        )
    });
    let tables: Vec<Table> = tables.collect();
    let asked = known.len() + without.len();
    let head = cx.ta(
        "coverage-page-head-indicator",
        &[
            ("count", known.len().into()),
            ("known", cx.count(known.len()).into()),
            ("of", cx.count(asked).into()),
        ],
    );
    Matrix { head, tables, without }
}

fn of_places(cx: &Cx<'_>, cube: &Cube, keep: &[(String, String)]) -> Matrix {
    let catalogue = &cube.catalogue;
    let counts = gaps::of_places(cube);
    let municipalities = in_order(cx, catalogue, catalogue.places_of(PlaceKind::Municipality));
    let own = || municipalities.iter().filter_map(|ix| counts.get(ix));
    let years: BTreeSet<i16> = own().flat_map(|years| years.keys().copied()).collect();
    let most = own()
        .flat_map(|years| years.values().copied())
        .max()
        .unwrap_or_default();
    let total = |ix: &PlaceIx| counts.get(ix).map_or(0, |years| years.values().sum());
    let rows = municipalities.iter().map(|ix| {
        let place = catalogue.place(*ix);
        let mut cells = vec![Cell::text(place_name(cx, place)), Cell::text(cx.count(total(ix)))];
        cells.extend(years.iter().rev().map(|year| {
            let count = counts
                .get(ix)
                .and_then(|years| years.get(year))
                .copied()
                .unwrap_or_default();
            data::shaded(cx, count, gaps::class(count, most))
        }));
        Row::new(cells).link(href(cx, &paths::place(&place.slug), keep))
    });
    let mut heads = vec![
        Head::text(cx.t("place-kind-municipality")),
        Head::number(cx.t("coverage-page-sum")),
    ];
    heads.extend(years.iter().rev().map(|year| Head::number(year.to_string())));
    let covered = municipalities.iter().filter(|ix| total(ix) > 0).count();
    let head = cx.ta(
        "coverage-page-head-place",
        &[
            ("count", covered.into()),
            ("known", cx.count(covered).into()),
            ("of", cx.count(municipalities.len()).into()),
        ],
    );
    let table = Table::new("coverage-places", cx.t("coverage-page-by-place"), heads, rows.collect());
    Matrix {
        head,
        tables: if years.is_empty() { Vec::new() } else { vec![table] },
        without: Vec::new(),
    }
}
