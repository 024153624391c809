//! Charts of one indicator, built from the state of a page: over time, by municipality, on the map.
//!
//! The page, its files and its embeds show the same drawing, because they are all made here.

use bashke_views::charts::{
    Area, Band, BandPoint, BarRow, Bars, Boundaries, Chart, Frame, Line, Reference, Scaling, Series, Shades, Tile,
    Tiles,
};
use bashke_views::{Arg, Cx, paths};
use bashke_vocabulary::{Period, PlaceKind, Unit};

use super::state::State;
use super::words::{datum, href, indicator_name, measure, place_name, release_line, source_line};
use crate::finance::Current;
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx, SourceIx};
use crate::finance::rules::cube::Reading;
use crate::finance::rules::statistics::{PERCENTILE_NEEDS, quartiles};

/// One value of a drawing, for its table in files.
#[derive(Debug, Clone)]
pub struct Point {
    /// What is measured.
    pub indicator: IndicatorIx,
    /// Where.
    pub place: PlaceIx,
    /// When.
    pub period: Period,
    /// The value as it is shown.
    pub reading: Reading,
}

/// A chart with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// Title, source, release.
    pub frame: Frame,
    /// The chart.
    pub chart: Chart,
    /// The values that it shows.
    pub points: Vec<Point>,
    /// Unit of the values.
    pub unit: Unit,
}

/// What every drawing is made from.
#[derive(Debug, Clone, Copy)]
pub struct Maker<'a> {
    /// Language and address.
    pub cx: &'a Cx<'a>,
    /// What stands now.
    pub current: &'a Current,
    /// What the page shows.
    pub state: &'a State,
    /// Parts of the query that links carry along.
    pub keep: &'a [(String, String)],
}

