//! Places side by side.

mod drawn;
mod form;
mod tables;

use std::sync::Arc;

use axum::extract::Path;
use bashke_views::components::{Chip, Download as File, Link, SwitchOption};
use bashke_views::finance::compare::{self, ComparePage, Section, StartPage};
use bashke_views::finance::controls::{Shown, Switch};
use bashke_views::{Arg, Cx, layout, paths};
use bashke_vocabulary::PlaceKind;

use super::drawings::{Drawn, Maker};
use super::files::{self, Sketch};
use super::indicators::newest;
use super::one_indicator;
use super::options::{self, changed};
use super::state::{PLACES, State};
use super::words::{carried, href, indicator_name};
use crate::finance::Current;
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx, SourceIx};
use crate::finance::rules::comparison::{self, PeerGroup, Peers, traits_of};
use crate::finance::rules::peers::Weights;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// The most indicators that are compared at once.
pub(super) const INDICATORS: usize = 6;

/// The most peers.
pub(super) const PEERS: u8 = 30;

/// How many peers there are where no number is asked for.
const USUAL_PEERS: u8 = 10;

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

/// What a comparison is asked for besides the state that all pages share.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    indicators: Vec<IndicatorIx>,
    peers: Peers,
    weights: Weights,
    count: u8,
    multiples: bool,
    /// The one indicator that a file is of.
    one: Option<IndicatorIx>,
    /// Whether a file is of the distribution rather than of the course.
    across: bool,
}

impl Asked {
    fn read(request: &mut Request) -> Self {
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
    const fn weightless(&self) -> bool {
        let w = self.weights;
        w.population == 0 && w.density == 0 && w.urbanisation == 0 && w.coast == 0
    }
}

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
    let state = State::read(&mut request).await?;
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

    /// The group in words, in the form that follows "of".
    fn group_words(&self) -> String {
        let n = self.group.members.len();
        let kind = self.state.cube.catalogue.place(self.focus).kind;
        let key = match (self.peers, kind) {
            (Peers::All, PlaceKind::Municipality) => "compare-group-all",
            (Peers::All, PlaceKind::County) => "compare-group-counties",
            (Peers::All, _) => "compare-group-countries",
            (Peers::Nearest, _) => "compare-group-nearest",
            (Peers::County, _) => "compare-group-county",
            (Peers::Chosen, _) => "compare-group-chosen",
        };
        self.cx
            .ta(key, &[("count", Arg::from(n)), ("n", self.cx.count(n).into())])
    }

    fn page(&self) -> ComparePage {
        let (cx, state) = (self.cx, self.state);
        let mut used = Vec::new();
        let sections: Vec<Section> = self.compared.iter().map(|one| self.section(one, &mut used)).collect();
        ComparePage {
            title: self.title(),
            lede: cx.ta(
                "compare-lede-group",
                &[
                    ("place", self.name(self.focus).into()),
                    ("group", self.group_words().into()),
                ],
            ),
            chips: self.chips(),
            form: form::form(cx, state, self.asked, Some(self)),
            views: self.views(),
            switches: switches(cx, state, self.compared.iter().map(|one| one.indicator)),
            table: self.whole_table(),
            downloads: self.downloads(),
            peers: self.peers_table(),
            notes: self.notes(),
            sources: self.sources(used),
            illustrative_href: options::illustrative(cx, state, self.current),
            illustrative: state.cube.dataset.illustrative,
            sections,
        }
    }

    fn title(&self) -> String {
        let others = self.state.places.len() - 1;
        let place = Arg::from(self.name(self.focus));
        match (self.peers, others) {
            (Peers::Nearest, 0) => self.cx.ta("compare-title-nearest", &[("place", place)]),
            (Peers::County, 0) => self.cx.ta("compare-title-county", &[("place", place)]),
            (_, 0) => self.cx.ta("compare-title-all", &[("place", place)]),
            (_, 1) => {
                let other = self.name(self.state.places[1]);
                self.cx
                    .ta("compare-title-two", &[("place", place), ("other", other.into())])
            }
            (_, n) => self.cx.ta(
                "compare-title-many",
                &[("place", place), ("count", n.into()), ("n", self.cx.count(n).into())],
            ),
        }
    }

