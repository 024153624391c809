//! Figures of one place, each with its period, how firm it is, its source, and what it may be compared with.

mod origin;
mod spark;

use bashke_views::components::{FigureCard, FigureValue};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Phase, Unit};

use super::state::State;
use super::words::{href, indicator_short};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use crate::finance::rules::cube::{Cube, Reading};
use crate::finance::rules::lens::{Basis, Lens};
use crate::finance::rules::movement::PEERS_NEEDED;
use crate::finance::rules::profile::{self, Change, Chosen, Known, Standing};
use crate::finance::rules::statistics::median;

/// The indicators that lead a profile, the most asked for first.
pub const LEADING: [&str; 18] = [
    "arrears-stock",
    "own-source-revenue",
    "total-revenue",
    "total-expenditure",
    "capital-to-expenditure",
    "personnel-to-expenditure",
    "own-source-to-revenue",
    "transfer-dependence",
    "unconditional-transfer",
    "arrears-to-approved-expenditure",
    "expenditure-to-revenue",
    "local-taxes-fees-to-revenue",
    "infrastructure-impact-tax",
    "property-tax-buildings",
    "current-to-expenditure",
    "fiscal-autonomy",
    "arrears-to-revenue",
    "social-to-expenditure",
];

/// What cards are made from.
#[derive(Debug, Clone, Copy)]
pub struct Cards<'a> {
    /// Language and address.
    pub cx: &'a Cx<'a>,
    /// What the page shows.
    pub state: &'a State,
    /// Parts of the query that links carry along.
    pub keep: &'a [(String, String)],
}

