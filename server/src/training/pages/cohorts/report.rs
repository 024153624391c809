//! What was learnt in a period, by organisation, municipality or course.

use std::collections::{BTreeSet, HashMap};

use bashke_views::Cx;
use bashke_views::components::Choice;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::cohorts::{self as views, MadeReport, ReportLine, ReportPage};
use bashke_vocabulary::fold;
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use chrono_tz::Europe::Tirane;

use super::{titles, today};
use crate::network;
use crate::platform::errors::Error;
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::queries;
use crate::training::rules::report::{By, Column, Months as Period, Told, report};

/// How many months back one may ask. Periods are whole months, so that what two of them differ by tells of no single day.
const MONTHS: u32 = 36;

/// What is said of a period that ends before it begins.
const BACKWARDS: &str = "reports-backwards";

/// A report with all that its page and its files say.
#[derive(Debug)]
pub(super) struct Reported {
    pub(super) by: By,
    /// The first day of the first month, and of the last.
    pub(super) months: (NaiveDate, NaiveDate),
    pub(super) columns: &'static [Column],
    pub(super) lines: Vec<(String, Vec<Told>)>,
    pub(super) total: Vec<Told>,
    pub(super) made: DateTime<Utc>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
struct Asked {
    by: By,
    from: NaiveDate,
    to: NaiveDate,
}

impl Asked {
    /// Reads it from the address; without anything the last twelve months by organisation. Whether the first month comes
    /// after the last is for whoever asks to say.
    fn read(request: &mut Request) -> Result<Self, Error> {
        let now = first_of(today(request));
        let known = |word: &str| months(now).find(|month| month_word(*month) == word);
        let params = &mut request.params;
        let by = params.one("by", By::read).unwrap_or(By::Organisation);
        let to = params.one("to", known).unwrap_or(now);
        let from = params.one("from", known);
        let from = from.unwrap_or_else(|| back(to, 11).max(back(now, MONTHS - 1)));
        std::mem::take(params).finish()?;
        Ok(Self { by, from, to })
    }

