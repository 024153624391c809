//! Opens files and hands their rows on.

use std::borrow::Cow;
use std::cell::Cell as Counter;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use calamine::{CellErrorType, DataRef, Reader, SheetVisible, Xlsx};
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use super::{CHUNK, Chunk, ImportError, Options, Progress, archive};
use crate::finance::rules::catalogue::Catalogue;
use crate::finance::rules::import::{Cell, Checked, Checker, Fault, Faults, Layout, Mapping, Names, NewSource, Record};

/// The most bytes of a row; beyond, a quotation mark was probably never closed.
const ROW: usize = 1 << 20;
/// The most bytes of a mapping file.
const SMALL: u64 = 1 << 20;
/// After as many faults, rows are only counted and no longer handed on.
const ENOUGH: u64 = 10_000;
/// The most columns of a sheet that are read.
const COLUMNS: usize = 1024;

/// Reads a small text file.
pub(super) fn small(path: &Path) -> Result<String, ImportError> {
    let wrong = |error| ImportError::File(path.to_owned(), error);
    let mut text = String::new();
    File::open(path)
        .map_err(wrong)?
        .take(SMALL)
        .read_to_string(&mut text)
        .map_err(wrong)?;
    Ok(text)
}

/// SHA-256 of the file, and of what else decides how it is read.
pub(super) fn digest(options: &Options) -> Result<String, ImportError> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    for path in std::iter::once(&options.file).chain(&options.mapping) {
        let wrong = |error| ImportError::File(path.clone(), error);
        let mut file = File::open(path).map_err(wrong)?;
        loop {
            let read = file.read(&mut buffer).map_err(wrong)?;
            if read == 0 {
                break;
            }
            hasher.update(&buffer[..read]);
        }
    }
    if let Some(source) = &options.source {
        hasher.update(source.as_bytes());
    }
    if let Some(source) = options.replaces {
        hasher.update(source.to_be_bytes());
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// All that the reading thread needs.
pub(super) struct Job {
    pub(super) file: PathBuf,
    pub(super) mapping: Option<Mapping>,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) source: Option<String>,
    pub(super) known: Vec<(i32, NewSource)>,
    pub(super) illustrative: bool,
    pub(super) progress: Arc<Progress>,
}

/// Why reading ends early.
enum Stop {
    /// The file cannot be read on from here.
    Fault(Fault),
    /// The header has faults.
    Faults(Faults),
    /// Nobody takes the rows any more.
    Gone,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Job {
    /// Reads the file to its end; gives all its faults.
    pub(super) fn run(mut self, sender: &mpsc::Sender<Chunk>) -> Result<Faults, ImportError> {
        let wrong = |error| ImportError::File(self.file.clone(), error);
        let mut file = File::open(&self.file).map_err(wrong)?;
        let mut head = [0; 8];
        let length = file.read(&mut head).map_err(wrong)?;
        file.seek(SeekFrom::Start(0)).map_err(wrong)?;
        let mut sink = Sink {
            checker: None,
            rows: Vec::new(),
            brought: 0,
            sender,
            job: &mut self,
        };
        let ended = match kind(&sink.job.file, &head[..length]) {
            Ok(Kind::Csv(delimiter)) => read_csv(file, delimiter, &mut sink),
            Ok(Kind::Xlsx) => read_xlsx(file, &mut sink),
            Err(fault) => Err(fault.into()),
        };
        let ended = ended.and_then(|()| sink.hand_over());
        let mut faults = match sink.checker {
            Some(checker) => checker.finish(),
            None => Faults::default(),
        };
        match ended {
            Ok(()) | Err(Stop::Gone) => {}
            Err(Stop::Fault(fault)) => faults.add(fault),
            Err(Stop::Faults(header)) => faults = header,
        }
        Ok(faults)
    }
}

enum Kind {
    Csv(Option<u8>),
    Xlsx,
}

/// What the file is, by its name and its first bytes.
fn kind(path: &Path, head: &[u8]) -> Result<Kind, Fault> {
    let extension = path
        .extension()
        .map(|extension| extension.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let zip = head.starts_with(b"PK");
    match extension.as_str() {
        _ if head.is_empty() => Err(Fault::file("the file is empty")),
        "xlsx" | "xlsm" if zip => Ok(Kind::Xlsx),
        "xlsx" | "xlsm" => Err(Fault::file("this is no workbook, though its name says so")),
        "csv" | "txt" | "tsv" if zip => Err(Fault::file(
            "this is a workbook or an archive, though its name says text",
        )),
        "csv" | "txt" if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) => {
            Err(Fault::file("the file is UTF-16: save it as \"CSV UTF-8\""))
        }
        "csv" | "txt" => Ok(Kind::Csv(None)),
        "tsv" => Ok(Kind::Csv(Some(b'\t'))),
        other => Err(Fault::file(format!(
            "`.{other}` is not read: save the table as .csv (UTF-8) or .xlsx"
        ))),
    }
}

/// Takes rows, checks them and hands them on in chunks.
struct Sink<'a> {
    checker: Option<Checker>,
    rows: Vec<Checked>,
    brought: usize,
    sender: &'a mpsc::Sender<Chunk>,
    job: &'a mut Job,
}

