//! The headers that every answer carries.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue, header};

use super::is_api;
use crate::App;
use crate::platform::respond::Plays;

/// Nothing from elsewhere, no inline script or style; only embeds may be framed.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// The same for pages that play sound or film of ours.
const PLAYING: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// The headers that every answer carries. What is under the API is public data, for pages of others too.
pub(super) async fn guarded(State(app): State<App>, request: Request, next: Next) -> Response {
    let open = is_api(request.uri().path());
    let mut response = next.run(request).await;
    let good = response.status().is_success() || response.status().is_redirection();
    let plays = response.extensions().get::<Plays>().is_some();
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
    set(header::CONTENT_SECURITY_POLICY, if plays { PLAYING } else { POLICY });
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
