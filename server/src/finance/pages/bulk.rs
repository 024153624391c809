//! A whole dataset as a file, and the lists that its columns refer to.
//!
//! CSV and NDJSON are written a stretch at a time while they are sent, so that the largest dataset needs no more
//! memory than the smallest. A workbook has to be whole before it is sent, so it is made of datasets up to a size.

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bashke_vocabulary::PlaceKind;
use futures_util::stream;
use http::{HeaderValue, header};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde::Serialize;

use crate::finance::rules::catalogue::Place;
use crate::finance::rules::cube::{Cube, Observation};
use crate::platform::errors::Error;
use crate::platform::respond::{Caching, Download};

/// How many rows are written before the next stretch is asked for.
const STRETCH: usize = 1000;

/// The most rows of a workbook.
pub const WORKBOOK_ROWS: usize = 50_000;

/// The columns of a dataset as a file; the first eleven are those by which it can be read in again.
pub const COLUMNS: [&str; 28] = [
    "indicator",
    "place",
    "period",
    "phase",
    "value",
    "status",
    "missing",
    "source",
    "note_sq",
    "note_en",
    "stated",
    "unit",
    "indicator_name_sq",
    "indicator_name_en",
    "place_name_sq",
    "place_name_en",
    "place_kind",
    "lau",
    "source_title_sq",
    "source_title_en",
    "source_publisher",
    "source_url",
    "source_read_on",
    "source_licence",
    "position",
    "dataset",
    "release",
    "illustrative",
];

/// An observation with everything that must go with it.
#[derive(Debug, Serialize)]
struct Row<'a> {
    indicator: &'a str,
    place: &'a str,
    period: String,
    phase: &'static str,
    value: Option<f64>,
    status: &'static str,
    missing: Option<&'static str>,
    source: &'a str,
    note_sq: Option<&'a str>,
    note_en: Option<&'a str>,
    stated: Option<&'a str>,
    unit: &'static str,
    indicator_name_sq: &'a str,
    indicator_name_en: &'a str,
    place_name_sq: &'a str,
    place_name_en: &'a str,
    place_kind: &'static str,
    lau: Option<&'a str>,
    source_title_sq: &'a str,
    source_title_en: &'a str,
    source_publisher: &'a str,
    source_url: &'a str,
    source_read_on: Option<String>,
    source_licence: Option<&'a str>,
    position: u8,
    dataset: &'a str,
    release: i32,
    illustrative: bool,
}

impl<'a> Row<'a> {
    fn of(cube: &'a Cube, observation: &Observation) -> Self {
        let indicator = cube.catalogue.indicator(observation.indicator);
        let place = cube.catalogue.place(observation.place);
        let source = cube.catalogue.source(observation.source);
        let text = cube.text(observation);
        let note = text.and_then(|text| text.note.as_ref());
        Row {
            indicator: &indicator.slug,
            place: &place.slug,
            period: observation.period.to_string(),
            phase: observation.phase.word(),
            value: observation.value,
            status: observation.status.word(),
            // where a source says that there is no value, its status is the reason
            missing: observation.value.is_none().then(|| observation.status.word()),
            source: &source.slug,
            note_sq: note.map(|(sq, _)| sq.as_str()),
            note_en: note.map(|(_, en)| en.as_str()),
            stated: text.and_then(|text| text.stated.as_deref()),
            unit: indicator.unit.word(),
            indicator_name_sq: &indicator.name_sq,
            indicator_name_en: &indicator.name_en,
            place_name_sq: &place.name_sq,
            place_name_en: &place.name_en,
            place_kind: place.kind.word(),
            lau: code(place, "LAU"),
            source_title_sq: &source.title_sq,
            source_title_en: &source.title_en,
            source_publisher: &source.publisher,
            source_url: &source.url,
            source_read_on: source.read_on.map(|day| day.to_string()),
            source_licence: source.licence.as_deref(),
            position: observation.position,
            dataset: &cube.dataset.slug,
            release: cube.release.number,
            illustrative: cube.dataset.illustrative,
        }
    }

    fn texts(&self) -> [String; 28] {
        let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
        [
            self.indicator.to_owned(),
            self.place.to_owned(),
            self.period.clone(),
            self.phase.to_owned(),
            self.value.map(|value| value.to_string()).unwrap_or_default(),
            self.status.to_owned(),
            own(self.missing),
            self.source.to_owned(),
            own(self.note_sq),
            own(self.note_en),
            own(self.stated),
            self.unit.to_owned(),
            self.indicator_name_sq.to_owned(),
            self.indicator_name_en.to_owned(),
            self.place_name_sq.to_owned(),
            self.place_name_en.to_owned(),
            self.place_kind.to_owned(),
            own(self.lau),
            self.source_title_sq.to_owned(),
            self.source_title_en.to_owned(),
            self.source_publisher.to_owned(),
            self.source_url.to_owned(),
            self.source_read_on.clone().unwrap_or_default(),
            own(self.source_licence),
            self.position.to_string(),
            self.dataset.to_owned(),
            self.release.to_string(),
            if self.illustrative { "yes" } else { "no" }.to_owned(),
        ]
    }
}

fn code<'a>(place: &'a Place, scheme: &str) -> Option<&'a str> {
    let code = place.codes.iter().find(|code| code.scheme == scheme);
    code.map(|code| code.code.as_str())
}

