//! The table of an exploration as files: long, wide, workbook. They hold exactly the rows that the page shows.

use bashke_views::charts::Frame;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::super::files::{COLUMNS, Recorder, about, harmless};
use super::super::workbook::{self, heading};
use super::Pivot;
use crate::finance::rules::pivot::Axis;
use crate::platform::errors::Error;
use crate::platform::respond::Download;

/// The most cells of which a workbook also has the long table.
const LONG_IN_WORKBOOK: usize = 20_000;

/// A file of this name.
pub(super) fn file(pivot: &Pivot<'_>, name: &str) -> Result<Download, Error> {
    let rows = pivot.rows();
    if rows.is_empty() {
        return Err(Error::NotFound);
    }
    let (media, body) = match name {
        "long.csv" => ("text/csv; charset=utf-8", long(pivot, &rows)?),
        "wide.csv" => ("text/csv; charset=utf-8", wide(pivot, &rows)?),
        "data.xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            workbook(pivot, &rows).map_err(Error::internal)?,
        ),
        _ => return Err(Error::NotFound),
    };
    Ok(Download {
        media,
        name: format!("bashke-explore-{name}"),
        inline: false,
        body,
    })
}

type Rows = [(usize, usize)];

/// A row a value, with everything that belongs to it.
fn long(pivot: &Pivot<'_>, rows: &Rows) -> Result<Vec<u8>, Error> {
    let mut writer = writer();
    writer.write_record(COLUMNS).map_err(Error::internal)?;
    let mut recorder = Recorder::new(pivot.cx, pivot.state);
    for row in rows {
        for column in 0..pivot.columns() {
            let record = recorder.record(&pivot.point(*row, column));
            writer
                .write_record(record.texts.iter().map(|text| harmless(text)))
                .map_err(Error::internal)?;
        }
    }
    finish(writer)
}

/// A row a row of the page; beside every value how firm it is, or why it is missing.
fn wide(pivot: &Pivot<'_>, rows: &Rows) -> Result<Vec<u8>, Error> {
    let mut writer = writer();
    writer
        .write_record(wide_heads(pivot).iter().map(|text| harmless(text)))
        .map_err(Error::internal)?;
    for row in rows {
        let cells = wide_row(pivot, *row).into_iter().map(|cell| match cell {
            Value::Text(text) => harmless(&text),
            Value::Number(number) => number.to_string(),
        });
        writer.write_record(cells).map_err(Error::internal)?;
    }
    finish(writer)
}

