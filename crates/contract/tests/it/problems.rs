//! Error bodies: every code is what the contract says, and a strange body is still a problem.

use contract::problem::{Problem, ProblemCode};

#[test]
fn every_code_has_the_status_of_the_contract_and_is_read_back() {
    let expected = [
        ("not-signed-in", 401),
        ("forbidden", 403),
        ("csrf", 403),
        ("not-found", 404),
        ("already-linked", 409),
        ("payload-too-large", 413),
        ("invalid-answers", 400),
        ("invalid-query", 400),
        ("no-match", 422),
        ("key-reused", 422),
        ("locked", 429),
        ("too-many-requests", 429),
        ("internal", 500),
        ("back-office-unavailable", 503),
    ];
    let codes: Vec<_> = ProblemCode::ALL.iter().map(|code| (code.code(), code.status())).collect();
    assert_eq!(codes, expected);
    for code in ProblemCode::ALL {
        let sent = serde_json::to_string(&code.problem()).unwrap();
        let read: Problem = serde_json::from_str(&sent).unwrap();
        assert_eq!(read.code(), Some(*code));
    }
}

#[test]
fn a_problem_of_another_kind_has_no_code() {
    #[track_caller]
    fn check(body: &str) {
        assert_eq!(serde_json::from_str::<Problem>(body).unwrap().code(), None);
    }
    check("{}");
    check(r#"{"type":"about:blank","title":"Bad Gateway","status":502}"#);
    check(r#"{"type":"urn:landlord-payments:problem:","detail":"x"}"#);
    check(r#"{"type":"urn:landlord-payments:problem:of-a-newer-server","status":418}"#);
    check(r#"{"type":"urn:landlord-payments:problem:Locked"}"#);
}
