//! What stands around every route: request ids, logs, headers, error pages, tags.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use bashke_views::errors::{self, ErrorKind, ErrorPage};
use bashke_views::{Arg, Cx, Locale, paths};
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tower_sessions::Session;

use super::cache;
use super::csrf;
use super::errors::Unexplained;
use super::noting;
use super::params::{Fault, Faults};
use super::problem::{Problem, ProblemPart};
use super::request::{guest, locale_of};
use super::respond::{Caching, Form};
use super::sessions;
use crate::App;
use crate::accounts::{self, Actor};
use crate::finance::Target;
use crate::policy::Denied;

/// The most that a request may carry; what reads it takes less where less is enough.
const BODY: usize = 64 * 1024 * 1024;

/// The longest that an answer may take.
const ANSWER: Duration = Duration::from_secs(20);

/// The longest address that is read.
const ADDRESS: usize = 8 * 1024;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Nothing from elsewhere, no inline script or style; only embeds may be framed.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// Puts the layers around the routes.
pub fn around(routes: Router<App>, app: &App) -> Router {
    routes
        .layer(middleware::from_fn_with_state(app.clone(), personal))
        .layer(middleware::from_fn_with_state(app.clone(), tagged))
        .layer(middleware::from_fn_with_state(app.clone(), csrf::same_origin))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, ANSWER))
        .layer(RequestBodyLimitLayer::new(BODY))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), explained))
        .layer(middleware::from_fn_with_state(app.clone(), csrf::keyed))
        .layer(sessions::layer(app.db.clone(), app.clock.clone(), &app.config))
        // assets are in brotli already; for what is made here gzip needs a fraction of the memory
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(6)))
        .layer(middleware::from_fn_with_state(app.clone(), cache::kept))
        .layer(middleware::from_fn_with_state(app.clone(), guarded))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .layer(middleware::map_request_with_state(app.clone(), own_id))
        .with_state(app.clone())
}

/// The id is ours: what a reader sends as one is left out of answers and logs.
async fn own_id(State(app): State<App>, mut request: Request) -> Request {
    request.headers_mut().remove(REQUEST_ID);
    csrf::only_ours(&app.config, request.headers_mut());
    request
}

/// One span a request, with its id and without its query, which may hold what people typed.
fn span(request: &http::Request<axum::body::Body>) -> tracing::Span {
    let id = request
        .extensions()
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok())
        .unwrap_or("-");
    tracing::info_span!("request", %id, method = %request.method(), path = shown_path(request.uri().path()))
}

/// A path as it may stand in logs: what works like a key is left out.
fn shown_path(path: &str) -> String {
    let keyed = ["/account/verify/", "/account/reset/", "/unsubscribe/", "/invitations/"];
    match keyed.iter().find(|prefix| path.starts_with(**prefix)) {
        Some(prefix) => format!("{prefix}…"),
        None => path.to_owned(),
    }
}

fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = text.unwrap_or("unknown"), "a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// The headers that every answer carries. What is under the API is public data, for pages of others too.
async fn guarded(State(app): State<App>, request: Request, next: Next) -> Response {
    let open = is_api(request.uri().path());
    let mut response = next.run(request).await;
    let good = response.status().is_success() || response.status().is_redirection();
    let headers = response.headers_mut();
    // what was refused on the way out is nobody's to keep
    if !good {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    if open {
        set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        set(header::ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link, X-Total-Count");
        set(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
    }
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_FRAME_OPTIONS, "DENY");
    if app.config.secure() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    );
    response
}

fn is_api(path: &str) -> bool {
    path.strip_prefix("/api/v1")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a request comes with a session, somebody's or one on its way there.
pub(super) fn has_session(headers: &http::HeaderMap, app: &App) -> bool {
    csrf::cookie(headers, sessions::cookie_name(&app.config)).is_some()
}

/// A page that was drawn for somebody with a session is theirs alone, and nobody keeps it. Pages differ by who looks,
/// so whoever keeps one for everyone must ask again when the cookies change.
async fn personal(State(app): State<App>, request: Request, next: Next) -> Response {
    let api = is_api(request.uri().path());
    let own = has_session(request.headers(), &app) && !api;
    let session = request.extensions().get::<Session>().cloned();
    let mut response = next.run(request).await;
    // what was drawn by a session counts, not only what the headers look like
    let own = own || !api && session.is_some_and(|session| session.id().is_some());
    let page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if page {
        response
            .headers_mut()
            .append(header::VARY, HeaderValue::from_static("cookie"));
    }
    if own && page {
        response.extensions_mut().remove::<cache::Keep>();
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, Caching::Private.header());
    }
    response
}

/// Answers that may be kept are tagged by what they depend on: the program, the release, the address, the form.
async fn tagged(State(app): State<App>, request: Request, next: Next) -> Response {
    // what is drawn for somebody with a session is not what was kept before they had one
    let own = has_session(request.headers(), &app) && !is_api(request.uri().path());
    if own || request.method() != Method::GET && request.method() != Method::HEAD {
        return next.run(request).await;
    }
    // read before the answer is made: a release that comes in between must not be kept under the new tag
    let (release, boundaries, texts) = app.figures.current().version();
    let known = request
        .headers()
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    let mut response = next.run(request).await;
    let kept = response
        .headers()
        .get(header::CACHE_CONTROL)
        .is_some_and(|value| value.as_bytes().starts_with(b"public"));
    if !kept || !response.status().is_success() || response.headers().contains_key(header::ETAG) {
        return response;
    }
    let program = &app.assets[app.assets.len().saturating_sub(8)..];
    let form = response.extensions().get::<Form>().map_or("", |form| form.0);
    let tag = format!("W/\"{program}-{release}-{boundaries}-{texts}{form}\"");
    let Ok(value) = HeaderValue::from_str(&tag) else {
        return response;
    };
    // tags are compared weakly, as RFC 9110 asks
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let same = |one: &str| one.trim() == "*" || bare(one) == bare(&tag);
    if known.is_some_and(|known| known.split(',').any(same)) {
        let mut bare = StatusCode::NOT_MODIFIED.into_response();
        for name in [header::CACHE_CONTROL, header::VARY] {
            if let Some(value) = response.headers().get(&name) {
                bare.headers_mut().insert(name, value.clone());
            }
        }
        response = bare;
    }
    response.headers_mut().insert(header::ETAG, value);
    response
}

/// Turns a bare error status into a page, or into problem+json under `/api`.
async fn explained(State(app): State<App>, request: Request, next: Next) -> Response {
    let locale = locale_of(request.extensions());
    let mut path = request.uri().path().to_owned();
    let mut query = request.uri().query().unwrap_or_default().to_owned();
    let id = request
        .extensions()
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok().map(str::to_owned));
    let session = request.extensions().get::<Session>().cloned();
    let guest = if has_session(request.headers(), &app) {
        guest(request.headers(), request.extensions(), &app.config)
    } else {
        Actor::default()
    };
    let asked = request.method().clone();
    let response = if path.len() + query.len() > ADDRESS {
        query.clear();
        path.truncate(0);
        path.push('/');
        StatusCode::URI_TOO_LONG.into_response()
    } else {
        next.run(request).await
    };
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error())
        || response.headers().contains_key(header::CONTENT_TYPE) && !is_plain(&response)
    {
        return response;
    }
    let unexplained = response
        .extensions()
        .get::<Unexplained>()
        .cloned()
        .unwrap_or_else(|| Unexplained::Faults(Faults::default()));
    if let (Unexplained::Denied(denied), false) = (&unexplained, is_api(&path))
        && let Some(way) = way_in(*denied, locale, &asked, &path, &query)
    {
        return Redirect::to(&way).into_response();
    }
    let actor = actor_of(&app, session, guest).await;
    if status == StatusCode::FORBIDDEN {
        let path: String = shown_path(&path).chars().take(200).collect();
        noting::refused(&app, &actor, asked.as_str(), path, reason(&unexplained)).await;
    }
    let viewer = actor.signed.map(|signed| accounts::viewer(&signed, &app.config));
    let cx = Cx {
        locale,
        path: &path,
        query: &query,
        assets: &app.assets,
        origin: &app.config.public_url,
        viewer: viewer.as_ref(),
        csrf: "",
    };
    let mut explained = if path == "/api" || path.starts_with("/api/") {
        problem(&cx, status, &faults_of(&unexplained))
    } else {
        page(&app, &cx, status, messages(locale, &unexplained), id)
    };
    if let Some(allow) = response.headers().get(header::ALLOW) {
        explained.headers_mut().insert(header::ALLOW, allow.clone());
    }
    explained
}

