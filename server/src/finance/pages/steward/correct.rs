//! Correcting one value, or putting a second source beside it. Both go the way of a file: a table of one row.

use axum::response::{IntoResponse, Response};
use bashke_entities::finance::{observation, source};
use bashke_views::components::{Cell, Head, Link, Row, Table};
use bashke_views::finance::steward::correct::{self, Find, Found};
use bashke_views::forms::FormState;
use bashke_views::{Cx, paths};
use bashke_vocabulary::{Period, Phase, Status, slugify};
use maud::Markup;

use super::faults::said;
use super::report::{value, when};
use super::{choices, indicators, phases, places, steward, unit, upload};
use crate::finance::commands::{self, Extent, NewWork};
use crate::finance::import::store::{self, Kind};
use crate::finance::pages::state::PUBLISHED;
use crate::finance::pages::words::{href, indicator_name, indicator_short, place_name};
use crate::finance::queries;
use crate::finance::rules::catalogue::{Indicator, Place};
use crate::finance::rules::import::FIELDS;
use crate::finance::rules::work::State;
use crate::platform::digest::sha256;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How firm a value can be that a steward writes.
const STATUSES: [Status; 5] = [
    Status::Reported,
    Status::Approximate,
    Status::Estimated,
    Status::Provisional,
    Status::Revised,
];

/// The most letters of a note or a reason.
const LETTERS: usize = 1_000;

/// Which value is meant.
struct Key<'a> {
    indicator: &'a Indicator,
    place: &'a Place,
    period: Period,
    phase: Phase,
    dataset_id: i32,
}

impl<'a> Key<'a> {
    fn of(request: &'a Request, text: impl Fn(&'static str) -> Option<String>) -> Result<Self, &'static str> {
        let catalogue = &request.current.catalogue;
        let answer = |name| text(name).unwrap_or_default();
        let indicator = catalogue.find_indicator(&answer("indicator"));
        let indicator = indicator.map(|ix| catalogue.indicator(ix));
        let place = catalogue.find_place(&answer("place")).map(|ix| catalogue.place(ix));
        let dataset = request
            .current
            .datasets
            .iter()
            .find(|dataset| dataset.slug == PUBLISHED);
        Ok(Self {
            indicator: indicator.ok_or("steward-indicator-wrong")?,
            place: place.ok_or("steward-place-wrong")?,
            period: answer("period").trim().parse().map_err(|_| "steward-period-wrong")?,
            phase: answer("phase").parse().unwrap_or(Phase::Actual),
            dataset_id: dataset.ok_or("steward-dataset-unknown")?.id,
        })
    }

    async fn standing(&self, request: &Request) -> Result<Vec<observation::Model>, Error> {
        let ids = (self.dataset_id, self.indicator.id, self.place.id);
        let (period, phase) = (self.period.to_string(), self.phase.word());
        Ok(queries::standing(&request.app.db, ids, &period, phase).await?)
    }
}

/// Finds a value, and asks what it should be.
///
/// # Errors
/// Where the actor is no steward, or the database cannot be reached.
pub async fn page(request: Request) -> Result<Page, Error> {
    steward(&request)?;
    let text = |name: &'static str| request.params.text(name).map(str::to_owned);
    if request.query.is_empty() {
        let find = find(&request, text, None);
        return Ok(Page::private(correct::correct(
            &request.cx(),
            &find,
            None,
            &FormState::default(),
        )));
    }
    match Key::of(&request, text) {
        Ok(key) => {
            let state = FormState::default()
                .with("kind", request.params.text("kind").unwrap_or("correction"))
                .with("known", "yes")
                .with("status", Status::Reported.word());
            Ok(Page::private(shown(&request, &key, &state).await?))
        }
        Err(wrong) => {
            let find = find(&request, text, Some(request.locale.message(wrong)));
            let page = correct::correct(&request.cx(), &find, None, &FormState::default());
            Ok(Page::refused(page))
        }
    }
}

