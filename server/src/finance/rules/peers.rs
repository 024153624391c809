//! The places that a place is fairly compared with: the nearest, never random ones.

use super::catalogue::{Catalogue, PlaceIx};

/// How much each trait counts, 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// Number of inhabitants.
    pub population: u8,
    /// Inhabitants per square kilometre.
    pub density: u8,
    /// Eurostat's degree of urbanisation.
    pub urbanisation: u8,
    /// Whether it lies on the sea.
    pub coast: u8,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            population: 4,
            density: 2,
            urbanisation: 2,
            coast: 1,
        }
    }
}

/// What a place is measured by when peers are sought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Traits {
    /// Inhabitants, census of 2011 (known for all municipalities).
    pub population: Option<f64>,
    /// Area in square kilometres.
    pub area: Option<f64>,
}

/// The `count` municipalities nearest to `place`, the nearest first.
///
/// Each trait is put on a scale from 0 to 1 over all municipalities (numbers of inhabitants and
/// densities by their logarithm, since twice as large is as far for a village as for a city); the
/// distance is the weighted mean of the differences over the traits that both places have. Places
/// at the same distance stand in the order of the catalogue.
#[must_use]
pub fn nearest(
    catalogue: &Catalogue,
    traits: &dyn Fn(PlaceIx) -> Traits,
    municipalities: &[PlaceIx],
    place: PlaceIx,
    weights: Weights,
    count: usize,
) -> Vec<(PlaceIx, f64)> {
    let points: Vec<[Option<f64>; 4]> = scaled(municipalities.iter().map(|ix| raw(catalogue, traits, *ix)).collect());
    let Some(own) = municipalities.iter().position(|ix| *ix == place) else {
        return Vec::new();
    };
    let weights = [weights.population, weights.density, weights.urbanisation, weights.coast].map(f64::from);
    let mut distances: Vec<(PlaceIx, f64)> = municipalities
        .iter()
        .zip(&points)
        .filter(|(ix, _)| **ix != place)
        .filter_map(|(ix, point)| Some((*ix, distance(&points[own], point, weights)?)))
        .collect();
    distances.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    distances.truncate(count);
    distances
}

fn raw(catalogue: &Catalogue, traits: &dyn Fn(PlaceIx) -> Traits, ix: PlaceIx) -> [Option<f64>; 4] {
    let place = catalogue.place(ix);
    let Traits { population, area } = traits(ix);
    let density = population
        .zip(area.filter(|area| *area > 0.0))
        .map(|(population, area)| population / area);
    [
        population.filter(|n| *n > 0.0).map(f64::ln),
        density.filter(|n| *n > 0.0).map(f64::ln),
        place.degree_of_urbanisation.map(f64::from),
        place.coastal.map(|coastal| f64::from(u8::from(coastal))),
    ]
}

/// Each trait moved to 0 … 1 over all points.
fn scaled(mut points: Vec<[Option<f64>; 4]>) -> Vec<[Option<f64>; 4]> {
    for n in 0..4 {
        let known = || points.iter().filter_map(|point| point[n]);
        let least = known().fold(f64::INFINITY, f64::min);
        let most = known().fold(f64::NEG_INFINITY, f64::max);
        let width = most - least;
        for point in &mut points {
            point[n] = point[n].map(|value| if width > 0.0 { (value - least) / width } else { 0.0 });
        }
    }
    points
}

fn distance(a: &[Option<f64>; 4], b: &[Option<f64>; 4], weights: [f64; 4]) -> Option<f64> {
    let mut sum = 0.0;
    let mut total = 0.0;
    for n in 0..4 {
        if let (Some(a), Some(b)) = (a[n], b[n]) {
            sum += weights[n] * (a - b).abs();
            total += weights[n];
        }
    }
    (total > 0.0).then_some(sum / total)
}
