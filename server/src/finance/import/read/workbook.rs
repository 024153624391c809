//! Workbooks, cell by cell.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};

use calamine::{CellErrorType, DataRef, Reader, SheetVisible, Xlsx};

use super::{Sink, Stop};
use crate::finance::import::archive;
use crate::finance::rules::import::{Cell, Fault, Record};

/// The most columns of a sheet that are read.
const COLUMNS: usize = 1024;

pub(super) fn read_xlsx(file: File, sink: &mut Sink<'_>) -> Result<(), Stop> {
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

pub(in crate::finance::import) fn cell_of<'a>(value: &DataRef<'a>) -> Cell<'a> {
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
