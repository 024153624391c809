//! What the pages of one indicator at all municipalities share: the ranking and the map.

use std::cmp::Reverse;

use bashke_views::components::{self, Choice, Link};
use bashke_views::finance::controls::{Controls, Switch};
use bashke_views::finance::one_indicator::OneIndicator;
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Phase, PlaceKind, Unit};

use super::drawings::{Drawn, Maker, sources_of};
use super::files::Sketch;
use super::indicators::newest;
use super::options;
use super::state::{PLACES, State};
use super::words::{carried, href, in_order, indicator_name, listed_source, place_name, population_dates};
use crate::finance::Current;
use crate::finance::rules::catalogue::IndicatorIx;
use crate::finance::rules::cube::Cube;
use crate::finance::rules::lens::Basis;
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// The indicators among which a page finds the one to open with.
const KEY: [&str; 8] = [
    "own-source-revenue",
    "own-source-to-revenue",
    "total-expenditure",
    "capital-to-expenditure",
    "arrears-stock",
    "arrears-to-expenditure",
    "fiscal-autonomy",
    "population-census-2011",
];

/// What an address asks for.
pub(super) struct View {
    /// The indicator: the one named, or one that is well known.
    pub(super) indicator: IndicatorIx,
    /// The state that fits it.
    pub(super) state: State,
    keep: Vec<(String, String)>,
}

impl View {
    /// Reads the address.
    ///
    /// # Errors
    /// Where it cannot be understood.
    pub(super) async fn read(request: &mut Request) -> Result<Self, Error> {
        let asked = indicator_asked(request);
        let state = State::read(request).await?;
        Self::of(request, asked, state)
    }

    /// Reads the address of the page itself, which says what it does not understand.
    ///
    /// # Errors
    /// Where it cannot be understood.
    pub(super) async fn of_page(request: &mut Request) -> Result<Self, Error> {
        let asked = indicator_asked(request);
        let state = State::of_page(request).await?;
        Self::of(request, asked, state)
    }

    fn of(request: &Request, asked: Option<IndicatorIx>, state: State) -> Result<Self, Error> {
        let indicator = asked.or_else(|| opening(&state.cube)).ok_or(Error::NotFound)?;
        let state = state.fitted(indicator);
        Ok(Self {
            indicator,
            keep: carried(&state, newest(request, &state)),
            state,
        })
    }

    /// What its drawings are made from.
    pub(super) fn maker<'a>(&'a self, cx: &'a Cx<'a>, current: &'a Current) -> Maker<'a> {
        Maker {
            cx,
            current,
            state: &self.state,
            keep: &self.keep,
        }
    }

    /// A drawing of a page, by its own.
    pub(super) fn sketch(self, drawn: Drawn, page: &str) -> Sketch {
        Sketch {
            stem: format!("{page}-{}", self.state.cube.catalogue.indicator(self.indicator).slug),
            state: self.state,
            drawn,
        }
    }
}

/// What the page shows besides its own; none is drawn where nobody has a figure.
pub(super) fn shared(
    maker: &Maker<'_>,
    indicator: IndicatorIx,
    drawn: Option<&Drawn>,
    lede: String,
    switches: Vec<Switch>,
) -> OneIndicator {
    let (cx, state) = (maker.cx, maker.state);
    let definition = state.cube.catalogue.indicator(indicator);
    let period = state.cross_period(indicator);
    OneIndicator {
        indicator: Link::new(
            indicator_name(cx, definition),
            href(cx, &paths::indicator(&definition.slug), maker.keep),
        ),
        lede,
        controls: Controls {
            action: cx.url(cx.path),
            keep: options::kept(cx, &["places", "periods", "indicator", "indicators"]),
            indicators: choices(cx, state, &[indicator]),
            places: places(cx, state),
            most_places: PLACES,
            periods: options::periods(cx, state, indicator, period),
            switches,
            ..Controls::default()
        },
        coverage: period.map(|period| {
            let (known, of) = known(state, drawn);
            let label = cx.ta("indicator-coverage", &[("period", cx.period(period).into())]);
            (known, of, label)
        }),
        notes: notes(cx, state, indicator),
        sources: drawn.map(|drawn| sources(maker, drawn)).unwrap_or_default(),
        illustrative_href: options::illustrative(cx, state, maker.current),
        illustrative: state.cube.dataset.illustrative,
    }
}

