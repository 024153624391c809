//! Dividing a total into whole parts that add up to it exactly.

/// Whole parts of `total` in proportion to the weights, by largest remainder; the sum is exactly `total`.
///
/// All parts are nought where no weight is above nought.
pub(super) fn spread(total: f64, weights: &[f64]) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        return vec![0.0; weights.len()];
    }
    let exact: Vec<f64> = weights.iter().map(|weight| total * (weight / sum)).collect();
    let mut parts: Vec<f64> = exact.iter().map(|part| part.floor()).collect();
    let left = total - parts.iter().sum::<f64>();
    // the parts that lost most by rounding down come first; equals keep their order
    let mut order: Vec<usize> = (0..weights.len()).filter(|&i| weights[i] > 0.0).collect();
    order.sort_by(|&a, &b| (exact[b] - parts[b]).total_cmp(&(exact[a] - parts[a])));
    for &i in order.iter().cycle().take(left as usize) {
        parts[i] += 1.0;
    }
    parts
}

/// Like [`spread`], but no part is above its ceiling; what a ceiling holds back goes to the others.
pub(super) fn spread_below(total: f64, weights: &[f64], ceilings: &[f64]) -> Vec<f64> {
    let mut open = weights.to_vec();
    let mut fixed = vec![0.0; weights.len()];
    loop {
        let rest = total - fixed.iter().sum::<f64>();
        let parts = spread(rest, &open);
        let over: Vec<usize> = (0..parts.len())
            .filter(|&i| open[i] > 0.0 && parts[i] > ceilings[i])
            .collect();
        if over.is_empty() {
            return parts.iter().zip(&fixed).map(|(part, fixed)| part + fixed).collect();
        }
        for i in over {
            open[i] = 0.0;
            fixed[i] = ceilings[i];
        }
    }
}
