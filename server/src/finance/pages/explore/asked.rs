//! What an exploration is asked for besides the state that all pages share.

use std::sync::Arc;

use bashke_vocabulary::PlaceKind;

use super::INDICATORS;
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use crate::finance::rules::pivot::{Axis, Shape};
use crate::platform::params::{Fault, shortened};
use crate::platform::request::Request;

/// The most names in `places=`; a group counts as one.
const PLACES: usize = 100;

/// What an exploration is asked for besides the state that all pages share.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) indicators: Vec<IndicatorIx>,
    /// The names as they were given: groups or places.
    pub(super) names: Vec<String>,
    pub(super) places: Vec<PlaceIx>,
    pub(super) shape: Shape,
    /// Whether rows without any figure are shown.
    pub(super) gaps: bool,
    pub(super) page: usize,
}

impl Asked {
    pub(super) fn read(request: &mut Request) -> Self {
        let catalogue = Arc::clone(&request.current.catalogue);
        // more places than other pages take, and groups of them: read here, so that the shared state does not
        let names = request.params.take("places");
        let mut places = Vec::new();
        let params = &mut request.params;
        if names.len() > PLACES {
            params.fault(Fault::TooMany {
                name: "places",
                most: PLACES,
                given: names.len(),
            });
        }
        for name in names.iter().take(PLACES) {
            match members(&catalogue, name) {
                Some(members) => places.extend(members),
                None => params.fault(Fault::Unknown {
                    name: "places",
                    value: shortened(name),
                }),
            }
        }
        let mut seen = std::collections::HashSet::new();
        places.retain(|place| seen.insert(*place));
        if names.is_empty() {
            places = catalogue.places_of(PlaceKind::Municipality).collect();
        }
        let rows = params.one("rows", Axis::read).unwrap_or(Axis::Places);
        let columns = params.one("columns", Axis::read);
        Self {
            indicators: params.many("indicators", INDICATORS, |slug| catalogue.find_indicator(slug)),
            names,
            places,
            shape: Shape::new(rows, columns),
            gaps: params
                .one("gaps", |word| match word {
                    "show" => Some(true),
                    "hide" => Some(false),
                    _ => None,
                })
                .unwrap_or_default(),
            page: params.number("page", 1u32, u32::MAX).unwrap_or(1) as usize,
        }
    }
}

/// The places that a name stands for: all of a kind, or one.
fn members(catalogue: &Catalogue, name: &str) -> Option<Vec<PlaceIx>> {
    let kind = match name {
        "municipalities" => PlaceKind::Municipality,
        "counties" => PlaceKind::County,
        "countries" => PlaceKind::Country,
        slug => return catalogue.find_place(slug).map(|place| vec![place]),
    };
    Some(catalogue.places_of(kind).collect())
}