impl Maker<'_> {
    /// Reads one value through the page's lens.
    #[must_use]
    pub fn read(&self, indicator: IndicatorIx, place: PlaceIx, period: Period) -> Reading {
        self.state
            .lens
            .read(&self.state.cube, indicator, place, period, self.state.phase)
    }

    pub(super) fn point(&self, indicator: IndicatorIx, place: PlaceIx, period: Period) -> Point {
        Point {
            indicator,
            place,
            period,
            reading: self.read(indicator, place, period),
        }
    }

    pub(super) fn unit(&self, indicator: IndicatorIx) -> Unit {
        self.state
            .lens
            .unit(self.state.cube.catalogue.indicator(indicator).unit)
    }

    pub(super) fn name(&self, place: PlaceIx) -> String {
        place_name(self.cx, self.state.cube.catalogue.place(place)).to_owned()
    }

    pub(super) fn datum(&self, point: &Point) -> bashke_views::charts::Datum {
        datum(
            self.cx,
            &self.state.cube,
            (point.indicator, point.place, point.period),
            self.state,
            &point.reading,
        )
    }

    pub(super) fn place_href(&self, place: PlaceIx) -> String {
        href(
            self.cx,
            &paths::place(&self.state.cube.catalogue.place(place).slug),
            self.keep,
        )
    }

    pub(super) fn frame(
        &self,
        id: &str,
        title: String,
        subtitle: String,
        description: String,
        points: &[Point],
    ) -> Frame {
        let mut sources: Vec<SourceIx> = points.iter().filter_map(|point| point.reading.source).collect();
        sources.sort_unstable();
        sources.dedup();
        Frame {
            id: id.to_owned(),
            title,
            subtitle,
            description,
            source: source_line(self.cx, &self.state.cube, &sources),
            source_href: None,
            release: release_line(self.cx, &self.state.cube),
            address: format!("{}{}", self.cx.origin, self.cx.here_in(self.cx.locale)),
            illustrative: self.state.cube.dataset.illustrative,
            heading: 2,
        }
    }

    /// An indicator over time at the places chosen (the country where none is); with the middle half of the
    /// municipalities where enough of them are known. None where no period has two values to join.
    #[must_use]
    pub fn over_time(&self, indicator: IndicatorIx) -> Option<Drawn> {
        let country = || self.state.cube.catalogue.country().into_iter().collect::<Vec<_>>();
        if self.state.places.is_empty() {
            return self.over_time_at(indicator, &country());
        }
        // where the places chosen have no figure, the country's is better than an empty page
        self.over_time_at(indicator, &self.state.places)
            .or_else(|| self.over_time_at(indicator, &country()))
    }

    fn over_time_at(&self, indicator: IndicatorIx, places: &[PlaceIx]) -> Option<Drawn> {
        let cube = &self.state.cube;
        let periods = self.state.line_periods(indicator);
        let mut points = Vec::new();
        let mut series = Vec::new();
        for place in places {
            let own: Vec<Point> = periods
                .iter()
                .map(|period| self.point(indicator, *place, *period))
                .collect();
            if own.iter().any(|point| point.reading.value.is_ok()) {
                series.push(Series {
                    name: self.name(*place),
                    points: own.iter().map(|point| (point.period, self.datum(point))).collect(),
                    emphasis: places.first() == Some(place),
                });
            }
            points.extend(own);
        }
        if series.is_empty() {
            return None;
        }
        let only_municipalities = places
            .iter()
            .all(|place| cube.catalogue.place(*place).kind == PlaceKind::Municipality);
        let unit = self.unit(indicator);
        let comparable = only_municipalities || !unit.is_money() && unit != Unit::Inhabitants && unit != Unit::Persons;
        let band = if comparable {
            self.band(indicator, &periods)
        } else {
            None
        };
        let definition = cube.catalogue.indicator(indicator);
        let name = indicator_name(self.cx, definition).to_owned();
        let title = self.change_finding(indicator, places[0], &points).unwrap_or_else(|| {
            let names: Vec<String> = places.iter().map(|place| self.name(*place)).collect();
            let args = [("what", name.as_str().into()), ("places", names.join(", ").into())];
            self.cx.ta("drawing-over-time-title", &args)
        });
        let subtitle = format!("{name}, {}", measure(self.cx, self.state, indicator));
        let description = self.cx.ta(
            "drawing-over-time-description",
            &[
                ("what", name.into()),
                ("count", Arg::from(series.len())),
                ("n", self.cx.count(series.len()).into()),
            ],
        );
        Some(Drawn {
            frame: self.frame("over-time", title, subtitle, description, &points),
            chart: Chart::Line(Line {
                unit,
                series,
                band,
                target: None,
                scaling: if self.state.log { Scaling::Log } else { Scaling::Linear },
                from_zero: !self.state.log,
            }),
            points,
            unit,
        })
    }

    /// One value, beside those of the same place in other periods where there are any.
    #[must_use]
    pub fn value(&self, indicator: IndicatorIx, place: PlaceIx, period: Period) -> Drawn {
        let point = self.point(indicator, place, period);
        let definition = self.state.cube.catalogue.indicator(indicator);
        let name = indicator_name(self.cx, definition).to_owned();
        let unit = self.unit(indicator);
        let args = [
            ("place", Arg::from(self.name(place))),
            ("period", self.cx.period(period).into()),
            (
                "value",
                point
                    .reading
                    .number()
                    .map(|value| self.cx.amount(value, unit))
                    .unwrap_or_default()
                    .into(),
            ),
        ];
        let key = if point.reading.value.is_ok() {
            "drawing-value"
        } else {
            "drawing-value-missing"
        };
        let subtitle = format!("{name}, {}", measure(self.cx, self.state, indicator));
        let frame = self.frame(
            "value",
            self.cx.ta(key, &args),
            subtitle.clone(),
            subtitle,
            std::slice::from_ref(&point),
        );
        let chart = match self.over_time_at(indicator, &[place]) {
            Some(course) => course.chart,
            None => Chart::Bars(Bars {
                unit,
                rows: vec![BarRow {
                    name: self.name(place),
                    href: Some(self.place_href(place)),
                    datum: self.datum(&point),
                    highlight: true,
                }],
                references: Vec::new(),
                row_head: self.cx.t("place-kind-municipality"),
            }),
        };
        Drawn {
            frame,
            chart,
            points: vec![point],
            unit,
        }
    }

    fn band(&self, indicator: IndicatorIx, periods: &[Period]) -> Option<Band> {
        let municipalities = self.state.municipalities();
        let mut points = Vec::new();
        for period in periods {
            let values: Vec<f64> = municipalities
                .iter()
                .filter_map(|place| self.read(indicator, *place, *period).number())
                .collect();
            if values.len() >= PERCENTILE_NEEDS
                && let Some(q) = quartiles(&values)
            {
                points.push(BandPoint {
                    period: *period,
                    low: q.p25,
                    median: q.median,
                    high: q.p75,
                });
            }
        }
        (!points.is_empty()).then(|| Band {
            name: self.cx.t("drawing-band"),
            median: self.cx.t("drawing-median"),
            points,
        })
    }

    /// "Lezhë: fell by 12 % from 2019 to 2022": what happened between the first and the last firm value.
    pub(super) fn change_finding(&self, indicator: IndicatorIx, place: PlaceIx, points: &[Point]) -> Option<String> {
        let mut known = points
            .iter()
            .filter(|point| point.place == place)
            .filter_map(|p| Some((p.period, p.reading.number()?)));
        let first = known.next()?;
        let last = known.next_back()?;
        let name = indicator_name(self.cx, self.state.cube.catalogue.indicator(indicator)).to_owned();
        let unit = self.unit(indicator);
        let mut args = vec![
            ("what", Arg::from(name)),
            ("place", self.name(place).into()),
            ("from", self.cx.period(first.0).into()),
            ("to", self.cx.period(last.0).into()),
            ("value", self.cx.compact(last.1, unit).into()),
        ];
        // the change of a share is told in percentage points, never in percent of a percent
        if unit == Unit::Percent {
            let points = last.1 - first.1;
            let key = if points > 0.05 {
                "finding-points-up"
            } else if points < -0.05 {
                "finding-points-down"
            } else {
                "finding-same"
            };
            args.push(("change", self.cx.locale.number(points.abs(), 1).into()));
            return Some(self.cx.ta(key, &args));
        }
        if first.1 <= 0.0 || last.1 < 0.0 {
            return None;
        }
        let change = 100.0 * (last.1 / first.1 - 1.0);
        let key = match change {
            c if c >= 100.0 => "finding-times",
            c if c > 0.5 => "finding-up",
            c if c < -0.5 => "finding-down",
            _ => "finding-same",
        };
        let shown = if change >= 100.0 {
            self.cx.locale.number(last.1 / first.1, 1)
        } else {
            self.cx.locale.number(change.abs(), 0)
        };
        args.push(("change", shown.into()));
        Some(self.cx.ta(key, &args))
    }

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
        let shades = if values.iter().any(|v| *v < 0.0) {
            Shades::diverging(&values, 0.0)
        } else {
            Shades::quantiles(&values, 5)
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
}

/// The few letters that stand in a tile: the first three of a name, or of each of two words.
fn tile_name(name: &str) -> String {
    let words: Vec<&str> = name.split([' ', '-']).filter(|word| word.chars().count() > 1).collect();
    match words[..] {
        [one, .., last] => one.chars().take(2).chain(last.chars().take(2)).collect(),
        _ => name.chars().take(4).collect(),
    }
}
