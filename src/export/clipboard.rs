//! Lines and values → the clipboard. The only file that writes to it; nothing is read from it.

use schedule::export::csv::CsvExport;
use schedule::export::layout::dialect::Delimiter;
use schedule::export::layout::{Layout, Parts};
use schedule::export::{Context, Rows};
use schedule::table::Schedule;
use thiserror::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The most lines that are copied: what a spreadsheet takes in one paste without trouble.
pub const MOST_COPIED: u32 = 50_000;

/// Nothing was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotCopied {
    /// The browser, or the page that embeds this one, does not let it.
    #[error("the browser allows no copying here")]
    Refused,
    /// Too many lines at once, or a line that cannot be written.
    #[error("the lines could not be written")]
    Unwritten,
}

/// These lines as tab-separated text without headings, in the columns of the default CSV. What a spreadsheet would run
/// as a formula when it is pasted is guarded, as it is there.
pub fn lines_as_text(
    context: &Context<'_>,
    schedule: &Schedule,
    rows: &[u32],
) -> Result<String, NotCopied> {
    if u32::try_from(rows.len()).map_or(true, |count| count > MOST_COPIED) {
        return Err(NotCopied::Unwritten);
    }
    let mut parts: Parts = Layout::default().into_parts();
    parts.dialect.delimiter = Delimiter::Tab;
    parts.dialect.byte_order_mark = false;
    parts.header = false;
    let layout = Layout::new(parts).map_err(|_| NotCopied::Unwritten)?;
    let export = CsvExport::new(context, schedule, Rows::These(rows)).with_layout(&layout);
    let bytes = export.to_bytes().map_err(|_| NotCopied::Unwritten)?;
    let mut text = String::from_utf8(bytes).map_err(|_| NotCopied::Unwritten)?;
    // A paste ends where the last line does.
    text.truncate(text.trim_end_matches(['\r', '\n']).len());
    Ok(text)
}

/// Puts a text on the clipboard.
pub async fn put(text: &str) -> Result<(), NotCopied> {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // A page that is not secure has none, whatever its type says.
    let clipboard = clipboard.filter(|it| AsRef::<JsValue>::as_ref(it).is_object());
    let clipboard = clipboard.ok_or(NotCopied::Refused)?;
    JsFuture::from(clipboard.write_text(text)).await.map_err(|_| NotCopied::Refused)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use schedule::date::{Date, Period};
    use schedule::line::{BenefitType, LineReason, LineStatus};
    use schedule::money::Pence;
    use schedule::reference::{CreditorRef, PaymentRef};
    use schedule::table::{Entry, Schedule};

    use super::*;

    fn schedule(tenants: &[&str]) -> Schedule {
        let day = |day| Date::from_parts(2026, 11, day).unwrap();
        let mut schedule = Schedule::default();
        for (number, tenant_name) in tenants.iter().enumerate() {
            let entry = Entry {
                line_id: &format!("L{number}"),
                claim_id: "c1",
                claim_reference: "0020451",
                tenant_name,
                property_address: "1 High St",
                postcode: "",
                rent_reference: None,
                benefit_type: BenefitType::HousingBenefit,
                period: Period::new(day(2), day(29)).unwrap(),
                weekly_entitlement: None,
                gross: Pence::new(40_000),
                net: Pence::new(40_000),
                status: LineStatus::Paid,
                reason: LineReason::Regular,
            };
            schedule.push(&entry, []).unwrap();
        }
        schedule
    }

    fn text(tenants: &[&str], rows: &[u32]) -> Result<String, NotCopied> {
        let (payment, creditor) = (PaymentRef::new("PR1"), CreditorRef::new("00123"));
        let context = Context {
            payment_reference: &payment,
            payment_date: Date::from_parts(2026, 11, 2).unwrap(),
            creditor_reference: &creditor,
        };
        lines_as_text(&context, &schedule(tenants), rows)
    }

    #[test]
    fn a_line_is_its_cells_with_tabs_between_them() {
        let line = text(&["Ann"], &[0]).unwrap();
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), 20);
        assert_eq!(cells[..6], ["PR1", "2026-11-02", "00123", "0020451", "", "Ann"]);
        assert_eq!(cells[19], "L0");
    }

    #[test]
    fn lines_are_in_the_order_in_which_they_are_named_and_no_formula_runs() {
        let lines = text(&["Ann", "=1+1"], &[1, 0]).unwrap();
        let lines: Vec<&str> = lines.split("\r\n").collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].contains("\t'=1+1\t"), "{}", lines[0]);
        assert!(lines[1].contains("\tAnn\t"), "{}", lines[1]);
    }

    #[test]
    fn a_tab_or_a_line_end_in_a_text_stays_in_its_cell() {
        let line = text(&["An\tn \"Lee\"\nJr"], &[0]).unwrap();
        assert!(line.contains("\t\"An\tn \"\"Lee\"\"\nJr\"\t"), "{line:?}");
    }

    #[test]
    fn more_lines_than_can_be_pasted_are_not_copied() {
        assert_eq!(text(&["Ann"], &vec![0; 50_001]), Err(NotCopied::Unwritten));
    }
}
