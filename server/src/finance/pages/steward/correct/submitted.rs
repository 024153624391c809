//! What was filled in becomes a table of one row, which is brought as a file is.

use axum::response::{IntoResponse, Response};
use bashke_entities::finance::{observation, source};
use bashke_views::finance::steward::correct;
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::{Status, slugify};

use super::{Key, find, shown};
use crate::finance::commands::{self, Extent, NewWork};
use crate::finance::import::store::{self, Kind};
use crate::finance::pages::state::PUBLISHED;
use crate::finance::pages::steward::faults::said;
use crate::finance::pages::steward::{steward, upload};
use crate::finance::pages::words::{indicator_short, place_name};
use crate::finance::queries;
use crate::finance::rules::import::FIELDS;
use crate::finance::rules::work::State;
use crate::platform::digest::sha256;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The most letters of a note or a reason.
const LETTERS: usize = 1_000;

/// Takes a correction or a second source.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    steward(&request)?;
    let text = |name: &'static str| fields.given(name).map(str::to_owned);
    let key = match Key::of(&request, text) {
        Ok(key) => key,
        Err(wrong) => {
            let find = find(&request, text, &wrong);
            let page = correct::correct(&request.cx(), &find, None, &FormState::default());
            return Ok(Page::refused(page).into_response());
        }
    };
    match bring(&request, &key, &fields).await {
        Ok(Brought::Work(id)) => Ok(see_other(&request, &paths::steward_work(id))),
        Ok(Brought::Faults(faults)) => {
            let mut state = fields.state();
            for (field, what) in faults {
                state.refuse(field, what);
            }
            Ok(Page::refused(shown(&request, &key, &state).await?).into_response())
        }
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            Ok(Page::refused(shown(&request, &key, &state).await?).into_response())
        }
        Err(error) => Err(error),
    }
}

