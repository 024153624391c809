//! From figures to the words and data that views are given.

use std::sync::Arc;

use bashke_views::charts::Datum;
use bashke_views::components::{self, Cell, Link};
use bashke_views::{Arg, Cx, Locale, paths};
use bashke_vocabulary::{Missing, Period, Unit};

use super::state::{PUBLISHED, State};
use crate::finance::order;
use crate::finance::rules::catalogue::{Catalogue, Indicator, IndicatorIx, Place, PlaceIx, Source, SourceIx};
use crate::finance::rules::cube::{Cube, Reading};
use crate::finance::rules::lens::{Basis, Population, inhabitants};

/// The name of a place in the page's language.
#[must_use]
pub fn place_name<'a>(cx: &Cx<'_>, place: &'a Place) -> &'a str {
    cx.pick(&place.name_sq, &place.name_en)
}

/// Places in the order of the page's language; the catalogue has them in that of Albanian.
#[must_use]
pub fn in_order(cx: &Cx<'_>, catalogue: &Catalogue, places: impl IntoIterator<Item = PlaceIx>) -> Vec<PlaceIx> {
    let mut places: Vec<PlaceIx> = places.into_iter().collect();
    if cx.locale == Locale::En {
        order::by_english(&mut places, |ix| (0, catalogue.place(*ix).name_en.clone()));
    }
    places
}

/// The name of an indicator in the page's language.
#[must_use]
pub fn indicator_name<'a>(cx: &Cx<'_>, indicator: &'a Indicator) -> &'a str {
    cx.pick(&indicator.name_sq, &indicator.name_en)
}

/// The short name of an indicator in the page's language.
#[must_use]
pub fn indicator_short<'a>(cx: &Cx<'_>, indicator: &'a Indicator) -> &'a str {
    cx.pick(&indicator.short_sq, &indicator.short_en)
}

/// The state of a view as it is carried along by links: dataset and release, where they are not the default.
#[must_use]
pub fn carried(state: &State, current_release: Option<i32>) -> Vec<(String, String)> {
    let mut kept = Vec::new();
    if state.cube.dataset.slug != PUBLISHED {
        kept.push(("dataset".to_owned(), state.cube.dataset.slug.clone()));
    }
    if current_release != Some(state.cube.release.number) {
        kept.push(("release".to_owned(), state.cube.release.number.to_string()));
    }
    kept
}

/// A link to a path that keeps these parts of the query.
#[must_use]
pub fn href(cx: &Cx<'_>, path: &str, keep: &[(String, String)]) -> String {
    let query = keep.iter().fold(String::new(), |query, (key, value)| {
        bashke_views::layout::with(&query, key, value)
    });
    address(cx.url(path), &query)
}

/// An address of a path and a query, which may be empty.
#[must_use]
pub fn address(path: String, query: &str) -> String {
    if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    }
}

/// Why a value is missing, in words; names the input of a formula that is missing.
#[must_use]
pub fn why(cx: &Cx<'_>, catalogue: &Catalogue, missing: &Missing) -> String {
    components::missing_text(cx, missing, input_name(cx, catalogue, missing).as_deref())
}

/// The name of the input that a missing value waits for.
#[must_use]
pub fn input_name(cx: &Cx<'_>, catalogue: &Catalogue, missing: &Missing) -> Option<String> {
    match missing {
        Missing::Input { indicator, .. } => {
            Some(indicator_short(cx, catalogue.indicator(IndicatorIx(*indicator))).to_owned())
        }
        _ => None,
    }
}

/// A value for a chart.
#[must_use]
pub fn datum(cx: &Cx<'_>, cube: &Cube, at: (IndicatorIx, PlaceIx, Period), state: &State, reading: &Reading) -> Datum {
    match reading.value {
        Ok(value) if reading.disputed => match other_value(cube, at, state, value) {
            Some(other) => Datum::disputed(value, other),
            None => Datum::known(value, reading.status),
        },
        Ok(value) => Datum::known(value, reading.status),
        Err(why) => Datum::missing(self::why(cx, &cube.catalogue, &why)),
    }
}

/// What another source says, seen through the same lens (which is a multiple of the value).
fn other_value(
    cube: &Cube,
    (indicator, place, period): (IndicatorIx, PlaceIx, Period),
    state: &State,
    seen: f64,
) -> Option<f64> {
    let sources = cube.sources_of(indicator, place, period, state.phase);
    let first = sources.first()?.value?;
    let other = sources.iter().filter_map(|o| o.value).find(|value| *value != first)?;
    if first == 0.0 {
        Some(other)
    } else {
        Some(seen * other / first)
    }
}

