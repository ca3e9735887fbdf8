//! Writes a request for a workbook of so many lines to standard output, for `build/measure-export.mjs`.

use std::error::Error;
use std::io::Write;

use export_worker::message::{Content, ExportRequest, FileRequest, Packing, Source};
use schedule::date::{Date, Period};
use schedule::export::Rows;
use schedule::export::layout::Layout;
use schedule::export::words::Words;
use schedule::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use schedule::money::Pence;
use schedule::payment::{PayMethod, Payment, PaymentDetail, PaymentId, PaymentStatus};
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::table::{Entry, Schedule};
use schedule::totals::by_kind;

fn main() -> Result<(), Box<dyn Error>> {
    let lines = std::env::args().nth(1).ok_or("how many lines?")?.parse()?;
    let schedule = schedule(lines)?;
    let day = Date::parse("2026-11-23")?;
    let totals = schedule.totals();
    let payment = Payment {
        id: PaymentId::new("p-1"),
        reference: PaymentRef::new("PR0001234"),
        bank_narrative: "HB 0001234".to_owned(),
        processed_date: day,
        expected_in_bank: None,
        period: Period::new(day, day)?,
        method: PayMethod::Bacs,
        status: PaymentStatus::Issued,
        gross: totals.gross,
        deductions: totals.deductions,
        net: totals.net,
        rent_credit: totals.rent_credit,
        line_count: totals.lines,
        replaces: None,
        replaced_by: None,
        withheld: false,
    };
    let deductions_by_kind = by_kind(&schedule);
    let detail = PaymentDetail { payment, deductions_by_kind, control: totals };
    let words = Words {
        lines_sheet: "Schedule".to_owned(),
        payment_sheet: "Payment".to_owned(),
        ..Words::default()
    };
    let source = Source {
        detail: &detail,
        creditor_reference: &CreditorRef::new("0012345"),
        schedule: &schedule,
        rows: Rows::All,
        warning: None,
    };
    let files = vec![FileRequest { name: "a.xlsx", content: Content::Workbook(source) }];
    let request =
        ExportRequest { packing: Packing::Alone, words: &words, layout: &Layout::default(), files };
    std::io::stdout().write_all(&request.to_bytes()?)?;
    Ok(())
}

/// Lines that differ as those of a housing association do.
fn schedule(lines: u32) -> Result<Schedule, Box<dyn Error>> {
    let mut schedule = Schedule::default();
    let period = Period::new(Date::parse("2026-11-02")?, Date::parse("2026-11-29")?)?;
    let own = Deduction {
        kind: DeductionKind::OwnRecovery,
        amount: Pence::new(1_365),
        counts_as_rent: false,
        claim_reference: None,
    };
    for n in 0..lines {
        let recovered = n % 10 == 0;
        let gross = Pence::new(40_000 + i64::from(n % 9_973));
        let net = if recovered { Pence::new(gross.get() - 1_365) } else { gross };
        let entry = Entry {
            line_id: &format!("L{n:08}"),
            claim_id: &format!("c-{:08x}", u64::from(n) * 7_919),
            claim_reference: &format!("2{n:07}"),
            tenant_name: &format!("Siân {} O’Connor-{}", n % 97, (u64::from(n) * 7_919) % 4_001),
            property_address: &format!("Flat {}, {} Heol y Bont, Ynysybwl", n % 40, n / 40),
            postcode: &format!("CF{} {}CK", n % 99, n % 10),
            rent_reference: Some(&format!("AB {n:07}X")),
            benefit_type: BenefitType::HousingBenefit,
            period,
            weekly_entitlement: Some(Pence::new(10_000)),
            gross,
            net,
            status: LineStatus::Paid,
            reason: LineReason::Regular,
        };
        schedule.push(&entry, recovered.then_some(own))?;
    }
    Ok(schedule)
}
