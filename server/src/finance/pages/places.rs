//! All places, and the profile of one.

use axum::extract::Path;
use bashke_views::components::{Cell, Head, Link, Row, Table};
use bashke_views::finance::place;
use bashke_views::finance::places::{self, County, Found, PlacesPage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{PlaceKind, Unit};

use super::cards::Cards;
use super::indicators::newest;
use super::profile::{self, Asked, Profile};
use super::state::State;
use super::words::{carried, href, in_order, place_name};
use crate::finance::Target;
use crate::finance::rules::catalogue::PlaceIx;
use crate::finance::rules::lens::{Population, inhabitants};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// The most places that a search shows.
const FOUND: usize = 60;

/// All places by county, or those that fit what was typed.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn list(mut request: Request) -> Result<Page, Error> {
    let typed: String = request
        .params
        .knows("q")
        .text("q")
        .unwrap_or_default()
        .chars()
        .take(100)
        .collect();
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let catalogue = &state.cube.catalogue;
    let searched = !typed.trim().is_empty();
    let found = searched.then(|| found(&request, &cx, &keep, &typed));
    let near = match &found {
        Some(found) if found.is_empty() => near(&request, &cx, &keep, &typed),
        _ => Vec::new(),
    };
    let counties = if searched {
        Vec::new()
    } else {
        let all = in_order(&cx, catalogue, catalogue.places_of(PlaceKind::County));
        all.into_iter()
            .map(|county| County {
                link: link(&cx, &state, &keep, county),
                table: members(&cx, &state, &keep, county),
            })
            .collect()
    };
    let former = catalogue
        .places
        .iter()
        .flat_map(|place| &place.aliases)
        .filter(|alias| alias.kind == "former-unit")
        .count();
    let page = PlacesPage {
        typed,
        found,
        near,
        counties,
        others: others(&cx, &state, &keep),
        counts: (
            state.municipalities().len(),
            catalogue.places_of(PlaceKind::County).count(),
            former,
        ),
        illustrative: state.cube.dataset.illustrative,
        keep,
    };
    Ok(Page::by_release(places::page(&cx, &page)))
}

fn link(cx: &Cx<'_>, state: &State, keep: &[(String, String)], ix: PlaceIx) -> Link {
    let place = state.cube.catalogue.place(ix);
    Link::new(place_name(cx, place), href(cx, &paths::place(&place.slug), keep))
}

fn found(request: &Request, cx: &Cx<'_>, keep: &[(String, String)], typed: &str) -> Vec<Found> {
    let catalogue = &request.current.catalogue;
    let hits = request
        .current
        .search
        .find(typed, catalogue.places.len() + catalogue.indicators.len());
    let places = hits.into_iter().filter_map(|hit| match hit.target {
        Target::Place(ix) => Some((ix, hit.by)),
        Target::Indicator(_) | Target::Term(_) => None,
    });
    places
        .take(FOUND)
        .map(|(ix, by)| {
            let place = catalogue.place(ix);
            let kind = cx.t(&format!("place-kind-{}", place.kind.word()));
            let what = match place.parent.filter(|_| place.kind == PlaceKind::Municipality) {
                Some(county) => format!("{kind}, {}", place_name(cx, catalogue.place(county))),
                None => kind,
            };
            let by = by.map(|(alias, name)| {
                let args = [("name", name.into()), ("place", place_name(cx, place).into())];
                match alias.as_str() {
                    "former-unit" => cx.ta("places-list-former-unit", &args),
                    "former-name" => cx.ta("places-list-former-name", &args),
                    _ => cx.ta("places-list-seat", &args),
                }
            });
            Found {
                link: Link::new(place_name(cx, place), href(cx, &paths::place(&place.slug), keep)),
                what,
                by,
            }
        })
        .collect()
}

fn near(request: &Request, cx: &Cx<'_>, keep: &[(String, String)], typed: &str) -> Vec<Link> {
    let near = request.current.search.near(typed, 12);
    near.into_iter()
        .filter_map(|target| match target {
            Target::Place(ix) => Some(request.current.catalogue.place(ix)),
            Target::Indicator(_) | Target::Term(_) => None,
        })
        .map(|place| Link::new(place_name(cx, place), href(cx, &paths::place(&place.slug), keep)))
        .collect()
}

