//! Albania among its neighbours.

mod section;

use std::cmp::Reverse;

use axum::extract::Path;
use bashke_views::components;
use bashke_views::finance::region::{self, RegionPage};
use bashke_views::{Cx, layout, paths};
use bashke_vocabulary::{Period, Phase, PlaceKind};

use super::drawings::Maker;
use super::files::Sketch;
use super::indicators::newest;
use super::one_indicator::indicator_asked;
use super::state::{PUBLISHED, State};
use super::words::{address, carried, listed_source, place_name};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx, SourceIx};
use crate::finance::rules::cube::{Cube, Observation};
use crate::finance::rules::lens::Lens;
use crate::finance::rules::neighbours::nearness;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// The least number of places for which an indicator has a section of its own.
const PLACES_NEED: usize = 2;

/// The neighbours' figures, each with its year, and Albania's beside them.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let state = as_reported(State::of_page(&mut request).await?);
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let region = Region::of(Maker {
        cx: &cx,
        current: &request.current,
        state: &state,
        keep: &keep,
    });
    Ok(Page::by_release(region::page(&cx, &region.page())))
}

/// The bars of the indicator `indicator=` as a file.
///
/// # Errors
/// Not found where there is no such file, or no bars of the indicator.
pub async fn file(Path(name): Path<String>, mut request: Request) -> Result<Download, Error> {
    sketch(&mut request).await?.file(&request, &name).await
}

/// The drawing of one indicator that an address asks for.
///
/// # Errors
/// Not found where there is no such drawing; where the address cannot be understood.
pub(super) async fn sketch(request: &mut Request) -> Result<Sketch, Error> {
    let indicator = indicator_asked(request);
    let state = as_reported(State::read(request).await?);
    let indicator = indicator.ok_or(Error::NotFound)?;
    // the address that a file names is that of the page
    let query = layout::without(&request.query, "indicator");
    let cx = Cx {
        path: paths::REGION,
        query: &query,
        ..request.cx()
    };
    let keep = carried(&state, newest(request, &state));
    let region = Region::of(Maker {
        cx: &cx,
        current: &request.current,
        state: &state,
        keep: &keep,
    });
    let drawn = region
        .bars(indicator, &region.figures(indicator))
        .ok_or(Error::NotFound)?;
    let stem = format!("region-{}", state.cube.catalogue.indicator(indicator).slug);
    Ok(Sketch { state, drawn, stem })
}

/// The state without lens and phase: countries are set side by side as their sources state them.
fn as_reported(state: State) -> State {
    State {
        phase: Phase::Actual,
        lens: Lens::default(),
        ..state
    }
}

struct Region<'a> {
    cx: &'a Cx<'a>,
    maker: Maker<'a>,
    cube: &'a Cube,
    keep: &'a [(String, String)],
}

/// A figure of a country: reported by a source, or computed for Albania.
#[derive(Debug, Clone, Copy)]
struct Figure<'a> {
    place: PlaceIx,
    period: Period,
    observation: Option<&'a Observation>,
}

impl<'a> Region<'a> {
    fn of(maker: Maker<'a>) -> Self {
        Self {
            cx: maker.cx,
            maker,
            cube: &maker.state.cube,
            keep: maker.keep,
        }
    }

    fn page(&self) -> RegionPage {
        let cx = self.cx;
        let catalogue = &self.cube.catalogue;
        let mut sections = Vec::new();
        let mut alone = Vec::new();
        let mut sources = Vec::new();
        let mut seen = Vec::new();
        for indicator in catalogue.indicator_numbers() {
            let figures = self.figures(indicator);
            sources.extend(figures.iter().filter_map(|figure| figure.observation).map(|o| o.source));
            seen.extend(figures.iter().map(|figure| figure.place));
            let mut places: Vec<PlaceIx> = figures.iter().map(|figure| figure.place).collect();
            places.dedup();
            if places.len() >= PLACES_NEED {
                sections.push(self.section(indicator, &figures));
            } else {
                alone.extend(figures.iter().map(|figure| (indicator, *figure)));
            }
        }
        RegionPage {
            sections,
            alone: (!alone.is_empty()).then(|| self.alone(&alone)),
            places: self.place_notes(&seen),
            sources: self.sources(sources),
            published_href: (self.cube.dataset.slug != PUBLISHED).then(|| {
                let query = layout::without(&layout::without(cx.query, "dataset"), "release");
                address(cx.url(cx.path), &query)
            }),
            illustrative: self.cube.dataset.illustrative,
        }
    }

    /// The figures of an indicator, Albania's first, then the neighbours', the newest of each first; none where no other country or
    /// group of countries has one.
    fn figures(&self, indicator: IndicatorIx) -> Vec<Figure<'a>> {
        let catalogue = &self.cube.catalogue;
        let country = catalogue.country();
        let rows = self.cube.of_indicator(indicator, Phase::Actual);
        let abroad = rows.iter().filter(|o| {
            let kind = catalogue.place(o.place).kind;
            o.value.is_some() && Some(o.place) != country && matches!(kind, PlaceKind::Country | PlaceKind::Region)
        });
        let mut figures: Vec<Figure<'a>> = abroad
            .map(|o| Figure {
                place: o.place,
                period: o.period,
                observation: Some(o),
            })
            .collect();
        if figures.is_empty() {
            return figures;
        }
        if let Some(country) = country {
            figures.extend(self.own(indicator, country, &figures));
        }
        figures.sort_by_key(|figure| {
            let near = nearness(&catalogue.place(figure.place).slug);
            (
                Some(figure.place) != country,
                near,
                figure.place,
                Reverse(figure.period),
            )
        });
        figures
    }

    /// Albania's figures: of the periods that the others have, and its newest.
    fn own(&self, indicator: IndicatorIx, country: PlaceIx, others: &[Figure<'_>]) -> Vec<Figure<'a>> {
        let known: Vec<Period> = self
            .cube
            .periods(indicator, Phase::Actual)
            .iter()
            .copied()
            .filter(|period| {
                let reading = self.cube.read(indicator, country, *period, Phase::Actual);
                reading.value.is_ok()
            })
            .collect();
        let newest = known.last().copied();
        known
            .into_iter()
            .filter(|period| Some(*period) == newest || others.iter().any(|other| other.period == *period))
            .flat_map(|period| {
                let stated = self.cube.sources_of(indicator, country, period, Phase::Actual);
                let figure = move |observation| Figure {
                    place: country,
                    period,
                    observation,
                };
                let computed = stated.is_empty().then(|| figure(None));
                let stated = stated.iter().filter(|o| o.value.is_some());
                stated.map(move |o| figure(Some(o))).chain(computed)
            })
            .collect()
    }

    fn place_notes(&self, seen: &[PlaceIx]) -> Vec<(String, String)> {
        let mut seen = seen.to_vec();
        seen.sort_unstable();
        seen.dedup();
        let places = seen.into_iter().map(|ix| self.cube.catalogue.place(ix));
        places
            .filter_map(|place| {
                let (sq, en) = place.note.as_ref()?;
                Some((place_name(self.cx, place).to_owned(), self.cx.pick(sq, en).to_owned()))
            })
            .collect()
    }

    fn sources(&self, mut sources: Vec<SourceIx>) -> Vec<components::Source> {
        let catalogue = &self.cube.catalogue;
        sources.sort_unstable();
        sources.dedup();
        sources
            .into_iter()
            .map(|source| listed_source(self.cx, catalogue.source(source)))
            .collect()
    }
}
