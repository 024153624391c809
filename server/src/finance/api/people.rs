//! The page that explains the API to people.

use bashke_views::finance::api::{self, ApiPage};
use bashke_views::paths;
use bashke_vocabulary::{Phase, PlaceKind};

use super::observations::{MOST, PAGE};
use super::record::observation;
use crate::finance::pages::state::PUBLISHED;
use crate::finance::rules::selection::{Parts, Periods, Selection};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// What the API is, for people
///
/// A page in Albanian, or in English under `/en`.
#[utoipa::path(
    get,
    path = paths::API,
    operation_id = "about",
    tag = "about",
    responses((status = 200, description = "The page", body = String, content_type = "text/html"))
)]
pub async fn page(request: Request) -> Result<Page, Error> {
    let current = &request.current;
    let cube = current.cube(PUBLISHED).ok_or(Error::NotFound)?;
    let catalogue = &cube.catalogue;
    // an example that has something to show
    let example = cube
        .observations()
        .iter()
        .filter(|row| row.phase == Phase::Actual && row.value.is_some())
        .max_by_key(|row| {
            let place = catalogue.place(row.place);
            let money = catalogue.indicator(row.indicator).unit.is_money();
            let linked = !catalogue.source(row.source).url.is_empty();
            (
                money && linked && place.kind == PlaceKind::Municipality,
                place.slug == "lezhe",
                row.period.year(),
            )
        })
        .or(cube.observations().first());
    let answer = example.map(|row| {
        let selection = Selection::new(
            catalogue,
            Parts {
                indicators: vec![row.indicator],
                phases: vec![row.phase],
                places: vec![row.place],
                periods: vec![Periods::One(row.period)],
                ..Parts::default()
            },
        );
        let first = selection.observations(cube, None).next();
        first.map(|chosen| observation(cube, &selection.lens, &chosen))
    });
    let data = ApiPage {
        answer: serde_json::to_string_pretty(&answer.flatten()).map_err(Error::internal)?,
        place: example.map_or_else(String::new, |row| catalogue.place(row.place).slug.clone()),
        indicator: example.map_or_else(String::new, |row| catalogue.indicator(row.indicator).slug.clone()),
        release: cube.release.number,
        source: example.map_or(0, |row| catalogue.source(row.source).id),
        page: PAGE,
        most: MOST,
    };
    Ok(Page::by_release(api::page(&request.cx(), &data)))
}
