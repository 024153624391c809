//! Classes of values and their colours, for maps.

mod legend;

use bashke_vocabulary::{Direction, Unit};

pub(super) use legend::legend;

use super::datum::drawable;
use super::palette::{Family, Ink};
use super::scale::{Scale, Scaling, nice_step};
use crate::i18n::Locale;

/// The largest part of the places that one class may hold before classes of one width say too little.
const CROWDED: f64 = 0.6;

/// The most limits of a scale in steps of one ratio.
const MOST_LIMITS: usize = 5;

/// The limits between classes of values.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shades {
    /// The inner limits, ascending; four limits make five classes. A value on a limit belongs to the class above, unless
    /// the limit is exclusive.
    pub limits: Vec<f64>,
    /// The limits on which a value belongs to the class below.
    pub exclusive: Vec<f64>,
    /// What each class is called, from the lowest; empty where classes have no names.
    pub names: Vec<String>,
    /// The value around which the colours divide, such as 0 for change; none for one scale from weak to strong.
    pub around: Option<f64>,
    /// Whether the values count things: classes are told by the whole numbers in them.
    pub whole: bool,
}

impl Shades {
    /// Classes whose limits are given from outside, such as those of a law, each with a name. Those in `exclusive` belong to
    /// the class below, since the law says *above*.
    #[must_use]
    pub fn named(limits: &[f64], exclusive: &[f64], names: Vec<String>) -> Self {
        Self {
            limits: limits.to_vec(),
            exclusive: exclusive.to_vec(),
            names,
            ..Self::default()
        }
    }

    /// Classes of how many there are: none, one, two and so on by steps that grow, at most six of them.
    #[must_use]
    pub fn counts(values: &[f64]) -> Self {
        const STEPS: [f64; 11] = [1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0];
        let most = sorted(values).last().copied().unwrap_or_default();
        let mut limits: Vec<f64> = STEPS.into_iter().filter(|step| *step <= most).collect();
        // whether there is any at all is always told, and what sets the highest apart
        while limits.len() > MOST_LIMITS {
            limits.remove(1);
        }
        Self {
            limits,
            whole: true,
            ..Self::default()
        }
    }

    /// About five classes with round limits that follow the values: of one width, or, where so most places would fall into
    /// one class, in steps of one ratio.
    #[must_use]
    pub fn round(values: &[f64]) -> Self {
        let sorted = sorted(values);
        let even = Self::pretty(values, 5);
        let crowded = |shades: &Self| {
            let mut counts = vec![0usize; shades.count()];
            sorted.iter().for_each(|value| counts[shades.class(*value)] += 1);
            counts.into_iter().max().unwrap_or_default() as f64 / sorted.len().max(1) as f64
        };
        let Some(stepped) = Self::stepped(&sorted).filter(|_| crowded(&even) > CROWDED) else {
            return even;
        };
        if crowded(&stepped) < crowded(&even) {
            stepped
        } else {
            even
        }
    }

    /// Limits of 1, 2, 5 times powers of ten, or of fewer of these, so that there are at most five.
    fn stepped(sorted: &[f64]) -> Option<Self> {
        let positive: Vec<f64> = sorted.iter().copied().filter(|value| *value > 0.0).collect();
        // the smallest tenth may reach down endlessly, and a few places up; each end makes one class
        let (low, high) = (
            *positive.get(positive.len() / 10)?,
            *positive.get(positive.len() * 19 / 20)?,
        );
        let ladders: [&[f64]; 3] = [&[1.0, 2.0, 5.0], &[1.0, 5.0], &[1.0]];
        ladders.into_iter().find_map(|ladder| {
            let powers = low.log10().floor() as i32..=high.log10().ceil() as i32;
            let limits: Vec<f64> = powers
                .flat_map(|power| ladder.iter().map(move |step| step * 10f64.powi(power)))
                .filter(|limit| low < *limit && *limit <= high)
                .collect();
            (2..=MOST_LIMITS).contains(&limits.len()).then(|| Self {
                limits,
                ..Self::default()
            })
        })
    }

    /// About `count` classes of one width with round limits.
    #[must_use]
    pub fn pretty(values: &[f64], count: usize) -> Self {
        Self {
            limits: inner(
                &sorted(values),
                Scale::covering(sorted(values), Scaling::Linear, false, count),
            ),
            ..Self::default()
        }
    }

    /// About five classes of one width, with colours that divide at `around`.
    #[must_use]
    pub fn diverging(values: &[f64], around: f64) -> Self {
        let sorted = sorted(values);
        let far = sorted.iter().map(|v| (v - around).abs()).fold(0.0, f64::max);
        // the largest round step with which the outermost class is not empty
        let step = nice_step_within(far / 1.9);
        // the middle class reaches half a step to each side
        let limits = [-1.5, -0.5, 0.5, 1.5].map(|k| around + k * step).to_vec();
        Self {
            limits,
            around: Some(around),
            ..Self::default()
        }
    }

