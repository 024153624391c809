//! The audit log, as a page and as a file.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bashke_entities::platform::audit_event;
use bashke_views::accounts::admin::{self as views, AuditPage, EventLine};
use bashke_views::forms::FormState;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Tirane;
use futures_util::stream;
use http::{HeaderValue, header};
use serde_json::{Value, json};

use super::may;
use crate::App;
use crate::accounts::queries::{self, Events};
use crate::accounts::{commands, rules};
use crate::platform::audit::KINDS;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Caching, Page};

const SIZE: u64 = 50;

/// How many events are read at once for the file.
const STRETCH: u64 = 1_000;

const OUTCOMES: [&str; 3] = ["done", "refused", "failed"];

/// What is asked for, with what was typed. Where a name or a date cannot be read, the page says so and finds nothing.
async fn asked(request: &Request) -> Result<(Events, FormState, bool), Error> {
    let text = |name: &str| request.params.text(name).map(str::trim).filter(|text| !text.is_empty());
    let mut state = FormState::default();
    for name in ["person", "action", "outcome", "from", "to"] {
        if let Some(typed) = text(name) {
            state.add(name, typed);
        }
    }
    let mut events = Events {
        action: text("action").map(str::to_owned),
        outcome: text("outcome")
            .filter(|word| OUTCOMES.contains(word))
            .map(str::to_owned),
        before: text("before").and_then(|text| text.parse().ok()),
        ..Events::default()
    };
    if let Some(typed) = text("person") {
        events.person = match typed.parse() {
            Ok(id) => Some(id),
            Err(_) => queries::person_by_email(&request.app.db, &typed.to_lowercase())
                .await?
                .map(|row| row.id),
        };
        if events.person.is_none() {
            state.refuse("person", request.locale.message("admin-audit-person-none"));
        }
    }
    for (name, days) in [("from", 0), ("to", 1)] {
        let Some(typed) = text(name) else { continue };
        // a day is asked for as it is on the wall; the last one counts whole
        let day = typed
            .parse::<NaiveDate>()
            .ok()
            .and_then(|day| day.checked_add_days(Days::new(days)));
        match day.and_then(midnight) {
            Some(at) if name == "from" => events.from = Some(at),
            Some(at) => events.until = Some(at),
            None => state.refuse(name, request.locale.message("admin-audit-date-none")),
        }
    }
    let refused = state.is_refused();
    Ok((events, state, refused))
}

fn midnight(day: NaiveDate) -> Option<DateTime<Utc>> {
    let at = Tirane.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest()?;
    Some(at.with_timezone(&Utc))
}

/// The page.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    may(&request)?;
    let (asked, state, refused) = asked(&request).await?;
    let mut rows = if refused {
        Vec::new()
    } else {
        queries::events(&request.app.db, &asked, SIZE + 1).await?
    };
    let size = usize::try_from(SIZE).unwrap_or(usize::MAX);
    let more = rows.len() > size;
    rows.truncate(size);
    let shown = AuditPage {
        state,
        kinds: KINDS,
        outcomes: OUTCOMES.to_vec(),
        older: rows.last().map(|row| row.id).filter(|_| more),
        later: asked.before.is_some(),
        lines: lines(&request, rows).await?,
    };
    Ok(Page::private(views::audit(&request.cx(), &shown)))
}

/// Events in words, with the names of who did them.
pub(super) async fn lines(request: &Request, rows: Vec<audit_event::Model>) -> Result<Vec<EventLine>, Error> {
    let names = queries::names_and_former(&request.app.db, rows.iter().filter_map(|row| row.person_id)).await?;
    let lines = rows.into_iter().map(|row| EventLine {
        at: request.locale.moment(row.at),
        who: row.person_id.map(|id| (id, names.get(&id).cloned().flatten())),
        subject: row.subject_kind.zip(row.subject_id),
        action: row.action,
        outcome: row.outcome,
        detail: details(&row.detail),
        address: row.address,
    });
    Ok(lines.collect())
}

/// What is stored as JSON, name by name; what stands inside another stands beside it.
fn details(stored: &str) -> Vec<(String, String)> {
    let mut said = Vec::new();
    if let Ok(Value::Object(entries)) = serde_json::from_str(stored) {
        for (name, value) in entries {
            match value {
                Value::Object(inner) => said.extend(inner.into_iter().filter_map(|(name, value)| named(name, &value))),
                value => said.extend(named(name, &value)),
            }
        }
    }
    said
}

fn named(name: String, value: &Value) -> Option<(String, String)> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match value {
        Value::Null => None,
        Value::Array(several) => Some((name, several.iter().map(text).collect::<Vec<_>>().join(", "))),
        one => Some((name, text(one))),
    }
}

/// The same as a file, the newest first, written a stretch at a time while it is sent. That it was taken is itself
/// noted.
///
/// # Errors
/// Where the actor may not, what is asked for cannot be read, or something of ours fails.
pub async fn file(request: Request) -> Result<Response, Error> {
    may(&request)?;
    let (events, _, refused) = asked(&request).await?;
    if refused {
        return Err(Error::NotFound);
    }
    let act = request.act().await?;
    let noted = json!({
        "person": events.person, "action": events.action, "outcome": events.outcome,
        "from": events.from.map(|at| at.to_rfc3339()), "until": events.until.map(|at| at.to_rfc3339()),
    });
    commands::note_audit_download(&act, noted).await?;
    act.commit().await?;
    let body = Body::from_stream(stream::try_unfold(Some((request.app.clone(), events, true)), stretch));
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8"),
    );
    headers.insert(header::CACHE_CONTROL, Caching::Private.header());
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"bashke-audit.csv\""),
    );
    Ok(response)
}

/// What is left to be written, and the next stretch of it.
type Left = Option<(App, Events, bool)>;

async fn stretch(left: Left) -> Result<Option<(Vec<u8>, Left)>, Error> {
    let Some((app, mut events, first)) = left else {
        return Ok(None);
    };
    let rows = queries::events(&app.db, &events, STRETCH).await?;
    let mut writer = csv::Writer::from_writer(if first { b"\xef\xbb\xbf".to_vec() } else { Vec::new() });
    if first {
        writer
            .write_record([
                "id",
                "at",
                "person",
                "action",
                "outcome",
                "subject_kind",
                "subject_id",
                "detail",
                "address",
                "request",
            ])
            .map_err(Error::internal)?;
    }
    for row in &rows {
        let cells = [
            row.id.to_string(),
            row.at.to_rfc3339(),
            row.person_id.map(|id| id.to_string()).unwrap_or_default(),
            row.action.clone(),
            row.outcome.clone(),
            row.subject_kind.clone().unwrap_or_default(),
            row.subject_id.clone().unwrap_or_default(),
            row.detail.clone(),
            row.address.clone(),
            row.request_id.clone(),
        ];
        writer
            .write_record(cells.iter().map(|cell| rules::inert(cell).into_owned()))
            .map_err(Error::internal)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| Error::internal(error.to_string()))?;
    events.before = rows.last().map(|row| row.id);
    let more = rows.len() as u64 == STRETCH;
    Ok(Some((bytes, more.then_some((app, events, false)))))
}
