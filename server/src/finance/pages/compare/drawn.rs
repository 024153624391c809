//! The drawings of a comparison: over time, in small charts, and the distribution of one period.

use bashke_views::Arg;
use bashke_views::charts::{
    Band, BandPoint, Chart, Datum, Dot, Line, Multiples, Panel, Quartiles, Scaling, Series, Strip,
};
use bashke_vocabulary::{Period, Status, TimeKind};

use super::super::drawings::{Drawn, Maker, Point};
use super::super::words::{indicator_name, measure};
use super::{Compared, Comparison, PANELS};
use crate::finance::rules::catalogue::PlaceIx;
use crate::finance::rules::comparison::Peers;
use crate::finance::rules::statistics::{PERCENTILE_NEEDS, quartiles};

/// The least number of values for which a median is drawn.
const MEDIAN_NEEDS: usize = 3;

impl Comparison<'_> {
    /// The periods of the course: all of the commonest kind, or those chosen where these are several; from the first
    /// to the last in which any of the places has a figure.
    fn course(&self, maker: &Maker<'_>, one: &Compared, places: &[PlaceIx]) -> Vec<Period> {
        let mut state = one.state.clone();
        if state.periods.len() < 2 {
            state.periods.clear();
        }
        let maker = &Maker {
            state: &state,
            ..*maker
        };
        let periods = maker.own_periods(one.indicator, places);
        let known = |period: &Period| {
            places
                .iter()
                .any(|place| maker.read(one.indicator, *place, *period).value.is_ok())
        };
        let (first, last) = (periods.iter().position(known), periods.iter().rposition(known));
        match (first, last) {
            (Some(first), Some(last)) if first < last => periods[first..=last].to_vec(),
            _ => Vec::new(),
        }
    }

    /// Lines of the places shown, with the middle half and the median of the group. None where no place has two
    /// figures to join.
    pub(super) fn over_time(&self, one: &Compared) -> Option<Drawn> {
        let maker = self.maker(one);
        let periods = self.course(&maker, one, &self.shown);
        let mut points = Vec::new();
        let mut series = Vec::new();
        let mut absent = Vec::new();
        for place in &self.shown {
            let own = points_of(&maker, one, *place, &periods);
            if own.iter().any(|point| point.reading.value.is_ok()) {
                let (shown, breaks) = maker.on_line(one.indicator, &own);
                series.push(Series {
                    name: self.name(*place),
                    points: shown,
                    breaks,
                    emphasis: *place == self.focus,
                });
            } else {
                absent.push(self.name(*place));
            }
            points.extend(own);
        }
        if series.is_empty() {
            return None;
        }
        let (band, median) = self.middle(&maker, one, &periods);
        series.extend(median);
        let title = maker
            .change_finding(one.indicator, self.focus, &points)
            .unwrap_or_else(|| self.heading(&maker, one));
        let mut frame = maker.frame(
            &format!("time-{}", self.slug(one)),
            title,
            maker.naming_absent(self.subtitle(&maker, one), &absent),
            self.description("compare-time-description", one),
            &points,
        );
        frame.heading = 3;
        Some(Drawn {
            frame,
            unit: maker.unit(one.indicator),
            chart: Chart::Line(Line {
                unit: maker.unit(one.indicator),
                series,
                band,
                target: None,
                stock: is_stock(&maker, one),
                scaling: scaling(one),
                from_zero: !one.state.log,
            }),
            points,
        })
    }

    /// The middle half of the group where it is large enough, otherwise its median where it has one.
    fn middle(&self, maker: &Maker<'_>, one: &Compared, periods: &[Period]) -> (Option<Band>, Option<Series>) {
        // a group that is drawn line by line needs no summary
        if self.peers == Peers::Chosen && self.group.members.len() < PERCENTILE_NEEDS {
            return (None, None);
        }
        let mut band = Vec::new();
        let mut median = Vec::new();
        for period in periods {
            let values = self.values(maker, one, *period);
            let Some(q) = quartiles(&values) else { continue };
            if q.n >= PERCENTILE_NEEDS {
                band.push(BandPoint {
                    period: *period,
                    low: q.p25,
                    median: q.median,
                    high: q.p75,
                });
            } else if q.n >= MEDIAN_NEEDS {
                median.push((*period, Datum::known(q.median, Status::Computed)));
            }
        }
        if !band.is_empty() {
            let name = self.cx.ta("compare-band", &[("group", self.group_words().into())]);
            let median = self.cx.t("drawing-median");
            return (
                Some(Band {
                    name,
                    median,
                    points: band,
                }),
                None,
            );
        }
        let series = (!median.is_empty()).then(|| Series {
            name: self.cx.t("compare-median"),
            points: median,
            breaks: Vec::new(),
            emphasis: false,
        });
        (None, series)
    }

    /// The values of the group in one period.
    pub(super) fn values(&self, maker: &Maker<'_>, one: &Compared, period: Period) -> Vec<f64> {
        self.group
            .members
            .iter()
            .filter_map(|place| maker.read(one.indicator, *place, period).number())
            .collect()
    }

    /// A small chart for each place of the group, or for each place shown where the group is large.
    pub(super) fn multiples(&self, one: &Compared) -> Option<Drawn> {
        let maker = self.maker(one);
        let mut places = self.shown.clone();
        if self.peers != Peers::All {
            places.extend(self.group.members.iter().filter(|ix| !self.shown.contains(ix)));
            places.truncate(PANELS);
        }
        let periods = self.course(&maker, one, &places);
        let mut points = Vec::new();
        let mut panels = Vec::new();
        for place in &places {
            let own = points_of(&maker, one, *place, &periods);
            let (shown, breaks) = maker.on_line(one.indicator, &own);
            panels.push(Panel {
                name: self.name(*place),
                href: Some(maker.place_href(*place)),
                points: shown,
                breaks,
                highlight: *place == self.focus,
            });
            points.extend(own);
        }
        if !points.iter().any(|point| point.reading.value.is_ok()) {
            return None;
        }
        let median: Vec<_> = periods
            .iter()
            .filter_map(|period| {
                let q = quartiles(&self.values(&maker, one, *period))?;
                (q.n >= MEDIAN_NEEDS).then(|| (*period, Datum::known(q.median, Status::Computed)))
            })
            .collect();
        let title = maker
            .change_finding(one.indicator, self.focus, &points)
            .unwrap_or_else(|| self.heading(&maker, one));
        let mut frame = maker.frame(
            &format!("time-{}", self.slug(one)),
            title,
            self.subtitle(&maker, one),
            self.description("compare-multiples-description", one),
            &points,
        );
        frame.heading = 3;
        Some(Drawn {
            frame,
            unit: maker.unit(one.indicator),
            chart: Chart::Multiples(Multiples {
                unit: maker.unit(one.indicator),
                panels,
                reference: (!median.is_empty()).then(|| Series {
                    name: self.cx.ta("compare-median-of", &[("group", self.group_words().into())]),
                    points: median,
                    breaks: Vec::new(),
                    emphasis: false,
                }),
                stock: is_stock(&maker, one),
                scaling: scaling(one),
                from_zero: !one.state.log,
            }),
            points,
        })
    }

    /// The group in one period, a dot a place; the places chosen are marked. None where fewer than two have a figure.
    pub(super) fn across(&self, one: &Compared) -> Option<Drawn> {
        let maker = self.maker(one);
        let period = one.state.cross_period(one.indicator)?;
        let mut places = self.group.members.clone();
        places.extend(self.shown.iter().filter(|ix| !self.group.members.contains(ix)));
        let points: Vec<Point> = places
            .iter()
            .map(|place| maker.point(one.indicator, *place, period))
            .collect();
        let values = self.values(&maker, one, period);
        if values.len() < 2 {
            return None;
        }
        let quartiles = quartiles(&values)
            .filter(|q| q.n >= PERCENTILE_NEEDS)
            .map(|q| Quartiles {
                low: q.p25,
                median: q.median,
                high: q.p75,
            });
        let dots = points
            .iter()
            .map(|point| Dot {
                name: self.name(point.place),
                href: Some(maker.place_href(point.place)),
                datum: maker.datum(point),
                highlight: self.state.places.contains(&point.place),
            })
            .collect();
        let title = self
            .rank_words(&maker, one, period)
            .unwrap_or_else(|| self.heading(&maker, one));
        let subtitle = format!(
            "{}, {}, {}",
            self.subtitle(&maker, one),
            self.cx.period(period),
            self.group_known(values.len())
        );
        let mut frame = maker.frame(
            &format!("across-{}", self.slug(one)),
            title,
            subtitle,
            self.description("compare-across-description", one),
            &points,
        );
        frame.heading = 3;
        let unit = maker.unit(one.indicator);
        Some(Drawn {
            frame,
            unit,
            chart: Chart::Strip(Strip {
                unit,
                dots,
                quartiles,
                references: Vec::new(),
                scaling: scaling(one),
                row_head: self.cx.t("compare-place"),
            }),
            points,
        })
    }

    /// The points of all drawings and of the table, each once.
    pub(super) fn all_points(&self) -> Option<Drawn> {
        let mut whole: Option<Drawn> = None;
        for one in &self.compared {
            let course = if self.asked.multiples {
                self.multiples(one)
            } else {
                self.over_time(one)
            };
            let across = self.across(one);
            for drawn in course.into_iter().chain(across) {
                match &mut whole {
                    Some(whole) => whole.points.extend(drawn.points),
                    None => whole = Some(drawn),
                }
            }
            let maker = self.maker(one);
            if let (Some(whole), Some(period)) = (&mut whole, one.state.cross_period(one.indicator)) {
                let table = self.table_places();
                whole
                    .points
                    .extend(table.iter().map(|place| maker.point(one.indicator, *place, period)));
            }
        }
        let mut whole = whole?;
        let order: Vec<_> = self.compared.iter().map(|one| one.indicator).collect();
        whole
            .points
            .sort_by_key(|p| (order.iter().position(|ix| *ix == p.indicator), p.place, p.period));
        whole.points.dedup_by_key(|p| (p.indicator, p.place, p.period));
        whole.frame.title = self.title();
        let names = self.compared.iter().map(|one| self.heading(&self.maker(one), one));
        whole.frame.subtitle = names.collect::<Vec<_>>().join("; ");
        Some(whole)
    }

    fn heading(&self, maker: &Maker<'_>, one: &Compared) -> String {
        indicator_name(self.cx, maker.state.cube.catalogue.indicator(one.indicator)).to_owned()
    }

    fn subtitle(&self, maker: &Maker<'_>, one: &Compared) -> String {
        let name = self.heading(maker, one);
        format!("{name}, {}", measure(self.cx, &one.state, one.indicator))
    }

    fn description(&self, key: &str, one: &Compared) -> String {
        let name = self.heading(&self.maker(one), one);
        let (n, group) = (self.cx.count(self.shown.len()), self.group_words());
        self.cx.ta(
            key,
            &[
                ("what", Arg::from(name)),
                ("count", self.shown.len().into()),
                ("n", n.into()),
                ("group", group.into()),
            ],
        )
    }

    fn slug(&self, one: &Compared) -> &str {
        &self.state.cube.catalogue.indicator(one.indicator).slug
    }
}

fn points_of(maker: &Maker<'_>, one: &Compared, place: PlaceIx, periods: &[Period]) -> Vec<Point> {
    periods
        .iter()
        .map(|period| maker.point(one.indicator, place, *period))
        .collect()
}

fn is_stock(maker: &Maker<'_>, one: &Compared) -> bool {
    maker.state.cube.catalogue.indicator(one.indicator).time == TimeKind::Stock
}

const fn scaling(one: &Compared) -> Scaling {
    if one.state.log { Scaling::Log } else { Scaling::Linear }
}