    /// Whether the first month comes after the last.
    fn is_backwards(self) -> bool {
        self.from > self.to
    }
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn back(month: NaiveDate, months: u32) -> NaiveDate {
    month.checked_sub_months(Months::new(months)).unwrap_or(month)
}

/// The months that may be asked for, the newest first.
fn months(now: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (0..MONTHS).map(move |count| back(now, count))
}

pub(super) fn month_word(month: NaiveDate) -> String {
    month.format("%Y-%m").to_string()
}

/// A month in words.
fn month_name(cx: &Cx<'_>, month: NaiveDate) -> String {
    format!("{} {}", cx.t(&format!("month-{}", month.month())), month.year())
}

/// The beginning of a month in Albania.
fn begins(month: NaiveDate) -> DateTime<Utc> {
    let midnight = month.and_time(chrono::NaiveTime::MIN);
    midnight
        .and_local_timezone(Tirane)
        .earliest()
        .map_or_else(|| midnight.and_utc(), |at| at.to_utc())
}

/// The report that an address asks for.
pub(super) async fn reported(request: &mut Request) -> Result<Reported, Error> {
    request.may(Action::ReportLearning, &Facts::default())?;
    let asked = Asked::read(request)?;
    if asked.is_backwards() {
        return Err(Error::refused("from", BACKWARDS));
    }
    made(request, asked).await
}

async fn made(request: &Request, asked: Asked) -> Result<Reported, Error> {
    let (from, until) = (begins(asked.from), begins(asked.to + Months::new(1)));
    let app = &request.app;
    let happened = queries::happened(&app.db, from, until).await?;
    let hours = queries::hours(&app.db, from, until, app.clock.now()).await?;
    let mut versions: Vec<i32> = happened.enrolments.values().map(|row| row.version_id).collect();
    versions.sort_unstable();
    versions.dedup();
    let volumes = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &versions).await?;
    let mut people: Vec<i32> = happened.enrolments.values().map(|row| row.person_id).collect();
    people.extend(hours.iter().map(|spent| spent.person_id));
    people.sort_unstable();
    people.dedup();
    let first = network::first_organisations(&app.db, &people).await?;
    let mut organisations: Vec<i32> = first.values().copied().collect();
    organisations.extend(happened.enrolments.values().filter_map(|row| row.organisation_id));
    organisations.extend(hours.iter().filter_map(|spent| spent.organisation_id));
    organisations.sort_unstable();
    organisations.dedup();
    // what is withheld of one sort of groups must not follow from another, so all of them are looked at
    let seats = network::seats(&app.db, &organisations).await?;
    let names = names(request, asked.by, &organisations).await?;
    let key = |by: By, person: i32, organisation: Option<i32>, course: Option<i32>| {
        let organisation = organisation.or_else(|| first.get(&person).copied());
        match by {
            By::Organisation => organisation,
            By::Municipality => organisation.and_then(|id| seats.get(&id).copied()),
            By::Course => course,
        }
    };
    let enrolled = || {
        let rows = happened.enrolments.values();
        rows.map(|row| (row.person_id, row.organisation_id, Some(row.course_id)))
    };
    let spent = || hours.iter().map(|one| (one.person_id, one.organisation_id, None));
    let none = request.cx().t(&format!("reports-none-{}", asked.by.word()));
    let sort = |by: By| {
        let keys = enrolled()
            .chain(spent())
            .map(|(person, organisation, course)| key(by, person, organisation, course));
        Sort::of(keys, |key| names.get(&key).filter(|_| by == asked.by).cloned())
    };
    let sorts = [sort(By::Organisation), sort(By::Municipality), sort(By::Course)];
    let groups = |person, organisation, course| {
        [By::Organisation, By::Municipality, By::Course].map(|by| {
            let number = sorts
                .get(by.place())
                .map(|sort| sort.number(key(by, person, organisation, course)));
            number.unwrap_or(usize::MAX)
        })
    };
    let months = Period {
        first: asked.from,
        last: asked.to,
    };
    let deeds = queries::deeds(&happened, &hours, (from, months), &volumes, groups);
    let counts = sorts.each_ref().map(|sort| sort.names.len());
    let told = report(asked.by, counts, months.count(), Column::ALL, &deeds);
    let told_of = |row: &[Told]| row.iter().any(|cell| *cell != Told::Known(0.0));
    let own = sorts
        .into_iter()
        .nth(asked.by.place())
        .map(|sort| sort.names)
        .unwrap_or_default();
    let lines = own
        .into_iter()
        .map(|name| name.unwrap_or_else(|| none.clone()))
        .zip(told.rows);
    Ok(Reported {
        by: asked.by,
        months: (asked.from, asked.to),
        columns: Column::ALL,
        // where nothing happened there is nothing to tell
        lines: lines.filter(|(_, row)| told_of(row)).collect(),
        total: told.total,
        made: request.app.clock.now(),
    })
}

/// Groups of a sort in the order of their names; whatever belongs to none comes last.
struct Sort {
    numbers: HashMap<Option<i32>, usize>,
    names: Vec<Option<String>>,
}

impl Sort {
    fn of(keys: impl Iterator<Item = Option<i32>>, name: impl Fn(i32) -> Option<String>) -> Self {
        let distinct: BTreeSet<Option<i32>> = keys.collect();
        let mut all: Vec<(Option<i32>, Option<String>)> =
            distinct.into_iter().map(|key| (key, key.and_then(&name))).collect();
        all.sort_by_cached_key(|(_, name)| (name.is_none(), name.as_deref().map(fold)));
        Self {
            numbers: all
                .iter()
                .enumerate()
                .map(|(number, (key, _))| (*key, number))
                .collect(),
            names: all.into_iter().map(|(_, name)| name).collect(),
        }
    }

