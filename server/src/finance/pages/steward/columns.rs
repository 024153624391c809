//! What the columns of a file are: guessed, chosen, written down as a mapping.

use std::sync::Arc;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::finance::import_work;
use bashke_views::finance::steward::columns::{self, ColumnLine, Columns, Offers};
use bashke_views::forms::FormState;
use bashke_views::{Cx, paths};
use maud::Markup;

use super::{indicators, key, open, phases, places, steward, upload};
use crate::finance::commands::{self, Extent};
use crate::finance::import::{Peek, peek, store};
use crate::finance::queries;
use crate::finance::rules::import::guess::{self, Is};
use crate::finance::rules::import::{Mapping, Names};
use crate::finance::rules::work::State;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Denied;

/// Rows of which the cells are shown.
const SAMPLES: usize = 4;

/// The columns with what they may be.
///
/// # Errors
/// Where the actor did not bring it, it is not open, or something of ours fails.
pub async fn page(Path(id): Path<String>, request: Request) -> Result<Page, Error> {
    let work = own(&request, &id).await?;
    let mut mapping = said(&work);
    if let Some(sheet) = request.params.text("sheet") {
        mapping.sheet = Some(sheet.to_owned());
    }
    if let Some(row) = request.params.text("row").and_then(|row| row.parse().ok()) {
        mapping.header_row = Some(u64::clamp(row, 1, 1_000));
    }
    let seen = look(&request, &work, &mapping).await;
    let headings = headings(&seen);
    let are = guess::said(&mapping, &headings).unwrap_or_else(|| {
        let names = Names::new(Arc::clone(&request.current.catalogue));
        guess::guess(&headings, names)
    });
    let mut state = FormState::default();
    for (n, is) in are.iter().enumerate() {
        state.add(&field(n), is.word());
    }
    for (name, value) in [
        ("source", mapping.source.as_deref()),
        ("indicator", mapping.indicator.as_deref()),
        ("place", mapping.place.as_deref()),
        ("period", mapping.period.as_deref()),
        ("phase", mapping.phase.as_deref()),
        ("unit", mapping.unit.as_deref()),
        ("empty", mapping.empty.as_deref().or(Some("not-reported"))),
        ("former", Some(if mapping.former_units { "yes" } else { "no" })),
        ("extent", Some(&*work.extent)),
    ] {
        state.add(name, value.unwrap_or_default());
    }
    state.add("decimal", &mapping.decimal.map(String::from).unwrap_or_default());
    state.add("last", &mapping.last_row.map(|row| row.to_string()).unwrap_or_default());
    Ok(Page::private(shown(&request, &work, &mapping, seen, &state).await?))
}

/// Takes what was chosen, and reads the file.
///
/// # Errors
/// Where the actor did not bring it, it is not open, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let work = own(&request, &id).await?;
    let mut mapping = chosen(&fields);
    let seen = look(&request, &work, &mapping).await;
    let headings = headings(&seen);
    let are: Vec<Is> = (0..headings.len())
        .map(|n| Is::of(fields.text(&field(n))).unwrap_or(Is::Ignored))
        .collect();
    guess::columns(&mut mapping, &headings, &are);
    let twice = are
        .iter()
        .enumerate()
        .find(|(n, is)| matches!(is, Is::Field(_)) && are[..*n].contains(is));
    let period = mapping.period.as_deref();
    let wrong = if let Some((n, _)) = twice {
        Some((field(n), "steward-column-twice"))
    } else if period.is_some_and(|period| period.parse::<bashke_vocabulary::Period>().is_err()) {
        Some(("period".to_owned(), "steward-period-wrong"))
    } else {
        None
    };
    if let Some((field, message)) = wrong {
        let mut state = fields.state();
        state.refuse(&field, request.locale.message(message));
        let page = shown(&request, &work, &mapping, seen, &state).await?;
        return Ok(Page::refused(page).into_response());
    }
    let text = mapping.text().map_err(Error::internal)?;
    let act = request.act().await?;
    let background = commands::map(&act, work.id, text, Extent::of(fields.text("extent"))).await?;
    act.commit().await?;
    upload::read(&request, work.id, background).await?;
    Ok(see_other(&request, &paths::steward_work(work.id)))
}

/// The work, which only whoever brought it may change.
async fn own(request: &Request, id: &str) -> Result<import_work::Model, Error> {
    let person = steward(request)?;
    let work = queries::work(&request.app.db, key(id)?).await?.ok_or(Error::NotFound)?;
    if work.person_id != person {
        return Err(Denied::NotAllowed.into());
    }
    if work.kind != "file" || !State::of(&work.state).is_open() {
        return Err(Error::Conflict);
    }
    Ok(work)
}

