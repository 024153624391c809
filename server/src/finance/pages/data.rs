//! Datasets, releases, downloads, rows put aside, coverage.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::response::Response;
use bashke_seeds as seeds;
use bashke_views::components::{Cell, Choice, Download, Head, Link, Row, SwitchOption, Table};
use bashke_views::finance::data::{self, CoveragePage, DataPage, Dataset, Paged, SetAsidePage, Way};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, PlaceKind};

use super::options::changed;
use super::state::{PUBLISHED, State};
use super::words::{carried, href, indicator_short, place_name, release_line, source_title};
use super::{bulk, indicators::newest};
use crate::finance::Current;
use crate::finance::queries;
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx, Release};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::{coverage as gaps, paging};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How many entries of a long list stand on a page.
pub(super) const SIZE: usize = 100;

/// The page that was asked for of a list of `total` entries.
///
/// # Errors
/// Not found beyond the last page.
pub(super) fn paged(asked: Option<u32>, total: usize, size: usize) -> Result<Paged, Error> {
    let page = asked.map_or(1, |page| page as usize);
    let pages = paging::pages(total, size);
    if page > pages {
        return Err(Error::NotFound);
    }
    Ok(Paged { page, pages, total })
}

/// Datasets, releases, files.
///
/// # Errors
/// Where the address cannot be understood or a built-in file is broken.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    std::mem::take(&mut request.params).finish()?;
    let cx = request.cx();
    let current = &request.current;
    let datasets = current
        .datasets
        .iter()
        .filter_map(|dataset| current.cube(&dataset.slug));
    let page = DataPage {
        datasets: datasets.map(|cube| dataset(&cx, current, cube)).collect(),
        ways: ways(&cx),
        references: ["places", "indicators", "sources"]
            .map(|name| Download {
                format: cx.t(&format!("data-file-{name}")),
                href: cx.url(&paths::data_file(format!("{name}.csv"))),
                bytes: None,
            })
            .into(),
        columns: bulk::COLUMNS
            .map(|name| {
                (
                    name.to_owned(),
                    cx.t(&format!("data-column-{}", name.replace('_', "-"))),
                )
            })
            .into(),
        place_columns: place_columns(&cx, &current.catalogue)?,
        boundary_credit: current.boundary_credit.clone(),
    };
    Ok(Page::by_release(data::page(&cx, &page)))
}

fn ways(cx: &Cx<'_>) -> Vec<Way> {
    let way = |key: &str, path: &str| Way {
        link: Link::new(cx.t(&format!("data-way-{key}")), cx.url(path)),
        text: cx.t(&format!("data-way-{key}-text")),
    };
    vec![
        way("coverage", paths::COVERAGE),
        way("sources", paths::SOURCES),
        way("set-aside", paths::SET_ASIDE),
        way("explore", paths::EXPLORE),
        Way {
            // the API's page is one for both languages
            link: Link::new(cx.t("data-way-api"), paths::API),
            text: cx.t("data-way-api-text"),
        },
    ]
}

fn dataset(cx: &Cx<'_>, current: &Current, cube: &Cube) -> Dataset {
    let slug = &cube.dataset.slug;
    let keep: Vec<(String, String)> = if slug == PUBLISHED {
        Vec::new()
    } else {
        vec![("dataset".to_owned(), slug.clone())]
    };
    let mut endings = vec!["csv", "ndjson"];
    if cube.observations().len() <= bulk::WORKBOOK_ROWS {
        endings.insert(1, "xlsx");
    }
    Dataset {
        slug: slug.clone(),
        illustrative: cube.dataset.illustrative,
        facts: facts(cx, cube),
        files: files(cx, slug, &endings, ""),
        ways: vec![
            Link::new(cx.t("data-see-indicators"), href(cx, paths::INDICATORS, &keep)),
            Link::new(cx.t("data-see-coverage"), href(cx, paths::COVERAGE, &keep)),
        ],
        releases: releases(cx, current, cube),
    }
}

/// The whole of a dataset as files.
pub(super) fn files(cx: &Cx<'_>, dataset: &str, endings: &[&str], query: &str) -> Vec<Download> {
    let file = |ending: &&str| Download {
        format: ending.to_uppercase(),
        href: format!("{}{query}", cx.url(&paths::data_file(format!("{dataset}.{ending}")))),
        bytes: None,
    };
    endings.iter().map(file).collect()
}

