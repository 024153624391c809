//! The course of an indicator at a place with a mark to reach, for rooms in which something was promised.

use std::sync::Arc;

use bashke_views::charts::{Chart, Datum, Frame, Line, Scaling, Series};
use bashke_views::components::{Choice, Link};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Phase, Status, TimeKind, Unit};

use super::drawings::{Maker, Point};
use super::options;
use super::state::State;
use super::words::{carried, href, indicator_name, place_name, source_link};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::lens::Lens;
use crate::finance::{Courses, Current};

/// A value in words, how firm it is and where it was read.
#[derive(Debug, Clone)]
pub struct Told {
    /// The value with its unit.
    pub amount: String,
    /// How firm it is.
    pub status: Status,
    /// Where it was read; none where it is computed.
    pub source: Option<Link>,
}

/// A mark that is to be reached.
#[derive(Debug, Clone)]
pub struct Mark {
    /// How it is called beside its line.
    pub name: String,
    /// From when on it stands.
    pub from: Period,
    /// When it is to be reached.
    pub to: Period,
    /// The value.
    pub value: f64,
}

/// An indicator at a place.
#[derive(Debug)]
pub struct CourseOf<'a> {
    pub(super) courses: &'a Courses,
    state: State,
    pub(super) indicator: IndicatorIx,
    pub(super) place: PlaceIx,
}

impl<'a> CourseOf<'a> {
    /// The course of an indicator at a place by their keys; none where there is none such any more.
    #[must_use]
    pub fn new(courses: &'a Courses, indicator: i32, place: i32) -> Option<Self> {
        let (indicator, place) = courses.at(indicator, place)?;
        Some(Self {
            state: plain(courses, vec![place]),
            courses,
            indicator,
            place,
        })
    }

    /// The page of the indicator.
    #[must_use]
    pub fn indicator(&self, cx: &Cx<'_>) -> Link {
        let indicator = self.courses.cube().catalogue.indicator(self.indicator);
        Link::new(
            indicator_name(cx, indicator),
            self.href(cx, &paths::indicator(&indicator.slug)),
        )
    }

    /// The page of the place.
    #[must_use]
    pub fn place(&self, cx: &Cx<'_>) -> Link {
        let place = self.courses.cube().catalogue.place(self.place);
        Link::new(place_name(cx, place), self.href(cx, &paths::place(&place.slug)))
    }

    /// The address of a page, on the same dataset.
    fn href(&self, cx: &Cx<'_>, path: &str) -> String {
        href(cx, path, &carried(&self.state, Some(self.courses.release())))
    }

    /// The unit of its values.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.courses.cube().catalogue.indicator(self.indicator).unit
    }

    /// The value of a period; none where it is missing.
    #[must_use]
    pub fn told(&self, cx: &Cx<'_>, period: Period) -> Option<Told> {
        let cube = self.courses.cube();
        let reading = cube.read(self.indicator, self.place, period, Phase::Actual);
        Some(Told {
            amount: cx.amount(reading.number()?, self.unit()),
            status: reading.status,
            source: reading
                .source
                .map(|source| source_link(cx, cube.catalogue.source(source))),
        })
    }

    /// The line over periods, with the mark from its beginning to its end where there is one; `id` and `title` are those of
    /// the figure.
    #[must_use]
    pub fn drawn(
        &self,
        cx: &Cx<'_>,
        current: &Current,
        periods: &[Period],
        mark: Option<&Mark>,
        (id, title): (&str, &str),
    ) -> (Frame, Chart) {
        let maker = Maker {
            cx,
            current,
            state: &self.state,
            keep: &[],
        };
        let points: Vec<Point> = periods
            .iter()
            .map(|period| maker.point(self.indicator, self.place, *period))
            .collect();
        let (shown, breaks) = maker.on_line(self.indicator, &points);
        let own = Series {
            name: maker.name(self.place),
            points: shown,
            breaks,
            emphasis: true,
        };
        let goal = mark.map(|mark| on_the_way(periods, mark));
        let indicator = self.indicator(cx).text;
        let subtitle = format!(
            "{indicator}, {}, {}",
            maker.name(self.place),
            cx.locale.unit(self.unit())
        );
        let mut frame = maker.frame(id, title.to_owned(), subtitle.clone(), subtitle, &points);
        frame.heading = 4;
        let line = Line {
            unit: self.unit(),
            series: std::iter::once(own).chain(goal).collect(),
            band: None,
            target: None,
            stock: self.courses.cube().catalogue.indicator(self.indicator).time == TimeKind::Stock,
            scaling: Scaling::Linear,
            from_zero: true,
        };
        (frame, Chart::Line(line))
    }
}

/// The line of a mark. One between two periods stands in each of those between them, so that its line does not break.
fn on_the_way(periods: &[Period], mark: &Mark) -> Series {
    let mut on_the_way: Vec<Period> = std::iter::successors(Some(mark.to), |period| period.previous())
        .take_while(|period| *period >= mark.from)
        .chain([mark.from])
        .chain(
            periods
                .iter()
                .copied()
                .filter(|one| (mark.from..=mark.to).contains(one)),
        )
        .collect();
    on_the_way.sort();
    on_the_way.dedup();
    Series {
        name: mark.name.clone(),
        points: on_the_way
            .into_iter()
            .map(|period| (period, Datum::reported(mark.value)))
            .collect(),
        breaks: Vec::new(),
        emphasis: false,
    }
}

/// The view of a page that asks for nothing.
fn plain(courses: &Courses, places: Vec<PlaceIx>) -> State {
    State {
        cube: Arc::clone(courses.cube()),
        places,
        periods: Vec::new(),
        span: (None, None),
        phase: Phase::Actual,
        lens: Lens::default(),
        log: false,
    }
}

/// The same page on the illustrative panel; none where that is shown already, or is not there.
#[must_use]
pub fn illustrative_href(cx: &Cx<'_>, courses: &Courses, current: &Current) -> Option<String> {
    options::illustrative(cx, &plain(courses, Vec::new()), current)
}

/// The indicators of which something is published, to choose from.
#[must_use]
pub fn indicator_choices(cx: &Cx<'_>, courses: &Courses, chosen: &str) -> Vec<Choice> {
    let state = plain(courses, Vec::new());
    let chosen = courses.cube().catalogue.find_indicator(chosen);
    options::indicators(cx, &state, chosen.as_slice())
}

/// The places, to choose from.
#[must_use]
pub fn place_choices(cx: &Cx<'_>, courses: &Courses, chosen: &str) -> Vec<Choice> {
    let catalogue = &courses.cube().catalogue;
    options::places(cx, catalogue, catalogue.find_place(chosen).as_slice())
}
