//! Any data at all: nothing breaks a drawing.

use bashke_vocabulary::{Direction, Period, Status, Unit};
use proptest::prelude::*;

use super::super::*;
use super::{CANVASES, check_all};

fn any_value() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -1e6..1e6f64,
        2 => -1e13..1e13f64,
        1 => -1e-6..1e-6f64,
        1 => any::<f64>(),
        1 => Just(0.0),
        1 => Just(f64::NAN),
        1 => Just(f64::INFINITY),
        1 => Just(f64::MAX),
        1 => Just(7.0),
    ]
}

fn any_datum() -> impl Strategy<Value = Datum> {
    prop_oneof![
        4 => any_value().prop_map(Datum::reported),
        1 => any_value().prop_map(|v| Datum::known(v, Status::Estimated)),
        1 => (any_value(), any_value()).prop_map(|(a, b)| Datum::disputed(a, b)),
        2 => Just(Datum::missing("")),
    ]
}

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        4 => (1990..2100i16).prop_map(Period::Year),
        1 => (2015..2024i16, 1..=4u8).prop_map(|(y, q)| Period::Quarter(y, q)),
        1 => (2015..2024i16, 1..=2u8).prop_map(|(y, h)| Period::Half(y, h)),
        1 => (2015..2024i16, 1..=12u8).prop_map(|(y, m)| Period::Months(y, 1, m)),
        1 => (2001..2010i16, 1..9i16).prop_map(|(y, n)| Period::Years(y, y + n)),
        1 => (2001..2024i16, 1..=12u8, 1..=28u8).prop_map(|(y, m, d)| Period::Date(y, m, d)),
        1 => Just(Period::Undated),
    ]
}

fn any_unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::ALL.to_vec())
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,12}", "[A-ZÇË][a-zçë <&\"-]{0,60}"]
}

fn any_points() -> impl Strategy<Value = Vec<(Period, Datum)>> {
    prop::collection::vec((any_period(), any_datum()), 0..12)
}

fn any_series() -> impl Strategy<Value = Series> {
    (any_name(), any_points(), any::<bool>()).prop_map(|(name, points, emphasis)| Series {
        name,
        points,
        breaks: Vec::new(),
        emphasis,
    })
}

type Named = (String, Datum, bool);

fn any_rows() -> impl Strategy<Value = Vec<Named>> {
    prop::collection::vec((any_name(), any_datum(), any::<bool>()), 0..12)
}

fn any_reference() -> impl Strategy<Value = Reference> {
    (any_name(), any_value()).prop_map(|(label, value)| Reference { label, value })
}

fn any_scaling() -> impl Strategy<Value = Scaling> {
    prop_oneof![Just(Scaling::Linear), Just(Scaling::Log)]
}

fn any_line() -> impl Strategy<Value = Chart> {
    let band =
        prop::collection::vec((any_period(), any_value(), any_value(), any_value()), 0..6).prop_map(|points| Band {
            name: "band".to_owned(),
            median: "median".to_owned(),
            points: points
                .into_iter()
                .map(|(period, low, median, high)| BandPoint {
                    period,
                    low,
                    median,
                    high,
                })
                .collect(),
        });
    let parts = (
        any_unit(),
        prop::collection::vec(any_series(), 0..8),
        prop::option::of(band),
        prop::option::of(any_reference()),
        any_scaling(),
        any::<bool>(),
    );
    parts.prop_map(|(unit, series, band, target, scaling, from_zero)| {
        Chart::Line(Line {
            unit,
            series,
            band,
            target,
            stock: from_zero,
            scaling,
            from_zero,
        })
    })
}

fn any_columns() -> impl Strategy<Value = Chart> {
    let look = prop::sample::select(vec![ColumnLook::Solid, ColumnLook::Hollow, ColumnLook::Hatched]);
    let series = (
        any_name(),
        prop::collection::vec(any_datum(), 0..8),
        look,
        any::<bool>(),
    )
        .prop_map(|(name, values, look, emphasis)| ColumnSeries {
            name,
            values,
            look,
            emphasis,
        });
    let mode = prop_oneof![Just(ColumnMode::Stacked), Just(ColumnMode::Grouped)];
    (
        any_unit(),
        mode,
        prop::collection::vec(any_period(), 0..8),
        prop::collection::vec(series, 0..5),
    )
        .prop_map(|(unit, mode, periods, series)| {
            Chart::Columns(Columns {
                unit,
                mode,
                periods,
                series,
            })
        })
}

fn any_grid() -> impl Strategy<Value = Chart> {
    (0..12usize).prop_flat_map(|columns| {
        let cells = prop::collection::vec((any_datum(), any_unit()), columns);
        let row = (any_name(), cells).prop_map(|(name, cells)| GridRow { name, cells });
        (
            any_name(),
            prop::collection::vec(any_name(), columns),
            prop::collection::vec(row, 0..8),
        )
            .prop_map(|(corner, columns, rows)| Chart::Grid(Grid { corner, columns, rows }))
    })
}