    fn number(&self, key: Option<i32>) -> usize {
        self.numbers.get(&key).copied().unwrap_or(usize::MAX)
    }
}

/// The names of groups, by their keys.
async fn names(request: &Request, by: By, organisations: &[i32]) -> Result<HashMap<i32, String>, Error> {
    Ok(match by {
        By::Organisation => {
            let faces = network::faces(&request.app.db, organisations.iter().copied()).await?;
            faces.into_iter().map(|(id, (_, name))| (id, name)).collect()
        }
        By::Municipality => {
            let cx = request.cx();
            let catalogue = &request.current.catalogue;
            catalogue
                .place_numbers()
                .map(|ix| catalogue.place(ix))
                .map(|place| (place.id, cx.pick(&place.name_sq, &place.name_en).to_owned()))
                .collect()
        }
        By::Course => titles(request).await?.1,
    })
}

/// The period of a report, in words.
pub(super) fn period(cx: &Cx<'_>, (from, to): (NaiveDate, NaiveDate)) -> String {
    if from == to {
        return month_name(cx, from);
    }
    cx.ta(
        "reports-period",
        &[("from", month_name(cx, from).into()), ("to", month_name(cx, to).into())],
    )
}

/// How each column is counted, in sentences; then what groups are.
pub(super) fn counted(cx: &Cx<'_>, reported: &Reported) -> Vec<String> {
    let columns = reported.columns.iter();
    let mut all: Vec<String> = columns
        .map(|column| cx.t(&format!("reports-counted-{}", column.word())))
        .collect();
    all.push(cx.t(&format!("reports-counted-by-{}", reported.by.word())));
    all.push(cx.t("reports-withheld-note"));
    let (from, to) = reported.months;
    if from != to {
        all.push(cx.t("reports-counted-fives"));
    }
    all
}

/// A cell in words; none where it is withheld.
fn words(request: &Request, column: Column, told: Told) -> Option<String> {
    match told {
        Told::Known(value) => Some(request.locale.number(value, u8::from(column.is_hours()))),
        Told::Withheld => None,
    }
}

/// The page of a report.
///
/// # Errors
/// Where the actor may not; where the address cannot be understood; where the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    request.may(Action::ReportLearning, &Facts::default())?;
    let asked = Asked::read(&mut request)?;
    let reported = match asked.is_backwards() {
        true => None,
        false => Some(made(&request, asked).await?),
    };
    let cx = request.cx();
    let choices = |chosen: NaiveDate| {
        let all = months(first_of(today(&request)));
        all.map(|month| Choice::new(month_word(month), month_name(&cx, month), month == chosen))
            .collect()
    };
    let data = ReportPage {
        from: choices(asked.from),
        to: choices(asked.to),
        by: By::ALL
            .iter()
            .map(|by| {
                let text = cx.t(&format!("reports-by-{}", by.word()));
                Choice::new(by.word(), text, *by == asked.by)
            })
            .collect(),
        made: reported.as_ref().map(|reported| grid(&request, reported)),
    };
    let mut state = FormState::default();
    if asked.is_backwards() {
        Refusals::from(Refusal::new("from", BACKWARDS)).show(&mut state, request.locale);
        return Ok(Page::refused(views::report(&cx, &data, &state)));
    }
    Ok(Page::private(views::report(&cx, &data, &state)))
}

/// A report as its page shows it.
fn grid(request: &Request, reported: &Reported) -> MadeReport {
    let cx = request.cx();
    let (from, to) = reported.months;
    let cells = |row: &[Told]| {
        let cells = reported.columns.iter().zip(row);
        cells.map(|(column, told)| words(request, *column, *told)).collect()
    };
    let query = format!(
        "?from={}&to={}&by={}",
        month_word(from),
        month_word(to),
        reported.by.word()
    );
    let file = |format: &str, name: &str| {
        let address = cx.url(&format!("{}{query}", paths::report_file(name)));
        (format.to_owned(), address)
    };
    MadeReport {
        by_word: reported.by.word().to_owned(),
        period: period(&cx, reported.months),
        columns: reported.columns.iter().map(|column| column.word().to_owned()).collect(),
        lines: reported
            .lines
            .iter()
            .map(|(name, row)| ReportLine {
                name: name.clone(),
                cells: cells(row),
            })
            .collect(),
        total: cells(&reported.total),
        counted: counted(&cx, reported),
        files: vec![file("CSV", "report.csv"), file("XLSX", "report.xlsx")],
    }
}
