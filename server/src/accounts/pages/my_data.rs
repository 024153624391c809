//! Taking one's data, and leaving.

use std::io::{Cursor, Write};

use axum::response::{IntoResponse, Response};
use bashke_views::accounts::{self as views, HeldSection};
use bashke_views::forms::FormState;
use bashke_views::{Cx, paths};
use chrono::{DateTime, Utc};
use http::{HeaderValue, header};
use serde_json::{Map, Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::account::signed;
use super::session;
use crate::accounts::commands;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::{Caching, Page};
use crate::policy::{Action, Facts};
use crate::rooms::{self, Section};

/// What the file holds, and the button that makes it.
///
/// # Errors
/// Where nobody is signed in or the identity must be proved anew.
pub async fn download_page(request: Request) -> Result<Page, Error> {
    request.may(Action::SecureAccount, &Facts::default())?;
    Ok(Page::private(views::download(&request.cx())))
}

/// The file: everything that is held about whoever asks, for programs and for people. It is made in memory; each
/// section has an end.
///
/// # Errors
/// Where nobody is signed in, the identity must be proved anew, or something of ours fails.
pub async fn download(Posted { request, .. }: Posted) -> Result<Response, Error> {
    request.may(Action::SecureAccount, &Facts::default())?;
    let id = signed(&request)?.id;
    // what is taken out is taken out whether the line holds or not, so it is noted before
    let act = request.act().await?;
    commands::note_download(&act).await?;
    act.commit().await?;
    let sections = rooms::held_about(&request.app.db, id).await?;
    let now = request.app.clock.now();
    let cx = request.cx();
    let file = request.app.heavy.run(|| packed(&cx, &sections, now)).await?;
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CACHE_CONTROL, Caching::Private.header());
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"bashke-my-data.zip\""),
    );
    Ok(response)
}

fn packed(cx: &Cx<'_>, sections: &[Section], now: DateTime<Utc>) -> Result<Vec<u8>, Error> {
    let shown: Vec<HeldSection> = sections.iter().map(|section| shown(cx, section)).collect();
    let html = views::held(cx, &cx.locale.moment(now), &shown).into_string();
    let json = serde_json::to_vec_pretty(&whole(sections, now)).map_err(Error::internal)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("data.json", json), ("data.html", html.into_bytes())] {
        zip.start_file(name, SimpleFileOptions::default())
            .map_err(Error::internal)?;
        zip.write_all(&content).map_err(Error::internal)?;
    }
    Ok(zip.finish().map_err(Error::internal)?.into_inner())
}

fn whole(sections: &[Section], now: DateTime<Utc>) -> Value {
    let held: Map<String, Value> = sections
        .iter()
        .map(|section| {
            let held = json!({ "entries": section.entries, "more": section.more });
            (section.name.to_owned(), held)
        })
        .collect();
    json!({ "made_at": now.to_rfc3339(), "held": held })
}

fn shown(cx: &Cx<'_>, section: &Section) -> HeldSection {
    HeldSection {
        name: section.name,
        more: section.more,
        entries: section
            .entries
            .iter()
            .map(|entry| {
                entry
                    .iter()
                    .map(|(name, value)| (name.clone(), text(cx, (section.name, name), value)))
                    .collect()
            })
            .collect(),
    }
}

/// Whether times of ours stand under a name.
fn is_time(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or_default();
    matches!(last, "at" | "since" | "until")
}

/// A value as people read it: words of ours in the words of pages, times on the clock on the wall.
fn text(cx: &Cx<'_>, (section, name): (&str, &str), value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::Bool(true) => cx.t("held-yes"),
        Value::Bool(false) => cx.t("held-no"),
        Value::String(text) => match text.parse::<DateTime<Utc>>() {
            // what people wrote stays as they wrote it, also where it reads as a time
            Ok(time) if is_time(name) => cx.locale.moment(time),
            _ => views::held_word(cx, section, name, text).unwrap_or_else(|| text.clone()),
        },
        Value::Object(parts) => {
            let parts = parts.iter().map(|(part, value)| match value {
                Value::String(text) => format!("{part}: {text}"),
                other => format!("{part}: {other}"),
            });
            let parts: Vec<String> = parts.collect();
            if parts.is_empty() {
                "–".to_owned()
            } else {
                parts.join("; ")
            }
        }
        other => other.to_string(),
    }
}

/// What deleting means, and the form that does it.
///
/// # Errors
/// Where nobody is signed in or the identity must be proved anew.
pub async fn delete_page(request: Request) -> Result<Page, Error> {
    request.may(Action::SecureAccount, &Facts::default())?;
    let email = &signed(&request)?.email;
    Ok(Page::private(views::delete(
        &request.cx(),
        email,
        &FormState::default(),
    )))
}

/// Deletes the account and ends the session.
///
/// # Errors
/// Where nobody is signed in, the identity must be proved anew, or something of ours fails.
pub async fn delete(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let email = signed(&request)?.email.clone();
    let act = request.act().await?;
    match commands::delete_account(&act, fields.text("email")).await {
        Ok(()) => act.commit().await?,
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            return Ok(Page::refused(views::delete(&request.cx(), &email, &state)).into_response());
        }
        Err(error) => return Err(error),
    }
    session::end(&request).await?;
    Ok(see_other(&request, paths::ACCOUNT_DELETED))
}

/// It is deleted.
pub async fn deleted(request: Request) -> Page {
    Page::private(views::deleted(&request.cx()))
}
