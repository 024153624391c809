//! Classes of values and their colours, for maps.

use bashke_vocabulary::{Direction, Unit};

use super::axis::Plot;
use super::datum::{Datum, drawable};
use super::palette::{Family, Ink};
use super::pen::{Pen, fill, text_in};
use super::scale::{Scale, Scaling, nice_step};
use super::text;
use crate::i18n::Locale;

/// The limits between classes of values.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shades {
    /// The inner limits, ascending; four limits make five classes. A value on a limit belongs to the class above.
    pub limits: Vec<f64>,
    /// The value around which the colours divide, such as 0 for change; none for one scale from weak to strong.
    pub around: Option<f64>,
}

impl Shades {
    /// At most `count` classes with about as many values each.
    #[must_use]
    pub fn quantiles(values: &[f64], count: usize) -> Self {
        let sorted = sorted(values);
        let limits = (1..count).filter_map(|i| {
            // between two values, so that rounding the limit puts none on the wrong side
            let at = (sorted.len() * i).div_ceil(count.max(1));
            let (below, above) = (sorted.get(at.checked_sub(1)?)?, sorted.get(at)?);
            (below < above).then(|| round_between(*below, *above))
        });
        let mut limits: Vec<f64> = limits.collect();
        limits.dedup();
        Self { limits, around: None }
    }

    /// About `count` classes of one width with round limits.
    #[must_use]
    pub fn pretty(values: &[f64], count: usize) -> Self {
        Self {
            limits: inner(
                &sorted(values),
                Scale::covering(sorted(values), Scaling::Linear, false, count),
            ),
            around: None,
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
        self.limits.iter().filter(|limit| value >= **limit).count()
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

    /// The words of a class: from one limit to the next.
    fn words(&self, class: usize, unit: Unit, locale: Locale) -> String {
        let whole = unit == Unit::Percent && self.limits.iter().all(|limit| limit.fract() == 0.0);
        let number = |value: f64| match whole {
            true => locale.message_with("amount-percent", &[("n", locale.number(value, 0).into())]),
            false => super::datum::short(value, unit, locale),
        };
        let below = class.checked_sub(1).and_then(|i| self.limits.get(i));
        match (below, self.limits.get(class)) {
            (None, None) => locale.message("chart-class-all"),
            (None, Some(to)) => locale.message_with("chart-class-below", &[("to", number(*to).into())]),
            (Some(from), None) => locale.message_with("chart-class-above", &[("from", number(*from).into())]),
            (Some(from), Some(to)) => locale.message_with(
                "chart-class-between",
                &[("from", number(*from).into()), ("to", number(*to).into())],
            ),
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

/// The roundest number above `below` and not above `above`.
fn round_between(below: f64, above: f64) -> f64 {
    let mut step = 10f64.powi(((above - below).max(f64::MIN_POSITIVE)).log10().ceil() as i32);
    for _ in 0..4 {
        for part in [1.0, 0.5] {
            let rounded = (above / (step * part)).floor() * (step * part);
            if rounded > below && rounded <= above {
                return rounded;
            }
        }
        step /= 10.0;
    }
    above
}

/// The key of a map, in a column or in rows within `plot`; gives the place below it.
pub(super) fn legend(
    pen: &mut Pen,
    shades: &Shades,
    (unit, direction): (Unit, Direction),
    data: &[&Datum],
    plot: Plot,
) -> f64 {
    let (size, locale) = (pen.canvas.small(), pen.canvas.locale);
    let mut counts = vec![0usize; shades.count()];
    for value in data.iter().filter_map(|d| d.value()) {
        counts[shades.class(value)] += 1;
    }
    let missing = data.iter().filter(|d| d.value().is_none()).count();
    let row = size + 11.0;
    let mut y = plot.top;
    pen.text(
        (plot.left, y + size),
        text_in(Ink::Text, size).bold_if(true),
        &text::shorten(&locale.unit(unit), size * 1.13, plot.right - plot.left),
    );
    y += row;
    // strongest first, as the eye reads a column from the top
    for class in (0..shades.count()).rev() {
        let (ink, _) = shades.inks(class, direction);
        pen.rect((plot.left, y), 26.0, size + 4.0, 2.0, fill(ink).edged(Ink::Axis, 0.6));
        entry(
            pen,
            (plot.left + 34.0, y),
            plot.right,
            &shades.words(class, unit, locale),
            counts[class],
        );
        y += row;
    }
    if missing > 0 {
        pen.rect(
            (plot.left, y),
            26.0,
            size + 4.0,
            2.0,
            fill(Ink::Paper).edged(Ink::Axis, 0.6),
        );
        pen.hatched((plot.left, y), 26.0, size + 4.0, Ink::Axis);
        entry(
            pen,
            (plot.left + 34.0, y),
            plot.right,
            &locale.message("chart-no-figure"),
            missing,
        );
        y += row;
    }
    y
}

/// The words of a class and how many places it has.
fn entry(pen: &mut Pen, (x, y): (f64, f64), right: f64, words: &str, count: usize) {
    let (size, count) = (pen.canvas.small(), format!("({})", pen.canvas.locale.count(count)));
    let words = text::shorten(words, size, right - x - text::width(&count, size) - 6.0);
    let base = y + size;
    pen.text((x, base), text_in(Ink::Text, size), &words);
    pen.text(
        (x + text::width(&words, size) + 6.0, base),
        text_in(Ink::Muted, size),
        &count,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quantiles_share_the_values_out() {
        let values: Vec<f64> = (1..=61).map(f64::from).collect();
        let shades = Shades::quantiles(&values, 5);
        assert_eq!(shades.count(), 5);
        for class in 0..5 {
            let members = values.iter().filter(|v| shades.class(**v) == class).count();
            assert!((11..=13).contains(&members), "class {class} has {members}");
        }
    }

    #[test]
    fn pretty_limits_are_round() {
        let shades = Shades::pretty(&[3.0, 18.0, 47.0, 88.0], 5);
        assert_eq!(shades.limits, [20.0, 40.0, 60.0, 80.0]);
    }

    #[test]
    fn equal_values_make_one_class() {
        assert_eq!(Shades::quantiles(&[4.0; 9], 5).count(), 1);
        assert_eq!(Shades::quantiles(&[], 5).count(), 1);
        assert_eq!(Shades::pretty(&[], 5).count(), 1);
    }

    #[test]
    fn strong_means_much_of_the_bad_where_less_is_better() {
        let shades = Shades {
            limits: vec![10.0, 20.0, 30.0, 40.0],
            around: None,
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
            for shades in [Shades::quantiles(&values, count), Shades::pretty(&values, count), Shades::diverging(&values, 0.0)] {
                prop_assert!(shades.limits.windows(2).all(|w| w[0] < w[1]), "{:?}", shades.limits);
                for value in &values {
                    prop_assert!(shades.class(*value) < shades.count());
                }
            }
        }
    }
}
