//! An indicator over time.

use bashke_views::Arg;
use bashke_views::charts::{Band, BandPoint, Chart, Line, Scaling, Series};
use bashke_vocabulary::{Period, PeriodKind, PlaceKind, TimeKind, Unit};

use super::{Drawn, Maker, Point};
use crate::finance::pages::words::{indicator_name, measure};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::statistics::{PERCENTILE_NEEDS, quartiles};

impl Maker<'_> {
    /// An indicator over time at the places chosen (the country where none is); with the middle half of the
    /// municipalities where enough of them are known. None where no period has two values to join.
    #[must_use]
    pub fn over_time(&self, indicator: IndicatorIx) -> Option<Drawn> {
        let chosen = &self.state.places;
        let country: Vec<PlaceIx> = self.state.cube.catalogue.country().into_iter().collect();
        if chosen.is_empty() {
            return self.over_time_at(indicator, &country);
        }
        // where the places chosen have no figure, the country's is better than an empty page, and says that they have none
        self.over_time_at(indicator, chosen)
            .or_else(|| self.line(indicator, &country, chosen))
    }

    pub(super) fn over_time_at(&self, indicator: IndicatorIx, places: &[PlaceIx]) -> Option<Drawn> {
        self.line(indicator, places, &[])
    }

    /// An indicator over time at some places; `without` are those that were asked for, have no figure, and are named so.
    fn line(&self, indicator: IndicatorIx, places: &[PlaceIx], without: &[PlaceIx]) -> Option<Drawn> {
        let cube = &self.state.cube;
        let periods = self.own_periods(indicator, places);
        let stock = cube.catalogue.indicator(indicator).time == TimeKind::Stock;
        let mut points = Vec::new();
        let mut series = Vec::new();
        let mut absent = Vec::new();
        let without = without.iter().filter(|place| !places.contains(place));
        let asked: Vec<PlaceIx> = places.iter().chain(without).copied().collect();
        for place in &asked {
            let own: Vec<Point> = periods
                .iter()
                .map(|period| self.point(indicator, *place, *period))
                .collect();
            if own.iter().any(|point| point.reading.value.is_ok()) {
                let (shown, breaks) = self.on_line(indicator, &own);
                series.push(Series {
                    name: self.name(*place),
                    points: shown,
                    breaks,
                    emphasis: places.first() == Some(place),
                });
            } else {
                absent.push(self.name(*place));
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
        let subtitle = self.naming_absent(format!("{name}, {}", measure(self.cx, self.state, indicator)), &absent);
        let subtitle = self.naming_apart(subtitle, indicator, &asked, &periods);
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
                stock,
                scaling: if self.state.log { Scaling::Log } else { Scaling::Linear },
                from_zero: !self.state.log,
            }),
            points,
            unit,
        })
    }

    /// The periods of a line of these places: what else is known of a stock only of other places, such as a quarter, does
    /// not stand on theirs.
    pub(in crate::finance::pages) fn own_periods(&self, indicator: IndicatorIx, places: &[PlaceIx]) -> Vec<Period> {
        let stock = self.state.cube.catalogue.indicator(indicator).time == TimeKind::Stock;
        let known = |period: Period| {
            places
                .iter()
                .any(|place| self.read(indicator, *place, period).value.is_ok())
        };
        let mut periods = self.state.line_periods(indicator);
        periods.retain(|period| !stock || period.kind() == PeriodKind::Year || known(*period));
        periods
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
    pub(in crate::finance::pages) fn change_finding(
        &self,
        indicator: IndicatorIx,
        place: PlaceIx,
        points: &[Point],
    ) -> Option<String> {
        let own: Vec<Point> = points.iter().filter(|point| point.place == place).cloned().collect();
        // what counts something else does not compare
        let since = self.breaks(&own).last().map(|last| last.period);
        let mut known = own
            .iter()
            .filter(|point| since.is_none_or(|since| point.period >= since))
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
}
