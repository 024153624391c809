//! What stands at the end of a year: people, employees, debt, arrears.

use bashke_vocabulary::Phase::Actual;

use super::YEARS;
use super::amounts::Amounts;
use super::book::Book;
use super::noise::{drift, jitter, pair, swing, unit};
use super::paths::{ARREARS, DEBT, EMPLOYEES};
use super::resources::SPENDING;
use super::spread::spread;
use super::ties::Ties;
use super::towns::{Town, line, named};
use super::weights::BORROWERS;

/// Population, area and employees.
pub(super) fn people(book: &mut Book, towns: &[Town], ties: &Ties) {
    for (i, town) in towns.iter().enumerate() {
        for year in 0..YEARS {
            let trend = 1.0 + 0.003 * (year as f64 - 6.0) + 0.001 * jitter(pair(town.seed, 60), year);
            book.write("population-registry", Actual, i, year, (town.registry * trend).round());
            book.write("population-census-2011", Actual, i, year, town.census_2011);
            book.write("population-census-2023", Actual, i, year, town.census_2023);
            book.write("area", Actual, i, year, town.area);
        }
    }
    let national = national(ties, "municipal-employees", EMPLOYEES);
    for (year, &total) in national.iter().enumerate() {
        let weights: Vec<f64> = towns.iter().map(|town| staff(town, year)).collect();
        book.write_year("municipal-employees", Actual, year, &spread(total, &weights));
    }
}

/// Small municipalities need more employees for each inhabitant.
fn staff(town: &Town, year: usize) -> f64 {
    let lean = named(&[("kamez", 0.5)], town, 1.0 + 0.2 * swing(pair(town.seed, 61)));
    lean * (town.people(year) + 5000.0) * (1.0 + 0.03 * drift(pair(town.seed, 62), year))
}

/// Outstanding debt; the part of it that is due after the next year is the long-term borrowing.
pub(super) fn debt(book: &mut Book, towns: &[Town], ties: &Ties) {
    let national = national(ties, "debt-outstanding", DEBT.map(|amount| amount * 1.0e6));
    let weights: Vec<f64> = towns
        .iter()
        .map(|town| named(&BORROWERS, town, 0.0) * town.census_2011)
        .collect();
    for (year, &total) in national.iter().enumerate() {
        let debts = spread(total, &weights);
        let long: Vec<f64> = debts.iter().map(|debt| (0.88 * debt).round()).collect();
        book.write_year("debt-outstanding", Actual, year, &debts);
        book.write_year("long-term-borrowing", Actual, year, &long);
    }
}

/// Arrears as a share of spending, for the municipalities with a story of their own.
const STORIES: [(&str, [(i16, f64); 5]); 5] = [
    (
        "kavaje",
        [(2010, 0.12), (2014, 0.35), (2020, 0.94), (2022, 0.72), (2025, 0.45)],
    ),
    (
        "vore",
        [(2010, 0.10), (2016, 0.40), (2020, 0.56), (2023, 0.36), (2025, 0.27)],
    ),
    (
        "pogradec",
        [(2010, 0.20), (2014, 0.38), (2017, 0.36), (2020, 0.30), (2025, 0.13)],
    ),
    (
        "konispol",
        [(2010, 0.08), (2016, 0.30), (2019, 0.38), (2022, 0.24), (2025, 0.11)],
    ),
    (
        "selenice",
        [(2010, 0.22), (2013, 0.34), (2017, 0.28), (2020, 0.16), (2025, 0.06)],
    ),
];

/// The kinds of arrears and their usual part (investment, goods and services, court decisions, other).
const KINDS: [(&str, f64); 4] = [
    ("arrears-investment", 0.48),
    ("arrears-goods-services", 0.21),
    ("arrears-court-decisions", 0.19),
    ("arrears-other", 0.12),
];

/// Arrears: the stories first; what is left of the national stock goes to the others.
pub(super) fn arrears(book: &mut Book, towns: &[Town], ties: &Ties) {
    let national = national(ties, "arrears-stock", ARREARS.map(|amount| amount * 1.0e6));
    for (year, &total) in national.iter().enumerate() {
        let spent = |i: usize| book.at(SPENDING, Actual, i, year);
        let told: Vec<Option<f64>> = towns
            .iter()
            .enumerate()
            .map(|(i, town)| Some((spent(i) * story(town, year)?).round()))
            .collect();
        let others: Vec<f64> = towns
            .iter()
            .zip(&told)
            .enumerate()
            .map(|(i, (town, told))| {
                if told.is_some() {
                    0.0
                } else {
                    spent(i) * laxity(town, year)
                }
            })
            .collect();
        let left = (total - told.iter().flatten().sum::<f64>()).max(0.0);
        let stocks: Vec<f64> = told
            .iter()
            .zip(spread(left, &others))
            .map(|(told, other)| told.unwrap_or(other))
            .collect();
        for (i, (town, stock)) in towns.iter().zip(stocks).enumerate() {
            let weights = KINDS.map(|(kind, part)| part * kind_weight(town, kind, year));
            for ((kind, _), value) in KINDS.iter().zip(spread(stock, &weights)) {
                book.write(kind, Actual, i, year, value);
            }
        }
    }
}

fn story(town: &Town, year: usize) -> Option<f64> {
    let (_, points) = STORIES.iter().find(|(slug, _)| *slug == town.slug)?;
    Some(line(points, year) * (1.0 + 0.03 * jitter(pair(town.seed, 70), year)))
}

/// How far a municipality lets bills wait: most a little, some much, a few not at all.
fn laxity(town: &Town, year: usize) -> f64 {
    let u = unit(pair(town.seed, 71));
    if u < 0.08 && town.urbanisation != 1 {
        return 0.0;
    }
    // the capital built up bills until 2017 and paid half of them in one year
    let capital = line(&[(2010, 1.4), (2017, 1.7), (2018, 1.3), (2024, 0.9)], year);
    let usual = named(&[("tirane", capital)], town, 0.25 + 1.5 * u * u);
    usual * (1.0 + 0.25 * drift(pair(town.seed, 72), year) + 0.06 * jitter(pair(town.seed, 73), year))
}

fn kind_weight(town: &Town, kind: &str, year: usize) -> f64 {
    let seed = pair(town.seed, super::noise::seed(kind));
    1.0 + 0.4 * swing(seed) + 0.15 * drift(seed, year)
}

/// A national series that meets the published totals of one indicator.
fn national(ties: &Ties, slug: &str, made: [f64; YEARS]) -> [f64; YEARS] {
    let mut amounts = Amounts::new(vec![made]);
    ties.meet(slug, &mut amounts);
    amounts.made[0]
}
