//! Turns records into observations, and says what is wrong with them.

use std::borrow::Cow;
use std::collections::HashMap;

use bashke_vocabulary::{Period, Phase, Status, TimeKind, Unit, fold};
use chrono::NaiveDate;

use super::fault::{Fault, Faults, shown};
use super::layout::{Cell, Field, Layout, Record};
use super::mapping::Mapping;
use super::names::{Names, Spelling, Unknown};
use super::nearest::{did_you_mean, nearest};
use super::number::{self, Decimal, Digits};
use super::unit::{self, Scale};
use crate::finance::rules::catalogue::{Indicator, IndicatorIx, PlaceIx};

/// Marks that sources write where they have no value.
const MARKS: [(&str, Status); 14] = [
    ("-", Status::NotReported),
    ("–", Status::NotReported),
    ("—", Status::NotReported),
    ("..", Status::NotReported),
    ("...", Status::NotReported),
    ("…", Status::NotReported),
    (":", Status::NotReported),
    ("ni", Status::NotReported),
    ("n.i.", Status::NotReported),
    ("n/i", Status::NotReported),
    ("na", Status::NotReported),
    ("n/a", Status::NotReported),
    ("not-reported", Status::NotReported),
    ("not-applicable", Status::NotApplicable),
];

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

/// The source of an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceRef {
    /// One that is known, by its key.
    Known(i32),
    /// One that the file brings, by its number in [`Checker::new_sources`].
    New(usize),
}

/// A source that the file brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    /// Short name.
    pub slug: String,
    /// What the page or file is, in Albanian and in English.
    pub title: (String, String),
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The day on which it was read.
    pub read_on: Option<NaiveDate>,
    /// Its licence.
    pub licence: Option<String>,
    /// What a reader should know of it, in Albanian and in English.
    pub note: Option<(String, String)>,
    row: u64,
}

impl NewSource {
    /// A source that is known already.
    #[must_use]
    pub fn known(
        slug: String,
        title: (String, String),
        publisher: String,
        url: String,
        read_on: Option<NaiveDate>,
    ) -> Self {
        Self {
            slug,
            title,
            publisher,
            url,
            read_on,
            licence: None,
            note: None,
            row: 0,
        }
    }
}

/// What is said of a part of an observation.
#[derive(Debug, Clone, Copy)]
enum Part<T> {
    Unsaid,
    Said(T),
    LeftOut,
    Faulty,
}

impl<T: Copy> Part<T> {
    const fn or(self, other: Self) -> Self {
        match self {
            Self::Unsaid => other,
            said => said,
        }
    }
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
    /// Prepares for a file of this layout.
    ///
    /// `known` are the sources that there are, with their keys; `source` is the one where the file names none.
    ///
    /// # Errors
    /// Where the mapping file names what does not exist, or leaves open what no column says.
    pub fn new(
        mut names: Names,
        layout: Layout,
        mapping: Option<&Mapping>,
        source: Option<&str>,
        known: Vec<(i32, NewSource)>,
        illustrative: bool,
    ) -> Result<Self, Faults> {
        let plain = Mapping::default();
        let mapping = mapping.unwrap_or(&plain);
        names.spelling = Spelling {
            places: Spelling::folded(&mapping.places),
            indicators: Spelling::folded(&mapping.indicators),
            place_by: mapping.place_by.clone(),
            former_units: mapping.former_units,
        };
        let mut faults = Faults::default();
        let mut resolve = Resolve {
            names: &mut names,
            faults: &mut faults,
        };
        let columns = layout
            .values
            .iter()
            .map(|(at, column)| {
                let heading = layout.heading(*at).into_owned();
                ValueColumn {
                    at: *at,
                    indicator: resolve.indicator(&heading, column.indicator.as_deref()),
                    place: resolve.place(&heading, column.place.as_deref()),
                    period: resolve.word(&heading, column.period.as_deref(), period),
                    phase: resolve.word(&heading, column.phase.as_deref(), phase),
                    unit: resolve.word(&heading, column.unit.as_deref(), scale),
                }
            })
            .collect::<Vec<_>>();
        let rest = ValueColumn {
            at: 0,
            indicator: resolve.indicator("indicator", mapping.indicator.as_deref()),
            place: resolve.place("place", mapping.place.as_deref()),
            period: resolve.word("period", mapping.period.as_deref(), period),
            phase: resolve.word("phase", mapping.phase.as_deref(), phase),
            unit: resolve.word("unit", mapping.unit.as_deref(), scale),
        };
        let status = match resolve.word("status", mapping.status.as_deref(), status) {
            Part::Said(status) => Some(status),
            _ => None,
        };
        let known = known
            .into_iter()
            .map(|(id, source)| (source.slug.clone(), (SourceRef::Known(id), source)))
            .collect();
        let mut marks: HashMap<String, Status> = MARKS
            .iter()
            .map(|(mark, status)| ((*mark).to_owned(), *status))
            .collect();
        for (mark, word) in &mapping.missing {
            if let Ok(status) = word.parse() {
                marks.insert(mark.trim().to_lowercase(), status);
            }
        }
        let checker = Self {
            above: vec![None; layout.fill_down.len()],
            names,
            layout,
            columns,
            rest,
            status,
            source: source.map(str::to_owned).or_else(|| mapping.source.clone()),
            note: both(mapping.note.clone(), mapping.note_sq.clone(), mapping.note_en.clone()),
            decimal: mapping.decimals(),
            skip_empty: mapping.empty.as_deref() == Some("skip"),
            marks,
            illustrative,
            known,
            brought: Vec::new(),
            units: HashMap::new(),
            faults: Faults::default(),
        };
        checker.say_what_is_open(&mut faults);
        if faults.none() { Ok(checker) } else { Err(faults) }
    }

