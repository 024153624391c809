//! Totals that do not add up.

use std::collections::HashMap;

use super::{Oddity, Seen, Suspicion, TOTAL};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx};
use crate::finance::rules::formula::{Expression, Operator};

/// An indicator that is the sum of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The total.
    pub total: IndicatorIx,
    /// Its parts.
    pub parts: Vec<IndicatorIx>,
}

/// The indicators whose formula is a sum and nothing else.
#[must_use]
pub fn sums(catalogue: &Catalogue) -> Vec<Sum> {
    fn parts(expression: &Expression, into: &mut Vec<IndicatorIx>) -> bool {
        match expression {
            Expression::Number(_) => false,
            Expression::Input(input) => {
                into.push(input.indicator);
                input.phase.is_none() && input.period.is_none() && !input.previous && !input.country
            }
            Expression::Binary(left, Operator::Add, right) => parts(left, into) && parts(right, into),
            Expression::Binary(..) => false,
        }
    }
    catalogue
        .indicator_numbers()
        .filter_map(|total| {
            let mut inputs = Vec::new();
            let pure = parts(catalogue.indicator(total).expression.as_ref()?, &mut inputs);
            (pure && inputs.len() > 1).then_some(Sum { total, parts: inputs })
        })
        .collect()
}

/// Which totals do not add up among the observations of one place, period and phase.
///
/// A total is looked at where the batch brings it or one of its parts. Where parts are not known, those that are may not
/// make more than the total.
#[must_use]
pub fn of_sums(sums: &[Sum], together: &[Seen]) -> Vec<Suspicion> {
    let mut first: HashMap<IndicatorIx, &Seen> = HashMap::new();
    for seen in together.iter().filter(|seen| seen.value.is_some()) {
        let entry = first.entry(seen.indicator).or_insert(seen);
        if seen.position < entry.position {
            *entry = seen;
        }
    }
    sums.iter()
        .filter_map(|sum| {
            let total = first.get(&sum.total)?;
            let parts: Vec<&&Seen> = sum.parts.iter().filter_map(|part| first.get(part)).collect();
            if !total.fresh && parts.iter().all(|part| !part.fresh) {
                return None;
            }
            let added: f64 = parts.iter().filter_map(|part| part.value).sum();
            let value = total.value?;
            let apart = if parts.len() == sum.parts.len() {
                (value - added).abs() > TOTAL * value.abs().max(added.abs())
            } else {
                let signed = parts.iter().any(|part| part.value.is_some_and(|value| value < 0.0));
                !signed && added > value + TOTAL * value.abs()
            };
            apart.then(|| Suspicion {
                seen: (*total).clone(),
                oddity: Oddity::Total { sum: added },
            })
        })
        .collect()
}