fn any_of_places() -> impl Strategy<Value = Vec<Chart>> {
    let head = || "Bashkia".to_owned();
    (
        any_unit(),
        any_rows(),
        prop::collection::vec(any_reference(), 0..3),
        any_scaling(),
        prop::option::of(any_value()),
        any::<(i16, i16)>(),
    )
        .prop_map(move |(unit, rows, references, scaling, total, (x, y))| {
            let href = Some("/x?a=1&b=2".to_owned());
            let values: Vec<f64> = rows.iter().filter_map(|(_, d, _)| d.value()).collect();
            let quartiles = total.map(|low| Quartiles {
                low,
                median: low * 2.0,
                high: low * 3.0,
            });
            let each = |f: fn(&Named) -> Named| rows.iter().map(f).collect::<Vec<_>>();
            let rows = each(Clone::clone);
            let shades = [
                Shades::round(&values),
                Shades::pretty(&values, 5),
                Shades::diverging(&values, 0.0),
            ];
            let ring = vec![
                (f64::from(x), f64::from(y)),
                (20.0, 41.0),
                (20.5, 41.2),
                (f64::NAN, 40.0),
            ];
            let mut charts = vec![
                Chart::Bars(Bars {
                    unit,
                    rows: rows
                        .iter()
                        .cloned()
                        .map(|(name, datum, highlight)| BarRow {
                            name,
                            href: href.clone(),
                            datum,
                            highlight,
                        })
                        .collect(),
                    references: references.clone(),
                    row_head: head(),
                }),
                Chart::Parts(Parts {
                    unit,
                    parts: rows
                        .iter()
                        .cloned()
                        .map(|(name, datum, _)| Part {
                            name,
                            href: href.clone(),
                            datum,
                        })
                        .collect(),
                    total,
                    row_head: head(),
                }),
                Chart::Strip(Strip {
                    unit,
                    dots: rows
                        .iter()
                        .cloned()
                        .map(|(name, datum, highlight)| Dot {
                            name,
                            href: href.clone(),
                            datum,
                            highlight,
                        })
                        .collect(),
                    quartiles,
                    references: references.clone(),
                    scaling,
                    row_head: head(),
                }),
            ];
            for (shades, direction) in shades.into_iter().zip(Direction::ALL) {
                let tile = |(i, (name, datum, highlight)): (usize, Named)| Tile {
                    col: (i % 5) as u8,
                    row: (i / 5) as u8,
                    short: name.chars().take(3).collect(),
                    name,
                    href: href.clone(),
                    datum,
                    highlight,
                };
                let area = |(name, datum, highlight): Named| Area {
                    name,
                    href: href.clone(),
                    rings: vec![ring.clone()],
                    datum,
                    highlight,
                };
                let (unit, direction, row_head) = (unit, *direction, head());
                let tiles = rows.iter().cloned().enumerate().map(tile).collect();
                charts.push(Chart::Tiles(Tiles {
                    unit,
                    direction,
                    shades: shades.clone(),
                    tiles,
                    row_head: row_head.clone(),
                }));
                let areas = rows.iter().cloned().map(area).collect();
                charts.push(Chart::Boundaries(Boundaries {
                    unit,
                    direction,
                    shades,
                    areas,
                    row_head,
                }));
            }
            charts
        })
}

fn any_multiples() -> impl Strategy<Value = Chart> {
    let panel = (any_name(), any_points(), any::<bool>()).prop_map(|(name, points, highlight)| Panel {
        name,
        href: None,
        points,
        breaks: Vec::new(),
        highlight,
    });
    let parts = (
        any_unit(),
        prop::collection::vec(panel, 0..6),
        prop::option::of(any_series()),
        any_scaling(),
        any::<bool>(),
    );
    parts.prop_map(|(unit, panels, reference, scaling, from_zero)| {
        Chart::Multiples(Multiples {
            unit,
            panels,
            reference,
            stock: from_zero,
            scaling,
            from_zero,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_line_breaks(chart in any_line(), illustrative: bool) {
        check_all(&chart, &Frame { illustrative, ..Frame::default() }, Locale::Sq);
    }

    #[test]
    fn no_grid_breaks(chart in any_grid()) {
        check_all(&chart, &Frame::default(), Locale::Sq);
    }

    #[test]
    fn no_columns_break(chart in any_columns()) {
        check_all(&chart, &Frame::default(), Locale::En);
    }

    #[test]
    fn no_chart_of_places_breaks(charts in any_of_places()) {
        for chart in charts {
            check_all(&chart, &Frame::default(), Locale::Sq);
        }
    }

    #[test]
    fn no_multiples_break(chart in any_multiples()) {
        check_all(&chart, &Frame::default(), Locale::En);
    }

    #[test]
    fn no_spark_breaks(points in any_points(), unit in any_unit(), label in any_name()) {
        let spark = Spark {
            unit,
            points,
            breaks: Vec::new(),
            stock: true,
        };
        for (paint, size) in CANVASES {
            let svg = spark.svg("s", &label, Canvas { locale: Locale::Sq, paint, size }).into_string();
            prop_assert!(roxmltree::Document::parse(&svg).is_ok());
            prop_assert!(!svg.contains("NaN"));
        }
    }
}
