//! How an indicator moved at a place since a period, in words, for rooms in which somebody wants to move it.

use bashke_views::charts::{Chart, Frame};
use bashke_views::components::Link;
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Unit};

use super::course::{CourseOf, Told};
use crate::finance::Current;
use crate::finance::rules::change::Size;
use crate::finance::rules::movement::movement;

/// How an indicator moved. It says what moved, never why.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The period from which it is counted, in words, and its value.
    pub before: (String, Told),
    /// The newest period of the same kind that has a value, where there is one after.
    pub newest: Option<Period>,
    /// The newest period of the same kind, its value, and how much changed; none where there is none after.
    pub after: Option<(String, Told, String)>,
    /// The median of how the peers moved between the same two periods, and how many of them are known.
    pub peers: Option<(String, usize)>,
    /// How the country moved between the same two periods.
    pub country: Option<String>,
}

impl CourseOf<'_> {
    /// How it moved since a period; none where the value of that period is not known.
    #[must_use]
    pub fn moved(&self, cx: &Cx<'_>, from: Period) -> Option<Moved> {
        let movement = movement(self.courses.cube(), self.indicator, self.place, from)?;
        let after = movement
            .after
            .and_then(|(to, _, size)| Some((cx.period(to), self.told(cx, to)?, change(cx, size))));
        let unit = self.unit();
        Some(Moved {
            before: (cx.period(from), self.told(cx, from)?),
            newest: movement.after.map(|(to, ..)| to),
            after,
            peers: movement
                .peers
                .map(|(middle, known)| (change(cx, middle_size(middle, unit)), known)),
            country: movement.country.map(|size| change(cx, size)),
        })
    }

    /// The release that says so.
    #[must_use]
    pub fn release(&self, cx: &Cx<'_>) -> Link {
        let number = self.courses.release();
        Link::new(
            cx.ta("moved-release", &[("number", number.to_string().into())]),
            cx.url(&paths::release(number)),
        )
    }

    /// The line over all periods of the same kind in which something is known; `id` and `title` are those of the figure.
    #[must_use]
    pub fn line(&self, cx: &Cx<'_>, current: &Current, from: Period, figure: (&str, &str)) -> (Frame, Chart) {
        let cube = self.courses.cube();
        let periods: Vec<Period> = cube
            .periods(self.indicator, bashke_vocabulary::Phase::Actual)
            .iter()
            .copied()
            .filter(|period| period.kind() == from.kind())
            .collect();
        self.drawn(cx, current, &periods, None, figure)
    }
}

/// The middle of several changes as a change.
fn middle_size(middle: f64, unit: Unit) -> Size {
    if middle == 0.0 {
        Size::Same
    } else if unit == Unit::Percent {
        Size::Points(middle)
    } else {
        Size::Percent(middle)
    }
}

/// How much changed, in words.
fn change(cx: &Cx<'_>, size: Size) -> String {
    let signed = |value: f64| {
        let sign = if value > 0.0 { "+" } else { "−" };
        format!("{sign}{}", cx.locale.number(value.abs(), 1))
    };
    match size {
        Size::Same => cx.t("moved-same"),
        Size::Percent(percent) => cx.ta("release-page-size-percent", &[("n", signed(percent).into())]),
        Size::Points(points) => cx.ta("release-page-size-points", &[("n", signed(points).into())]),
        Size::FromZero => cx.t("moved-from-zero"),
    }
}
