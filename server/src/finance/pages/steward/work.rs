//! What a steward brought, and the decision on it.

use std::sync::atomic::Ordering;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::finance::import_work;
use bashke_views::components::{Cell, Head, Link, Row, Table};
use bashke_views::finance::data::Paged;
use bashke_views::finance::steward::work::{self, Stage, Work};
use bashke_views::forms::FormState;
use bashke_views::{Cx, paths};
use maud::{Markup, html};

use super::faults::said;
use super::home::title;
use super::{done, key, page_number, report, steward, upload};
use crate::accounts::names;
use crate::finance::commands;
use crate::finance::import::store;
use crate::finance::queries;
use crate::finance::rules::import::guess::letter;
use crate::finance::rules::paging;
use crate::finance::rules::work::State;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Faults of a page.
const FAULTS: usize = 25;
/// Columns of a row with a fault that are shown.
const COLUMNS: usize = 40;

/// The page.
///
/// # Errors
/// Where the actor is no steward, there is none such, or something of ours fails.
pub async fn page(Path(id): Path<String>, request: Request) -> Result<Page, Error> {
    let id = key(&id)?;
    Ok(Page::private(shown(&request, id, &FormState::default()).await?))
}

pub(super) async fn shown(request: &Request, id: i32, state: &FormState) -> Result<Markup, Error> {
    let person = steward(request)?;
    let db = &request.app.db;
    let work = queries::work(db, id).await?.ok_or(Error::NotFound)?;
    let batch = match work.batch_id {
        Some(batch) => queries::batch_of(db, batch).await?,
        None => None,
    };
    // what was decided at the command line is known before the work is brought in line with it
    let stands = match (State::of(&work.state), &batch) {
        (State::Waiting, Some(batch)) if batch.state == "published" => State::Published,
        (State::Waiting, Some(batch)) if batch.state == "discarded" => State::Discarded,
        (stands, _) => stands,
    };
    let cx = request.cx();
    let release = batch.as_ref().and_then(|batch| batch.release_id);
    let stage = match stands {
        State::Uploaded | State::Same | State::Discarded => Stage::Plain,
        State::Queued | State::Reading => Stage::Reading(progress(&cx, request, &work)),
        State::Faulty => faults(&cx, request, &work).await?,
        State::Twin => match work.twin_of {
            Some(other) => Stage::See(Link::new(cx.t("steward-see-twin"), cx.url(&paths::steward_work(other)))),
            None => Stage::Plain,
        },
        State::Failed => Stage::Failed(work.trouble.clone().unwrap_or_default()),
        State::Published => match release {
            Some(number) => Stage::See(Link::new(
                cx.ta("release-page-title", &[("number", number.to_string().into())]),
                cx.url(&paths::release(number)),
            )),
            None => Stage::Plain,
        },
        State::Waiting => match &batch {
            Some(batch) => Stage::Waiting(Box::new(report::of(&cx, request, &work, batch).await?)),
            None => Stage::Plain,
        },
    };
    let people: Vec<i32> = [Some(work.person_id), work.decided_by].into_iter().flatten().collect();
    let names = names(db, people).await?;
    let name = |id: i32| names.get(&id).cloned().unwrap_or_else(|| "—".to_owned());
    let mut facts = vec![
        (cx.t("steward-fact-by"), name(work.person_id)),
        (cx.t("steward-fact-when"), cx.locale.moment(work.created_at)),
    ];
    if let Some(decided) = work.decided_by {
        facts.push((cx.t("steward-fact-decided"), name(decided)));
    }
    if work.total > 0 {
        let total = usize::try_from(work.total).unwrap_or_default();
        facts.push((cx.t("steward-fact-total"), cx.count(total)));
    }
    if work.kind == "file" && !stands.is_closed() {
        facts.push((cx.t("steward-extent"), cx.t(&format!("steward-extent-{}", work.extent))));
    }
    if let Some(reason) = &work.reason {
        facts.push((cx.t("steward-reason"), reason.clone()));
    }
    let data = Work {
        id,
        title: title(&cx, &work),
        state: stands.word(),
        facts,
        stage,
        own: work.person_id == person && stands.is_open() && work.kind == "file",
        may_discard: !stands.is_closed() && stands != State::Reading,
        done: done(request, &["published"]),
    };
    Ok(work::work(&cx, &data, state))
}

fn progress(cx: &Cx<'_>, request: &Request, work: &import_work::Model) -> String {
    let Some(progress) = request.app.readings.of(work.id) else {
        return cx.t("steward-progress-queued");
    };
    let count = |n: u64| cx.count(usize::try_from(n).unwrap_or_default());
    let args = [
        ("read", count(progress.read.load(Ordering::Relaxed)).into()),
        ("staged", count(progress.staged.load(Ordering::Relaxed)).into()),
    ];
    match progress.step.load(Ordering::Relaxed) {
        0 => cx.t("steward-progress-waits"),
        1 => cx.ta("steward-progress-reads", &args),
        2 => cx.ta("steward-progress-compares", &args),
        _ => cx.ta("steward-progress-looks", &args),
    }
}

