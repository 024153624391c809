//! Spending by economic classification and by function; both add up to the same total.

use bashke_vocabulary::Phase::{Actual, Initial, Revised};

use super::YEARS;
use super::amounts::level;
use super::book::Book;
use super::noise::{drift, pair, swing, unit};
use super::paths::{CAPITAL, PAY};
use super::resources::{RESOURCES, SPENDING};
use super::spread::spread;
use super::ties::Ties;
use super::towns::Town;

/// An item of spending: its slug and its part of what a plan has above actual spending.
type Item = (&'static str, f64);

const ECONOMIC: [Item; 12] = [
    ("wages", 0.08),
    ("social-contributions", 0.013),
    ("goods-and-services", 0.13),
    ("subsidies", 0.01),
    ("domestic-transfers", 0.012),
    ("transfers-abroad", 0.0),
    ("transfers-to-individuals", 0.015),
    ("reserve-fund", 0.04),
    ("interest", 0.0),
    ("capital-intangible", 0.03),
    ("capital-tangible", 0.64),
    ("capital-transfers", 0.03),
];

const FUNCTIONS: [Item; 10] = [
    ("function-general-services", 0.14),
    ("function-defence", 0.003),
    ("function-public-order", 0.02),
    ("function-economic-affairs", 0.30),
    ("function-environment", 0.12),
    ("function-housing", 0.22),
    ("function-health", 0.007),
    ("function-culture", 0.06),
    ("function-education", 0.11),
    ("function-social-protection", 0.02),
];

/// The part of each function in a middling municipality.
const USUAL: [f64; 10] = [0.22, 0.004, 0.028, 0.21, 0.125, 0.15, 0.008, 0.055, 0.15, 0.05];

/// Fire protection and the staff of kindergartens and schools passed to the municipalities in this year (2016).
const NEW_FUNCTIONS: usize = 6;

/// Writes all items in all phases.
pub(super) fn split(book: &mut Book, towns: &[Town], ties: &Ties) {
    let scales = scales(book, towns, ties);
    for (i, town) in towns.iter().enumerate() {
        for (year, scale) in scales.iter().enumerate() {
            let facts = Facts::read(book, i, year);
            items(
                book,
                (i, year),
                &facts,
                &ECONOMIC,
                &economic(town, year, &facts, *scale),
            );
            items(book, (i, year), &facts, &FUNCTIONS, &functions(town, year, &facts));
        }
    }
}

/// By how much pay and capital spending of a year are made more or less than the paths say.
#[derive(Clone, Copy)]
struct Scale {
    pay: f64,
    capital: f64,
}

/// How often the scales are made better; a few times are enough, since ceilings bind in few municipalities.
const ROUNDS: usize = 40;

/// The year from which the scales move towards the first that is known (2018).
const ANCHOR: usize = 8;

/// The scales by which the published shares of pay and capital in all spending are met. Between known years they move in
/// a straight line, as they do from the anchor to the first of them.
fn scales(book: &Book, towns: &[Town], ties: &Ties) -> [Scale; YEARS] {
    let (pay, capital) = (
        ties.shares("personnel-to-expenditure"),
        ties.shares("capital-to-expenditure"),
    );
    let known: [Option<Scale>; YEARS] =
        std::array::from_fn(|year| Some(meeting(book, towns, year, (pay[year]?, capital[year]?))));
    let through = |part: fn(&Scale) -> f64| {
        let mut anchored = known.map(|scale| scale.as_ref().map(part));
        anchored[ANCHOR].get_or_insert(1.0);
        level(anchored)
    };
    let (pay, capital) = (through(|scale| scale.pay), through(|scale| scale.capital));
    std::array::from_fn(|year| Scale {
        pay: pay[year],
        capital: capital[year],
    })
}

/// The scale of one year by which two national shares are met, found by doing it again and again.
fn meeting(book: &Book, towns: &[Town], year: usize, (pay, capital): (f64, f64)) -> Scale {
    let mut scale = Scale { pay: 1.0, capital: 1.0 };
    for _ in 0..ROUNDS {
        let (mut spent, mut paid, mut built) = (0.0, 0.0, 0.0);
        for (i, town) in towns.iter().enumerate() {
            let facts = Facts::read(book, i, year);
            let items = economic(town, year, &facts, scale);
            let part = facts.spent / items.iter().sum::<f64>();
            spent += facts.spent;
            paid += part * (items[0] + items[1]);
            built += part * (items[9] + items[10] + items[11]);
        }
        scale.pay *= pay * spent / paid;
        scale.capital *= capital * spent / built;
    }
    scale
}

/// What the items of one municipality and year depend on.
struct Facts {
    spent: f64,
    initial: f64,
    revised: f64,
    employees: f64,
    debt: f64,
    assistance: f64,
    reconstruction: f64,
}

impl Facts {
    /// The initial plan spends all resources that it counts on. The revised plan lies halfway between it and what was
    /// spent in the end, and is not below the latter.
    fn read(book: &Book, town: usize, year: usize) -> Self {
        let at = |slug, phase| book.at(slug, phase, town, year);
        let (spent, initial) = (at(SPENDING, Actual), at(RESOURCES, Initial));
        let halfway = (spent + 0.5 * (initial - spent)).max(1.03 * spent).round();
        Self {
            spent,
            initial,
            revised: halfway.min(at(RESOURCES, Revised)),
            employees: at("municipal-employees", Actual),
            debt: at("debt-outstanding", Actual),
            assistance: at("conditional-social-assistance", Actual),
            reconstruction: at("conditional-reconstruction", Actual),
        }
    }
}

/// Writes the items in the three phases. A plan has what was spent, and more by each item's part of the difference.
fn items(book: &mut Book, (town, year): (usize, usize), facts: &Facts, items: &[Item], weights: &[f64]) {
    let spent = spread(facts.spent, weights);
    for (phase, total) in [
        (Actual, facts.spent),
        (Initial, facts.initial),
        (Revised, facts.revised),
    ] {
        let more = (total - facts.spent).max(0.0);
        let planned: Vec<f64> = spent
            .iter()
            .zip(items)
            .map(|(spent, (_, part))| spent + more * part)
            .collect();
        for (&(slug, _), value) in items.iter().zip(spread(total, &planned)) {
            book.write(slug, phase, town, year, value);
        }
    }
}

/// Pay follows the employees, assistance its transfer, interest the debt; capital and running costs share the rest.
fn economic(town: &Town, year: usize, facts: &Facts, scale: Scale) -> Vec<f64> {
    let own = |n: u64| swing(pair(town.seed, n));
    let slow = |n: u64| drift(pair(town.seed, n), year);
    let pay = scale.pay * facts.employees * PAY[year] * 1000.0 * (1.0 + 0.06 * own(30) + 0.03 * slow(31));
    let pay = pay.min(0.62 * facts.spent);
    let individuals = (0.97 * facts.assistance + 0.006 * facts.spent).min(0.25 * facts.spent);
    let interest = (0.06 * facts.debt).min(0.02 * facts.spent);
    let rest = facts.spent - pay - individuals - interest;
    let rebuilt = (0.95 * facts.reconstruction).min(0.6 * rest);
    let built = scale.capital * CAPITAL[year] * (1.0 + 0.15 * own(32) + 0.12 * slow(33));
    let capital = rebuilt + (rest - rebuilt) * built.min(0.85);
    let running = rest - capital;
    let abroad = if unit(pair(town.seed, 34)) < 0.25 { 0.004 } else { 0.0 };
    let reserve = if unit(pair(town.seed, 35)) < 0.2 { 0.003 } else { 0.0 };
    vec![
        pay / 1.167,
        pay - pay / 1.167,
        running * (0.85 + 0.03 * own(36)),
        running * (0.05 + 0.015 * slow(37)),
        running * (0.08 + 0.02 * slow(38)),
        running * abroad,
        individuals,
        running * reserve,
        interest,
        capital * (0.04 + 0.01 * slow(39)),
        capital * 0.92,
        capital * (0.04 + 0.01 * slow(40)),
    ]
}

/// Assistance is social protection, and reconstruction is housing and schools; the rest spreads by usual parts.
fn functions(town: &Town, year: usize, facts: &Facts) -> Vec<f64> {
    let assistance = facts.assistance.min(0.4 * facts.spent);
    let rebuilt = facts.reconstruction.min(0.5 * (facts.spent - assistance));
    let free = facts.spent - assistance - rebuilt;
    let place = |n: usize| match n {
        2 | 8 if year < NEW_FUNCTIONS => 0.6,
        3 => town.by_urbanisation(0.9, 1.0, 1.25),
        4 => town.by_urbanisation(1.2, 1.1, 0.85),
        7 => town.by_urbanisation(1.3, 1.1, 0.8),
        _ => 1.0,
    };
    let chance = |n: usize| {
        let seed = pair(town.seed, 50 + n as u64);
        1.0 + 0.25 * swing(pair(seed, 1)) + 0.12 * drift(seed, year)
    };
    let weights: Vec<f64> = USUAL
        .iter()
        .enumerate()
        .map(|(n, usual)| usual * place(n) * chance(n))
        .collect();
    let sum: f64 = weights.iter().sum();
    let extra = |n: usize| match n {
        5 => 0.8 * rebuilt,
        8 => 0.2 * rebuilt,
        9 => assistance,
        _ => 0.0,
    };
    weights
        .iter()
        .enumerate()
        .map(|(n, weight)| free * weight / sum + extra(n))
        .collect()
}