    /// The places chosen, each with the way to take it out.
    fn chips(&self) -> Vec<Chip> {
        let catalogue = &self.state.cube.catalogue;
        let chosen = &self.state.places;
        chosen
            .iter()
            .map(|place| {
                let rest = chosen.iter().filter(|other| *other != place);
                let rest: Vec<&str> = rest.map(|ix| catalogue.place(*ix).slug.as_str()).collect();
                Chip {
                    text: self.name(*place),
                    mark: None,
                    href: Some(href(self.cx, &paths::place(&catalogue.place(*place).slug), self.keep)),
                    remove: (chosen.len() > 1).then(|| changed(self.cx, "places", Some(&rest.join(",")))),
                }
            })
            .collect()
    }

    fn views(&self) -> Switch {
        let cx = self.cx;
        Switch {
            label: cx.t("view-label"),
            options: vec![
                SwitchOption::new(
                    cx.t("compare-view-lines"),
                    changed(cx, "view", None),
                    !self.asked.multiples,
                ),
                SwitchOption::new(
                    cx.t("compare-view-multiples"),
                    changed(cx, "view", Some("multiples")),
                    self.asked.multiples,
                ),
            ],
        }
    }

    /// What is said of one indicator; adds the sources that it uses.
    fn section(&self, one: &Compared, used: &mut Vec<SourceIx>) -> Section {
        let definition = self.state.cube.catalogue.indicator(one.indicator);
        let drawn = if self.asked.multiples {
            self.multiples(one)
        } else {
            self.over_time(one)
        };
        let across = self.across(one);
        let points = drawn.iter().chain(&across).flat_map(|drawn| &drawn.points);
        used.extend(points.filter_map(|point| point.reading.source));
        let time = drawn.map(|drawn| self.shown_part(definition.slug.as_str(), "time", drawn));
        let mut standing = self.standing(one);
        if time.is_none() {
            standing.push(self.cx.t("compare-no-course"));
        }
        Section {
            slug: definition.slug.clone(),
            indicator: Link::new(
                indicator_name(self.cx, definition),
                href(self.cx, &paths::indicator(&definition.slug), self.keep),
            ),
            standing,
            over_time: time,
            across: across.map(|drawn| self.shown_part(definition.slug.as_str(), "across", drawn)),
            table: self.small_table(one),
            notes: one_indicator::notes(self.cx, &one.state, one.indicator),
        }
    }

    /// A drawing with the addresses of its files.
    fn shown_part(&self, slug: &str, part: &str, drawn: Drawn) -> Shown {
        let query = layout::with(&layout::with(self.cx.query, "indicator", slug), "part", part);
        files::shown(self.cx, paths::compare_file, &query, drawn)
    }

    fn downloads(&self) -> Vec<File> {
        let file = |format: &str, name: &str| File {
            format: format.to_owned(),
            href: format!("{}?{}", self.cx.url(&paths::compare_file(name)), self.cx.query),
            bytes: None,
        };
        vec![file("CSV", "data.csv"), file("XLSX", "data.xlsx")]
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

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.peers != self.asked.peers {
            notes.push(self.cx.t("compare-peers-unfit"));
        }
        notes
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

/// The page without a place: the form and comparisons to begin with.
fn start(cx: &Cx<'_>, state: &State, asked: &Asked, keep: &[(String, String)]) -> StartPage {
    let example = |key: &str, parts: &[(&str, &str)]| {
        let query = parts.iter().fold(href(cx, "", keep), |query, (name, value)| {
            layout::with(query.split_once('?').map_or(query.as_str(), |(_, q)| q), name, value)
        });
        Link::new(cx.t(key), format!("{}?{query}", cx.url(paths::COMPARE)))
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
