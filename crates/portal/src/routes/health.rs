//! `GET /health`: whether the portal answers, for whoever watches over it.

use axum::Json;
use serde::Serialize;

/// The body of `GET /health`.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Health {
    status: &'static str,
}

/// `GET /health`.
pub async fn show() -> Json<Health> {
    Json(Health { status: "ok" })
}
