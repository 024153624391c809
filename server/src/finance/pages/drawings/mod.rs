//! Charts of one indicator, built from the state of a page: over time, by municipality, on the map.
//!
//! The page, its files and its embeds show the same drawing, because they are all made here.

mod across;
mod over_time;
mod value;

use bashke_views::charts::{Break, Chart, Datum, Frame};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Unit};

use super::state::State;
use super::words::{datum, href, place_name, release_line, said, source_line};
use crate::finance::Current;
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx, SourceIx};
use crate::finance::rules::cube::Reading;
use crate::finance::rules::profile::on_line;

/// How many periods that stand apart from a line are named.
const APART: usize = 3;

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
    /// The sources behind it: where it was read, or where what it is computed from was.
    pub sources: Vec<SourceIx>,
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
            sources: self
                .state
                .lens
                .behind(&self.state.cube, indicator, place, period, self.state.phase),
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

    pub(super) fn datum(&self, point: &Point) -> Datum {
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

    /// The points of a place as a line shows them, and where the line breaks.
    pub(super) fn on_line(&self, indicator: IndicatorIx, points: &[Point]) -> (Vec<(Period, Datum)>, Vec<Break>) {
        let time = self.state.cube.catalogue.indicator(indicator).time;
        let data = points.iter().map(|point| (point.period, self.datum(point))).collect();
        let data = on_line(time, data, |datum: &Datum| datum.value().is_some());
        (data, self.breaks(points))
    }

    /// Where a source begins to count something else than the value before, in its own words.
    pub(in crate::finance::pages) fn breaks(&self, points: &[Point]) -> Vec<Break> {
        let (cube, phase) = (&self.state.cube, self.state.phase);
        let known = points.iter().filter(|point| point.reading.value.is_ok());
        let scoped: Vec<_> = known
            .map(|point| (point, cube.scope(point.indicator, point.place, point.period, phase)))
            .collect();
        let changed = scoped.windows(2).filter(|pair| pair[0].1 != pair[1].1);
        changed
            .map(|pair| {
                // where the later value says nothing of its scope, the earlier one did
                let told = if pair[1].1.is_empty() { pair[0].0 } else { pair[1].0 };
                let note = cube
                    .sources_of(told.indicator, told.place, told.period, phase)
                    .first()
                    .and_then(|row| said(self.cx, cube.text(row)?.note.as_ref()))
                    .unwrap_or_default();
                Break {
                    period: pair[1].0.period,
                    note: format!("{}: {note}", self.cx.period(told.period)),
                }
            })
            .collect()
    }

    /// A subtitle that also says for which periods there are figures that a line does not show, since a part of a year
    /// does not compare with a whole one.
    pub(super) fn naming_apart(
        &self,
        subtitle: String,
        indicator: IndicatorIx,
        places: &[PlaceIx],
        shown: &[Period],
    ) -> String {
        let known = self.state.cube.periods(indicator, self.state.phase).iter().rev();
        let apart: Vec<Period> = known
            .copied()
            .filter(|period| !shown.contains(period) && self.state.within(*period))
            .filter(|period| {
                places
                    .iter()
                    .any(|place| self.read(indicator, *place, *period).value.is_ok())
            })
            .collect();
        if apart.is_empty() || self.state.periods.len() > 1 {
            return subtitle;
        }
        let named: Vec<String> = apart.iter().take(APART).map(|period| self.cx.period(*period)).collect();
        let rest = apart.len() - named.len();
        let args = [
            ("periods", named.join(", ").into()),
            ("rest", self.cx.count(rest).into()),
        ];
        let key = if rest > 0 {
            "drawing-apart-more"
        } else {
            "drawing-apart"
        };
        format!("{subtitle}. {}", self.cx.ta(key, &args))
    }

    /// A subtitle that also names those whom no line stands for, since they have no figure.
    pub(super) fn naming_absent(&self, subtitle: String, absent: &[String]) -> String {
        if absent.is_empty() {
            return subtitle;
        }
        let told = self.cx.ta("drawing-absent", &[("places", absent.join(", ").into())]);
        format!("{subtitle}. {told}")
    }

    pub(super) fn frame(
        &self,
        id: &str,
        title: String,
        subtitle: String,
        description: String,
        points: &[Point],
    ) -> Frame {
        let sources = sources_of(points);
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
}

/// The sources behind some values, each once.
#[must_use]
pub fn sources_of<'a>(points: impl IntoIterator<Item = &'a Point>) -> Vec<SourceIx> {
    let mut sources: Vec<SourceIx> = points
        .into_iter()
        .flat_map(|point| point.sources.iter().copied())
        .collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}
