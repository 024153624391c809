//! Tables as text, row by row.

use std::borrow::Cow;
use std::cell::Cell as Counter;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

use super::{Sink, Stop};
use crate::finance::rules::import::{Cell, Checker, Fault, Record};

/// The most bytes of a row; beyond, a quotation mark was probably never closed.
const ROW: usize = 1 << 20;

const NOT_UTF8: &str = "is not UTF-8: save the file as \"CSV UTF-8\"";

pub(super) fn read_csv(mut file: File, delimiter: Option<u8>, sink: &mut Sink<'_>) -> Result<(), Stop> {
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
pub(in crate::finance::import) fn csv_reader(
    file: File,
    delimiter: u8,
    since: &Rc<Counter<usize>>,
) -> csv::Reader<Bounded<File>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(64 << 10)
        .from_reader(Bounded::new(file, Rc::clone(since)))
}

/// A reader that refuses to give more than a row may have; the count begins anew with each row. It gives one sign
/// for the end of a line, however the file writes it, so that lines are counted as an editor counts them.
pub(in crate::finance::import) struct Bounded<R> {
    inner: R,
    since: Rc<Counter<usize>>,
    /// Whether the last byte given stands for a carriage return, whose line feed is left out.
    returned: bool,
}

impl<R> Bounded<R> {
    /// Reads rows of at most so many bytes; the count is set to zero with each row.
    pub(in crate::finance::import) const fn new(inner: R, since: Rc<Counter<usize>>) -> Self {
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

/// The line on which a record begins: the reader counts empty lines before it to the record.
pub(in crate::finance::import) fn first_line(record: &csv::ByteRecord, before: u64, after: u64) -> u64 {
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
pub(in crate::finance::import) fn guess_delimiter(file: &mut File, header_row: u64) -> io::Result<u8> {
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
