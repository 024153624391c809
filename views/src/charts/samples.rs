//! One example of each kind of chart, with the hard cases in it: gaps, missing and disputed values, long names.
//!
//! The numbers are invented.

use bashke_vocabulary::{Direction, Period, Status, Unit};

use super::{
    Area, Band, BandPoint, BarRow, Bars, Boundaries, Chart, ColumnLook, ColumnMode, ColumnSeries, Columns, Datum, Dot,
    Frame, Line, Multiples, Panel, Part, Parts, Quartiles, Reference, Scaling, Series, Shades, Spark, Strip, Tile,
    Tiles,
};
use crate::i18n::Locale;

/// Municipalities: name, short form, column, row, and about where they lie.
const PLACES: [(&str, &str, u8, u8, f64, f64); 61] = [
    ("Malësi e Madhe", "MAL", 2, 0, 19.5, 42.3),
    ("Shkodër", "SHK", 2, 1, 19.5, 42.07),
    ("Vau i Dejës", "VAU", 3, 1, 19.64, 42.01),
    ("Pukë", "PUK", 4, 1, 19.9, 42.04),
    ("Fushë-Arrëz", "FAR", 4, 2, 20.03, 42.07),
    ("Tropojë", "TRO", 4, 0, 20.16, 42.4),
    ("Has", "HAS", 5, 0, 20.4, 42.2),
    ("Kukës", "KUK", 5, 1, 20.42, 42.08),
    ("Lezhë", "LEZ", 2, 2, 19.64, 41.78),
    ("Mirditë", "MIR", 3, 2, 19.99, 41.8),
    ("Kurbin", "KRB", 2, 3, 19.7, 41.63),
    ("Krujë", "KRU", 3, 3, 19.79, 41.51),
    ("Mat", "MAT", 4, 3, 20.09, 41.61),
    ("Dibër", "DIB", 5, 2, 20.43, 41.68),
    ("Klos", "KLO", 5, 3, 20.09, 41.5),
    ("Bulqizë", "BUL", 6, 3, 20.22, 41.49),
    ("Durrës", "DUR", 1, 4, 19.45, 41.32),
    ("Shijak", "SHJ", 2, 4, 19.57, 41.35),
    ("Vorë", "VOR", 3, 4, 19.66, 41.39),
    ("Kamëz", "KAM", 4, 4, 19.76, 41.38),
    ("Tiranë", "TIR", 4, 5, 19.82, 41.33),
    ("Kavajë", "KAV", 1, 5, 19.56, 41.18),
    ("Rrogozhinë", "RRO", 2, 5, 19.67, 41.08),
    ("Peqin", "PEQ", 3, 5, 19.75, 41.05),
    ("Elbasan", "ELB", 4, 6, 20.08, 41.11),
    ("Librazhd", "LIB", 5, 5, 20.31, 41.18),
    ("Prrenjas", "PRR", 6, 5, 20.54, 41.07),
    ("Cërrik", "CER", 3, 6, 19.98, 41.03),
    ("Belsh", "BEL", 2, 6, 19.89, 40.98),
    ("Gramsh", "GRA", 5, 6, 20.18, 40.87),
    ("Pogradec", "POG", 6, 6, 20.65, 40.9),
    ("Lushnjë", "LUS", 1, 6, 19.7, 40.94),
    ("Divjakë", "DIV", 0, 6, 19.53, 40.99),
    ("Fier", "FIE", 0, 7, 19.56, 40.72),
    ("Roskovec", "ROS", 1, 7, 19.7, 40.74),
    ("Kuçovë", "KUC", 2, 7, 19.91, 40.8),
    ("Ura Vajgurore", "URA", 3, 7, 19.87, 40.77),
    ("Berat", "BER", 4, 7, 19.95, 40.7),
    ("Skrapar", "SKR", 5, 7, 20.22, 40.5),
    ("Maliq", "MLQ", 6, 7, 20.7, 40.71),
    ("Patos", "PAT", 1, 8, 19.62, 40.68),
    ("Poliçan", "POL", 3, 8, 20.1, 40.61),
    ("Korçë", "KOR", 6, 8, 20.78, 40.62),
    ("Pustec", "PUS", 7, 7, 20.9, 40.78),
    ("Devoll", "DEV", 7, 8, 20.95, 40.59),
    ("Mallakastër", "MLK", 2, 8, 19.74, 40.55),
    ("Vlorë", "VLO", 0, 8, 19.49, 40.47),
    ("Selenicë", "SEL", 1, 9, 19.64, 40.53),
    ("Memaliaj", "MEM", 2, 9, 19.98, 40.35),
    ("Këlcyrë", "KEL", 3, 9, 20.19, 40.31),
    ("Përmet", "PER", 4, 9, 20.35, 40.23),
    ("Kolonjë", "KOL", 5, 8, 20.66, 40.34),
    ("Tepelenë", "TEP", 2, 10, 20.02, 40.3),
    ("Himarë", "HIM", 0, 9, 19.75, 40.1),
    ("Gjirokastër", "GJI", 3, 10, 20.14, 40.08),
    ("Libohovë", "LBH", 4, 10, 20.26, 40.03),
    ("Dropull", "DRO", 4, 11, 20.3, 39.95),
    ("Delvinë", "DEL", 2, 11, 20.1, 39.95),
    ("Sarandë", "SAR", 1, 11, 20.0, 39.87),
    ("Finiq", "FIN", 3, 11, 20.06, 39.9),
    ("Konispol", "KON", 2, 12, 20.18, 39.66),
];

