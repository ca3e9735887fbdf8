//! The stream: what is complete, what is cut, and what is refused.

use contract::breakdown::{Record, StreamError};
use contract::problem::ProblemCode;
use schedule::error::IntakeError;
use schedule::intake::breakdown::{Decoder, MAX_RECORD};
use schedule::payment::PaymentId;

use crate::generate::{PAYMENT, bytes, decode};

const HEAD: &str = r#"{"record":"head","version":1,"payment_id":"p-1","line_count":2,"totals":{"gross":300,"deductions":5,"net":295,"rent_credit":300},"withheld":true}"#;
const FIRST: &str = r#"{"record":"line","line_id":"1","claim_id":"c","claim_reference":"07","tenant_name":"Llŷr","property_address":"1 Stryd","postcode":"","benefit_type":"HB","period_from":"2026-11-02","period_to":"2026-11-29","weekly_entitlement":25,"gross":100,"deductions":[{"kind":"other_tenant_recovery","amount":5,"counts_as_rent":true}],"net":95,"status":"paid","reason":"new"}"#;
const SECOND: &str = r#"{"line_id":"2","claim_id":"c","claim_reference":"07","tenant_name":"Ll\u0177r","property_address":"1 Stryd","postcode":"","benefit_type":"DHP","period_from":"2026-11-02","period_to":"2026-11-02","gross":200,"net":200,"status":"paid","reason":"regular","of_a_newer_version":[{"record":"end"}], "record" : "line"}"#;
const END: &str = r#"{"record":"end","line_count":2,"totals":{"gross":300,"deductions":5,"net":295,"rent_credit":300}}"#;

/// What becomes of these lines of text.
fn verdict(records: &[&str]) -> Result<u32, IntakeError> {
    decode([records.join("\n").as_bytes()]).map(|received| received.head.line_count)
}

#[test]
fn a_whole_stream_is_received_however_its_json_is_written() {
    for stream in [
        [HEAD, FIRST, SECOND, END].join("\n"),
        [HEAD, FIRST, SECOND, END, ""].join("\r\n"),
        ["", HEAD, " ", FIRST, "\t", SECOND, "", END, "", ""].join("\n"),
        format!("\u{feff}{}", [HEAD, FIRST, SECOND, END].join("\n")),
        [HEAD, FIRST, SECOND, END].join("\n").replace("\":", "\"  :\t"),
    ] {
        let received = decode([stream.as_bytes()]).unwrap();
        assert!(received.head.withheld);
        assert_eq!(received.head.totals, received.schedule.totals());
        let (first, second) = (received.schedule.line(0), received.schedule.line(1));
        assert_eq!((first.tenant_name, second.tenant_name), ("Llŷr", "Llŷr"));
        assert_eq!(first.rent_credit.get(), 100);
        assert_eq!(second.weekly_entitlement, None);
        assert_eq!(second.period.days(), 1);
    }
}

