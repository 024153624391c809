//! Places side by side.

mod asked;
mod drawn;
mod form;
mod shown;
mod start;
mod tables;

use axum::extract::Path;
use bashke_views::finance::compare;
use bashke_views::finance::controls::Switch;
use bashke_views::{Cx, layout, paths};

use self::asked::Asked;
use self::start::start;
use super::drawings::{Drawn, Maker};
use super::files::Sketch;
use super::indicators::newest;
use super::one_indicator;
use super::options;
use super::state::{PLACES, State};
use super::words::carried;
use crate::finance::Current;
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::comparison::{self, PeerGroup, Peers, traits_of};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// The most indicators that are compared at once.
pub(super) const INDICATORS: usize = 6;

/// The most peers.
pub(super) const PEERS: u8 = 30;

/// The most small charts of one indicator.
const PANELS: usize = 20;

/// The indicators among which a comparison finds those to open with.
const KEY: [&str; 12] = [
    "own-source-to-revenue",
    "own-source-revenue",
    "total-expenditure",
    "capital-to-expenditure",
    "arrears-stock",
    "arrears-to-expenditure",
    "expenditure-to-revenue",
    "local-taxes-fees-to-revenue",
    "transfer-dependence",
    "arrears-share-of-country",
    "unconditional-transfer-per-inhabitant-2011",
    "own-source-growth",
];

/// What a comparison opens with where too little of public finance is known of a place.
const CONTEXT: [&str; 2] = ["population-change", "density-2011"];

/// One indicator of a comparison, in the state that fits it.
pub(super) struct Compared {
    indicator: IndicatorIx,
    state: State,
}

/// A comparison, ready to be drawn.
pub(super) struct Comparison<'a> {
    cx: &'a Cx<'a>,
    current: &'a Current,
    state: &'a State,
    asked: &'a Asked,
    keep: &'a [(String, String)],
    /// The place that it is about.
    focus: PlaceIx,
    /// How its group came about.
    peers: Peers,
    group: PeerGroup,
    /// The places shown by name, the focus first.
    shown: Vec<PlaceIx>,
    compared: Vec<Compared>,
}

/// Places side by side, or the way to choose them.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let asked = Asked::read(&mut request);
    let state = State::of_page(&mut request).await?;
    let cx = request.cx();
    let keep = carried(&state, newest(&request, &state));
    let markup = match Comparison::of(&cx, &request.current, &state, &asked, &keep) {
        Some(comparison) => compare::page(&cx, &comparison.page()),
        None => compare::start(&cx, &start(&cx, &state, &asked, &keep)),
    };
    Ok(Page::by_release(markup))
}

/// The drawing of one indicator, or all points, as a file.
///
/// # Errors
/// Not found where there is no such file, or nothing to compare.
pub async fn file(Path(name): Path<String>, mut request: Request) -> Result<Download, Error> {
    sketch(&mut request, &name).await?.file(&request, &name).await
}

/// The drawing that an address asks for; the numbers of a whole comparison have files of other names than pictures.
///
/// # Errors
/// Not found where there is no such drawing, or nothing to compare; where the address cannot be understood.
pub(super) async fn sketch(request: &mut Request, name: &str) -> Result<Sketch, Error> {
    let asked = Asked::read(request);
    let state = State::read(request).await?;
    // the address that a file names is that of the page
    let query = layout::without(&layout::without(&request.query, "indicator"), "part");
    let cx = Cx {
        path: paths::COMPARE,
        query: &query,
        ..request.cx()
    };
    let keep = carried(&state, newest(request, &state));
    let comparison = Comparison::of(&cx, &request.current, &state, &asked, &keep).ok_or(Error::NotFound)?;
    let (drawn, stem) = comparison.file(name).ok_or(Error::NotFound)?;
    Ok(Sketch { state, drawn, stem })
}

impl<'a> Comparison<'a> {
    /// The comparison that is asked for; none where no place is.
    fn of(
        cx: &'a Cx<'a>,
        current: &'a Current,
        state: &'a State,
        asked: &'a Asked,
        keep: &'a [(String, String)],
    ) -> Option<Self> {
        let focus = *state.places.first()?;
        let cube = &state.cube;
        let catalogue = &cube.catalogue;
        let peers = if asked.peers.fits(catalogue, focus, state.places.len()) {
            asked.peers
        } else {
            Peers::All
        };
        let count = usize::from(asked.count);
        let traits = |place| traits_of(cube, place);
        let group = comparison::group(catalogue, &traits, &state.places, peers, asked.weights, count)?;
        let mut indicators = asked.indicators.clone();
        if indicators.is_empty() {
            // a file of one indicator need not name it twice
            indicators.extend(asked.one);
        }
        if indicators.is_empty() {
            indicators = comparison::opening(cube, focus, &KEY, 3);
        }
        if indicators.is_empty() {
            indicators = comparison::opening(cube, focus, &CONTEXT, 2);
        }
        if indicators.is_empty() {
            indicators = one_indicator::opening(cube).into_iter().collect();
        }
        Some(Self {
            shown: comparison::shown(&state.places, &group, peers, PLACES),
            compared: indicators
                .into_iter()
                .map(|indicator| Compared {
                    indicator,
                    state: state.clone().fitted(indicator),
                })
                .collect(),
            cx,
            current,
            state,
            asked,
            keep,
            focus,
            peers,
            group,
        })
    }

    fn maker<'b>(&'b self, compared: &'b Compared) -> Maker<'b> {
        Maker {
            cx: self.cx,
            current: self.current,
            state: &compared.state,
            keep: self.keep,
        }
    }

    fn name(&self, place: PlaceIx) -> String {
        super::words::place_name(self.cx, self.state.cube.catalogue.place(place)).to_owned()
    }

    /// What a file of this name is made from: the drawing of the indicator asked for, or the points of all.
    fn file(&self, name: &str) -> Option<(Drawn, String)> {
        let one = match self.asked.one {
            Some(indicator) => self.compared.iter().find(|one| one.indicator == indicator)?,
            None if name.starts_with("data.") => return Some((self.all_points()?, "compare".to_owned())),
            None => self.compared.first()?,
        };
        let drawn = match (self.asked.across, self.asked.multiples) {
            (true, _) => self.across(one)?,
            (false, true) => self.multiples(one)?,
            (false, false) => self.over_time(one)?,
        };
        let slug = &self.state.cube.catalogue.indicator(one.indicator).slug;
        Some((drawn, format!("compare-{slug}")))
    }
}

/// The switches of several indicators together: what makes sense for one of them can be chosen. The state is the one
/// asked for, so that a choice stays marked beside an indicator that it does not fit.
pub(super) fn switches(cx: &Cx<'_>, state: &State, indicators: impl Iterator<Item = IndicatorIx>) -> Vec<Switch> {
    let mut all: Vec<Switch> = Vec::new();
    for indicator in indicators {
        for switch in options::switches(cx, state, indicator, true) {
            match all.iter_mut().find(|known| known.label == switch.label) {
                Some(known) => {
                    for option in switch.options {
                        if known.options.iter().all(|other| other.text != option.text) {
                            known.options.push(option);
                        }
                    }
                }
                None => all.push(switch),
            }
        }
    }
    all
}
