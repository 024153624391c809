//! Who stands near whom: k-means, and the silhouette that chooses how many groups there are.

use std::collections::BTreeMap;

use super::MOST_GROUPS;
use super::axes::Point;

/// How often the middles of the groups are moved at most (`:group-iters` in `conversation.clj`).
const ROUNDS: usize = 100;

/// For each point the number of its group, the largest group being 0.
///
/// For every k from 2 to [`MOST_GROUPS`] the points are split into k groups; the split with the best silhouette stands
/// (`:group-clusterings-silhouettes`, `:group-k-smoother` in `conversation.clj`), the smaller of two that are as good.
/// As with Polis (`max-k-fn`), k grows with the number of points. Where all stand at one point there is one group.
pub(super) fn split(points: &[Point]) -> Vec<usize> {
    let most = MOST_GROUPS.min(2 + points.len() / 12).min(distinct(points));
    let splits: Vec<Vec<usize>> = (2..=most).map(|k| best_of_starts(points, k)).collect();
    let mut best: Option<(f64, &Vec<usize>)> = None;
    for (good, split) in silhouettes(points, &splits).into_iter().zip(&splits) {
        if best.is_none_or(|(before, _)| good > before) {
            best = Some((good, split));
        }
    }
    best.map_or_else(|| vec![0; points.len()], |(_, split)| by_size(points, split))
}

pub(super) fn distance(a: Point, b: Point) -> f64 {
    squared(a, b).sqrt()
}

/// The middle of some points.
pub(super) fn middle<'a>(points: impl Iterator<Item = &'a Point>) -> Point {
    let (mut sum, mut count) = ([0.0; 2], 0.0);
    for point in points {
        sum = [sum[0] + point[0], sum[1] + point[1]];
        count += 1.0;
    }
    if count > 0.0 { sum.map(|sum| sum / count) } else { sum }
}

fn squared(a: Point, b: Point) -> f64 {
    let [x, y] = [a[0] - b[0], a[1] - b[1]];
    x * x + y * y
}

fn distinct(points: &[Point]) -> usize {
    let mut points = points.to_vec();
    points.sort_by(order);
    points.dedup();
    points.len()
}

fn order(a: &Point, b: &Point) -> std::cmp::Ordering {
    a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]))
}

/// K-means from several fixed starts; the split with the least squares stands.
fn best_of_starts(points: &[Point], k: usize) -> Vec<usize> {
    let mut best: Option<(f64, Vec<usize>)> = None;
    for start in [far_apart(points, k), along(points, k, 0), along(points, k, 1)] {
        let (squares, split) = k_means(points, start);
        if best.as_ref().is_none_or(|(before, _)| squares < *before) {
            best = Some((squares, split));
        }
    }
    best.map(|(_, split)| split).unwrap_or_default()
}

/// Points far from each other: the one farthest from the middle, then always the one farthest from those chosen.
fn far_apart(points: &[Point], k: usize) -> Vec<Point> {
    let mut chosen: Vec<Point> = Vec::with_capacity(k);
    let mut away: Vec<f64> = {
        let middle = middle(points.iter());
        points.iter().map(|point| squared(*point, middle)).collect()
    };
    while chosen.len() < k {
        let farthest = (1..points.len()).fold(0, |best, at| if away[at] > away[best] { at } else { best });
        let next = points[farthest];
        for (away, point) in away.iter_mut().zip(points) {
            let from_next = squared(*point, next);
            *away = if chosen.is_empty() {
                from_next
            } else {
                away.min(from_next)
            };
        }
        chosen.push(next);
    }
    chosen
}

/// The middles of k equal parts of the points, sorted along an axis.
fn along(points: &[Point], k: usize, axis: usize) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a[axis].total_cmp(&b[axis]).then(order(a, b)));
    (0..k)
        .map(|part| middle(sorted[part * sorted.len() / k..(part + 1) * sorted.len() / k].iter()))
        .collect()
}

