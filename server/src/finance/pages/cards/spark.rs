//! How a value came about, as a small line.

use bashke_views::charts::{Break, Canvas, Datum, Size, Spark};
use bashke_vocabulary::{Period, Phase, TimeKind};

use super::Cards;
use crate::finance::pages::state::State;
use crate::finance::pages::words::{datum, indicator_short, place_name};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::profile;

impl Cards<'_> {
    /// How an indicator came about at a place until a period; none where there are not two values to join, or the line ends
    /// elsewhere.
    #[must_use]
    pub fn spark(&self, ix: IndicatorIx, place: PlaceIx, last: Period) -> Option<maud::Markup> {
        let state = State {
            phase: Phase::Actual,
            lens: self.lens(ix),
            ..self.state.clone()
        };
        let time = self.catalogue().indicator(ix).time;
        let points: Vec<_> = state
            .line_periods(ix)
            .into_iter()
            .map(|period| {
                let reading = self.read(ix, place, period, Phase::Actual);
                let datum = datum(self.cx, self.cube(), (ix, place, period), &state, &reading);
                (period, datum)
            })
            .collect();
        let points = profile::on_line(time, points, |datum| datum.value().is_some());
        // the years before the first and after the last figure would only squeeze the line
        let is_known = |(_, datum): &(Period, Datum)| datum.value().is_some();
        let first = points.iter().position(is_known)?;
        let end = points.iter().rposition(is_known)?;
        let points = points[first..=end].to_vec();
        if points.last().is_none_or(|(period, _)| *period != last) {
            return None;
        }
        let known: Vec<Period> = points.iter().filter(|point| is_known(point)).map(|(p, _)| *p).collect();
        let scope = |period| self.cube().scope(ix, place, period, Phase::Actual);
        let breaks = known
            .windows(2)
            .filter(|pair| scope(pair[0]) != scope(pair[1]))
            .map(|pair| Break {
                period: pair[1],
                note: String::new(),
            });
        let slug = &self.catalogue().indicator(ix).slug;
        let label = format!(
            "{}, {}",
            place_name(self.cx, self.catalogue().place(place)),
            indicator_short(self.cx, self.catalogue().indicator(ix))
        );
        (known.len() >= 2).then(|| {
            Spark {
                unit: self.unit(ix),
                points,
                breaks: breaks.collect(),
                stock: time == TimeKind::Stock,
            }
            .svg(
                &format!("spark-{slug}"),
                &label,
                Canvas::page(self.cx.locale, Size::Narrow),
            )
        })
    }
}
