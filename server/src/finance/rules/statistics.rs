//! Ranks, percentiles and quartiles. Each says over how many values.

/// The least number of values for which a percentile is given.
pub const PERCENTILE_NEEDS: usize = 8;

/// The middle half of a distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// A quarter of the values lie below.
    pub p25: f64,
    /// Half of the values lie below.
    pub median: f64,
    /// Three quarters of the values lie below.
    pub p75: f64,
    /// Over how many values.
    pub n: usize,
}

/// Where a value stands: (values below + half of those equal) ÷ n, in percent, over `values`, of which it is one.
///
/// None where there are fewer than [`PERCENTILE_NEEDS`] values.
#[must_use]
pub fn percentile(value: f64, values: &[f64]) -> Option<f64> {
    if values.len() < PERCENTILE_NEEDS {
        return None;
    }
    let below = values.iter().filter(|other| **other < value).count() as f64;
    let equal = values.iter().filter(|other| **other == value).count() as f64;
    Some(100.0 * (below + equal / 2.0) / values.len() as f64)
}

/// P25, median and P75 by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).
///
/// None where there are no values.
#[must_use]
pub fn quartiles(values: &[f64]) -> Option<Quartiles> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| -> Option<f64> {
        let position = share * (sorted.len().checked_sub(1)? as f64);
        let low = sorted.get(position.floor() as usize)?;
        let high = sorted.get(position.ceil() as usize)?;
        Some(low + (high - low) * position.fract())
    };
    Some(Quartiles {
        p25: at(0.25)?,
        median: at(0.5)?,
        p75: at(0.75)?,
        n: sorted.len(),
    })
}

/// The median; none where there are no values.
#[must_use]
pub fn median(values: &[f64]) -> Option<f64> {
    quartiles(values).map(|q| q.median)
}

/// The rank of each value, the largest being first; equal values share the better rank (1, 2, 2, 4).
#[must_use]
pub fn ranks(values: &[f64]) -> Vec<usize> {
    values
        .iter()
        .map(|value| 1 + values.iter().filter(|other| *other > value).count())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_values() {
        let values = [1.0, 2.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0];
        assert_eq!(percentile(2.0, &values), Some(25.0));
        assert_eq!(percentile(2.0, &values[..7]), None);
        assert_eq!(ranks(&[5.0, 9.0, 5.0, 1.0]), [2, 1, 2, 4]);
        let q = quartiles(&[4.0, 1.0, 3.0, 2.0]).expect("values");
        assert_eq!((q.p25, q.median, q.p75, q.n), (1.75, 2.5, 3.25, 4));
        assert_eq!(quartiles(&[]), None);
    }

    proptest! {
        #[test]
        fn percentiles_lie_inside_and_follow_the_order(values in prop::collection::vec(-1e9..1e9f64, 8..80)) {
            let all: Vec<f64> = values.iter().filter_map(|v| percentile(*v, &values)).collect();
            prop_assert_eq!(all.len(), values.len());
            for (i, a) in values.iter().enumerate() {
                prop_assert!(all[i] > 0.0 && all[i] < 100.0);
                for (j, b) in values.iter().enumerate() {
                    prop_assert!(a.partial_cmp(b) == all[i].partial_cmp(&all[j]));
                }
            }
            // they balance around the middle
            prop_assert!((all.iter().sum::<f64>() / all.len() as f64 - 50.0).abs() < 1e-6);
        }

        #[test]
        fn quartiles_are_in_order_and_inside(values in prop::collection::vec(-1e9..1e9f64, 1..80)) {
            let q = quartiles(&values).expect("values");
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            prop_assert!(least <= q.p25 && q.p25 <= q.median && q.median <= q.p75 && q.p75 <= most);
        }

        #[test]
        fn ranks_count_what_is_larger(values in prop::collection::vec(-50i32..50, 1..60)) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let ranks = ranks(&values);
            prop_assert!(ranks.contains(&1));
            for (value, rank) in values.iter().zip(&ranks) {
                prop_assert_eq!(values.iter().filter(|o| *o > value).count() + 1, *rank);
            }
        }
    }
}
