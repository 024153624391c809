//! Observations: chosen by filters, in pages or as one stream.

mod question;

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bashke_views::{Locale, layout, paths};
use futures_util::stream;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use serde::Serialize;
use tokio::task::spawn_blocking;
use utoipa::ToSchema;

use question::Asked;

use super::cursor::Cursor;
use super::format::Format;
use super::record::{COLUMNS, Observation, basis_word, cx, observation};
use super::{Words, json};
use crate::finance::rules::catalogue::IndicatorIx;
use crate::finance::rules::selection::{Chosen, Key};
use crate::platform::errors::Error;
use crate::platform::problem::Problem;
use crate::platform::request::Request;
use crate::platform::respond::{Caching, Form};

/// How many observations a page has where nothing is said.
pub(super) const PAGE: usize = 100;

/// The most observations of a page.
pub(super) const MOST: usize = 1000;

/// How many rows are written at a time where all are streamed.
const CHUNK: usize = 500;

/// A page of observations.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Observations {
    /// The dataset.
    #[schema(example = "published")]
    pub dataset: String,
    /// The release, by its number. All pages that follow by `next` are of the same one.
    pub release: i32,
    /// Whether the values are made, for training and trials. Such values are not real.
    pub illustrative: bool,
    /// What the values are set against: absolute, per-inhabitant, share or index.
    #[schema(example = "absolute")]
    pub basis: &'static str,
    /// How many observations there are on all pages.
    pub total: usize,
    /// What else could be had by asking otherwise: the values that formulas and sums give, where they were not asked for;
    /// null where there is nothing to say.
    #[schema(required)]
    pub hint: Option<Words>,
    /// The most on a page.
    pub limit: usize,
    /// The address of the next page; null on the last one.
    #[schema(required)]
    pub next: Option<String>,
    /// The observations, sorted by indicator, phase, place and period.
    pub observations: Vec<Observation>,
}

