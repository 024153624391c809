//! Which observations are asked for.

use std::sync::Arc;

use bashke_vocabulary::{Phase, PlaceKind, Status};
use http::HeaderMap;

use super::{MOST, PAGE};
use crate::finance::api::asked;
use crate::finance::api::cursor::Cursor;
use crate::finance::api::format::Format;
use crate::finance::api::record::basis_word;
use crate::finance::rules::catalogue::{Catalogue, PlaceIx};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::lens::{Basis, Lens, Population};
use crate::finance::rules::selection::{Key, Parts, Periods, Selection, Wide};
use crate::platform::errors::Error;
use crate::platform::params::{Fault, Params};
use crate::platform::request::Request;

/// The most indicators whose computed values are asked for at once.
const COMPUTED: usize = 30;

/// What can be asked.
const KNOWN: [&str; 14] = [
    "indicators",
    "places",
    "periods",
    "phase",
    "status",
    "dataset",
    "release",
    "computed",
    "gaps",
    "basis",
    "population",
    "prices",
    "limit",
    "cursor",
];

/// What was asked, understood.
pub(super) struct Asked {
    pub(super) cube: Arc<Cube>,
    pub(super) selection: Arc<Selection>,
    pub(super) after: Option<Key>,
    pub(super) format: Format,
    pub(super) limit: Option<usize>,
    /// The query, by which the next cursor is made.
    pub(super) query: Params,
}

impl Asked {
    pub(super) async fn read(headers: &HeaderMap, request: &mut Request) -> Result<Self, Error> {
        let query = request.params.clone();
        let params = &mut request.params;
        let known: Vec<&str> = KNOWN.into_iter().chain(["format"]).collect();
        params.only(&known);
        let format = asked::one(params, "format", "json, csv, ndjson", Format::of_word);
        let limit = params.number("limit", 1, MOST as u32).map(|limit| limit as usize);
        let cursor = params.text("cursor").map(|text| Cursor::read(text, &query));
        if cursor == Some(None) {
            params.fault(Fault::Said {
                name: "cursor",
                message: "api-fault-cursor",
            });
        }
        let cursor = cursor.flatten();
        let cube = match asked::cube(request, cursor.as_ref().map(|cursor| cursor.release)).await {
            // what else is wrong is worth more than that there is nothing
            Err(Error::NotFound) => {
                asked::finish(request)?;
                return Err(Error::NotFound);
            }
            other => other?,
        };
        let parts = parts(&mut request.params, &cube.catalogue);
        let selection = Selection::new(&cube.catalogue, parts);
        let after = cursor.as_ref().map(|cursor| {
            let key = cursor.key(&cube.catalogue);
            key.filter(|key| selection.holds(*key))
        });
        if after == Some(None) {
            request.params.fault(Fault::Said {
                name: "cursor",
                message: "api-fault-cursor",
            });
        }
        asked::finish(request)?;
        Ok(Self {
            cube,
            selection: Arc::new(selection),
            after: after.flatten(),
            format: format.unwrap_or_else(|| Format::accepted(headers)),
            limit: limit.or(cursor.map(|_| PAGE)),
            query,
        })
    }
}

fn parts(params: &mut Params, catalogue: &Catalogue) -> Parts {
    let indicators = asked::many(params, "indicators", "/api/v1/indicators", |slug| {
        catalogue.find_indicator(slug)
    });
    let places = asked::many(
        params,
        "places",
        "municipalities, counties, countries, /api/v1/places",
        |word| places(catalogue, word),
    );
    let periods = asked::many(
        params,
        "periods",
        "2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018, 2023-09-18, undated, 2015..2020",
        Periods::parse,
    );
    let phases = asked::many(params, "phase", "actual, initial, revised, draft", |word| {
        word.parse::<Phase>().ok()
    });
    let statuses = asked::many(
        params,
        "status",
        "reported, approximate, estimated, provisional, revised, computed, illustrative, not-reported, not-applicable, disputed",
        |word| word.parse::<Status>().ok(),
    );
    let lens = lens(params);
    let wide = match (asked::flag(params, "computed"), asked::flag(params, "gaps")) {
        (true, true) => Wide::Gaps,
        (true, false) => Wide::Computed,
        (false, false) => Wide::Stated,
        (false, true) => {
            params.fault(Fault::Said {
                name: "gaps",
                message: "api-fault-gaps",
            });
            Wide::Stated
        }
    };
    if wide != Wide::Stated && indicators.len() > COMPUTED {
        params.fault(Fault::TooMany {
            name: "indicators",
            most: COMPUTED,
            given: indicators.len(),
        });
    }
    if wide != Wide::Stated && params.text("indicators").is_none() {
        params.fault(Fault::Said {
            name: "computed",
            message: "api-fault-computed",
        });
    }
    Parts {
        indicators,
        phases,
        places: places.into_iter().flatten().collect(),
        periods,
        statuses,
        lens,
        wide,
    }
}

fn places(catalogue: &Catalogue, word: &str) -> Option<Vec<PlaceIx>> {
    let kind = match word {
        "municipalities" => PlaceKind::Municipality,
        "counties" => PlaceKind::County,
        "countries" => PlaceKind::Country,
        slug => return catalogue.find_place(slug).map(|place| vec![place]),
    };
    Some(catalogue.places_of(kind).collect())
}

fn lens(params: &mut Params) -> Lens {
    let bases = [Basis::Absolute, Basis::PerInhabitant, Basis::Share, Basis::Index];
    let basis = asked::one(params, "basis", "absolute, per-inhabitant, share, index", |word| {
        bases.into_iter().find(|basis| basis_word(*basis) == word)
    });
    let population = asked::one(params, "population", "2011, 2023, registry", |word| {
        Population::ALL.into_iter().find(|base| base.word() == word)
    });
    let prices = asked::one(params, "prices", "nominal, 1990 … 2100", |word| match word {
        "nominal" => Some(None),
        year => year.parse().ok().filter(|year| (1990..=2100).contains(year)).map(Some),
    });
    Lens {
        basis: basis.unwrap_or_default(),
        population: population.unwrap_or_default(),
        prices: prices.flatten(),
    }
}