fn k_means(points: &[Point], mut middles: Vec<Point>) -> (f64, Vec<usize>) {
    let mut split = vec![usize::MAX; points.len()];
    let mut squares = 0.0;
    for _ in 0..ROUNDS {
        squares = 0.0;
        let mut moved = false;
        let mut sums = vec![([0.0; 2], 0.0); middles.len()];
        for (point, group) in points.iter().zip(&mut split) {
            let mut nearest = (f64::INFINITY, 0);
            for (number, middle) in middles.iter().enumerate() {
                let away = squared(*point, *middle);
                if away < nearest.0 {
                    nearest = (away, number);
                }
            }
            moved |= *group != nearest.1;
            *group = nearest.1;
            squares += nearest.0;
            let (sum, count) = &mut sums[nearest.1];
            *sum = [sum[0] + point[0], sum[1] + point[1]];
            *count += 1.0;
        }
        if !moved {
            break;
        }
        for (middle, (sum, count)) in middles.iter_mut().zip(sums) {
            // a group that lost everybody stays where it was
            if count > 0.0 {
                *middle = sum.map(|sum| sum / count);
            }
        }
    }
    (squares, split)
}

/// How well each split fits (Rousseeuw 1987): the mean over all points of (b − a) ÷ max(a, b), where a is the mean
/// distance to one's own group and b that to the nearest other; 0 for a group of one (`silhouette` in `clusters.clj`).
fn silhouettes(points: &[Point], splits: &[Vec<usize>]) -> Vec<f64> {
    // points that are together in every split are summed up once for all of them
    let mut kinds: BTreeMap<Vec<usize>, Vec<Point>> = BTreeMap::new();
    for (at, point) in points.iter().enumerate() {
        let kind = splits.iter().map(|split| split[at]).collect();
        kinds.entry(kind).or_default().push(*point);
    }
    let mut sizes = vec![[0.0; MOST_GROUPS]; splits.len()];
    for (kind, members) in &kinds {
        for (sizes, group) in sizes.iter_mut().zip(kind) {
            sizes[*group] += members.len() as f64;
        }
    }
    let mut totals = vec![0.0; splits.len()];
    for (own, point) in kinds
        .iter()
        .flat_map(|(kind, members)| members.iter().map(move |point| (kind, point)))
    {
        let mut sums = vec![[0.0; MOST_GROUPS]; splits.len()];
        for (kind, members) in &kinds {
            let away: f64 = members.iter().map(|other| distance(*point, *other)).sum();
            for (sums, group) in sums.iter_mut().zip(kind) {
                sums[*group] += away;
            }
        }
        for (number, total) in totals.iter_mut().enumerate() {
            *total += fit(own[number], &sums[number], &sizes[number]);
        }
    }
    totals
        .into_iter()
        .map(|total| total / points.len().max(1) as f64)
        .collect()
}

/// How well one point fits into its group, from the sums of its distances to each.
fn fit(own: usize, sums: &[f64; MOST_GROUPS], sizes: &[f64; MOST_GROUPS]) -> f64 {
    if sizes[own] <= 1.0 {
        return 0.0;
    }
    let a = sums[own] / (sizes[own] - 1.0);
    let others = (0..MOST_GROUPS).filter(|group| *group != own && sizes[*group] > 0.0);
    let b = others
        .map(|group| sums[group] / sizes[group])
        .fold(f64::INFINITY, f64::min);
    if b.is_finite() && a.max(b) > 0.0 {
        (b - a) / a.max(b)
    } else {
        0.0
    }
}

/// The same split with the groups numbered by size; of two as large, the one to the left first.
fn by_size(points: &[Point], split: &[usize]) -> Vec<usize> {
    let mut groups: Vec<(usize, usize, Point)> = (0..MOST_GROUPS)
        .map(|group| {
            let members = || points.iter().zip(split).filter(move |(_, of)| **of == group);
            (group, members().count(), middle(members().map(|(point, _)| point)))
        })
        .collect();
    groups.sort_by(|a, b| b.1.cmp(&a.1).then(order(&a.2, &b.2)));
    let mut numbers = [0; MOST_GROUPS];
    for (number, (group, ..)) in groups.into_iter().enumerate() {
        numbers[group] = number;
    }
    split.iter().map(|group| numbers[*group]).collect()
}
