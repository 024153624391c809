//! The illustrative panel: made figures for every municipality, base indicator and year.
//!
//! It is there for training and for trying the tools, and is never real. What is real is its scale:
//! population and area are the published ones where known, national totals meet the published ones
//! (see `ties`), and the spread over the municipalities follows what they are: city or village,
//! coast or mountain, growing or shrinking.
//!
//! The panel holds leaves only. Sums and ratios come from the formulas of the catalogue, counties
//! and the country from the municipalities.
//!
//! The same input gives the same bits on every machine: chance comes from a hash of the names
//! (`noise`), and numbers are made with `+ - * /`, `floor` and `round` alone, which IEEE 754
//! defines exactly. Powers, logarithms and the like are left out, because they differ between machines.

use bashke_vocabulary::Phase;

use crate::{Catalogue, Indicator, Observation, Place, SeedError};

mod amounts;
mod book;
mod noise;
mod paths;
mod plans;
mod resources;
mod revenue;
mod spending;
mod spread;
mod stocks;
#[cfg(test)]
mod tests;
mod ties;
mod towns;
mod weights;

use book::Book;
use ties::Ties;

/// Changed whenever the generator would give other values for the same input; part of the digest.
pub const VERSION: &str = "2";

/// The first year of the panel.
pub const FIRST_YEAR: i16 = 2010;

/// How many years the panel covers.
pub const YEARS: usize = 16;

/// The phases of an indicator that is planned.
const PHASES: [Phase; 3] = [Phase::Actual, Phase::Initial, Phase::Revised];

/// One made value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// Index into the indicators of the catalogue.
    pub indicator: u16,
    /// Index into the places given.
    pub place: u16,
    /// The calendar year.
    pub year: i16,
    /// The budget phase; `actual` for what is not planned.
    pub phase: Phase,
    /// The value in the unit of the indicator.
    pub value: f64,
}

/// The panel for the municipalities among `places`, ordered by indicator, phase, place and year.
///
/// # Errors
/// Where the catalogue marks an indicator as part of the panel for which there is no recipe.
pub fn panel(catalogue: &Catalogue, places: &[Place], published: &[Observation]) -> Result<Vec<Value>, SeedError> {
    let towns = towns::read(places, published);
    let ties = Ties::read(catalogue, published);
    let mut book = Book::new(towns.len());
    stocks::people(&mut book, &towns, &ties);
    stocks::debt(&mut book, &towns, &ties);
    resources::actual(&mut book, &towns, &ties);
    plans::resources(&mut book, &towns, &ties);
    spending::split(&mut book, &towns, &ties);
    stocks::arrears(&mut book, &towns, &ties);
    listed(catalogue, &towns, &book)
}

fn listed(catalogue: &Catalogue, towns: &[towns::Town], book: &Book) -> Result<Vec<Value>, SeedError> {
    let mut values = Vec::with_capacity(300 * towns.len() * YEARS);
    for (number, indicator) in (0..).zip(&catalogue.indicator).filter(|(_, i)| i.panel) {
        for &phase in phases(indicator) {
            let series = book
                .series(&indicator.slug, phase)
                .ok_or_else(|| no_recipe(indicator, phase))?;
            for (place, town) in towns.iter().enumerate() {
                for (year, at) in (FIRST_YEAR..)
                    .zip(0..YEARS)
                    .filter(|&(year, _)| exists(&indicator.slug, year))
                {
                    let value = series[place * YEARS + at];
                    values.push(Value {
                        indicator: number,
                        place: town.index,
                        year,
                        phase,
                        value,
                    });
                }
            }
        }
    }
    Ok(values)
}

fn phases(indicator: &Indicator) -> &'static [Phase] {
    if indicator.planned { &PHASES } else { &PHASES[..1] }
}

/// A census was held in one year, and the area was measured in one; all else is yearly.
fn exists(slug: &str, year: i16) -> bool {
    match slug {
        "population-census-2011" => year == 2011,
        "population-census-2023" => year == 2023,
        "area" => year == 2019,
        _ => true,
    }
}

fn no_recipe(indicator: &Indicator, phase: Phase) -> SeedError {
    let text = format!(
        "the illustrative panel has no recipe for `{}` ({phase})",
        indicator.slug
    );
    SeedError::Fields(serde::de::Error::custom(text))
}