/// A number that looks like chance and is always the same, from 0 to 1.
fn chance(seed: usize) -> f64 {
    ((seed as f64 + 1.0) * 12.989_8)
        .sin()
        .mul_add(43_758.545_3, 0.0)
        .rem_euclid(1.0)
}

fn years(from: i16, values: &[f64]) -> Vec<(Period, Datum)> {
    (from..)
        .zip(values)
        .map(|(year, value)| (Period::Year(year), Datum::reported(*value)))
        .collect()
}

fn frame(locale: Locale, id: &str, title: (&str, &str), subtitle: (&str, &str)) -> Frame {
    Frame {
        id: id.to_owned(),
        title: locale.pick(title.0, title.1).to_owned(),
        subtitle: locale.pick(subtitle.0, subtitle.1).to_owned(),
        description: format!(
            "{}. {}",
            locale.pick(title.0, title.1),
            locale.pick(subtitle.0, subtitle.1)
        ),
        source: locale
            .pick(
                "Ministria e Financave, të dhënat e thesarit",
                "Ministry of Finance, treasury data",
            )
            .to_owned(),
        source_href: Some("https://financa.example/thesari".to_owned()),
        release: locale
            .pick("Botimi 12, 3 nëntor 2026", "Release 12, 3 November 2026")
            .to_owned(),
        address: format!("bashke.example/figures/{id}"),
        ..Frame::default()
    }
}

