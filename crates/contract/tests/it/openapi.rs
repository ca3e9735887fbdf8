//! The published document is what the wire types say, and says it of every call.

use contract::endpoint;
use contract::problem::ProblemCode;
use serde_json::Value;

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/api/openapi.json");
const COMMAND: &str =
    "cargo run -p contract --features openapi --example openapi > docs/api/openapi.json";

fn document() -> Value {
    serde_json::from_str(&contract::openapi::json().unwrap()).unwrap()
}

#[test]
fn the_published_document_is_not_stale() {
    let published = std::fs::read_to_string(PUBLISHED).unwrap_or_default();
    let fresh = contract::openapi::json().unwrap();
    assert!(published == fresh, "docs/api/openapi.json is stale. Rewrite it: {COMMAND}");
}

#[test]
fn every_call_is_in_it() {
    let calls = [
        (endpoint::SESSION, "get"),
        (endpoint::SESSION, "delete"),
        (endpoint::KEEP_ALIVE, "post"),
        (endpoint::LINK_QUESTIONS, "get"),
        (endpoint::LINK, "post"),
        (endpoint::LANDLORDS, "get"),
        (endpoint::LANDLORD, "get"),
        (endpoint::LANDLORD, "delete"),
        (endpoint::PAYMENTS, "get"),
        (endpoint::PAYMENT, "get"),
        (endpoint::LINES, "get"),
        (endpoint::DOWNLOADS, "post"),
        (endpoint::CLAIM, "get"),
    ];
    let document = document();
    let paths = document["paths"].as_object().unwrap();
    let written: usize = paths.values().map(|item| item.as_object().unwrap().len()).sum();
    assert_eq!(written, calls.len(), "and nothing else");
    for (path, method) in calls {
        let call = &paths[path][method];
        assert!(call["operationId"].is_string(), "{method} {path}");
        let placeholders = path.matches('{').count();
        let parameters = call["parameters"].as_array().cloned().unwrap_or_default();
        let in_path = parameters.iter().filter(|parameter| parameter["in"] == "path").count();
        assert_eq!(in_path, placeholders, "{method} {path}");
        let needs_csrf = call["security"].to_string().contains("csrf");
        assert_eq!(needs_csrf, method != "get", "{method} {path}");
        for status in ["401", "403", "429", "500", "503"] {
            assert!(call["responses"][status].is_object(), "{method} {path} {status}");
        }
    }
}

#[test]
fn every_problem_is_in_it_under_its_status() {
    let document = document();
    let answers: Vec<&Value> = document["paths"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|item| item.as_object().unwrap().values())
        .map(|call| &call["responses"])
        .collect();
    for code in ProblemCode::ALL {
        let status = code.status().to_string();
        let named = answers.iter().any(|responses| {
            let content = &responses[&status]["content"][endpoint::PROBLEM_JSON];
            content["examples"][code.code()].is_object()
        });
        assert!(named, "{code:?}");
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::Object(fields) => {
                found.extend(fields.get("$ref").and_then(Value::as_str));
                fields.values().for_each(|value| references(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| references(value, found)),
            _ => {}
        }
    }
    let document = document();
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(found.len() > 50, "the walk finds references");
    for reference in found {
        let pointer = reference.strip_prefix('#').expect("within the document");
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    assert!(!document.to_string().contains("](crate"), "no Rust paths");
    assert_eq!(document["openapi"], "3.1.0");
}

#[test]
fn every_id_that_stands_in_a_path_has_the_one_pattern() {
    let document = document();
    for (shape, field) in [
        ("LandlordRecord", "id"),
        ("Payment", "id"),
        ("Payment", "replaces"),
        ("Payment", "replaced_by"),
        ("Head", "payment_id"),
        ("Line", "claim_id"),
        ("ClaimPage", "claim_id"),
    ] {
        let schema = &document["components"]["schemas"][shape]["properties"][field];
        assert_eq!(schema["pattern"], endpoint::ID_PATTERN, "{shape} {field}");
    }
    let paths = document["paths"].as_object().unwrap();
    for call in paths.values().flat_map(|item| item.as_object().unwrap().values()) {
        for parameter in call["parameters"].as_array().into_iter().flatten() {
            if parameter["in"] == "path" {
                assert_eq!(parameter["schema"]["pattern"], endpoint::ID_PATTERN, "{parameter}");
            }
        }
    }
}
