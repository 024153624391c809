//! Settings, the outbox, jobs.

use axum::response::Response;
use bashke_views::accounts::admin::{self as views, JobLine, JobsPage, MailsPage, OutboxLine, SwitchLine};
use bashke_views::paths;

use super::{done, may};
use crate::accounts::pages::{page_number, pages};
use crate::accounts::queries::JobState;
use crate::accounts::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::mail::{STATES, STUCK};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::settings::{self, Switch};

const SIZE: u64 = 50;

/// The settings.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn settings_page(request: Request) -> Result<Page, Error> {
    may(&request)?;
    let mut switches = Vec::new();
    for switch in Switch::ALL {
        switches.push(SwitchLine {
            name: switch.name(),
            on: settings::is_on(&request.app.db, switch).await?,
        });
    }
    let done = done(&request, &["setting"]);
    Ok(Page::private(views::settings(&request.cx(), &switches, done)))
}

/// Sets one.
///
/// # Errors
/// Where the actor may not, the identity must be proved anew, there is none such, or something of ours fails.
pub async fn set(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let switch = Switch::ALL
        .into_iter()
        .find(|switch| switch.name() == fields.text("setting"))
        .ok_or(Error::NotFound)?;
    let on = match fields.text("value") {
        "on" => true,
        "off" => false,
        _ => return Err(Error::NotFound),
    };
    let act = request.act().await?;
    settings::set(&act, switch, on).await?;
    act.commit().await?;
    Ok(see_other(&request, &format!("{}?done=setting", paths::ADMIN_SETTINGS)))
}

/// The outbox. What mails say is not shown: they hold links that work.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn mails(request: Request) -> Result<Page, Error> {
    may(&request)?;
    let asked = request.params.text("state").unwrap_or_default();
    let state = STATES.into_iter().find(|state| *state == asked);
    let page = page_number(&request);
    let (rows, count) = queries::mails(&request.app.db, state, page, SIZE).await?;
    let shown = MailsPage {
        state: state.unwrap_or_default().to_owned(),
        states: STATES.to_vec(),
        lines: rows
            .into_iter()
            .map(|row| OutboxLine {
                id: row.id,
                again: STUCK.contains(&row.state.as_str()) && row.sealed.is_some(),
                kind: row.kind,
                to: row.recipient,
                state: row.state,
                attempts: row.attempts,
                error: row.error,
                asked: request.locale.moment(row.created_at),
                sent: row.sent_at.map(|at| request.locale.moment(at)),
            })
            .collect(),
        page: page.try_into().unwrap_or(usize::MAX),
        pages: pages(count, SIZE),
        done: done(&request, &["mail"]),
    };
    Ok(Page::private(views::mails(&request.cx(), &shown)))
}

/// Sends one again.
///
/// # Errors
/// Where the actor may not, there is nothing to send, or something of ours fails.
pub async fn send_again(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = fields.text("again").parse().map_err(|_| Error::NotFound)?;
    let act = request.act().await?;
    commands::send_again(&act, id).await?;
    act.commit().await?;
    Ok(see_other(&request, &format!("{}?done=mail", paths::ADMIN_MAIL)))
}

/// Background work. With what a job works is not shown: some of it is sealed.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn jobs(request: Request) -> Result<Page, Error> {
    may(&request)?;
    let asked = request.params.text("state").unwrap_or_default();
    let state = JobState::ALL
        .into_iter()
        .find(|state| state.word() == asked)
        .unwrap_or(JobState::Dead);
    let page = page_number(&request);
    let now = request.app.clock.now();
    let (rows, count) = queries::jobs(&request.app.db, state, now, page, SIZE).await?;
    let shown = JobsPage {
        state: state.word(),
        states: JobState::ALL.map(JobState::word).to_vec(),
        lines: rows
            .into_iter()
            .map(|row| JobLine {
                id: row.id,
                kind: row.kind,
                due: request.locale.moment(row.run_at),
                attempts: row.attempts,
                error: row.error,
            })
            .collect(),
        page: page.try_into().unwrap_or(usize::MAX),
        pages: pages(count, SIZE),
        done: done(&request, &["job"]),
    };
    Ok(Page::private(views::jobs(&request.cx(), &shown)))
}

/// Lets one that was given up be tried again.
///
/// # Errors
/// Where the actor may not, it was not given up, or something of ours fails.
pub async fn revive(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = fields.text("revive").parse().map_err(|_| Error::NotFound)?;
    let act = request.act().await?;
    commands::revive_job(&act, id).await?;
    act.commit().await?;
    Ok(see_other(&request, &format!("{}?done=job", paths::ADMIN_JOBS)))
}