/// Lines with a gap, a missing year, values that are not firm, a disputed one, a band and a target.
#[must_use]
pub fn line(locale: Locale) -> (Frame, Chart) {
    let missing = || Datum::missing(locale.pick("burimi nuk e jep", "the source does not say"));
    let mut lezhe = years(
        2013,
        &[
            3.1e8, 3.3e8, 2.9e8, 3.6e8, 4.1e8, 4.6e8, 4.4e8, 5.2e8, 5.9e8, 6.4e8, 7.1e8,
        ],
    );
    lezhe[4].1 = missing();
    lezhe[8].1 = Datum::disputed(5.9e8, 5.1e8);
    lezhe[10].1 = Datum::known(7.1e8, Status::Provisional);
    let series = |name: &str, points, emphasis| Series {
        name: name.to_owned(),
        points,
        emphasis,
    };
    let band = (2013..2024).map(|year| {
        let median = 2.4e8 + f64::from(year - 2013) * 1.9e7;
        BandPoint {
            period: Period::Year(year),
            low: median * 0.7,
            median,
            high: median * 1.5,
        }
    });
    let chart = Line {
        unit: Unit::Lek,
        series: vec![
            series("Lezhë", lezhe, true),
            series(
                "Kurbin",
                years(
                    2013,
                    &[
                        1.6e8, 1.7e8, 1.9e8, 1.8e8, 2.2e8, 2.4e8, 2.3e8, 2.8e8, 3.0e8, 3.3e8, 3.6e8,
                    ],
                ),
                false,
            ),
            series(
                "Mirditë",
                years(2015, &[1.2e8, 1.3e8, 1.5e8, 1.4e8, 1.8e8, 2.0e8, 2.2e8, 2.5e8, 3.4e8]),
                false,
            ),
            series(
                "Vau i Dejës",
                years(2013, &[2.0e8, 2.1e8, 2.3e8, 2.5e8, 2.6e8, 2.8e8, 3.1e8, 3.0e8, 3.3e8]),
                false,
            ),
        ],
        band: Some(Band {
            name: locale
                .pick("gjysma e mesme e 61 bashkive", "middle half of the 61 municipalities")
                .to_owned(),
            median: locale.pick("Mediana", "Median").to_owned(),
            points: band.collect(),
        }),
        target: Some(Reference {
            label: locale.pick("Synimi 2023", "Target for 2023").to_owned(),
            value: 6.5e8,
        }),
        scaling: Scaling::Linear,
        from_zero: true,
    };
    let title = (
        "Të ardhurat e veta të Lezhës u dyfishuan në dhjetë vjet",
        "Lezhë’s own revenue doubled in ten years",
    );
    (
        frame(
            locale,
            "line",
            title,
            ("Të ardhura të veta, lekë, 2013–2023", "Own revenue, ALL, 2013–2023"),
        ),
        Chart::Line(chart),
    )
}

/// Several lines of equal weight over quarters, on a logarithmic scale.
#[must_use]
pub fn line_equal(locale: Locale) -> (Frame, Chart) {
    let names = ["Tiranë", "Durrës", "Shkodër", "Elbasan", "Korçë", "Pustec"];
    let series = names.iter().enumerate().map(|(i, name)| Series {
        name: (*name).to_owned(),
        points: (0..16)
            .filter(|q| (i, *q) != (2, 7))
            .map(|q| {
                let size =
                    4e9 / 4f64.powi(i as i32) * (1.0 + 0.03 * f64::from(q)) * (0.8 + 0.4 * chance(i * 31 + q as usize));
                let value = if (i, q) == (5, 3) { 0.0 } else { size };
                (
                    Period::Quarter(2020 + (q / 4) as i16, (q % 4 + 1) as u8),
                    Datum::reported(value),
                )
            })
            .collect(),
        emphasis: false,
    });
    let chart = Line {
        unit: Unit::Lek,
        series: series.collect(),
        band: None,
        target: None,
        scaling: Scaling::Log,
        from_zero: false,
    };
    let title = (
        "Tirana mbledh mijëra herë më shumë se Pusteci",
        "Tirana collects thousands of times more than Pustec",
    );
    let subtitle = (
        "Tatime dhe tarifa sipas tremujorëve, lekë",
        "Taxes and fees by quarter, ALL",
    );
    (frame(locale, "line-equal", title, subtitle), Chart::Line(chart))
}