impl Sink<'_> {
    fn header_row(&self) -> u64 {
        self.job.mapping.as_ref().and_then(|m| m.header_row).unwrap_or(1)
    }

    fn last_row(&self) -> u64 {
        self.job.mapping.as_ref().and_then(|m| m.last_row).unwrap_or(u64::MAX)
    }

    fn header(&mut self, row: u64, headings: &[String]) -> Result<(), Stop> {
        let mapping = self.job.mapping.as_ref();
        if let Some(said) = mapping.and_then(|m| m.header_row).filter(|said| *said != row) {
            return Err(Fault::row(said, "is empty; the headings are expected there").into());
        }
        let layout = Layout::new(row, headings, mapping).map_err(|faults| {
            let mut all = Faults::default();
            faults.into_iter().for_each(|fault| all.add(fault));
            Stop::Faults(all)
        })?;
        let names = Names::new(Arc::clone(&self.job.catalogue));
        let known = std::mem::take(&mut self.job.known);
        let source = self.job.source.as_deref();
        let checker = Checker::new(names, layout, mapping, source, known, self.job.illustrative);
        self.checker = Some(checker.map_err(Stop::Faults)?);
        Ok(())
    }

    fn row(&mut self, record: &Record<'_>) -> Result<(), Stop> {
        let Some(checker) = &mut self.checker else {
            return Ok(());
        };
        checker.check(record, &mut self.rows);
        self.job.progress.read.fetch_add(1, Ordering::Relaxed);
        if self.rows.len() >= CHUNK {
            self.hand_over()?;
        }
        Ok(())
    }

    fn fault(&mut self, fault: Fault) {
        if let Some(checker) = &mut self.checker {
            checker.fault(fault);
        }
    }

    fn hand_over(&mut self) -> Result<(), Stop> {
        let Some(checker) = &self.checker else {
            return Ok(());
        };
        let rows = std::mem::take(&mut self.rows);
        if checker.faults().total() > ENOUGH {
            return Ok(());
        }
        let sources = checker.new_sources()[self.brought..].to_vec();
        self.brought = checker.new_sources().len();
        self.sender
            .blocking_send(Chunk { rows, sources })
            .map_err(|_| Stop::Gone)
    }
}

/// A reader that refuses to give more than a row may have; the count begins anew with each row. It gives one sign
/// for the end of a line, however the file writes it, so that lines are counted as an editor counts them.
pub(super) struct Bounded<R> {
    inner: R,
    since: Rc<Counter<usize>>,
    /// Whether the last byte given stands for a carriage return, whose line feed is left out.
    returned: bool,
}

impl<R> Bounded<R> {
    /// Reads rows of at most so many bytes; the count is set to zero with each row.
    pub(super) const fn new(inner: R, since: Rc<Counter<usize>>) -> Self {
        Self {
            inner,
            since,
            returned: false,
        }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.since.get() > ROW {
            return Err(io::Error::other("too long"));
        }
        loop {
            let read = self.inner.read(buffer)?;
            let mut kept = 0;
            for n in 0..read {
                let byte = buffer[n];
                let left_out = byte == b'\n' && self.returned;
                self.returned = byte == b'\r';
                if !left_out {
                    buffer[kept] = if self.returned { b'\n' } else { byte };
                    kept += 1;
                }
            }
            // nothing kept of something read is not the end of the file
            if kept > 0 || read == 0 {
                self.since.set(self.since.get() + kept);
                return Ok(kept);
            }
        }
    }
}

