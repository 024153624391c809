//! What a page of figures shows: the state that stands in its address.

use std::sync::Arc;

use bashke_vocabulary::{Period, PeriodKind, Phase, PlaceKind, TimeKind};

use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::lens::{Basis, Lens, Look, Population};
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// The most places that are compared at once.
pub const PLACES: usize = 8;

/// The dataset that is shown where none is asked for.
pub const PUBLISHED: &str = "published";

/// The names of the query in which the state of a view stands.
const NAMES: [&str; 11] = [
    "dataset",
    "release",
    "places",
    "periods",
    "from",
    "to",
    "phase",
    "basis",
    "population",
    "prices",
    "scale",
];

/// The state of a view of figures. Every part of it is one name in the query.
#[derive(Debug, Clone)]
pub struct State {
    /// The observations shown: `dataset=` and `release=`.
    pub cube: Arc<Cube>,
    /// Places chosen: `places=`.
    pub places: Vec<PlaceIx>,
    /// Periods chosen: `periods=`, each by itself or a range of years such as `2015..2019`.
    pub periods: Vec<Period>,
    /// The first and the last year that lines are drawn for: `from=` and `to=`.
    pub span: (Option<i16>, Option<i16>),
    /// The budget phase: `phase=`.
    pub phase: Phase,
    /// Per inhabitant, share, index, real prices: `basis=`, `population=`, `prices=`.
    pub lens: Lens,
    /// Whether the scale is logarithmic: `scale=log`.
    pub log: bool,
}

impl State {
    /// Reads the state of a page, which says of every name that it does not understand that it does not. What a page itself
    /// asks for must be read before.
    ///
    /// # Errors
    /// The same, and every name that was not asked for.
    pub async fn of_page(request: &mut Request) -> Result<Self, Error> {
        // which drawing of a page a file or a figure is of stands in addresses of the page too
        for name in ["part", "chart"].into_iter().chain(NAMES) {
            request.params.knows(name);
        }
        request.params.only_known();
        Self::read(request).await
    }

    /// Reads the state from the query; names of others are let be, since a file has the address of its page.
    ///
    /// # Errors
    /// Every value that cannot be had, and a release that is not there.
    pub async fn read(request: &mut Request) -> Result<Self, Error> {
        let current = Arc::clone(&request.current);
        let catalogue = &current.catalogue;
        let params = &mut request.params;
        let dataset = params.one("dataset", |slug| {
            current.datasets.iter().find(|d| d.slug == slug).map(|d| d.slug.clone())
        });
        let release = params.one("release", |number| {
            let number = number.parse::<i32>().ok()?;
            current
                .releases
                .iter()
                .find(|release| release.number == number)
                .cloned()
        });
        let places = params.many("places", PLACES, |slug| catalogue.find_place(slug));
        let periods = params.many("periods", 200, periods_of).into_iter().flatten().collect();
        let span = (params.number("from", 1990, 2100), params.number("to", 1990, 2100));
        let phase = params.one("phase", |word| word.parse().ok()).unwrap_or(Phase::Actual);
        let basis = params.one("basis", |word| {
            Basis::ALL.into_iter().find(|basis| basis.word() == word)
        });
        let population = params.one("population", |word| {
            Population::ALL.into_iter().find(|base| base.word() == word)
        });
        let prices = params.one("prices", |word| match word {
            "nominal" => Some(None),
            year => year
                .parse::<i16>()
                .ok()
                .filter(|year| (1990..=2100).contains(year))
                .map(Some),
        });
        let log = params.one("scale", |word| match word {
            "log" => Some(true),
            "linear" => Some(false),
            _ => None,
        });
        std::mem::take(params).finish()?;

        let cube = match release {
            // a release belongs to one dataset: naming another beside it finds nothing
            Some(release) => {
                let cube = request
                    .app
                    .cubes
                    .as_of(&request.app.db, &current, release.number)
                    .await
                    .map_err(Error::internal)?;
                cube.filter(|cube| dataset.as_ref().is_none_or(|slug| *slug == cube.dataset.slug))
                    .ok_or(Error::NotFound)?
            }
            None => Arc::clone(
                current
                    .cube(dataset.as_deref().unwrap_or(PUBLISHED))
                    .ok_or(Error::NotFound)?,
            ),
        };
        Ok(Self {
            cube,
            places,
            periods,
            span,
            phase,
            lens: Lens {
                basis: basis.unwrap_or_default(),
                population: population.unwrap_or_default(),
                prices: prices.flatten(),
            },
            log: log.unwrap_or_default(),
        })
    }

