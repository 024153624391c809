//! The leaves of the resources: their part of a block and what their spread follows.

use super::paths::Block;
use super::weights::Spread;
use super::{FIRST_YEAR, YEARS, towns};

/// A base indicator of the resources.
pub(super) struct Leaf {
    pub(super) slug: &'static str,
    pub(super) block: Block,
    /// Weight in its block in 2010, 2015, 2020 and 2025.
    weight: [f64; 4],
    pub(super) spread: Spread,
    /// In how many of the municipalities it exists at all, 0 to 1.
    pub(super) found: f64,
}

const fn leaf(slug: &'static str, block: Block, weight: [f64; 4], spread: Spread, found: f64) -> Leaf {
    Leaf {
        slug,
        block,
        weight,
        spread,
        found,
    }
}

/// A leaf that is a block by itself.
const fn alone(slug: &'static str, block: Block, spread: Spread) -> Leaf {
    leaf(slug, block, [1.0; 4], spread, 1.0)
}

/// The balance carried over; it follows from the year before and is no leaf of a block.
pub(super) const CARRY_OVER: &str = "carry-over";

use Block::{Assets, Fees, OtherTaxes, Property, Sectoral, Shared};
use Spread::*;

/// All resources but the balance carried over.
#[rustfmt::skip]
pub(super) const LEAVES: [Leaf; 71] = [
    leaf("property-tax-buildings", Property, [45., 58., 66., 68.], Urban, 1.0),
    leaf("property-tax-agricultural-land", Property, [22., 15., 10., 8.], Farm, 1.0),
    leaf("property-tax-land", Property, [18., 15., 14., 14.], Urban, 1.0),
    leaf("property-transfer-tax", Property, [15., 12., 10., 10.], Building, 1.0),
    alone("infrastructure-impact-tax", Block::Infrastructure, Building),
    leaf("small-business-tax", OtherTaxes, [62., 34., 9., 1.5], Urban, 1.0),
    leaf("hotel-tax", OtherTaxes, [4., 9., 20., 30.], Tourism, 1.0),
    leaf("advertising-tax", OtherTaxes, [8., 13., 16., 15.], Urban, 1.0),
    leaf("public-space-tax", OtherTaxes, [9., 15., 22., 24.], Tourism, 1.0),
    leaf("business-registration-tax", OtherTaxes, [3., 4., 3., 2.], Urban, 0.7),
    leaf("hunting-tax", OtherTaxes, [0.3, 0.2, 0.2, 0.2], Forest, 0.5),
    leaf("slaughter-tax", OtherTaxes, [1., 1.2, 1.2, 1.], Farm, 0.8),
    leaf("environmental-tax", OtherTaxes, [3., 5., 6., 5.], Mines, 0.7),
    leaf("timber-tax", OtherTaxes, [0.6, 0.4, 0.3, 0.2], Forest, 0.6),
    leaf("education-infrastructure-tax", OtherTaxes, [3., 6., 12., 12.], Urban, 0.6),
    leaf("temporary-tax", OtherTaxes, [4., 7., 6., 5.], People, 0.7),
    leaf("other-local-taxes", OtherTaxes, [5., 4., 3., 2.], People, 1.0),
    leaf("cleaning-fee", Fees, [38., 40., 38., 37.], Urban, 1.0),
    leaf("lighting-fee", Fees, [6., 7., 7.5, 8.], Urban, 1.0),
    leaf("parking-fee", Fees, [2., 3., 4., 6.], Tourism, 0.6),
    leaf("construction-space-fee", Fees, [3., 2., 2., 2.5], Building, 0.8),
    leaf("building-permit-fee", Fees, [14., 9., 8., 9.], Building, 1.0),
    leaf("development-permit-fee", Fees, [1., 2., 2.5, 3.], Building, 0.9),
    leaf("use-certificate-fee", Fees, [1., 1., 1.5, 1.6], Building, 0.9),
    leaf("urban-planning-fee", Fees, [3., 2.5, 2.5, 2.5], Urban, 1.0),
    leaf("activity-registration-fee", Fees, [2., 2., 1.5, 1.2], Urban, 0.9),
    leaf("attestation-fee", Fees, [1.5, 1.5, 1.3, 1.], People, 0.9),
    leaf("cultural-institutions-fee", Fees, [0.6, 0.8, 1., 1.8], Tourism, 0.6),
    leaf("territory-control-fee", Fees, [1., 1.2, 1.4, 1.4], People, 0.7),
    leaf("private-beach-fee", Fees, [0.8, 1.5, 2.2, 3.2], Beach, 1.0),
    leaf("cemetery-fee", Fees, [0.8, 1., 1.1, 1.1], Urban, 0.8),
    leaf("forest-pasture-fee", Fees, [0.5, 0.5, 0.5, 0.5], Forest, 0.8),
    leaf("hydropower-fee", Fees, [0.3, 0.6, 0.9, 0.9], Rivers, 0.7),
    leaf("fuel-licence-fee", Fees, [1., 1., 1., 0.9], People, 0.95),
    leaf("camping-fee", Fees, [0.1, 0.1, 0.2, 0.3], Beach, 0.8),
    leaf("environmental-permit-fee", Fees, [0.3, 0.4, 0.5, 0.5], Mines, 0.7),
    leaf("water-fee", Fees, [2., 2.2, 2.3, 2.3], People, 0.5),
    leaf("irrigation-fee", Fees, [0.6, 0.7, 1.1, 1.2], Farm, 0.8),
    leaf("markets-fee", Fees, [3., 2.5, 2., 1.8], People, 0.9),
    leaf("legalisation-fee", Fees, [3., 3.2, 2.6, 1.8], Building, 0.8),
    leaf("administrative-fees", Fees, [9., 9.5, 9.5, 9.], Urban, 1.0),
    leaf("other-fees", Fees, [5., 4.5, 4., 3.5], People, 1.0),
    leaf("rent-agricultural-land", Assets, [5., 5., 6., 7.], Farm, 0.8),
    leaf("rent-forests-pastures", Assets, [4., 4., 4.5, 4.5], Forest, 0.9),
    leaf("rent-land", Assets, [12., 14., 15., 16.], Tourism, 0.9),
    leaf("rent-buildings", Assets, [24., 26., 30., 32.], Urban, 1.0),
    leaf("social-housing-rent", Assets, [2., 3., 4.5, 5.], Homes, 0.8),
    leaf("rent-equipment", Assets, [1.5, 1.5, 1.6, 1.6], People, 0.4),
    leaf("concession-income", Assets, [4., 6., 8., 9.], Urban, 0.4),
    leaf("property-sales", Assets, [34., 28., 18., 13.], Building, 0.9),
    leaf("other-own-revenue", Assets, [13.5, 12.5, 12.4, 12.], People, 1.0),
    leaf("shared-vehicle-tax", Shared, [62., 58., 50., 46.], Urban, 1.0),
    leaf("shared-personal-income-tax", Shared, [14., 18., 25., 28.], Urban, 1.0),
    leaf("shared-mining-royalty", Shared, [14., 14., 15., 14.], Mines, 0.8),
    leaf("shared-property-transfer-tax", Shared, [10., 10., 10., 12.], Building, 1.0),
    alone("unconditional-transfer-general", Block::General, Formula),
    leaf("sectoral-preschool-education", Sectoral, [48.; 4], Children, 1.0),
    leaf("sectoral-school-support-staff", Sectoral, [21.; 4], Children, 1.0),
    leaf("sectoral-social-centres", Sectoral, [5., 5., 5., 6.], Homes, 0.6),
    leaf("sectoral-fire-protection", Sectoral, [12.; 4], Stations, 1.0),
    leaf("sectoral-irrigation-drainage", Sectoral, [8.; 4], Farm, 1.0),
    leaf("sectoral-forests", Sectoral, [4., 4., 4., 4.4], Forest, 1.0),
    alone("sectoral-rural-roads", Block::RuralRoads, Roads),
    leaf("sectoral-dormitories", Sectoral, [2.5; 4], Homes, 0.5),
    alone("conditional-social-assistance", Block::SocialAssistance, Poverty),
    alone("conditional-investment", Block::Investment, Projects),
    alone("conditional-reconstruction", Block::Reconstruction, Quake),
    alone("conditional-civil-emergency", Block::Emergency, Roads),
    alone("conditional-arrears-support", Block::ArrearsSupport, OldBills),
    alone("conditional-other", Block::OtherConditional, Children),
    alone("borrowing-drawn", Block::Borrowing, Loans),
];

