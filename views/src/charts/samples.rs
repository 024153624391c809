//! One example of each kind of chart, with the hard cases in it: gaps, missing and disputed values, long names.
//!
//! The numbers are invented.

mod columns;
mod places;

use bashke_vocabulary::{Period, Status, Unit};

pub use self::columns::{columns_grouped, columns_stacked};
pub use self::places::{bars, boundaries, multiples, strip, tiles, tiles_change};
use super::{
    Band, BandPoint, BarRow, Bars, Chart, ColumnLook, ColumnMode, ColumnSeries, Columns, Datum, Frame, Grid, GridRow,
    Line, Part, Parts, Reference, Scaling, Series, Spark,
};
use crate::i18n::Locale;

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
        breaks: Vec::new(),
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
        stock: false,
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
        breaks: Vec::new(),
        emphasis: false,
    });
    let chart = Line {
        unit: Unit::Lek,
        series: series.collect(),
        band: None,
        target: None,
        stock: false,
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

/// A line for a card.
#[must_use]
pub fn spark() -> Spark {
    Spark {
        unit: Unit::Lek,
        points: years(2015, &[3.0e8, 3.4e8, 3.3e8, 4.1e8, 4.0e8, 4.9e8, 5.4e8]),
        breaks: Vec::new(),
        stock: false,
    }
}

fn grid(locale: Locale) -> (Frame, Chart) {
    let names = ["Shkodër", "Lezhë", "Kurbin", "Malësi e Madhe"];
    let row = |(i, name): (usize, &&str)| GridRow {
        name: (*name).to_owned(),
        cells: vec![
            (Datum::reported(1.2e9 - 1.7e8 * i as f64), Unit::Lek),
            (Datum::known(21.4 + i as f64, Status::Estimated), Unit::Percent),
            (Datum::disputed(4.0e7, 4.6e7), Unit::Lek),
            (
                Datum::missing(locale.pick("nuk është raportuar", "not reported")),
                Unit::Lek,
            ),
        ],
    };
    let heads = [
        ("Të ardhura (lekë)", "Revenue (ALL)"),
        ("Të ardhura të veta (%)", "Own-source revenue (%)"),
        ("Detyrime të prapambetura (lekë)", "Arrears (ALL)"),
        ("Hua (lekë)", "Borrowing (ALL)"),
    ];
    let grid = Grid {
        corner: locale.pick("Vende", "Places").to_owned(),
        columns: heads.map(|(sq, en)| locale.pick(sq, en).to_owned()).into(),
        rows: names.iter().enumerate().map(row).collect(),
    };
    let title = ("Katër bashki krahas", "Four municipalities side by side");
    (frame(locale, "grid", title, ("2023", "2023")), Chart::Grid(grid))
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
        grid,
    ]
    .map(|sample| sample(locale))
    .into()
}