fn read_csv(mut file: File, delimiter: Option<u8>, sink: &mut Sink<'_>) -> Result<(), Stop> {
    let told = sink
        .job
        .mapping
        .as_ref()
        .and_then(|m| m.delimiter)
        .map(|sign| sign as u8);
    let header_row = sink.header_row();
    let delimiter = match told.or(delimiter) {
        Some(delimiter) => delimiter,
        None => guess_delimiter(&mut file, header_row).map_err(|error| Fault::file(error.to_string()))?,
    };
    let since = Rc::new(Counter::new(0));
    let mut reader = csv_reader(file, delimiter, &since);
    let mut record = csv::ByteRecord::new();
    let mut row = 0;
    let last = sink.last_row();
    loop {
        since.set(0);
        let line = reader.position().line();
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => {
                let what = "is longer than a row can be: a quotation mark is probably never closed";
                return Err(Fault::row(line.max(row + 1), what).into());
            }
        }
        row = first_line(&record, line, reader.position().line());
        if row < header_row {
            continue;
        }
        if row > last {
            break;
        }
        if sink.checker.is_none() {
            let headings = headings_of(&record, row)?;
            sink.header(row, &headings)?;
            continue;
        }
        csv_row(&record, row, sink)?;
    }
    if sink.checker.is_none() {
        return Err(Fault::file(format!("there is no row {header_row} with headings")).into());
    }
    Ok(())
}

/// Reads a file as CSV, row by row.
pub(super) fn csv_reader(file: File, delimiter: u8, since: &Rc<Counter<usize>>) -> csv::Reader<Bounded<File>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(64 << 10)
        .from_reader(Bounded::new(file, Rc::clone(since)))
}

/// The line on which a record begins: the reader counts empty lines before it to the record.
pub(super) fn first_line(record: &csv::ByteRecord, before: u64, after: u64) -> u64 {
    let within: usize = record
        .iter()
        .map(|field| field.iter().filter(|byte| **byte == b'\n').count())
        .sum();
    before.max(after.saturating_sub(within as u64 + 1))
}

fn headings_of(record: &csv::ByteRecord, row: u64) -> Result<Vec<String>, Stop> {
    record
        .iter()
        .enumerate()
        .map(|(n, field)| {
            let field = if n == 0 {
                field.strip_prefix(b"\xef\xbb\xbf").unwrap_or(field)
            } else {
                field
            };
            std::str::from_utf8(field)
                .map(str::to_owned)
                .map_err(|_| Fault::cell(row, &(n + 1).to_string(), NOT_UTF8).into())
        })
        .collect()
}

const NOT_UTF8: &str = "is not UTF-8: save the file as \"CSV UTF-8\"";

fn csv_row(record: &csv::ByteRecord, row: u64, sink: &mut Sink<'_>) -> Result<(), Stop> {
    let width = sink.checker.as_ref().map_or(0, Checker::width);
    let beyond = record.iter().skip(width).any(|field| !field.trim_ascii().is_empty());
    let empty = record.iter().all(|field| field.trim_ascii().is_empty());
    if beyond || (record.len() < width && !empty) {
        let what = format!("has {} columns, the header has {width}", record.len());
        sink.fault(Fault::row(row, what));
        return Ok(());
    }
    let cells = record
        .iter()
        .take(width)
        .map(|field| match std::str::from_utf8(field) {
            Ok("") => Cell::Empty,
            Ok(text) => Cell::Text(Cow::Borrowed(text)),
            Err(_) => Cell::Broken(NOT_UTF8.to_owned()),
        })
        .collect();
    sink.row(&Record { row, cells })
}

/// The sign that separates the columns of the header: the most frequent of comma, semicolon and tab.
pub(super) fn guess_delimiter(file: &mut File, header_row: u64) -> io::Result<u8> {
    let mut head = vec![0; 64 << 10];
    let mut length = 0;
    while length < head.len() {
        let read = file.read(&mut head[length..])?;
        if read == 0 {
            break;
        }
        length += read;
    }
    file.seek(SeekFrom::Start(0))?;
    let before = usize::try_from(header_row.saturating_sub(1)).unwrap_or(usize::MAX);
    let line = head[..length]
        .split(|byte| *byte == b'\n')
        .nth(before)
        .unwrap_or_default();
    let count = |sign: u8| line.iter().filter(|byte| **byte == sign).count();
    let most = [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign));
    Ok(most.unwrap_or(b','))
}

