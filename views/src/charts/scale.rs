//! Scales: from values and periods to places on the drawing, and the ticks that belong to them.

use bashke_vocabulary::{Period, PeriodKind};

/// How values become lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scaling {
    /// Equal differences, equal lengths.
    #[default]
    Linear,
    /// Equal ratios, equal lengths. Zero and negative values cannot be drawn on it.
    Log,
}

/// A value axis: from a range of values to a range of the drawing, with ticks at round values.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    scaling: Scaling,
    low: f64,
    high: f64,
    from: f64,
    to: f64,
    /// The round values, ascending.
    pub(super) ticks: Vec<f64>,
    /// The distance between ticks of a linear scale.
    pub(super) step: f64,
}

impl Scale {
    /// The scale that covers `values`, with about `count` ticks. It maps to 0..1 until [`Scale::onto`] says where.
    pub(super) fn covering(values: impl IntoIterator<Item = f64>, scaling: Scaling, zero: bool, count: usize) -> Self {
        let usable = |v: &f64| v.is_finite() && (scaling == Scaling::Linear || *v > 0.0);
        let (mut low, mut high) = values
            .into_iter()
            .filter(usable)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
                (low.min(v), high.max(v))
            });
        if low > high {
            (low, high) = if scaling == Scaling::Log {
                (1.0, 10.0)
            } else {
                (0.0, 1.0)
            };
        }
        match scaling {
            Scaling::Linear => {
                if zero {
                    low = low.min(0.0);
                    high = high.max(0.0);
                }
                // a constant series lies in the middle of a range of its own size
                if high - low <= 1e-9 * high.abs().max(low.abs()) {
                    let half = if high == 0.0 { 1.0 } else { high.abs() / 4.0 };
                    if !(zero && low == 0.0) {
                        low -= half;
                    }
                    high += half;
                }
                let step = nice_step((high - low) / count.max(1) as f64);
                let first = (low / step + 1e-9).floor();
                let last = (high / step - 1e-9).ceil();
                let ticks: Vec<f64> = (0..=((last - first) as usize).min(40))
                    .map(|i| (first + i as f64) * step)
                    .collect();
                Self {
                    scaling,
                    low: first * step,
                    high: last * step,
                    from: 0.0,
                    to: 1.0,
                    ticks,
                    step,
                }
            }
            Scaling::Log => {
                let ticks = log_ticks(low, high, count);
                let low = ticks.first().copied().unwrap_or(low).min(low);
                let high = ticks.last().copied().unwrap_or(high).max(high);
                Self {
                    scaling,
                    low,
                    high,
                    from: 0.0,
                    to: 1.0,
                    ticks,
                    step: 0.0,
                }
            }
        }
    }

    /// The same scale onto a stretch of the drawing.
    pub(super) fn onto(mut self, from: f64, to: f64) -> Self {
        (self.from, self.to) = (from, to);
        self
    }

    /// A scale without rounding outwards, whose ends are the given values.
    pub(super) fn exact(low: f64, high: f64, from: f64, to: f64) -> Self {
        Self {
            scaling: Scaling::Linear,
            low,
            high,
            from,
            to,
            ticks: Vec::new(),
            step: 0.0,
        }
    }

    /// Where a value lies; none where the scale cannot show it.
    pub(super) fn at(&self, value: f64) -> Option<f64> {
        let share = match self.scaling {
            Scaling::Linear => (value - self.low) / (self.high - self.low),
            Scaling::Log if value <= 0.0 => return None,
            Scaling::Log => (value / self.low).ln() / (self.high / self.low).ln(),
        };
        let place = self.from + share * (self.to - self.from);
        place.is_finite().then_some(place)
    }

    /// Whether the scale shows zero.
    pub(super) fn has_zero(&self) -> bool {
        self.scaling == Scaling::Linear && self.low <= 0.0 && self.high >= 0.0
    }

    /// The place from which bars grow: zero, or the end nearest to it.
    pub(super) fn base(&self) -> f64 {
        if self.has_zero() {
            self.at(0.0).unwrap_or(self.from)
        } else {
            self.from
        }
    }
}

/// The smallest of 1, 2, 5 times a power of ten that is no smaller than `rough`.
pub(super) fn nice_step(rough: f64) -> f64 {
    if !rough.is_finite() || rough <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powi((rough * (1.0 + 1e-9)).log10().floor() as i32);
    let lead = rough / power;
    let nice = [1.0, 2.0, 5.0]
        .into_iter()
        .find(|n| lead <= n * (1.0 + 1e-9))
        .unwrap_or(10.0);
    nice * power
}

/// Ticks of a logarithmic scale: powers of ten, and 2 and 5 between them where there are few.
fn log_ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let first = low.log10().floor() as i32;
    let last = (high.log10().ceil() as i32).max(first + 1);
    let decades = (last - first) as usize;
    let leads: &[f64] = if decades * 3 <= count + 2 {
        &[1.0, 2.0, 5.0]
    } else {
        &[1.0]
    };
    let every = decades.div_ceil(count.max(1)).max(1);
    let mut ticks: Vec<f64> = (first..=last)
        .step_by(every)
        .flat_map(|power| leads.iter().map(move |lead| lead * 10f64.powi(power)))
        .collect();
    // what lies wholly outside is dropped, but the ends stay covered
    while ticks.len() > 2 && ticks[1] <= low {
        ticks.remove(0);
    }
    while ticks.len() > 2 && ticks[ticks.len() - 2] >= high {
        ticks.pop();
    }
    ticks
}

