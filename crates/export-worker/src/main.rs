//! The worker's program: what JavaScript may call, in a worker or on the page's own thread.

use export_worker::build::{Progress, build};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Builds what is asked for and gives the file's bytes; throws the text of a failure otherwise.
///
/// `progress` is called with two numbers while it runs: lines that are written, and lines in all.
#[expect(clippy::needless_pass_by_value, reason = "JavaScript hands its bytes over")]
#[wasm_bindgen]
pub fn run(request: Vec<u8>, progress: &Function) -> Result<Vec<u8>, JsValue> {
    let mut tell = |Progress { done, of }: Progress| {
        // Nobody has to listen.
        let _ = progress.call2(&JsValue::NULL, &JsValue::from(done), &JsValue::from(of));
    };
    build(&request, &mut tell).map_err(|failure| JsValue::from_str(&failure.to_string()))
}