    /// How many classes there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.limits.len() + 1
    }

    /// The class of a value, from 0.
    #[must_use]
    pub fn class(&self, value: f64) -> usize {
        let reached = |limit: &&f64| value > **limit || value == **limit && !self.exclusive.contains(limit);
        self.limits.iter().filter(reached).count()
    }

    /// The colour of a class and of the text on it. Strong always means much: much of the good, or much of the bad.
    pub(super) fn inks(&self, class: usize, direction: Direction) -> (Ink, Ink) {
        let (family, step) = match self.around {
            None => {
                let step = match self.count() {
                    0 | 1 => 3,
                    count => 1 + (class as f64 * 4.0 / (count as f64 - 1.0)).round() as u8,
                };
                let family = match direction {
                    Direction::More => Family::Good,
                    Direction::Less => Family::Bad,
                    Direction::Neither => Family::Plain,
                };
                (family, step)
            }
            Some(around) => {
                let below = self.limits.iter().filter(|limit| **limit <= around).count();
                let above = self.limits.iter().filter(|limit| **limit >= around).count();
                let (low, high) = match direction {
                    Direction::More => (Family::Bad, Family::Good),
                    Direction::Less => (Family::Good, Family::Bad),
                    Direction::Neither => (Family::Warm, Family::Plain),
                };
                if class < below {
                    (low, strength(below - 1 - class, below))
                } else if class >= self.count() - above {
                    (high, strength(class + above - self.count(), above))
                } else {
                    return (Ink::Middle, Ink::OnTone(Family::Plain, 1));
                }
            }
        };
        (Ink::Tone(family, step), Ink::OnTone(family, step))
    }

    /// By what all limits are divided, and the word for it, so that they read alike.
    fn power(&self) -> (f64, Option<&'static str>) {
        let most = self.limits.iter().fold(0.0, |most: f64, limit| most.max(limit.abs()));
        let least = self
            .limits
            .iter()
            .map(|limit| limit.abs())
            .filter(|limit| *limit > 0.0)
            .fold(f64::INFINITY, f64::min);
        match most {
            s if s >= 1e9 && least >= 1e9 => (1e9, Some("number-billion")),
            s if s >= 1e6 && least >= 1e6 => (1e6, Some("number-million")),
            s if s >= 1e5 && least >= 1e3 => (1e3, Some("number-thousand")),
            _ => (1.0, None),
        }
    }

    /// The unit of the limits as they are written.
    fn unit_words(&self, unit: Unit, locale: Locale) -> String {
        match self.power().1 {
            Some(key) => locale.message_with(
                "chart-axis-scaled",
                &[
                    ("scale", locale.message(key).into()),
                    ("unit", locale.unit(unit).into()),
                ],
            ),
            None => locale.unit(unit),
        }
    }

    /// The words of a class: from one limit to the next, all with as many decimals; then its name.
    fn words(&self, class: usize, unit: Unit, locale: Locale) -> String {
        let (divisor, _) = self.power();
        let decimals = (0..=4u8)
            .find(|decimals| {
                let tens = 10f64.powi(i32::from(*decimals));
                let whole = |limit: &f64| {
                    let scaled = limit / divisor * tens;
                    (scaled - scaled.round()).abs() < 1e-6 * scaled.abs().max(1.0)
                };
                self.limits.iter().all(whole)
            })
            .unwrap_or(4);
        let number = |value: f64| {
            let number = locale.number(value / divisor, decimals);
            match unit {
                Unit::Percent => locale.message_with("amount-percent", &[("n", number.into())]),
                _ => number,
            }
        };
        let below = class.checked_sub(1).and_then(|i| self.limits.get(i));
        let range = match (below, self.limits.get(class)) {
            (from, Some(to)) if self.whole => {
                let (first, last) = (from.copied().unwrap_or_default(), to - 1.0);
                if first < last {
                    format!("{}–{}", number(first), number(last))
                } else {
                    number(first)
                }
            }
            (None, None) => locale.message("chart-class-all"),
            (None, Some(to)) => locale.message_with("chart-class-below", &[("to", number(*to).into())]),
            (Some(from), None) => {
                let key = if self.exclusive.contains(from) {
                    "chart-class-over"
                } else {
                    "chart-class-above"
                };
                locale.message_with(key, &[("from", number(*from).into())])
            }
            (Some(from), Some(to)) => locale.message_with(
                "chart-class-between",
                &[("from", number(*from).into()), ("to", number(*to).into())],
            ),
        };
        match self.names.get(class) {
            Some(name) => format!("{range}: {name}"),
            None => range,
        }
    }
}

/// The largest of 1, 2, 5 times a power of ten that is no larger than `most`.
fn nice_step_within(most: f64) -> f64 {
    let above = nice_step(most);
    [1.0, 0.5, 0.4, 0.2, 0.1]
        .into_iter()
        .map(|part| above * part)
        .find(|step| (nice_step(*step) / step - 1.0).abs() < 1e-6 && *step <= most * (1.0 + 1e-9))
        .unwrap_or(above)
}