fn workbook(pivot: &Pivot<'_>, rows: &Rows) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name(pivot.cx.t("explore-sheet-table"))?;
    for (column, name) in wide_heads(pivot).iter().enumerate() {
        sheet.write_with_format(0, column as u16, name, &head)?;
    }
    for (line, row) in rows.iter().enumerate() {
        for (column, cell) in wide_row(pivot, *row).into_iter().enumerate() {
            let at = (line as u32 + 1, column as u16);
            match cell {
                Value::Text(text) => sheet.write(at.0, at.1, text)?,
                Value::Number(number) => sheet.write(at.0, at.1, number)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    if rows.len().saturating_mul(pivot.columns()) <= LONG_IN_WORKBOOK {
        long_sheet(pivot, rows, &mut book, &head)?;
    }
    let points: Vec<_> = rows
        .iter()
        .flat_map(|row| (0..pivot.columns()).map(|column| pivot.point(*row, column)))
        .collect();
    let told = about(pivot.cx, pivot.state, &frame(pivot, rows), &points);
    workbook::about(&mut book, &told, &COLUMNS)?;
    book.save_to_buffer()
}

fn long_sheet(pivot: &Pivot<'_>, rows: &Rows, book: &mut Workbook, head: &Format) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet().set_name(pivot.cx.t("file-sheet-data"))?;
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_with_format(0, column, heading(pivot.cx, name), head)?;
    }
    let mut recorder = Recorder::new(pivot.cx, pivot.state);
    let mut line = 0;
    for row in rows {
        for column in 0..pivot.columns() {
            line += 1;
            let record = recorder.record(&pivot.point(*row, column));
            for (column, text) in record.texts.iter().enumerate() {
                match (COLUMNS[column], record.value) {
                    ("value", Some(value)) => sheet.write(line, column as u16, value)?,
                    _ => sheet.write(line, column as u16, text)?,
                };
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// A cell of the wide table.
enum Value {
    Text(String),
    Number(f64),
}

/// The key of an entry of an axis, as machines read it.
fn key(pivot: &Pivot<'_>, axis: Axis, number: usize) -> String {
    let catalogue = &pivot.state.cube.catalogue;
    match axis {
        Axis::Indicators => catalogue.indicator(pivot.asked.indicators[number]).slug.clone(),
        Axis::Places => catalogue.place(pivot.asked.places[number]).slug.clone(),
        Axis::Periods => pivot.periods[number].to_string(),
    }
}

/// The name of an axis, as machines read it.
const fn axis_key(axis: Axis) -> &'static str {
    match axis {
        Axis::Indicators => "indicator",
        Axis::Places => "place",
        Axis::Periods => "period",
    }
}

fn wide_heads(pivot: &Pivot<'_>) -> Vec<String> {
    let shape = pivot.asked.shape;
    let mut heads = Vec::new();
    for axis in [shape.rows, shape.within] {
        heads.push(axis_key(axis).to_owned());
        heads.push(format!("{}_name", axis_key(axis)));
    }
    if shape.columns != Axis::Indicators {
        heads.push("unit".to_owned());
    }
    for column in 0..pivot.columns() {
        let mut name = key(pivot, shape.columns, column);
        if shape.columns == Axis::Indicators {
            name = format!("{name} [{}]", pivot.unit(column).word());
        }
        heads.push(name.clone());
        heads.push(format!("{name} status"));
    }
    heads.extend(["dataset", "release", "illustrative"].map(str::to_owned));
    heads
}

fn wide_row(pivot: &Pivot<'_>, row: (usize, usize)) -> Vec<Value> {
    let shape = pivot.asked.shape;
    let mut cells = Vec::new();
    for (axis, number) in [(shape.rows, row.0), (shape.within, row.1)] {
        cells.push(Value::Text(key(pivot, axis, number)));
        cells.push(Value::Text(pivot.label(axis, number).0));
    }
    if shape.columns != Axis::Indicators {
        let indicator = shape.at(row, 0).indicator;
        cells.push(Value::Text(pivot.unit(indicator).word().to_owned()));
    }
    for column in 0..pivot.columns() {
        let reading = pivot.point(row, column).reading;
        match reading.value {
            Ok(value) => {
                cells.push(Value::Number(value));
                cells.push(Value::Text(reading.status.word().to_owned()));
            }
            Err(missing) => {
                cells.push(Value::Text(String::new()));
                cells.push(Value::Text(missing.code().to_owned()));
            }
        }
    }
    let cube = &pivot.state.cube;
    cells.push(Value::Text(cube.dataset.slug.clone()));
    cells.push(Value::Text(cube.release.number.to_string()));
    cells.push(Value::Text(
        if cube.dataset.illustrative { "yes" } else { "no" }.to_owned(),
    ));
    cells
}

/// What the sheet about the numbers says.
fn frame(pivot: &Pivot<'_>, rows: &Rows) -> Frame {
    let points: Vec<_> = rows
        .iter()
        .flat_map(|row| (0..pivot.columns()).map(|column| pivot.point(*row, column)))
        .filter(|point| !point.sources.is_empty())
        .collect();
    pivot.maker(0).frame(
        "explore",
        pivot.title(),
        pivot.size_words(rows.len()),
        String::new(),
        &points,
    )
}

fn writer() -> csv::Writer<Vec<u8>> {
    // the mark of byte order, by which spreadsheets know UTF-8
    csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec())
}

fn finish(writer: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, Error> {
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}