fn said(work: &import_work::Model) -> Mapping {
    let said = work.mapping.as_deref().and_then(|text| Mapping::parse(text).ok());
    said.unwrap_or_default()
}

fn field(n: usize) -> String {
    format!("column-{n}")
}

/// Looks into the file, apart from the other requests.
async fn look(request: &Request, work: &import_work::Model, mapping: &Mapping) -> Result<Peek, String> {
    let gone = || request.locale.message("steward-file-gone");
    let stored = work.stored.as_deref().ok_or_else(gone)?;
    let folder = &request.app.config.data_dir;
    if !store::is_there(folder, stored) {
        return Err(gone());
    }
    let (path, mapping) = (store::path(folder, stored), mapping.clone());
    let _turn = request
        .app
        .heavy
        .turn()
        .await
        .map_err(|_| request.locale.message("steward-busy"))?;
    let looked = tokio::task::spawn_blocking(move || peek(&path, &mapping)).await;
    match looked {
        Ok(Ok(peek)) => Ok(peek),
        // what a library says of a broken workbook helps nobody here
        _ => Err(request.locale.message("steward-file-broken")),
    }
}

fn headings(seen: &Result<Peek, String>) -> Vec<String> {
    let first = seen.as_ref().ok().and_then(|peek| peek.rows.first());
    first.map(|(_, cells)| cells.clone()).unwrap_or_default()
}

/// What the form says for the whole file.
fn chosen(fields: &Fields) -> Mapping {
    let given = |name: &str| fields.given(name).map(str::to_owned);
    Mapping {
        sheet: given("sheet"),
        header_row: fields
            .given("row")
            .and_then(|row| row.parse().ok())
            .filter(|row| *row > 0),
        last_row: fields.given("last").and_then(|row| row.parse().ok()),
        decimal: fields
            .given("decimal")
            .and_then(|sign| sign.chars().next())
            .filter(|sign| [',', '.'].contains(sign)),
        empty: given("empty").filter(|word| word == "skip"),
        former_units: fields.text("former") == "yes",
        indicator: given("indicator"),
        place: given("place"),
        period: given("period"),
        phase: given("phase"),
        unit: given("unit"),
        source: given("source"),
        ..Mapping::default()
    }
}

async fn shown(
    request: &Request,
    work: &import_work::Model,
    mapping: &Mapping,
    seen: Result<Peek, String>,
    state: &FormState,
) -> Result<Markup, Error> {
    let cx = request.cx();
    let sources = queries::all_sources(&request.app.db).await?;
    let catalogue = &request.current.catalogue;
    let offers = Offers {
        are: Is::all().map(|is| (is.word().to_owned(), what(&cx, is))).collect(),
        indicators: open(&cx, indicators(&cx, catalogue)),
        places: open(&cx, places(&cx, catalogue)),
        phases: open(&cx, phases(&cx)),
        sources: open(
            &cx,
            sources
                .into_iter()
                .map(|source| {
                    (
                        source.slug,
                        format!("{}: {}", source.publisher, cx.pick(&source.title_sq, &source.title_en)),
                    )
                })
                .collect(),
        ),
    };
    let (peek, trouble) = match seen {
        Ok(peek) => (peek, None),
        Err(trouble) => (Peek::default(), Some(trouble)),
    };
    let data = Columns {
        id: work.id,
        file: work.file_name.clone(),
        sheet: peek.sheet.clone(),
        header_row: mapping.header_row.unwrap_or(1),
        columns: lines(&peek),
        sheets: peek.sheets,
        trouble,
    };
    Ok(columns::columns(&cx, &data, &offers, state))
}

fn what(cx: &Cx<'_>, is: Is) -> String {
    cx.t(&format!("steward-column-{}", is.word()))
}

fn lines(peek: &Peek) -> Vec<ColumnLine> {
    let Some(((_, headings), rows)) = peek.rows.split_first() else {
        return Vec::new();
    };
    headings
        .iter()
        .enumerate()
        .map(|(n, heading)| ColumnLine {
            letter: guess::letter(n),
            heading: heading.clone(),
            samples: rows
                .iter()
                .filter_map(|(_, cells)| cells.get(n).cloned())
                .filter(|cell| !cell.is_empty())
                .take(SAMPLES)
                .collect(),
            field: field(n),
        })
        .collect()
}