/// A ranking of all municipalities; a few without a figure.
#[must_use]
pub fn bars(locale: Locale) -> (Frame, Chart) {
    let mut rows: Vec<BarRow> = PLACES
        .iter()
        .enumerate()
        .map(|(i, (name, short, ..))| BarRow {
            name: (*name).to_owned(),
            href: Some(format!("/places/{}", short.to_lowercase())),
            datum: match i {
                7 | 15 | 43 => Datum::missing(locale.pick("nuk u raportua", "not reported")),
                12 => Datum::known(31.0, Status::Estimated),
                20 => Datum::disputed(58.0, 66.5),
                _ => Datum::reported(4.0 + 70.0 * chance(i).powi(2)),
            },
            highlight: *name == "Lezhë",
        })
        .collect();
    rows.sort_by(|a, b| {
        b.datum
            .value()
            .unwrap_or(-1.0)
            .total_cmp(&a.datum.value().unwrap_or(-1.0))
    });
    let reference = |sq, en, value| Reference {
        label: locale.pick(sq, en).to_owned(),
        value,
    };
    let chart = Bars {
        unit: Unit::Percent,
        rows,
        references: vec![
            reference("Mediana", "Median", 24.6),
            reference("Shqipëria", "Albania", 38.2),
        ],
        row_head: locale.pick("Bashkia", "Municipality").to_owned(),
    };
    let title = (
        "Vetëm një e treta e bashkive mbledh mbi 30% të të ardhurave vetë",
        "Only a third of municipalities raise over 30% of their revenue themselves",
    );
    (
        frame(
            locale,
            "bars",
            title,
            (
                "Të ardhura të veta, % e gjithsej, 2023",
                "Own revenue, % of total, 2023",
            ),
        ),
        Chart::Bars(chart),
    )
}

/// Change, up and down, with long names.
#[must_use]
pub fn bars_change(locale: Locale) -> (Frame, Chart) {
    let rows: [(&str, &str, f64); 6] = [
        ("Taksa mbi ndërtesat dhe trojet", "Tax on buildings and plots", 1.24e8),
        (
            "Tarifa e pastrimit dhe e largimit të mbeturinave",
            "Fee for cleaning and waste collection",
            4.6e7,
        ),
        (
            "Taksa e ndikimit në infrastrukturë nga ndërtimet e reja",
            "Infrastructure impact tax on new buildings",
            9.1e6,
        ),
        ("Transferta e pakushtëzuar", "Unconditional transfer", -3.2e6),
        (
            "Transferta e kushtëzuar për investime",
            "Conditional transfer for investment",
            -5.8e7,
        ),
        ("Të ardhura të tjera", "Other revenue", -9.7e7),
    ];
    let rows = rows.iter().map(|(sq, en, value)| BarRow {
        name: locale.pick(sq, en).to_owned(),
        href: None,
        datum: Datum::reported(*value),
        highlight: *value > 1e8,
    });
    let chart = Bars {
        unit: Unit::Lek,
        rows: rows.collect(),
        references: Vec::new(),
        row_head: locale.pick("Burimi", "Source").to_owned(),
    };
    let title = (
        "Taksa mbi pronën solli shumicën e rritjes",
        "The property tax brought most of the rise",
    );
    let frame = Frame {
        illustrative: true,
        ..frame(
            locale,
            "bars-change",
            title,
            ("Ndryshimi 2022–2023, lekë", "Change 2022–2023, ALL"),
        )
    };
    (frame, Chart::Bars(chart))
}

/// Plan, changed plan and outcome beside each other; one year without any figure.
#[must_use]
pub fn columns_grouped(locale: Locale) -> (Frame, Chart) {
    let missing = || Datum::missing(locale.pick("nuk ka vrojtim", "no observation"));
    let series = |sq, en, look, emphasis, factor: f64| ColumnSeries {
        name: locale.pick(sq, en).to_owned(),
        values: (0..7)
            .map(|i| match (i, look) {
                (3, _) | (5, ColumnLook::Hatched) => missing(),
                _ => Datum::reported((5.0 + 0.4 * f64::from(i)) * 1e8 * factor * (0.9 + 0.2 * chance(i as usize))),
            })
            .collect(),
        look,
        emphasis,
    };
    let chart = Columns {
        unit: Unit::Lek,
        mode: ColumnMode::Grouped,
        periods: (2017..2024).map(Period::Year).collect(),
        series: vec![
            series("Plani fillestar", "Initial plan", ColumnLook::Hollow, false, 1.0),
            series("Plani i rishikuar", "Revised plan", ColumnLook::Hatched, false, 1.12),
            series("Fakti", "Outcome", ColumnLook::Solid, true, 0.83),
        ],
    };
    let title = (
        "Çdo vit u shpenzua më pak se plani",
        "Every year less was spent than planned",
    );
    (
        frame(
            locale,
            "columns",
            title,
            ("Shpenzime kapitale të Lezhës, lekë", "Capital spending of Lezhë, ALL"),
        ),
        Chart::Columns(chart),
    )
}

