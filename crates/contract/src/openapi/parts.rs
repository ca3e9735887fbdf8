//! What many calls of the document share: headers, parameters, security and errors.

use utoipa::PartialSchema;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::path::{
    Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn,
};
use utoipa::openapi::request_body::{RequestBody, RequestBodyBuilder};
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{Content, Header, Ref, RefOr, Required};

use crate::endpoint::{ID_PATTERN, PROBLEM_JSON};
use crate::problem::ProblemCode;

pub(super) const COOKIE: &str = "session";
pub(super) const CSRF: &str = "csrf";
pub(super) const BEARER: &str = "bearer";

pub(super) const JSON: &str = "application/json";

/// Errors that any call may answer with.
const ALWAYS: [ProblemCode; 5] = [
    ProblemCode::NotSignedIn,
    ProblemCode::Forbidden,
    ProblemCode::TooManyRequests,
    ProblemCode::Internal,
    ProblemCode::BackOfficeUnavailable,
];

/// An operation that only reads.
pub(super) fn read(id: &str, tag: &str, summary: &str) -> OperationBuilder {
    named(id, tag, summary)
        .security(SecurityRequirement::new(COOKIE, [] as [&str; 0]))
        .security(SecurityRequirement::new(BEARER, [] as [&str; 0]))
}

/// An operation that changes something: the cookie alone is not enough.
pub(super) fn change(id: &str, tag: &str, summary: &str) -> OperationBuilder {
    let both = SecurityRequirement::new(COOKIE, [] as [&str; 0]).add(CSRF, [] as [&str; 0]);
    named(id, tag, summary)
        .security(both)
        .security(SecurityRequirement::new(BEARER, [] as [&str; 0]))
}

fn named(id: &str, tag: &str, summary: &str) -> OperationBuilder {
    OperationBuilder::new().operation_id(Some(id)).tag(tag).summary(Some(summary))
}

/// Ends an operation with its errors: those of every call and these.
pub(super) fn answers_with(operation: OperationBuilder, problems: &[ProblemCode]) -> Operation {
    let mut codes: Vec<ProblemCode> = ALWAYS.iter().chain(problems).copied().collect();
    codes.sort_by_key(|code| code.status());
    let by_status = codes.chunk_by(|a, b| a.status() == b.status());
    by_status
        .fold(operation, |operation, codes| {
            let status = codes.first().map_or(500, |code| code.status());
            operation.response(status.to_string(), errors(status, codes))
        })
        .build()
}

fn errors(status: u16, codes: &[ProblemCode]) -> Response {
    let titles: Vec<String> =
        codes.iter().map(|code| format!("`{}`: {}", code.code(), code.title())).collect();
    let examples = codes.iter().map(|code| {
        let problem = code.problem();
        let mut value = serde_json::Map::new();
        // By name, so that the text is the same whether or not maps keep their order.
        value.insert("status".to_owned(), problem.status.into());
        value.insert("title".to_owned(), problem.title.into());
        value.insert("type".to_owned(), problem.kind.into());
        (code.code(), ExampleBuilder::new().value(Some(value.into())).build())
    });
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name("Problem")))
        .examples_from_iter(examples)
        .build();
    let response =
        ResponseBuilder::new().description(titles.join("; ")).content(PROBLEM_JSON, content);
    let response = if matches!(status, 429 | 503) {
        response
            .header("Retry-After", header(Type::Integer, "Seconds until it is worth trying again."))
    } else {
        response
    };
    response.build()
}

/// An answer with a body of one of the wire types.
pub(super) fn body(description: &str, schema: impl Into<RefOr<Schema>>) -> ResponseBuilder {
    private(description).content(JSON, Content::new(Some(schema)))
}

/// An answer that no cache may keep.
pub(super) fn private(description: &str) -> ResponseBuilder {
    ResponseBuilder::new()
        .description(description)
        .header("Cache-Control", header(Type::String, "`no-store`"))
}

/// An operation whose answer the app keeps in memory and asks for again with `If-None-Match`.
pub(super) fn kept(operation: OperationBuilder, answer: ResponseBuilder) -> OperationBuilder {
    let etag = header(Type::String, "Strong; differs between accounts and disclosure policies.");
    let unchanged = ResponseBuilder::new()
        .description("Unchanged since the `ETag` in `If-None-Match`.")
        .header("ETag", etag.clone())
        .build();
    operation
        .parameter(
            parameter(
                "If-None-Match",
                ParameterIn::Header,
                "The `ETag` of the answer that is kept.",
            )
            .schema(Some(text())),
        )
        .response("200", answer.header("ETag", etag).build())
        .response("304", unchanged)
}

/// A required request body of one of the wire types.
pub(super) fn request(schema: &str, description: &str) -> RequestBody {
    let content = Content::new(Some(Ref::from_schema_name(schema)));
    RequestBodyBuilder::new()
        .description(Some(description))
        .required(Some(Required::True))
        .content(JSON, content)
        .build()
}

/// An opaque id in a path.
pub(super) fn id(name: &str, description: &str) -> Parameter {
    parameter(name, ParameterIn::Path, description)
        .required(Required::True)
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).pattern(Some(ID_PATTERN))))
        .build()
}

/// A parameter that may be left out.
pub(super) fn parameter(name: &str, place: ParameterIn, description: &str) -> ParameterBuilder {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(place)
        .required(Required::False)
        .description(Some(description))
}

/// A parameter that narrows a list.
pub(super) fn query(
    name: &str,
    description: &str,
    schema: impl Into<RefOr<Schema>>,
) -> ParameterBuilder {
    parameter(name, ParameterIn::Query, description).schema(Some(schema))
}

/// Any text.
pub(super) fn text() -> RefOr<Schema> {
    String::schema()
}

/// A calendar date.
pub(super) fn date() -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
        .into()
}

fn header(kind: Type, description: &str) -> Header {
    let mut header = Header::new(ObjectBuilder::new().schema_type(kind));
    header.description = Some(description.to_owned());
    header
}
