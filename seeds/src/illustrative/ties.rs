//! The published national totals that the panel meets.

use std::collections::BTreeMap;

use bashke_vocabulary::{Period, Phase};

use super::amounts::Amounts;
use super::{FIRST_YEAR, YEARS};
use crate::{Catalogue, Observation};

/// The country whose totals are met.
const COUNTRY: &str = "albania";

/// Published totals that the panel does not follow: indicator, period, phase.
pub(super) const SET_ASIDE: [(&str, &str, &str); 1] = [
    // The heading of the fiscal indicators holds fees too: 78 % of own-source revenue, where taxes are 55 to 60 %.
    ("local-taxes", "2025", "initial"),
];

/// Totals that hold for their own year alone: the years around them do not follow.
const LONE: [(&str, &str, &str); 1] = [
    // The plan of the fiscal indicators, a sixth below what was collected; plans of the years around it are above.
    ("own-source-revenue", "2023", "initial"),
];

/// Totals of one sum, by year, and whether each holds for its own year alone.
#[derive(Clone, Copy, Default)]
pub(super) struct Totals {
    pub(super) known: [Option<f64>; YEARS],
    pub(super) lone: [bool; YEARS],
}

/// Shares of spending that the panel meets; other ratios follow from the totals and the paths.
const SHARES: [&str; 2] = ["personnel-to-expenditure", "capital-to-expenditure"];

/// National totals by indicator, phase and year, shares of spending, and the leaves of each sum.
pub(super) struct Ties {
    totals: BTreeMap<(String, Phase), Totals>,
    shares: BTreeMap<String, [Option<f64>; YEARS]>,
    leaves: BTreeMap<String, Vec<String>>,
}

impl Ties {
    /// The first row of each indicator, year and phase counts.
    pub(super) fn read(catalogue: &Catalogue, published: &[Observation]) -> Self {
        let leaves = leaves(catalogue);
        let mut totals: BTreeMap<(String, Phase), Totals> = BTreeMap::new();
        let mut shares: BTreeMap<String, [Option<f64>; YEARS]> = BTreeMap::new();
        for row in published
            .iter()
            .filter(|row| row.place == COUNTRY && leaves.contains_key(&row.indicator))
        {
            let key = (row.indicator.as_str(), row.period.as_str(), row.phase.as_str());
            let (Some(year), Ok(phase), Some(value)) = (year(&row.period), row.phase.parse(), row.value) else {
                continue;
            };
            if !SET_ASIDE.contains(&key) && phase != Phase::Draft {
                let totals = totals.entry((row.indicator.clone(), phase)).or_default();
                totals.known[year].get_or_insert(value);
                totals.lone[year] = LONE.contains(&key);
            }
        }
        let percents = published
            .iter()
            .filter(|row| row.place == COUNTRY && row.phase == "actual" && SHARES.contains(&row.indicator.as_str()));
        for row in percents {
            if let (Some(year), Some(value)) = (year(&row.period), row.value) {
                shares.entry(row.indicator.clone()).or_default()[year].get_or_insert(value / 100.0);
            }
        }
        Self { totals, shares, leaves }
    }

    /// The published shares of the whole, 0 to 1, by year.
    pub(super) fn shares(&self, slug: &str) -> [Option<f64>; YEARS] {
        self.shares.get(slug).copied().unwrap_or_default()
    }

    /// The published total, where there is one.
    pub(super) fn total(&self, slug: &str, phase: Phase, year: usize) -> Option<f64> {
        self.totals
            .get(&(slug.to_owned(), phase))
            .and_then(|totals| totals.known[year])
    }

    /// Turns made national amounts into whole ones that meet the published totals.
    ///
    /// Sums are met from the inner to the outer: what an inner sum fixed in a year stays, and the rest of the outer
    /// sum is scaled. The scale moves in a straight line between known years and stays level before and after them,
    /// so that the years between follow. A sum with a leaf outside `slugs` is left aside.
    pub(super) fn settle(&self, phase: Phase, slugs: &[&str], amounts: &mut Amounts) {
        let mut sums: Vec<(Vec<usize>, &Totals)> = self
            .totals
            .iter()
            .filter(|((_, of), _)| *of == phase)
            .filter_map(|((slug, _), totals)| Some((self.positions(slug, slugs)?, totals)))
            .collect();
        sums.sort_by_key(|(members, _)| members.len());
        for (members, totals) in sums {
            amounts.meet(&members, totals);
        }
        amounts.round();
    }

    /// The same for one series: meets the published totals of an indicator, whatever its leaves.
    pub(super) fn meet(&self, slug: &str, series: &mut Amounts) {
        if let Some(totals) = self.totals.get(&(slug.to_owned(), Phase::Actual)) {
            series.meet(&[0], totals);
        }
        series.round();
    }

    fn positions(&self, slug: &str, slugs: &[&str]) -> Option<Vec<usize>> {
        self.leaves
            .get(slug)?
            .iter()
            .map(|leaf| slugs.iter().position(|slug| slug == leaf))
            .collect()
    }
}

/// The leaves of every base indicator (itself) and of every plain sum of them.
fn leaves(catalogue: &Catalogue) -> BTreeMap<String, Vec<String>> {
    let formulas: BTreeMap<&str, Option<&str>> = catalogue
        .indicator
        .iter()
        .filter(|i| i.panel || i.formula.is_some())
        .map(|i| (i.slug.as_str(), i.formula.as_deref().filter(|_| !i.panel)))
        .collect();
    let all = formulas
        .keys()
        .filter_map(|&slug| Some((slug.to_owned(), expand(slug, &formulas, 0)?)));
    all.collect()
}

fn expand(slug: &str, formulas: &BTreeMap<&str, Option<&str>>, depth: u8) -> Option<Vec<String>> {
    match formulas.get(slug)? {
        None => Some(vec![slug.to_owned()]),
        Some(_) if depth > 8 => None,
        Some(formula) => {
            let parts: Option<Vec<_>> = formula
                .split(" + ")
                .map(|part| expand(part, formulas, depth + 1))
                .collect();
            Some(parts?.concat())
        }
    }
}

/// The position of a full year of the panel.
fn year(period: &str) -> Option<usize> {
    match period.parse() {
        Ok(Period::Year(year)) => usize::try_from(year - FIRST_YEAR).ok().filter(|&year| year < YEARS),
        _ => None,
    }
}