/// What is shown, in words: the unit, the base of inhabitants with its date, the prices.
#[must_use]
pub fn measure(cx: &Cx<'_>, state: &State, indicator: IndicatorIx) -> String {
    let definition = state.cube.catalogue.indicator(indicator);
    let unit = state.lens.unit(definition.unit);
    let mut parts = vec![match state.lens.basis {
        Basis::Share => match definition.share_of {
            Some(total) => {
                let total = indicator_short(cx, state.cube.catalogue.indicator(total)).to_owned();
                cx.ta("measure-share", &[("total", total.into())])
            }
            None => cx.locale.unit(unit),
        },
        Basis::Index => cx.t("measure-index"),
        _ => cx.locale.unit(unit),
    }];
    if state.lens.basis == Basis::PerInhabitant {
        parts.push(cx.t(&format!("population-base-{}", state.lens.population.word())));
    }
    if let Some(year) = state.lens.prices {
        parts.push(cx.ta("measure-prices", &[("year", year.to_string().into())]));
    }
    if definition.planned && state.phase != bashke_vocabulary::Phase::Actual {
        parts.push(cx.t(&format!("phase-{}", state.phase.word())));
    }
    parts.join(", ")
}

/// The base of inhabitants for the country as `name, date`, for the note under a chart.
#[must_use]
pub fn population_dates(cx: &Cx<'_>, cube: &Cube, base: Population) -> String {
    let date = cube
        .catalogue
        .country()
        .and_then(|country| inhabitants(base, cube, country))
        .map(|(_, period)| cx.period(period));
    let name = cx.t(&format!("population-base-{}", base.word()));
    match date {
        Some(date) => format!("{name} ({date})"),
        None => name,
    }
}

/// The title of a source in the page's language.
#[must_use]
pub fn source_title<'a>(cx: &Cx<'_>, source: &'a Source) -> &'a str {
    cx.pick(&source.title_sq, &source.title_en)
}

/// A note in the page's language.
#[must_use]
pub fn said(cx: &Cx<'_>, note: Option<&(String, String)>) -> Option<String> {
    note.map(|(sq, en)| cx.pick(sq, en).to_owned())
}

/// A source as a link to its page.
#[must_use]
pub fn source_link(cx: &Cx<'_>, source: &Source) -> Link {
    Link::new(source_title(cx, source), cx.url(&paths::source(source.id)))
}

/// The line that names the sources of what is shown: the one, or how many.
#[must_use]
pub fn source_line(cx: &Cx<'_>, cube: &Cube, sources: &[SourceIx]) -> String {
    if cube.dataset.illustrative {
        return cx.t("source-line-illustrative");
    }
    let catalogue = &cube.catalogue;
    let publishers: Vec<&str> = {
        let mut names: Vec<&str> = sources
            .iter()
            .map(|ix| catalogue.source(*ix).publisher.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    match publishers[..] {
        [] => cx.t("source-line-none"),
        [one] => one.to_owned(),
        [one, two] => cx.ta("source-line-two", &[("one", one.into()), ("two", two.into())]),
        [one, two, ..] => cx.ta(
            "source-line-many",
            &[
                ("one", one.into()),
                ("two", two.into()),
                ("count", Arg::from(publishers.len() - 2)),
                ("n", cx.count(publishers.len() - 2).into()),
            ],
        ),
    }
}

/// How many sources of what a value is computed from are named in a cell.
const NAMED: usize = 2;

/// The cell of a table that says where a value comes from: the source, or those of what it is computed from.
#[must_use]
pub fn behind(cx: &Cx<'_>, catalogue: &Catalogue, sources: &[SourceIx]) -> Cell {
    let links: Vec<Link> = sources
        .iter()
        .take(NAMED)
        .map(|source| source_link(cx, catalogue.source(*source)))
        .collect();
    let rest = sources.len() - links.len();
    let more = (rest > 0).then(|| cx.ta("source-cell-more", &[("n", cx.count(rest).into())]));
    Cell::markup(components::anchors(&links, more.as_deref()))
}

/// The release in words, with its date.
#[must_use]
pub fn release_line(cx: &Cx<'_>, cube: &Arc<Cube>) -> String {
    cx.ta(
        "release-line",
        &[
            ("number", cube.release.number.to_string().into()),
            ("date", cx.date(cube.release.published_at.date_naive()).into()),
        ],
    )
}

/// A source as the list of sources shows it.
#[must_use]
pub fn listed_source(cx: &Cx<'_>, source: &Source) -> components::Source {
    components::Source {
        title: source_title(cx, source).to_owned(),
        publisher: source.publisher.clone(),
        href: (!source.url.is_empty()).then(|| source.url.clone()),
        read_on: source.read_on,
        licence: source.licence.clone(),
        note: said(cx, source.note.as_ref()),
    }
}

/// A value in full with its unit, or why there is none.
#[must_use]
pub fn spoken(cx: &Cx<'_>, catalogue: &Catalogue, reading: &Reading, unit: Unit) -> String {
    match reading.value {
        Ok(value) => cx.amount(value, unit),
        Err(missing) => why(cx, catalogue, &missing),
    }
}
