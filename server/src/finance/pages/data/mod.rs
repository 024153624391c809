//! Datasets, releases, downloads, rows put aside, coverage.

mod coverage;
mod dataset;
mod set_aside;

pub use self::coverage::coverage;
pub(super) use self::dataset::files;
pub use self::set_aside::set_aside;

use axum::extract::Path;
use axum::response::Response;
use bashke_seeds as seeds;
use bashke_views::components::{Cell, Download, Head, Link, Row, Table};
use bashke_views::finance::data::{self, DataPage, Paged, Way};
use bashke_views::{Cx, paths};

use self::dataset::dataset;
use super::bulk;
use super::state::PUBLISHED;
use super::words::source_title;
use crate::finance::Current;
use crate::finance::rules::catalogue::{Catalogue, Release};
use crate::finance::rules::paging;
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
            .cubes
            .as_of(&request.app.db, current, number)
            .await
            .map_err(Error::internal)?
            .filter(|cube| cube.dataset.slug == dataset),
        None => current.cube(dataset).cloned(),
    };
    let cube = cube.ok_or(Error::NotFound)?;
    let cx = request.cx();
    let make = || match (stem, ending) {
        ("places", "csv") => bulk::places(&cube),
        ("indicators", "csv") => bulk::indicators(&cube),
        ("sources", "csv") => bulk::sources(&cube),
        _ if reference => Err(Error::NotFound),
        _ => bulk::dataset(&cx, cube, ending),
    };
    request.app.heavy.run(make).await
}

/// The releases of a dataset, newest first.
pub(super) fn of_dataset(current: &Current, dataset_id: i32) -> Vec<&Release> {
    current
        .releases
        .iter()
        .filter(|release| release.dataset_id == dataset_id)
        .collect()
}