/// The municipalities of a place with their counts of inhabitants, each on its own base, and their area.
pub(super) fn members(cx: &Cx<'_>, state: &State, keep: &[(String, String)], whole: PlaceIx) -> Table {
    let catalogue = &state.cube.catalogue;
    let cards = Cards { cx, state, keep };
    let area = catalogue.find_indicator("area");
    let place = catalogue.place(whole);
    let members = in_order(cx, catalogue, place.members.iter().copied());
    let rows = members.iter().map(|member| {
        let name = Cell::text(place_name(cx, catalogue.place(*member)));
        let mut cells = vec![name];
        for base in [Population::Census2011, Population::Census2023] {
            cells.push(match inhabitants(base, &state.cube, *member) {
                Some((count, _)) => Cell::text(cx.bare(count, Unit::Inhabitants)),
                None => Cell::missing(cx, &bashke_vocabulary::Missing::NoObservation, None),
            });
        }
        let area = area.and_then(|ix| cards.chosen(ix, *member));
        cells.push(Cell::text(area.map_or_else(String::new, |chosen| {
            cx.bare(chosen.at.value, Unit::SquareKilometres)
        })));
        Row::new(cells).link(href(cx, &paths::place(&catalogue.place(*member).slug), keep))
    });
    let heads = vec![
        Head::text(cx.t("place-kind-municipality")),
        Head::number(cx.t("population-base-2011")),
        Head::number(cx.t("population-base-2023")),
        Head::number(cx.t("place-area")).unit(cx.locale.unit(Unit::SquareKilometres)),
    ];
    Table::new(&place.slug, place_name(cx, place), heads, rows.collect())
}

/// Places other than municipalities and counties, by kind.
fn others(cx: &Cx<'_>, state: &State, keep: &[(String, String)]) -> Vec<(String, Vec<Link>)> {
    let catalogue = &state.cube.catalogue;
    let country = catalogue.country();
    let own: Vec<Link> = country.map(|ix| link(cx, state, keep, ix)).into_iter().collect();
    let neighbours = catalogue
        .places_of(PlaceKind::Country)
        .filter(|ix| Some(*ix) != country);
    let links = |places: Vec<PlaceIx>| places.into_iter().map(|ix| link(cx, state, keep, ix)).collect();
    let neighbours = links(in_order(cx, catalogue, neighbours));
    let groups = links(in_order(cx, catalogue, catalogue.places_of(PlaceKind::Region)));
    vec![
        (cx.t("places-list-country"), own),
        (cx.t("places-list-countries"), neighbours),
        (cx.t("places-list-groups"), groups),
    ]
}

/// The profile of a place.
///
/// # Errors
/// Not found where there is no such place; invalid where the query cannot be understood.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let ix = request.current.catalogue.find_place(&slug).ok_or(Error::NotFound)?;
    let catalogue = std::sync::Arc::clone(&request.current.catalogue);
    let group = request.params.one("group", |slug| {
        catalogue.groups.iter().position(|group| group.slug == slug)
    });
    let page = request.params.number("page", 1_i64, 1_000);
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let profile = Profile {
        cards: Cards {
            cx: &cx,
            state: &state,
            keep: &keep,
        },
        current: &request.current,
        place: ix,
    };
    let data = profile.page(Asked { group, page });
    // an absurd page of the list is an address that leads nowhere
    if page.is_some_and(|page| usize::try_from(page).is_ok_and(|page| page > data.figures.pages)) {
        return Err(Error::NotFound);
    }
    Ok(Page::by_release(place::page(&cx, &data)))
}

/// A chart of a profile, `chart=`, as a file.
///
/// # Errors
/// Not found where there is no such place or file, or too little is known for the chart; invalid where the query cannot
/// be understood.
pub async fn file(Path((slug, name)): Path<(String, String)>, request: Request) -> Result<Download, Error> {
    profile::file(request, &slug, &paths::place(&slug), &name).await
}
