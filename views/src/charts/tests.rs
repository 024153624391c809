//! What holds for every chart, whatever its data.

use bashke_vocabulary::{Direction, Period, Status, Unit};
use proptest::prelude::*;

use super::*;
use crate::cx::Cx;

const CANVASES: [(Paint, Size); 4] = [
    (Paint::Page, Size::Wide),
    (Paint::Page, Size::Narrow),
    (Paint::Literal, Size::Wide),
    (Paint::Literal, Size::Narrow),
];

/// Checks a drawing: well-formed, named, finite, and painted as its canvas says.
fn check(svg: &str, paint: Paint) {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let mut ids: Vec<&str> = document.descendants().filter_map(|n| n.attribute("id")).collect();
    for label in root.attribute("aria-labelledby").unwrap_or_default().split(' ') {
        assert!(ids.contains(&label), "{label} is not in the drawing");
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "ids repeat");
    for node in document.descendants().filter(|n| n.is_element()) {
        for attribute in node.attributes() {
            let number = [
                "x",
                "y",
                "x1",
                "x2",
                "y1",
                "y2",
                "cx",
                "cy",
                "r",
                "width",
                "height",
                "d",
                "transform",
                "viewBox",
            ];
            if number.contains(&attribute.name()) {
                let value = attribute.value();
                assert!(
                    !value.contains("NaN") && !value.contains("inf"),
                    "{}={value}",
                    attribute.name()
                );
            }
            assert_ne!(attribute.name(), "style");
        }
        if ["width", "height", "r"]
            .iter()
            .filter_map(|a| node.attribute(*a))
            .any(|a| a.starts_with('-'))
        {
            panic!("a negative length: {node:?}");
        }
        if paint == Paint::Literal && ["text", "rect", "circle", "path", "line"].contains(&node.tag_name().name()) {
            assert!(node.attribute("fill").is_some(), "{node:?} has no fill of its own");
            assert_eq!(node.attribute("class"), None);
        }
    }
    if paint == Paint::Literal {
        assert!(!svg.contains("var(") && !svg.contains("class="));
        assert_eq!(root.attribute("font-family"), Some("DejaVu Sans"));
    }
}

fn check_all(chart: &Chart, frame: &Frame, locale: Locale) {
    for (paint, size) in CANVASES {
        check(&chart.svg(frame, Canvas { locale, paint, size }).into_string(), paint);
    }
    let table = chart.table(locale);
    for row in &table.rows {
        assert_eq!(row.cells.len() + 1, table.columns.len(), "{}", row.head);
    }
}

fn cx(locale: Locale) -> Cx<'static> {
    Cx {
        locale,
        path: "/",
        query: "",
        assets: "/assets/x",
        origin: "https://bashke.example",
    }
}

#[test]
fn every_sample_is_sound_in_both_languages() {
    for locale in Locale::ALL {
        for (frame, chart) in samples::all(locale) {
            check_all(&chart, &frame, locale);
            let text = chart.svg(&frame, Canvas::literal(locale, Size::Wide)).into_string();
            assert!(
                text.contains(&frame.address) && text.contains("2026"),
                "{} travels without its source",
                frame.id
            );
        }
        let canvas = Canvas {
            paint: Paint::Page,
            ..Canvas::page(locale, Size::Wide)
        };
        let spark = samples::spark().svg("s", "Lezhë", canvas).into_string();
        assert!(roxmltree::Document::parse(&spark).is_ok_and(|d| d.root_element().attribute("role") == Some("img")));
    }
}

#[test]
fn invented_numbers_say_so_in_the_drawing() {
    for (paint, size) in CANVASES {
        let (frame, chart) = samples::bars_change(Locale::Sq);
        let words = "ILUSTRATIVE – jo e vërtetë";
        let svg = chart
            .svg(
                &frame,
                Canvas {
                    locale: Locale::Sq,
                    paint,
                    size,
                },
            )
            .into_string();
        assert!(
            svg.matches(words).count() >= 3,
            "ribbon, mark across the plot, description"
        );
        let real = Frame {
            illustrative: false,
            ..frame
        };
        assert!(
            !chart
                .svg(
                    &real,
                    Canvas {
                        locale: Locale::Sq,
                        paint,
                        size
                    }
                )
                .into_string()
                .contains(words)
        );
    }
}

