//! Workbooks: headings in the language of the page, and the sheets that say what the numbers are, so that a file that is
//! passed on still tells everything that its page told.

use std::sync::Arc;

use bashke_views::components::status_text;
use bashke_views::{Cx, paths};
use bashke_vocabulary::Status;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::words::{indicator_name, listed_source, release_line};
use crate::finance::rules::catalogue::{IndicatorIx, SourceIx};
use crate::finance::rules::cube::Cube;

/// What the sheets beside the numbers tell of.
pub(super) struct About<'a> {
    /// The language.
    pub(super) cx: &'a Cx<'a>,
    /// The figures, as of their release.
    pub(super) cube: &'a Arc<Cube>,
    /// What the workbook shows.
    pub(super) title: String,
    /// What is measured how; may be empty.
    pub(super) subtitle: String,
    /// The address of the view.
    pub(super) address: String,
    /// What is measured, in the order of the numbers.
    pub(super) indicators: Vec<IndicatorIx>,
    /// Where it was read, or what it was computed from.
    pub(super) sources: Vec<SourceIx>,
}

/// The heading of a column of values in the language of the page; `name` is its heading in CSV files.
pub(super) fn heading(cx: &Cx<'_>, name: &str) -> String {
    cx.t(&format!("file-column-{}", name.replace('_', "-")))
}

/// Adds the sheets that say what the numbers are: the view, the indicators, the sources, the columns.
pub(super) fn about(book: &mut Workbook, about: &About<'_>, columns: &[&str]) -> Result<(), XlsxError> {
    view(book, about)?;
    indicators(book, about)?;
    sources(book, about)?;
    let cx = about.cx;
    let rows = columns.iter().map(|name| vec![heading(cx, name), (*name).to_owned()]);
    let heads = ["file-column-here", "file-column-csv"];
    list(book, cx, "file-sheet-columns", &heads, rows, &[34.0, 26.0])
}

/// What is shown, of which dataset as of which release, from which address, under which licence, in which words.
fn view(book: &mut Workbook, about: &About<'_>) -> Result<(), XlsxError> {
    let (cx, cube) = (about.cx, about.cube);
    let dataset = if cube.dataset.illustrative {
        "data-dataset-illustrative"
    } else {
        "data-dataset-published"
    };
    let day = cx.date(cube.release.published_at.date_naive());
    let mut lines = vec![
        (cx.t("file-title"), about.title.clone()),
        (cx.t("file-subtitle"), about.subtitle.clone()),
        (cx.t("file-dataset"), cx.t(dataset)),
        (cx.t("file-release"), release_line(cx, cube)),
        (cx.t("file-as-of"), cx.ta("file-as-of-text", &[("date", day.into())])),
        (cx.t("file-address"), about.address.clone()),
        (
            cx.t("file-methodology"),
            format!("{}{}", cx.origin, cx.url(paths::METHODOLOGY)),
        ),
        (cx.t("file-licence"), cx.t("file-licence-text")),
        (cx.t("file-missing"), cx.t("file-missing-text")),
    ];
    if cube.dataset.illustrative {
        lines.insert(0, (cx.t("file-warning"), cx.t("file-illustrative")));
    }
    lines.retain(|(_, text)| !text.is_empty());
    lines.push((cx.t("file-statuses"), String::new()));
    lines.extend(
        Status::ALL
            .iter()
            .map(|status| (status.word().to_owned(), status_text(cx, *status))),
    );
    let head = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name(cx.t("file-sheet-about"))?;
    for (row, (name, text)) in (0..).zip(&lines) {
        sheet.write_with_format(row, 0, name, &head)?;
        sheet.write(row, 1, text)?;
    }
    sheet.set_column_width(0, 24)?.set_column_width(1, 90)?;
    Ok(())
}

fn indicators(book: &mut Workbook, about: &About<'_>) -> Result<(), XlsxError> {
    let cx = about.cx;
    let rows = about.indicators.iter().map(|ix| {
        let one = about.cube.catalogue.indicator(*ix);
        vec![
            one.slug.clone(),
            indicator_name(cx, one).to_owned(),
            cx.locale.unit(one.unit),
            cx.pick(&one.definition_sq, &one.definition_en).to_owned(),
            cx.pick(&one.basis_sq, &one.basis_en).to_owned(),
            one.formula.clone().unwrap_or_default(),
        ]
    });
    let heads = [
        "file-column-indicator",
        "file-column-indicator-name",
        "file-column-unit",
        "file-definition",
        "fact-basis",
        "indicator-formula",
    ];
    list(
        book,
        cx,
        "file-sheet-indicators",
        &heads,
        rows,
        &[30.0, 34.0, 16.0, 80.0, 30.0, 40.0],
    )
}

fn sources(book: &mut Workbook, about: &About<'_>) -> Result<(), XlsxError> {
    let cx = about.cx;
    let rows = about.sources.iter().map(|ix| {
        let source = about.cube.catalogue.source(*ix);
        let listed = listed_source(cx, source);
        vec![
            listed.title,
            listed.publisher,
            listed.href.unwrap_or_default(),
            listed.read_on.map(|day| day.to_string()).unwrap_or_default(),
            listed.licence.unwrap_or_default(),
            format!("{}{}", cx.origin, cx.url(&paths::source(source.id))),
        ]
    });
    let heads = [
        "file-column-source",
        "file-column-source-publisher",
        "file-column-source-url",
        "file-column-source-read-on",
        "file-column-source-licence",
        "file-source-page",
    ];
    list(
        book,
        cx,
        "file-sheet-sources",
        &heads,
        rows,
        &[60.0, 30.0, 60.0, 14.0, 20.0, 40.0],
    )
}

/// A sheet of texts under bold heads.
fn list(
    book: &mut Workbook,
    cx: &Cx<'_>,
    name: &str,
    heads: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
    widths: &[f64],
) -> Result<(), XlsxError> {
    let sheet: &mut Worksheet = book.add_worksheet().set_name(cx.t(name))?;
    let head = Format::new().set_bold();
    for (column, key) in (0..).zip(heads) {
        sheet.write_with_format(0, column, cx.t(key), &head)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            sheet.write(line, column, text)?;
        }
    }
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
