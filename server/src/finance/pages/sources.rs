//! All sources, and one with everything read there.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::Path;
use bashke_seeds as seeds;
use bashke_views::components::{Cell, Head, Link, Row, Table};
use bashke_views::finance::source::{self, Entry, SourcePage, SourcesPage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Missing, Phase, Status, fold};

use super::data::{SIZE, paged};
use super::indicators::newest;
use super::state::State;
use super::words::{carried, href, indicator_short, place_name, release_line, said, source_title};
use crate::finance::rules::catalogue::{Source, SourceIx};
use crate::finance::rules::cube::{Cube, Observation};
use crate::finance::rules::mirror;
use crate::finance::{Current, rules::catalogue::Catalogue};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How many sources stand on a page.
const SOURCES: usize = 50;

/// How many figures of the newest releases were read at each source.
fn figures(current: &Current) -> HashMap<SourceIx, usize> {
    let mut counts = HashMap::new();
    for cube in current
        .datasets
        .iter()
        .filter_map(|dataset| current.cube(&dataset.slug))
    {
        for observation in cube.observations() {
            *counts.entry(observation.source).or_default() += 1;
        }
    }
    counts
}

fn numbered(catalogue: &Catalogue) -> impl Iterator<Item = (SourceIx, &Source)> {
    (0..).map(SourceIx).zip(&catalogue.sources)
}

/// All sources, or those that fit what was typed; those with the most figures first.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let params = &mut request.params;
    let typed: String = params.text("q").unwrap_or_default().chars().take(100).collect();
    let asked = params.number("page", 1u32, 100_000);
    std::mem::take(params).finish()?;
    let cx = request.cx();
    let current = &request.current;
    let catalogue = &current.catalogue;
    let counts = figures(current);
    let folded = fold(&typed);
    let fits = |source: &Source| {
        let text = fold(&format!(
            "{} {} {} {} {}",
            source.title_sq, source.title_en, source.publisher, source.url, source.slug
        ));
        folded.split(' ').all(|word| text.contains(word))
    };
    let mut found: Vec<(SourceIx, &Source)> = numbered(catalogue).filter(|(_, source)| fits(source)).collect();
    found.sort_by_cached_key(|(ix, source)| {
        let count = counts.get(ix).copied().unwrap_or_default();
        (
            std::cmp::Reverse(count),
            fold(&source.publisher),
            fold(source_title(&cx, source)),
        )
    });
    let paged = paged(asked, found.len(), SOURCES)?;
    let shown = found.into_iter().skip((paged.page - 1) * SOURCES).take(SOURCES);
    let entries = shown.map(|(ix, source)| {
        let n = counts.get(&ix).copied().unwrap_or_default();
        let mut line = source.publisher.clone();
        if let Some(day) = source.read_on {
            line = format!("{line} · {}", cx.ta("source-read", &[("date", cx.date(day).into())]));
        }
        Entry {
            link: Link::new(source_title(&cx, source), cx.url(&paths::source(source.id))),
            line,
            figures: cx.ta("sources-figures", &[("count", n.into()), ("n", cx.count(n).into())]),
            mirror: mirror::is(source),
            empty: n == 0,
        }
    });
    let page = SourcesPage {
        entries: entries.collect(),
        typed,
        all: catalogue.sources.len(),
        paged,
        file: cx.url(&paths::data_file("sources.csv")),
    };
    Ok(Page::by_release(source::list(&cx, &page)))
}

