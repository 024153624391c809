//! The profile of a place: what is known of it, put together for the view.

mod charts;
mod figures;
mod head;
mod sections;

pub(in crate::finance) use charts::Picture;

use bashke_views::components::{FigureCard, Link, SwitchOption};
use bashke_views::finance::controls::Switch;
use bashke_views::finance::place::PlacePage;
use bashke_views::{Cx, layout, paths};
use bashke_vocabulary::{PlaceKind, Scope};

use super::cards::{Cards, LEADING};
use super::files::Sketch;
use super::indicators::newest;
use super::options::{self, changed};
use super::state::State;
use super::words::{carried, href, indicator_short, place_name, population_dates};
use crate::finance::Current;
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, Place, PlaceIx};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::lens::Basis;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Download;

/// How many cards a profile has.
const CARDS: usize = 12;

/// How many leading indicators are named as lacking.
const LACKING: usize = 8;

/// What the address asks of the list of all figures.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Number of the group.
    pub group: Option<usize>,
    /// The page, from 1.
    pub page: Option<i64>,
}

/// What a profile is made from.
#[derive(Debug, Clone, Copy)]
pub struct Profile<'a> {
    /// Language, state, figures.
    pub cards: Cards<'a>,
    /// What stands now.
    pub current: &'a Current,
    /// The place.
    pub place: PlaceIx,
}

impl<'a> Profile<'a> {
    fn cx(&self) -> &'a Cx<'a> {
        self.cards.cx
    }

    fn state(&self) -> &'a State {
        self.cards.state
    }

    fn cube(&self) -> &'a Cube {
        &self.cards.state.cube
    }

    fn catalogue(&self) -> &'a Catalogue {
        &self.cards.state.cube.catalogue
    }

    fn find(&self, slug: &str) -> Option<IndicatorIx> {
        self.catalogue().find_indicator(slug)
    }

    fn own(&self) -> &'a Place {
        self.catalogue().place(self.place)
    }

    fn is_municipality(&self) -> bool {
        self.own().kind == PlaceKind::Municipality
    }

    /// Everything that the page shows.
    #[must_use]
    pub fn page(&self, asked: Asked) -> PlacePage {
        let observed = self.observed();
        let chosen = self.leading(&observed);
        let peers = self.is_municipality().then(|| self.nearest());
        let cards = chosen
            .iter()
            .filter_map(|ix| self.cards.card(*ix, self.place, peers.as_deref()));
        let cards: Vec<FigureCard> = cards.collect();
        let has_budget = !self.own().members.is_empty() && self.own().kind != PlaceKind::County;
        let parts = if has_budget { self.parts() } else { Vec::new() };
        let own = self.own();
        PlacePage {
            above: self.above(),
            kicker: self.kicker(),
            name: place_name(self.cx(), own).to_owned(),
            slug: own.slug.clone(),
            lede: self.lede(&chosen),
            actions: self.actions(),
            facts: self.facts(),
            former: former_units(own),
            notes: self.notes(),
            switches: self.switches(),
            cards,
            lacking: self.lacking(),
            shares: if parts.is_empty() { self.shares() } else { None },
            parts,
            has_budget,
            is_municipality: self.is_municipality(),
            worked_in: matches!(own.kind, PlaceKind::Municipality | PlaceKind::County),
            trends: self.trends(&observed),
            arrears: self.arrears(),
            population: self.population(),
            execution: self.execution(),
            peers: self.peers(),
            members: (own.members.len() > 1)
                .then(|| super::places::members(self.cx(), self.state(), self.cards.keep, self.place)),
            coverage: self.coverage(),
            figures: self.figures(asked),
            sources: self.sources(),
            region: (own.members.is_empty()).then(|| {
                Link::new(
                    self.cx().t("place-region"),
                    href(self.cx(), paths::REGION, self.cards.keep),
                )
            }),
            illustrative_href: if own.members.is_empty() {
                None
            } else {
                options::illustrative(self.cx(), self.state(), self.current)
            },
            illustrative: self.cube().dataset.illustrative,
        }
    }

    /// Indicators of which a source states a value for the place, in the order of the catalogue.
    pub(in crate::finance) fn observed(&self) -> Vec<IndicatorIx> {
        let all = self.catalogue().indicator_numbers();
        all.filter(|ix| self.rows(*ix).any(|row| row.value.is_some())).collect()
    }

    /// Whether an indicator has a section of its own (inhabitants, area), or belongs to the country's setting.
    fn apart(&self, ix: IndicatorIx) -> bool {
        let definition = self.catalogue().indicator(ix);
        let own_section = definition.slug.starts_with("population-") || definition.slug == "area";
        let is_country = Some(self.place) == self.catalogue().country();
        own_section || is_country && definition.scope != Scope::Municipality
    }

    /// The indicators shown as cards: the leading ones that are known, then whatever else is.
    pub(in crate::finance) fn leading(&self, observed: &[IndicatorIx]) -> Vec<IndicatorIx> {
        let mut shown: Vec<IndicatorIx> = self
            .leading_slugs()
            .filter(|ix| self.cards.chosen(*ix, self.place).is_some())
            .collect();
        for ix in observed {
            if shown.len() < CARDS && !shown.contains(ix) && !self.apart(*ix) {
                shown.push(*ix);
            }
        }
        shown.truncate(CARDS);
        shown
    }

    fn leading_slugs(&self) -> impl Iterator<Item = IndicatorIx> + 'a {
        let catalogue = self.catalogue();
        LEADING.iter().filter_map(|slug| catalogue.find_indicator(slug))
    }

    fn lacking(&self) -> Vec<Link> {
        if !self.is_municipality() {
            return Vec::new();
        }
        let without = self
            .leading_slugs()
            .filter(|ix| self.cards.chosen(*ix, self.place).is_none());
        without
            .take(LACKING)
            .map(|ix| {
                let name = indicator_short(self.cx(), self.catalogue().indicator(ix));
                Link::new(name, self.cards.indicator_href(ix, self.place))
            })
            .collect()
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if self.state().lens.basis == Basis::PerInhabitant {
            let base = population_dates(self.cx(), self.cube(), self.state().lens.population);
            notes.push(self.cx().ta("note-population", &[("base", base.into())]));
        }
        if let Some(year) = self.state().lens.prices {
            notes.push(self.cx().ta("note-prices", &[("year", year.to_string().into())]));
        }
        notes
    }

    fn switches(&self) -> Vec<Switch> {
        if self.own().members.is_empty() {
            return Vec::new();
        }
        switches(self.cx(), self.state())
    }
}