    /// The state with a basis and prices that make sense for an indicator.
    #[must_use]
    pub fn fitted(mut self, indicator: IndicatorIx) -> Self {
        let Look { lens, phase } = self.look().fitted(&self.cube, indicator);
        self.lens = lens;
        self.phase = phase;
        self
    }

    /// How values are read.
    #[must_use]
    pub const fn look(&self) -> Look {
        Look {
            lens: self.lens,
            phase: self.phase,
        }
    }

    /// The municipalities, in Albanian order.
    #[must_use]
    pub fn municipalities(&self) -> Vec<PlaceIx> {
        self.cube.catalogue.places_of(PlaceKind::Municipality).collect()
    }

    /// The periods of an indicator that may stand on one line: of a stock all that have a date, otherwise those of the
    /// commonest kind among those chosen, or among all. Oldest first.
    #[must_use]
    pub fn line_periods(&self, indicator: IndicatorIx) -> Vec<Period> {
        let known = self.cube.periods(indicator, self.phase);
        let chosen: Vec<Period> = known
            .iter()
            .copied()
            // one period chosen is the one in which places are compared; a line needs several
            .filter(|p| self.periods.len() < 2 || self.periods.contains(p))
            .filter(|p| self.within(*p))
            .collect();
        if self.cube.catalogue.indicator(indicator).time == TimeKind::Stock
            && chosen.iter().any(|period| period.is_moment())
        {
            return chosen.into_iter().filter(|period| period.is_moment()).collect();
        }
        let kinds = [
            PeriodKind::Year,
            PeriodKind::Quarter,
            PeriodKind::Half,
            PeriodKind::Months,
            PeriodKind::Date,
            PeriodKind::Years,
        ];
        // the earlier in the list wins where two are equally common
        let common = |kind: &PeriodKind| chosen.iter().filter(|p| p.kind() == *kind).count();
        let kind = kinds.into_iter().rev().max_by_key(common);
        chosen.into_iter().filter(|p| Some(p.kind()) == kind).collect()
    }

    /// Whether a period lies in the span of years chosen.
    pub(super) fn within(&self, period: Period) -> bool {
        let year = period.year().unwrap_or_default();
        self.span.0.is_none_or(|from| from <= year) && self.span.1.is_none_or(|to| year <= to)
    }

    /// The one period that is shown for all municipalities: the newest chosen, or the best covered among those that
    /// can be shown in the prices asked for.
    #[must_use]
    pub fn cross_period(&self, indicator: IndicatorIx) -> Option<Period> {
        let known = self.cube.periods(indicator, self.phase);
        let chosen = self.periods.iter().copied().filter(|p| known.contains(p)).max();
        let priced = || {
            let covered = self.cube.coverage(indicator, self.phase).iter();
            covered
                .filter(|(period, known)| *known > 0 && self.lens.has_prices(&self.cube, indicator, *period))
                .max_by_key(|(period, known)| (*known, *period))
                .map(|(period, _)| *period)
        };
        chosen
            .or_else(priced)
            .or_else(|| self.cube.best_period(indicator, self.phase))
            .or(known.last().copied())
    }
}

/// One period, or the years of a range such as `2015..2019`.
fn periods_of(text: &str) -> Option<Vec<Period>> {
    match text.split_once("..") {
        Some((from, to)) => match (from.parse().ok()?, to.parse().ok()?) {
            (Period::Year(from), Period::Year(to)) if from <= to => Some((from..=to).map(Period::Year).collect()),
            _ => None,
        },
        None => text.parse().ok().map(|period| vec![period]),
    }
}
