//! Axes: the words of ticks, the grid of values and the line of time.

use bashke_vocabulary::{Period, PeriodKind, Unit};

use super::palette::Ink;
use super::pen::{Pen, stroke, text_in};
use super::scale::{Scale, Scaling, moment};
use super::text;
use crate::i18n::Locale;

/// The part of a drawing in which marks stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// A scale of values with its words.
#[derive(Debug, Clone)]
pub(super) struct ValueAxis {
    pub(super) scale: Scale,
    /// One text a tick.
    pub(super) words: Vec<String>,
    /// The unit, where the ticks do not say it themselves.
    pub(super) title: String,
}

impl ValueAxis {
    pub(super) fn new(scale: Scale, scaling: Scaling, unit: Unit, locale: Locale) -> Self {
        let size = scale.ticks.iter().fold(0.0f64, |most, tick| most.max(tick.abs()));
        let (divisor, key) = match size {
            _ if scaling == Scaling::Log => (1.0, None),
            s if s >= 1e9 => (1e9, Some("number-billion")),
            s if s >= 1e6 => (1e6, Some("number-million")),
            s if s >= 1e5 => (1e3, Some("number-thousand")),
            _ => (1.0, None),
        };
        let words = scale
            .ticks
            .iter()
            .map(|tick| match scaling {
                Scaling::Linear if *tick == 0.0 => percent(locale.number(0.0, 0), unit, locale),
                Scaling::Linear => percent(
                    locale.number(tick / divisor, decimals(scale.step / divisor)),
                    unit,
                    locale,
                ),
                Scaling::Log if *tick >= 1e4 => percent(locale.compact_number(*tick, unit), unit, locale),
                Scaling::Log => percent(locale.number(*tick, decimals(*tick)), unit, locale),
            })
            .collect();
        let title = match (unit, key) {
            (Unit::Percent, None) => String::new(),
            (_, None) => locale.unit(unit),
            (_, Some(key)) => locale.message_with(
                "chart-axis-scaled",
                &[
                    ("scale", locale.message(key).into()),
                    ("unit", locale.unit(unit).into()),
                ],
            ),
        };
        Self { scale, words, title }
    }

    /// The room that the words take at the side of the plot.
    pub(super) fn room(&self, size: f64) -> f64 {
        text::widest(self.words.iter().map(String::as_str), size) + 8.0
    }

    /// Grid lines from side to side with their words at the left, the zero line and the title above.
    pub(super) fn draw(&self, pen: &mut Pen, plot: Plot) {
        let size = pen.canvas.small();
        for (tick, words) in self.scale.ticks.iter().zip(&self.words) {
            let Some(y) = self.scale.at(*tick) else { continue };
            let is_zero = *tick == 0.0;
            let look = if is_zero {
                stroke(Ink::Axis, 1.4)
            } else {
                stroke(Ink::Grid, 1.0)
            };
            pen.line((plot.left, y), (plot.right, y), look);
            pen.text(
                (plot.left - 8.0, y + size * 0.35),
                text_in(Ink::Muted, size).end(),
                words,
            );
        }
        pen.text((0.0, plot.top - size - 1.0), text_in(Ink::Muted, size), &self.title);
    }
}

fn percent(number: String, unit: Unit, locale: Locale) -> String {
    if unit == Unit::Percent {
        locale.message_with("amount-percent", &[("n", number.into())])
    } else {
        number
    }
}

/// How many decimals tell two ticks apart.
fn decimals(step: f64) -> u8 {
    if step > 0.0 && step < 1.0 {
        (-(step * (1.0 + 1e-9)).log10().floor()).clamp(0.0, 9.0) as u8
    } else {
        0
    }
}

/// A line of time.
#[derive(Debug, Clone)]
pub(super) struct TimeAxis {
    scale: Scale,
    /// Years only: the tick of a year stands at its point. Otherwise years are stretches.
    annual: bool,
    first: i32,
    last: i32,
}

