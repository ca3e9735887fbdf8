//! Every path on one screen, grouped by caller, and what all replies have in common.

use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use contract::endpoint;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::SizeAbove;
use tower_http::compression::{CompressionLayer, CompressionLevel};

use crate::coding;
use crate::demo;
use crate::error::ApiError;
use crate::request::BODY_LIMIT;
use crate::routes::{assets, breakdown, claims, health, link, payments, session, summary};
use crate::services::Shared;

/// How long a reply may take to begin. A stream may then take as long as it needs.
const PATIENCE: Duration = Duration::from_secs(12);

/// All paths of this portal.
pub fn router(services: &Shared) -> Router {
    let api = Router::new()
        // Whoever is signed in.
        .route(endpoint::SESSION, get(session::show).delete(session::end))
        .route(endpoint::KEEP_ALIVE, post(session::keep_alive))
        .route(endpoint::LINK_QUESTIONS, get(link::questions))
        .route(endpoint::LINK, post(link::link))
        .route(endpoint::LANDLORDS, get(summary::list))
        // Whoever has the landlord record in the path linked.
        .route(endpoint::LANDLORD, get(summary::show).delete(summary::unlink))
        .route(endpoint::PAYMENTS, get(payments::list))
        .route(endpoint::PAYMENT, get(payments::show))
        .route(endpoint::LINES, get(breakdown::show))
        .route(endpoint::DOWNLOADS, post(payments::report_download))
        .route(endpoint::CLAIM, get(claims::show))
        .fallback(async || ApiError::NotFound)
        .method_not_allowed_fallback(async || ApiError::MethodNotAllowed);

    let mut calls = Router::new().nest(endpoint::BASE, api);
    if services.config.is_demo() {
        calls = calls.merge(demo::routes());
    }
    let calls = calls
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn(in_time))
        .layer(CatchPanicLayer::custom(|_| ApiError::Internal.into_response()))
        .layer(compression())
        .layer(from_fn(coding::settled))
        .layer(from_fn(nobody_keeps));

    Router::new()
        .merge(calls)
        // Whoever has a browser.
        .merge(assets::routes(&services.config.dist))
        // Whoever watches over the portal.
        .route("/health", get(health::show))
        .fallback(nowhere)
        .layer(from_fn_with_state(services.clone(), every_reply))
        .layer(from_fn(log))
        .with_state(services.clone())
}

/// It sends on what it has whenever it would have to wait for more, so that it doesn't delay a stream. Whatever has a
/// body is compressed, however small: otherwise its size would decide which entity tag it has.
fn compression() -> CompressionLayer<SizeAbove> {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(SizeAbove::new(1))
}

/// A path that nobody knows. Under the API's base, which has no path of its own, it is a problem as well.
async fn nowhere(uri: Uri) -> Response {
    if uri.path().starts_with(endpoint::BASE) {
        ([(header::CACHE_CONTROL, "no-store")], ApiError::NotFound).into_response()
    } else {
        (StatusCode::NOT_FOUND, "Not found\n").into_response()
    }
}

/// A reply that doesn't begin in time becomes a problem.
async fn in_time(request: Request, next: Next) -> Response {
    tokio::time::timeout(PATIENCE, next.run(request)).await.unwrap_or_else(|_| {
        tracing::warn!("a call took too long");
        ApiError::BackOfficeUnavailable { retry_after: 30, reopens_at: None }.into_response()
    })
}

/// Replies of calls are personal: nobody on the way keeps them, and no page shows them as its own.
async fn nobody_keeps(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"),
    );
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    response
}

/// What every reply carries, of whatever kind.
async fn every_reply(State(services): State<Shared>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    if services.config.is_secure() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    response
}

/// One line a call: the path's pattern, never the path, so that the log holds no id and no query.
async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let pattern = request.extensions().get::<MatchedPath>().cloned();
    let begun = Instant::now();
    let response = next.run(request).await;
    let pattern = pattern.as_ref().map_or("unknown", MatchedPath::as_str);
    let milliseconds = begun.elapsed().as_millis();
    tracing::info!(%method, pattern, status = response.status().as_u16(), milliseconds, "call");
    response
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, Bytes};
    use futures_util::{StreamExt, stream};
    use tower::{Layer, ServiceExt};
    use tower_http::decompression::DecompressionLayer;

    use super::*;

    /// A schedule's stream of which the head is there and the rest never comes.
    async fn slow() -> Body {
        let head = Bytes::from_static(b"{\"record\":\"head\",\"line_count\":40000}\n");
        let first = stream::once(async { Ok::<_, std::convert::Infallible>(head) });
        Body::from_stream(first.chain(stream::pending()))
    }

    #[tokio::test]
    async fn no_coding_keeps_the_first_record_back_until_there_are_more() {
        for coding in ["zstd", "br", "gzip"] {
            let router = Router::new().route("/", get(slow)).layer(compression());
            let client = DecompressionLayer::new().layer(router.clone());
            let request = || Request::builder().header("accept-encoding", coding);
            let sent = router.oneshot(request().body(Body::empty()).unwrap()).await.unwrap();
            assert_eq!(sent.headers()["content-encoding"], coding);

            let read = client.oneshot(request().body(Body::empty()).unwrap()).await.unwrap();
            let mut read = Body::new(read.into_body()).into_data_stream();
            let mut text = Vec::new();
            while !text.ends_with(b"}\n") {
                let next = tokio::time::timeout(Duration::from_secs(5), read.next()).await;
                let part = next.unwrap_or_else(|_| panic!("{coding} held {text:?} back"));
                text.extend_from_slice(&part.unwrap().unwrap());
            }
        }
    }
}
