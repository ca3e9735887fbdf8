//! Every call of the API, in the order of [`endpoint`](crate::endpoint).

use utoipa::openapi::path::{OperationBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};
use utoipa::openapi::{Content, HttpMethod, Ref, Required};

use super::parts::{
    answers_with, body, change, date, id, kept, parameter, private, query, read, request, text,
};
use crate::endpoint::{
    CLAIM, DOWNLOADS, IDEMPOTENCY_HEADER, KEEP_ALIVE, LANDLORD, LANDLORDS, LINES, LINK,
    LINK_QUESTIONS, NDJSON, PAYMENT, PAYMENTS, SESSION,
};
use crate::problem::ProblemCode::{
    AlreadyLinked, Csrf, InvalidAnswers, InvalidQuery, KeyReused, Locked, NoMatch, NotFound,
    PayloadTooLarge,
};

const SESSIONS: &str = "Session";
const LINKING: &str = "Linking";
const PAID: &str = "Payments";

/// Each path with its operations.
pub(super) fn calls() -> Vec<(&'static str, PathItem)> {
    let mut session = get_session();
    session.merge_operations(delete_session());
    let mut record = landlord();
    record.merge_operations(unlink());
    vec![
        (SESSION, session),
        (KEEP_ALIVE, keep_alive()),
        (LINK_QUESTIONS, link_questions()),
        (LINK, link()),
        (LANDLORDS, landlords()),
        (LANDLORD, record),
        (PAYMENTS, payments()),
        (PAYMENT, payment()),
        (LINES, lines()),
        (DOWNLOADS, downloads()),
        (CLAIM, claim()),
    ]
}

fn get_session() -> PathItem {
    let operation = read("getSession", SESSIONS, "Who is signed in, and what this council offers")
        .description(Some("Does not extend the session."))
        .response("200", body("The session.", Ref::from_schema_name("Session")).build());
    PathItem::new(HttpMethod::Get, answers_with(operation, &[]))
}

fn delete_session() -> PathItem {
    let operation = change("signOut", SESSIONS, "Sign out")
        .description(Some("Where the host page owns signing out, the app does not offer this."))
        .response("204", private("Signed out.").build());
    PathItem::new(HttpMethod::Delete, answers_with(operation, &[Csrf]))
}

fn keep_alive() -> PathItem {
    let operation = change("keepAlive", SESSIONS, "Extend the session")
        .description(Some("Called only because the user did something."))
        .response("200", body("Extended.", Ref::from_schema_name("KeptAlive")).build());
    PathItem::new(HttpMethod::Post, answers_with(operation, &[Csrf]))
}

fn link_questions() -> PathItem {
    let questions = body("One complete set is enough.", Ref::from_schema_name("LinkQuestions"));
    let operation = read("getLinkQuestions", LINKING, "What identifies a landlord record")
        .response("200", questions.build());
    PathItem::new(HttpMethod::Get, answers_with(operation, &[Locked]))
}

fn link() -> PathItem {
    let key = parameter(
        IDEMPOTENCY_HEADER,
        ParameterIn::Header,
        "Scoped to the account and kept for 24 hours: it replays the final answer, `no-match` \
         included, without a further attempt. A key whose link was undone since is `key-reused`.",
    );
    let linked = body("Linked, until it is unlinked.", Ref::from_schema_name("Linked"));
    let operation = change("link", LINKING, "The one verdict on the answers")
        .description(Some(
            "`no-match` never says which answer was wrong, and is the same in time and shape for \
             an unknown payee and for a wrong detail. Matching ignores case, spaces, accents and \
             apostrophes in names and spaces in postcodes; references keep their zeros. \
             `invalid-answers` costs no attempt. Five wrong tries lock the account's linking.",
        ))
        .parameter(key.required(Required::True).schema(Some(text())))
        .request_body(Some(request("LinkRequest", "One answer for each question of one set.")))
        .response("201", linked.build());
    let problems = [
        InvalidAnswers,
        InvalidQuery,
        Csrf,
        AlreadyLinked,
        PayloadTooLarge,
        NoMatch,
        KeyReused,
        Locked,
    ];
    PathItem::new(HttpMethod::Post, answers_with(operation, &problems))
}

fn landlords() -> PathItem {
    let records = ArrayBuilder::new().items(Ref::from_schema_name("LandlordRecord"));
    let operation = read("getLandlords", PAID, "The linked landlord records")
        .description(Some("One record is one creditor reference; one linking adds one record."));
    let operation = kept(operation, body("The records.", records));
    PathItem::new(HttpMethod::Get, answers_with(operation, &[]))
}

