//! The tables and sentences of a comparison.

use bashke_views::Arg;
use bashke_views::components::{self, Cell, Head, Row, Table};
use bashke_views::finance::compare::two_lines;
use bashke_vocabulary::{Period, PlaceKind, Unit};

use super::super::drawings::Maker;
use super::super::ranking::{gap_unit, signed};
use super::super::words::{href, indicator_name, indicator_short, input_name, listed_source, measure};
use super::{Compared, Comparison};
use crate::finance::rules::catalogue::{PlaceIx, SourceIx};
use crate::finance::rules::comparison::{Peers, standing, traits_of};
use crate::finance::rules::cube::Reading;
use crate::finance::rules::statistics::median;

impl Comparison<'_> {
    /// The places that the tables list: those shown, then the rest of a small group.
    pub(super) fn table_places(&self) -> Vec<PlaceIx> {
        let mut places = self.shown.clone();
        if self.peers != Peers::All {
            places.extend(self.group.members.iter().filter(|ix| !self.shown.contains(ix)));
        }
        places
    }

    /// Every place by every indicator, each column of one period.
    pub(super) fn whole_table(&self) -> Table {
        let cx = self.cx;
        let catalogue = &self.state.cube.catalogue;
        let mut heads = vec![Head::text(cx.t("compare-place"))];
        for one in &self.compared {
            let name = indicator_short(cx, catalogue.indicator(one.indicator));
            let unit = measure(cx, &one.state, one.indicator);
            let unit = match one.state.cross_period(one.indicator) {
                Some(period) => format!("{unit}, {}", cx.period(period)),
                None => unit,
            };
            heads.push(Head::number(name).unit(unit));
        }
        let rows = self.table_places().into_iter().map(|place| {
            let mut cells = vec![Cell::text(self.name(place))];
            cells.extend(self.compared.iter().map(|one| self.cell(one, place)));
            let row = Row::new(cells).link(href(
                cx,
                &bashke_views::paths::place(&catalogue.place(place).slug),
                self.keep,
            ));
            if place == self.focus { row.current() } else { row }
        });
        let mut rows: Vec<Row> = rows.collect();
        rows.push(self.median_row());
        Table::new("comparison", cx.t("compare-table"), heads, rows)
            .note(Cell::text(cx.t("compare-table-note")).content)
    }

    /// A value of the column's period; where there is none, why, and the newest one that there is, with its period.
    fn cell(&self, one: &Compared, place: PlaceIx) -> Cell {
        let maker = self.maker(one);
        let unit = maker.unit(one.indicator);
        let period = one.state.cross_period(one.indicator);
        let reading = period.map(|period| maker.read(one.indicator, place, period));
        let Some(Reading {
            value: Err(missing), ..
        }) = reading
        else {
            return match reading {
                Some(reading) => self.value(&reading, unit),
                None => Cell::text("–"),
            };
        };
        let input = input_name(self.cx, &self.state.cube.catalogue, &missing);
        let why = components::missing_cell(self.cx, &missing, input.as_deref());
        match self.newest(&maker, one, place) {
            Some((other, value)) => {
                let args = [
                    ("period", Arg::from(self.cx.period(other))),
                    ("value", self.cx.bare(value, unit).into()),
                ];
                let text = self.cx.ta("compare-other-period", &args);
                Cell::markup(two_lines(&why, &text))
            }
            None => Cell::markup(why),
        }
    }

    fn value(&self, reading: &Reading, unit: Unit) -> Cell {
        let value = reading.number().unwrap_or_default();
        let cell = Cell::value(self.cx, self.cx.bare(value, unit), reading.status);
        if reading.disputed {
            Cell::markup(two_lines(&cell.content, &self.cx.t("disputed-mark")))
        } else {
            cell
        }
    }

    /// The newest figure of a place, of whatever period.
    fn newest(&self, maker: &Maker<'_>, one: &Compared, place: PlaceIx) -> Option<(Period, f64)> {
        one.state
            .cube
            .periods(one.indicator, one.state.phase)
            .iter()
            .rev()
            .find_map(|period| Some((*period, maker.read(one.indicator, place, *period).number()?)))
    }

    fn median_row(&self) -> Row {
        let label = self.cx.ta("compare-median-of", &[("group", self.group_words().into())]);
        let mut cells = vec![Cell::text(label)];
        for one in &self.compared {
            let maker = self.maker(one);
            let values = one
                .state
                .cross_period(one.indicator)
                .map(|period| self.values(&maker, one, period))
                .unwrap_or_default();
            let unit = maker.unit(one.indicator);
            cells.push(match median(&values) {
                Some(median) if values.len() > 1 => {
                    let median = Cell::text(self.cx.bare(median, unit));
                    Cell::markup(two_lines(&median.content, &self.over(values.len())))
                }
                _ => Cell::text("–"),
            });
        }
        Row::new(cells).total()
    }

    /// "of 28 figures".
    fn over(&self, n: usize) -> String {
        self.cx.ta(
            "compare-over",
            &[("count", Arg::from(n)), ("n", self.cx.count(n).into())],
        )
    }

    /// "Lezhë: rank 3 of 28, percentile 91".
    pub(super) fn rank_words(&self, maker: &Maker<'_>, one: &Compared, period: Period) -> Option<String> {
        let value = maker.read(one.indicator, self.focus, period).number()?;
        let values = self.values(maker, one, period);
        let standing = standing(value, &values)?;
        let mut args = vec![
            ("place", Arg::from(self.name(self.focus))),
            ("rank", self.cx.count(standing.rank).into()),
            ("n", self.cx.count(standing.n).into()),
        ];
        match standing.percentile {
            Some(percentile) => {
                args.push(("percentile", self.cx.locale.number(percentile, 0).into()));
                Some(self.cx.ta("compare-rank-percentile", &args))
            }
            None => Some(self.cx.ta("compare-rank", &args)),
        }
    }

    /// Where the focus stands, in sentences.
    pub(super) fn standing(&self, one: &Compared) -> Vec<String> {
        let cx = self.cx;
        let maker = self.maker(one);
        let Some(period) = one.state.cross_period(one.indicator) else {
            return vec![cx.t("compare-no-period")];
        };
        let reading = maker.read(one.indicator, self.focus, period);
        let values = self.values(&maker, one, period);
        let unit = maker.unit(one.indicator);
        let mut said = Vec::new();
        let Some(value) = reading.number() else {
            let args = [
                ("place", Arg::from(self.name(self.focus))),
                ("period", cx.period(period).into()),
                ("known", cx.count(values.len()).into()),
                ("of", cx.count(self.group.members.len()).into()),
            ];
            said.push(cx.ta("compare-standing-none", &args));
            return said;
        };
        let mut args = vec![
            ("place", Arg::from(self.name(self.focus))),
            ("period", cx.period(period).into()),
            ("value", cx.amount(value, unit).into()),
            ("count", values.len().into()),
            ("n", cx.count(values.len()).into()),
            ("group", self.group_words().into()),
        ];
        match standing(value, &values) {
            Some(standing) if standing.n > 1 => {
                args.push(("median", cx.amount(standing.median, unit).into()));
                args.push(("rank", cx.count(standing.rank).into()));
                said.push(cx.ta("compare-standing", &args));
                if standing.percentile.is_none() {
                    said.push(cx.ta("compare-few", &args));
                }
            }
            _ => said.push(cx.ta("compare-standing-alone", &args)),
        }
        said
    }

    /// Value, rank and distance from the median of the places shown.
    pub(super) fn small_table(&self, one: &Compared) -> Option<Table> {
        let cx = self.cx;
        let maker = self.maker(one);
        let period = one.state.cross_period(one.indicator)?;
        let unit = maker.unit(one.indicator);
        let values = self.values(&maker, one, period);
        if values.is_empty() {
            return None;
        }
        let catalogue = &self.state.cube.catalogue;
        let rows = self.shown.iter().map(|place| {
            let reading = maker.read(one.indicator, *place, period);
            let inside = self.group.members.contains(place);
            let stands = reading.number().filter(|_| inside).and_then(|v| standing(v, &values));
            let gap = reading.number().zip(stands).map(|(v, s)| v - s.median);
            let cells = vec![
                Cell::text(self.name(*place)),
                self.cell(one, *place),
                Cell::text(stands.map(|s| cx.count(s.rank)).unwrap_or_default()),
                Cell::text(gap.map(|gap| signed(cx, gap, unit)).unwrap_or_default()),
            ];
            let row = Row::new(cells);
            if *place == self.focus { row.current() } else { row }
        });
        let what = measure(cx, &one.state, one.indicator);
        let heads = vec![
            Head::text(cx.t("compare-place")),
            Head::number(cx.t("table-value")).unit(what.clone()),
            Head::number(cx.t("ranking-rank")).unit(self.over(values.len())),
            Head::number(cx.t("ranking-gap")).unit(gap_unit(cx, unit, what)),
        ];
        let caption = format!(
            "{}, {}",
            indicator_name(cx, catalogue.indicator(one.indicator)),
            cx.period(period)
        );
        Some(Table::new(
            format!("values-{}", catalogue.indicator(one.indicator).slug),
            caption,
            heads,
            rows.collect(),
        ))
    }

    /// Why these are the peers: the traits of each and, where they were sought by them, how far each is.
    pub(super) fn peers_table(&self) -> Option<(String, Table)> {
        let cx = self.cx;
        let catalogue = &self.state.cube.catalogue;
        if self.peers == Peers::All || catalogue.place(self.focus).kind != PlaceKind::Municipality {
            return None;
        }
        let by_traits = self.peers == Peers::Nearest;
        let rows = self.group.members.iter().map(|ix| {
            let place = catalogue.place(*ix);
            let traits = traits_of(&self.state.cube, *ix);
            let density = traits.population.zip(traits.area).map(|(n, area)| n / area);
            let distance = self.group.distances.iter().find(|(other, _)| other == ix);
            let number = |value: Option<f64>, unit| match value {
                Some(value) => Cell::text(cx.bare(value, unit)),
                None => Cell::text("–"),
            };
            let mut cells = vec![Cell::text(self.name(*ix))];
            if by_traits {
                cells.push(Cell::text(match distance {
                    Some((_, distance)) => cx.locale.number(*distance, 2),
                    None => String::new(),
                }));
            }
            cells.push(number(traits.population, Unit::Inhabitants));
            cells.push(number(density, Unit::Density));
            cells.push(Cell::text(match place.degree_of_urbanisation {
                Some(1) => cx.t("compare-urban-1"),
                Some(2) => cx.t("compare-urban-2"),
                Some(3) => cx.t("compare-urban-3"),
                _ => "–".to_owned(),
            }));
            cells.push(Cell::text(match place.coastal {
                Some(true) => cx.t("compare-coast-yes"),
                Some(false) => cx.t("compare-coast-no"),
                None => "–".to_owned(),
            }));
            let row = Row::new(cells);
            if *ix == self.focus { row.current() } else { row }
        });
        let rows: Vec<Row> = rows.collect();
        let mut heads = vec![Head::text(cx.t("place-kind-municipality"))];
        if by_traits {
            heads.push(Head::number(cx.t("compare-distance")).unit("0–1"));
        }
        heads.push(Head::number(cx.t("compare-weight-population")).unit(cx.t("population-base-2011")));
        heads.push(Head::number(cx.t("compare-weight-density")).unit(cx.locale.unit(Unit::Density)));
        heads.push(Head::text(cx.t("compare-weight-urbanisation")));
        heads.push(Head::text(cx.t("compare-weight-coast")));
        let weights = self.asked.weights;
        let why = if by_traits {
            let number = |n: u8| Arg::from(n.to_string());
            cx.ta(
                "compare-why-nearest",
                &[
                    ("population", number(weights.population)),
                    ("density", number(weights.density)),
                    ("urbanisation", number(weights.urbanisation)),
                    ("coast", number(weights.coast)),
                ],
            )
        } else if self.peers == Peers::County {
            cx.t("compare-why-county")
        } else {
            cx.t("compare-why-chosen")
        };
        Some((why, Table::new("traits", cx.t("compare-traits"), heads, rows)))
    }

    /// The sources used, each once.
    pub(super) fn sources(&self, mut sources: Vec<SourceIx>) -> Vec<components::Source> {
        let catalogue = &self.state.cube.catalogue;
        sources.sort_unstable();
        sources.dedup();
        sources
            .into_iter()
            .map(|source| listed_source(self.cx, catalogue.source(source)))
            .collect()
    }
}
