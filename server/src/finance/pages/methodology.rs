//! How figures are worked out.

use std::collections::HashSet;

use bashke_views::finance::methodology::{self, MethodologyPage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Phase, PlaceKind, Unit};

use super::state::PUBLISHED;
use super::words::release_line;
use crate::finance::Current;
use crate::finance::rules::cube::Cube;
use crate::finance::rules::difficulty;
use crate::finance::rules::peers::Weights;
use crate::finance::rules::statistics::PERCENTILE_NEEDS;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The rules by which figures are worked out, with the numbers of the release that stands.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    std::mem::take(&mut request.params).finish()?;
    let cx = request.cx();
    let page = MethodologyPage {
        numbers: numbers(&cx, &request.current),
        boundary_credit: request.current.boundary_credit.clone(),
    };
    Ok(Page::by_release(methodology::page(&cx, &page)))
}

fn numbers(cx: &Cx<'_>, current: &Current) -> Vec<(&'static str, String)> {
    let percent = |value: f64| cx.amount(value, Unit::Percent);
    let weights = Weights::default();
    let mut numbers = vec![
        ("indicators", cx.count(current.catalogue.indicators.len())),
        ("percentile-needs", cx.count(PERCENTILE_NEEDS)),
        ("weight-population", weights.population.to_string()),
        ("weight-density", weights.density.to_string()),
        ("weight-urbanisation", weights.urbanisation.to_string()),
        ("weight-coast", weights.coast.to_string()),
        ("problems", percent(difficulty::PROBLEMS)),
        ("difficulty", percent(difficulty::DIFFICULTY)),
        ("serious", percent(difficulty::SERIOUS)),
        // as the sources state them: sums of the censuses, the registry at the start of 2019, changes between the censuses
        ("census-2011", cx.count(2_800_138)),
        ("census-2023", cx.count(2_402_113)),
        ("tirana", cx.count(828_000)),
        ("durres", cx.count(323_000)),
        ("dropull", percent(135.0)),
        ("himare", percent(45.0)),
        ("polygons", percent(58.0)),
        (
            "address",
            format!("{}{}", cx.origin, cx.url(&paths::indicator("arrears-stock"))),
        ),
    ];
    if let Some(cube) = current.cube(PUBLISHED) {
        numbers.extend(of_release(cx, cube));
    }
    numbers
}

/// What the release that stands has to say.
fn of_release(cx: &Cx<'_>, cube: &std::sync::Arc<Cube>) -> Vec<(&'static str, String)> {
    let catalogue = &cube.catalogue;
    let sources: HashSet<_> = cube.observations().iter().map(|o| o.source).collect();
    let municipalities = catalogue.places_of(PlaceKind::Municipality).count();
    let census = catalogue.find_indicator("population-census-2023");
    let known = census.and_then(|ix| {
        let period = cube.best_period(ix, Phase::Actual)?;
        Some(cube.known(ix, period, Phase::Actual))
    });
    let prices = catalogue.find_indicator("cpi-index");
    let years = prices.map_or(&[][..], |ix| cube.periods(ix, Phase::Actual));
    let year = |period: Option<&Period>| period.map(|period| cx.period(*period)).unwrap_or_default();
    vec![
        ("figures", cx.count(cube.observations().len())),
        ("sources", cx.count(sources.len())),
        ("release", release_line(cx, cube)),
        ("number", cube.release.number.to_string()),
        ("date", cx.date(cube.release.published_at.date_naive())),
        ("known-2023", cx.count(known.unwrap_or_default())),
        ("of", cx.count(municipalities)),
        ("cpi-from", year(years.first())),
        ("cpi-to", year(years.last())),
    ]
}
