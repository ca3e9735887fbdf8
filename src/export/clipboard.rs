//! Lines and values → the clipboard. The only file that writes to it; nothing is read from it.
//!
//! A browser lets a page copy only while the user's press is being answered. So it is asked at once, and given the text
//! when that is made: many lines are written in slices, and the browser draws and answers in between.

use std::pin::Pin;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use schedule::export::csv::CsvExport;
use schedule::export::layout::dialect::Delimiter;
use schedule::export::layout::{Layout, Parts};
use schedule::export::{Context, Rows};
use schedule::table::Schedule;
use thiserror::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Clipboard, ClipboardItem};

use super::download;
use crate::turns::Turns;

/// The most lines that are copied: what a spreadsheet takes in one paste without trouble.
pub const MOST_COPIED: u32 = 50_000;

/// Lines written before the browser gets a turn: a few milliseconds' work on a slow phone.
const SLICE: usize = 4_000;

const PLAIN: &str = "text/plain";

/// A text in the making, in parts that follow one another.
pub type Making = Pin<Box<dyn Future<Output = Result<Array, NotCopied>>>>;

/// Nothing was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotCopied {
    /// There was no line to copy.
    #[error("no line was asked for")]
    Nothing,
    /// The browser, or the page that embeds this one, does not let it.
    #[error("the browser allows no copying here")]
    Refused,
    /// Too many lines at once, or a line that cannot be written.
    #[error("the lines could not be written")]
    Unwritten,
}

/// A text that is there.
pub fn text(text: String) -> Making {
    Box::pin(async move { Ok(Array::of1(&bytes(&text))) })
}

/// Lines, some at a time as `write` gives them; at least one.
pub fn lines(
    rows: Vec<u32>,
    write: impl Fn(&[u32]) -> Result<String, NotCopied> + 'static,
) -> Making {
    Box::pin(async move {
        if rows.is_empty() {
            return Err(NotCopied::Nothing);
        }
        let turns = Turns::new().map_err(|_| NotCopied::Unwritten)?;
        let parts = Array::new();
        for slice in slices(&rows)? {
            // Also before the first: what the press had to do was a slice by itself.
            turns.give().await.map_err(|_| NotCopied::Unwritten)?;
            if parts.length() > 0 {
                parts.push(&bytes("\r\n"));
            }
            parts.push(&bytes(&write(slice)?));
        }
        Ok(parts)
    })
}

/// A copy outside the program's memory, which never shrinks.
fn bytes(text: &str) -> Uint8Array {
    Uint8Array::from(text.as_bytes())
}

fn slices(rows: &[u32]) -> Result<impl Iterator<Item = &[u32]>, NotCopied> {
    let few = u32::try_from(rows.len()).is_ok_and(|count| count <= MOST_COPIED);
    if few { Ok(rows.chunks(SLICE)) } else { Err(NotCopied::Unwritten) }
}

/// These lines as tab-separated text without headings, in the columns of the default CSV. What a spreadsheet would run
/// as a formula when it is pasted is guarded, as it is there.
pub fn lines_as_text(
    context: &Context<'_>,
    schedule: &Schedule,
    rows: &[u32],
) -> Result<String, NotCopied> {
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

/// A copy that the browser was asked for, whose text is still to come.
pub struct Copying(Asked);

enum Asked {
    /// The clipboard waits for the text.
    Waits(Promised, JsFuture),
    /// It takes a text that is there, and nothing else.
    Text(Clipboard),
    /// There is none.
    Nowhere,
}

impl Copying {
    /// Asks. To be called while the user's press is being answered.
    pub fn ask() -> Self {
        let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
        // A page that is not secure has none, whatever its type says.
        let Some(clipboard) = clipboard.filter(|it| AsRef::<JsValue>::as_ref(it).is_object())
        else {
            return Self(Asked::Nowhere);
        };
        let (promised, promise) = Promised::new();
        let asked = match item(&promise) {
            Some(item) => {
                let written = clipboard.write(&Array::of1(&item));
                Asked::Waits(promised, written.into())
            }
            None => Asked::Text(clipboard),
        };
        Self(asked)
    }

    /// Copies what is made.
    pub async fn copy(self, made: Making) -> Result<(), NotCopied> {
        let refused = |_: JsValue| NotCopied::Refused;
        match self.0 {
            Asked::Waits(promised, written) => {
                promised.keep(&blob(made).await?.into());
                written.await.map_err(refused)?;
            }
            Asked::Text(clipboard) => {
                let text = JsFuture::from(blob(made).await?.text()).await.map_err(refused)?;
                let text = text.as_string().ok_or(NotCopied::Unwritten)?;
                JsFuture::from(clipboard.write_text(&text)).await.map_err(refused)?;
            }
            Asked::Nowhere => return Err(NotCopied::Refused),
        }
        Ok(())
    }
}

async fn blob(made: Making) -> Result<Blob, NotCopied> {
    download::join(&made.await?, PLAIN).map_err(|_| NotCopied::Unwritten)
}

/// What the clipboard takes in place of a text that is still being made; `None` where it takes no such thing.
fn item(text: &Promise) -> Option<ClipboardItem> {
    let kinds = Object::new();
    Reflect::set(&kinds, &JsValue::from_str(PLAIN), text).ok()?;
    ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds).ok()
}

/// A promise that is kept, or else broken when it goes: nobody waits for ever.
struct Promised {
    keep: Function,
    break_off: Function,
}

impl Promised {
    fn new() -> (Self, Promise) {
        let mut ends = None;
        let promise = Promise::new(&mut |keep, break_off| ends = Some((keep, break_off)));
        let (keep, break_off) = ends.unwrap_or_default();
        // One that is broken while nobody listens would be an uncaught error of the page.
        drop(JsFuture::from(promise.clone()));
        (Self { keep, break_off }, promise)
    }

    fn keep(&self, value: &JsValue) {
        // The two ends of a promise never throw.
        let _ = self.keep.call1(&JsValue::NULL, value);
    }
}

impl Drop for Promised {
    fn drop(&mut self) {
        // Does nothing to one that is kept.
        let _ = self.break_off.call0(&JsValue::NULL);
    }
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
        assert_eq!(slices(&vec![0; 50_000]).map(Iterator::count), Ok(13));
        assert_eq!(slices(&vec![0; 50_001]).map(Iterator::count), Err(NotCopied::Unwritten));
    }
}