/// The dataset of a cube as the file with this ending.
///
/// # Errors
/// Not found where there is no such file; internal where it cannot be made.
pub fn dataset(cube: Arc<Cube>, ending: &str) -> Result<Response, Error> {
    let name = format!("bashke-{}-{}.{ending}", cube.dataset.slug, cube.release.number);
    match ending {
        "csv" => Ok(sent(cube, "text/csv; charset=utf-8", &name, csv_stretch)),
        "ndjson" => Ok(sent(cube, "application/x-ndjson; charset=utf-8", &name, json_stretch)),
        "xlsx" if cube.observations().len() <= WORKBOOK_ROWS => {
            let body = workbook(&cube).map_err(Error::internal)?;
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

fn workbook(cube: &Cube) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name(&cube.dataset.slug)?;
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_with_format(0, column, name, &head)?;
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
    book.save_to_buffer()
}

/// The places as a file; their areas come from the cube.
///
/// # Errors
/// Where it cannot be made.
pub fn places(cube: &Cube) -> Result<Response, Error> {
    const SCHEMES: [&str; 6] = ["LAU", "NUTS 3", "INSTAT", "Thesari", "BOOST", "GeoNames"];
    let catalogue = &cube.catalogue;
    let head = [
        "slug",
        "kind",
        "parent",
        "name_sq",
        "name_en",
        "lau",
        "nuts3",
        "instat",
        "treasury",
        "boost",
        "geonames",
        "seat",
        "seat_lat",
        "seat_lon",
        "area_km2",
        "degurba",
        "coastal",
        "former_units",
        "note_sq",
        "note_en",
    ];
    let area = catalogue.find_indicator("area");
    let rows = catalogue.place_numbers().map(|ix| {
        let place = catalogue.place(ix);
        let area = area.and_then(|indicator| {
            let rows = cube.of_place(indicator, ix, bashke_vocabulary::Phase::Actual);
            rows.iter().rev().find_map(|o| o.value)
        });
        let former: Vec<&str> = place
            .aliases
            .iter()
            .filter(|alias| alias.kind == "former-unit")
            .map(|alias| alias.name.as_str())
            .collect();
        let (lat, lon) = place.seat_at.unzip();
        let note = place.note.clone().unwrap_or_default();
        let mut row = vec![
            place.slug.clone(),
            place.kind.word().to_owned(),
            place
                .parent
                .map_or(String::new(), |ix| catalogue.place(ix).slug.clone()),
            place.name_sq.clone(),
            place.name_en.clone(),
        ];
        row.extend(SCHEMES.map(|scheme| code(place, scheme).unwrap_or_default().to_owned()));
        row.extend([
            place.seat.clone().unwrap_or_default(),
            number(lat),
            number(lon),
            number(area.filter(|_| place.kind == PlaceKind::Municipality)),
            place
                .degree_of_urbanisation
                .map(|degree| degree.to_string())
                .unwrap_or_default(),
            place
                .coastal
                .map_or("", |coastal| if coastal { "yes" } else { "no" })
                .to_owned(),
            former.join("; "),
            note.0,
            note.1,
        ]);
        row
    });
    list("bashke-places.csv", &head, rows)
}

fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The indicators as a file.
///
/// # Errors
/// Where it cannot be made.
pub fn indicators(cube: &Cube) -> Result<Response, Error> {
    let catalogue = &cube.catalogue;
    let head = [
        "slug",
        "group",
        "name_sq",
        "name_en",
        "short_sq",
        "short_en",
        "definition_sq",
        "definition_en",
        "unit",
        "direction",
        "time",
        "scope",
        "additive",
        "planned",
        "share_of",
        "accounts",
        "formula",
        "basis_sq",
        "basis_en",
    ];
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let rows = catalogue.indicators.iter().map(|indicator| {
        vec![
            indicator.slug.clone(),
            catalogue.groups[indicator.group].slug.clone(),
            indicator.name_sq.clone(),
            indicator.name_en.clone(),
            indicator.short_sq.clone(),
            indicator.short_en.clone(),
            indicator.definition_sq.clone(),
            indicator.definition_en.clone(),
            indicator.unit.word().to_owned(),
            indicator.direction.word().to_owned(),
            indicator.time.word().to_owned(),
            indicator.scope.word().to_owned(),
            yes(indicator.additive),
            yes(indicator.planned),
            indicator
                .share_of
                .map_or(String::new(), |ix| catalogue.indicator(ix).slug.clone()),
            indicator.accounts.join(" "),
            indicator.formula.clone().unwrap_or_default(),
            indicator.basis_sq.clone(),
            indicator.basis_en.clone(),
        ]
    });
    list("bashke-indicators.csv", &head, rows)
}

/// The sources as a file.
///
/// # Errors
/// Where it cannot be made.
pub fn sources(cube: &Cube) -> Result<Response, Error> {
    let head = [
        "id",
        "slug",
        "title_sq",
        "title_en",
        "publisher",
        "url",
        "read_on",
        "licence",
        "note_sq",
        "note_en",
    ];
    let rows = cube.catalogue.sources.iter().map(|source| {
        let (note_sq, note_en) = source.note.clone().unwrap_or_default();
        vec![
            source.id.to_string(),
            source.slug.clone(),
            source.title_sq.clone(),
            source.title_en.clone(),
            source.publisher.clone(),
            source.url.clone(),
            source.read_on.map(|day| day.to_string()).unwrap_or_default(),
            source.licence.clone().unwrap_or_default(),
            note_sq,
            note_en,
        ]
    });
    list("bashke-sources.csv", &head, rows)
}

fn list(name: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Response, Error> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(head).map_err(Error::internal)?;
    for row in rows {
        writer
            .write_record(row.iter().map(|text| harmless(text)))
            .map_err(Error::internal)?;
    }
    let body = writer
        .into_inner()
        .map_err(|error| Error::internal(error.to_string()))?;
    Ok(whole("text/csv; charset=utf-8", name.to_owned(), body))
}