#[test]
fn lines_are_withheld_if_either_end_says_so() {
    #[track_caller]
    fn check(head: bool, end: bool, expected: bool) {
        let head = HEAD.replace(r#""withheld":true"#, &format!(r#""withheld":{head}"#));
        let end = END.replace("}}", &format!(r#"}},"withheld":{end}}}"#));
        let stream = [&head, FIRST, SECOND, &end].join("\n");
        assert_eq!(decode([stream.as_bytes()]).unwrap().head.withheld, expected);
    }
    check(false, false, false);
    check(true, false, true);
    check(false, true, true);
}

#[test]
fn what_is_not_complete_is_cut_and_what_is_wrong_is_named() {
    #[track_caller]
    fn check(records: &[&str], expected: IntakeError) {
        assert_eq!(verdict(records), Err(expected));
    }
    let cut = |received, expected| IntakeError::Cut { received, expected };
    check(&[], cut(0, None));
    check(&["", "", ""], cut(0, None));
    check(&[HEAD], cut(0, Some(2)));
    check(&[HEAD, FIRST], cut(1, Some(2)));
    check(&[HEAD, FIRST, SECOND], cut(2, Some(2)));
    check(&[HEAD, FIRST, SECOND, &END[..END.len() - 1]], IntakeError::Malformed { record: 4 });
    check(&[HEAD, FIRST, END], IntakeError::CountDiffers { stated: 2, received: 1 });
    check(&[HEAD, FIRST, FIRST, END], IntakeError::Duplicate { row: 1 });
    check(&[HEAD, SECOND, FIRST, END], IntakeError::OutOfOrder { row: 1 });
    check(&[HEAD, FIRST, SECOND, END, END], IntakeError::AfterEnd);
    check(&[HEAD, FIRST, SECOND, END, "x"], IntakeError::AfterEnd);
    check(&[HEAD, HEAD], IntakeError::HeadRepeated);
    check(&[FIRST], IntakeError::HeadMissing);
    check(&[END], IntakeError::HeadMissing);

    let third = FIRST.replace(r#""line_id":"1""#, r#""line_id":"3""#);
    check(&[HEAD, FIRST, SECOND, &third], IntakeError::CountDiffers { stated: 2, received: 3 });
    let lying = END.replace(r#""line_count":2"#, r#""line_count":1"#);
    check(&[HEAD, FIRST, SECOND, &lying], IntakeError::CountDiffers { stated: 1, received: 2 });
    let other = HEAD.replace("p-1", "p-2");
    check(&[&other], IntakeError::WrongPayment);
    let newer = HEAD.replace(r#""version":1"#, r#""version":2"#);
    check(&[&newer], IntakeError::UnknownVersion { version: 2 });
}

#[test]
fn totals_of_head_and_end_must_both_be_the_sums() {
    for figure in [r#""gross":300"#, r#""deductions":5"#, r#""net":295"#, r#""rent_credit":300"#] {
        let off_by_a_penny = format!("{figure}0");
        let head = HEAD.replace(figure, &off_by_a_penny);
        let end = END.replace(figure, &off_by_a_penny);
        for stream in [[&head, END], [HEAD, &end], [&head, &end]] {
            let refused = verdict(&[stream[0], FIRST, SECOND, stream[1]]);
            assert!(matches!(refused, Err(IntakeError::TotalsDiffer { .. })), "{refused:?}");
        }
    }
}

#[test]
fn what_is_no_record_is_malformed() {
    for odd in [
        "<!doctype html><title>Sign in</title>",
        "null",
        "[]",
        "1",
        "{}",
        r#"{"record":null}"#,
        r#"{"record":1}"#,
        r#"{"record":"Head"}"#,
        r#"{"record":"trailer"}"#,
        r#"{"record":"line"}"#,
        r#"{"record":"head"} {"record":"head"}"#,
        "{\"record\":\"head\"",
        "\u{0}",
        "\u{feff}\u{feff}{}",
    ] {
        let stream = format!("{HEAD}\n{odd}\n");
        let mut after_head = Decoder::new(PaymentId::new(PAYMENT));
        assert_eq!(
            after_head.push(stream.as_bytes()),
            Err(IntakeError::Malformed { record: 2 }),
            "{odd:?}"
        );
        assert_eq!(
            verdict(&[odd]).unwrap_err(),
            match odd {
                r#"{"record":"line"}"# => IntakeError::HeadMissing,
                _ => IntakeError::Malformed { record: 1 },
            }
        );
    }
    let latin1 = [HEAD.as_bytes(), b"\n", &FIRST.replace("Llŷr", "?").into_bytes()].concat();
    let latin1: Vec<u8> =
        latin1.into_iter().map(|byte| if byte == b'?' { 0xE9 } else { byte }).collect();
    assert_eq!(decode([latin1.as_slice()]).unwrap_err(), IntakeError::Malformed { record: 2 });
}

#[test]
fn a_text_may_hold_any_character_but_no_half_of_one() {
    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        let first = FIRST.replace("Llŷr", name);
        let received = decode([[HEAD, &first, SECOND, END].join("\n").as_bytes()]);
        match expected {
            Some(name) => assert_eq!(received.unwrap().schedule.line(0).tenant_name, name),
            None => assert_eq!(received.unwrap_err(), IntakeError::Malformed { record: 2 }),
        }
    }
    check(r"a\u0000b", Some("a\0b"));
    check(r"\u202babc\u202c\r\n\t", Some("\u{202B}abc\u{202C}\r\n\t"));
    check(r"\ud83d\ude00", Some("😀"));
    check("\u{FFFE}\u{FEFF}", Some("\u{FFFE}\u{FEFF}"));
    for half in [r"\ud83d", r"\ude00", r"\ude00\ud83d", r"\ud83dx", r"\ud83d\u0041", "\0", "\t"] {
        check(half, None);
    }
}

#[test]
fn a_byte_order_mark_is_ignored_at_the_start_alone() {
    let marked = format!("\u{feff}{FIRST}");
    assert_eq!(verdict(&[HEAD, &marked]), Err(IntakeError::Malformed { record: 2 }));
    let late = format!("\u{feff}{HEAD}");
    assert_eq!(verdict(&["", &late]), Err(IntakeError::Malformed { record: 1 }));
}

#[test]
fn of_two_kinds_of_one_record_the_first_counts_however_it_is_written() {
    let ambiguous = FIRST.replacen('{', r#"{"record":"line","record":"end","#, 1);
    let ambiguous = ambiguous.replacen(r#","record":"line","line_id""#, r#","line_id""#, 1);
    for first in [ambiguous.clone(), ambiguous.replacen("{\"", "{ \"", 1)] {
        assert_eq!(verdict(&[HEAD, &first, SECOND, END]), Ok(2), "{first}");
    }
}

#[test]
fn a_bad_field_is_named() {
    #[track_caller]
    fn check(from: &str, to: &str, expected: IntakeError) {
        assert!(FIRST.contains(from), "{from}");
        assert_eq!(verdict(&[HEAD, &FIRST.replace(from, to)]), Err(expected));
    }
    let field = |field| IntakeError::BadDate { field };
    check("2026-11-02", "02/11/2026", field("period_from"));
    check("2026-11-29", "2026-11-31", field("period_to"));
    check("2026-11-29", "2026-11-01", IntakeError::BadPeriod { field: "period_to" });
    check(r#""line_id":"1""#, r#""line_id":"""#, IntakeError::EmptyId { field: "line_id" });
    let malformed = IntakeError::Malformed { record: 2 };
    check(r#""gross":100"#, r#""gross":100.0"#, malformed.clone());
    check(r#""gross":100"#, r#""gross":"100""#, malformed.clone());
    check(r#""gross":100"#, r#""gross":1e2"#, malformed.clone());
    check(r#""gross":100"#, r#""gross":9223372036854775808"#, malformed.clone());
    check(r#""gross":100"#, r#""gross":null"#, malformed);
    let too_much = format!(r#""amount":{}"#, i64::MAX);
    check(r#""amount":5"#, &too_much, IntakeError::OutOfRange { field: "rent_credit" });
}

#[test]
fn a_server_that_gives_up_is_quoted() {
    let problem = ProblemCode::BackOfficeUnavailable.problem();
    let sent = bytes(&[Record::Error(StreamError { problem: problem.clone() })]);
    let sent = String::from_utf8(sent).unwrap();
    for before in [vec![], vec![HEAD], vec![HEAD, FIRST]] {
        let stream = [before, vec![sent.trim(), SECOND, END]].concat();
        assert_eq!(verdict(&stream), Err(IntakeError::Server(Box::new(problem.clone()))));
    }
}

#[test]
fn a_record_may_be_as_long_as_the_limit_and_no_longer() {
    #[track_caller]
    fn check(length: usize, chunk: usize, fits: bool) {
        let padding = length - HEAD.len();
        let stream = format!("{HEAD}{}\n", " ".repeat(padding));
        let mut decoder = Decoder::new(PaymentId::new(PAYMENT));
        let result = stream.as_bytes().chunks(chunk).try_for_each(|bytes| decoder.push(bytes));
        let expected = if fits { Ok(()) } else { Err(IntakeError::RecordTooLong { record: 1 }) };
        assert_eq!(result, expected);
        assert_eq!(decoder.head().is_some(), fits);
    }
    for chunk in [1000, MAX_RECORD / 2, usize::MAX] {
        check(MAX_RECORD, chunk, true);
        check(MAX_RECORD + 1, chunk, false);
    }
    let mut endless = Decoder::new(PaymentId::new(PAYMENT));
    let spaces = vec![b' '; 100_000];
    let refused = (0..100).find_map(|_| endless.push(&spaces).err());
    assert_eq!(refused, Some(IntakeError::RecordTooLong { record: 1 }));
}

#[test]
fn progress_is_told_as_lines_arrive_and_an_error_stays() {
    let mut decoder = Decoder::new(PaymentId::new(PAYMENT));
    assert_eq!(decoder.progress(), (0, None));
    decoder.push(HEAD.as_bytes()).unwrap();
    assert_eq!(decoder.progress(), (0, None), "the head's line has not ended");
    decoder.push(b"\n").unwrap();
    assert_eq!(decoder.progress(), (0, Some(2)));
    decoder.push(format!("{FIRST}\n").as_bytes()).unwrap();
    assert_eq!(decoder.progress(), (1, Some(2)));
    assert_eq!(decoder.schedule().len(), 1);
    let error = decoder.push(b"{}\n").unwrap_err();
    assert_eq!(decoder.push(format!("{SECOND}\n{END}\n").as_bytes()), Err(error.clone()));
    assert_eq!(decoder.progress(), (1, Some(2)));
    assert_eq!(decoder.finish().unwrap_err(), error);
}

#[test]
fn a_stream_cut_at_any_byte_is_never_complete() {
    let stream = [HEAD, FIRST, SECOND, END].join("\n");
    for cut in 0..stream.len() {
        let refused = decode([&stream.as_bytes()[..cut]]).unwrap_err();
        let is_cut = matches!(refused, IntakeError::Cut { .. } | IntakeError::Malformed { .. });
        assert!(is_cut, "at {cut}: {refused:?}");
    }
    assert!(decode([stream.as_bytes()]).is_ok());
}
