//! An error of the API, as problem+json.

use axum::response::{IntoResponse, Response};
use bashke_views::errors::ErrorKind;
use bashke_views::{Cx, Locale};
use http::{HeaderValue, StatusCode, header};

use super::{error_page::kind_of, error_words::message, is_api};
use crate::platform::params::Faults;
use crate::platform::problem::{Problem, ProblemPart};

pub(super) fn problem(cx: &Cx<'_>, status: StatusCode, faults: &Faults) -> Response {
    let errors: Vec<ProblemPart> = faults
        .0
        .iter()
        .map(|fault| ProblemPart {
            parameter: fault.name().map(str::to_owned),
            detail: message(Locale::En, fault),
        })
        .collect();
    let detail = match errors[..] {
        [] => bare_detail(cx.path, status),
        _ => errors
            .iter()
            .map(|error| error.detail.as_str())
            .collect::<Vec<_>>()
            .join(" "),
    };
    let problem = Problem {
        kind: "about:blank",
        title: status.canonical_reason().unwrap_or("Error"),
        status: status.as_u16(),
        detail,
        instance: cx.path.to_owned(),
        errors,
    };
    let body = serde_json::to_string(&problem).unwrap_or_default();
    let mut response = (status, body).into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What an error of the API means where no fault of the query says it.
fn bare_detail(path: &str, status: StatusCode) -> String {
    let key = match kind_of(status) {
        ErrorKind::NotFound => "api-problem-not-found",
        ErrorKind::Forbidden | ErrorKind::Conflict => "api-problem-refused",
        ErrorKind::MethodNotAllowed => "api-problem-method",
        ErrorKind::TooLarge => "api-problem-too-large",
        ErrorKind::TooManyRequests => "api-problem-too-many",
        ErrorKind::BadRequest => "api-problem-bad-request",
        ErrorKind::Unavailable => "api-problem-unavailable",
        ErrorKind::Internal => "api-problem-internal",
    };
    // one thing is asked for by the name that its list gives
    let list = match path.rsplit_once('/') {
        Some((list, _)) if is_api(list) && list.len() > "/api/v1".len() => list,
        _ => bashke_views::paths::OPENAPI,
    };
    Locale::En.message_with(key, &[("path", path.into()), ("list", list.into())])
}
