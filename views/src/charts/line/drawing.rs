//! Draws a [`Line`]: the grid, the band, the lines, then the names that avoid each other.

use bashke_vocabulary::Period;

use super::super::axis::{Plot, TimeAxis, ValueAxis, YEARS_ROOM};
use super::super::canvas::Canvas;
use super::super::datum::{Datum, short};
use super::super::keys::{Key, Swatch, keys};
use super::super::labels::{Wish, dodge};
use super::super::palette::Ink;
use super::super::pen::{Pen, fill, stroke, text_in, through};
use super::super::scale::Scale;
use super::super::series::{Joins, Marker, last, path, points, runs};
use super::super::sheet::{Drawn, Reading};
use super::super::{Drawing, text};
use super::{Band, BandPoint, Line, Series};

/// A name at the end of a line.
struct EndLabel {
    lines: Vec<String>,
    ink: Ink,
    bold: bool,
    /// Where the line ends.
    end: (f64, f64),
}

impl Line {
    /// The colour and the form of the series at an index.
    fn style(&self, index: usize) -> (Ink, Marker) {
        match (self.series.iter().any(|s| s.emphasis), self.series[index].emphasis) {
            (true, true) => (Ink::Accent, Marker::Circle),
            (true, false) => (Ink::Neutral, Marker::of(index)),
            (false, _) => (Ink::Series(index), Marker::of(index)),
        }
    }

    /// The keys that stand above the plot: of the band, and of the lines where they cannot stand beside them.
    fn keys(&self, beside: bool) -> Vec<Key> {
        let mut all = Vec::new();
        if !beside && self.series.len() > 1 {
            for (i, series) in self.series.iter().enumerate() {
                let (ink, marker) = self.style(i);
                all.push(Key {
                    swatch: Swatch::Line(ink, marker),
                    name: series.name.clone(),
                    bold: series.emphasis,
                });
            }
        }
        if let Some(band) = &self.band {
            if !beside {
                all.push(Key {
                    swatch: Swatch::Dashed(Ink::Mark),
                    name: band.median.clone(),
                    bold: false,
                });
            }
            all.push(Key {
                swatch: Swatch::Box(Ink::Band),
                name: band.name.clone(),
                bold: false,
            });
        }
        all
    }

    /// The lines of a label: the name, and the last value where the chart is about this one.
    fn label(&self, series: &Series, value: f64, canvas: Canvas) -> Vec<String> {
        let mut lines = text::wrap_to(&series.name, canvas.label() * 1.13, canvas.pick(150.0, 92.0), 2);
        if series.emphasis || self.series.len() == 1 {
            lines.push(short(value, self.unit, canvas.locale));
        }
        lines
    }

    pub(super) fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let (width, small) = (canvas.width(), canvas.small());
        // beside the lines on wide drawings; on narrow ones only where the names are short
        let names = self
            .series
            .iter()
            .map(|s| s.name.as_str())
            .chain(self.band.iter().map(|b| b.median.as_str()));
        let beside = canvas.is_wide() || text::widest(names, canvas.label()) <= 78.0;

        let top = keys(&mut pen, &self.keys(beside), 0.0) + small + 12.0;
        let bottom = top + canvas.pick(300.0, 230.0);
        let scale = Scale::covering(
            self.values(),
            self.scaling,
            self.from_zero,
            canvas.pick(5.0, 4.0) as usize,
        )
        .onto(bottom, top);
        let axis = ValueAxis::new(scale, self.scaling, self.unit, canvas.locale);
        let left = axis.room(small);
        let room = if beside { self.label_room(canvas) } else { 10.0 };
        let plot = Plot {
            left,
            top,
            right: width - room,
            bottom,
        };

        let periods = self.periods();
        let time = TimeAxis::new(&periods, left + 8.0, plot.right - 8.0);
        axis.draw(&mut pen, plot);
        time.draw(&mut pen, plot);

