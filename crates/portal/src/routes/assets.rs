//! Files for browsers: the host page that stands for the council's customer portal, the standalone page with its
//! history fallback, and the built widget. Nothing personal, and no session needed.

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, map_response};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tower_http::services::{ServeDir, ServeFile};

use crate::services::Shared;

/// The one policy of every page, from the design: no inline script or style, and nothing from elsewhere.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; \
    trusted-types landlord-payments";

const PERMISSIONS_POLICY: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), \
    payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()";

const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// The paths of files for browsers.
pub fn routes(dist: &Path) -> Router<Shared> {
    let page = dist.join("page");
    let page_files = ServeDir::new(&page)
        .precompressed_br()
        .precompressed_gzip()
        .append_index_html_on_directories(true)
        .fallback(ServeFile::new(page.join("index.html")).precompressed_br().precompressed_gzip());
    let widget_files = ServeDir::new(dist.join("widget"))
        .precompressed_br()
        .precompressed_gzip()
        .append_index_html_on_directories(false);
    let page_routes = Router::new().fallback_service(page_files).layer(from_fn(no_page_for_a_file));
    Router::new()
        .route(
            "/",
            get(async || {
                text("text/html; charset=utf-8", include_str!("../../templates/host.html"))
            }),
        )
        .route(
            "/host.css",
            get(async || text("text/css; charset=utf-8", include_str!("../../templates/host.css"))),
        )
        .route(
            "/host.js",
            get(async || {
                text("text/javascript; charset=utf-8", include_str!("../../templates/host.js"))
            }),
        )
        .route(
            "/host.svg",
            get(async || text("image/svg+xml", include_str!("../../templates/host.svg"))),
        )
        .route("/landlord", get(async || Redirect::permanent("/landlord/")))
        .nest_service("/landlord/", page_routes)
        .nest_service("/widget", widget_files)
        .layer(from_fn(keep_for_as_long_as_it_lasts))
        .layer(map_response(protect))
}

fn text(media_type: &'static str, body: &'static str) -> Response {
    let headers = [(header::CONTENT_TYPE, media_type)];
    (headers, body).into_response()
}

/// A path of the page is answered with the page, one that names a file is not: a missing script must not be HTML.
async fn no_page_for_a_file(request: Request, next: Next) -> Response {
    let name = request.uri().path().rsplit('/').next().unwrap_or_default();
    let names_a_file = name.contains('.') && name != "index.html";
    let response = next.run(request).await;
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if names_a_file && is_page { StatusCode::NOT_FOUND.into_response() } else { response }
}

/// A file whose name holds a hash of its content never changes; everything else is asked for again.
async fn keep_for_as_long_as_it_lasts(request: Request, next: Next) -> Response {
    let is_hashed = request.uri().path().rsplit('/').next().is_some_and(holds_hash);
    let mut response = next.run(request).await;
    let lasts = is_hashed && response.status().is_success();
    let kept = if lasts { FOREVER } else { REVALIDATE };
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(kept);
    response
}

/// Whether a file name holds a hash as the build writes it: `-` or `.`, then at least 8 hexadecimal digits.
fn holds_hash(name: &str) -> bool {
    name.split(['-', '.', '_']).skip(1).any(|part| {
        part.len() >= 8
            && part.bytes().all(|byte| byte.is_ascii_hexdigit())
            && part.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// The headers that every page and file carries.
async fn protect(mut response: Response<Body>) -> Response<Body> {
    let headers = response.headers_mut();
    set(headers, header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
    set(headers, HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY);
    set(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(headers, header::X_FRAME_OPTIONS, "SAMEORIGIN");
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_with_a_hash_in_it_is_kept_for_ever() {
        for hashed in
            ["page-1a2b3c4d5e6f7890.js", "page-1a2b3c4d5e6f7890_bg.wasm", "app-0123abcd.css"]
        {
            assert!(holds_hash(hashed), "{hashed}");
        }
        for plain in [
            "index.html",
            "landlord-payments.js",
            "define.js",
            "a-deadbeef.js",
            "12345678.js",
            "page-1a2b3c4.js",
        ] {
            assert!(!holds_hash(plain), "{plain}");
        }
    }
}
