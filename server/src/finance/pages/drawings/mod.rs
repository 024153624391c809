//! Charts of one indicator, built from the state of a page: over time, by municipality, on the map.
//!
//! The page, its files and its embeds show the same drawing, because they are all made here.

mod across;
mod over_time;
mod value;

use bashke_views::charts::{Chart, Frame};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Unit};

use super::state::State;
use super::words::{datum, href, place_name, release_line, source_line};
use crate::finance::Current;
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx, SourceIx};
use crate::finance::rules::cube::Reading;

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
}