/// Where somebody can do something about being refused, the way there: signing in, or proving anew who they are.
/// What was asked for is returned to, but for a form that was sent: its page is.
fn way_in(denied: Denied, locale: Locale, asked: &Method, path: &str, query: &str) -> Option<String> {
    let page = match denied {
        Denied::SignIn => paths::SIGN_IN,
        Denied::Confirm => paths::CONFIRM,
        _ => return None,
    };
    let back = if *asked == Method::GET && !query.is_empty() {
        format!("{path}?{query}")
    } else {
        path.to_owned()
    };
    let back: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
    Some(format!("{}{page}?next={back}", locale.prefix()))
}

/// Who looks at an error page; a guest where even that cannot be told.
async fn actor_of(app: &App, session: Option<Session>, guest: Actor) -> Actor {
    match session.filter(|session| session.id().is_some()) {
        Some(session) => accounts::actor(app, &session, guest).await.unwrap_or_default(),
        None => guest,
    }
}

/// Why somebody was refused, for the audit log.
fn reason(unexplained: &Unexplained) -> String {
    match unexplained {
        Unexplained::Denied(denied) => denied.to_string(),
        Unexplained::Form => "a form from elsewhere".to_owned(),
        _ => "refused".to_owned(),
    }
}

fn faults_of(unexplained: &Unexplained) -> Faults {
    match unexplained {
        Unexplained::Faults(faults) => faults.clone(),
        _ => Faults::default(),
    }
}

/// What exactly was refused, in words.
fn messages(locale: Locale, unexplained: &Unexplained) -> Vec<String> {
    match unexplained {
        Unexplained::Faults(faults) => faults.0.iter().map(|fault| message(locale, fault)).collect(),
        Unexplained::Refusals(refusals) => refusals
            .0
            .iter()
            .map(|refusal| locale.message_with(refusal.message, &refusal.args))
            .collect(),
        Unexplained::Denied(denied) => vec![locale.message(match denied {
            Denied::SignIn => "denied-sign-in",
            Denied::Verify => "denied-verify",
            Denied::Confirm => "denied-confirm",
            Denied::SecondFactor => "denied-second-factor",
            Denied::Suspended => "denied-suspended",
            Denied::OwnWork => "denied-own-work",
            Denied::Involved => "denied-involved",
            Denied::NotAllowed => "denied-not-allowed",
        })],
        Unexplained::Form => vec![locale.message("denied-form")],
    }
}

/// axum and the layers answer their own refusals in plain text.
fn is_plain(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

fn kind_of(status: StatusCode) -> ErrorKind {
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

fn page(app: &App, cx: &Cx<'_>, status: StatusCode, messages: Vec<String>, id: Option<String>) -> Response {
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

/// Places and indicators whose name is close to the end of an address that leads nowhere.
fn near(app: &App, cx: &Cx<'_>) -> Vec<bashke_views::components::Link> {
    use bashke_views::components::Link;
    let current = app.figures.current();
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

fn problem(cx: &Cx<'_>, status: StatusCode, faults: &Faults) -> Response {
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

/// A fault in words.
fn message(locale: Locale, fault: &Fault) -> String {
    let text = |text: &str| Arg::from(text);
    match fault {
        Fault::NotText => locale.message("fault-not-text"),
        Fault::Unknown { name, value } => {
            locale.message_with("fault-unknown", &[("name", text(name)), ("value", text(value))])
        }
        Fault::TooMany { name, most } => locale.message_with(
            "fault-too-many",
            &[("name", text(name)), ("most", locale.count(*most).into())],
        ),
        Fault::OutOfRange {
            name,
            value,
            range: (least, most),
        } => locale.message_with(
            "fault-out-of-range",
            &[
                ("name", text(name)),
                ("value", text(value)),
                ("least", least.to_string().into()),
                ("most", most.to_string().into()),
            ],
        ),
        Fault::NotAmong { name, value, known } => locale.message_with(
            "api-fault-not-among",
            &[("name", text(name)), ("value", text(value)), ("known", text(known))],
        ),
        Fault::UnknownName { name, known } if known.is_empty() => {
            locale.message_with("api-fault-no-names", &[("name", text(name))])
        }
        Fault::UnknownName { name, known } => locale.message_with(
            "api-fault-unknown-name",
            &[("name", text(name)), ("known", text(known))],
        ),
        Fault::Said { message, .. } => locale.message(message),
    }
}
