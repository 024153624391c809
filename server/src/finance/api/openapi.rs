//! The description of the API for programs, made from the code that answers.

use std::sync::LazyLock;

use axum::response::{IntoResponse, Response};
use bashke_views::paths;
use http::{HeaderValue, header};
use utoipa::OpenApi;

use super::{asked, datasets, indicators, observations, people, places, releases, sources, words};
use crate::platform::errors::Error;
use crate::platform::problem::Problem;
use crate::platform::request::Request;
use crate::platform::respond::Caching;

/// The description, put together by utoipa.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Bashkë",
        description = "The public finances of Albania's municipalities: every figure with its unit, period, status and source. \
            Public data, read only, without a key. Missing is never zero: it has a reason. Values that are made for \
            training carry `illustrative: true`.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
    ),
    servers((url = "/", description = "This installation")),
    paths(
        people::page,
        openapi,
        places::list,
        places::one,
        indicators::list,
        indicators::one,
        observations::list,
        releases::list,
        releases::one,
        sources::list,
        sources::one,
        datasets::list,
    ),
    tags(
        (name = "observations", description = "Values, with where they come from"),
        (name = "places", description = "Municipalities, counties, countries"),
        (name = "indicators", description = "What is measured"),
        (name = "releases", description = "Datasets and their numbered publications"),
        (name = "sources", description = "Where values were read"),
        (name = "about", description = "The API itself"),
    )
)]
struct Description;

static DESCRIPTION: LazyLock<String> = LazyLock::new(|| {
    // made of words alone, so it can be written
    let made = serde_json::to_value(Description::openapi()).map(words::told);
    made.and_then(|made| serde_json::to_string_pretty(&made))
        .unwrap_or_default()
});

/// The description as OpenAPI 3.1 in JSON.
#[must_use]
pub fn description() -> &'static str {
    &DESCRIPTION
}

/// This description
///
/// OpenAPI 3.1, made from the code.
#[utoipa::path(
    get,
    path = paths::OPENAPI,
    operation_id = "openapi",
    tag = "about",
    responses(
        (status = 200, description = "The description", body = Object, content_type = "application/json"),
        (status = 400, description = "The query cannot be understood", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn openapi(mut request: Request) -> Result<Response, Error> {
    request.params.only(&[]);
    asked::finish(&mut request)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, Caching::ByRelease.header()),
    ];
    Ok((headers, description()).into_response())
}
