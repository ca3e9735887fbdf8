//! Answers that the loader asked for while the program was on its way. Each is taken once, in place of a call.

use gloo_net::http::Response;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What the loader asked: the `EarlyAnswers` of `element/program.d.ts`.
    #[derive(Clone)]
    pub type HostAnswers;

    #[wasm_bindgen(method, structural)]
    fn take(this: &HostAnswers, url: Option<&str>, token: Option<&str>) -> Option<Promise>;
}

/// The answers that one app begins with.
#[derive(Clone, Default)]
pub struct Early(Option<HostAnswers>);

impl Early {
    /// Those of the loader; none where it asks nothing, as an older one.
    pub fn new(host: Option<HostAnswers>) -> Self {
        Self(host)
    }

    /// The answer to a call that only reads, if it was asked for and signed in this way, and is good. Without an address the call
    /// does more: what was asked before it says nothing any more.
    pub async fn take(&self, url: Option<&str>, token: Option<&str>) -> Option<Response> {
        let answer = self.0.as_ref()?.take(url, token)?;
        let answer = JsFuture::from(answer).await.ok()?;
        Some(Response::from(answer.dyn_into::<web_sys::Response>().ok()?))
    }
}
