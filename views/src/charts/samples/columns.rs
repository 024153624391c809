//! Examples of columns over periods.

use super::*;

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