fn find(request: &Request, text: impl Fn(&'static str) -> Option<String>, wrong: Option<String>) -> Find {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let answer = |name| text(name).unwrap_or_default();
    Find {
        indicators: choices(indicators(&cx, catalogue), &answer("indicator")),
        places: choices(places(&cx, catalogue), &answer("place")),
        period: answer("period"),
        phases: choices(phases(&cx), &answer("phase")),
        wrong,
    }
}

async fn shown(request: &Request, key: &Key<'_>, state: &FormState) -> Result<Markup, Error> {
    let cx = request.cx();
    let stands = key.standing(request).await?;
    let sources = queries::all_sources(&request.app.db).await?;
    let hidden = hidden(key);
    let answer = |name: &'static str| hidden.iter().find(|(n, _)| *n == name).map(|(_, text)| text.clone());
    let find = find(request, answer, None);
    let named = |source: &source::Model| {
        let title = cx.pick(&source.title_sq, &source.title_en);
        format!("{}: {title}", source.publisher)
    };
    let mut offered = vec![(String::new(), cx.t("steward-source-new"))];
    offered.extend(sources.iter().map(|source| (source.slug.clone(), named(source))));
    let found = Found {
        title: format!(
            "{}, {}, {}",
            indicator_name(&cx, key.indicator),
            place_name(&cx, key.place),
            when(&cx, &key.period.to_string(), key.phase.word())
        ),
        unit: unit(&cx, key.indicator.unit),
        stands: (!stands.is_empty()).then(|| table(&cx, key, &stands, &sources)),
        page: Link::new(
            cx.t("steward-see-page"),
            href(
                &cx,
                &paths::indicator(&key.indicator.slug),
                &[("places".to_owned(), key.place.slug.clone())],
            ),
        ),
        standing: stands
            .iter()
            .filter_map(|stands| {
                let source = sources.iter().find(|source| source.id == stands.source_id)?;
                Some((source.id.to_string(), named(source)))
            })
            .collect(),
        sources: offered,
        statuses: STATUSES
            .iter()
            .map(|status| {
                (
                    status.word().to_owned(),
                    bashke_views::components::status_text(&cx, *status),
                )
            })
            .collect(),
        key: hidden,
    };
    Ok(correct::correct(&cx, &find, Some(&found), state))
}

fn hidden(key: &Key<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("indicator", key.indicator.slug.clone()),
        ("place", key.place.slug.clone()),
        ("period", key.period.to_string()),
        ("phase", key.phase.word().to_owned()),
    ]
}

fn table(cx: &Cx<'_>, key: &Key<'_>, stands: &[observation::Model], sources: &[source::Model]) -> Table {
    let heads = vec![
        Head::text(cx.t("table-source")),
        Head::number(cx.t("steward-value")),
        Head::text(cx.t("steward-value-note")),
    ];
    let rows = stands
        .iter()
        .map(|row| {
            let source = sources.iter().find(|source| source.id == row.source_id);
            let note = cx.pick(
                row.note_sq.as_deref().unwrap_or_default(),
                row.note_en.as_deref().unwrap_or_default(),
            );
            let line = Row::new(vec![
                Cell::text(source.map_or("", |source| cx.pick(&source.title_sq, &source.title_en))),
                value(cx, row.value, &row.status, key.indicator.unit),
                Cell::text(note),
            ]);
            line.link(cx.url(&paths::source(row.source_id)))
        })
        .collect();
    Table::new("stands", cx.t("steward-stands"), heads, rows)
}

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
            let find = find(&request, text, Some(request.locale.message(wrong)));
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
    let dispute = fields.text("kind") == "dispute";
    let stands = key.standing(request).await?;
    let sources = queries::all_sources(&request.app.db).await?;
    let row = row(key, fields, dispute, &stands, &sources)?;
    let replaces = fields.given("replaces").and_then(|id| id.parse().ok());
    let replaces = replaces.filter(|id| !dispute && stands.iter().any(|stands| stands.source_id == *id));
    let bytes = written(&row)?;
    let folder = &request.app.config.data_dir;
    let stored = store::put(folder, Kind::Csv, &bytes).map_err(Error::internal)?;
    let act = request.act().await?;
    let new = NewWork {
        kind: if dispute { "dispute" } else { "correction" },
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
    let has_value = !matches!(known, "not-reported" | "not-applicable");
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