impl TimeAxis {
    /// The axis that shows all the periods that have a date.
    pub(super) fn new(periods: &[Period], from: f64, to: f64) -> Self {
        let annual = periods
            .iter()
            .all(|p| matches!(p.kind(), PeriodKind::Year | PeriodKind::Years | PeriodKind::Undated));
        let moments = periods.iter().filter_map(|p| moment(*p));
        let (mut low, mut high) = moments.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), m| (a.min(m), b.max(m)));
        if low > high {
            (low, high) = (2000.0, 2001.0);
        }
        if !annual {
            low = (low - 1e-6).floor();
            high = high.ceil();
        }
        let (first, last) = (low.round() as i32, high.round() as i32);
        if high - low < 0.5 {
            low -= 0.5;
            high += 0.5;
        }
        Self {
            scale: Scale::exact(low, high, from, to),
            annual,
            first,
            last,
        }
    }

    /// Where a period lies.
    pub(super) fn at(&self, period: Period) -> Option<f64> {
        moment(period).and_then(|moment| self.scale.at(moment))
    }

    fn year(&self, year: i32) -> f64 {
        self.scale.at(f64::from(year)).unwrap_or_default()
    }

    /// The years below the plot, as many as have room.
    pub(super) fn draw(&self, pen: &mut Pen, plot: Plot) {
        let size = pen.canvas.small();
        let room = text::width("2000", size) + pen.canvas.pick(18.0, 12.0);
        let years = self.last - self.first;
        let apart = if years == 0 {
            f64::INFINITY
        } else {
            (self.year(self.last) - self.year(self.first)) / f64::from(years)
        };
        let every = [1, 2, 5, 10, 20]
            .into_iter()
            .find(|k| f64::from(*k) * apart >= room)
            .unwrap_or(50);
        let y = plot.bottom + size + 8.0;
        pen.line(
            (plot.left, plot.bottom),
            (plot.right, plot.bottom),
            stroke(Ink::Axis, 1.0),
        );
        if self.annual {
            // moments are the ends of years; the newest year always has its tick
            for at in (self.first..=self.last).filter(|at| (self.last - at) % every == 0) {
                let x = self.year(at);
                pen.line((x, plot.bottom), (x, plot.bottom + 5.0), stroke(Ink::Axis, 1.0));
                pen.text((x, y), text_in(Ink::Muted, size).middle(), &(at - 1).to_string());
            }
        } else {
            for at in self.first..=self.last {
                let x = self.year(at);
                pen.line((x, plot.bottom), (x, plot.bottom + 5.0), stroke(Ink::Axis, 1.0));
                if at < self.last && (self.last - 1 - at) % every == 0 {
                    let middle = (x + self.year(at + 1)) / 2.0;
                    pen.text((middle, y), text_in(Ink::Muted, size).middle(), &at.to_string());
                }
            }
        }
    }
}

/// The room below a plot for its years.
pub(super) const YEARS_ROOM: f64 = 28.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_of_one_axis_share_their_power() {
        let scale = Scale::covering([0.0, 1_200_000.0], Scaling::Linear, true, 4);
        let axis = ValueAxis::new(scale, Scaling::Linear, Unit::Lek, Locale::Sq);
        assert_eq!(axis.words, ["0", "0,5", "1,0", "1,5"]);
        assert_eq!(axis.title, "mln lekë");
    }

    #[test]
    fn near_values_have_different_ticks() {
        let scale = Scale::covering([1_200_000.0, 1_204_000.0], Scaling::Linear, false, 4);
        let axis = ValueAxis::new(scale, Scaling::Linear, Unit::Lek, Locale::En);
        let mut words = axis.words.clone();
        words.dedup();
        assert_eq!(words.len(), axis.words.len());
    }

    #[test]
    fn percent_is_said_by_the_ticks() {
        let scale = Scale::covering([0.0, 40.0], Scaling::Linear, true, 4);
        let axis = ValueAxis::new(scale, Scaling::Linear, Unit::Percent, Locale::Sq);
        assert_eq!(axis.words[1], "10%");
        assert_eq!(axis.title, "");
    }
}