/// Observations
///
/// Every value that a source states, one for each indicator, place, period and phase, with its source; where
/// sources disagree, what the others say stands beside it. Pages follow each other by `next` (also the Link
/// header), all of one release. CSV and NDJSON without `limit` and `cursor` are the whole answer, streamed.
#[utoipa::path(
    get,
    path = paths::API_OBSERVATIONS,
    operation_id = "observations",
    tag = "observations",
    params(
        ("indicators" = Option<String>, Query, description = "Slugs of indicators, with commas between; at most 100. All where absent.", example = "own-source-revenue"),
        ("places" = Option<String>, Query, description = "Slugs of places, with commas between; also `municipalities`, `counties`, `countries`. At most 100. All where absent.", example = "lezhe,counties"),
        ("periods" = Option<String>, Query, description = "Periods, and ranges of one kind such as `2015..2020` or `2019-Q1..2020-Q4`, with commas between. All where absent.", example = "2015..2020"),
        ("phase" = Option<String>, Query, description = "Budget phases, with commas between: `actual`, `initial`, `revised`, `draft`. All where absent.", example = "actual"),
        ("status" = Option<String>, Query, description = "Statuses, with commas between: `reported`, `approximate`, `estimated`, `provisional`, `revised`, `computed`, `illustrative`, `not-reported`, `not-applicable`, `disputed`. All where absent.", example = "reported,revised"),
        ("dataset" = Option<String>, Query, description = "The dataset: `published` where absent. `illustrative` is made, not real.", example = "published"),
        ("release" = Option<i32>, Query, description = "Read as of this release; the newest of the dataset where absent."),
        ("computed" = Option<bool>, Query, description = "`true`: also values that formulas and sums over municipalities give. Needs `indicators`, at most 30."),
        ("gaps" = Option<bool>, Query, description = "`true`, with `computed=true`: also cells without a value, each with its reason."),
        ("basis" = Option<String>, Query, description = "`absolute` (where absent), `per-inhabitant`, `share` of the indicator's total, or `index` (first known value = 100).", example = "per-inhabitant"),
        ("population" = Option<String>, Query, description = "Whose count of inhabitants: `2011` (where absent), `2023`, `registry`.", example = "2023"),
        ("prices" = Option<String>, Query, description = "`nominal` (where absent), or the year in whose prices money is given.", example = "2015"),
        ("limit" = Option<i32>, Query, minimum = 1, maximum = 1000, description = "The most observations of a page: 1 to 1000, 100 where absent."),
        ("cursor" = Option<String>, Query, description = "Where the page before ended, as `next` gives it. It holds for the same filters and pins the release."),
        ("format" = Option<String>, Query, description = "`json`, `csv` or `ndjson`; otherwise the Accept header chooses, otherwise JSON.", example = "csv"),
    ),
    responses(
        (
            status = 200,
            description = "The observations",
            content((Observations = "application/json"), (String = "text/csv"), (Observation = "application/x-ndjson")),
            headers(
                ("Link" = String, description = "The next page, with rel=\"next\", where there is one"),
                ("X-Total-Count" = i64, description = "How many observations there are on all pages"),
            )
        ),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(headers: HeaderMap, mut request: Request) -> Result<Response, Error> {
    let asked = Asked::read(&headers, &mut request).await?;
    match (asked.format, asked.limit) {
        (Format::Csv | Format::Ndjson, None) => stream_all(asked).await,
        (_, limit) => page(&request, asked, limit.unwrap_or(PAGE)).await,
    }
}

/// One page, made whole before it is sent.
async fn page(request: &Request, asked: Asked, limit: usize) -> Result<Response, Error> {
    let (cube, selection, after) = (Arc::clone(&asked.cube), Arc::clone(&asked.selection), asked.after);
    let made = spawn_blocking(move || {
        let total = selection.count(&cube);
        let mut chosen: Vec<Chosen> = selection.observations(&cube, after).take(limit + 1).collect();
        let more = chosen.len() > limit;
        chosen.truncate(limit);
        let last = chosen.last().map(|chosen| chosen.key).filter(|_| more);
        let rows: Vec<Observation> = chosen
            .iter()
            .map(|chosen| observation(&cube, &selection.lens, chosen))
            .collect();
        (total, last, rows)
    });
    let (total, last, rows) = made.await.map_err(Error::internal)?;
    let cube = &asked.cube;
    let next = last.map(|key| {
        let cursor = Cursor::after(&cube.catalogue, cube.release.number, key).write(&asked.query);
        let origin = &request.app.config.public_url;
        let query = layout::with(&request.query, "cursor", &cursor);
        format!("{origin}{}?{query}", paths::API_OBSERVATIONS)
    });
    let link = next.as_ref().map(|next| format!("<{next}>; rel=\"next\""));
    let mut response = match asked.format {
        Format::Json => json(&Observations {
            dataset: cube.dataset.slug.clone(),
            release: cube.release.number,
            illustrative: cube.dataset.illustrative,
            basis: basis_word(asked.selection.lens.basis),
            total,
            hint: hint(&asked),
            limit,
            next,
            observations: rows,
        })?,
        format => written(format, &rows, true)?.into_response(),
    };
    describe(&mut response, &asked, total);
    // an address cannot hold what a header cannot
    if let Some(link) = link.and_then(|link| HeaderValue::from_str(&link).ok()) {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

/// That values which formulas and sums give were left out, where some of the indicators named have such.
fn hint(asked: &Asked) -> Option<Words> {
    let catalogue = &asked.cube.catalogue;
    let is_computed = |ix: &IndicatorIx| {
        let definition = catalogue.indicator(*ix);
        definition.expression.is_some() || definition.additive
    };
    let left_out = asked.selection.is_stated() && asked.query.text("indicators").is_some();
    let any = left_out && asked.selection.indicators().iter().any(is_computed);
    any.then(|| {
        let said = |locale| cx(locale).t("api-hint-computed");
        Words::new(said(Locale::Sq), said(Locale::En))
    })
}

/// All observations, written as they are sent: what is held at a time is bounded.
async fn stream_all(asked: Asked) -> Result<Response, Error> {
    let (cube, selection) = (Arc::clone(&asked.cube), Arc::clone(&asked.selection));
    let total = spawn_blocking(move || selection.count(&cube))
        .await
        .map_err(Error::internal)?;
    let (cube, selection, format) = (Arc::clone(&asked.cube), Arc::clone(&asked.selection), asked.format);
    let chunks = stream::try_unfold(Some(None), move |after: Option<Option<Key>>| {
        let (cube, selection) = (Arc::clone(&cube), Arc::clone(&selection));
        async move {
            let Some(after) = after else { return Ok(None) };
            let made = spawn_blocking(move || {
                let chosen: Vec<Chosen> = selection.observations(&cube, after).take(CHUNK).collect();
                let rows: Vec<Observation> = chosen
                    .iter()
                    .map(|chosen| observation(&cube, &selection.lens, chosen))
                    .collect();
                let last = chosen.last().map(|chosen| chosen.key);
                let go_on = last.filter(|_| chosen.len() == CHUNK).map(Some);
                written(format, &rows, after.is_none()).map(|body| (body, go_on))
            });
            made.await.map_err(Error::internal)?.map(Some)
        }
    });
    let mut response = Body::from_stream(chunks).into_response();
    describe(&mut response, &asked, total);
    Ok(response)
}

/// The headers that all forms share.
fn describe(response: &mut Response, asked: &Asked, total: usize) {
    let headers = response.headers_mut();
    let format = asked.format;
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media()));
    headers.insert(header::CACHE_CONTROL, Caching::ByRelease.header());
    headers.insert(header::VARY, HeaderValue::from_static("accept"));
    headers.insert(HeaderName::from_static("x-total-count"), HeaderValue::from(total));
    if format != Format::Json {
        let (dataset, release) = (&asked.cube.dataset.slug, asked.cube.release.number);
        let name = format!("attachment; filename=\"bashke-{dataset}-{release}.{}\"", format.word());
        if let Ok(value) = HeaderValue::from_str(&name) {
            headers.insert(header::CONTENT_DISPOSITION, value);
        }
    }
    let form = match format {
        Format::Json => "",
        Format::Csv => "-csv",
        Format::Ndjson => "-ndjson",
    };
    response.extensions_mut().insert(Form(form));
}

/// Rows as text; a table begins with its head.
fn written(format: Format, rows: &[Observation], first: bool) -> Result<Vec<u8>, Error> {
    let mut body = Vec::with_capacity(rows.len() * 400);
    if format == Format::Csv {
        let mut table = csv::Writer::from_writer(body);
        if first {
            table.write_record(COLUMNS).map_err(Error::internal)?;
        }
        for row in rows {
            table.write_record(row.row()).map_err(Error::internal)?;
        }
        return table.into_inner().map_err(|error| Error::internal(error.to_string()));
    }
    for row in rows {
        serde_json::to_writer(&mut body, row).map_err(Error::internal)?;
        body.push(b'\n');
    }
    Ok(body)
}