fn facts(cx: &Cx<'_>, cube: &Cube) -> Vec<(String, String)> {
    let catalogue = &cube.catalogue;
    let mut indicators = vec![false; catalogue.indicators.len()];
    let mut places = vec![false; catalogue.places.len()];
    let mut sources = vec![false; catalogue.sources.len()];
    let mut years: Option<(i16, i16)> = None;
    for observation in cube.observations() {
        indicators[usize::from(observation.indicator.0)] = true;
        places[usize::from(observation.place.0)] = true;
        sources[usize::from(observation.source.0)] = true;
        if let Some(year) = observation.period.year() {
            let (first, last) = years.unwrap_or((year, year));
            years = Some((first.min(year), last.max(year)));
        }
    }
    let seen = |marks: &[bool]| marks.iter().filter(|seen| **seen).count();
    let municipalities = catalogue.places_of(PlaceKind::Municipality);
    let municipalities: Vec<bool> = municipalities.map(|ix| places[usize::from(ix.0)]).collect();
    let years = match years {
        Some((first, last)) if first != last => cx.period(Period::Years(first, last)),
        Some((only, _)) => only.to_string(),
        None => cx.t("data-nothing"),
    };
    let of = |known: usize, of: usize| {
        cx.ta(
            "coverage-text",
            &[("known", cx.count(known).into()), ("of", cx.count(of).into())],
        )
    };
    vec![
        (cx.t("data-fact-figures"), cx.count(cube.observations().len())),
        (cx.t("data-fact-indicators"), of(seen(&indicators), indicators.len())),
        (
            cx.t("data-fact-municipalities"),
            of(seen(&municipalities), municipalities.len()),
        ),
        (cx.t("data-fact-years"), years),
        (cx.t("data-fact-sources"), cx.count(seen(&sources))),
    ]
}

fn releases(cx: &Cx<'_>, current: &Current, cube: &Cube) -> Table {
    let of_dataset = current
        .releases
        .iter()
        .filter(|release| release.dataset_id == cube.dataset.id);
    let rows = of_dataset.map(|release| {
        let text = |n: i32| Cell::text(count(cx, n));
        Row::new(vec![
            Cell::text(cx.ta("release-page-title", &[("number", release.number.to_string().into())])),
            Cell::text(cx.date(release.published_at.date_naive())),
            text(release.added),
            text(release.changed),
            text(release.removed),
            text(release.total),
            Cell::markup(maud::html! { span.cell-text { (cx.pick(&release.note_sq, &release.note_en)) } }),
        ])
        .link(cx.url(&paths::release(release.number)))
    });
    Table::new(
        format!("releases-{}", cube.dataset.slug),
        cx.t("data-releases"),
        vec![
            Head::text(cx.t("data-release")),
            Head::text(cx.t("data-release-date")),
            Head::number(cx.t("release-page-added")),
            Head::number(cx.t("release-page-changed")),
            Head::number(cx.t("release-page-removed")),
            Head::number(cx.t("release-page-total")),
            Head::text(cx.t("data-release-note")),
        ],
        rows.collect(),
    )
}

/// A count that is stored with a sign.
pub(super) fn count(cx: &Cx<'_>, n: i32) -> String {
    cx.count(usize::try_from(n).unwrap_or_default())
}

fn place_columns(cx: &Cx<'_>, catalogue: &Catalogue) -> Result<Table, Error> {
    let rows = seeds::place_columns().map_err(Error::internal)?;
    let rows = rows.into_iter().map(|row| {
        let source = row
            .source
            .as_deref()
            .and_then(|slug| catalogue.sources.iter().find(|source| source.slug == slug));
        let source = match source {
            Some(source) => {
                Cell::markup(maud::html! { a href=(cx.url(&paths::source(source.id))) { (source_title(cx, source)) } })
            }
            None => Cell::text(cx.t("data-places-platform")),
        };
        let note = cx.pick(
            row.note_sq.as_deref().unwrap_or(""),
            row.note_en.as_deref().unwrap_or(""),
        );
        Row::new(vec![
            Cell::markup(maud::html! { code { (row.column) } }),
            Cell::markup(maud::html! { span.cell-text { (note) } }),
            source,
        ])
    });
    let heads = ["data-places-column", "data-places-what", "data-places-source"].map(|key| Head::text(cx.t(key)));
    Ok(Table::new("place-columns", cx.t("data-places"), heads.into(), rows.collect()).hide_caption())
}

