//! The page of an error.

use axum::response::{IntoResponse, Response};
use bashke_views::errors::{self, ErrorKind, ErrorPage};
use bashke_views::{Cx, paths};
use http::{HeaderValue, StatusCode, header};

use crate::App;
use crate::finance::Target;

/// The page of a status, with what exactly was refused, what was typed and not taken, and the number of the event.
pub(super) fn page(
    app: &App,
    cx: &Cx<'_>,
    status: StatusCode,
    (messages, typed): (Vec<String>, Vec<String>),
    id: Option<String>,
) -> Response {
    let kind = kind_of(status);
    let suggestions = if kind == ErrorKind::NotFound {
        near(app, cx)
    } else {
        Vec::new()
    };
    let markup = errors::page(
        cx,
        &ErrorPage {
            suggestions,
            messages,
            typed,
            request_id: id.filter(|_| status.is_server_error()),
            ..ErrorPage::new(kind)
        },
    );
    let mut response = (status, markup.into_string()).into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

pub(super) fn kind_of(status: StatusCode) -> ErrorKind {
    match status {
        StatusCode::FORBIDDEN => ErrorKind::Forbidden,
        StatusCode::NOT_FOUND => ErrorKind::NotFound,
        StatusCode::CONFLICT => ErrorKind::Conflict,
        StatusCode::METHOD_NOT_ALLOWED => ErrorKind::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ErrorKind::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => ErrorKind::TooManyRequests,
        StatusCode::SERVICE_UNAVAILABLE => ErrorKind::Unavailable,
        status if status.is_client_error() => ErrorKind::BadRequest,
        _ => ErrorKind::Internal,
    }
}

/// Places and indicators whose name is close to the end of an address that leads nowhere.
fn near(app: &App, cx: &Cx<'_>) -> Vec<bashke_views::components::Link> {
    use bashke_views::components::Link;
    let current = app.cubes.current();
    let last = cx.path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let typed = percent_encoding::percent_decode_str(last)
        .decode_utf8_lossy()
        .replace('-', " ");
    current
        .search
        .near(&typed, 5)
        .into_iter()
        .filter_map(|target| match target {
            Target::Place(ix) => {
                let place = current.catalogue.place(ix);
                Some(Link::new(
                    cx.pick(&place.name_sq, &place.name_en),
                    cx.url(&paths::place(&place.slug)),
                ))
            }
            Target::Indicator(ix) => {
                let indicator = current.catalogue.indicator(ix);
                Some(Link::new(
                    cx.pick(&indicator.name_sq, &indicator.name_en),
                    cx.url(&paths::indicator(&indicator.slug)),
                ))
            }
            Target::Term(ix) => {
                let term = crate::finance::term(ix)?;
                Some(Link::new(
                    cx.pick(&term.term_sq, &term.term_en),
                    format!("{}#{}", cx.url(paths::GLOSSARY), term.slug),
                ))
            }
        })
        .collect()
}