/// When a period ends, in years: the end of 2023 is 2024.0. None where the source states no date.
pub(super) fn moment(period: Period) -> Option<f64> {
    let (year, part) = match period {
        Period::Year(y) | Period::Years(_, y) => (y, 1.0),
        Period::Half(y, half) => (y, f64::from(half) / 2.0),
        Period::Quarter(y, quarter) => (y, f64::from(quarter) / 4.0),
        Period::Months(y, _, to) => (y, f64::from(to) / 12.0),
        Period::Date(y, m, d) => (y, (f64::from(m) - 1.0) / 12.0 + f64::from(d) / 372.0),
        Period::Undated => return None,
    };
    Some(f64::from(year) + part)
}

/// How far apart, in years, two values of a stock may lie for a line to join them; a little more than a year, since days
/// are reckoned roughly.
const STOCK_REACH: f64 = 1.01;

/// Whether a line may join two values that each hold at the end of their period, whatever its kind.
pub(super) fn follows_stock(before: Period, next: Period) -> bool {
    match (moment(before), moment(next)) {
        (Some(a), Some(b)) => b - a <= STOCK_REACH,
        _ => false,
    }
}

/// Which periods may share a line: those of one kind, and of the same months of the year.
pub(super) fn track(period: Period) -> (PeriodKind, u8, u8) {
    match period {
        Period::Months(_, from, to) => (period.kind(), from, to),
        _ => (period.kind(), 0, 0),
    }
}

/// Whether `next` follows `before` without a gap, so that a line may join them.
pub(super) fn follows(before: Period, next: Period) -> bool {
    match (before, next) {
        // days have no rhythm: a line joins them unless a missing value stands between
        (Period::Date(..), Period::Date(..)) => before < next,
        (Period::Years(a, b), Period::Years(c, d)) => c == b + 1 || (c == a + 1 && d == b + 1),
        _ => next.previous() == Some(before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_round(value: f64) -> bool {
        if value == 0.0 {
            return true;
        }
        let lead = value.abs() / 10f64.powf(value.abs().log10().floor());
        [1.0, 2.0, 5.0, 10.0].iter().any(|n| (lead - n).abs() < 1e-6)
    }

    proptest! {
        #[test]
        fn ticks_cover_the_data_and_are_round(
            values in prop::collection::vec(prop_oneof![-1e12..1e12f64, -1.0..1.0f64, Just(0.0)], 1..20),
            zero: bool,
            count in 2..8usize,
        ) {
            let scale = Scale::covering(values.iter().copied(), Scaling::Linear, zero, count).onto(300.0, 0.0);
            let (first, last) = (scale.ticks[0], scale.ticks[scale.ticks.len() - 1]);
            prop_assert!(is_round(scale.step));
            prop_assert!((2..=count + 3).contains(&scale.ticks.len()));
            for value in &values {
                prop_assert!(first - scale.step * 1e-6 <= *value && *value <= last + scale.step * 1e-6);
                let place = scale.at(*value).unwrap_or(f64::NAN);
                prop_assert!((-0.01..=300.01).contains(&place), "{} at {}", value, place);
            }
        }

        #[test]
        fn log_ticks_cover_the_data(values in prop::collection::vec(1e-3..1e12f64, 1..20), count in 2..8usize) {
            let scale = Scale::covering(values.iter().copied(), Scaling::Log, false, count).onto(0.0, 100.0);
            prop_assert!(scale.ticks.len() >= 2);
            for value in &values {
                let place = scale.at(*value).unwrap_or(f64::NAN);
                prop_assert!((-0.01..=100.01).contains(&place), "{} at {}", value, place);
            }
            for tick in &scale.ticks {
                prop_assert!(is_round(*tick));
            }
        }
    }

    #[test]
    fn steps_are_one_two_five() {
        assert_eq!(nice_step(0.9), 1.0);
        assert_eq!(nice_step(1.0), 1.0);
        assert_eq!(nice_step(1.1), 2.0);
        assert_eq!(nice_step(23.0), 50.0);
        assert_eq!(nice_step(51.0), 100.0);
        assert_eq!(nice_step(f64::NAN), 1.0);
    }

    #[test]
    fn a_log_scale_refuses_zero() {
        let scale = Scale::covering([1.0, 1000.0, 0.0, -3.0], Scaling::Log, true, 5);
        assert_eq!(scale.at(0.0), None);
        assert_eq!(scale.at(-3.0), None);
        assert!(!scale.has_zero());
    }

    #[test]
    fn only_neighbours_of_one_kind_are_joined() {
        assert!(follows(Period::Year(2019), Period::Year(2020)));
        assert!(!follows(Period::Year(2019), Period::Year(2021)));
        assert!(!follows(Period::Year(2019), Period::Quarter(2020, 1)));
        assert!(follows(Period::Quarter(2019, 4), Period::Quarter(2020, 1)));
        assert!(follows(Period::Years(2012, 2014), Period::Years(2015, 2018)));
        assert_ne!(track(Period::Months(2019, 1, 6)), track(Period::Months(2019, 1, 9)));
    }

    #[test]
    fn values_of_a_stock_are_joined_across_kinds_up_to_a_year() {
        assert!(follows_stock(Period::Year(2018), Period::Half(2019, 1)));
        assert!(follows_stock(Period::Half(2020, 1), Period::Half(2021, 1)));
        assert!(!follows_stock(Period::Year(2023), Period::Half(2025, 1)));
        assert!(!follows_stock(Period::Undated, Period::Year(2023)));
    }

    #[test]
    fn periods_lie_where_they_end() {
        assert_eq!(moment(Period::Year(2023)), Some(2024.0));
        assert_eq!(moment(Period::Quarter(2023, 2)), Some(2023.5));
        assert_eq!(moment(Period::Undated), None);
    }
}
