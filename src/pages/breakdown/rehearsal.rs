//! A rehearsal for a schedule of many lines, of lines made up. A browser runs what it has just been given as it stands, and only
//! makes it quick once it was called often: without a rehearsal most of the lines have been read by then.

use leptos::prelude::*;
use schedule::intake::breakdown::Decoder;
use schedule::reference::PaymentId;
use schedule::sort::{Column, Direction, Ranks};

use crate::turns::Turns;

/// From so many lines on, what is gained is more than what a rehearsal takes.
const MANY: u32 = 2_000;

/// How many parts of lines are read, with turns between.
const PARTS: u32 = 24;
/// How many lines each has: a millisecond's work.
const LINES: u32 = 250;
/// How often they are ordered.
const ORDERS: u32 = 16;

const PAYMENT: &str = "rehearsal";

/// Whether a schedule of many lines may be opened next.
#[derive(Debug, Clone, Copy)]
pub struct Rehearsal(RwSignal<bool>);

impl Rehearsal {
    /// For the screens of a record.
    pub fn provide() -> Self {
        let rehearsal = Self(RwSignal::new(false));
        provide_context(rehearsal);
        rehearsal
    }

    /// That of the screens around this component.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(false)))
    }

    /// A schedule of so many lines can be opened from the screen that is shown.
    pub fn expect(self, lines: u32) {
        if lines >= MANY && !self.0.get_untracked() {
            self.0.set(true);
        }
    }

    /// Whether it is time for it.
    pub fn is_wanted(self) -> bool {
        self.0.get()
    }
}

/// Goes through what a large schedule is about to need. What comes of it is thrown away.
pub async fn rehearse() {
    let Ok(turns) = Turns::new() else { return };
    let mut decoder = Decoder::new(PaymentId::new(PAYMENT));
    let mut read = decoder.push(head().as_bytes());
    for part in 0..PARTS {
        let lines: String = (part * LINES..(part + 1) * LINES).map(line).collect();
        read = read.and_then(|()| decoder.push(lines.as_bytes()));
        if read.is_err() || turns.give().await.is_err() {
            return;
        }
    }
    let rows: Vec<u32> = (0..decoder.schedule().line_count()).collect();
    for _ in 0..ORDERS {
        let _ =
            Ranks::new(decoder.schedule(), Column::TenantName).sort(&rows, Direction::Ascending);
        if turns.give().await.is_err() {
            return;
        }
    }
}

fn head() -> String {
    let lines = PARTS * LINES;
    format!(
        r#"{{"record":"head","version":1,"payment_id":"{PAYMENT}","line_count":{lines},"totals":{{"gross":0,"deductions":0,"net":0,"rent_credit":0}},"withheld":false}}
"#
    )
}

/// As our servers write them. The names come in no order.
fn line(number: u32) -> String {
    let (id, name) = (format!("{number:07}"), number.wrapping_mul(2_654_435_761));
    format!(
        r#"{{"record":"line","line_id":"{id}","claim_id":"c{id}","claim_reference":"2{id}","tenant_name":"{name:08X},MS SIÂN","property_address":"Flat {number}, 14 Stryd y Bont, Y Dref","postcode":"ZZ99 {number}","rent_reference":"R{id}","benefit_type":"HB","period_from":"2026-11-02","period_to":"2026-11-29","weekly_entitlement":10000,"gross":40000,"deductions":[{{"kind":"other_tenant_recovery","amount":1000,"counts_as_rent":false}}],"net":39000,"status":"paid","reason":"regular"}}
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise a rehearsal would stop at once, and nobody would notice.
    #[test]
    fn the_lines_are_read_as_lines() {
        let mut decoder = Decoder::new(PaymentId::new(PAYMENT));
        decoder.push(head().as_bytes()).unwrap();
        for number in 0..PARTS * LINES {
            decoder.push(line(number).as_bytes()).unwrap();
        }
        assert_eq!(decoder.progress(), (PARTS * LINES, Some(PARTS * LINES)));
    }
}