        let mut ends = Vec::new();
        if let Some(band) = &self.band {
            ends.extend(draw_band(&mut pen, band, self.stock, &time, &axis.scale));
        }
        if let Some(y) = self.target.as_ref().and_then(|t| axis.scale.at(t.value)) {
            let words = self
                .target
                .as_ref()
                .map(|t| text::shorten(&t.label, small, plot.right - left - 8.0))
                .unwrap_or_default();
            pen.line((left, y), (plot.right, y), stroke(Ink::Mark, 1.6).dashed("2 3"));
            pen.text((left + 4.0, y - 6.0), text_in(Ink::Mark, small).haloed(), &words);
        }
        let every = periods.len() <= canvas.pick(20.0, 12.0) as usize;
        // the one that the chart is about lies on top
        let mut order: Vec<usize> = (0..self.series.len()).collect();
        order.sort_by_key(|i| self.series[*i].emphasis);
        for i in order {
            let series = &self.series[i];
            let (ink, marker) = self.style(i);
            let joins = Joins {
                stock: self.stock,
                breaks: &series.breaks,
            };
            let runs = runs(&series.points, joins, &time, &axis.scale);
            let strong = series.emphasis || self.series.len() == 1;
            pen.group("chart-series", |pen| {
                pen.path(&path(&runs), stroke(ink, if strong { 3.0 } else { 2.0 }));
                points(pen, &runs, ink, marker, if strong { 4.0 } else { 3.0 }, every);
            });
            if let Some(end) = last(&runs) {
                let ink = if ink == Ink::Neutral { Ink::Muted } else { ink };
                ends.push(EndLabel {
                    lines: self.label(series, end.value, canvas),
                    ink,
                    bold: series.emphasis,
                    end: (end.x, end.y),
                });
            }
        }
        if beside {
            end_labels(&mut pen, &ends, plot);
        } else {
            self.end_value(&mut pen, &ends, plot);
        }
        let places = periods.iter().map(|p| time.at(*p)).collect();
        Drawn {
            kind: "line",
            pen,
            height: bottom + YEARS_ROOM,
            notes: self.notes(canvas.locale),
            reading: Some(Reading { places, top, bottom }),
        }
    }

    fn label_room(&self, canvas: Canvas) -> f64 {
        let size = canvas.label();
        let series = self.series.iter().map(|s| {
            let value = s
                .points
                .iter()
                .filter_map(|(_, d)| d.value())
                .fold(0.0, |most: f64, v| if v.abs() > most.abs() { v } else { most });
            let lines = self.label(s, value, canvas);
            let widest = text::widest(lines.iter().map(String::as_str), size);
            if s.emphasis { widest * 1.13 } else { widest }
        });
        let median = self.band.iter().map(|b| text::width(&b.median, size));
        series.chain(median).fold(0.0, f64::max).min(canvas.pick(200.0, 104.0)) + 18.0
    }

    /// Where names stand in keys, the value of what the chart is about stands at its last point.
    fn end_value(&self, pen: &mut Pen, ends: &[EndLabel], plot: Plot) {
        let about = ends
            .iter()
            .find(|end| end.bold)
            .or(if self.series.len() == 1 { ends.last() } else { None });
        if let Some((end, words)) = about.and_then(|end| Some((end, end.lines.last()?))) {
            let size = pen.canvas.label();
            let y = if end.end.1 - size - 6.0 < plot.top {
                end.end.1 + size + 8.0
            } else {
                end.end.1 - 10.0
            };
            pen.text(
                (end.end.0 + 6.0, y),
                text_in(end.ink, size).bold_if(true).end().haloed(),
                words,
            );
        }
    }
}

fn draw_band(pen: &mut Pen, band: &Band, stock: bool, time: &TimeAxis, scale: &Scale) -> Option<EndLabel> {
    let edge = |pick: fn(&BandPoint) -> f64| -> Vec<(Period, Datum)> {
        band.points
            .iter()
            .map(|p| (p.period, Datum::reported(pick(p))))
            .collect()
    };
    let joins = Joins { stock, breaks: &[] };
    let lows = runs(&edge(|p| p.low), joins, time, scale);
    let highs = runs(&edge(|p| p.high), joins, time, scale);
    for (low, high) in lows.iter().zip(&highs) {
        let outline: Vec<(f64, f64)> = high
            .iter()
            .map(|p| (p.x, p.y))
            .chain(low.iter().rev().map(|p| (p.x, p.y)))
            .collect();
        if low.len() > 1 {
            pen.path(&format!("{}Z", through(&outline)), fill(Ink::Band));
        } else if let (Some(low), Some(high)) = (low.first(), high.first()) {
            pen.line((low.x, low.y), (high.x, high.y), stroke(Ink::Band, 10.0));
        }
    }
    let median = runs(&edge(|p| p.median), joins, time, scale);
    pen.path(&path(&median), stroke(Ink::Mark, 1.6).dashed("5 3"));
    points(pen, &median, Ink::Mark, Marker::Circle, 2.0, false);
    let end = last(&median)?;
    let lines = text::wrap_to(&band.median, pen.canvas.label(), pen.canvas.pick(150.0, 92.0), 2);
    Some(EndLabel {
        lines,
        ink: Ink::Muted,
        bold: false,
        end: (end.x, end.y),
    })
}

/// Names beside the ends of their lines, moved apart, with a thread to the end where that is far.
fn end_labels(pen: &mut Pen, ends: &[EndLabel], plot: Plot) {
    let size = pen.canvas.label();
    let leading = size * 1.2;
    let wishes: Vec<Wish> = ends
        .iter()
        .map(|end| Wish {
            at: end.end.1,
            room: leading * end.lines.len().max(1) as f64 + 3.0,
        })
        .collect();
    let middles = dodge(&wishes, plot.top - 14.0, plot.bottom + 10.0);
    for (end, middle) in ends.iter().zip(middles) {
        let (x, y) = end.end;
        let near = x > plot.right - 12.0;
        if (middle - y).abs() > 5.0 || !near {
            pen.polyline(
                &[(x + 6.0, y), (plot.right, y), (plot.right + 10.0, middle)],
                stroke(Ink::Axis, 0.8).dashed("1 2"),
            );
        }
        let first = middle - leading * (end.lines.len() as f64 - 1.0) / 2.0 + size * 0.35;
        pen.lines(
            (plot.right + 13.0, first),
            text_in(end.ink, size).bold_if(end.bold),
            leading,
            &end.lines,
        );
    }
}