/// What revenue is made of, over time.
#[must_use]
pub fn columns_stacked(locale: Locale) -> (Frame, Chart) {
    let names = [
        ("Të ardhura të veta", "Own revenue", 2.4),
        ("Transferta e pakushtëzuar", "Unconditional transfer", 3.1),
        ("Transferta specifike", "Specific transfers", 1.2),
        ("Transferta e kushtëzuar", "Conditional transfer", 4.0),
    ];
    let series = names.iter().enumerate().map(|(s, (sq, en, size))| ColumnSeries {
        name: locale.pick(sq, en).to_owned(),
        values: (0..9)
            .map(|i| match (s, i) {
                (2, 4) => Datum::missing(String::new()),
                _ => Datum::reported(
                    size * 1e8 * (1.0 + 0.06 * f64::from(i)) * (0.85 + 0.3 * chance(s * 17 + i as usize)),
                ),
            })
            .collect(),
        look: ColumnLook::Solid,
        emphasis: s == 0,
    });
    let periods = (2015..2024).map(Period::Year).collect();
    let chart = Columns {
        unit: Unit::Lek,
        mode: ColumnMode::Stacked,
        periods,
        series: series.collect(),
    };
    let title = ("Transfertat mbeten burimi kryesor", "Transfers remain the main source");
    (
        frame(
            locale,
            "stacked",
            title,
            (
                "Të ardhurat e Lezhës sipas burimit, lekë",
                "Revenue of Lezhë by source, ALL",
            ),
        ),
        Chart::Columns(chart),
    )
}

/// Where the money goes.
#[must_use]
pub fn parts(locale: Locale) -> (Frame, Chart) {
    let parts = [
        (
            "Arsim parashkollor dhe parauniversitar",
            "Pre-school and school education",
            Some(3.62e8),
        ),
        ("Rrugë dhe transport publik", "Roads and public transport", Some(2.91e8)),
        ("Administrata", "Administration", Some(2.44e8)),
        ("Mbeturina dhe pastrim", "Waste and cleaning", Some(1.2e8)),
        ("Kujdes shoqëror", "Social care", Some(4.1e7)),
        ("Mbrojtja nga zjarri", "Fire protection", Some(2.3e7)),
        ("Kulturë dhe sport", "Culture and sport", None),
    ];
    let parts = parts.iter().map(|(sq, en, value)| Part {
        name: locale.pick(sq, en).to_owned(),
        href: Some("/indicators/shpenzime".to_owned()),
        datum: value.map_or_else(|| Datum::missing(String::new()), Datum::reported),
    });
    let chart = Parts {
        unit: Unit::Lek,
        parts: parts.collect(),
        total: Some(1.16e9),
        row_head: locale.pick("Funksioni", "Function").to_owned(),
    };
    let title = ("Një në tre lekë shkon për arsim", "One lek in three goes to education");
    (
        frame(
            locale,
            "parts",
            title,
            (
                "Shpenzimet e Lezhës sipas funksionit, 2023",
                "Spending of Lezhë by function, 2023",
            ),
        ),
        Chart::Parts(chart),
    )
}

