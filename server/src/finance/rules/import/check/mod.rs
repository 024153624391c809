//! Turns records into observations, and says what is wrong with them.

mod part;
mod prepare;
mod source;
mod value;
mod words;

use std::borrow::Cow;
use std::collections::HashMap;

use bashke_vocabulary::{Period, Phase, Status};

use self::part::Part;
pub use self::source::{NewSource, SourceRef};
use self::value::{Read, tell};
use self::words::{period, phase, scale, status};
use super::fault::{Fault, Faults, shown};
use super::layout::{Cell, Field, Layout, Record};
use super::names::{Names, Unknown};
use super::number::{self, Decimal, Digits};
use super::unit::Scale;
use crate::finance::rules::catalogue::{IndicatorIx, PlaceIx};

/// An observation that was read without a fault.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// Its row in the file.
    pub row: u64,
    /// What is measured.
    pub indicator: IndicatorIx,
    /// Where.
    pub place: PlaceIx,
    /// When.
    pub period: Period,
    /// The budget phase.
    pub phase: Phase,
    /// The value in the indicator's unit.
    pub value: Option<f64>,
    /// How firm it is.
    pub status: Status,
    /// The value as written, where that differs.
    pub stated: Option<String>,
    /// What the file adds, in Albanian and in English.
    pub note: Option<(String, String)>,
    /// The source.
    pub source: SourceRef,
}

#[derive(Debug)]
struct ValueColumn {
    at: usize,
    indicator: Part<IndicatorIx>,
    place: Part<PlaceIx>,
    period: Part<Period>,
    phase: Part<Phase>,
    unit: Part<Scale>,
}

/// Checks the records of one file.
#[derive(Debug)]
pub struct Checker {
    names: Names,
    layout: Layout,
    columns: Vec<ValueColumn>,
    /// What stands where neither the column nor the row says anything.
    rest: ValueColumn,
    status: Option<Status>,
    source: Option<String>,
    note: Option<(String, String)>,
    decimal: Decimal,
    skip_empty: bool,
    marks: HashMap<String, Status>,
    illustrative: bool,
    known: HashMap<String, (SourceRef, NewSource)>,
    brought: Vec<NewSource>,
    units: HashMap<String, Scale>,
    above: Vec<Option<String>>,
    faults: Faults,
}

impl Checker {
    /// What is wrong so far.
    #[must_use]
    pub const fn faults(&self) -> &Faults {
        &self.faults
    }

    /// Takes a fault that was met while reading.
    pub fn fault(&mut self, fault: Fault) {
        self.faults.add(fault);
    }