/// A source with everything that was read there, a hundred figures a page.
///
/// # Errors
/// Not found where there is no such source or page; where the address cannot be understood.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let id: i32 = id.parse().map_err(|_| Error::NotFound)?;
    let asked = request.params.number("page", 1u32, 1_000_000);
    let chosen = ["dataset", "release"]
        .iter()
        .any(|name| request.params.text(name).is_some());
    let mut state = State::read(&mut request).await?;
    let catalogue = Arc::clone(&state.cube.catalogue);
    let (ix, source) = numbered(&catalogue)
        .find(|(_, source)| source.id == id)
        .ok_or(Error::NotFound)?;
    // without a wish, the dataset that has figures of it
    if !chosen && of_source(&state.cube, ix).next().is_none() {
        let mut cubes = request
            .current
            .datasets
            .iter()
            .filter_map(|d| request.current.cube(&d.slug));
        if let Some(cube) = cubes.find(|cube| of_source(cube, ix).next().is_some()) {
            state.cube = Arc::clone(cube);
        }
    }
    let cube = &state.cube;
    let paged = paged(asked, of_source(cube, ix).count(), SIZE)?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let shown = of_source(cube, ix).skip((paged.page - 1) * SIZE).take(SIZE);
    let rows: Vec<Row> = shown.map(|observation| row(&cx, cube, observation, &keep)).collect();
    let columns = seeds::place_columns().map_err(Error::internal)?;
    let columns = columns
        .into_iter()
        .filter(|column| column.source.as_deref() == Some(source.slug.as_str()))
        .map(|column| column.column);
    let mut facts = Vec::new();
    if let Some(day) = source.read_on {
        facts.push((cx.t("source-page-read-on"), cx.date(day)));
    }
    let licence = source
        .licence
        .clone()
        .unwrap_or_else(|| cx.t("source-page-licence-none"));
    facts.push((cx.t("source-page-licence"), licence));
    facts.push((cx.t("source-page-short"), source.slug.clone()));
    let page = SourcePage {
        title: source_title(&cx, source).to_owned(),
        publisher: source.publisher.clone(),
        href: source.url.starts_with("http").then(|| source.url.clone()),
        facts,
        note: said(&cx, source.note.as_ref()),
        mirror: mirror::is(source),
        figures: paged.total,
        rows: (!rows.is_empty())
            .then(|| Table::new("source-figures", cx.t("source-page-table"), heads(&cx), rows).hide_caption()),
        paged,
        columns: columns.collect(),
        release: release_line(&cx, cube),
        illustrative: cube.dataset.illustrative,
    };
    Ok(Page::by_release(source::page(&cx, &page)))
}

fn of_source(cube: &Cube, ix: SourceIx) -> impl Iterator<Item = &Observation> {
    cube.observations()
        .iter()
        .filter(move |observation| observation.source == ix)
}

fn heads(cx: &Cx<'_>) -> Vec<Head> {
    vec![
        Head::text(cx.t("controls-indicator")),
        Head::text(cx.t("release-page-place")),
        Head::text(cx.t("controls-period")),
        Head::number(cx.t("table-value")),
        Head::text(cx.t("source-page-stated")),
        Head::text(cx.t("table-note")),
    ]
}

fn row(cx: &Cx<'_>, cube: &Cube, observation: &Observation, keep: &[(String, String)]) -> Row {
    let indicator = cube.catalogue.indicator(observation.indicator);
    let place = cube.catalogue.place(observation.place);
    let text = cube.text(observation).cloned().unwrap_or_default();
    let mut when = cx.period(observation.period);
    if observation.phase != Phase::Actual {
        when = format!("{when}, {}", cx.t(&format!("phase-{}", observation.phase.word())));
    }
    let value = match observation.value {
        Some(value) => Cell::value(cx, cx.amount(value, indicator.unit), observation.status),
        None if observation.status == Status::Disputed => Cell::text(cx.t("disputed-without")),
        None if observation.status == Status::NotApplicable => Cell::missing(cx, &Missing::NotApplicable, None),
        None => Cell::missing(cx, &Missing::NotReported, None),
    };
    // the value as written keeps the English words of its unit
    let noted = |text: Option<String>, lang: Option<&str>| {
        Cell::markup(maud::html! { @if let Some(text) = text { span.small.cell-text lang=[lang] { (text) } } })
    };
    Row::new(vec![
        Cell::text(indicator_short(cx, indicator)),
        Cell::markup(maud::html! { a href=(href(cx, &paths::place(&place.slug), keep)) { (place_name(cx, place)) } }),
        Cell::text(when),
        value,
        noted(text.stated, Some("en")),
        noted(said(cx, text.note.as_ref()), None),
    ])
    .link(href(cx, &paths::indicator(&indicator.slug), keep))
}