#[test]
fn the_figure_carries_the_numbers_and_the_downloads() {
    let (frame, chart) = samples::line(Locale::En);
    let downloads = Downloads {
        csv: Some("/figures/1.csv".to_owned()),
        cite: Some("/figures/1".to_owned()),
        ..Downloads::default()
    };
    let html = present(&cx(Locale::En), &frame, &chart, &downloads).into_string();
    assert_eq!(html.matches("<svg").count(), 2);
    assert!(html.contains("<h3 class=\"chart-title\" id=\"line-title\">"));
    assert!(html.contains("role=\"region\" tabindex=\"0\" aria-label="));
    assert!(html.contains("the source does not say") && html.contains("another source says 510,000,000"));
    assert!(html.contains("href=\"/figures/1.csv\"") && !html.contains(">PNG<"));
    assert!(!html.contains("style=") && !html.contains("onclick"));
}

fn one_line(points: Vec<(Period, Datum)>, scaling: Scaling) -> Line {
    let series = vec![Series {
        name: "Lezhë".to_owned(),
        points,
        emphasis: false,
    }];
    Line {
        unit: Unit::Lek,
        series,
        band: None,
        target: None,
        scaling,
        from_zero: false,
    }
}

/// How often the line of the only series is lifted and how many points it has of its own.
fn strokes(line: &Line) -> (usize, usize) {
    let svg = line
        .svg(&Frame::default(), Canvas::page(Locale::Sq, Size::Wide))
        .into_string();
    let series = svg
        .split("<g class=\"chart-series\">")
        .nth(1)
        .and_then(|rest| rest.split("</g>").next())
        .unwrap_or_default();
    (
        series.matches("d=\"M").count()
            + series
                .matches("M")
                .count()
                .saturating_sub(series.matches("d=\"M").count()),
        series.matches("<circle").count(),
    )
}

#[test]
fn a_missing_year_breaks_the_line() {
    let year = |y, v: f64| (Period::Year(y), Datum::reported(v));
    assert_eq!(
        strokes(&one_line(
            vec![year(2015, 1.0), year(2016, 2.0), year(2017, 3.0)],
            Scaling::Linear
        )),
        (1, 3)
    );
    // the year is absent
    assert_eq!(
        strokes(&one_line(
            vec![year(2015, 1.0), year(2016, 2.0), year(2018, 3.0), year(2019, 3.0)],
            Scaling::Linear
        )),
        (2, 4)
    );
    // the year is there without a value
    let gap = vec![
        year(2015, 1.0),
        year(2016, 2.0),
        (Period::Year(2017), Datum::missing("")),
        year(2018, 3.0),
        year(2019, 1.0),
    ];
    assert_eq!(strokes(&one_line(gap, Scaling::Linear)), (2, 4));
    // a lone point is a dot and no line
    assert_eq!(
        strokes(&one_line(vec![year(2015, 1.0), year(2017, 2.0)], Scaling::Linear)),
        (0, 2)
    );
    // periods of different kinds are never joined
    let mixed = vec![
        year(2015, 1.0),
        (Period::Quarter(2016, 1), Datum::reported(2.0)),
        (Period::Quarter(2016, 2), Datum::reported(2.0)),
    ];
    assert_eq!(strokes(&one_line(mixed, Scaling::Linear)), (1, 3));
}

#[test]
fn a_log_scale_says_what_it_cannot_draw() {
    let points = vec![
        (Period::Year(2015), Datum::reported(10.0)),
        (Period::Year(2016), Datum::reported(0.0)),
        (Period::Year(2017), Datum::reported(1000.0)),
    ];
    let line = one_line(points, Scaling::Log);
    assert_eq!(strokes(&line), (0, 2));
    assert!(
        line.notes(Locale::En)
            .iter()
            .any(|note| note.starts_with("1 value of zero or below"))
    );
}

#[test]
fn both_disputed_values_are_drawn() {
    let line = one_line(vec![(Period::Year(2015), Datum::disputed(10.0, 14.0))], Scaling::Linear);
    let svg = line
        .svg(&Frame::default(), Canvas::page(Locale::Sq, Size::Wide))
        .into_string();
    assert_eq!(svg.matches("<circle").count(), 2);
    assert!(line.table(Locale::En).rows[0].cells[0] != Cell::of(&Datum::reported(10.0), Unit::Lek, Locale::En));
}