/// Steps of one side of a diverging scale: the outermost is strong.
fn strength(outward: usize, classes: usize) -> u8 {
    if classes < 2 {
        4
    } else {
        2 + (outward as f64 * 2.0 / (classes as f64 - 1.0)).round() as u8
    }
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter_map(drawable).collect();
    sorted.sort_by(f64::total_cmp);
    sorted
}

fn inner(sorted: &[f64], scale: Scale) -> Vec<f64> {
    let (Some(low), Some(high)) = (sorted.first(), sorted.last()) else {
        return Vec::new();
    };
    scale
        .ticks
        .into_iter()
        .filter(|tick| low < tick && tick <= high)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn classes_of_skewed_values_are_round_and_spread_the_places() {
        let mut values: Vec<f64> = (1..=60).map(|n| 2.0e7 * f64::from(n) / 10.0 + 3.0e6).collect();
        values.push(9.8e9);
        let shades = Shades::round(&values);
        assert!(shades.count() >= 4, "{:?}", shades.limits);
        let lowest = values.iter().filter(|value| shades.class(**value) == 0).count();
        assert!(lowest < 40, "{lowest} of 61 in the lowest class of {:?}", shades.limits);
        let words: Vec<String> = (0..shades.count())
            .map(|class| shades.words(class, Unit::Lek, Locale::En))
            .collect();
        assert!(
            words.iter().all(|words| !words.contains("million")),
            "the head says it once: {words:?}"
        );
        assert_eq!(Shades::round(&[3.0, 18.0, 47.0, 88.0]).limits, [20.0, 40.0, 60.0, 80.0]);
    }

    #[test]
    fn what_is_counted_is_told_in_whole_numbers() {
        let words = |values: &[f64]| -> Vec<String> {
            let shades = Shades::counts(values);
            (0..shades.count())
                .map(|class| shades.words(class, Unit::Count, Locale::En))
                .collect()
        };
        assert_eq!(words(&[0.0, 3.0, 6.0]), ["0", "1", "2", "3–4", "5 and more"]);
        assert_eq!(words(&[0.0, 1.0]), ["0", "1 and more"]);
        assert_eq!(words(&[0.0, 0.0]), ["all values"]);
        assert_eq!(
            words(&[0.0, 61.0]),
            ["0", "1–4", "5–9", "10–19", "20–49", "50 and more"]
        );
    }

    #[test]
    fn a_limit_of_the_law_that_says_above_belongs_to_the_class_below() {
        let names = ["none", "problems", "difficulty", "serious"].map(str::to_owned);
        let shades = Shades::named(&[15.0, 25.0, 80.0], &[25.0, 80.0], names.to_vec());
        let classes = [14.9, 15.0, 25.0, 25.1, 80.0, 80.1].map(|value| shades.class(value));
        assert_eq!(classes, [0, 1, 1, 2, 2, 3]);
        assert_eq!(shades.words(1, Unit::Percent, Locale::En), "15% to 25%: problems");
        assert_eq!(shades.words(3, Unit::Percent, Locale::En), "above 80%: serious");
    }

    #[test]
    fn pretty_limits_are_round() {
        let shades = Shades::pretty(&[3.0, 18.0, 47.0, 88.0], 5);
        assert_eq!(shades.limits, [20.0, 40.0, 60.0, 80.0]);
    }

    #[test]
    fn equal_values_make_one_class() {
        assert_eq!(Shades::round(&[]).count(), 1);
        assert_eq!(Shades::pretty(&[], 5).count(), 1);
    }

    #[test]
    fn strong_means_much_of_the_bad_where_less_is_better() {
        let shades = Shades {
            limits: vec![10.0, 20.0, 30.0, 40.0],
            ..Shades::default()
        };
        assert_eq!(shades.inks(4, Direction::Less).0, Ink::Tone(Family::Bad, 5));
        assert_eq!(shades.inks(0, Direction::Less).0, Ink::Tone(Family::Bad, 1));
        assert_eq!(shades.inks(4, Direction::More).0, Ink::Tone(Family::Good, 5));
        assert_eq!(shades.inks(4, Direction::Neither).0, Ink::Tone(Family::Plain, 5));
    }

    #[test]
    fn colours_divide_around_the_middle() {
        let shades = Shades::diverging(&[-12.0, 3.0, 22.0], 0.0);
        assert_eq!(shades.limits, [-15.0, -5.0, 5.0, 15.0]);
        assert_eq!(shades.inks(2, Direction::More).0, Ink::Middle);
        assert_eq!(shades.inks(0, Direction::More).0, Ink::Tone(Family::Bad, 4));
        assert_eq!(shades.inks(4, Direction::Less).0, Ink::Tone(Family::Bad, 4));
    }

    proptest! {
        #[test]
        fn limits_ascend_and_every_value_has_a_class(values in prop::collection::vec(-1e9..1e9f64, 0..80), count in 1..8usize) {
            for shades in [Shades::round(&values), Shades::pretty(&values, count), Shades::diverging(&values, 0.0)] {
                prop_assert!(shades.limits.windows(2).all(|w| w[0] < w[1]), "{:?}", shades.limits);
                for value in &values {
                    prop_assert!(shades.class(*value) < shades.count());
                }
            }
        }
    }
}
