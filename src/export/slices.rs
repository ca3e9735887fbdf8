//! Bytes → a Blob, slice by slice: the browser draws and answers in between, however long the file.

use js_sys::Array;
use schedule::export::csv::CsvExport;
use thiserror::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Blob;

use super::download;
use crate::turns::{NoTurns, Turns};

/// Lines written before the browser gets a turn: a few milliseconds' work on a slow phone.
const SLICE: usize = 8_000;

/// Bytes that are gathered before the browser is given them: a Blob costs a call to another
/// process, however small it is.
const PART: usize = 8 << 20;

/// There is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotMade {
    /// The writer gave up.
    #[error("the file could not be written")]
    Unwritten,
    /// No Blob of this size.
    #[error("the browser has no room for the file")]
    NoRoom,
    /// There is no way to let the browser do something else in between.
    #[error("the browser gives no turns")]
    NoTurns,
}

impl From<NoTurns> for NotMade {
    fn from(_: NoTurns) -> Self {
        Self::NoTurns
    }
}

/// The whole of a CSV file, as one of this media type. After each slice `report` hears how much of the work is done, and
/// of how much; see [`CsvExport::progress`].
pub async fn to_blob(
    mut export: CsvExport<'_>,
    media_type: &str,
    report: impl Fn((usize, usize)),
) -> Result<Blob, NotMade> {
    let turns = Turns::new()?;
    let parts = Array::new();
    let (mut slices, mut gathered) = (Vec::new(), 0);
    while let Some(slice) = export.next_slice(SLICE).map_err(|_| NotMade::Unwritten)? {
        gathered += slice.len();
        slices.push(slice);
        if gathered >= PART {
            parts.push(&part(&slices)?);
            slices.clear();
            gathered = 0;
        }
        report(export.progress());
        turns.give().await?;
    }
    parts.push(&part(&slices)?);
    download::join(&parts, media_type).map_err(|_| NotMade::NoRoom)
}

#[wasm_bindgen]
extern "C" {
    /// A list of views into the program's memory, which copy nothing.
    #[wasm_bindgen(js_name = Array)]
    type Views;

    #[wasm_bindgen(constructor, js_class = "Array")]
    fn new() -> Views;

    #[wasm_bindgen(method)]
    fn push(this: &Views, bytes: &[u8]) -> u32;
}

/// These slices as a Blob: the browser may keep it on disk, and the program's memory, which never
/// shrinks, holds a part instead of the file.
fn part(slices: &[Vec<u8>]) -> Result<JsValue, NotMade> {
    let views = Views::new();
    for slice in slices {
        views.push(slice);
    }
    let blob = Blob::new_with_u8_array_sequence(&views).map_err(|_| NotMade::NoRoom)?;
    // A view is empty once the program's memory has grown. Nothing above makes it grow; were it to,
    // there must be no file rather than a short one.
    let bytes = u32::try_from(slices.iter().map(Vec::len).sum::<usize>());
    #[expect(clippy::float_cmp, reason = "both are whole numbers")]
    let whole = bytes.is_ok_and(|bytes| blob.size() == f64::from(bytes));
    if whole { Ok(blob.into()) } else { Err(NotMade::NoRoom) }
}
