//! Observations: chosen by filters, in pages or as one stream.

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bashke_views::{Locale, layout, paths};
use bashke_vocabulary::{Phase, PlaceKind, Status};
use futures_util::stream;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use serde::Serialize;
use tokio::task::spawn_blocking;
use utoipa::ToSchema;

use super::asked;
use super::cursor::Cursor;
use super::format::Format;
use super::record::{COLUMNS, Observation, basis_word, cx, observation};
use super::{Words, json};
use crate::finance::rules::catalogue::{Catalogue, IndicatorIx, PlaceIx};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::lens::{Basis, Lens, Population};
use crate::finance::rules::selection::{Chosen, Key, Parts, Periods, Selection, Wide};
use crate::platform::errors::Error;
use crate::platform::params::{Fault, Params};
use crate::platform::problem::Problem;
use crate::platform::request::Request;
use crate::platform::respond::{Caching, Form};

/// How many observations a page has where nothing is said.
pub(super) const PAGE: usize = 100;

/// The most observations of a page.
pub(super) const MOST: usize = 1000;

/// The most indicators whose computed values are asked for at once.
const COMPUTED: usize = 30;

/// How many rows are written at a time where all are streamed.
const CHUNK: usize = 500;

/// What can be asked.
const KNOWN: [&str; 14] = [
    "indicators",
    "places",
    "periods",
    "phase",
    "status",
    "dataset",
    "release",
    "computed",
    "gaps",
    "basis",
    "population",
    "prices",
    "limit",
    "cursor",
];

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
        ("status" = Option<String>, Query, description = "Statuses, with commas between: `reported`, `approximate`, `estimated`, `provisional`, `revised`, `computed`, `illustrative`, `not-reported`, `not-applicable`. All where absent.", example = "reported,revised"),
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

/// What was asked, understood.
struct Asked {
    cube: Arc<Cube>,
    selection: Arc<Selection>,
    after: Option<Key>,
    format: Format,
    limit: Option<usize>,
    /// The query, by which the next cursor is made.
    query: Params,
}

impl Asked {
    async fn read(headers: &HeaderMap, request: &mut Request) -> Result<Self, Error> {
        let query = request.params.clone();
        let params = &mut request.params;
        let known: Vec<&str> = KNOWN.into_iter().chain(["format"]).collect();
        params.only(&known);
        let format = asked::one(params, "format", "json, csv, ndjson", Format::of_word);
        let limit = params.number("limit", 1, MOST as u32).map(|limit| limit as usize);
        let cursor = params.text("cursor").map(|text| Cursor::read(text, &query));
        if cursor == Some(None) {
            params.fault(Fault::Said {
                name: "cursor",
                message: "api-fault-cursor",
            });
        }
        let cursor = cursor.flatten();
        let cube = match asked::cube(request, cursor.as_ref().map(|cursor| cursor.release)).await {
            // what else is wrong is worth more than that there is nothing
            Err(Error::NotFound) => {
                asked::finish(request)?;
                return Err(Error::NotFound);
            }
            other => other?,
        };
        let parts = parts(&mut request.params, &cube.catalogue);
        let selection = Selection::new(&cube.catalogue, parts);
        let after = cursor.as_ref().map(|cursor| {
            let key = cursor.key(&cube.catalogue);
            key.filter(|key| selection.holds(*key))
        });
        if after == Some(None) {
            request.params.fault(Fault::Said {
                name: "cursor",
                message: "api-fault-cursor",
            });
        }
        asked::finish(request)?;
        Ok(Self {
            cube,
            selection: Arc::new(selection),
            after: after.flatten(),
            format: format.unwrap_or_else(|| Format::accepted(headers)),
            limit: limit.or(cursor.map(|_| PAGE)),
            query,
        })
    }
}

fn parts(params: &mut Params, catalogue: &Catalogue) -> Parts {
    let indicators = asked::many(params, "indicators", "/api/v1/indicators", |slug| {
        catalogue.find_indicator(slug)
    });
    let places = asked::many(
        params,
        "places",
        "municipalities, counties, countries, /api/v1/places",
        |word| places(catalogue, word),
    );
    let periods = asked::many(
        params,
        "periods",
        "2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018, 2023-09-18, undated, 2015..2020",
        Periods::parse,
    );
    let phases = asked::many(params, "phase", "actual, initial, revised, draft", |word| {
        word.parse::<Phase>().ok()
    });
    let statuses = asked::many(
        params,
        "status",
        "reported, approximate, estimated, provisional, revised, computed, illustrative, not-reported, not-applicable",
        |word| word.parse::<Status>().ok(),
    );
    let lens = lens(params);
    let wide = match (asked::flag(params, "computed"), asked::flag(params, "gaps")) {
        (true, true) => Wide::Gaps,
        (true, false) => Wide::Computed,
        (false, false) => Wide::Stated,
        (false, true) => {
            params.fault(Fault::Said {
                name: "gaps",
                message: "api-fault-gaps",
            });
            Wide::Stated
        }
    };
    if wide != Wide::Stated && indicators.len() > COMPUTED {
        params.fault(Fault::TooMany {
            name: "indicators",
            most: COMPUTED,
            given: indicators.len(),
        });
    }
    if wide != Wide::Stated && params.text("indicators").is_none() {
        params.fault(Fault::Said {
            name: "computed",
            message: "api-fault-computed",
        });
    }
    Parts {
        indicators,
        phases,
        places: places.into_iter().flatten().collect(),
        periods,
        statuses,
        lens,
        wide,
    }
}

fn places(catalogue: &Catalogue, word: &str) -> Option<Vec<PlaceIx>> {
    let kind = match word {
        "municipalities" => PlaceKind::Municipality,
        "counties" => PlaceKind::County,
        "countries" => PlaceKind::Country,
        slug => return catalogue.find_place(slug).map(|place| vec![place]),
    };
    Some(catalogue.places_of(kind).collect())
}

fn lens(params: &mut Params) -> Lens {
    let bases = [Basis::Absolute, Basis::PerInhabitant, Basis::Share, Basis::Index];
    let basis = asked::one(params, "basis", "absolute, per-inhabitant, share, index", |word| {
        bases.into_iter().find(|basis| basis_word(*basis) == word)
    });
    let population = asked::one(params, "population", "2011, 2023, registry", |word| {
        Population::ALL.into_iter().find(|base| base.word() == word)
    });
    let prices = asked::one(params, "prices", "nominal, 1990 … 2100", |word| match word {
        "nominal" => Some(None),
        year => year.parse().ok().filter(|year| (1990..=2100).contains(year)).map(Some),
    });
    Lens {
        basis: basis.unwrap_or_default(),
        population: population.unwrap_or_default(),
        prices: prices.flatten(),
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