impl Cards<'_> {
    fn cube(&self) -> &Cube {
        &self.state.cube
    }

    fn catalogue(&self) -> &Catalogue {
        &self.state.cube.catalogue
    }

    /// The page's lens as far as it fits an indicator.
    #[must_use]
    pub fn lens(&self, ix: IndicatorIx) -> Lens {
        let lens = self.state.lens;
        let definition = self.catalogue().indicator(ix);
        Lens {
            basis: match lens.basis {
                Basis::PerInhabitant if Lens::fits(Basis::PerInhabitant, self.cube(), ix) => Basis::PerInhabitant,
                _ => Basis::Absolute,
            },
            prices: lens.prices.filter(|_| definition.unit == Unit::Lek),
            ..lens
        }
    }

    /// The unit in which an indicator is shown.
    #[must_use]
    pub fn unit(&self, ix: IndicatorIx) -> Unit {
        self.lens(ix).unit(self.catalogue().indicator(ix).unit)
    }

    /// One value as the page shows it.
    #[must_use]
    pub fn read(&self, ix: IndicatorIx, place: PlaceIx, period: Period, phase: Phase) -> Reading {
        self.lens(ix).read(self.cube(), ix, place, period, phase)
    }

    /// Everything that is known of an indicator at a place.
    #[must_use]
    pub fn known(&self, ix: IndicatorIx, place: PlaceIx) -> Vec<Known> {
        let mut known = Vec::new();
        let definition = self.catalogue().indicator(ix);
        // a formula that names a plan itself, such as execution, says nothing when read as a plan
        let names_plan = definition
            .expression
            .as_ref()
            .is_some_and(|formula| formula.inputs().any(|input| input.phase.is_some()));
        for phase in Phase::ALL
            .iter()
            .filter(|phase| !names_plan || **phase == Phase::Actual)
        {
            for period in self.cube().periods(ix, *phase) {
                known.extend(Known::new(*period, *phase, self.read(ix, place, *period, *phase)));
            }
        }
        known
    }

    /// The value that stands for an indicator at a place. What counts something else is not put before it.
    #[must_use]
    pub fn chosen(&self, ix: IndicatorIx, place: PlaceIx) -> Option<Chosen> {
        let chosen = profile::choose(self.catalogue().indicator(ix).time, &self.known(ix, place))?;
        let scope = |known: &Known| self.cube().scope(ix, place, known.period, known.phase);
        Some(Chosen {
            before: chosen.before.filter(|before| scope(before) == scope(&chosen.at)),
            ..chosen
        })
    }

    /// The median of the peers of a place where and when `at` holds, with how many of them have a figure.
    ///
    /// # Errors
    /// How many have one, where these are too few for a median.
    pub fn peers_median(&self, ix: IndicatorIx, peers: &[PlaceIx], at: &Known) -> Result<(f64, usize), usize> {
        let values = self.values(ix, peers, at);
        match median(&values) {
            Some(middle) if values.len() >= PEERS_NEEDED => Ok((middle, values.len())),
            _ => Err(values.len()),
        }
    }

    /// What a figure of a municipality is seen against: the median of its peers and the country's figure of the same
    /// period, or plainly that there is none.
    fn seen_against(&self, ix: IndicatorIx, peers: &[PlaceIx], at: &Known) -> Vec<String> {
        let cx = self.cx;
        let of = cx.count(peers.len());
        let peers = match self.peers_median(ix, peers, at) {
            Ok((middle, n)) => cx.ta(
                "place-card-peers",
                &[
                    ("value", self.short(ix, middle).into()),
                    ("n", cx.count(n).into()),
                    ("of", of.into()),
                ],
            ),
            Err(n) => cx.ta(
                "place-card-peers-none",
                &[("count", n.into()), ("n", cx.count(n).into()), ("of", of.into())],
            ),
        };
        let definition = self.catalogue().indicator(ix);
        if definition.slug.ends_with("-share-of-country") {
            return vec![peers];
        }
        let country = self.catalogue().country();
        let value = country.and_then(|country| self.read(ix, country, at.period, at.phase).number());
        let country = match value {
            Some(value) if is_rate(self.unit(ix)) || value <= 0.0 => {
                cx.ta("place-card-country", &[("value", self.short(ix, value).into())])
            }
            // the sum of all is no measure for one of them; how much of it lies here is
            Some(value) => cx.ta(
                "place-card-country-sum",
                &[
                    ("value", self.short(ix, value).into()),
                    ("share", cx.amount(100.0 * at.value / value, Unit::Percent).into()),
                ],
            ),
            None => cx.ta(
                "place-card-country-none",
                &[("period", self.when(at.period, at.phase).into())],
            ),
        };
        vec![peers, country]
    }

    /// The values of `places` where and when `at` holds.
    #[must_use]
    pub fn values(&self, ix: IndicatorIx, places: &[PlaceIx], at: &Known) -> Vec<f64> {
        places
            .iter()
            .filter_map(|place| self.read(ix, *place, at.period, at.phase).number())
            .collect()
    }

    /// Where a value stands among all municipalities that have one of the same period.
    #[must_use]
    pub fn standing(&self, ix: IndicatorIx, at: &Known) -> Option<Standing> {
        profile::standing(at.value, &self.values(ix, &self.state.municipalities(), at))
    }

    /// The country's value of the same period, where it compares with one of a municipality: never a sum.
    #[must_use]
    pub fn country(&self, ix: IndicatorIx, at: &Known) -> Option<f64> {
        let country = self.catalogue().country()?;
        // the country's share of itself is always the whole
        if self.catalogue().indicator(ix).slug.ends_with("-share-of-country") {
            return None;
        }
        is_rate(self.unit(ix))
            .then(|| self.read(ix, country, at.period, at.phase).number())
            .flatten()
    }

    /// The period in words, with the phase where it is not what was collected or spent.
    #[must_use]
    pub fn when(&self, period: Period, phase: Phase) -> String {
        let text = self.cx.period(period);
        if phase == Phase::Actual {
            text
        } else {
            format!("{text}, {}", self.cx.t(&format!("phase-{}", phase.word())))
        }
    }

    /// A value, shortened, with its unit.
    #[must_use]
    pub fn short(&self, ix: IndicatorIx, value: f64) -> String {
        self.cx.compact(value, self.unit(ix))
    }

    /// What happened since the period before, as a sentence.
    #[must_use]
    pub fn change(&self, ix: IndicatorIx, chosen: &Chosen) -> Option<String> {
        let before = chosen.before?;
        let definition = self.catalogue().indicator(ix);
        // the growth of a growth helps nobody
        if definition.slug.ends_with("-growth") || definition.slug.ends_with("-change") {
            return None;
        }
        let change = profile::change(self.unit(ix), before.value, chosen.at.value)?;
        let (key, amount) = match change {
            Change::Same => ("place-change-same", String::new()),
            Change::Points(p) if p > 0.0 => ("place-change-points-up", self.cx.locale.number(p, 1)),
            Change::Points(p) => ("place-change-points-down", self.cx.locale.number(-p, 1)),
            Change::Times(t) => ("place-change-times", self.cx.locale.number(t, 1)),
            Change::Percent(p) if p > 0.0 => ("place-change-up", self.cx.locale.number(p, 0)),
            Change::Percent(p) => ("place-change-down", self.cx.locale.number(-p, 0)),
        };
        let args = [
            ("change", amount.into()),
            ("period", self.when(before.period, before.phase).into()),
        ];
        Some(self.cx.ta(key, &args))
    }

    /// Where the value stands, as a sentence.
    #[must_use]
    pub fn position(&self, ix: IndicatorIx, standing: &Standing) -> String {
        let args = [
            ("rank", self.cx.count(standing.rank).into()),
            ("n", self.cx.count(standing.n).into()),
            ("percentile", self.cx.locale.number(standing.percentile, 0).into()),
            ("median", self.short(ix, standing.median).into()),
        ];
        self.cx.ta("place-card-standing", &args)
    }

    /// The card of an indicator at a place; none where nothing is known. Where peers are given, it adds their median, the
    /// country's value and the standing among municipalities.
    #[must_use]
    pub fn card(&self, ix: IndicatorIx, place: PlaceIx, peers: Option<&[PlaceIx]>) -> Option<FigureCard> {
        let chosen = self.chosen(ix, place)?;
        let at = chosen.at;
        let mut notes: Vec<String> = self.change(ix, &chosen).into_iter().collect();
        if let Some(peers) = peers {
            notes.extend(self.seen_against(ix, peers, &at));
            notes.extend(self.standing(ix, &at).map(|standing| self.position(ix, &standing)));
        }
        notes.extend(self.beside(ix, &chosen));
        let mut card = FigureCard::new(
            indicator_short(self.cx, self.catalogue().indicator(ix)),
            FigureValue::Known {
                text: self.short(ix, at.value),
                exact: None,
            },
            self.when(at.period, at.phase),
        )
        .href(self.indicator_href(ix, place))
        .status(at.reading.status)
        .phase(at.phase);
        // a line that ends in another value would contradict the card
        card.spark = self.spark(ix, place, at.period).filter(|_| at.phase == Phase::Actual);
        card.note = (!notes.is_empty()).then(|| notes.join(" "));
        card.cite = Some(self.cite(ix, place, &at));
        card.source = self.origin(ix, place, &at);
        card.disputed = self.disputed(ix, place, &at);
        Some(card)
    }

    /// A newer value that does not compare, and a newer plan.
    fn beside(&self, ix: IndicatorIx, chosen: &Chosen) -> Vec<String> {
        let told = |key: &str, known: Known| {
            let args = [
                ("period", self.when(known.period, known.phase).into()),
                ("value", self.short(ix, known.value).into()),
            ];
            self.cx.ta(key, &args)
        };
        let later = chosen.later.map(|known| told("place-card-later", known));
        let plan = chosen.plan.map(|known| told("place-card-plan", known));
        later.into_iter().chain(plan).collect()
    }

    /// The address of an indicator that shows this place.
    #[must_use]
    pub fn indicator_href(&self, ix: IndicatorIx, place: PlaceIx) -> String {
        let catalogue = self.catalogue();
        let mut keep = self.keep.to_vec();
        if Some(place) != catalogue.country() {
            keep.push(("places".to_owned(), catalogue.place(place).slug.clone()));
        }
        href(self.cx, &paths::indicator(&catalogue.indicator(ix).slug), &keep)
    }
}

/// Whether values of places of any size compare in this unit.
#[must_use]
pub const fn is_rate(unit: Unit) -> bool {
    !unit.is_money()
        && !matches!(
            unit,
            Unit::Inhabitants | Unit::Persons | Unit::SquareKilometres | Unit::Count
        )
}