async fn faults(cx: &Cx<'_>, request: &Request, work: &import_work::Model) -> Result<Stage, Error> {
    let asked = page_number(request);
    let (rows, kept) = queries::faults(&request.app.db, work.id, asked as u64, FAULTS as u64).await?;
    let kept = usize::try_from(kept).unwrap_or_default();
    let pages = paging::pages(kept, FAULTS);
    if asked > pages.max(1) {
        return Err(Error::NotFound);
    }
    let headings: Vec<String> = work
        .headings
        .as_deref()
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default();
    let headings = &headings[..headings.len().min(COLUMNS)];
    let mut heads = vec![
        Head::number(cx.t("steward-fault-row")),
        Head::text(cx.t("steward-fault-what")),
    ];
    heads.extend(headings.iter().map(Head::text));
    let lines = rows
        .iter()
        .map(|fault| {
            let cells: Vec<String> = fault
                .cells
                .as_deref()
                .and_then(|text| serde_json::from_str(text).ok())
                .unwrap_or_default();
            let row = fault.file_row.map_or_else(|| "—".to_owned(), |row| row.to_string());
            let mut line = vec![
                Cell::text(row),
                Cell::markup(html! {
                    span.cell-text {
                        @if let Some(column) = &fault.file_column { strong { (column) } ": " }
                        (told(cx, &fault.what))
                        @if let Some(advice) = &fault.advice { "; " (told(cx, advice)) }
                    }
                }),
            ];
            line.extend(headings.iter().enumerate().map(|(n, heading)| {
                let text = cells.get(n).map_or("", String::as_str);
                let letter = letter(n);
                let name = if heading.is_empty() { &letter } else { heading };
                let bad = fault.file_column.as_ref() == Some(name);
                Cell::markup(html! {
                    @if bad { mark.fault { @if text.is_empty() { (cx.t("steward-fault-empty")) } @else { (text) } } }
                    @else { (text) }
                })
            }));
            Row::new(line)
        })
        .collect();
    let all = usize::try_from(work.faults).unwrap_or_default();
    let said = cx.ta("steward-faults", &[("count", all.into()), ("n", cx.count(all).into())]);
    Ok(Stage::Faulty {
        table: Table::new("fault-table", said.clone(), heads, lines).hide_caption(),
        said,
        paged: Paged {
            page: asked,
            pages,
            total: kept,
        },
    })
}

/// What is wrong in the language of the page; where there are no words for it, as the reader of the file said it.
fn told(cx: &Cx<'_>, what: &str) -> Markup {
    match said(cx, what) {
        Some(said) => html! { (said) },
        None => html! { span lang="en" { (what) } },
    }
}

/// Publishes, drops or compares anew.
///
/// # Errors
/// Where the actor may not, it is not as it was, or something of ours fails.
pub async fn decide(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    steward(&request)?;
    let id = key(&id)?;
    let stored = queries::work(&request.app.db, id).await?.and_then(|work| work.stored);
    let act = request.act().await?;
    match fields.text("do") {
        "publish" => match commands::publish_work(&act, id, fields.text("note-sq"), fields.text("note-en")).await {
            Ok(_) => {
                act.commit().await?;
                forget(&request, stored);
                // this instance shows it at once, the others when they look next
                request
                    .app
                    .cubes
                    .refresh(&request.app.db)
                    .await
                    .map_err(Error::internal)?;
                Ok(see_other(
                    &request,
                    &format!("{}?done=published", paths::steward_work(id)),
                ))
            }
            Err(Error::Refused(refusals)) => {
                drop(act);
                let mut state = fields.state();
                refusals.show(&mut state, request.locale);
                Ok(Page::refused(shown(&request, id, &state).await?).into_response())
            }
            Err(error) => Err(error),
        },
        "discard" => {
            commands::discard_work(&act, id).await?;
            act.commit().await?;
            forget(&request, stored);
            Ok(see_other(&request, &format!("{}?done=discarded", paths::STEWARD)))
        }
        "again" => {
            let background = commands::again(&act, id).await?;
            act.commit().await?;
            upload::read(&request, id, background).await?;
            Ok(see_other(&request, &paths::steward_work(id)))
        }
        _ => Err(Error::NotFound),
    }
}

fn forget(request: &Request, stored: Option<String>) {
    if let Some(stored) = stored {
        store::remove(&request.app.config.data_dir, &stored);
    }
}
