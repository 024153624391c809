//! A dataset: what is in it, its files, its releases.

use bashke_views::components::{Cell, Download, Head, Link, Row, Table};
use bashke_views::finance::data::Dataset;
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, PlaceKind};

use super::count;
use crate::finance::Current;
use crate::finance::pages::bulk;
use crate::finance::pages::state::PUBLISHED;
use crate::finance::pages::words::href;
use crate::finance::rules::cube::Cube;

pub(super) fn dataset(cx: &Cx<'_>, current: &Current, cube: &Cube) -> Dataset {
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
pub(in crate::finance::pages) fn files(cx: &Cx<'_>, dataset: &str, endings: &[&str], query: &str) -> Vec<Download> {
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
    let slug = if cube.dataset.illustrative {
        "illustrative"
    } else {
        "published"
    };
    let dataset = cx.t(&format!("data-dataset-{slug}"));
    Table::new(
        format!("releases-{}", cube.dataset.slug),
        // two tables of one name would be one region to whoever listens
        cx.ta("data-releases-of", &[("dataset", dataset.into())]),
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
