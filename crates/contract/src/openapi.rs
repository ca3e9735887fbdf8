//! The OpenAPI 3.1 document of the landlord API, generated from the wire types.
//!
//! It says in a council's own tools what the other modules say in Rust: every call of
//! [`endpoint`](crate::endpoint) with its parameters, headers, bodies, answers and errors. The file
//! in `docs/api` is its text; a test fails when that is stale.

mod calls;
mod parts;

use utoipa::ToSchema;
use utoipa::openapi::schema::ComponentsBuilder;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    ComponentsBuilder as Components, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder,
    OpenApiVersion, PathsBuilder, ServerBuilder,
};

use crate::endpoint::{BASE, CSRF_HEADER};
use crate::{breakdown, claims, link, payments, problem, session, summary};

const ABOUT: &str = "What the landlord payments app asks of a council's server.\n\n\
    Money is integer pence. Dates are ISO 8601 calendar dates, both ends of a range inclusive; \
    instants are RFC 3339 in UTC. References are text: leading zeros, trailing letters, case and \
    inner spaces are part of them. Only opaque ids stand in a path, of letters, digits, `-` and `_`, \
    128 at most. Unknown fields are ignored, and \
    unknown values of an enumeration are kept and shown as they are.\n\n\
    The right to see a landlord record is checked at every request. What is not the account's \
    answers 404, the same as what does not exist. Everything personal is sent with \
    `Cache-Control: no-store`. Errors are RFC 9457 problems; while the back office is closed \
    (503) no attempt at linking is spent.";

/// The document.
#[must_use]
pub fn document() -> OpenApi {
    let license = LicenseBuilder::new().name("MIT").identifier(Some("MIT")).build();
    let info = InfoBuilder::new()
        .title("Landlord API")
        .version("1")
        .description(Some(ABOUT))
        .license(Some(license))
        .build();
    let server = ServerBuilder::new()
        .url(BASE)
        .description(Some("Where the API lives unless a council says otherwise."))
        .build();
    let paths = calls::calls()
        .into_iter()
        .fold(PathsBuilder::new(), |paths, (path, item)| paths.path(path, item));
    OpenApiBuilder::new()
        .openapi(OpenApiVersion::Version31)
        .info(info)
        .servers(Some([server]))
        .paths(paths.build())
        .components(Some(components().build()))
        .build()
}

/// The text of the document, as it stands in `docs/api/openapi.json`.
pub fn json() -> Result<String, serde_json::Error> {
    let text = document().to_pretty_json()?;
    // Descriptions are Rust documentation; its links lead nowhere from here.
    Ok(text.replace("[`", "`").replace("`]", "`") + "\n")
}

fn components() -> Components {
    let components = ComponentsBuilder::new();
    let components = with::<session::Session>(components);
    let components = with::<session::KeptAlive>(components);
    let components = with::<link::LinkQuestions>(components);
    let components = with::<link::LinkRequest>(components);
    let components = with::<link::Linked>(components);
    let components = with::<summary::LandlordRecord>(components);
    let components = with::<summary::LandlordSummary>(components);
    let components = with::<payments::PaymentsPage>(components);
    let components = with::<payments::PaymentDetail>(components);
    let components = with::<payments::DownloadReport>(components);
    let components = with::<breakdown::Record<'static>>(components);
    let components = with::<breakdown::Breakdown<'static>>(components);
    let components = with::<claims::ClaimPage<'static>>(components);
    let components = with::<problem::Problem>(components);
    let cookie = ApiKeyValue::with_description(
        "__Host-lp_session",
        "The portal's own session cookie: HttpOnly, Secure, SameSite=Lax. Each portal has its own name for it.",
    );
    let csrf = ApiKeyValue::with_description(
        CSRF_HEADER,
        "The `csrf_token` of the session: on every call with the cookie that is not GET.",
    );
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("A token from the host page; it needs no CSRF token."))
        .build();
    components
        .security_scheme(parts::COOKIE, SecurityScheme::ApiKey(ApiKey::Cookie(cookie)))
        .security_scheme(parts::CSRF, SecurityScheme::ApiKey(ApiKey::Header(csrf)))
        .security_scheme(parts::BEARER, SecurityScheme::Http(bearer))
}

/// A type and every type that it is made of.
fn with<T: ToSchema>(components: Components) -> Components {
    let mut schemas = Vec::new();
    T::schemas(&mut schemas);
    components.schema_from::<T>().schemas_from_iter(schemas)
}
