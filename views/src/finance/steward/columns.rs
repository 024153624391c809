//! What the columns of a file are.

use maud::{Markup, html};

use super::desk;
use crate::components::{Choice, Link, NumberRange, disclosure, filter_form, number_field, select};
use crate::forms::{FormState, Kind, choose, form, line, pick};
use crate::{Cx, paths};

/// A column of the file.
#[derive(Debug, Clone)]
pub struct ColumnLine {
    /// Its letter.
    pub letter: String,
    /// Its heading.
    pub heading: String,
    /// What stands in it, in the first rows.
    pub samples: Vec<String>,
    /// Its name in the form.
    pub field: String,
}

/// What is offered where a column can say nothing.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    /// What a column can be.
    pub are: Vec<(String, String)>,
    /// Indicators.
    pub indicators: Vec<(String, String)>,
    /// Places.
    pub places: Vec<(String, String)>,
    /// Phases.
    pub phases: Vec<(String, String)>,
    /// Sources.
    pub sources: Vec<(String, String)>,
}

/// A file whose columns are to be named.
#[derive(Debug, Clone)]
pub struct Columns {
    /// Its key.
    pub id: i32,
    /// Its name.
    pub file: String,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet that is shown.
    pub sheet: Option<String>,
    /// The row with the headings.
    pub header_row: u64,
    /// Its columns.
    pub columns: Vec<ColumnLine>,
    /// Why it cannot be looked into.
    pub trouble: Option<String>,
}

/// The page.
#[must_use]
pub fn columns(cx: &Cx<'_>, data: &Columns, offers: &Offers, state: &FormState) -> Markup {
    let here = cx.url(&paths::steward_columns(data.id));
    let trail = [Link::new(&data.file, cx.url(&paths::steward_work(data.id)))];
    let body = html! {
        (filter_form(cx, &here, &[], html! {
            @if data.sheets.len() > 1 {
                (select(&crate::components::Field::new("sheet", cx.t("steward-sheet")), &data.sheets.iter()
                    .map(|sheet| Choice::new(sheet, sheet, data.sheet.as_ref() == Some(sheet))).collect::<Vec<_>>()))
            }
            (number_field(
                &crate::components::Field::new("row", cx.t("steward-header-row")),
                &data.header_row.to_string(),
                NumberRange { min: Some(1.0), max: Some(1000.0), step: Some(1.0) },
            ))
        }))
        @if let Some(trouble) = &data.trouble { p.field-error { (trouble) } }
        div.narrow { (form(cx, &here, state, fields(cx, data, offers, state), &cx.t("steward-check"))) }
    };
    desk(
        cx,
        &cx.t("steward-columns-title"),
        Some(cx.t("steward-columns-lede")),
        &trail,
        body,
    )
}

fn fields(cx: &Cx<'_>, data: &Columns, offers: &Offers, state: &FormState) -> Markup {
    let yes_no = |keys: [(&str, &str); 2]| -> Vec<(String, String)> {
        keys.iter()
            .map(|(value, key)| ((*value).to_owned(), cx.t(key)))
            .collect()
    };
    let extents =
        ["partial", "indicators", "dataset"].map(|word| (word.to_owned(), cx.t(&format!("steward-extent-{word}"))));
    html! {
        @if let Some(sheet) = &data.sheet { input type="hidden" name="sheet" value=(sheet); }
        input type="hidden" name="row" value=(data.header_row);
        @for column in &data.columns {
            @let label = format!("{} · {}", column.letter, column.heading);
            @let hint = column.samples.join(" · ");
            (choose(&state.field(&column.field, label).hint(hint), state, &offers.are))
        }
        h2 { (cx.t("steward-all-values")) }
        p.small { (cx.t("steward-all-values-text")) }
        (choose(&state.field("source", cx.t("steward-column-source")), state, &offers.sources))
        (choose(&state.field("indicator", cx.t("steward-column-indicator")), state, &offers.indicators))
        (choose(&state.field("place", cx.t("steward-column-place")), state, &offers.places))
        (line(&state.field("period", cx.t("steward-column-period")).hint(cx.t("steward-period-hint")), state, Kind::Text("off")))
        (line(&state.field("unit", cx.t("steward-column-unit")).hint(cx.t("steward-unit-hint")), state, Kind::Text("off")))
        (disclosure(&cx.t("steward-how-read"), false, html! {
            (choose(&state.field("phase", cx.t("steward-column-phase")), state, &offers.phases))
            (pick(&state.field("decimal", cx.t("steward-decimal")), state, &[
                (String::new(), "1234.5".to_owned()), (",".to_owned(), "1.234,5".to_owned()), (".".to_owned(), "1,234.5".to_owned()),
            ]))
            (pick(&state.field("empty", cx.t("steward-empty")), state,
                &yes_no([("not-reported", "steward-empty-missing"), ("skip", "steward-empty-skip")])))
            (pick(&state.field("former", cx.t("steward-former")), state,
                &yes_no([("no", "steward-former-no"), ("yes", "steward-former-yes")])))
            (line(&state.field("last", cx.t("steward-last-row")), state, Kind::Number))
        }))
        (pick(&state.field("extent", cx.t("steward-extent")).hint(cx.t("steward-extent-hint")), state, &extents))
    }
}
