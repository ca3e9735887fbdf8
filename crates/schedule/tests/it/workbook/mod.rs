//! Workbooks, read back by a reader that knows nothing of ours.

mod cells;
mod looks;
mod sums;

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use schedule::date::{Date, Period};
use schedule::error::ExportError;
use schedule::export::words::{FigureWords, Words};
use schedule::export::xlsx::XlsxExport;
use schedule::export::{Context, Rows};
use schedule::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use schedule::money::Pence;
use schedule::payment::{PayMethod, Payment, PaymentDetail, PaymentId, PaymentStatus};
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::table::{Entry, Schedule};
use schedule::totals;

pub fn words() -> Words {
    let figures = FigureWords {
        stated: "Payment says".into(),
        summed: "Lines add up to".into(),
        in_file: "In this file".into(),
        same: "Same".into(),
        yes: "yes".into(),
        no: "NO".into(),
        lines: "Lines".into(),
        gross: "Gross".into(),
        deductions: "Deductions".into(),
        counts_as_rent: "counts as rent".into(),
        net: "Net".into(),
        rent_credit: "Rent credit".into(),
        own_debt_repaid: "Own debt".into(),
        lines_off: "Lines off".into(),
    };
    Words {
        lines_sheet: "Schedule".into(),
        payment_sheet: "Payment".into(),
        headings: vec![("tenant_name".into(), "Tenant".into())],
        terms: vec![("own_recovery".into(), "Own recovery".into())],
        figures,
        balanced: "It balances".into(),
        unbalanced: "It does not balance".into(),
        withheld: "Some payments are not shown here".into(),
        as_text: "As text".into(),
        fingerprint: "Fingerprint".into(),
        ..Words::default()
    }
}

/// A payment that states what a schedule sums to.
pub fn detail(schedule: &Schedule, reference: &str) -> PaymentDetail {
    let day = |day| Date::from_parts(2026, 11, day).unwrap();
    let totals = schedule.totals();
    let payment = Payment {
        id: PaymentId::new("p-1"),
        reference: PaymentRef::new(reference),
        bank_narrative: "HB 0001234".into(),
        processed_date: day(23),
        expected_in_bank: None,
        period: Period::new(day(2), day(29)).unwrap(),
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
    let deductions_by_kind = totals::by_kind(schedule);
    PaymentDetail { payment, deductions_by_kind, control: totals }
}

pub fn made(
    detail: &PaymentDetail,
    schedule: &Schedule,
    rows: Rows<'_>,
    creditor: &str,
) -> Result<Vec<u8>, ExportError> {
    let (creditor, words) = (CreditorRef::new(creditor), words());
    let context = Context {
        payment_reference: &detail.payment.reference,
        payment_date: detail.payment.processed_date,
        creditor_reference: &creditor,
    };
    let mut export = XlsxExport::new(&context, detail, schedule, rows, &words)?;
    while export.add_lines(3)? {}
    assert_eq!(export.written(), export.lines());
    export.finish()
}

pub fn sheets(file: &[u8]) -> [Range<Data>; 2] {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file.to_vec())).unwrap();
    assert_eq!(book.sheet_names(), ["Schedule", "Payment"]);
    let sheet = |name| {
        let formulas = book.worksheet_formula(name).unwrap();
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()), "a formula");
        book.worksheet_range(name).unwrap()
    };
    ["Schedule", "Payment"].map(sheet)
}

pub fn cell(sheet: &Range<Data>, row: usize, column: usize) -> Data {
    let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
    sheet.get_value(at).cloned().unwrap_or(Data::Empty)
}

/// Where a label stands in the second sheet, and the cells beside it.
#[track_caller]
pub fn beside(sheet: &Range<Data>, label: &str) -> Vec<String> {
    let row = sheet
        .rows()
        .find(|row| row[0].to_string().trim() == label)
        .unwrap_or_else(|| panic!("no {label:?}"));
    row[1..].iter().map(ToString::to_string).collect()
}

pub fn entry(line_id: &str) -> Entry<'_> {
    let day = |day| Date::from_parts(2026, 11, day).unwrap();
    Entry {
        line_id,
        claim_id: "c",
        claim_reference: "0077",
        tenant_name: "Siân",
        property_address: "1 Stryd Fawr",
        postcode: "CF99 1CK",
        rent_reference: None,
        benefit_type: BenefitType::HousingBenefit,
        period: Period::new(day(2), day(29)).unwrap(),
        weekly_entitlement: None,
        gross: Pence::new(40_000),
        net: Pence::new(37_500),
        status: LineStatus::Paid,
        reason: LineReason::Regular,
    }
}

pub fn recovered() -> Schedule {
    let kind = DeductionKind::OtherTenantRecovery;
    let blameless =
        Deduction { kind, amount: Pence::new(2_500), counts_as_rent: true, claim_reference: None };
    let mut schedule = Schedule::default();
    schedule.push(&entry("1"), [blameless]).unwrap();
    schedule.push(&entry("2"), [blameless]).unwrap();
    schedule
}
