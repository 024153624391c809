//! What holds for every chart, whatever its data.

mod any;

use bashke_vocabulary::{Period, Unit};

use super::*;
use crate::components::check::problems;
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
    // what holds links is no picture: that would hide them
    let linked = document.descendants().any(|n| n.has_tag_name("a"));
    assert_eq!(root.attribute("role"), Some(if linked { "group" } else { "img" }));
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
        viewer: None,
        csrf: "",
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
fn what_holds_links_is_no_picture() {
    for locale in Locale::ALL {
        let mut linked = 0;
        for (frame, chart) in samples::all(locale) {
            let html = present(&cx(locale), &frame, &chart, &Downloads::default()).into_string();
            assert_eq!(problems(&html), Vec::<String>::new(), "{}", frame.id);
            linked += html.matches("role=\"group\" lang=").count();
        }
        assert!(linked > 4, "samples hold links");
    }
}

#[test]
fn invented_numbers_say_so_in_the_drawing() {
    for (paint, size) in CANVASES {
        let (frame, chart) = samples::bars_change(Locale::Sq);
        let words = "ILUSTRUESE – jo e vërtetë";
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
        breaks: Vec::new(),
        emphasis: false,
    }];
    Line {
        unit: Unit::Lek,
        series,
        band: None,
        target: None,
        stock: false,
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
fn a_stock_has_one_line_for_years_and_half_years() {
    let points = vec![
        (Period::Year(2018), Datum::reported(3.0)),
        (Period::Half(2019, 1), Datum::reported(2.0)),
        (Period::Year(2019), Datum::reported(1.0)),
        (Period::Half(2021, 1), Datum::reported(1.0)),
    ];
    let flow = one_line(points, Scaling::Linear);
    assert_eq!(strokes(&flow), (1, 4), "the years alone are joined");
    let stock = Line { stock: true, ..flow };
    assert_eq!(strokes(&stock), (1, 4), "joined up to a year apart");
    let svg = stock
        .svg(&Frame::default(), Canvas::page(Locale::Sq, Size::Wide))
        .into_string();
    let path = svg.split("d=\"M").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(path.map(|path| path.matches('L').count()), Some(2), "{path:?}");
}

#[test]
fn a_line_breaks_where_the_source_counts_something_else_and_says_so() {
    let year = |y, v: f64| (Period::Year(y), Datum::reported(v));
    let mut line = one_line(
        vec![year(2018, 3.0), year(2019, 2.0), year(2020, 1.0), year(2021, 1.0)],
        Scaling::Linear,
    );
    assert_eq!(strokes(&line).0, 1);
    line.series[0].breaks.push(Break {
        period: Period::Year(2020),
        note: "without VAT".to_owned(),
    });
    assert_eq!(strokes(&line).0, 2);
    let notes = line.notes(Locale::En);
    assert!(
        notes
            .iter()
            .any(|note| note.contains("2020") && note.contains("without VAT")),
        "{notes:?}"
    );
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
