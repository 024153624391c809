//! An indicator by municipality: ranked, and on the map.

use bashke_views::Arg;
use bashke_views::charts::{Area, BarRow, Bars, Boundaries, Chart, Frame, Reference, Shades, Tile, Tiles, tile_name};
use bashke_vocabulary::{Period, Unit};

use super::{Drawn, Maker, Point};
use crate::finance::pages::words::{indicator_name, measure};
use crate::finance::rules::catalogue::IndicatorIx;
use crate::finance::rules::difficulty::{DENOMINATORS, DIFFICULTY, Level, PROBLEMS, SERIOUS};
use crate::finance::rules::lens::Basis;
use crate::finance::rules::statistics::{PERCENTILE_NEEDS, quartiles};

impl Maker<'_> {
    /// All municipalities in one period, the largest first; those without a figure at the end.
    #[must_use]
    pub fn ranking(&self, indicator: IndicatorIx, period: Period) -> Drawn {
        let cube = &self.state.cube;
        let mut points: Vec<Point> = self
            .state
            .municipalities()
            .into_iter()
            .map(|place| self.point(indicator, place, period))
            .collect();
        points.sort_by(|a, b| match (a.reading.number(), b.reading.number()) {
            (Some(a), Some(b)) => b.total_cmp(&a),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
        let values: Vec<f64> = points.iter().filter_map(|point| point.reading.number()).collect();
        let unit = self.unit(indicator);
        let mut references = Vec::new();
        if values.len() >= PERCENTILE_NEEDS
            && let Some(q) = quartiles(&values)
        {
            references.push(Reference {
                label: self.cx.t("drawing-median"),
                value: q.median,
            });
        }
        // the country's ratio is a fair mark among municipalities; its sum is not
        if !unit.is_money()
            && !matches!(
                unit,
                Unit::Inhabitants | Unit::Persons | Unit::SquareKilometres | Unit::Count
            )
            && let Some(country) = cube.catalogue.country()
            && let Some(value) = self.read(indicator, country, period).number()
        {
            references.push(Reference {
                label: self.name(country),
                value,
            });
        }
        let rows = points
            .iter()
            .map(|point| BarRow {
                name: self.name(point.place),
                href: Some(self.place_href(point.place)),
                datum: self.datum(point),
                highlight: self.state.places.contains(&point.place),
            })
            .collect();
        let name = indicator_name(self.cx, cube.catalogue.indicator(indicator)).to_owned();
        let title = self.top_finding(&points, &name, unit, period);
        let subtitle = format!(
            "{name}, {}, {}",
            measure(self.cx, self.state, indicator),
            self.cx.period(period)
        );
        let description = self.cx.ta(
            "drawing-ranking-description",
            &[
                ("what", name.into()),
                ("period", self.cx.period(period).into()),
                ("known", self.cx.count(values.len()).into()),
                ("of", self.cx.count(points.len()).into()),
            ],
        );
        Drawn {
            frame: self.frame("ranking", title, subtitle, description, &points),
            chart: Chart::Bars(Bars {
                unit,
                rows,
                references,
                row_head: self.cx.t("place-kind-municipality"),
            }),
            points,
            unit,
        }
    }

    fn top_finding(&self, points: &[Point], name: &str, unit: Unit, period: Period) -> String {
        let known = points.iter().filter(|point| point.reading.value.is_ok()).count();
        let args = |top: &Point, value: f64| {
            [
                ("what", Arg::from(name)),
                ("place", self.name(top.place).into()),
                ("value", self.cx.compact(value, unit).into()),
                ("period", self.cx.period(period).into()),
                ("known", self.cx.count(known).into()),
                ("of", self.cx.count(points.len()).into()),
            ]
        };
        match points.iter().find_map(|point| Some((point, point.reading.number()?))) {
            Some((top, value)) if known == points.len() => self.cx.ta("finding-top", &args(top, value)),
            Some((top, value)) if known == 1 => self.cx.ta("finding-only", &args(top, value)),
            Some((top, value)) => self.cx.ta("finding-top-of-known", &args(top, value)),
            None => self.cx.ta(
                "finding-nobody",
                &[("what", name.into()), ("period", self.cx.period(period).into())],
            ),
        }
    }

    /// All municipalities on the map in one period: outlines where they are loaded and wanted, otherwise tiles.
    #[must_use]
    pub fn map(&self, indicator: IndicatorIx, period: Period, outlines: bool) -> Drawn {
        let ranking = self.ranking(indicator, period);
        let catalogue = &self.state.cube.catalogue;
        let definition = catalogue.indicator(indicator);
        let values: Vec<f64> = ranking
            .points
            .iter()
            .filter_map(|point| point.reading.number())
            .collect();
        let law =
            self.state.lens.basis == Basis::Absolute && DENOMINATORS.iter().any(|(_, slug)| *slug == definition.slug);
        let shades = if law {
            self.levels(&definition.slug)
        } else if values.iter().any(|v| *v < 0.0) {
            Shades::diverging(&values, 0.0)
        } else {
            Shades::round(&values)
        };
        let row_head = self.cx.t("place-kind-municipality");
        let (unit, direction) = (ranking.unit, definition.direction);
        let chart = if outlines && !self.current.boundaries.is_empty() {
            let areas = ranking.points.iter().filter_map(|point| {
                Some(Area {
                    name: self.name(point.place),
                    href: Some(self.place_href(point.place)),
                    rings: self.current.boundaries.get(&point.place)?.clone(),
                    datum: self.datum(point),
                    highlight: self.state.places.contains(&point.place),
                })
            });
            Chart::Boundaries(Boundaries {
                unit,
                direction,
                shades,
                areas: areas.collect(),
                row_head,
            })
        } else {
            let tiles = ranking.points.iter().filter_map(|point| {
                let (col, row) = catalogue.place(point.place).tile?;
                let name = self.name(point.place);
                Some(Tile {
                    col,
                    row,
                    short: tile_name(&name),
                    name,
                    href: Some(self.place_href(point.place)),
                    datum: self.datum(point),
                    highlight: self.state.places.contains(&point.place),
                })
            });
            Chart::Tiles(Tiles {
                unit,
                direction,
                shades,
                tiles: tiles.collect(),
                row_head,
            })
        };
        let frame = Frame {
            id: "map".to_owned(),
            ..ranking.frame
        };
        Drawn {
            frame,
            chart,
            points: ranking.points,
            unit,
        }
    }

    /// The classes of the law. It names one denominator; by the others the classes have no names.
    fn levels(&self, slug: &str) -> Shades {
        let named = |level: Level| self.cx.t(&format!("place-level-{}", level.word()));
        let names = if slug == DENOMINATORS[0].1 {
            [Level::None, Level::Problems, Level::Difficulty, Level::Serious]
                .map(named)
                .to_vec()
        } else {
            Vec::new()
        };
        Shades::named(&[PROBLEMS, DIFFICULTY, SERIOUS], &[DIFFICULTY, SERIOUS], names)
    }
}
