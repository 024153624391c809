//! A line as small as a word, for tables and cards.

use bashke_vocabulary::{Period, Unit};
use maud::{Markup, PreEscaped};

use super::axis::TimeAxis;
use super::canvas::{Canvas, Paint};
use super::datum::Datum;
use super::palette::Ink;
use super::pen::{Pen, escape, fill, n, stroke};
use super::scale::{Scale, Scaling};
use super::series::{Break, Joins, last, path, runs};

/// A tiny line without axes. It shows the shape only; the numbers stand beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Spark {
    /// The unit of every value.
    pub unit: Unit,
    /// The points in any order.
    pub points: Vec<(Period, Datum)>,
    /// Where it breaks because a source counts something else.
    pub breaks: Vec<Break>,
    /// Whether values hold at the end of their periods, so that periods of every kind share the line.
    pub stock: bool,
}

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 28.0;

impl Spark {
    /// The drawing. The id must be unique in the page; the label says whose line it is.
    #[must_use]
    pub fn svg(&self, id: &str, label: &str, canvas: Canvas) -> Markup {
        let mut pen = Pen::new(canvas);
        let periods: Vec<Period> = self.points.iter().map(|(p, _)| *p).collect();
        let time = TimeAxis::new(&periods, 4.0, WIDTH - 6.0);
        let values: Vec<f64> = self.points.iter().filter_map(|(_, d)| d.value()).collect();
        let (low, high) = values
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
        let scale = if low < high {
            Scale::exact(low, high, HEIGHT - 5.0, 5.0)
        } else {
            Scale::covering(values.iter().copied(), Scaling::Linear, false, 2).onto(HEIGHT - 5.0, 5.0)
        };
        let joins = Joins {
            stock: self.stock,
            breaks: &self.breaks,
        };
        let runs = runs(&self.points, joins, &time, &scale);
        if runs.is_empty() {
            pen.line(
                (4.0, HEIGHT / 2.0),
                (WIDTH - 6.0, HEIGHT / 2.0),
                stroke(Ink::Axis, 1.0).dashed("2 4"),
            );
        }
        pen.path(&path(&runs), stroke(Ink::Neutral, 1.8));
        for run in runs.iter().filter(|run| run.len() == 1) {
            pen.circle((run[0].x, run[0].y), 1.8, fill(Ink::Neutral));
        }
        if let Some(end) = last(&runs) {
            let look = if end.soft {
                fill(Ink::Paper).edged(Ink::Accent, 1.6)
            } else {
                fill(Ink::Accent)
            };
            pen.circle((end.x, end.y), 3.2, look);
        }

        let id: String = id
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' })
            .collect();
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
             aria-labelledby=\"{id}-title {id}-desc\"{class}><title id=\"{id}-title\">",
            w = n(WIDTH),
            h = n(HEIGHT),
            class = if canvas.paint == Paint::Page {
                " class=\"chart chart-spark\""
            } else {
                ""
            },
        );
        escape(&mut out, label);
        out.push_str(&format!("</title><desc id=\"{id}-desc\">"));
        escape(&mut out, &self.words(canvas));
        out.push_str("</desc>");
        out.push_str(&pen.finish());
        out.push_str("</svg>");
        PreEscaped(out)
    }

    /// The first and the last value in words.
    fn words(&self, canvas: Canvas) -> String {
        let locale = canvas.locale;
        let mut known: Vec<(Period, f64)> = self.points.iter().filter_map(|(p, d)| Some((*p, d.value()?))).collect();
        known.sort_by_key(|(period, _)| *period);
        let (Some((first, from)), Some((last, to))) = (known.first(), known.last()) else {
            return locale.message("chart-no-figure");
        };
        if first == last {
            return format!("{}: {}", locale.period(*first), locale.compact(*from, self.unit));
        }
        locale.message_with(
            "chart-spark",
            &[
                ("first", locale.period(*first).into()),
                ("from", locale.compact(*from, self.unit).into()),
                ("last", locale.period(*last).into()),
                ("to", locale.compact(*to, self.unit).into()),
            ],
        )
    }
}