/// The slugs of [`LEAVES`].
pub(super) fn slugs() -> Vec<&'static str> {
    LEAVES.iter().map(|leaf| leaf.slug).collect()
}

/// The national amount of each leaf and year in lekë, before published totals are met.
pub(super) fn amounts() -> Vec<[f64; YEARS]> {
    let part = |leaf: &Leaf, year: usize| leaf.weight_in(year) * leaf.spread.season(year);
    let parts: Vec<[f64; YEARS]> = LEAVES
        .iter()
        .map(|leaf| std::array::from_fn(|year| part(leaf, year)))
        .collect();
    let whole = |block: Block, year: usize| -> f64 {
        LEAVES
            .iter()
            .zip(&parts)
            .filter(|(leaf, _)| leaf.block == block)
            .map(|(_, parts)| parts[year])
            .sum()
    };
    let amount = |leaf: &Leaf, part: f64, year: usize| 1.0e6 * leaf.block.path()[year] * part / whole(leaf.block, year);
    LEAVES
        .iter()
        .zip(&parts)
        .map(|(leaf, parts)| std::array::from_fn(|y| amount(leaf, parts[y], y)))
        .collect()
}

/// The weight of the small-business tax: in 2022 the small ones were exempted, and three quarters of it went.
const SMALL_BUSINESS: [(i16, f64); 6] = [
    (2010, 62.0),
    (2015, 34.0),
    (2020, 9.0),
    (2021, 8.0),
    (2022, 1.62),
    (2025, 1.5),
];

impl Leaf {
    fn weight_in(&self, year: usize) -> f64 {
        if self.slug == "small-business-tax" {
            return towns::line(&SMALL_BUSINESS, year);
        }
        let [a, b, c, d] = self.weight;
        towns::line(&[(FIRST_YEAR, a), (2015, b), (2020, c), (2025, d)], year)
    }
}
