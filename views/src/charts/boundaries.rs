//! A map of boundaries, coloured like the tiles.

use std::fmt::Write as _;

use bashke_vocabulary::{Direction, Unit};
use maud::Markup;

use super::axis::Plot;
use super::canvas::{Canvas, Frame};
use super::datum::{Datum, map_notes};
use super::palette::Ink;
use super::pen::{Pen, fill, n, stroke};
use super::shades::{Shades, legend};
use super::sheet::{Drawn, id, sheet};
use super::table::Table;
use super::{Drawing, tiles};
use crate::i18n::Locale;

/// A map of areas.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundaries {
    /// The unit of every value.
    pub unit: Unit,
    /// Which way is better; it chooses the family of colours.
    pub direction: Direction,
    /// The classes.
    pub shades: Shades,
    /// The areas.
    pub areas: Vec<Area>,
    /// What the areas are, over the first column of the table.
    pub row_head: String,
}

/// One area.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The name.
    pub name: String,
    /// Where more about it stands.
    pub href: Option<String>,
    /// Its rings of longitude and latitude in degrees; where rings lie within rings they are holes.
    pub rings: Vec<Vec<(f64, f64)>>,
    /// Its value.
    pub datum: Datum,
    /// Whether the chart is about this one.
    pub highlight: bool,
}

/// From degrees to the drawing: equirectangular, true to scale at the middle latitude.
struct Projection {
    west: f64,
    north: f64,
    across: f64,
    down: f64,
    width: f64,
    height: f64,
}

impl Projection {
    fn new(points: impl Iterator<Item = (f64, f64)>, room: (f64, f64)) -> Option<Self> {
        let start = (f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY);
        let (west, east, south, north) = points
            .filter(|(x, y)| x.abs() <= 180.0 && y.abs() <= 90.0)
            .fold(start, |(w, e, s, n), (x, y)| (w.min(x), e.max(x), s.min(y), n.max(y)));
        if west > east {
            return None;
        }
        let narrowing = ((south + north) / 2.0).to_radians().cos().max(0.01);
        let (across, down) = (((east - west) * narrowing).max(1e-6), (north - south).max(1e-6));
        let down_scale = (room.0 / across).min(room.1 / down);
        let (width, height) = (across * down_scale, down * down_scale);
        Some(Self {
            west,
            north,
            across: narrowing * down_scale,
            down: down_scale,
            width,
            height,
        })
    }

    fn at(&self, (longitude, latitude): (f64, f64)) -> Option<(f64, f64)> {
        let at = (
            (longitude - self.west) * self.across,
            (self.north - latitude) * self.down,
        );
        (at.0.is_finite() && at.1.is_finite()).then_some(at)
    }
}

/// The outline of an area. Points that fall on the one before, to a tenth, are left out.
fn outline(rings: &[Vec<(f64, f64)>], projection: &Projection, (left, top): (f64, f64)) -> String {
    let mut d = String::new();
    for ring in rings {
        let mut points: Vec<(String, String)> = ring
            .iter()
            .filter_map(|p| projection.at(*p))
            .map(|(x, y)| (n(x + left), n(y + top)))
            .collect();
        points.dedup();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        // what is smaller than a tenth in one direction cannot be seen
        if points.len() < 3 {
            continue;
        }
        for (i, (x, y)) in points.iter().enumerate() {
            let _ = write!(d, "{}{x} {y}", if i == 0 { 'M' } else { 'L' });
        }
        d.push('Z');
    }
    d
}

impl Boundaries {
    fn draw(&self, frame: &Frame, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let hatch = format!("{}-hatch", id(frame, canvas));
        pen.hatching(&hatch, Ink::Axis);
        let width = canvas.width();
        let room = if canvas.is_wide() {
            (width - 240.0, 620.0)
        } else {
            (width - 4.0, 520.0)
        };
        let points = self.areas.iter().flat_map(|a| a.rings.iter().flatten().copied());
        let projection = Projection::new(points, room);
        let (wide, high) = projection.as_ref().map_or((0.0, 0.0), |p| (p.width, p.height));
        let left = if canvas.is_wide() { 2.0 } else { (width - wide) / 2.0 };
        if let Some(projection) = &projection {
            for area in &self.areas {
                self.area(&mut pen, area, &outline(&area.rings, projection, (left, 2.0)), &hatch);
            }
            for area in self.areas.iter().filter(|a| a.highlight) {
                let d = outline(&area.rings, projection, (left, 2.0));
                pen.path(&d, stroke(Ink::Paper, 5.0));
                pen.path(&d, stroke(Ink::Text, 2.6));
            }
        }
        let data: Vec<&Datum> = self.areas.iter().map(|a| &a.datum).collect();
        let kind = (self.unit, self.direction);
        let height = if canvas.is_wide() {
            let plot = Plot {
                left: wide + 34.0,
                top: 0.0,
                right: width,
                bottom: high,
            };
            (high + 4.0).max(legend(&mut pen, &self.shades, kind, &data, plot))
        } else {
            legend(
                &mut pen,
                &self.shades,
                kind,
                &data,
                Plot {
                    left: 0.0,
                    top: high + 16.0,
                    right: width,
                    bottom: high,
                },
            )
        };
        Drawn {
            kind: "boundaries",
            pen,
            height,
            notes: self.notes(canvas.locale),
            reading: None,
        }
    }

    fn area(&self, pen: &mut Pen, area: &Area, d: &str, hatch: &str) {
        let title = format!("{}: {}", area.name, area.datum.words(self.unit, pen.canvas.locale));
        pen.link(area.href.as_deref(), &title, |pen| match area.datum.value() {
            Some(value) => {
                let (ink, _) = self.shades.inks(self.shades.class(value), self.direction);
                pen.path(d, fill(ink).edged(Ink::Axis, 0.7));
            }
            None => {
                pen.path_with_hatching(d, hatch);
                pen.path(d, stroke(Ink::Axis, 0.7));
            }
        });
    }
}

impl Drawing for Boundaries {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(frame, canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let rows = self
            .areas
            .iter()
            .map(|a| (a.name.as_str(), a.href.as_deref(), &a.datum, a.highlight));
        tiles::table(rows, &self.row_head, self.unit, locale)
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        map_notes(self.areas.iter().map(|a| &a.datum), false, locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_of_the_country_is_kept() {
        // one degree of longitude at 60° is half as wide as one of latitude
        let square = [(10.0, 59.5), (12.0, 59.5), (12.0, 60.5), (10.0, 60.5)];
        let projection = Projection::new(square.into_iter(), (100.0, 100.0));
        let (width, height) = projection.map_or((0.0, 0.0), |p| (p.width, p.height));
        assert!((width - height).abs() < 0.01);
    }

    #[test]
    fn points_too_near_to_tell_apart_are_left_out() {
        let ring = vec![
            (19.0, 41.0),
            (19.000_001, 41.0),
            (20.0, 41.0),
            (20.0, 42.0),
            (19.0, 41.0),
        ];
        let projection = Projection::new(ring.iter().copied(), (100.0, 100.0));
        let d = projection.map(|p| outline(&[ring], &p, (0.0, 0.0))).unwrap_or_default();
        assert_eq!(d.matches('L').count(), 2);
        assert_eq!(d.matches('M').count(), 1);
    }
}
