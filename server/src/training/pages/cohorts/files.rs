//! Reports as files: what is withheld in the page is withheld in them.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::Cx;
use http::{HeaderValue, header};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::report::{Reported, counted, month_word, period, reported};
use crate::finance;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Caching;
use crate::training::commands;
use crate::training::rules::report::Told;

/// What stands in a file where a number is withheld.
const WITHHELD: &str = "<5";

/// A report as a file. That it was taken is noted.
///
/// # Errors
/// Where the actor may not; not found where there is no such file; where the address cannot be understood; where the
/// database cannot be reached.
pub async fn file(Path(name): Path<String>, mut request: Request) -> Result<Response, Error> {
    let reported = reported(&mut request).await?;
    let cx = request.cx();
    let (media, body) = match name.as_str() {
        "report.csv" => ("text/csv; charset=utf-8", csv(&cx, &reported)?),
        "report.xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            xlsx(&cx, &reported).map_err(Error::internal)?,
        ),
        _ => return Err(Error::NotFound),
    };
    let act = request.act().await?;
    let (from, to) = reported.months;
    commands::note_report(&act, reported.by.word(), &month_word(from), &month_word(to)).await?;
    act.commit().await?;
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    headers.insert(header::CACHE_CONTROL, Caching::Private.header());
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"bashke-{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// The heads of the columns.
fn heads(cx: &Cx<'_>, reported: &Reported) -> Vec<String> {
    let by = cx.t(&format!("reports-by-{}", reported.by.word()));
    let columns = reported.columns.iter();
    std::iter::once(by)
        .chain(columns.map(|column| cx.t(&format!("reports-column-{}", column.word()))))
        .collect()
}

/// The lines, the total last.
fn lines<'a>(cx: &Cx<'_>, reported: &'a Reported) -> Vec<(String, &'a [Told])> {
    let lines = reported.lines.iter().map(|(name, row)| (name.clone(), row.as_slice()));
    lines
        .chain([(cx.t("reports-total"), reported.total.as_slice())])
        .collect()
}

fn csv(cx: &Cx<'_>, reported: &Reported) -> Result<Vec<u8>, Error> {
    // the mark of byte order, by which spreadsheets know UTF-8
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let (from, to) = reported.months;
    let mut head = vec!["group".to_owned()];
    head.extend(reported.columns.iter().map(|column| {
        let name = column.word().replace('-', "_");
        if column.is_hours() {
            format!("{name}_hours")
        } else {
            name
        }
    }));
    // how it is counted stands on the page and in the other file: a table has no line for sentences
    head.extend(["by", "period_from", "period_to", "made_at"].map(str::to_owned));
    writer.write_record(&head).map_err(Error::internal)?;
    for (name, row) in lines(cx, reported) {
        let mut record = vec![finance::harmless(&name)];
        record.extend(row.iter().map(|told| match told {
            Told::Known(value) => format!("{}", (value * 100.0).round() / 100.0),
            Told::Withheld => WITHHELD.to_owned(),
        }));
        record.extend([
            reported.by.word().to_owned(),
            month_word(from),
            month_word(to),
            reported.made.to_rfc3339(),
        ]);
        writer.write_record(&record).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}

fn xlsx(cx: &Cx<'_>, reported: &Reported) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name(cx.t("file-sheet-data"))?;
    for (column, head) in (0..).zip(heads(cx, reported)) {
        sheet.write_with_format(0, column, head, &bold)?;
    }
    for (line, (name, row)) in (1..).zip(lines(cx, reported)) {
        sheet.write(line, 0, name)?;
        for (column, told) in (1..).zip(row) {
            match told {
                Told::Known(value) => sheet.write(line, column, *value)?,
                Told::Withheld => sheet.write(line, column, WITHHELD)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?.set_column_width(0, 40)?;
    let about = book.add_worksheet().set_name(cx.t("file-sheet-about"))?;
    let mut rows = vec![
        (cx.t("file-title"), cx.t("reports-title")),
        (cx.t("reports-period-head"), period(cx, reported.months)),
        (cx.t("reports-made"), cx.locale.moment(reported.made)),
    ];
    rows.extend(
        counted(cx, reported)
            .into_iter()
            .map(|text| (cx.t("reports-counted"), text)),
    );
    for (line, (name, text)) in (0..).zip(rows) {
        about.write_with_format(line, 0, name, &bold)?;
        about.write(line, 1, text)?;
    }
    about.set_column_width(0, 24)?.set_column_width(1, 100)?;
    book.save_to_buffer()
}
