//! Everyone with an account, and somebody of them.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::accounts::person;
use bashke_views::accounts::admin::{self as views, PeoplePage, PersonLine, PersonPage};
use bashke_views::forms::FormState;
use bashke_views::{Locale, paths};
use bashke_vocabulary::Role;
use chrono::{DateTime, Utc};
use maud::Markup;

use super::{audit, done, may};
use crate::accounts::is_suspended;
use crate::accounts::pages::{page_number, pages};
use crate::accounts::queries::{self, Among};
use crate::accounts::{commands, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

const SIZE: u64 = 50;

/// How many of the newest events stand on somebody's page.
const EVENTS: u64 = 20;

/// Everyone that can be asked for: word, message key, meaning.
fn choices() -> Vec<(String, String, Among)> {
    let plain = [
        ("all", Among::All),
        ("unverified", Among::Unverified),
        ("suspended", Among::Suspended),
        ("deleted", Among::Deleted),
    ];
    let plain = plain
        .into_iter()
        .map(|(word, among)| (word.to_owned(), format!("admin-among-{word}"), among));
    let roles = Role::ALL
        .iter()
        .map(|role| (role.word().to_owned(), format!("role-{role}"), Among::Holders(*role)));
    plain.chain(roles).collect()
}

/// The list.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn list(request: Request) -> Result<Page, Error> {
    may(&request)?;
    let now = request.app.clock.now();
    let choices = choices();
    let asked = request.params.text("among").unwrap_or_default();
    let (word, among) = choices
        .iter()
        .find(|(word, ..)| word == asked)
        .map_or(("all", Among::All), |(word, _, among)| (word.as_str(), *among));
    let search: String = request
        .params
        .text("q")
        .unwrap_or_default()
        .chars()
        .take(rules::EMAIL_MOST)
        .collect();
    let page = page_number(&request);
    let (rows, count) = queries::people(&request.app.db, among, &search, now, page, SIZE).await?;
    let shown = PeoplePage {
        search,
        among: word.to_owned(),
        lines: rows
            .into_iter()
            .map(|(row, roles)| line(request.locale, row, &roles, now))
            .collect(),
        choices: choices
            .iter()
            .map(|(word, key, _)| (word.clone(), key.clone()))
            .collect(),
        count: count.try_into().unwrap_or(usize::MAX),
        page: page.try_into().unwrap_or(usize::MAX),
        pages: pages(count, SIZE),
    };
    Ok(Page::private(views::people(&request.cx(), &shown)))
}

fn line(locale: Locale, row: person::Model, roles: &[Role], now: DateTime<Utc>) -> PersonLine {
    let marks = [
        ("admin-among-deleted", row.deleted_at.is_some()),
        (
            "admin-among-unverified",
            row.deleted_at.is_none() && row.verified_at.is_none(),
        ),
        ("admin-among-suspended", is_suspended(row.suspended_until, now)),
    ];
    PersonLine {
        id: row.id,
        name: row.deleted_at.is_none().then_some(row.display_name),
        email: row.email,
        roles: roles.iter().map(|role| role.word()).collect(),
        joined: locale.moment(row.created_at),
        marks: marks.into_iter().filter(|(_, is)| *is).map(|(key, _)| key).collect(),
    }
}

/// Somebody.
///
/// # Errors
/// Where the actor may not, there is nobody such, or something of ours fails.
pub async fn one(Path(id): Path<i32>, request: Request) -> Result<Page, Error> {
    may(&request)?;
    Ok(Page::private(shown(&request, id, &FormState::default()).await?))
}

async fn shown(request: &Request, id: i32, state: &FormState) -> Result<Markup, Error> {
    let db = &request.app.db;
    let now = request.app.clock.now();
    let (row, roles) = queries::anybody(db, id).await?.ok_or(Error::NotFound)?;
    let events = queries::events_about(db, id, EVENTS).await?;
    let moment = |at: DateTime<Utc>| request.locale.moment(at);
    let shown = PersonPage {
        slug: row.slug.clone(),
        language: Locale::of(&row.locale).message("layout-language"),
        verified: row.verified_at.map(moment),
        suspended: row.suspended_until.filter(|until| *until > now).map(moment),
        deleted: row.deleted_at.map(moment),
        second_factor: queries::second_factor(db, id).await?.is_some(),
        sessions: queries::session_count(db, id, now).await?,
        other_roles: Role::ALL
            .iter()
            .filter(|role| !roles.contains(role))
            .map(|role| role.word())
            .collect(),
        events: audit::lines(request, events).await?,
        done: done(request, &["role", "sessions"]),
        line: line(request.locale, row, &roles, now),
    };
    Ok(views::person(&request.cx(), &shown, state))
}

/// Gives or takes a role, or ends all sessions.
///
/// # Errors
/// Where the actor may not, the identity must be proved anew, there is nobody such, or something of ours fails.
pub async fn submit(Path(id): Path<i32>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let role = |name: &str| fields.text(name).parse::<Role>().ok();
    let act = request.act().await?;
    let (outcome, word) = if fields.has("end-sessions") {
        (commands::end_sessions_of(&act, id).await, "sessions")
    } else if let Some(role) = role("give") {
        (commands::grant_role(&act, id, role).await, "role")
    } else if let Some(role) = role("take") {
        (commands::take_role(&act, id, role).await, "role")
    } else {
        return Err(Error::NotFound);
    };
    match outcome {
        Ok(()) => {
            act.commit().await?;
            Ok(see_other(&request, &format!("{}?done={word}", paths::admin_person(id))))
        }
        Err(Error::Refused(refusals)) => {
            // the page reads by other connections than the write that is undone here
            drop(act);
            let mut state = FormState::default();
            refusals.show(&mut state, request.locale);
            Ok(Page::refused(shown(&request, id, &state).await?).into_response())
        }
        Err(error) => Err(error),
    }
}