    /// How many columns the header has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.layout.width()
    }

    /// The heading of a column, or its letter.
    #[must_use]
    pub fn heading(&self, column: usize) -> Cow<'_, str> {
        self.layout.heading(column)
    }

    /// The sources that the file brings.
    #[must_use]
    pub fn new_sources(&self) -> &[NewSource] {
        &self.brought
    }

    /// Gives back what names belong to and the faults.
    #[must_use]
    pub fn finish(self) -> Faults {
        self.faults
    }

    /// Checks a record and puts its observations into `out`.
    pub fn check(&mut self, record: &Record<'_>, out: &mut Vec<Checked>) {
        if record.cells.iter().all(Cell::is_empty) {
            return;
        }
        let of_row = self.of_row(record);
        if let Part::LeftOut = of_row.place {
            return;
        }
        let more = self.more(record);
        for n in 0..self.columns.len() {
            self.value(record, n, &of_row, more.as_ref(), out);
        }
    }

    /// What the row says for all its values.
    fn of_row(&mut self, record: &Record<'_>) -> ValueColumn {
        ValueColumn {
            at: 0,
            indicator: self.said(record, Field::Indicator, |checker, text| checker.names.indicator(text)),
            place: self.said(record, Field::Place, |checker, text| checker.names.place(text)),
            period: self.said(record, Field::Period, |_, text| period(text).map(Some)),
            phase: self.said(record, Field::Phase, |_, text| phase(text).map(Some)),
            unit: self.said(record, Field::Unit, |checker, text| checker.unit(text).map(Some)),
        }
    }

    /// What a field of a row says; a fault is taken down.
    fn said<T>(
        &mut self,
        record: &Record<'_>,
        field: Field,
        read: impl FnOnce(&mut Self, &str) -> Result<Option<T>, Unknown>,
    ) -> Part<T> {
        match self.text(record, field) {
            Ok(None) => Part::Unsaid,
            Ok(Some(text)) => match read(self, &text) {
                Ok(Some(said)) => Part::Said(said),
                Ok(None) => Part::LeftOut,
                Err((what, advice)) => {
                    self.wrong(record.row, field, what, advice);
                    Part::Faulty
                }
            },
            Err(()) => Part::Faulty,
        }
    }

    /// What a row says in Albanian and in English, or once for both.
    fn said_twice(&mut self, record: &Record<'_>, fields: [Field; 3]) -> Result<Option<(String, String)>, ()> {
        let [plain, sq, en] = fields.map(|field| self.text(record, field));
        Ok(both(plain?, sq?, en?))
    }

    /// The text of a field; none where there is no such column or nothing in it.
    fn text(&mut self, record: &Record<'_>, field: Field) -> Result<Option<String>, ()> {
        let Some(at) = self.layout.field(field) else {
            return Ok(None);
        };
        let cell = record.cells.get(at).unwrap_or(&Cell::Empty);
        let text = match cell.text() {
            Ok(text) => text,
            Err(what) => {
                self.wrong(record.row, field, what, None);
                return Err(());
            }
        };
        let Some(below) = self.layout.fill_down.iter().position(|column| *column == at) else {
            return Ok((!text.is_empty()).then(|| text.into_owned()));
        };
        if !text.is_empty() {
            self.above[below] = Some(text.into_owned());
        }
        Ok(self.above[below].clone())
    }

    fn wrong(&mut self, row: u64, field: Field, what: String, advice: Option<String>) {
        let heading = match self.layout.field(field) {
            Some(at) => self.layout.heading(at).into_owned(),
            None => Field::WORDS[field as usize].to_owned(),
        };
        self.faults.add(Fault::cell(row, &heading, what).advise(advice));
    }

    fn unit(&mut self, text: &str) -> Result<Scale, Unknown> {
        if let Some(scale) = self.units.get(text) {
            return Ok(*scale);
        }
        let read = scale(text)?;
        self.units.insert(text.to_owned(), read);
        Ok(read)
    }

    /// Status, source, note: what a row says besides.
    fn more(&mut self, record: &Record<'_>) -> Option<More> {
        let status = self.said(record, Field::Status, |_, text| status(text).map(Some));
        let missing = self.text(record, Field::Missing);
        let note = self.said_twice(record, [Field::Note, Field::NoteSq, Field::NoteEn]);
        let stated = self.text(record, Field::Stated);
        let source = self.source_of(record);
        if matches!(status, Part::Faulty) {
            return None;
        }
        Some(More {
            status: match status {
                Part::Said(status) => Some(status),
                _ => self.status,
            },
            missing: missing.ok()?,
            note: note.ok()?.or_else(|| self.note.clone()),
            stated: stated.ok()?,
            source: source?,
        })
    }

    /// Checks one value of a row.
    fn value(
        &mut self,
        record: &Record<'_>,
        n: usize,
        of_row: &ValueColumn,
        more: Option<&More>,
        out: &mut Vec<Checked>,
    ) {
        let column = &self.columns[n];
        let at = column.at;
        let cell = record.cells.get(at).unwrap_or(&Cell::Empty);
        if self.skip_empty && cell.is_empty() {
            return;
        }
        let indicator = column.indicator.or(of_row.indicator).or(self.rest.indicator);
        let place = column.place.or(of_row.place).or(self.rest.place);
        let period = column.period.or(of_row.period).or(self.rest.period);
        let phase = column.phase.or(of_row.phase).or(self.rest.phase);
        let unit = column.unit.or(of_row.unit).or(self.rest.unit);
        let headed = matches!(column.period, Part::Said(_));
        if matches!(indicator, Part::LeftOut) || matches!(place, Part::LeftOut) {
            return;
        }
        let empty = [
            (Field::Indicator, matches!(indicator, Part::Unsaid)),
            (Field::Place, matches!(place, Part::Unsaid)),
            (Field::Period, matches!(period, Part::Unsaid)),
        ];
        for (field, empty) in empty {
            if empty {
                self.wrong(record.row, field, "is empty".to_owned(), None);
            }
        }
        let heading = self.layout.heading(at).into_owned();
        let fault = |what: String| Fault::cell(record.row, &heading, what);
        let read = match self.read(cell) {
            Ok(read) => read,
            Err(what) => {
                self.faults.add(fault(what));
                return;
            }
        };
        let (Part::Said(indicator), Part::Said(place), Part::Said(period)) = (indicator, place, period) else {
            return;
        };
        let phase = match phase {
            Part::Said(phase) => phase,
            Part::Faulty => return,
            _ => Phase::Actual,
        };
        let unit = match unit {
            Part::Said(unit) => Some(unit),
            Part::Faulty => return,
            _ => None,
        };
        if let Some((what, advice)) = self.other_period(indicator, period) {
            if headed {
                self.faults.add(fault(what).advise(Some(advice)));
            } else {
                self.wrong(record.row, Field::Period, what, Some(advice));
            }
            return;
        }
        let Some(more) = more else { return };
        let entry = self.names.catalogue.indicator(indicator);
        let told = match tell(entry, &read, unit, more, self.illustrative) {
            Ok(told) => told,
            Err((field, what)) => {
                match field {
                    Some(field) => self.wrong(record.row, field, what, None),
                    None => self.faults.add(fault(what)),
                }
                return;
            }
        };
        out.push(Checked {
            row: record.row,
            indicator,
            place,
            period,
            phase,
            value: told.value,
            status: told.status,
            stated: more.stated.clone().or(told.stated),
            note: told.note,
            source: more.source,
        });
    }

    /// What is wrong with a period, and what to write, where the indicator is declared for one period only: a change between
    /// two censuses is not one of a year.
    fn other_period(&self, indicator: IndicatorIx, period: Period) -> Option<(String, String)> {
        let catalogue = &self.names.catalogue;
        let only = catalogue.fixed_period(indicator).filter(|only| *only != period)?;
        let slug = &catalogue.indicator(indicator).slug;
        Some((
            format!("is `{period}`, but {slug} is of {only} only"),
            format!("write {only}"),
        ))
    }

    /// What a value's cell holds.
    fn read(&self, cell: &Cell<'_>) -> Result<Read, String> {
        let text = match cell {
            Cell::Number(number) if !number.is_finite() => {
                return Err("is no value: NaN and infinity are not figures".to_owned());
            }
            Cell::Number(number) => return Ok(Read::Number(Digits::of(*number), number.to_string())),
            Cell::Broken(what) => return Err(what.clone()),
            Cell::Empty => "",
            Cell::Text(text) => text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}'),
        };
        if text.is_empty() {
            return Ok(Read::Missing(None, String::new()));
        }
        if let Some(status) = self.marks.get(&text.to_lowercase()) {
            return Ok(Read::Missing(Some(*status), text.to_owned()));
        }
        number::read(text, self.decimal)
            .map(|digits| Read::Number(digits, text.to_owned()))
            .map_err(|why| format!("`{}` {why}", shown(text)))
    }
}

/// A text in Albanian and in English; what is said in one language only, or in none by name, stands for both.
fn both(plain: Option<String>, sq: Option<String>, en: Option<String>) -> Option<(String, String)> {
    let first = sq.clone().or_else(|| plain.clone()).or_else(|| en.clone())?;
    Some((first, en.or(plain).or(sq)?))
}

/// What a row says besides.
#[derive(Debug)]
struct More {
    status: Option<Status>,
    missing: Option<String>,
    note: Option<(String, String)>,
    stated: Option<String>,
    source: SourceRef,
}

#[cfg(test)]
pub(super) mod tests;