    /// What no column, heading or default says.
    fn say_what_is_open(&self, faults: &mut Faults) {
        let has = |field: Field| self.layout.field(field).is_some();
        let every = |said: &dyn Fn(&ValueColumn) -> bool| self.columns.iter().all(said) || said(&self.rest);
        let open = [
            (
                "indicator",
                has(Field::Indicator) || every(&|c| !matches!(c.indicator, Part::Unsaid)),
            ),
            (
                "place",
                has(Field::Place) || every(&|c| !matches!(c.place, Part::Unsaid)),
            ),
            (
                "period",
                has(Field::Period) || every(&|c| !matches!(c.period, Part::Unsaid)),
            ),
        ];
        for (what, said) in open {
            if !said {
                faults.add(Fault::file(format!(
                    "nothing says the {what}: name its column in the mapping file as `[columns] {what} = \"…\"`, or say `{what} = \"…\"` for all values"
                )));
            }
        }
        if self.source.is_none() && !has(Field::Source) {
            faults.add(Fault::file(
                "nothing says the source: add a column `source`, or say `--source SLUG`",
            ));
        }
        if let Some(source) = &self.source
            && !self.known.contains_key(source)
        {
            let (what, advice) = self.unknown_source(source);
            faults.add(Fault::file(what).advise(advice));
        }
    }

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