/// A chart of a place, `chart=`, as a file that names the address of its page.
///
/// # Errors
/// Not found where there is no such place or file, or too little is known for the chart; invalid where the query cannot
/// be understood.
pub async fn file(mut request: Request, place: &str, page: &str, name: &str) -> Result<Download, Error> {
    sketch(&mut request, place, page).await?.file(&request, name).await
}

/// A chart of a place, `chart=`, that names the address of its page.
///
/// # Errors
/// Not found where there is no such place, or too little is known for the chart; invalid where the query cannot be
/// understood.
pub async fn sketch(request: &mut Request, place: &str, page: &str) -> Result<Sketch, Error> {
    let catalogue = std::sync::Arc::clone(&request.current.catalogue);
    let ix = catalogue.find_place(place).ok_or(Error::NotFound)?;
    let picture = request.params.one("chart", |name| Picture::read(&catalogue, name));
    let state = State::read(request).await?;
    let picture = picture.ok_or(Error::NotFound)?;
    let query = layout::without(&request.query, "chart");
    let cx = Cx {
        path: page,
        query: &query,
        ..request.cx()
    };
    let keep = carried(&state, newest(request, &state));
    let profile = Profile {
        cards: Cards {
            cx: &cx,
            state: &state,
            keep: &keep,
        },
        current: &request.current,
        place: ix,
    };
    let (state, drawn) = profile.drawing(picture).ok_or(Error::NotFound)?;
    let stem = format!("{place}-{}", drawn.frame.id);
    Ok(Sketch { state, drawn, stem })
}

/// The switches that make sense for figures of different units: per inhabitant, prices.
#[must_use]
pub fn switches(cx: &Cx<'_>, state: &State) -> Vec<Switch> {
    let per_inhabitant = state.lens.basis == Basis::PerInhabitant;
    let option =
        |key: &str, word: Option<&str>, current| SwitchOption::new(cx.t(key), changed(cx, "basis", word), current);
    let mut switches = vec![Switch {
        label: cx.t("switch-basis"),
        options: vec![
            option("basis-absolute", None, !per_inhabitant),
            option("basis-per-inhabitant", Some("per-inhabitant"), per_inhabitant),
        ],
    }];
    if per_inhabitant {
        switches.push(options::population(cx, state));
    }
    switches.push(options::prices(cx, state));
    // a choice of one is none
    switches.retain(|switch| switch.options.len() > 1);
    switches
}

fn former_units(place: &Place) -> Vec<String> {
    place
        .aliases
        .iter()
        .filter(|alias| alias.kind == "former-unit")
        .map(|alias| alias.name.clone())
        .collect()
}