/// How many municipalities have a figure in a drawing, and how many there are.
pub(super) fn known(state: &State, drawn: Option<&Drawn>) -> (usize, usize) {
    let points = drawn.iter().flat_map(|drawn| &drawn.points);
    let known = points.filter(|point| point.reading.value.is_ok()).count();
    (known, state.municipalities().len())
}

/// Why no municipality has a figure: often the year has no price index yet.
pub(super) fn nothing_to_show(cx: &Cx<'_>, state: &State, indicator: IndicatorIx, period: Option<Period>) -> String {
    match period {
        Some(period) if !state.lens.has_prices(&state.cube, indicator, period) => cx.t("missing-no-prices"),
        _ => cx.t("ranking-lede-none"),
    }
}

/// The indicator of the address.
pub(super) fn indicator_asked(request: &mut Request) -> Option<IndicatorIx> {
    let catalogue = std::sync::Arc::clone(&request.current.catalogue);
    request.params.one("indicator", |slug| catalogue.find_indicator(slug))
}

/// The indicator that a page opens with: the best covered of the key ones.
pub(super) fn opening(cube: &Cube) -> Option<IndicatorIx> {
    let phase = Phase::Actual;
    KEY.iter()
        .filter_map(|slug| cube.catalogue.find_indicator(slug))
        .enumerate()
        .filter_map(|(n, ix)| {
            let period = cube.best_period(ix, phase)?;
            let known = cube.known(ix, period, phase);
            // the bases of inhabitants are known of all; they open a page of finance only where nothing else is known
            let finance = cube.catalogue.indicator(ix).unit != Unit::Inhabitants;
            Some((finance, known, Reverse(n), ix))
        })
        .max()
        .map(|(.., ix)| ix)
}

/// The indicators to choose from, by group: those of which a municipality has, or may have, a figure.
pub(super) fn choices(cx: &Cx<'_>, state: &State, chosen: &[IndicatorIx]) -> Vec<Choice> {
    let cube = &state.cube;
    let catalogue = &cube.catalogue;
    catalogue
        .indicator_numbers()
        .filter(|ix| chosen.contains(ix) || of_municipalities(cube, *ix, state.phase))
        .map(|ix| {
            let definition = catalogue.indicator(ix);
            let group = &catalogue.groups[definition.group];
            Choice::new(
                definition.slug.clone(),
                indicator_name(cx, definition),
                chosen.contains(&ix),
            )
            .group(cx.pick(&group.name_sq, &group.name_en))
        })
        .collect()
}

/// Whether a municipality may have a figure: municipalities stand first among the places, so one look is enough.
fn of_municipalities(cube: &Cube, indicator: IndicatorIx, phase: Phase) -> bool {
    let first = cube.of_indicator(indicator, phase).first();
    let observed = first.is_some_and(|o| cube.catalogue.place(o.place).kind == PlaceKind::Municipality);
    let computed = cube.catalogue.indicator(indicator).expression.is_some();
    observed || computed && !cube.periods(indicator, phase).is_empty()
}

/// The municipalities to mark in the bars.
fn places(cx: &Cx<'_>, state: &State) -> Vec<Choice> {
    let catalogue = &state.cube.catalogue;
    in_order(cx, catalogue, state.municipalities())
        .into_iter()
        .map(|ix| {
            let place = catalogue.place(ix);
            Choice::new(place.slug.clone(), place_name(cx, place), state.places.contains(&ix))
        })
        .collect()
}

/// The sources of a drawing, each once.
fn sources(maker: &Maker<'_>, drawn: &Drawn) -> Vec<components::Source> {
    let catalogue = &maker.state.cube.catalogue;
    sources_of(&drawn.points)
        .into_iter()
        .map(|source| listed_source(maker.cx, catalogue.source(source)))
        .collect()
}

/// What has to be said of a view of one indicator: the base of inhabitants, the prices.
pub(super) fn notes(cx: &Cx<'_>, state: &State, indicator: IndicatorIx) -> Vec<String> {
    let mut notes = Vec::new();
    if state.lens.basis == Basis::PerInhabitant {
        let base = population_dates(cx, &state.cube, state.lens.population);
        notes.push(cx.ta("note-population", &[("base", base.into())]));
    }
    if let Some(year) = state.lens.prices {
        notes.push(cx.ta("note-prices", &[("year", year.to_string().into())]));
    }
    let unit = state.cube.catalogue.indicator(indicator).unit;
    if unit.is_money() && state.lens.basis == Basis::Absolute {
        notes.push(cx.t("ranking-note-size"));
    }
    notes
}