    fn source_of(&mut self, record: &Record<'_>) -> Option<SourceRef> {
        let slug = match self.text(record, Field::Source).ok()?.or_else(|| self.source.clone()) {
            Some(slug) => slug,
            None => {
                self.wrong(
                    record.row,
                    Field::Source,
                    "is empty".to_owned(),
                    Some("every value has a source; `--source SLUG` names one for all".to_owned()),
                );
                return None;
            }
        };
        let title = self.said_twice(record, [Field::SourceTitle, Field::SourceTitleSq, Field::SourceTitleEn]);
        let title = title.ok()?;
        let publisher = self.text(record, Field::SourcePublisher).ok()?;
        let url = self.text(record, Field::SourceUrl).ok()?;
        let read_on = match self.said(record, Field::SourceReadOn, |_, text| day(text).map(Some)) {
            Part::Said(day) => Some(day),
            Part::Faulty => return None,
            _ => None,
        };
        if let Some((known, source)) = self.known.get(&slug) {
            let known = *known;
            let other = [
                (Field::SourcePublisher, &publisher, &source.publisher),
                (Field::SourceUrl, &url, &source.url),
            ]
            .into_iter()
            .find_map(|(field, given, known)| given.as_ref().filter(|g| *g != known).map(|_| (field, known.clone())))
            .or_else(|| {
                let (field, stands) = otherwise(title.as_ref()?, &source.title)?;
                let field = self.layout.field(field).map_or(Field::SourceTitle, |_| field);
                Some((field, stands))
            });
            if let Some((field, stands)) = other {
                let place = if source.row > 0 {
                    format!("in row {}", source.row)
                } else {
                    "where it is stored".to_owned()
                };
                self.wrong(
                    record.row,
                    field,
                    format!(
                        "the source `{}` is described otherwise {place}: `{}`",
                        shown(&slug),
                        shown(&stands)
                    ),
                    Some("leave the description out, or give the other source a name of its own".to_owned()),
                );
                return None;
            }
            return Some(known);
        }
        let Some(title) = title else {
            let (what, advice) = self.unknown_source(&slug);
            self.wrong(record.row, Field::Source, what, advice);
            return None;
        };
        if !is_slug(&slug) {
            let what = format!(
                "`{}` is no short name: lower-case letters, digits and hyphens",
                shown(&slug)
            );
            self.wrong(record.row, Field::Source, what, None);
            return None;
        }
        let Some(publisher) = publisher else {
            self.wrong(record.row, Field::SourcePublisher, "is empty".to_owned(), None);
            return None;
        };
        if let Some(url) = &url
            && !(url.starts_with("https://") || url.starts_with("http://"))
        {
            let what = format!("`{}` is no address: it begins with https:// or http://", shown(url));
            self.wrong(record.row, Field::SourceUrl, what, None);
            return None;
        }
        let source = NewSource {
            slug: slug.clone(),
            title,
            publisher,
            url: url.unwrap_or_default(),
            read_on,
            licence: self.text(record, Field::SourceLicence).ok()?,
            note: self
                .said_twice(record, [Field::SourceNote, Field::SourceNoteSq, Field::SourceNoteEn])
                .ok()?,
            row: record.row,
        };
        let brought = SourceRef::New(self.brought.len());
        self.brought.push(source.clone());
        self.known.insert(slug, (brought, source));
        Some(brought)
    }

    /// What a row says in Albanian and in English, or once for both.
    fn said_twice(&mut self, record: &Record<'_>, fields: [Field; 3]) -> Result<Option<(String, String)>, ()> {
        let [plain, sq, en] = fields.map(|field| self.text(record, field));
        Ok(both(plain?, sq?, en?))
    }