fn landlord() -> PathItem {
    let operation = of_landlord(read("getLandlord", PAID, "Where a landlord stands"));
    let summary = body("The summary.", Ref::from_schema_name("LandlordSummary"));
    PathItem::new(HttpMethod::Get, answers_with(kept(operation, summary), &[NotFound]))
}

fn unlink() -> PathItem {
    let operation = of_landlord(change("unlink", LINKING, "Undo the linking of a landlord record"))
        .description(Some(
            "Takes the right to see the record from this account, at once and for all its calls. \
             Payments go on. Unlinking again, a record of another account and an unknown id are all \
             the same `not-found`, so that a client may repeat the call and take that for done. It \
             can be linked again by the same questions; unlinking gives back no try and ends no \
             lock. Unlinking is audited.",
        ))
        .response("204", private("Unlinked.").build());
    PathItem::new(HttpMethod::Delete, answers_with(operation, &[Csrf, NotFound]))
}

fn payments() -> PathItem {
    let status = Ref::from_schema_name("PaymentStatus");
    let method = Ref::from_schema_name("PayMethod");
    let operation = of_landlord(read("getPayments", PAID, "Payments, newest first"))
        .description(Some(
            "A cursor lives as long as the session and never skips or repeats a payment.",
        ))
        .parameter(query("from", "First processed date.", date()))
        .parameter(query("to", "Last processed date.", date()))
        .parameter(query("status", "Only payments with this status.", status))
        .parameter(query("method", "Only payments sent this way.", method))
        .parameter(query("cursor", "`next_cursor` of the page before.", text()))
        .parameter(query("limit", "The most payments in a page.", limit()));
    let page = body("A page.", Ref::from_schema_name("PaymentsPage"));
    PathItem::new(HttpMethod::Get, answers_with(kept(operation, page), &[InvalidQuery, NotFound]))
}

fn payment() -> PathItem {
    let operation = of_payment(read("getPayment", PAID, "One payment, with its control totals"));
    let detail = body("The payment.", Ref::from_schema_name("PaymentDetail"));
    PathItem::new(HttpMethod::Get, answers_with(kept(operation, detail), &[NotFound]))
}

fn lines() -> PathItem {
    let operation = of_payment(read("getLines", PAID, "The schedule of a payment"))
        .description(Some(
            "As a stream (the default, `Accept: application/x-ndjson`): one `Record` a line; first \
             `head`, then `line` in strictly ascending `line_id` (compared byte by byte), last \
             `end`. The server may stop with `error`. As `Accept: application/json`: one \
             `Breakdown`. It is complete when `end` arrived, its count equals the distinct line \
             ids, and its totals equal the head's and the sums of the lines. Anything else is cut. \
             A record is at most 1 MiB. Reading lines is audited.",
        ))
        .response(
            "200",
            body("The schedule.", Ref::from_schema_name("Breakdown"))
                .content(NDJSON, Content::new(Some(Ref::from_schema_name("Record"))))
                .build(),
        );
    PathItem::new(HttpMethod::Get, answers_with(operation, &[NotFound]))
}

fn downloads() -> PathItem {
    let operation = of_payment(change("reportDownload", PAID, "Report that a file was built"))
        .description(Some("Best effort: the audit says that it is reported, not proven."))
        .request_body(Some(request("DownloadReport", "What was built.")))
        .response("204", private("Noted.").build());
    let problems = [InvalidQuery, Csrf, NotFound, PayloadTooLarge];
    PathItem::new(HttpMethod::Post, answers_with(operation, &problems))
}

fn claim() -> PathItem {
    let operation = of_landlord(read("getClaim", PAID, "One tenant's claim, across payments"))
        .description(Some(
            "A claim that is not paid to this landlord, one that the council's policy hides (as \
             ended, or as nothing but what is hidden) and an unknown id are all the same \
             `not-found`. A cursor lives as long as the session and never skips or repeats a line. \
             Reading claims is audited.",
        ))
        .parameter(id("claim", "The `claim_id` of a line."))
        .parameter(query("cursor", "`next_cursor` of the page before.", text()))
        .parameter(query("limit", "The most lines in a page.", limit()));
    let page = body("A page of its history.", Ref::from_schema_name("ClaimPage"));
    PathItem::new(HttpMethod::Get, answers_with(kept(operation, page), &[InvalidQuery, NotFound]))
}

/// How many items a page may have.
fn limit() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(1))
        .maximum(Some(100))
        .default(Some(50.into()))
}

fn of_landlord(operation: OperationBuilder) -> OperationBuilder {
    operation.parameter(id("landlord", "A linked landlord record's id."))
}

fn of_payment(operation: OperationBuilder) -> OperationBuilder {
    of_landlord(operation).parameter(id("payment", "The id of one of its payments."))
}