/// Where one municipality stands among the others.
#[must_use]
pub fn strip(locale: Locale) -> (Frame, Chart) {
    let dots = PLACES.iter().enumerate().map(|(i, (name, short, ..))| Dot {
        name: (*name).to_owned(),
        href: Some(format!("/places/{}", short.to_lowercase())),
        datum: match i {
            5 => Datum::missing(String::new()),
            9 => Datum::known(9_400.0, Status::Approximate),
            _ => Datum::reported(2_500.0 + 14_000.0 * chance(i + 7).powi(2) + 900.0 * chance(i + 90)),
        },
        highlight: *name == "Lezhë",
    });
    let chart = Strip {
        unit: Unit::LekPerInhabitant,
        dots: dots.collect(),
        quartiles: Some(Quartiles {
            low: 3_600.0,
            median: 5_900.0,
            high: 10_300.0,
        }),
        references: vec![Reference {
            label: locale.pick("Shqipëria", "Albania").to_owned(),
            value: 8_800.0,
        }],
        scaling: Scaling::Linear,
        row_head: locale.pick("Bashkia", "Municipality").to_owned(),
    };
    let title = (
        "Lezha mbledh më shumë për banor se tri të katërtat e bashkive",
        "Lezhë raises more per inhabitant than three quarters of municipalities",
    );
    (
        frame(
            locale,
            "strip",
            title,
            (
                "Të ardhura të veta, lekë për banor, 2023",
                "Own revenue, ALL per inhabitant, 2023",
            ),
        ),
        Chart::Strip(chart),
    )
}

fn arrears(i: usize) -> Datum {
    match i {
        3 | 17 | 44 => Datum::missing(String::new()),
        _ => Datum::reported(1.0 + 38.0 * chance(i + 3).powi(2)),
    }
}

/// Arrears by tile: less is better.
#[must_use]
pub fn tiles(locale: Locale) -> (Frame, Chart) {
    let tiles: Vec<Tile> = PLACES
        .iter()
        .enumerate()
        .map(|(i, (name, short, col, row, ..))| Tile {
            col: *col,
            row: *row,
            short: (*short).to_owned(),
            name: (*name).to_owned(),
            href: Some(format!("/places/{}", short.to_lowercase())),
            datum: arrears(i),
            highlight: *name == "Lezhë",
        })
        .collect();
    let values: Vec<f64> = tiles.iter().filter_map(|t| t.datum.value()).collect();
    let shades = Shades::quantiles(&values, 5);
    let row_head = locale.pick("Bashkia", "Municipality").to_owned();
    let chart = Tiles {
        unit: Unit::Percent,
        direction: Direction::Less,
        shades,
        tiles,
        row_head,
    };
    let title = (
        "Detyrimet e prapambetura rëndojnë më shumë në jug",
        "Arrears weigh more in the south",
    );
    (
        frame(
            locale,
            "tiles",
            title,
            (
                "Detyrime të prapambetura, % e shpenzimeve, 2023",
                "Arrears, % of spending, 2023",
            ),
        ),
        Chart::Tiles(chart),
    )
}

/// Change by tile: colours that divide at zero.
#[must_use]
pub fn tiles_change(locale: Locale) -> (Frame, Chart) {
    let (frame_of, chart) = tiles(locale);
    let Chart::Tiles(mut tiles) = chart else {
        return (frame_of, chart);
    };
    for (i, tile) in tiles.tiles.iter_mut().enumerate() {
        tile.datum = if i == 30 {
            Datum::missing(String::new())
        } else {
            Datum::reported(60.0 * chance(i + 11) - 25.0)
        };
    }
    let values: Vec<f64> = tiles.tiles.iter().filter_map(|t| t.datum.value()).collect();
    tiles.shades = Shades::diverging(&values, 0.0);
    tiles.direction = Direction::More;
    let title = (
        "Të ardhurat u rritën në dy të tretat e bashkive",
        "Revenue rose in two thirds of municipalities",
    );
    let frame = frame(
        locale,
        "tiles-change",
        title,
        (
            "Ndryshimi i të ardhurave të veta, %, 2022–2023",
            "Change in own revenue, %, 2022–2023",
        ),
    );
    (
        Frame {
            illustrative: true,
            ..frame
        },
        Chart::Tiles(tiles),
    )
}