    fn unknown_source(&self, slug: &str) -> Unknown {
        let near = nearest(slug, self.known.keys().map(|known| (known.as_str(), known.as_str())));
        let advice = did_you_mean(&near).unwrap_or_else(|| {
            "a new source is described in the columns source_title, source_publisher, source_url, source_read_on"
                .to_owned()
        });
        (format!("there is no source `{}`", shown(slug)), Some(advice))
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

/// Where the title given of a source is not the one that stands: in a language, or said once for both, in either.
fn otherwise(given: &(String, String), stands: &(String, String)) -> Option<(Field, String)> {
    let known = |title: &String| *title == stands.0 || *title == stands.1;
    if !known(&given.0) {
        return Some((Field::SourceTitleSq, stands.0.clone()));
    }
    (!known(&given.1)).then(|| (Field::SourceTitleEn, stands.1.clone()))
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

/// What a value's cell holds.
#[derive(Debug)]
enum Read {
    /// A number, and how it is written.
    Number(Digits, String),
    /// No value, with the reason where the mark names one, and the mark.
    Missing(Option<Status>, String),
}

/// What is told of a value.
#[derive(Debug)]
struct Told {
    value: Option<f64>,
    status: Status,
    stated: Option<String>,
    note: Option<(String, String)>,
}

type Wrong = (Option<Field>, String);

fn tell(
    indicator: &Indicator,
    read: &Read,
    scale: Option<Scale>,
    more: &More,
    illustrative: bool,
) -> Result<Told, Wrong> {
    if let Some(Scale { unit: Some(unit), .. }) = scale
        && unit != indicator.unit
    {
        return Err((
            Some(Field::Unit),
            format!("the unit is {unit}, but {} is in {}", indicator.slug, indicator.unit),
        ));
    }
    match read {
        Read::Number(digits, written) => {
            let status = status_of_value(more, illustrative)?;
            let value = valued(indicator, digits, scale)?;
            Ok(Told {
                value: Some(value),
                status,
                stated: stated(value, written, scale, indicator),
                note: more.note.clone(),
            })
        }
        Read::Missing(mark, written) => {
            let (status, reason) = status_of_missing(*mark, more)?;
            let note = match (&more.note, reason) {
                (Some((sq, en)), Some(reason)) => Some((format!("{reason}; {sq}"), format!("{reason}; {en}"))),
                (note, reason) => reason.map(|reason| (reason.clone(), reason)).or_else(|| note.clone()),
            };
            Ok(Told {
                value: None,
                status,
                stated: Some(written.clone()).filter(|mark| !mark.is_empty()),
                note,
            })
        }
    }
}

fn status_of_value(more: &More, illustrative: bool) -> Result<Status, Wrong> {
    if more.missing.is_some() {
        return Err((
            Some(Field::Missing),
            "a reason for a missing value stands beside a value".to_owned(),
        ));
    }
    let wrong = |what: &str| Err((Some(Field::Status), what.to_owned()));
    match more.status {
        Some(Status::NotReported | Status::NotApplicable) => wrong("says that there is no value, but there is one"),
        Some(Status::Computed) => wrong("computed values are not stored: the platform computes them"),
        Some(Status::Illustrative) if !illustrative => {
            wrong("illustrative values belong into the dataset `illustrative`")
        }
        None if illustrative => Ok(Status::Illustrative),
        Some(status) if illustrative && status != Status::Illustrative => {
            wrong("every value of an illustrative dataset is `illustrative`")
        }
        Some(status) => Ok(status),
        None => Ok(Status::Reported),
    }
}

fn status_of_missing(mark: Option<Status>, more: &More) -> Result<(Status, Option<String>), Wrong> {
    let (by_reason, reason) = match more.missing.as_deref() {
        None => (None, None),
        Some(text) => match text.parse() {
            Ok(status @ (Status::NotReported | Status::NotApplicable)) => (Some(status), None),
            _ => (Some(Status::NotReported), Some(text.to_owned())),
        },
    };
    match more.status {
        Some(status @ (Status::NotReported | Status::NotApplicable)) => Ok((status, reason)),
        Some(status) => Err((
            Some(Field::Status),
            format!("`{status}` stands beside no value; write not-reported or not-applicable, or leave it empty"),
        )),
        None => Ok((by_reason.or(mark).unwrap_or(Status::NotReported), reason)),
    }
}

fn valued(indicator: &Indicator, digits: &Digits, scale: Option<Scale>) -> Result<f64, Wrong> {
    if digits.percent && indicator.unit != Unit::Percent {
        return Err((
            None,
            format!("has a percent sign, but {} is in {}", indicator.slug, indicator.unit),
        ));
    }
    let value = digits
        .value(scale.map_or(0, |scale| scale.power))
        .ok_or((None, "is larger than any figure can be".to_owned()))?;
    if value < 0.0 && never_negative(indicator) {
        return Err((None, format!("is negative, which {} cannot be", indicator.slug)));
    }
    Ok(value)
}

/// Whether values below zero are impossible: money, people and things that stand at a day, areas, rates.
fn never_negative(indicator: &Indicator) -> bool {
    let stands = indicator.time == TimeKind::Stock;
    match indicator.unit {
        Unit::SquareKilometres | Unit::Density | Unit::LekPerEuro => true,
        Unit::Inhabitants | Unit::Persons | Unit::Count => stands,
        unit => unit.is_money() && stands,
    }
}

/// How the value was written, where the number alone does not say it.
fn stated(value: f64, written: &str, scale: Option<Scale>, indicator: &Indicator) -> Option<String> {
    let power = scale.map_or(0, |scale| scale.power);
    let word = match power {
        3 => " thousand",
        6 => " million",
        9 => " billion",
        2 => " as a fraction",
        _ => "",
    };
    if power == 0 && written.parse() == Ok(value) {
        return None;
    }
    Some(format!("{} {}{word}", shown(written), indicator.unit))
}

struct Resolve<'a> {
    names: &'a mut Names,
    faults: &'a mut Faults,
}

impl Resolve<'_> {
    fn indicator(&mut self, heading: &str, text: Option<&str>) -> Part<IndicatorIx> {
        let found = text.map(|text| self.names.indicator(text));
        self.part(heading, found)
    }

    fn place(&mut self, heading: &str, text: Option<&str>) -> Part<PlaceIx> {
        let found = text.map(|text| self.names.place(text));
        self.part(heading, found)
    }

    fn word<T>(&mut self, heading: &str, text: Option<&str>, read: fn(&str) -> Result<T, Unknown>) -> Part<T> {
        let found = text.map(|text| read(text).map(Some));
        self.part(heading, found)
    }

    fn part<T>(&mut self, heading: &str, found: Option<Result<Option<T>, Unknown>>) -> Part<T> {
        match found {
            None => Part::Unsaid,
            Some(Ok(Some(said))) => Part::Said(said),
            Some(Ok(None)) => Part::LeftOut,
            Some(Err((what, advice))) => {
                let fault = Fault {
                    row: None,
                    column: Some(heading.to_owned()),
                    what,
                    advice,
                };
                self.faults.add(fault);
                Part::Faulty
            }
        }
    }
}

/// Reads a period; also one whose quarter or half is written otherwise, where that leaves no doubt.
fn period(text: &str) -> Result<Period, Unknown> {
    text.parse().map_err(|_| {
        let plain: String = text
            .chars()
            .filter(|c| c.is_ascii_alphanumeric())
            .collect::<String>()
            .to_uppercase();
        let guess = match (plain.get(..4), plain.get(4..)) {
            (Some(year), Some("Q1" | "T1" | "QI" | "TI")) => Some(format!("{year}-Q1")),
            (Some(year), Some("Q2" | "T2" | "TII")) => Some(format!("{year}-Q2")),
            (Some(year), Some("Q3" | "T3" | "TIII")) => Some(format!("{year}-Q3")),
            (Some(year), Some("Q4" | "T4" | "TIV")) => Some(format!("{year}-Q4")),
            (Some(year), Some("H1" | "S1")) => Some(format!("{year}-H1")),
            (Some(year), Some("H2" | "S2")) => Some(format!("{year}-H2")),
            _ => None,
        }
        .filter(|guess| guess.parse::<Period>().is_ok());
        let advice = match guess {
            Some(guess) => format!("did you mean `{guess}`?"),
            None => "write 2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018 or 2023-09-18".to_owned(),
        };
        (format!("`{}` is not a period", shown(text)), Some(advice))
    })
}

fn phase(text: &str) -> Result<Phase, Unknown> {
    text.parse()
        .map_err(|_| not_a_word(text, "phase", Phase::ALL.iter().map(|phase| phase.word())))
}

fn status(text: &str) -> Result<Status, Unknown> {
    text.parse()
        .map_err(|_| not_a_word(text, "status", Status::ALL.iter().map(|status| status.word())))
}

fn scale(text: &str) -> Result<Scale, Unknown> {
    unit::read(text).ok_or_else(|| {
        (
            format!("`{}` is not a unit", shown(text)),
            Some("write a unit of the catalogue, such as `ALL`, `ALL million`, `percent`".to_owned()),
        )
    })
}

fn not_a_word<'a>(text: &str, what: &str, words: impl Iterator<Item = &'a str> + Clone) -> Unknown {
    let near = nearest(&fold(text), words.clone().map(|word| (word, word)));
    let advice = did_you_mean(&near).unwrap_or_else(|| format!("write {}", words.collect::<Vec<_>>().join(", ")));
    (format!("`{}` is not a {what}", shown(text)), Some(advice))
}

fn day(text: &str) -> Result<NaiveDate, Unknown> {
    text.parse().map_err(|_| {
        (
            format!("`{}` is not a day", shown(text)),
            Some("write 2026-11-23".to_owned()),
        )
    })
}

fn is_slug(text: &str) -> bool {
    let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=80).contains(&text.len()) && text.bytes().all(sign) && !text.starts_with('-') && !text.ends_with('-')
}

#[cfg(test)]
pub(super) mod tests;
