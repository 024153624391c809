//! What a comparison is asked for besides the state that all pages share.

use std::sync::Arc;

use super::{INDICATORS, PEERS};
use crate::finance::rules::catalogue::IndicatorIx;
use crate::finance::rules::comparison::Peers;
use crate::finance::rules::peers::Weights;
use crate::platform::request::Request;

/// How many peers there are where no number is asked for.
const USUAL_PEERS: u8 = 10;

/// What a comparison is asked for besides the state that all pages share.
#[derive(Debug, Clone)]
pub(in crate::finance::pages) struct Asked {
    pub(super) indicators: Vec<IndicatorIx>,
    pub(super) peers: Peers,
    pub(super) weights: Weights,
    pub(super) count: u8,
    pub(super) multiples: bool,
    /// The one indicator that a file is of.
    pub(super) one: Option<IndicatorIx>,
    /// Whether a file is of the distribution rather than of the course.
    pub(super) across: bool,
}

impl Asked {
    pub(super) fn read(request: &mut Request) -> Self {
        let catalogue = Arc::clone(&request.current.catalogue);
        let params = &mut request.params;
        let usual = Weights::default();
        let mut weight = |name, usual| params.number(name, 0u8, 10).unwrap_or(usual);
        let weights = Weights {
            population: weight("w-population", usual.population),
            density: weight("w-density", usual.density),
            urbanisation: weight("w-urbanisation", usual.urbanisation),
            coast: weight("w-coast", usual.coast),
        };
        Self {
            weights,
            indicators: params.many("indicators", INDICATORS, |slug| catalogue.find_indicator(slug)),
            peers: params
                .one("peers", |word| Peers::ALL.into_iter().find(|one| one.word() == word))
                .unwrap_or_default(),
            count: params.number("count", 1u8, PEERS).unwrap_or(USUAL_PEERS),
            multiples: params
                .one("view", |word| match word {
                    "lines" => Some(false),
                    "multiples" => Some(true),
                    _ => None,
                })
                .unwrap_or_default(),
            one: params.one("indicator", |slug| catalogue.find_indicator(slug)),
            across: params
                .one("part", |word| match word {
                    "time" => Some(false),
                    "across" => Some(true),
                    _ => None,
                })
                .unwrap_or_default(),
        }
    }

    /// Whether no trait counts, so that nobody is near.
    pub(super) const fn weightless(&self) -> bool {
        let w = self.weights;
        w.population == 0 && w.density == 0 && w.urbanisation == 0 && w.coast == 0
    }
}
