//! Lines are read, found and written as they are by the browser's own instructions, wherever in a text something special stands.

use schedule::date::Date;
use schedule::export::csv::CsvExport;
use schedule::export::{Context, Rows};
use schedule::intake::breakdown::Decoder;
use schedule::payment::PaymentId;
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::search::Index;
use schedule::table::Schedule;
use wasm_bindgen_test::wasm_bindgen_test;

const LETTERS: &str = "QwErTyUiOpAsDfGhJkLzXcVbNmQwErTyUiOpAsDfG";

/// Letters of every length up to some forty, with this at every place among them.
fn texts(special: &str) -> impl Iterator<Item = String> {
    (0..LETTERS.len()).flat_map(move |len| {
        (0..=len).map(move |at| {
            let (before, after) = LETTERS[..len].split_at(at);
            format!("{before}{special}{after}")
        })
    })
}

/// The schedule whose stream has these tenants, as they are written in JSON. Their claims have the same references.
fn received(written: &[String]) -> Schedule {
    let count = written.len();
    let sums = format!(r#""gross":{0},"deductions":0,"net":{0},"rent_credit":{0}"#, count * 100);
    let around = |record: &str, rest: &str| {
        format!(
            r#"{{"record":"{record}",{rest}"line_count":{count},"totals":{{{sums}}},"withheld":false}}"#
        )
    };
    let line = |(at, tenant): (usize, &String)| {
        let texts = format!(
            r#""line_id":"L{at:06}","claim_id":"c{at}","claim_reference":"{tenant}","tenant_name":"{tenant}","property_address":"1 Stryd Fawr","postcode":"CF99 1CK""#
        );
        format!(
            r#"{{"record":"line",{texts},"benefit_type":"HB","period_from":"2026-11-02","period_to":"2026-11-29","gross":100,"deductions":[],"net":100,"status":"paid","reason":"regular"}}"#
        )
    };
    let mut records = vec![around("head", r#""version":1,"payment_id":"p","#)];
    records.extend(written.iter().enumerate().map(line));
    records.push(around("end", ""));
    let mut decoder = Decoder::new(PaymentId::new("p"));
    decoder.push(records.join("\n").as_bytes()).unwrap();
    decoder.finish().unwrap().schedule
}

fn tenants(schedule: &Schedule) -> Vec<String> {
    schedule.iter().map(|line| line.tenant_name.to_owned()).collect()
}

#[wasm_bindgen_test]
fn this_is_built_with_the_instructions_that_ship() {
    let ours = if cfg!(target_feature = "simd128") { "simd128" } else { "none" };
    assert_eq!(ours, "simd128");
}

#[wasm_bindgen_test]
fn a_text_ends_where_it_ends() {
    for (special, written) in
        [("", ""), ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("é", "é"), ("\u{7f}", "\u{7f}")]
    {
        let schedule = received(&texts(written).collect::<Vec<_>>());
        assert!(tenants(&schedule) == texts(special).collect::<Vec<_>>(), "{special:?}");
    }
}

#[wasm_bindgen_test]
fn a_text_is_found_by_what_it_is_folded_to() {
    for (special, folded) in [
        ("", ""),
        ("Z", "z"),
        ("É", "e"),
        ("’", ""),
        ("'", ""),
        (" ", " "),
        (" !", " !"),
        ("`", ""),
        ("\u{7f}", " "),
        ("[", "["),
        ("@", "@"),
    ] {
        let schedule = received(&texts(special).collect::<Vec<_>>());
        let mut index = Index::default();
        index.extend(&schedule);
        assert_eq!(index.search("cf991ck fawr").len(), schedule.len());
        let folded: Vec<String> = texts(folded).map(|text| text.to_lowercase()).collect();
        // References are found without their spaces, too.
        let together: Vec<String> = folded.iter().map(|text| text.replace(' ', "")).collect();
        for (row, text) in folded.iter().enumerate().step_by(7) {
            let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
            // What else a line has might hold a shorter one.
            if words.iter().any(|word| word.len() < 3) {
                continue;
            }
            for words in [words, vec![&together[row]]] {
                let holds = |(_, text, together): &(u32, &String, &String)| {
                    words.iter().all(|word| text.contains(word) || together.contains(word))
                };
                let rows = (0..)
                    .zip(&folded)
                    .zip(&together)
                    .map(|((at, text), together)| (at, text, together));
                let expected: Vec<u32> = rows.filter(holds).map(|(at, ..)| at).collect();
                assert!(index.search(&words.join(" ")) == expected, "{words:?} in row {row}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_text_is_quoted_where_it_has_to_be() {
    let (payment, creditor) = (PaymentRef::new("PR0001234"), CreditorRef::new("0012345"));
    let context = Context {
        payment_reference: &payment,
        payment_date: Date::from_parts(2026, 11, 23).unwrap(),
        creditor_reference: &creditor,
    };
    for (special, written) in
        [(",", ","), ("\"", "\\\""), ("\n", "\\n"), (";", ";"), ("é", "é"), ("", "")]
    {
        let schedule = received(&texts(written).collect::<Vec<_>>());
        let file = CsvExport::new(&context, &schedule, Rows::All).to_bytes().unwrap();
        let file = String::from_utf8(file).unwrap();
        let is_quoted = matches!(special, "," | "\"" | "\n");
        for text in texts(special) {
            let cell = if is_quoted {
                format!(",\"{}\",", text.replace('"', "\"\""))
            } else {
                format!(",{text},")
            };
            assert!(file.contains(&cell), "{cell:?}");
        }
    }
}