fn read_xlsx(file: File, sink: &mut Sink<'_>) -> Result<(), Stop> {
    let again = file.try_clone().map_err(|error| Fault::file(error.to_string()))?;
    archive::inspect(again)?;
    let broken = |what: String| Fault::file(format!("the workbook cannot be read: {what}"));
    let mut file = file;
    file.seek(SeekFrom::Start(0))
        .map_err(|error| broken(error.to_string()))?;
    let mut workbook: Xlsx<BufReader<File>> =
        Xlsx::new(BufReader::new(file)).map_err(|error| broken(error.to_string()))?;
    let sheets = workbook.sheet_names();
    let wanted = sink.job.mapping.as_ref().and_then(|m| m.sheet.clone());
    let hidden: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible != SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let listed = || {
        let named = sheets.iter().map(|name| match hidden.contains(name) {
            true => format!("`{name}` (hidden)"),
            false => format!("`{name}`"),
        });
        named.collect::<Vec<_>>().join(", ")
    };
    let sheet = match (wanted, &sheets[..]) {
        (Some(wanted), all) if all.contains(&wanted) => wanted,
        (Some(wanted), _) => {
            return Err(Fault::file(format!("there is no sheet `{wanted}`; there are {}", listed())).into());
        }
        (None, [only]) => only.clone(),
        (None, []) => return Err(Fault::file("the workbook has no sheet").into()),
        (None, _) => {
            let what = format!(
                "there are several sheets: say `sheet = \"…\"` in the mapping file, one of {}",
                listed()
            );
            return Err(Fault::file(what).into());
        }
    };
    let mut cells = workbook
        .worksheet_cells_reader(&sheet)
        .map_err(|error| broken(error.to_string()))?;
    let mut rows = Rows {
        cells: Vec::new(),
        row: 0,
        header_row: sink.header_row(),
        last: sink.last_row(),
    };
    loop {
        match cells.next_cell_with_formula_metadata() {
            Ok(Some(cell)) => {
                let (row, column) = cell.pos;
                let row = u64::from(row) + 1;
                if row != rows.row {
                    if row < rows.row {
                        return Err(Fault::row(row, "stands after a later row: the workbook is broken").into());
                    }
                    rows.finish(sink)?;
                    rows.row = row;
                }
                rows.put(column as usize, read_of(&cell.value, cell.formula.is_some()))?;
            }
            Ok(None) => break,
            Err(error) => {
                return Err(Fault::row(rows.row.max(1), format!("the workbook cannot be read on: {error}")).into());
            }
        }
    }
    rows.finish(sink)?;
    if sink.checker.is_none() {
        return Err(Fault::file(format!("there is no row {} with headings", rows.header_row)).into());
    }
    Ok(())
}

/// Puts the cells of a sheet together to rows.
struct Rows<'a> {
    cells: Vec<Cell<'a>>,
    row: u64,
    header_row: u64,
    last: u64,
}

impl<'a> Rows<'a> {
    fn put(&mut self, column: usize, cell: Cell<'a>) -> Result<(), Fault> {
        if cell.is_empty() {
            return Ok(());
        }
        if column >= COLUMNS {
            return Err(Fault::row(self.row, format!("has more than {COLUMNS} columns")));
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Cell::Empty);
        }
        self.cells[column] = cell;
        Ok(())
    }

    fn finish(&mut self, sink: &mut Sink<'_>) -> Result<(), Stop> {
        let cells = std::mem::take(&mut self.cells);
        if cells.is_empty() || self.row < self.header_row || self.row > self.last {
            return Ok(());
        }
        if sink.checker.is_some() {
            return sink.row(&Record { row: self.row, cells });
        }
        let headings: Vec<String> = cells
            .iter()
            .map(|cell| match cell {
                Cell::Text(text) => text.replace(['\n', '\r'], " "),
                Cell::Number(number) => number.to_string(),
                Cell::Empty | Cell::Broken(_) => String::new(),
            })
            .collect();
        sink.header(self.row, &headings)
    }
}

/// A cell, where its formula may never have been worked out: programs that write workbooks leave that to the spreadsheet,
/// and an empty cell would be read as a figure that was not reported.
fn read_of<'a>(value: &DataRef<'a>, formula: bool) -> Cell<'a> {
    match cell_of(value) {
        Cell::Empty if formula => {
            Cell::Broken("holds a formula without its result: open the workbook and save it".to_owned())
        }
        cell => cell,
    }
}

pub(super) fn cell_of<'a>(value: &DataRef<'a>) -> Cell<'a> {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => Cell::Text(Cow::Owned(text.clone())),
        DataRef::SharedString(text) => Cell::Text(Cow::Borrowed(text)),
        DataRef::Bool(_) => Cell::Broken("is TRUE or FALSE, not a value".to_owned()),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Cell::Text(Cow::Owned(format!("{year:04}-{month:02}-{day:02}")))
        }
        DataRef::DateTimeIso(text) => Cell::Text(Cow::Owned(text.chars().take(10).collect())),
        DataRef::DurationIso(_) => Cell::Broken("is a duration, not a value".to_owned()),
        DataRef::Error(CellErrorType::NA) => Cell::Text(Cow::Borrowed("n/a")),
        DataRef::Error(error) => Cell::Broken(format!("holds the error {error}")),
    }
}
