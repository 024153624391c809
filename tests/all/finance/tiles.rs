//! The tile map keeps the country's shape.

use std::collections::HashSet;

use bashke_seeds as seeds;

/// Ranks from 1, equal values sharing the mean of theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    while start < order.len() {
        let end = start
            + order[start..]
                .iter()
                .take_while(|n| values[**n] == values[order[start]])
                .count();
        let mean = (start + end + 1) as f64 / 2.0;
        order[start..end].iter().for_each(|n| ranks[*n] = mean);
        start = end;
    }
    ranks
}

/// Spearman's rank correlation: Pearson's over ranks.
fn rank_correlation(a: &[f64], b: &[f64]) -> f64 {
    let (a, b) = (ranks(a), ranks(b));
    let mean = (a.len() as f64 + 1.0) / 2.0;
    let product: f64 = a.iter().zip(&b).map(|(x, y)| (x - mean) * (y - mean)).sum();
    let spread = |v: &[f64]| v.iter().map(|x| (x - mean).powi(2)).sum::<f64>().sqrt();
    product / (spread(&a) * spread(&b))
}

#[test]
fn every_municipality_has_a_tile_of_its_own() {
    let tiles = seeds::tiles().unwrap();
    let spots: HashSet<(i16, i16)> = tiles.iter().map(|tile| (tile.col, tile.row)).collect();
    let named: HashSet<&str> = tiles.iter().map(|tile| tile.place.as_str()).collect();
    let places = seeds::places().unwrap();
    let municipalities: HashSet<&str> = places
        .iter()
        .filter(|place| place.kind == "municipality")
        .map(|place| place.slug.as_str())
        .collect();
    assert_eq!(spots.len(), 61, "no overlap");
    assert_eq!(named, municipalities);
}

#[test]
fn tiles_lie_as_the_seats_do() {
    let places = seeds::places().unwrap();
    let at = |slug: &str| {
        let place = places.iter().find(|place| place.slug == slug)?;
        Some((place.seat_lat?, place.seat_lon?))
    };
    // the seat of Dropull is not verified, so it has no place in this
    let spots: Vec<((f64, f64), (f64, f64))> = seeds::tiles()
        .unwrap()
        .iter()
        .filter_map(|tile| Some(((f64::from(tile.col), f64::from(tile.row)), at(&tile.place)?)))
        .collect();
    assert!(spots.len() >= 60);
    let (mut on_paper, mut on_earth) = (Vec::new(), Vec::new());
    for (n, (tile, seat)) in spots.iter().enumerate() {
        for (other_tile, other_seat) in &spots[n + 1..] {
            on_paper.push((tile.0 - other_tile.0).hypot(tile.1 - other_tile.1));
            let east = (seat.1 - other_seat.1) * ((seat.0 + other_seat.0) / 2.0).to_radians().cos();
            on_earth.push(east.hypot(seat.0 - other_seat.0));
        }
    }
    let correlation = rank_correlation(&on_paper, &on_earth);
    assert!(correlation >= 0.9, "rank correlation {correlation}");
}

#[test]
fn the_coast_is_in_the_west() {
    let places = seeds::places().unwrap();
    let coastal: HashSet<&str> = places
        .iter()
        .filter(|p| p.coastal.as_deref() == Some("yes"))
        .map(|p| p.slug.as_str())
        .collect();
    let tiles = seeds::tiles().unwrap();
    for tile in tiles.iter().filter(|tile| coastal.contains(tile.place.as_str())) {
        let inland = tiles
            .iter()
            .filter(|t| t.row == tile.row && t.col < tile.col && !coastal.contains(t.place.as_str()));
        assert_eq!(
            inland.map(|t| &t.place).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "west of {}",
            tile.place
        );
    }
}