/// A whole dataset or a list as a file; a dataset as of `release=`.
///
/// # Errors
/// Not found where there is no such file, dataset or release.
pub async fn file(Path(name): Path<String>, mut request: Request) -> Result<Response, Error> {
    let release = request.params.one("release", |number| number.parse::<i32>().ok());
    std::mem::take(&mut request.params).finish()?;
    let current = &request.current;
    let (stem, ending) = name.rsplit_once('.').ok_or(Error::NotFound)?;
    let reference = matches!(stem, "places" | "indicators" | "sources");
    let dataset = if reference { PUBLISHED } else { stem };
    let cube = match release {
        Some(number) => request
            .app
            .figures
            .as_of(&request.app.db, number)
            .await
            .map_err(Error::internal)?
            .filter(|cube| cube.dataset.slug == dataset),
        None => current.cube(dataset).cloned(),
    };
    let cube = cube.ok_or(Error::NotFound)?;
    let make = || match (stem, ending) {
        ("places", "csv") => bulk::places(&cube),
        ("indicators", "csv") => bulk::indicators(&cube),
        ("sources", "csv") => bulk::sources(&cube),
        _ if reference => Err(Error::NotFound),
        _ => bulk::dataset(cube, ending),
    };
    request.app.heavy.run(make).await
}

/// Rows that were put aside, with the reasons.
///
/// # Errors
/// Where the address cannot be understood or the database fails.
pub async fn set_aside(mut request: Request) -> Result<Page, Error> {
    let reasons = queries::set_aside_reasons(&request.app.db).await?;
    let params = &mut request.params;
    let chosen = params.one("reason", |code| {
        reasons.iter().find(|(reason, _)| reason.code == code).cloned()
    });
    let asked = params.number("page", 1u32, 100_000);
    std::mem::take(params).finish()?;
    let all: u64 = reasons.iter().map(|(_, count)| count).sum();
    let total = chosen.as_ref().map_or(all, |(_, count)| *count);
    let paged = paged(asked, usize::try_from(total).unwrap_or_default(), SIZE)?;
    let reason_id = chosen.as_ref().map(|(reason, _)| reason.id);
    let rows = queries::set_asides_for(&request.app.db, reason_id, paged.page as u64, SIZE as u64).await?;

    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let rows = rows.into_iter().map(|row| {
        let place = match catalogue.find_place(&row.place).map(|ix| catalogue.place(ix)) {
            Some(place) => place_name(&cx, place).to_owned(),
            None => row.place.clone(),
        };
        let reason = reasons
            .iter()
            .find(|(reason, _)| reason.id == row.reason_id)
            .map_or("", |(reason, _)| cx.pick(&reason.text_sq, &reason.text_en));
        Row::new(vec![
            Cell::text(place),
            Cell::markup(maud::html! { code { (row.working_name) } }),
            Cell::text(row.period),
            Cell::text(row.value),
            Cell::text(row.unit),
            Cell::markup(maud::html! { span.cell-text { (reason) } }),
            Cell::markup(address(&cx, &row.source_url)),
        ])
    });
    let heads = vec![
        Head::text(cx.t("set-aside-place")),
        Head::text(cx.t("set-aside-what")),
        Head::text(cx.t("set-aside-period")),
        Head::number(cx.t("set-aside-value")),
        Head::text(cx.t("set-aside-unit")),
        Head::text(cx.t("set-aside-reason")),
        Head::text(cx.t("table-source")),
    ];
    let choice = |code: &str, text: String, chosen: bool| Choice::new(code, text, chosen);
    let mut choices = vec![choice("", cx.t("set-aside-any"), chosen.is_none())];
    for (reason, count) in &reasons {
        let text = cx.pick(&reason.text_sq, &reason.text_en);
        let n = cx.count(usize::try_from(*count).unwrap_or_default());
        let text = cx.ta("set-aside-choice", &[("reason", text.into()), ("n", n.into())]);
        choices.push(choice(&reason.code, text, reason_id == Some(reason.id)));
    }
    let page = SetAsidePage {
        reasons: choices,
        reason: chosen.map(|(reason, _)| cx.pick(&reason.text_sq, &reason.text_en).to_owned()),
        rows: Table::new("set-aside", cx.t("set-aside-title"), heads, rows.collect()).hide_caption(),
        paged,
    };
    Ok(Page::by_release(data::set_aside(&cx, &page)))
}

/// An address as a link that says only whose it is.
pub(super) fn address(cx: &Cx<'_>, url: &str) -> maud::Markup {
    let host = url
        .split_once("://")
        .map(|(_, rest)| rest.split('/').next().unwrap_or(rest))
        .filter(|_| url.starts_with("http"));
    match host {
        Some(host) => maud::html! { a href=(url) rel="noopener external" { (host.trim_start_matches("www.")) } },
        None if url.is_empty() => maud::html! { (cx.t("source-page-no-address")) },
        None => maud::html! { (url) },
    }
}

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
    let state = State::read(&mut request).await?;
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
    let municipalities: Vec<PlaceIx> = catalogue.places_of(PlaceKind::Municipality).collect();
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

/// The releases of a dataset, newest first.
pub(super) fn of_dataset(current: &Current, dataset_id: i32) -> Vec<&Release> {
    current
        .releases
        .iter()
        .filter(|release| release.dataset_id == dataset_id)
        .collect()
}
