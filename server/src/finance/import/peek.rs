//! Looks into a file without checking it: its first rows, or some of its rows, cell by cell.

use std::cell::Cell as Counter;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;
use std::rc::Rc;

use calamine::{Reader, Xlsx};

use super::read::{cell_of, csv_reader, first_line, guess_delimiter};
use crate::finance::rules::import::{Cell, Mapping};

/// Rows that are shown of a file.
const ROWS: usize = 12;
/// The most columns that are looked at.
const COLUMNS: usize = 200;
/// The most letters of a cell that are shown.
const LETTERS: usize = 80;

/// The beginning of a file.
#[derive(Debug, Clone, Default)]
pub struct Peek {
    /// The sheets of a workbook; none of a text.
    pub sheets: Vec<String>,
    /// The sheet that was looked into.
    pub sheet: Option<String>,
    /// The first rows from the headings on, each with its number.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Looks at the beginning of a file, where the mapping says.
///
/// # Errors
/// Where it cannot be read; says why.
pub fn peek(path: &Path, mapping: &Mapping) -> Result<Peek, String> {
    let mut peek = Peek::default();
    let from = mapping.header_row.unwrap_or(1);
    let mut rows = Vec::new();
    let (sheets, sheet) = walk(path, mapping, &mut |row, cells| {
        if row >= from {
            rows.push((row, cells));
        }
        if rows.len() < ROWS {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    peek.rows = rows;
    peek.sheets = sheets;
    peek.sheet = sheet;
    Ok(peek)
}

/// Some rows of a file, by number.
///
/// # Errors
/// Where it cannot be read; says why.
pub fn rows_of(path: &Path, mapping: &Mapping, wanted: &BTreeSet<u64>) -> Result<BTreeMap<u64, Vec<String>>, String> {
    let last = wanted.last().copied().unwrap_or_default();
    let mut found = BTreeMap::new();
    walk(path, mapping, &mut |row, cells| {
        if wanted.contains(&row) {
            found.insert(row, cells);
        }
        if row < last {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    Ok(found)
}

type Look<'a> = &'a mut dyn FnMut(u64, Vec<String>) -> ControlFlow<()>;

/// Goes through a file row by row; gives the sheets, and the one that was gone through.
fn walk(path: &Path, mapping: &Mapping, look: Look<'_>) -> Result<(Vec<String>, Option<String>), String> {
    let file = File::open(path).map_err(|error| error.to_string())?;
    if path.extension().is_some_and(|ending| ending == "xlsx") {
        walk_xlsx(file, mapping, look)
    } else {
        walk_csv(file, mapping, look)?;
        Ok((Vec::new(), None))
    }
}

fn walk_csv(mut file: File, mapping: &Mapping, look: Look<'_>) -> Result<(), String> {
    let delimiter = match mapping.delimiter {
        Some(sign) => sign as u8,
        None => guess_delimiter(&mut file, mapping.header_row.unwrap_or(1)).map_err(|error| error.to_string())?,
    };
    file.seek(SeekFrom::Start(0)).map_err(|error| error.to_string())?;
    let since = Rc::new(Counter::new(0));
    let mut reader = csv_reader(file, delimiter, &since);
    let mut record = csv::ByteRecord::new();
    loop {
        since.set(0);
        let line = reader.position().line();
        // a row that is too long ends the look; the check names it
        if !reader.read_byte_record(&mut record).unwrap_or(false) {
            return Ok(());
        }
        let row = first_line(&record, line, reader.position().line());
        let cells = record
            .iter()
            .take(COLUMNS)
            .enumerate()
            .map(|(at, field)| {
                let text = String::from_utf8_lossy(field);
                shown(if at == 0 {
                    text.trim_start_matches('\u{feff}')
                } else {
                    &text
                })
            })
            .collect();
        if look(row, cells).is_break() {
            return Ok(());
        }
    }
}

fn walk_xlsx(file: File, mapping: &Mapping, look: Look<'_>) -> Result<(Vec<String>, Option<String>), String> {
    let mut workbook: Xlsx<BufReader<File>> = Xlsx::new(BufReader::new(file)).map_err(|error| error.to_string())?;
    let sheets = workbook.sheet_names();
    let chosen = mapping.sheet.clone().filter(|sheet| sheets.contains(sheet));
    let Some(sheet) = chosen.or_else(|| sheets.first().cloned()) else {
        return Ok((sheets, None));
    };
    let mut reader = workbook
        .worksheet_cells_reader(&sheet)
        .map_err(|error| error.to_string())?;
    let mut now = 0;
    let mut cells: Vec<String> = Vec::new();
    loop {
        let next = reader.next_cell().map_err(|error| error.to_string())?;
        let row = next.as_ref().map(|cell| u64::from(cell.get_position().0) + 1);
        if row != Some(now) {
            let full = cells.iter().any(|cell| !cell.is_empty());
            if full && look(now, std::mem::take(&mut cells)).is_break() {
                break;
            }
            cells.clear();
        }
        let (Some(row), Some(cell)) = (row, next) else { break };
        now = row;
        let column = cell.get_position().1 as usize;
        if column < COLUMNS {
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            cells[column] = match cell_of(cell.get_value()) {
                Cell::Empty => String::new(),
                Cell::Text(text) => shown(&text),
                Cell::Number(number) => number.to_string(),
                Cell::Broken(what) => shown(&what),
            };
        }
    }
    Ok((sheets, Some(sheet)))
}

/// A cell as it is shown.
fn shown(text: &str) -> String {
    let text = text.trim();
    let mut short: String = text
        .chars()
        .take(LETTERS)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(LETTERS).is_some() {
        short.push('…');
    }
    short
}
