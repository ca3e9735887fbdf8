//! What is rehearsed with: a payment and its lines, made up, as our servers write them.

/// How many lines it has: the program's memory never shrinks.
pub const LINES: u32 = 2_000;

/// Its id.
pub const PAYMENT: &str = "rehearsal";

const GROSS: u32 = 40_000;
const DEDUCTED: u32 = 1_000;
const NET: u32 = GROSS - DEDUCTED;

fn totals() -> String {
    let [gross, deductions, net] = [GROSS, DEDUCTED, NET].map(|pence| pence * LINES);
    format!(r#""gross":{gross},"deductions":{deductions},"net":{net},"rent_credit":{net}"#)
}

/// The payment, as its own call answers.
pub fn payment() -> String {
    let (totals, deductions) = (totals(), DEDUCTED * LINES);
    format!(
        r#"{{"id":"{PAYMENT}","reference":"1","bank_narrative":"HB 1","processed_date":"2026-11-24","expected_in_bank":"2026-11-27","period_from":"2026-11-02","period_to":"2026-11-29","method":"bacs","status":"issued",{totals},"line_count":{LINES},"deductions_by_kind":[{{"kind":"other_tenant_recovery","counts_as_rent":false,"amount":{deductions}}}],"control_totals":{{{totals}}}}}"#
    )
}

/// The record before the lines.
pub fn head() -> String {
    frame("head", &format!(r#""version":1,"payment_id":"{PAYMENT}","#))
}

/// The record after them.
pub fn end() -> String {
    frame("end", "")
}

fn frame(record: &str, named: &str) -> String {
    let totals = totals();
    format!(
        r#"{{"record":"{record}",{named}"line_count":{LINES},"totals":{{{totals}}},"withheld":false}}
"#
    )
}

/// A line. The names come in no order.
pub fn line(number: u32) -> String {
    let (id, name) = (format!("{number:07}"), number.wrapping_mul(2_654_435_761));
    format!(
        r#"{{"record":"line","line_id":"{id}","claim_id":"c{id}","claim_reference":"2{id}","tenant_name":"{name:08X},MS SIÂN","property_address":"Flat {number}, 14 Stryd y Bont, Y Dref","postcode":"ZZ99 {number}","rent_reference":"R{id}","benefit_type":"HB","period_from":"2026-11-02","period_to":"2026-11-29","weekly_entitlement":10000,"gross":{GROSS},"deductions":[{{"kind":"other_tenant_recovery","amount":{DEDUCTED},"counts_as_rent":false}}],"net":{NET},"status":"paid","reason":"regular"}}
"#
    )
}

#[cfg(test)]
mod tests {
    use contract::payments::PaymentDetail;
    use schedule::balance;
    use schedule::intake::breakdown::Decoder;
    use schedule::intake::payments::detail;
    use schedule::reference::PaymentId;

    use super::*;

    /// Otherwise a rehearsal would stop at once, and nobody would notice.
    #[test]
    fn it_is_read_as_a_payment_whose_lines_balance() {
        let payment: PaymentDetail = serde_json::from_str(&payment()).unwrap();
        let mut decoder = Decoder::new(PaymentId::new(PAYMENT));
        decoder.push(head().as_bytes()).unwrap();
        for number in 0..LINES {
            decoder.push(line(number).as_bytes()).unwrap();
        }
        decoder.push(end().as_bytes()).unwrap();
        let received = decoder.finish().unwrap();
        assert_eq!(received.schedule.line_count(), LINES);
        let balance = balance::check(&detail(payment).unwrap(), &received.schedule);
        assert_eq!(balance.findings, []);
    }
}