/// The same as areas; each outline is a simple polygon around the place.
#[must_use]
pub fn boundaries(locale: Locale) -> (Frame, Chart) {
    let areas: Vec<Area> = PLACES
        .iter()
        .enumerate()
        .map(|(i, (name, short, _, _, longitude, latitude))| Area {
            name: (*name).to_owned(),
            href: Some(format!("/places/{}", short.to_lowercase())),
            rings: vec![
                (0..9)
                    .map(|k| {
                        let (turn, far) = (
                            f64::from(k % 8) * std::f64::consts::TAU / 8.0,
                            0.07 + 0.03 * chance(i * 8 + (k % 8) as usize),
                        );
                        (longitude + far * turn.cos() * 1.3, latitude + far * turn.sin())
                    })
                    .collect(),
            ],
            datum: arrears(i),
            highlight: *name == "Lezhë",
        })
        .collect();
    let values: Vec<f64> = areas.iter().filter_map(|a| a.datum.value()).collect();
    let shades = Shades::pretty(&values, 5);
    let row_head = locale.pick("Bashkia", "Municipality").to_owned();
    let chart = Boundaries {
        unit: Unit::Percent,
        direction: Direction::Neither,
        shades,
        areas,
        row_head,
    };
    let title = ("Detyrimet e prapambetura në hartë", "Arrears on the map");
    (
        frame(
            locale,
            "boundaries",
            title,
            (
                "Detyrime të prapambetura, % e shpenzimeve, 2023",
                "Arrears, % of spending, 2023",
            ),
        ),
        Chart::Boundaries(chart),
    )
}

/// Six municipalities side by side.
#[must_use]
pub fn multiples(locale: Locale) -> (Frame, Chart) {
    let panels = PLACES
        .iter()
        .skip(8)
        .take(8)
        .enumerate()
        .map(|(i, (name, short, ..))| Panel {
            name: (*name).to_owned(),
            href: Some(format!("/places/{}", short.to_lowercase())),
            points: (2014..2024)
                .filter(|year| i != 5 && (i, *year) != (2, 2018))
                .map(|year| {
                    (
                        Period::Year(year),
                        Datum::reported(20.0 + 25.0 * chance(i) + 14.0 * chance(i * 40 + year as usize)),
                    )
                })
                .collect(),
            highlight: i == 0,
        });
    let reference = Series {
        name: locale
            .pick("Mediana e 61 bashkive", "Median of the 61 municipalities")
            .to_owned(),
        points: years(2014, &[24.0, 25.0, 26.5, 26.0, 27.0, 29.0, 30.0, 31.5, 32.0, 33.0]),
        emphasis: false,
    };
    let chart = Multiples {
        unit: Unit::Percent,
        panels: panels.collect(),
        reference: Some(reference),
        scaling: Scaling::Linear,
        from_zero: true,
    };
    let title = ("Lezha ecën me fqinjët e saj", "Lezhë keeps pace with its neighbours");
    (
        frame(
            locale,
            "multiples",
            title,
            ("Të ardhura të veta, % e gjithsej", "Own revenue, % of total"),
        ),
        Chart::Multiples(chart),
    )
}

/// A line for a card.
#[must_use]
pub fn spark() -> Spark {
    Spark {
        unit: Unit::Lek,
        points: years(2015, &[3.0e8, 3.4e8, 3.3e8, 4.1e8, 4.0e8, 4.9e8, 5.4e8]),
    }
}

/// All of them.
#[must_use]
pub fn all(locale: Locale) -> Vec<(Frame, Chart)> {
    [
        line,
        line_equal,
        bars,
        bars_change,
        columns_grouped,
        columns_stacked,
        parts,
        strip,
        tiles,
        tiles_change,
        boundaries,
        multiples,
    ]
    .map(|sample| sample(locale))
    .into()
}
