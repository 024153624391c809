//! Places as data.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::{layout, paths};
use bashke_vocabulary::PlaceKind;
use http::{HeaderValue, header};
use serde::Serialize;
use utoipa::ToSchema;

use super::observations::{MOST, PAGE};
use super::{Words, asked, json};
use crate::finance::rules::catalogue::{self, Catalogue, PlaceIx};
use crate::platform::errors::Error;
use crate::platform::problem::Problem;
use crate::platform::request::Request;

/// Places.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Places {
    /// Whether this is made for training: never, places are real.
    pub illustrative: bool,
    /// How many there are on all pages.
    pub total: usize,
    /// The most on a page.
    pub limit: usize,
    /// The address of the next page; null on the last one.
    #[schema(required)]
    pub next: Option<String>,
    /// Municipalities in Albanian order, then counties, countries and groups of countries.
    pub places: Vec<Place>,
}

/// A municipality, county, country or group of countries.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Place {
    /// Its name in addresses and filters.
    #[schema(example = "lezhe")]
    pub slug: String,
    /// What it is: municipality, county, country or region.
    #[schema(example = "municipality")]
    pub kind: &'static str,
    /// Its name.
    pub name: Words,
    /// Slug of the place that it lies in.
    #[schema(required, example = "qarku-lezhe")]
    pub parent: Option<String>,
    /// Where its council sits.
    #[schema(required)]
    pub seat: Option<String>,
    /// The seat on the map.
    #[schema(required)]
    pub seat_at: Option<Point>,
    /// Eurostat's degree of urbanisation: 1 city, 2 town, 3 rural.
    #[schema(required)]
    pub degree_of_urbanisation: Option<u8>,
    /// Whether it lies on the sea.
    #[schema(required)]
    pub coastal: Option<bool>,
    /// Its codes in other schemes.
    pub codes: Vec<PlaceCode>,
    /// Its page, in Albanian; `/en` before the path gives it in English.
    pub page: String,
}

/// A point, in degrees.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Point {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A code of a place in somebody's scheme.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlaceCode {
    /// The scheme.
    #[schema(example = "LAU")]
    pub scheme: String,
    /// The code.
    pub code: String,
    /// The source, by its number.
    #[schema(required)]
    pub source: Option<i32>,
    /// What is not certain.
    #[schema(required)]
    pub note: Option<Words>,
}

/// A place with all that is known of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlaceAnswer {
    /// Whether this is made for training: never, places are real.
    pub illustrative: bool,
    /// The place.
    pub place: Place,
    /// Slugs of the municipalities that it is made of.
    pub members: Vec<String>,
    /// Other names by which it is found.
    pub aliases: Vec<PlaceAlias>,
    /// What a reader should know of it.
    #[schema(required)]
    pub note: Option<Words>,
}

/// Another name of a place.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlaceAlias {
    /// The name.
    pub name: String,
    /// What it is: former-unit, former-name, seat or other-name.
    #[schema(example = "former-unit")]
    pub kind: String,
}

