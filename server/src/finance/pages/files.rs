//! Drawings as files: SVG, PNG, CSV, XLSX, each with source, release and the mark of made values.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use bashke_views::charts::{self, Downloads, Frame, Size};
use bashke_views::finance::controls::Shown;
use bashke_views::{Cx, paths};
use resvg::{tiny_skia, usvg};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::drawings::{Drawn, Point, sources_of};
use super::state::State;
use super::words::{address, indicator_name, measure, place_name, source_title, why};
use super::workbook::{self, About, heading};
use crate::finance::rules::catalogue::IndicatorIx;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Download;

/// Pixels of a PNG for each unit of the drawing.
const ZOOM: f32 = 2.0;

/// Text is drawn with the fonts of the program, so that it looks the same on every machine.
static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(dejavu::sans::regular().to_vec());
    fonts.load_font_data(dejavu::sans::bold().to_vec());
    fonts.set_sans_serif_family("DejaVu Sans");
    Arc::new(fonts)
});

/// A drawing that an address asks for, with the state that it was drawn in.
#[derive(Debug)]
pub struct Sketch {
    /// What it shows.
    pub state: State,
    /// The drawing.
    pub drawn: Drawn,
    /// How its files are called.
    pub stem: String,
}

impl Sketch {
    /// The drawing as the file of this name.
    ///
    /// # Errors
    /// Not found where there is no such file; busy where too much is being drawn; internal where it cannot be made.
    pub async fn file(&self, request: &Request, name: &str) -> Result<Download, Error> {
        let heavy = &request.app.heavy;
        heavy
            .run(|| file(&request.cx(), &self.state, &self.drawn, &self.stem, name))
            .await
    }
}

/// The files of a drawing, where `address` gives the address of a file by its name.
#[must_use]
pub fn downloads(address: impl Fn(&str) -> String) -> Downloads {
    Downloads {
        svg: Some(address("chart.svg")),
        png: Some(address("chart.png")),
        csv: Some(address("data.csv")),
        xlsx: Some(address("data.xlsx")),
        cite: None,
    }
}

/// A drawing on a page, which can be had as these files.
pub(super) fn shown_as(drawn: Drawn, downloads: Downloads) -> Shown {
    Shown {
        frame: drawn.frame,
        chart: drawn.chart,
        downloads,
    }
}

/// A drawing with its files: `path` gives the path of a file by its name, `query` says which drawing it is of.
pub(super) fn shown(cx: &Cx<'_>, path: impl Fn(String) -> String, query: &str, drawn: Drawn) -> Shown {
    let own = path(String::new());
    let view = address(own.trim_end_matches('/').to_owned(), query);
    let downloads = Downloads {
        cite: Some(cite(cx, &view)),
        ..downloads(|name| address(cx.url(&path(name.to_owned())), query))
    };
    shown_as(drawn, downloads)
}

/// Where a view is pinned so that it can be cited.
pub(super) fn cite(cx: &Cx<'_>, view: &str) -> String {
    let view: String = url::form_urlencoded::byte_serialize(view.as_bytes()).collect();
    format!("{}?view={view}", cx.url(paths::FIGURE_NEW))
}

/// A drawing as the file of this name.
///
/// # Errors
/// Not found where there is no such file; internal where it cannot be made.
fn file(cx: &Cx<'_>, state: &State, drawn: &Drawn, stem: &str, name: &str) -> Result<Download, Error> {
    let (media, body) = match name {
        "chart.svg" => ("image/svg+xml", svg(cx, drawn).into_bytes()),
        "chart.png" => ("image/png", png(&svg(cx, drawn))?),
        "data.csv" => ("text/csv; charset=utf-8", csv(cx, state, drawn)?),
        "data.xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            xlsx(cx, state, drawn).map_err(Error::internal)?,
        ),
        _ => return Err(Error::NotFound),
    };
    let extension = name.rsplit('.').next().unwrap_or_default();
    let inline = matches!(extension, "svg" | "png");
    Ok(Download {
        media,
        name: format!("bashke-{stem}.{extension}"),
        inline,
        body,
    })
}

fn svg(cx: &Cx<'_>, drawn: &Drawn) -> String {
    charts::export(&drawn.chart, &drawn.frame, cx.locale, Size::Wide)
}

fn png(svg: &str) -> Result<Vec<u8>, Error> {
    let options = usvg::Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "DejaVu Sans".to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(Error::internal)?;
    let size = tree
        .size()
        .to_int_size()
        .scale_by(ZOOM)
        .ok_or_else(|| Error::internal("a drawing without size"))?;
    let mut pixels =
        tiny_skia::Pixmap::new(size.width(), size.height()).ok_or_else(|| Error::internal("a drawing too large"))?;
    resvg::render(
        &tree,
        tiny_skia::Transform::from_scale(ZOOM, ZOOM),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().map_err(Error::internal)
}

/// The columns of a table of values: machine-readable first, words after.
pub(super) const COLUMNS: [&str; 18] = [
    "indicator",
    "place",
    "lau",
    "period",
    "phase",
    "value",
    "unit",
    "status",
    "disputed",
    "missing",
    "indicator_name",
    "place_name",
    "measure",
    "source",
    "source_url",
    "dataset",
    "release",
    "illustrative",
];

/// One row of a table of values.
pub(super) struct Record {
    /// The cells, in the order of [`COLUMNS`].
    pub(super) texts: [String; 18],
    /// The value, where there is one.
    pub(super) value: Option<f64>,
}

/// Makes the rows of a table of values. Each indicator is told in the state that fits it.
pub(super) struct Recorder<'a> {
    cx: &'a Cx<'a>,
    state: &'a State,
    // one state and measure an indicator, not one a row
    fitted: HashMap<IndicatorIx, (State, String)>,
}

