//! What each municipality took in and spent, year after year.

use bashke_vocabulary::Phase::Actual;

use super::YEARS;
use super::amounts::Amounts;
use super::book::Book;
use super::noise::{drift, pair, swing};
use super::paths::{OPENING_BALANCE, SPENT};
use super::revenue::{CARRY_OVER, LEAVES, amounts, slugs};
use super::spread::{spread, spread_below};
use super::ties::Ties;
use super::towns::Town;

/// Total spending is kept under this slug for the parts; it is no leaf, so that the panel does not list it.
pub(super) const SPENDING: &str = "total-expenditure";

/// All resources together, kept in the same way.
pub(super) const RESOURCES: &str = "total-financial-resources";

/// Revenue, the balance carried over and total spending: what is left of one year is the balance of the next.
pub(super) fn actual(book: &mut Book, towns: &[Town], ties: &Ties) {
    let mut national = Amounts::new(amounts());
    ties.settle(Actual, &slugs(), &mut national);
    let people: Vec<f64> = towns.iter().map(|town| town.people(0)).collect();
    let mut balance = spread(OPENING_BALANCE * 1.0e6, &people);
    for year in 0..YEARS {
        if let Some(total) = ties.total(RESOURCES, Actual, year) {
            national.meet_year(year, total - balance.iter().sum::<f64>());
        }
        book.write_year(CARRY_OVER, Actual, year, &balance);
        let resources = revenue(book, towns, &national, year, balance);
        let spent = spending(towns, ties, year, &resources);
        book.write_year(RESOURCES, Actual, year, &resources);
        book.write_year(SPENDING, Actual, year, &spent);
        balance = resources
            .iter()
            .zip(&spent)
            .map(|(resources, spent)| resources - spent)
            .collect();
    }
}

/// Writes the revenue of a year and returns all resources.
fn revenue(book: &mut Book, towns: &[Town], national: &Amounts, year: usize, balance: Vec<f64>) -> Vec<f64> {
    let mut resources = balance;
    for (leaf, amounts) in LEAVES.iter().zip(&national.made) {
        let weights: Vec<f64> = towns.iter().map(|town| leaf.weight(town, year)).collect();
        let parts = spread(amounts[year], &weights);
        book.write_year(leaf.slug, Actual, year, &parts);
        resources.iter_mut().zip(&parts).for_each(|(sum, part)| *sum += part);
    }
    resources
}

/// Spending follows resources; some municipalities always spend more of them than others.
fn spending(towns: &[Town], ties: &Ties, year: usize, resources: &[f64]) -> Vec<f64> {
    let made = (SPENT[year] * resources.iter().sum::<f64>()).round();
    let habit = |town: &Town| 1.0 + 0.06 * swing(pair(town.seed, 10)) + 0.03 * drift(pair(town.seed, 11), year);
    let weights: Vec<f64> = towns
        .iter()
        .zip(resources)
        .map(|(town, resources)| resources * habit(town))
        .collect();
    spread_below(ties.total(SPENDING, Actual, year).unwrap_or(made), &weights, resources)
}
