//! One figure of Albania beside those of its neighbours: a table, or bars.

use bashke_views::charts::{BarRow, Bars, Chart};
use bashke_views::components::{self, Cell, Head, Link, Row, Table};
use bashke_views::finance::region::{Section, note};
use bashke_views::{Arg, layout, paths};
use bashke_vocabulary::Phase;

use super::{Figure, Region};
use crate::finance::pages::drawings::{Drawn, Point};
use crate::finance::pages::files;
use crate::finance::pages::words::{href, indicator_name, place_name, said, source_link};
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};
use crate::finance::rules::neighbours::{compares_countries, shared_period};

impl Region<'_> {
    pub(super) fn section(&self, indicator: IndicatorIx, figures: &[Figure<'_>]) -> Section {
        let cx = self.cx;
        let catalogue = &self.cube.catalogue;
        let definition = catalogue.indicator(indicator);
        let mut cautions = Vec::new();
        if !compares_countries(definition.unit) {
            cautions.push(cx.t("region-sums"));
        }
        if catalogue
            .country()
            .is_some_and(|country| figures.iter().all(|figure| figure.place != country))
        {
            cautions.push(cx.t("region-no-albania"));
        }
        let rows = figures.iter().map(|figure| self.row(indicator, *figure, None));
        let heads = vec![
            Head::text(cx.t("compare-place")),
            Head::text(cx.t("region-year")),
            Head::number(cx.t("table-value")).unit(cx.locale.unit(definition.unit)),
            Head::text(cx.t("table-note")),
            Head::text(cx.t("table-source")),
        ];
        let caption = cx.ta("region-table", &[("what", indicator_name(cx, definition).into())]);
        Section {
            slug: definition.slug.clone(),
            indicator: Link::new(
                indicator_name(cx, definition),
                href(cx, &paths::indicator(&definition.slug), self.keep),
            ),
            definition: cx.pick(&definition.definition_sq, &definition.definition_en).to_owned(),
            cautions,
            bars: self.bars(indicator, figures).map(|drawn| {
                let query = layout::with(cx.query, "indicator", &definition.slug);
                files::shown(cx, paths::region_file, &query, drawn)
            }),
            table: Table::new(format!("figures-{}", definition.slug), caption, heads, rows.collect()),
        }
    }

    /// A figure with its year; led by its place, or by the indicator where it stands alone.
    fn row(&self, indicator: IndicatorIx, figure: Figure<'_>, lead: Option<&str>) -> Row {
        let cx = self.cx;
        let catalogue = &self.cube.catalogue;
        let definition = catalogue.indicator(indicator);
        let unit = definition.unit;
        let place = catalogue.place(figure.place);
        let reading = self.cube.read(indicator, figure.place, figure.period, Phase::Actual);
        // where sources disagree, each stands in a row of its own
        let (value, status) = match figure.observation {
            Some(o) => (o.value.unwrap_or_default(), o.status),
            None => (reading.number().unwrap_or_default(), reading.status),
        };
        let shown = if lead.is_some() {
            cx.amount(value, unit)
        } else {
            cx.bare(value, unit)
        };
        let noted = figure
            .observation
            .and_then(|o| self.cube.text(o))
            .and_then(|text| said(cx, text.note.as_ref()));
        let source = match figure.observation {
            Some(o) => Cell::markup(components::anchor(&source_link(cx, catalogue.source(o.source)))),
            None => Cell::text(cx.t("source-line-none")),
        };
        let mut cells = Vec::new();
        if let Some(lead) = lead {
            cells.push(Cell::text(lead));
        }
        cells.push(Cell::text(place_name(cx, place)));
        cells.push(Cell::text(cx.period(figure.period)));
        cells.push(Cell::value(cx, shown, status));
        cells.push(match (noted, reading.disputed) {
            (Some(noted), _) => Cell::markup(note(&noted)),
            (None, true) => Cell::text(cx.t("disputed-mark")),
            (None, false) => Cell::text(""),
        });
        cells.push(source);
        let row = Row::new(cells);
        if lead.is_none() && Some(figure.place) == catalogue.country() {
            row.current()
        } else {
            row
        }
    }

    /// Bars of the one period that enough places share, the largest first.
    pub(super) fn bars(&self, indicator: IndicatorIx, figures: &[Figure<'_>]) -> Option<Drawn> {
        let cx = self.cx;
        let definition = self.cube.catalogue.indicator(indicator);
        if !compares_countries(definition.unit) {
            return None;
        }
        let period = shared_period(figures.iter().map(|figure| (figure.place, figure.period)))?;
        let mut places: Vec<PlaceIx> = figures
            .iter()
            .filter(|figure| figure.period == period)
            .map(|figure| figure.place)
            .collect();
        places.dedup();
        let mut points: Vec<Point> = places
            .iter()
            .map(|place| Point {
                indicator,
                place: *place,
                period,
                reading: self.cube.read(indicator, *place, period, Phase::Actual),
                sources: self.cube.behind(indicator, *place, period, Phase::Actual),
            })
            .collect();
        points.sort_by(|a, b| {
            let value = |point: &Point| point.reading.number().unwrap_or(f64::NEG_INFINITY);
            value(b).total_cmp(&value(a))
        });
        let country = self.cube.catalogue.country();
        let rows = points
            .iter()
            .map(|point| BarRow {
                name: self.maker.name(point.place),
                href: None,
                datum: self.maker.datum(point),
                highlight: Some(point.place) == country,
            })
            .collect();
        let name = indicator_name(cx, definition).to_owned();
        let args = [
            ("what", Arg::from(name.clone())),
            ("period", cx.period(period).into()),
            ("count", points.len().into()),
            ("n", cx.count(points.len()).into()),
        ];
        let mut frame = self.maker.frame(
            &format!("bars-{}", definition.slug),
            cx.ta("region-bars", &args),
            format!("{name}, {}, {}", cx.locale.unit(definition.unit), cx.period(period)),
            cx.ta("region-bars-description", &args),
            &points,
        );
        frame.heading = 3;
        Some(Drawn {
            frame,
            unit: definition.unit,
            chart: Chart::Bars(Bars {
                unit: definition.unit,
                rows,
                references: Vec::new(),
                row_head: cx.t("compare-place"),
            }),
            points,
        })
    }

    /// The figures that have no other to stand beside.
    pub(super) fn alone(&self, figures: &[(IndicatorIx, Figure<'_>)]) -> Table {
        let cx = self.cx;
        let catalogue = &self.cube.catalogue;
        let rows = figures.iter().map(|(indicator, figure)| {
            let definition = catalogue.indicator(*indicator);
            self.row(*indicator, *figure, Some(indicator_name(cx, definition)))
                .link(href(cx, &paths::indicator(&definition.slug), self.keep))
        });
        let heads = vec![
            Head::text(cx.t("controls-indicator")),
            Head::text(cx.t("compare-place")),
            Head::text(cx.t("region-year")),
            Head::number(cx.t("table-value")),
            Head::text(cx.t("table-note")),
            Head::text(cx.t("table-source")),
        ];
        Table::new("figures-alone", cx.t("region-alone"), heads, rows.collect()).hide_caption()
    }
}
