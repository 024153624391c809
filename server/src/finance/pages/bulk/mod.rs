//! A whole dataset as a file, and the lists that its columns refer to.
//!
//! CSV and NDJSON are written a stretch at a time while they are sent, so that the largest dataset needs no more
//! memory than the smallest. A workbook has to be whole before it is sent, so it is made of datasets up to a size.

mod lists;
mod row;

pub use self::lists::{indicators, places, sources};
pub use self::row::COLUMNS;

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bashke_views::{Cx, paths};
use futures_util::stream;
use http::{HeaderValue, header};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use self::row::{Row, code};
use super::workbook::{About, about, heading};
use crate::finance::rules::catalogue::{IndicatorIx, SourceIx};
use crate::finance::rules::cube::{Cube, Observation};
use crate::platform::errors::Error;
use crate::platform::respond::{Caching, Download};

/// How many rows are written before the next stretch is asked for.
const STRETCH: usize = 1000;

/// The most rows of a workbook.
pub const WORKBOOK_ROWS: usize = 50_000;

/// The dataset of a cube as the file with this ending.
///
/// # Errors
/// Not found where there is no such file; internal where it cannot be made.
pub fn dataset(cx: &Cx<'_>, cube: Arc<Cube>, ending: &str) -> Result<Response, Error> {
    let name = format!("bashke-{}-{}.{ending}", cube.dataset.slug, cube.release.number);
    match ending {
        "csv" => Ok(sent(cube, "text/csv; charset=utf-8", &name, csv_stretch)),
        "ndjson" => Ok(sent(cube, "application/x-ndjson; charset=utf-8", &name, json_stretch)),
        "xlsx" if cube.observations().len() <= WORKBOOK_ROWS => {
            let body = workbook(cx, &cube).map_err(Error::internal)?;
            let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            Ok(whole(media, name, body))
        }
        _ => Err(Error::NotFound),
    }
}

/// A file that is there as a whole.
fn whole(media: &'static str, name: String, body: Vec<u8>) -> Response {
    Download {
        media,
        name,
        inline: false,
        body,
    }
    .into_response()
}

type Stretch = fn(&Cube, &[Observation], bool) -> Result<Vec<u8>, Error>;

/// Writes the observations a stretch at a time, each only when the one before was sent.
fn sent(cube: Arc<Cube>, media: &'static str, name: &str, write: Stretch) -> Response {
    let starts = (0..cube.observations().len().max(1)).step_by(STRETCH);
    let stretches = starts.map(move |start| {
        let all = cube.observations();
        let end = all.len().min(start + STRETCH);
        write(&cube, &all[start..end], start == 0)
    });
    let mut response = Body::from_stream(stream::iter(stretches)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    headers.insert(header::CACHE_CONTROL, Caching::ByRelease.header());
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn csv_stretch(cube: &Cube, observations: &[Observation], first: bool) -> Result<Vec<u8>, Error> {
    // the mark of byte order, by which spreadsheets know UTF-8
    let start = if first { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
    let mut writer = csv::Writer::from_writer(start);
    if first {
        writer.write_record(COLUMNS).map_err(Error::internal)?;
    }
    for observation in observations {
        let texts = Row::of(cube, observation).texts();
        writer
            .write_record(texts.iter().map(|text| harmless(text)))
            .map_err(Error::internal)?;
    }
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}

fn json_stretch(cube: &Cube, observations: &[Observation], _first: bool) -> Result<Vec<u8>, Error> {
    let mut lines = Vec::new();
    for observation in observations {
        serde_json::to_writer(&mut lines, &Row::of(cube, observation)).map_err(Error::internal)?;
        lines.push(b'\n');
    }
    Ok(lines)
}

/// A text that a spreadsheet does not take for a formula. Numbers stay as they are.
fn harmless(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    if formula { format!("'{text}") } else { text.to_owned() }
}

fn workbook(cx: &Cx<'_>, cube: &Arc<Cube>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name(&cube.dataset.slug)?;
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_with_format(0, column, heading(cx, name), &head)?;
    }
    for (line, observation) in (1..).zip(cube.observations()) {
        let row = Row::of(cube, observation);
        for (column, (name, text)) in (0..).zip(COLUMNS.into_iter().zip(row.texts())) {
            match (name, row.value) {
                ("value", Some(value)) => sheet.write(line, column, value)?,
                _ if text.is_empty() => sheet,
                _ => sheet.write(line, column, text)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    about(&mut book, &told(cx, cube), &COLUMNS)?;
    book.save_to_buffer()
}

/// What the sheets beside a whole dataset tell: of everything that it holds.
fn told<'a>(cx: &'a Cx<'a>, cube: &'a Arc<Cube>) -> About<'a> {
    let mut indicators: Vec<IndicatorIx> = cube.observations().iter().map(|one| one.indicator).collect();
    let mut sources: Vec<SourceIx> = cube.observations().iter().map(|one| one.source).collect();
    indicators.dedup();
    sources.sort_unstable();
    sources.dedup();
    About {
        cx,
        cube,
        title: cx.t("data-title"),
        subtitle: String::new(),
        address: format!("{}{}", cx.origin, cx.url(paths::DATA)),
        indicators,
        sources,
    }
}
