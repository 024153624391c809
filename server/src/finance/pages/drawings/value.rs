//! One value.

use bashke_views::Arg;
use bashke_views::charts::{BarRow, Bars, Chart};
use bashke_vocabulary::Period;

use super::{Drawn, Maker};
use crate::finance::pages::words::{indicator_name, measure};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};

impl Maker<'_> {
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
                    .map(|value| self.cx.compact(value, unit))
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
        // a course that does not come to the period would tell of another value
        let course = self.over_time_at(indicator, &[place]).filter(|course| {
            course
                .points
                .iter()
                .any(|one| one.period == period && one.reading.value.is_ok())
        });
        let told = course
            .as_ref()
            .map_or(std::slice::from_ref(&point), |course| &course.points);
        let frame = self.frame("value", self.cx.ta(key, &args), subtitle.clone(), subtitle, told);
        let chart = match course {
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
}