/// All places
///
/// The municipalities, the counties, Albania and its neighbours, with their codes.
#[utoipa::path(
    get,
    path = paths::API_PLACES,
    operation_id = "places",
    tag = "places",
    params(
        ("kind" = Option<String>, Query, description = "Kinds, with commas between: `municipality`, `county`, `country`, `region`.", example = "municipality"),
        ("parent" = Option<String>, Query, description = "Slug of the place that they lie in.", example = "qarku-lezhe"),
        ("limit" = Option<i32>, Query, minimum = 1, maximum = 1000, description = "The most places of a page: 1 to 1000, 100 where absent."),
        ("offset" = Option<i32>, Query, minimum = 0, maximum = 1000000, description = "How many places come before the page, as `next` gives it; 0 where absent."),
    ),
    responses(
        (status = 200, description = "The places", body = Places),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(mut request: Request) -> Result<Response, Error> {
    let current = std::sync::Arc::clone(&request.current);
    let catalogue = &current.catalogue;
    let params = &mut request.params;
    params.only(&["kind", "parent", "limit", "offset"]);
    let limit = params
        .number("limit", 1u32, MOST as u32)
        .map_or(PAGE, |limit| limit as usize);
    let offset = params.number("offset", 0u32, 1_000_000).unwrap_or_default() as usize;
    let kinds = asked::many(params, "kind", "municipality, county, country, region", |word| {
        word.parse::<PlaceKind>().ok()
    });
    let parent = asked::one(params, "parent", paths::API_PLACES, |slug| catalogue.find_place(slug));
    asked::finish(&mut request)?;
    let meant: Vec<_> = catalogue
        .place_numbers()
        .filter(|ix| kinds.is_empty() || kinds.contains(&catalogue.place(*ix).kind))
        .filter(|ix| parent.is_none() || catalogue.place(*ix).parent == parent)
        .collect();
    let page = meant.iter().skip(offset).take(limit);
    let places: Vec<Place> = page.map(|ix| place(&request, catalogue, *ix)).collect();
    let next = (offset + places.len() < meant.len() && !places.is_empty()).then(|| {
        let query = layout::with(&request.query, "offset", &(offset + limit).to_string());
        format!("{}{}?{query}", request.app.config.public_url, paths::API_PLACES)
    });
    let link = next.as_ref().map(|next| format!("<{next}>; rel=\"next\""));
    let mut response = json(&Places {
        illustrative: false,
        total: meant.len(),
        limit,
        next,
        places,
    })?;
    // an address cannot hold what a header cannot
    if let Some(link) = link.and_then(|link| HeaderValue::from_str(&link).ok()) {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

/// One place
///
/// With the municipalities that it is made of and the names of the former units that it took in.
#[utoipa::path(
    get,
    path = paths::API_PLACE,
    operation_id = "place",
    tag = "places",
    params(("slug" = String, Path, description = "Slug of the place", example = "lezhe")),
    responses(
        (status = 200, description = "The place", body = PlaceAnswer),
        (status = 404, description = "There is no such place", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(Path(slug): Path<String>, mut request: Request) -> Result<Response, Error> {
    let current = std::sync::Arc::clone(&request.current);
    let catalogue = &current.catalogue;
    let ix = catalogue.find_place(&slug).ok_or(Error::NotFound)?;
    request.params.only(&[]);
    asked::finish(&mut request)?;
    let found = catalogue.place(ix);
    let aliases = found.aliases.iter().map(|alias| PlaceAlias {
        name: alias.name.clone(),
        kind: alias.kind.clone(),
    });
    json(&PlaceAnswer {
        illustrative: false,
        place: place(&request, catalogue, ix),
        members: members(catalogue, found),
        aliases: aliases.collect(),
        note: found.note.as_ref().map(|(sq, en)| Words::new(sq, en)),
    })
}

fn members(catalogue: &Catalogue, place: &catalogue::Place) -> Vec<String> {
    if place.kind == PlaceKind::Municipality {
        return Vec::new();
    }
    let members = place.members.iter();
    members.map(|ix| catalogue.place(*ix).slug.clone()).collect()
}

fn place(request: &Request, catalogue: &Catalogue, ix: PlaceIx) -> Place {
    let place = catalogue.place(ix);
    let codes = place.codes.iter().map(|code| PlaceCode {
        scheme: code.scheme.clone(),
        code: code.code.clone(),
        source: code.source.map(|source| catalogue.source(source).id),
        note: code.note.as_ref().map(|(sq, en)| Words::new(sq, en)),
    });
    Place {
        slug: place.slug.clone(),
        kind: place.kind.word(),
        name: Words::new(&place.name_sq, &place.name_en),
        parent: place.parent.map(|parent| catalogue.place(parent).slug.clone()),
        seat: place.seat.clone(),
        seat_at: place.seat_at.map(|(latitude, longitude)| Point { latitude, longitude }),
        degree_of_urbanisation: place.degree_of_urbanisation,
        coastal: place.coastal,
        codes: codes.collect(),
        page: format!("{}{}", request.app.config.public_url, paths::place(&place.slug)),
    }
}
