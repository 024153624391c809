//! Points over time, as lines with honest gaps.

use bashke_vocabulary::Period;

use super::axis::TimeAxis;
use super::datum::Datum;
use super::palette::Ink;
use super::pen::{Look, Pen, fill, stroke, through};
use super::scale::{Scale, follows, follows_stock, track};

/// The form of a point, so that series differ by more than colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Circle,
    Square,
    Diamond,
    Triangle,
}

impl Marker {
    /// The form of the series at an index.
    pub(super) const fn of(index: usize) -> Self {
        match index % 4 {
            0 => Self::Circle,
            1 => Self::Square,
            2 => Self::Diamond,
            _ => Self::Triangle,
        }
    }

    pub(super) fn draw(self, pen: &mut Pen, (x, y): (f64, f64), r: f64, look: Look) {
        match self {
            Self::Circle => pen.circle((x, y), r, look),
            Self::Square => pen.rect((x - r * 0.88, y - r * 0.88), r * 1.76, r * 1.76, 0.0, look),
            Self::Diamond => {
                let r = r * 1.25;
                pen.path(
                    &format!("{}Z", through(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)])),
                    look,
                );
            }
            Self::Triangle => {
                let r = r * 1.15;
                pen.path(
                    &format!(
                        "{}Z",
                        through(&[(x, y - r), (x + r, y + r * 0.85), (x - r, y + r * 0.85)])
                    ),
                    look,
                );
            }
        }
    }
}

/// A point that has its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) x: f64,
    pub(super) y: f64,
    /// Where the other source puts it.
    pub(super) other: Option<f64>,
    pub(super) soft: bool,
    pub(super) value: f64,
}

/// Where a line breaks although nothing is missing: from this period on the source counts something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The first period that counts something else than those before.
    pub period: Period,
    /// What the source says of it.
    pub note: String,
}

/// What a line may join.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Joins<'a> {
    /// Whether values hold at the end of their periods, so that periods of every kind share the line.
    pub(super) stock: bool,
    /// Where it breaks.
    pub(super) breaks: &'a [Break],
}

/// The points in runs that a line may join: of one kind of period (of a stock, of any), without a gap, without a missing
/// value or a break between.
pub(super) fn runs(points: &[(Period, Datum)], joins: Joins<'_>, time: &TimeAxis, scale: &Scale) -> Vec<Vec<Placed>> {
    let mut order: Vec<&(Period, Datum)> = points.iter().collect();
    if joins.stock {
        order.sort_by_key(|(period, _)| *period);
    } else {
        order.sort_by_key(|(period, _)| (track(*period), *period));
    }
    let mut runs: Vec<Vec<Placed>> = Vec::new();
    let mut before: Option<Period> = None;
    for (period, datum) in order {
        let placed = datum.value().and_then(|value| {
            let (x, y) = (time.at(*period)?, scale.at(value)?);
            Some(Placed {
                x,
                y,
                other: datum.other().and_then(|other| scale.at(other)),
                soft: datum.is_soft(),
                value,
            })
        });
        let Some(placed) = placed else {
            before = None;
            continue;
        };
        let joined = before.is_some_and(|before| {
            let follow = if joins.stock {
                follows_stock(before, *period)
            } else {
                track(before) == track(*period) && follows(before, *period)
            };
            follow && joins.breaks.iter().all(|one| one.period != *period)
        });
        match runs.last_mut() {
            Some(run) if joined => run.push(placed),
            _ => runs.push(vec![placed]),
        }
        before = Some(*period);
    }
    runs
}

/// The last point in time.
pub(super) fn last(runs: &[Vec<Placed>]) -> Option<Placed> {
    runs.iter().flatten().copied().max_by(|a, b| a.x.total_cmp(&b.x))
}

/// One path for the whole series: it is lifted at every gap.
pub(super) fn path(runs: &[Vec<Placed>]) -> String {
    runs.iter()
        .filter(|run| run.len() > 1)
        .map(|run| through(&run.iter().map(|p| (p.x, p.y)).collect::<Vec<_>>()))
        .collect()
}

/// Draws the points: hollow where the value is not firm, a bracket where two sources differ. With `every` false only those
/// are drawn that a line alone would hide.
pub(super) fn points(pen: &mut Pen, runs: &[Vec<Placed>], ink: Ink, marker: Marker, radius: f64, every: bool) {
    for run in runs {
        for (i, point) in run.iter().enumerate() {
            if let Some(other) = point.other {
                bracket(pen, point.x, point.y, other, ink);
                marker.draw(pen, (point.x, other), radius, fill(Ink::Paper).edged(ink, 1.6));
            }
            let end = i + 1 == run.len();
            if point.soft {
                marker.draw(pen, (point.x, point.y), radius + 0.3, fill(Ink::Paper).edged(ink, 1.8));
            } else if every || run.len() == 1 || end || point.other.is_some() {
                marker.draw(pen, (point.x, point.y), radius, fill(ink).edged(Ink::Paper, 1.0));
            }
        }
    }
}

fn bracket(pen: &mut Pen, x: f64, y: f64, other: f64, ink: Ink) {
    pen.polyline(
        &[(x + 3.0, y), (x + 10.0, y), (x + 10.0, other), (x + 3.0, other)],
        stroke(ink, 1.6),
    );
}
