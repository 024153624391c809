//! The examples that show all municipalities.

use bashke_vocabulary::{Direction, Period, Status, Unit};

use super::super::{
    Area, BarRow, Bars, Boundaries, Chart, Datum, Dot, Frame, Multiples, Panel, Quartiles, Reference, Scaling, Series,
    Shades, Strip, Tile, Tiles,
};
use super::{chance, frame, years};
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

fn arrears(i: usize) -> Datum {
    match i {
        3 | 17 | 44 => Datum::missing(String::new()),
        _ => Datum::reported(1.0 + 38.0 * chance(i + 3).powi(2)),
    }
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
    let shades = Shades::round(&values);
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
            breaks: Vec::new(),
            highlight: i == 0,
        });
    let reference = Series {
        name: locale
            .pick("Mediana e 61 bashkive", "Median of the 61 municipalities")
            .to_owned(),
        points: years(2014, &[24.0, 25.0, 26.5, 26.0, 27.0, 29.0, 30.0, 31.5, 32.0, 33.0]),
        breaks: Vec::new(),
        emphasis: false,
    };
    let chart = Multiples {
        unit: Unit::Percent,
        panels: panels.collect(),
        reference: Some(reference),
        stock: false,
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
