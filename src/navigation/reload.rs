//! Loads the page anew, whoever's it is: when a newer release has taken this one's place, nothing else helps. Of the page's address
//! the widget's program is given this alone.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = location, js_name = reload)]
    fn load_anew() -> Result<(), JsValue>;
}

/// As the browser's own button does. What would be lost by it is asked about first.
pub fn reload() {
    // Only a page that is going already refuses.
    let _ = load_anew();
}