#[test]
fn a_row_without_a_figure_has_no_bar() {
    let row = |name: &str, datum| BarRow {
        name: name.to_owned(),
        href: None,
        datum,
        highlight: false,
    };
    let rows = vec![
        row("Has", Datum::reported(3.0)),
        row("Mat", Datum::missing("")),
        row("Klos", Datum::reported(0.0)),
    ];
    let bars = Bars {
        unit: Unit::Percent,
        rows,
        references: Vec::new(),
        row_head: "Bashkia".to_owned(),
    };
    let svg = bars
        .svg(&Frame::default(), Canvas::literal(Locale::Sq, Size::Wide))
        .into_string();
    assert_eq!(svg.matches(palette::Ink::Neutral.colour().light).count(), 2);
    assert!(svg.contains("Pa shifër (1)") && svg.contains(">Mat<"));
}

#[test]
fn names_from_outside_are_escaped() {
    let (mut frame, chart) = samples::bars(Locale::Sq);
    frame.title = "<script>alert(\"x\")</script> & 'y'".to_owned();
    let Chart::Bars(mut bars) = chart else { return };
    bars.rows[0].name = "</text><b>".to_owned();
    bars.rows[1].href = Some("\"><b>".to_owned());
    check_all(&Chart::Bars(bars.clone()), &frame, Locale::Sq);
    let html = present(&cx(Locale::Sq), &frame, &Chart::Bars(bars), &Downloads::default()).into_string();
    assert!(!html.contains("<script>") && !html.contains("<b>"));
}

#[test]
fn the_rows_of_the_table_are_where_the_script_looks() {
    for (frame, chart) in samples::all(Locale::En) {
        let svg = chart.svg(&frame, Canvas::page(Locale::En, Size::Narrow)).into_string();
        if let Some(places) = svg
            .split("data-places=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
        {
            assert_eq!(
                places.split(' ').count(),
                chart.table(Locale::En).rows.len(),
                "{}",
                frame.id
            );
        }
    }
}

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
    (any_name(), any_points(), any::<bool>()).prop_map(|(name, points, emphasis)| Series { name, points, emphasis })
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
                Shades::quantiles(&values, 5),
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
        let spark = Spark { unit, points };
        for (paint, size) in CANVASES {
            let svg = spark.svg("s", &label, Canvas { locale: Locale::Sq, paint, size }).into_string();
            prop_assert!(roxmltree::Document::parse(&svg).is_ok());
            prop_assert!(!svg.contains("NaN"));
        }
    }
}

#[test]
fn zz_write_demo() {
    let Ok(dir) = std::env::var("CHART_DEMO") else { return };
    for locale in Locale::ALL {
        let mut body = String::new();
        for (frame, chart) in samples::all(locale) {
            let d = Downloads {
                svg: Some("#".into()),
                png: Some("#".into()),
                csv: Some("#".into()),
                xlsx: Some("#".into()),
                cite: Some("#".into()),
            };
            let html = present(&cx(locale), &frame, &chart, &d).into_string();
            body.push_str(&html);
            for size in [Size::Wide, Size::Narrow] {
                let _ = std::fs::write(
                    format!("{dir}/{}-{}-{size:?}.svg", frame.id, locale.tag()),
                    export(&chart, &frame, locale, size),
                );
            }
            let _ = std::fs::write(format!("{dir}/{}-{}.html", frame.id, locale.tag()), page(locale, &html));
        }
        body.push_str(
            &samples::spark()
                .svg("s", "Lezhë", Canvas::page(locale, Size::Wide))
                .into_string(),
        );
        let _ = std::fs::write(format!("{dir}/all-{}.html", locale.tag()), page(locale, &body));
    }
}

fn page(locale: Locale, body: &str) -> String {
    format!(
        "<!doctype html><html lang={}><meta charset=utf-8><meta name=viewport content='width=device-width'><link rel=stylesheet href=app.css><link rel=stylesheet href=charts.css><body><main style='padding:16px;display:grid;gap:32px'>{body}</main><script type=module src=charts.js></script>",
        locale.tag()
    )
}
