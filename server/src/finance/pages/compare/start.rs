//! The page without a place: the form and comparisons to begin with.

use bashke_views::components::Link;
use bashke_views::finance::compare::StartPage;
use bashke_views::{Cx, paths};

use super::{asked::Asked, form};
use crate::finance::pages::state::State;
use crate::finance::pages::words::href;

/// The page without a place: the form and comparisons to begin with.
pub(super) fn start(cx: &Cx<'_>, state: &State, asked: &Asked, keep: &[(String, String)]) -> StartPage {
    let example = |key: &str, parts: &[(&str, &str)]| {
        let own = parts
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let query: Vec<(String, String)> = keep.iter().cloned().chain(own).collect();
        Link::new(cx.t(key), href(cx, paths::COMPARE, &query))
    };
    StartPage {
        form: form::form(cx, state, asked, None),
        examples: vec![
            example("compare-example-nearest", &[("places", "lezhe"), ("peers", "nearest")]),
            example("compare-example-coast", &[("places", "sarande,himare,vlore,durres")]),
            example("compare-example-county", &[("places", "kukes"), ("peers", "county")]),
            example(
                "compare-example-cities",
                &[
                    ("places", "shkoder,korce,elbasan,durres"),
                    (
                        "indicators",
                        "own-source-to-revenue,capital-to-expenditure,arrears-stock",
                    ),
                ],
            ),
        ],
        illustrative: state.cube.dataset.illustrative,
    }
}
