//! The two directions in which people differ most, and where on them each stands.

use super::votes::{Table, Vote};

/// A point of the map.
pub(super) type Point = [f64; 2];

/// How often a direction is made more exact at most.
const ROUNDS: usize = 500;

/// From when on a direction is exact enough.
const EXACT: f64 = 1e-13;

/// Which share of all variance is but rounding.
const ROUNDING: f64 = 1e-10;

/// The mean of each statement and the two principal components of the votes around it.
///
/// A vote that is missing counts as the mean of its statement (`:mat` in `conversation.clj`), so that who did not see a
/// statement is pulled nowhere by it. The components come by power iteration, the second after the first is taken out
/// (`powerit-pca` in `pca.clj`); over the covariances instead of the votes, which is the same and faster, and from a fixed
/// start. Of the two signs that a component may have, it has that by which its largest coefficient is positive.
pub(super) struct Axes {
    means: Vec<f64>,
    components: [Vec<f64>; 2],
}

impl Axes {
    pub(super) fn of(table: &Table) -> Self {
        let means = means(table);
        let mut covariances = covariances(table, &means);
        let all: f64 = covariances.iter().step_by(means.len() + 1).sum();
        let first = principal(&covariances, means.len(), all);
        take_out(&mut covariances, &first);
        let second = principal(&covariances, means.len(), all);
        Self {
            means,
            components: [first, second],
        }
    }

    /// Where somebody stands. Only what they voted on counts, and √(statements ÷ voted) makes up for the rest
    /// (`sparsity-aware-project-ptpt` in `pca.clj`): otherwise whoever voted little would stand near the middle, as if
    /// that were their opinion.
    pub(super) fn place(&self, row: &[Option<Vote>]) -> Point {
        let mut point = [0.0; 2];
        let mut voted = 0_usize;
        for (column, vote) in row.iter().enumerate() {
            if let Some(vote) = vote {
                voted += 1;
                let off = vote.number() - self.means[column];
                for (at, component) in point.iter_mut().zip(&self.components) {
                    *at += off * component[column];
                }
            }
        }
        let scale = (row.len() as f64 / voted.max(1) as f64).sqrt();
        point.map(|at| at * scale)
    }
}

fn means(table: &Table) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); table.statements.len()];
    for row in table.rows() {
        for ((sum, count), vote) in sums.iter_mut().zip(row) {
            if let Some(vote) = vote {
                *sum += vote.number();
                *count += 1.0;
            }
        }
    }
    // every statement of the table has a vote
    sums.into_iter().map(|(sum, count)| sum / count).collect()
}

/// The sums of products, which is the covariance but for a factor; row by row.
fn covariances(table: &Table, means: &[f64]) -> Vec<f64> {
    let width = means.len();
    let mut sums = vec![0.0; width * width];
    let mut off: [Vec<f64>; 4] = std::array::from_fn(|_| vec![0.0; width]);
    let mut rows = table.rows().peekable();
    // four people at a time, so that the sums are fetched a quarter as often
    while rows.peek().is_some() {
        for off in &mut off {
            match rows.next() {
                Some(row) => {
                    for ((off, vote), mean) in off.iter_mut().zip(row).zip(means) {
                        *off = vote.map_or(0.0, |vote| vote.number() - mean);
                    }
                }
                None => off.fill(0.0),
            }
        }
        for at in 0..width {
            let [a, b, c, d] = [off[0][at], off[1][at], off[2][at], off[3][at]];
            let others = off[0][at..]
                .iter()
                .zip(&off[1][at..])
                .zip(&off[2][at..])
                .zip(&off[3][at..]);
            let line = &mut sums[at * width + at..(at + 1) * width];
            for (sum, (((w, x), y), z)) in line.iter_mut().zip(others) {
                *sum += (a * w + b * x) + (c * y + d * z);
            }
        }
    }
    for row in 1..width {
        for column in 0..row {
            sums[row * width + column] = sums[column * width + row];
        }
    }
    sums
}

/// The direction of the largest variance, of length 1; zero where there is none but rounding, measured by `all` variance
/// that there was.
fn principal(covariances: &[f64], width: usize, all: f64) -> Vec<f64> {
    // parts of multiples of the golden ratio: a start that is at right angles to nothing in particular
    let start = (1..=width).map(|at| 0.5 + (at as f64 * 0.618_033_988_749_894_9).fract());
    let mut direction: Vec<f64> = start.collect();
    normalise(&mut direction, 0.0);
    let mut next = vec![0.0; width];
    for _ in 0..ROUNDS {
        next.fill(0.0);
        for (line, factor) in covariances.chunks_exact(width.max(1)).zip(&direction) {
            for (sum, value) in next.iter_mut().zip(line) {
                *sum += factor * value;
            }
        }
        if !normalise(&mut next, all * ROUNDING) {
            return next;
        }
        let moved: f64 = next.iter().zip(&direction).map(|(a, b)| (a - b) * (a - b)).sum();
        std::mem::swap(&mut direction, &mut next);
        if moved < EXACT * EXACT {
            break;
        }
    }
    let largest = direction.iter().fold(
        0.0_f64,
        |most, value| if value.abs() > most.abs() { *value } else { most },
    );
    if largest < 0.0 {
        direction.iter_mut().for_each(|value| *value = -*value);
    }
    direction
}

/// Makes a direction 1 long; one that is no longer than `least` becomes zero, and this false.
fn normalise(direction: &mut [f64], least: f64) -> bool {
    let length = direction.iter().map(|value| value * value).sum::<f64>().sqrt();
    let some = length > least;
    direction
        .iter_mut()
        .for_each(|value| *value = if some { *value / length } else { 0.0 });
    some
}

/// Takes the variance along `direction` out.
fn take_out(covariances: &mut [f64], direction: &[f64]) {
    let width = direction.len();
    let along = covariances
        .chunks_exact(width.max(1))
        .zip(direction)
        .map(|(line, factor)| {
            factor
                * line
                    .iter()
                    .zip(direction)
                    .map(|(value, other)| value * other)
                    .sum::<f64>()
        });
    let variance: f64 = along.sum();
    for (line, factor) in covariances.chunks_exact_mut(width.max(1)).zip(direction) {
        for (value, other) in line.iter_mut().zip(direction) {
            *value -= variance * factor * other;
        }
    }
}