impl<'a> Recorder<'a> {
    /// Rows in this state.
    pub(super) fn new(cx: &'a Cx<'a>, state: &'a State) -> Self {
        Self {
            cx,
            state,
            fitted: HashMap::new(),
        }
    }

    /// The row of one value.
    pub(super) fn record(&mut self, point: &Point) -> Record {
        let (cx, catalogue) = (self.cx, &self.state.cube.catalogue);
        let (state, measure) = self.fitted.entry(point.indicator).or_insert_with(|| {
            let state = self.state.clone().fitted(point.indicator);
            let measure = measure(cx, &state, point.indicator);
            (state, measure)
        });
        let indicator = catalogue.indicator(point.indicator);
        let place = catalogue.place(point.place);
        // of a computed value those of all that it is computed from
        let sources = || point.sources.iter().map(|ix| catalogue.source(*ix));
        let value = point.reading.number();
        let missing = point.reading.value.err();
        let lau = place.codes.iter().find(|code| code.scheme == "LAU");
        let texts = [
            indicator.slug.clone(),
            place.slug.clone(),
            lau.map(|code| code.code.clone()).unwrap_or_default(),
            point.period.to_string(),
            state.phase.word().to_owned(),
            value.map(|value| value.to_string()).unwrap_or_default(),
            state.lens.unit(indicator.unit).word().to_owned(),
            if missing.is_some() {
                String::new()
            } else {
                point.reading.status.word().to_owned()
            },
            if point.reading.disputed { "yes" } else { "no" }.to_owned(),
            missing
                .map(|missing| format!("{}: {}", missing.code(), why(cx, catalogue, &missing)))
                .unwrap_or_default(),
            indicator_name(cx, indicator).to_owned(),
            place_name(cx, place).to_owned(),
            measure.clone(),
            joined(sources().map(|source| source_title(cx, source))),
            joined(
                sources()
                    .map(|source| source.url.as_str())
                    .filter(|url| !url.is_empty()),
            ),
            state.cube.dataset.slug.clone(),
            state.cube.release.number.to_string(),
            if state.cube.dataset.illustrative { "yes" } else { "no" }.to_owned(),
        ];
        Record { texts, value }
    }
}

/// The most sources named in a cell: a cell of a workbook holds 32,767 characters.
const NAMED: usize = 60;

/// Several texts in one cell; where they are very many, how many more there are.
fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut texts: Vec<&str> = texts.collect();
    let more = texts.len().saturating_sub(NAMED);
    texts.truncate(NAMED);
    let mut cell = texts.join(" | ");
    if more > 0 {
        cell.push_str(&format!(" | +{more}"));
    }
    cell
}

fn csv(cx: &Cx<'_>, state: &State, drawn: &Drawn) -> Result<Vec<u8>, Error> {
    // the mark of byte order, by which spreadsheets know UTF-8
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(COLUMNS).map_err(Error::internal)?;
    let mut rows = Recorder::new(cx, state);
    for point in &drawn.points {
        let record = rows.record(point);
        writer
            .write_record(record.texts.iter().map(|text| harmless(text)))
            .map_err(Error::internal)?;
    }
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}

/// A text that a spreadsheet does not take for a formula. Numbers stay as they are.
pub(crate) fn harmless(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    if formula { format!("'{text}") } else { text.to_owned() }
}

fn xlsx(cx: &Cx<'_>, state: &State, drawn: &Drawn) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name(cx.t("file-sheet-data"))?;
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_with_format(0, column, heading(cx, name), &head)?;
    }
    let mut rows = Recorder::new(cx, state);
    for (row, point) in drawn.points.iter().enumerate() {
        let record = rows.record(point);
        for (column, text) in record.texts.iter().enumerate() {
            match (COLUMNS[column], record.value) {
                ("value", Some(value)) => sheet.write(row as u32 + 1, column as u16, value)?,
                _ => sheet.write(row as u32 + 1, column as u16, text)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    workbook::about(&mut book, &about(cx, state, &drawn.frame, &drawn.points), &COLUMNS)?;
    book.save_to_buffer()
}

/// What the sheets beside the values of a drawing tell.
pub(super) fn about<'a>(cx: &'a Cx<'a>, state: &'a State, frame: &Frame, points: &[Point]) -> About<'a> {
    let mut indicators: Vec<IndicatorIx> = Vec::new();
    for point in points {
        if !indicators.contains(&point.indicator) {
            indicators.push(point.indicator);
        }
    }
    About {
        cx,
        cube: &state.cube,
        title: frame.title.clone(),
        subtitle: frame.subtitle.clone(),
        address: frame.address.clone(),
        indicators,
        sources: sources_of(points),
    }
}
