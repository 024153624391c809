//! Initial and revised plans of the resources.

use bashke_vocabulary::Phase;

use super::YEARS;
use super::amounts::Amounts;
use super::book::Book;
use super::noise::{jitter, pair, seed, unit};
use super::paths::Block;
use super::resources::RESOURCES;
use super::revenue::{CARRY_OVER, LEAVES, slugs};
use super::spread::spread;
use super::ties::Ties;
use super::towns::Town;

/// Both plans, leaf by leaf, from what was collected later.
pub(super) fn resources(book: &mut Book, towns: &[Town], ties: &Ties) {
    for phase in [Phase::Initial, Phase::Revised] {
        let mut slugs = slugs();
        slugs.push(CARRY_OVER);
        let plans: Vec<Vec<Vec<f64>>> = slugs.iter().map(|slug| plan(book, towns, slug, phase)).collect();
        let sums = plans
            .iter()
            .map(|plan| std::array::from_fn(|year| plan[year].iter().sum::<f64>()));
        let mut national = Amounts::new(sums.collect());
        ties.settle(phase, &slugs, &mut national);
        for ((&slug, plan), totals) in slugs.iter().zip(&plans).zip(&national.made) {
            for year in 0..YEARS {
                book.write_year(slug, phase, year, &spread(totals[year], &plan[year]));
            }
        }
        for (town, year) in (0..towns.len()).flat_map(|town| (0..YEARS).map(move |year| (town, year))) {
            let sum = slugs.iter().map(|slug| book.at(slug, phase, town, year)).sum();
            book.write(RESOURCES, phase, town, year, sum);
        }
    }
}

/// The plans for a leaf, by year and municipality, before published totals are met.
fn plan(book: &Book, towns: &[Town], slug: &str, phase: Phase) -> Vec<Vec<f64>> {
    let block = LEAVES.iter().find(|leaf| leaf.slug == slug).map(|leaf| leaf.block);
    let leaf = seed(slug);
    let one = |i: usize, town: &Town, year: usize| {
        let (initial, revised) = factors(block, town, pair(leaf, town.seed), year);
        book.at(slug, Phase::Actual, i, year) * if phase == Phase::Initial { initial } else { revised }
    };
    (0..YEARS)
        .map(|year| towns.iter().enumerate().map(|(i, town)| one(i, town, year)).collect())
        .collect()
}

/// The initial and the revised plan against the actual amount.
fn factors(block: Option<Block>, town: &Town, seed: u64, year: usize) -> (f64, f64) {
    let wave = jitter(pair(seed, 20), year);
    match block {
        Some(block) if block.is_own() => {
            // nobody planned for the dip of 2020, nor for so much building right after it
            let surprise = match year {
                10 => 1.1,
                11 => 0.94,
                _ => 1.0,
            };
            let initial = optimism(town) * surprise * (1.0 + 0.05 * wave);
            (initial, 1.0 + 0.45 * (initial - 1.0) + 0.01)
        }
        Some(Block::Shared) => (1.05 + 0.05 * wave, 1.02 + 0.02 * wave),
        Some(Block::General | Block::Sectoral | Block::RuralRoads) => (1.01, 1.012),
        Some(Block::SocialAssistance) => (1.03 + 0.02 * wave, 1.015 + 0.01 * wave),
        Some(Block::Borrowing) => (1.2 + 0.1 * wave, 1.05),
        // most conditional money comes during the year
        Some(_) => (0.88 + 0.1 * wave, 1.1 + 0.05 * wave),
        // a part of the balance is known when the budget is approved, all of it at the revision
        None => (0.65 + 0.15 * wave, 1.0),
    }
}

/// How far a municipality plans its own revenue above what it collects: most a little, some by half.
fn optimism(town: &Town) -> f64 {
    let u = unit(pair(town.seed, 21));
    if town.slug == "tirane" {
        1.09
    } else {
        1.05 + 0.6 * u * u * u
    }
}