/// What came of it.
enum Brought {
    /// It waits, or is read in the background.
    Work(i32),
    /// It is refused: the field, and why.
    Faults(Vec<(&'static str, String)>),
}

async fn bring(request: &Request, key: &Key<'_>, fields: &Fields) -> Result<Brought, Error> {
    let kind = match fields.text("kind") {
        "dispute" => "dispute",
        "lift" => "lift",
        _ => "correction",
    };
    let dispute = kind == "dispute";
    let stands = key.standing(request).await?;
    let sources = queries::all_sources(&request.app.db).await?;
    let row = if kind == "lift" {
        lifted(key, fields, &stands, &sources)?
    } else {
        row(key, fields, dispute, &stands, &sources)?
    };
    let replaces = fields.given("replaces").and_then(|id| id.parse().ok());
    let replaces = replaces.filter(|id| kind == "correction" && stands.iter().any(|stands| stands.source_id == *id));
    let bytes = written(&row)?;
    let folder = &request.app.config.data_dir;
    let stored = store::put(folder, Kind::Csv, &bytes).map_err(Error::internal)?;
    let act = request.act().await?;
    let new = NewWork {
        kind,
        dataset: PUBLISHED.to_owned(),
        file_name: format!(
            "{}, {}, {}.csv",
            indicator_short(&request.cx(), key.indicator),
            place_name(&request.cx(), key.place),
            key.period
        ),
        stored: stored.clone(),
        size: i64::try_from(bytes.len()).unwrap_or_default(),
        extent: Extent::Partial,
        replaces_source: replaces,
        reason: Some(fields.text("reason").to_owned()),
    };
    let id = match commands::bring(&act, new).await {
        Ok(id) => act.commit().await.map(|()| id),
        Err(error) => Err(error),
    };
    let id = id.inspect_err(|_| store::remove(folder, &stored))?;
    upload::read(request, id, false).await?;
    settled(request, id, &stored).await
}

/// What came of the reading: what has faults or changes nothing is not kept, and the form says why.
async fn settled(request: &Request, id: i32, stored: &str) -> Result<Brought, Error> {
    let db = &request.app.db;
    let work = queries::work(db, id).await?.ok_or(Error::NotFound)?;
    let faults: Vec<(&'static str, String)> = match State::of(&work.state) {
        State::Faulty => {
            let (faults, _) = queries::faults(db, id, 1, 20).await?;
            faults
                .into_iter()
                .map(|fault| {
                    let what = said(&request.cx(), &fault.what).unwrap_or(fault.what);
                    (field_of(fault.file_column.as_deref()), what)
                })
                .collect()
        }
        State::Same => vec![("value", request.locale.message("steward-correct-same"))],
        State::Twin => {
            let twin = work.twin_of.unwrap_or(id);
            drop_work(request, id, stored).await?;
            return Ok(Brought::Work(twin));
        }
        _ => return Ok(Brought::Work(id)),
    };
    drop_work(request, id, stored).await?;
    Ok(Brought::Faults(faults))
}

async fn drop_work(request: &Request, id: i32, stored: &str) -> Result<(), Error> {
    let act = request.act().await?;
    commands::discard_work(&act, id).await?;
    act.commit().await?;
    store::remove(&request.app.config.data_dir, stored);
    Ok(())
}

/// The field of the form that fills a column.
fn field_of(column: Option<&str>) -> &'static str {
    match column {
        Some("source") => "source",
        Some("source_title") => "source-title",
        Some("source_publisher") => "source-publisher",
        Some("source_url") => "source-url",
        Some("source_read_on") => "source-read-on",
        Some("status") => "status",
        Some("note_sq") => "note-sq",
        Some("note_en") => "note-en",
        _ => "value",
    }
}

/// The row, in the order of the fields of a file.
fn row(
    key: &Key<'_>,
    fields: &Fields,
    dispute: bool,
    stands: &[observation::Model],
    sources: &[source::Model],
) -> Result<Vec<String>, Refusals> {
    let mut refusals = Refusals::default();
    let known = fields.text("known");
    let has_value = !matches!(known, "not-reported" | "not-applicable" | "disputed");
    // only what stands can be said not to be right
    if known == "disputed" && !(dispute && stands.iter().any(|stands| stands.value.is_some())) {
        refusals.push("known", "steward-dispute-nothing");
    }
    if has_value && fields.text("value").is_empty() {
        refusals.push("value", "steward-value-empty");
    }
    if !has_value && !fields.text("value").is_empty() {
        refusals.push("value", "steward-value-beside-none");
    }
    let source = match fields.given("source") {
        Some(slug) => slug.to_owned(),
        None => {
            for (name, message) in [
                ("source-title", "steward-source-title-empty"),
                ("source-publisher", "steward-source-publisher-empty"),
                ("source-url", "steward-source-url-empty"),
                ("source-read-on", "steward-source-read-on-empty"),
            ] {
                if fields.text(name).is_empty() {
                    refusals.push(name, message);
                }
            }
            new_slug(fields)
        }
    };
    let of_source = |stands: &&observation::Model| {
        sources
            .iter()
            .any(|known| known.id == stands.source_id && known.slug == source)
    };
    if dispute && stands.iter().any(|stands| of_source(&stands)) {
        refusals.push("source", "steward-dispute-same-source");
    }
    if dispute && fields.text("note-sq").is_empty() {
        refusals.push("note-sq", "steward-dispute-note-empty");
    }
    // a note is read in both languages, or there is none
    if fields.text("note-sq").is_empty() != fields.text("note-en").is_empty() {
        refusals.push("note-en", "steward-note-both");
    }
    if fields.text("reason").is_empty() {
        refusals.push("reason", "steward-reason-empty");
    }
    for name in [
        "note-sq",
        "note-en",
        "reason",
        "source-title",
        "source-publisher",
        "source-url",
    ] {
        if fields.text(name).chars().count() > LETTERS {
            refusals.push(name, "steward-note-long");
        }
    }
    refusals.into_result()?;
    let fresh = fields.given("source").is_none();
    Ok(FIELDS
        .iter()
        .map(|field| {
            let text = match *field {
                "indicator" => key.indicator.slug.clone(),
                "place" => key.place.slug.clone(),
                "period" => key.period.to_string(),
                "phase" => key.phase.word().to_owned(),
                "source" => source.clone(),
                "missing" if !has_value => known.to_owned(),
                "value" if has_value => fields.text("value").to_owned(),
                "status" if has_value => fields.text("status").to_owned(),
                "note_sq" => fields.text("note-sq").to_owned(),
                "note_en" => fields.text("note-en").to_owned(),
                "source_title" if fresh => fields.text("source-title").to_owned(),
                "source_publisher" if fresh => fields.text("source-publisher").to_owned(),
                "source_url" if fresh => fields.text("source-url").to_owned(),
                "source_read_on" if fresh => fields.text("source-read-on").to_owned(),
                _ => String::new(),
            };
            text.replace('\n', " ")
        })
        .collect())
}

/// The row by which a source takes back that a value is not right. It names what goes; the reason says why.
fn lifted(
    key: &Key<'_>,
    fields: &Fields,
    stands: &[observation::Model],
    sources: &[source::Model],
) -> Result<Vec<String>, Refusals> {
    let mut refusals = Refusals::default();
    let mut disputes = stands.iter().filter(|stands| stands.status == Status::Disputed.word());
    let chosen = match fields.given("lifted").and_then(|id| id.parse::<i32>().ok()) {
        Some(id) => disputes.find(|stands| stands.source_id == id),
        None => disputes.next(),
    };
    let source = chosen.and_then(|stands| sources.iter().find(|source| source.id == stands.source_id));
    if source.is_none() {
        refusals.push("kind", "steward-lift-nothing");
    }
    if fields.text("reason").is_empty() {
        refusals.push("reason", "steward-reason-empty");
    }
    if fields.text("reason").chars().count() > LETTERS {
        refusals.push("reason", "steward-note-long");
    }
    refusals.into_result()?;
    Ok(FIELDS
        .iter()
        .map(|field| match *field {
            "indicator" => key.indicator.slug.clone(),
            "place" => key.place.slug.clone(),
            "period" => key.period.to_string(),
            "phase" => key.phase.word().to_owned(),
            "source" => source.map(|source| source.slug.clone()).unwrap_or_default(),
            "missing" => Status::NotReported.word().to_owned(),
            _ => String::new(),
        })
        .collect())
}

/// A short name for a new source: its title, with a sign that keeps two of the same title apart.
fn new_slug(fields: &Fields) -> String {
    let title = fields.text("source-title");
    let short: String = slugify(title).chars().take(40).collect();
    let digest = sha256(&[title.as_bytes(), fields.text("source-url").as_bytes()]);
    let sign = digest.get(..6).unwrap_or_default();
    format!(
        "{}-{sign}",
        if short.is_empty() {
            "source"
        } else {
            short.trim_end_matches('-')
        }
    )
}

fn written(row: &[String]) -> Result<Vec<u8>, Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(FIELDS).map_err(Error::internal)?;
    writer.write_record(row).map_err(Error::internal)?;
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}
